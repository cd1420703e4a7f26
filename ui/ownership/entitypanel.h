#pragma once

#include "ui/common/screen.h"
#include "ui/ownership/presenter.h"

class QLabel;

namespace splot::ui {

/// What systems may do with whole records of one entity: who creates and deletes them, and what a delete
/// elsewhere, or leaving the scope, does in each system.
class EntityPanel : public QWidget
{
    Q_OBJECT

public:
    EntityPanel(const Console &console, OwnershipPresenter &presenter, QWidget *parent = nullptr);

    void show(const model::EntityId &entity);

private:
    void fill();
    QWidget *systemPart(const model::System &system);
    QWidget *effects(const model::System &system, bool leaving, QWidget *parent);

    Console m_console;
    OwnershipPresenter &m_presenter;
    model::EntityId m_entity;
    QLabel *m_title;
    QWidget *m_systems = nullptr;
};

} // namespace splot::ui
