#pragma once

#include "ui/common/recordtitle.h"
#include "ui/common/screen.h"
#include "ui/common/workspace.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace splot::records {

/// Chooses the record that another one is merged into, by whatever is known of it.
class MergeDialog : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(const ui::Console &console, const ui::RecordTitle &record, QWidget *parent = nullptr);

    void find(const QString &wanted);
    QListWidget &found() { return *m_found; }
    /// The chosen one; not valid: none.
    model::RecordId into() const;

signals:
    void shown();

private:
    void fill(const std::vector<ui::RecordTitle> &titles);

    ui::Console m_console;
    ui::RecordTitle m_record;
    QLineEdit *m_search;
    QListWidget *m_found;
    QPushButton *m_merge;
    QTimer m_typed;
    ui::Latest m_question;
};

} // namespace splot::records
