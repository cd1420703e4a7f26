#pragma once

#include "ui/common/screen.h"
#include "ui/systems/newsystem.h"
#include "ui/systems/settingsform.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace splot::ui {

class EmptyState;
class NoticeBar;
class StepList;

/// Connects a new system: a kind from the catalogue, the form that its connector asks for, a test step by
/// step, and the objects that shall come in.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddDialog(const Console &console, QWidget *parent = nullptr);

    void choose(const QString &connector);
    QString addedSystem() const { return m_addedSystem; }

    SettingsForm &form() { return *m_form; }
    StepList &steps() { return *m_steps; }
    ObjectChooser &objects() { return *m_objects; }
    QLineEdit &name() { return *m_label; }
    QListWidget &catalogue() { return *m_catalogue; }
    QPushButton &testButton() { return *m_test; }
    QPushButton &addButton() { return *m_add; }

private:
    QWidget *left();
    QWidget *right();
    QWidget *foot();
    void connectAll();
    void filter(const QString &text);
    void showEntry();
    void check();
    void test();
    model::System system() const;
    const workspace::CatalogueEntry *entry() const;

    Console m_console;
    NewSystem m_new;
    std::vector<workspace::CatalogueEntry> m_entries;
    QString m_addedSystem;
    model::SystemId m_id; ///< once secrets are kept under it, it stays
    QLineEdit *m_search, *m_label;
    QListWidget *m_catalogue;
    QWidget *m_page;
    EmptyState *m_empty;
    QLabel *m_title, *m_about, *m_missing;
    SettingsForm *m_form;
    QTabWidget *m_tabs;
    StepList *m_steps;
    ObjectChooser *m_objects;
    NoticeBar *m_notice;
    QPushButton *m_test, *m_add;
};

} // namespace splot::ui
