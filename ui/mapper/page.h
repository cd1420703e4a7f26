#pragma once

#include "ui/common/screen.h"
#include "ui/mapper/presenter.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QPushButton;

namespace splot::ui {

class CaseBar;
class LinePanel;
class NoticeBar;
class ScreenBody;
class Segments;
class SuggestionDialog;
class TableView;

/// The mapper: two objects with their entity between them, one line's steps, and what it all does to real
/// samples.
class MapperPage : public Screen
{
    Q_OBJECT

public:
    explicit MapperPage(Console console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("mapper"); }
    QString title() const override { return tr("Mapper"); }
    void activate(const Target &target) override;
    void focusSearch() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    MapperPresenter &presenter() { return m_presenter; }
    MapperCanvas &canvas() { return *m_canvas; }
    CaseBar &caseBar() { return *m_caseBar; }

private:
    QWidget *tools();
    QWidget *searches();
    QWidget *previewPart();
    QVariantMap viewNow() const;
    void showView(const QVariantMap &view);
    void fillChoices();
    void openChoice();
    void showFields();
    void showDraft();
    void showSuggestions();
    void showPreview();
    void select(const LineId &line);
    void suggest();
    void showOutcome();
    void showSchema();
    void save();

    MapperPresenter m_presenter;
    NoticeBar *m_notice;
    CaseBar *m_caseBar;
    QComboBox *m_choice;
    Segments *m_view, *m_filter;
    ScreenBody *m_body;
    QStackedWidget *m_stack;
    MapperCanvas *m_canvas;
    TableView *m_table, *m_previewTable;
    LinePanel *m_panel;
    QLineEdit *m_search[3];
    QLabel *m_unsaved, *m_sampleTitle, *m_counts, *m_all;
    QPushButton *m_save, *m_discard, *m_suggest, *m_schema, *m_outcome;
    std::vector<MapperPresenter::Choice> m_choices;
    QString m_wanted; ///< the choice of the last time
};

} // namespace splot::ui
