#include "core/store/opaquestates.h"

namespace splot::store {

base::Result<model::Value> OpaqueStates::get(const std::string &kind, const model::SystemId &system,
                                             const model::ObjectName &object)
{
    auto q = m_database.query("SELECT value FROM opaque_state WHERE kind = ? AND system = ? AND object = ?");
    return (q << kind << system << object).one<model::Value>();
}

base::Result<void> OpaqueStates::save(const std::string &kind, const model::SystemId &system,
                                      const model::ObjectName &object, const model::Value &value)
{
    auto q = m_database.query("INSERT OR REPLACE INTO opaque_state VALUES (?, ?, ?, ?)");
    SPLOT_TRY((q << kind << system << object << value).run());
    return {};
}

} // namespace splot::store
