#pragma once

#include "ui/common/screen.h"
#include "ui/ownership/presenter.h"

class QComboBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace splot::ui {

class EntityPanel;
class FieldPanel;
class MatrixView;
class NoticeBar;
class Segments;

/// The ownership screen: the matrix, one field's rule beside it, and the way to a plan before anything is
/// saved.
class OwnershipPage : public Screen
{
    Q_OBJECT

public:
    explicit OwnershipPage(Console console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("ownership"); }
    QString title() const override { return tr("Ownership"); }
    void activate(const Target &target) override;
    void focusSearch() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    OwnershipPresenter &presenter() { return m_presenter; }
    MatrixView &matrix() { return *m_view; }

private:
    QWidget *tools();
    void fillEntities();
    QVariantMap viewNow() const;
    void showView(const QVariantMap &view);
    QWidget *legend();
    QFrame *saveBar();
    void filter();
    void showCurrent();
    void showDraft();
    void keepOpen();
    void save();
    void setOwners(const QModelIndexList &cells);
    void addStage(const QModelIndex &cell);
    void exportCsv();

    OwnershipPresenter m_presenter;
    NoticeBar *m_notice;
    QComboBox *m_entities;
    Segments *m_show;
    QLineEdit *m_search;
    MatrixView *m_view;
    FieldPanel *m_panel;
    EntityPanel *m_entityPanel;
    QStackedWidget *m_panels;
    QFrame *m_saveBar;
    QLabel *m_unsaved, *m_problem;
};

} // namespace splot::ui
