#include "ui/common/scheduledialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/workspace.h"

#include <QDialogButtonBox>

namespace splot::ui {

ScheduleDialog::ScheduleDialog(const Console &console, const QString &what, const model::Schedule &schedule,
                               bool intervals, QWidget *parent)
    : QDialog(parent), m_choice(new ScheduleChoice(intervals, this))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Schedule"));
    setMinimumWidth(theme.px(520));
    auto *words = label("plain", what, this);
    words->setWordWrap(true);
    auto *zone = label("note",
                       tr("By the clocks of %1; what was missed while no engine ran is caught up.")
                           .arg(ui::text(console.workspace.configuration()->options.timeZone)),
                       this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(words);
    column->addWidget(m_choice);
    column->addWidget(zone);
    column->addStretch(1);
    column->addWidget(buttons);
    const auto follow = [this, buttons] {
        buttons->button(QDialogButtonBox::Save)->setEnabled(m_choice->fault().isEmpty());
    };
    connect(m_choice, &ScheduleChoice::changed, this, follow);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_choice->show(schedule);
    follow();
}

} // namespace splot::ui
