#pragma once

#include "core/model/system.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimeEdit;

namespace splot::ui {

/// Says when something happens by itself: never, every so often, daily, on working days, weekly, or as five
/// cron fields.
class ScheduleChoice : public QWidget
{
    Q_OBJECT

public:
    enum Kind { Never, Every, Daily, WorkingDays, Weekly, Fields };

    /// `intervals`: "every so often" is offered.
    explicit ScheduleChoice(bool intervals, QWidget *parent = nullptr);

    void show(const model::Schedule &schedule);
    /// Never is an interval of 0 without a cron.
    model::Schedule schedule() const;
    /// What is wrong with the fields; empty: nothing.
    QString fault() const;
    void choose(Kind kind);

signals:
    void changed();

private:
    void follow();
    Kind kind() const;

    QComboBox *m_kind;
    QSpinBox *m_seconds;
    QTimeEdit *m_time;
    QComboBox *m_day;
    QLineEdit *m_fields;
    QLabel *m_fault;
};

} // namespace splot::ui
