#pragma once

#include "core/model/system.h"
#include "core/workspace/catalogue.h"
#include "ui/common/secretentry.h"
#include "ui/systems/objectchooser.h"

namespace splot::ui {

/// Connecting a new system, without the window: its secrets go to the engine first, then it is tested and
/// looked through as a draft, and only at the end becomes configuration.
class NewSystem : public QObject
{
    Q_OBJECT

public:
    explicit NewSystem(Workspace &workspace, QObject *parent = nullptr)
        : QObject(parent), m_workspace(workspace), m_entry(workspace)
    {}
    ~NewSystem() override; ///< what was kept for a system that was not added is forgotten

    /// What the catalogue offers; empty: no engine ever ran on this workspace.
    std::vector<workspace::CatalogueEntry> catalogue() const;
    /// An id for `name` that no system has: `web-shop`, `web-shop-2`; empty: the name has no letters.
    static model::SystemId idFor(const QString &name, const model::Configuration &configuration);

    void test(const model::System &system, const std::vector<TypedSecret> &typed);
    void discover(const model::System &system);
    void add(const model::System &system, const std::vector<TypedSecret> &typed,
             const std::vector<ChosenObject> &objects);

signals:
    /// {setting: "secret:ID"}: none of them is to be sent again.
    void secretsKept(const splot::model::Object &kept);
    void stepsTold(const splot::model::Value &steps, bool over);
    void objectsFound(const splot::model::Value &objects);
    void added(const QString &system);
    void failed(const splot::base::Error &error);

private:
    void withSecrets(const model::System &system, const std::vector<TypedSecret> &typed,
                     std::function<void(model::System)> then);
    void forgetUnused(const model::Object &used);
    base::Result<std::vector<store::Document>> documents(const model::System &system,
                                                         const std::vector<ChosenObject> &objects) const;

    Workspace &m_workspace;
    SecretEntry m_entry;
    model::Object m_kept; ///< secrets that the engine keeps for it already
    bool m_added = false;
};

} // namespace splot::ui
