#pragma once

#include "ui/common/screen.h"
#include "ui/common/workspace.h"

#include <QDialog>

class QLabel;
class QStandardItemModel;

namespace splot::inbox {

/// What became of each message of a repair: settled, or still open and why.
class ResultDialog : public QDialog
{
    Q_OBJECT

public:
    /// `items`: those that were repaired; at most some thousands are listed.
    ResultDialog(const ui::Console &console, std::vector<std::int64_t> items, QWidget *parent = nullptr);

    QStandardItemModel &model() { return *m_model; }

signals:
    void filled();

private:
    void fill(const std::vector<model::CaseItem> &items);

    ui::Console m_console;
    QLabel *m_summary;
    QStandardItemModel *m_model;
    ui::Latest m_question;
};

} // namespace splot::inbox
