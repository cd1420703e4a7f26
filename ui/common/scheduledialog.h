#pragma once

#include "ui/common/schedulechoice.h"
#include "ui/common/screen.h"

#include <QDialog>

namespace splot::ui {

/// Asks for one schedule.
class ScheduleDialog : public QDialog
{
    Q_OBJECT

public:
    /// `what`: a sentence about what is scheduled.
    ScheduleDialog(const Console &console, const QString &what, const model::Schedule &schedule,
                   bool intervals, QWidget *parent = nullptr);

    ScheduleChoice &choice() { return *m_choice; }
    model::Schedule schedule() const { return m_choice->schedule(); }

private:
    ScheduleChoice *m_choice;
};

} // namespace splot::ui
