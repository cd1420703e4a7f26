// The part of the settings that puts back what a system changed in a span of time.
#include "ui/settings/page.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/workspace.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QMessageBox>

namespace splot::ui {

void SettingsPage::revertPart(QVBoxLayout *into)
{
    auto *form =
        section(into, tr("Put back what a system changed"),
                tr("Values that this system brought in the span, and that nobody changed since, get the "
                   "value they had before. Look first; the systems are then written through a plan."));
    m_system = new QComboBox(this);
    m_system->setAccessibleName(tr("System"));
    m_from = new QDateTimeEdit(QDateTime::currentDateTime().addSecs(-3600), this);
    m_to = new QDateTimeEdit(QDateTime::currentDateTime(), this);
    for (auto *edit : {m_from, m_to})
        edit->setCalendarPopup(true);
    m_look = button(tr("Look"), this);
    m_revert = button(tr("Put back"), this, "primary");
    m_revert->setEnabled(false);
    m_found = label("mid", {}, this);
    m_found->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_look);
    row->addWidget(m_revert);
    row->addStretch(1);
    form->addRow(tr("System"), m_system);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(QString(), row);
    form->addRow(QString(), m_found);
    connect(m_look, &QPushButton::clicked, this, &SettingsPage::previewRevert);
    connect(m_revert, &QPushButton::clicked, this, &SettingsPage::revert);
}

model::Object SettingsPage::span() const
{
    const auto moment = [](const QDateTime &at) { return at.toUTC().toString(Qt::ISODate).toStdString(); };
    return {{"system", m_system->currentData().toString().toStdString()},
            {"from", moment(m_from->dateTime())},
            {"to", moment(m_to->dateTime())}};
}

void SettingsPage::previewRevert()
{
    m_revert->setEnabled(false);
    m_found->setText(console().workspace.engine().runs ? tr("Looking ...") : tr("Waiting for an engine ..."));
    auto *job = console().workspace.send("revert", span());
    connect(job, &Job::finished, this, [this, job] {
        if (!job->answer()) {
            m_found->clear();
            m_notice->showError(job->answer().error());
            return;
        }
        const auto number = [job](const char *name) {
            const auto *n = job->answer()->member(name);
            return n && n->get<std::int64_t>() ? *n->get<std::int64_t>() : 0;
        };
        m_found->setText(
            tr("%1 values of %2 records would be put back; %3 were changed by others since and stay.")
                .arg(numberText(number("values")), numberText(number("records")),
                     numberText(number("changed_since"))));
        m_revert->setEnabled(number("values") > 0);
    });
}

void SettingsPage::revert()
{
    const auto asked =
        QMessageBox::question(this, tr("Put back"), tr("%1\n\nPut them back?").arg(m_found->text()),
                              QMessageBox::Yes | QMessageBox::Cancel);
    if (asked != QMessageBox::Yes)
        return;
    auto arguments = span();
    arguments.emplace_back("apply", true);
    m_revert->setEnabled(false);
    auto *job = console().workspace.send("revert", std::move(arguments));
    connect(job, &Job::finished, this, [this, job] {
        if (job->answer())
            m_found->setText(
                tr("Done. What has to go out to the systems is under way, or waits for a plan."));
        else
            m_notice->showError(job->answer().error());
    });
}

} // namespace splot::ui
