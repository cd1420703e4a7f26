#pragma once

#include "ui/common/screen.h"
#include "ui/ownership/presenter.h"

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QStandardItemModel;

namespace splot::ui {

class Segments;
class StageTable;
class TableView;

/// Everything about who owns one field: kind of ownership, stages, what others' changes get, privacy, and
/// what happened lately.
class FieldPanel : public QWidget
{
    Q_OBJECT

public:
    FieldPanel(const Console &console, OwnershipPresenter &presenter, QWidget *parent = nullptr);

    void show(const model::EntityId &entity, const std::string &field, const model::SystemId &system);
    const std::string &field() const { return m_field; }

signals:
    void goTo(const splot::ui::Target &target);

private:
    QWidget *ownerPart();
    QWidget *reactionPart();
    QWidget *morePart();
    QWidget *eventsPart();
    void fill();
    void fillEvents();
    void kindChosen(int kind);
    void setRule(const std::function<void(model::OwnershipRule &)> &change);
    QString eventText(const model::Decision &decision, const QString &record) const;

    Console m_console;
    OwnershipPresenter &m_presenter;
    model::EntityId m_entity;
    std::string m_field;
    model::SystemId m_system;
    QLabel *m_title, *m_subtitle, *m_formulaFault;
    Segments *m_kind, *m_privacy;
    QStackedWidget *m_details;
    QComboBox *m_owner, *m_empties;
    QLineEdit *m_formula;
    StageTable *m_stages;
    QButtonGroup *m_reactions;
    QWidget *m_reactionPart;
    TableView *m_events;
    QStandardItemModel *m_eventModel;
    bool m_filling = false;
};

} // namespace splot::ui
