#include "core/secrets/environmentstore.h"

#include <QString>

namespace splot::secrets {

using base::ErrorCode;

std::string EnvironmentStore::variable(const std::string &id)
{
    std::string name = "SPLOT_SECRET_";
    for (const char c : id) {
        if (c >= 'a' && c <= 'z')
            name += static_cast<char>(c - 'a' + 'A');
        else
            name += (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';
    }
    return name;
}

base::Result<std::string> EnvironmentStore::read(const std::string &id)
{
    const std::string name = variable(id);
    const QString value = qEnvironmentVariable(name.c_str());
    if (value.isEmpty())
        return base::fail(
            ErrorCode::NotFound,
            QT_TRANSLATE_NOOP("splot", "The secret %1 is not set. Put it into the environment variable %2."),
            {id, name});
    return value.toStdString();
}

base::Result<void> EnvironmentStore::write(const std::string &id, const std::string &)
{
    return base::fail(ErrorCode::Unsupported,
                      QT_TRANSLATE_NOOP("splot",
                                        "The secret %1 comes from the environment variable %2 and cannot "
                                        "be changed here."),
                      {id, variable(id)});
}

base::Result<void> EnvironmentStore::remove(const std::string &id)
{
    return write(id, {});
}

} // namespace splot::secrets
