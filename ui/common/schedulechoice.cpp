#include "ui/common/schedulechoice.h"

#include "core/model/cron.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTimeEdit>

namespace splot::ui {

namespace {
constexpr int longestSeconds = 86400;
}

ScheduleChoice::ScheduleChoice(bool intervals, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox(this)), m_seconds(new QSpinBox(this)),
      m_time(new QTimeEdit(QTime(6, 0), this)), m_day(new QComboBox(this)), m_fields(new QLineEdit(this)),
      m_fault(label("bad", {}, this))
{
    m_kind->addItem(intervals ? tr("only by hand") : tr("never"), Never);
    if (intervals)
        m_kind->addItem(tr("every so many seconds"), Every);
    m_kind->addItem(tr("every day"), Daily);
    m_kind->addItem(tr("on working days"), WorkingDays);
    m_kind->addItem(tr("once a week"), Weekly);
    m_kind->addItem(tr("by cron fields"), Fields);
    m_kind->setAccessibleName(tr("When"));
    m_seconds->setRange(1, longestSeconds);
    m_seconds->setValue(30);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds"));
    m_time->setDisplayFormat(QStringLiteral("HH:mm"));
    m_time->setAccessibleName(tr("Time of day"));
    for (int day = 1; day <= 7; ++day)
        m_day->addItem(QLocale().dayName(day), day);
    m_day->setAccessibleName(tr("Day of the week"));
    m_fields->setPlaceholderText(QStringLiteral("0 6 * * 1-5"));
    m_fields->setToolTip(tr("Minute, hour, day of the month, month, day of the week"));
    m_fields->setAccessibleName(tr("Cron fields"));
    m_fault->setWordWrap(true);
    auto *row = new QHBoxLayout;
    for (QWidget *w : std::initializer_list<QWidget *>{m_kind, m_day, m_time, m_seconds, m_fields})
        row->addWidget(w);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_fault);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ScheduleChoice::follow);
    connect(m_fields, &QLineEdit::textChanged, this, &ScheduleChoice::follow);
    connect(m_day, &QComboBox::currentIndexChanged, this, &ScheduleChoice::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &ScheduleChoice::changed);
    connect(m_seconds, &QSpinBox::valueChanged, this, &ScheduleChoice::changed);
    follow();
}

ScheduleChoice::Kind ScheduleChoice::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void ScheduleChoice::choose(Kind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(kind));
}

void ScheduleChoice::follow()
{
    const auto now = kind();
    m_seconds->setVisible(now == Every);
    m_time->setVisible(now == Daily || now == WorkingDays || now == Weekly);
    m_day->setVisible(now == Weekly);
    m_fields->setVisible(now == Fields);
    m_fault->setText(m_fields->text().isEmpty() ? QString() : fault());
    m_fault->setVisible(!m_fault->text().isEmpty());
    emit changed();
}

QString ScheduleChoice::fault() const
{
    if (kind() != Fields)
        return {};
    const auto cron = model::Cron::parse(m_fields->text().trimmed().toStdString());
    return cron ? QString() : say(cron.error());
}

void ScheduleChoice::show(const model::Schedule &schedule)
{
    if (schedule.cron.empty()) {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(schedule.interval).count();
        m_seconds->setValue(seconds > 0 ? static_cast<int>(seconds) : 30);
        choose(seconds > 0 && m_kind->findData(Every) >= 0 ? Every : Never);
        return;
    }
    m_fields->setText(text(schedule.cron));
    static const QRegularExpression simple(QStringLiteral(R"(^(\d{1,2}) (\d{1,2}) \* \* (\*|1-5|[0-7])$)"));
    const auto match = simple.match(text(schedule.cron));
    if (!match.hasMatch())
        return choose(Fields);
    m_time->setTime(QTime(match.captured(2).toInt(), match.captured(1).toInt()));
    if (match.captured(3) == QLatin1String("*"))
        return choose(Daily);
    if (match.captured(3) == QLatin1String("1-5"))
        return choose(WorkingDays);
    m_day->setCurrentIndex((match.captured(3).toInt() + 6) % 7); // Sunday is 0 or 7
    choose(Weekly);
}

model::Schedule ScheduleChoice::schedule() const
{
    const auto at = [this](const QString &days) {
        return QStringLiteral("%1 %2 * * %3")
            .arg(m_time->time().minute())
            .arg(m_time->time().hour())
            .arg(days)
            .toStdString();
    };
    switch (kind()) {
    case Never:
        return {std::chrono::milliseconds(0), {}};
    case Every:
        return {std::chrono::seconds(m_seconds->value()), {}};
    case Daily:
        return {{}, at(QStringLiteral("*"))};
    case WorkingDays:
        return {{}, at(QStringLiteral("1-5"))};
    case Weekly:
        return {{}, at(m_day->currentData().toString())};
    case Fields:
        return {{}, m_fields->text().trimmed().toStdString()};
    }
    return {};
}

} // namespace splot::ui
