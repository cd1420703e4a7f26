#pragma once

#include "core/model/alerts.h"
#include "ui/common/screen.h"

#include <QTableWidget>

namespace splot::ui {

/// Rules for alerts, one a row; every cell is a field. Whom a rule tells stands in its last columns: the
/// person's own window and tray, or the firm's mail and webhook.
class RuleTable : public QTableWidget
{
    Q_OBJECT

public:
    enum Column {
        What,
        Where,
        Limit,
        Lasting,
        Window,
        Tray,
        PersonalCount,
        Mail = Window,
        Webhook,
        Standing,
        FirmCount
    };
    enum class For { Person, Firm };

    RuleTable(const Console &console, For whom, QWidget *parent = nullptr);

    void add(const model::AlertRule &rule);
    /// A new rule with figures that are a sensible start.
    void addNew();
    void removeCurrent();
    std::vector<model::AlertRule> rules() const;
    model::AlertRule rule(int row) const;
    /// How the firm's rules stand, as the engine left it.
    void showStates(const std::vector<model::AlertState> &states);

private:
    void addWhat(int row, const model::AlertRule &rule);
    void addLimits(int row, const model::AlertRule &rule);
    void addWays(int row, const model::AlertRule &rule);

    Console m_console;
    For m_for;
};

} // namespace splot::ui
