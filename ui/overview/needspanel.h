#pragma once

#include "ui/common/screen.h"
#include "ui/overview/needs.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace splot::overview {

/// The column at the right: what needs a person now, ranked, and what was cleared lately.
class NeedsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit NeedsPanel(const ui::Console &console, QWidget *parent = nullptr);

    void show(std::vector<Need> needs);
    void showCleared(const std::vector<model::Case> &cases);

signals:
    void openWanted(const splot::overview::Need &need);
    void takeWanted(const splot::overview::Need &need);

private:
    QWidget *cardOf(const Need &need, int number);

    ui::Console m_console;
    std::vector<Need> m_needs;
    QLabel *m_count;
    QVBoxLayout *m_list, *m_cleared;
    QWidget *m_listHost, *m_clearedHost;
    QString m_shown; ///< what the cards say, to leave them alone while nothing changed
};

} // namespace splot::overview
