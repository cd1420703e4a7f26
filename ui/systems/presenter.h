#pragma once

#include "ui/common/secretentry.h"
#include "ui/systems/systemmodel.h"

class QUndoStack;

namespace splot::ui {

/// What the systems screen does, without its window: keeps the list, tests a connection, has fields
/// discovered, and saves what people change of a system.
class SystemsPresenter : public QObject
{
    Q_OBJECT

public:
    /// `undo`: takes what is saved here, so that it can be undone; null: nothing.
    explicit SystemsPresenter(Workspace &workspace, QUndoStack *undo = nullptr, QObject *parent = nullptr);

    SystemModel &systems() { return m_systems; }
    void setShown(bool shown);
    void refresh();
    /// Typed secrets go to the engine first; the configuration gets their names.
    void save(const model::System &system, const QString &comment,
              const std::vector<TypedSecret> &typed = {});
    void test(const model::SystemId &system);
    void discover(const model::SystemId &system);

signals:
    void refreshed();
    void saved(const QString &comment);
    /// Steps of a connection's test so far: {name, passed, message}; `over`: all of them.
    void tested(const QString &system, const splot::model::Value &steps, bool over);
    /// Objects with their fields and samples.
    void discovered(const QString &system, const splot::model::Value &objects);
    void failed(const splot::base::Error &error);

private:
    void saveSystem(const model::System &system, const QString &comment);

    Workspace &m_workspace;
    QUndoStack *m_undo;
    SystemModel m_systems;
    QTimer m_timer;
    Latest m_read;
};

} // namespace splot::ui
