#pragma once

#include "core/model/alerts.h"
#include "ui/common/screen.h"

#include <QDialog>

class QTableWidget;

namespace splot::ui {

/// The person's rules for alerts: what, above which limit, for how long, told where.
class AlertDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AlertDialog(const Console &console, QWidget *parent = nullptr);

    std::vector<model::AlertRule> rules() const;
    void add(const model::AlertRule &rule);

private:
    void save();

    Console m_console;
    QTableWidget *m_table;
};

} // namespace splot::ui
