#pragma once

#include "ui/common/caseactions.h"
#include "ui/common/screen.h"
#include "ui/common/workspace.h"
#include "ui/overview/needs.h"

class QStackedWidget;

namespace splot::ui {
class EmptyState;
class Segments;
class TableView;
} // namespace splot::ui

namespace splot::overview {

class FlowModel;
class MapView;
class NeedsPanel;

/// The overview: the map or its table, and what needs a person.
class Page : public ui::Screen
{
    Q_OBJECT

public:
    explicit Page(const ui::Console &console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("overview"); }
    QString title() const override { return tr("Overview"); }
    void activate(const ui::Target &target) override;
    QList<ui::ScreenCommand> commands() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    MapView &map() { return *m_map; }
    NeedsPanel &needs() { return *m_needs; }

private:
    QWidget *makeLegend();
    void wire();
    void refresh();
    void readMore();
    void openNeed(const Need &need);
    void showTable(bool table);
    QVariantMap viewNow() const;
    void showView(const QVariantMap &view);

    FlowModel *m_model;
    MapView *m_map;
    ui::TableView *m_table;
    NeedsPanel *m_needs;
    ui::EmptyState *m_empty;
    ui::Segments *m_kind;
    QStackedWidget *m_stack;
    ui::CaseActions m_actions;
    Besides m_besides;
    ui::Latest m_question, m_clearedQuestion;
};

} // namespace splot::overview
