#include "ui/records/timeline.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/recordtitle.h"
#include "ui/common/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace splot::records {

namespace {
ui::Status statusOf(model::Verdict verdict)
{
    switch (verdict) {
    case model::Verdict::Restored:
        return ui::Status::Retrying;
    case model::Verdict::Left:
        return ui::Status::Paused;
    case model::Verdict::Proposed:
        return ui::Status::Question;
    default:
        return ui::Status::Done;
    }
}

QString fieldLabel(const model::Entity &entity, const std::string &path)
{
    if (path.empty())
        return QCoreApplication::translate("splot", "presence");
    for (const auto &field : entity.fields) {
        if (field.path == path)
            return ui::labelOf(field);
    }
    return ui::text(path);
}

QString titleOf(const model::Decision &first, const QStringList &fields, const QString &who)
{
    const QString what = fields.size() > 3
                             ? ui::Words::tr("%1 and %n more", nullptr, static_cast<int>(fields.size()) - 2)
                                   .arg(fields.mid(0, 2).join(QStringLiteral(", ")))
                             : fields.join(QStringLiteral(", "));
    if (first.verdict == model::Verdict::Delivered)
        return QCoreApplication::translate("splot", "Delivered to %1: %2").arg(who, what);
    if (first.verdict == model::Verdict::Computed)
        return QCoreApplication::translate("splot", "Computed: %1").arg(what);
    if (fields.size() == 1)
        return QCoreApplication::translate("splot", "%1 set %2 to %3")
            .arg(who, what, ui::valueText(first.after, 60));
    return QCoreApplication::translate("splot", "%1 set %2").arg(who, what);
}

bool together(const model::Decision &a, const model::Decision &b)
{
    return a.change == b.change && a.system == b.system && a.verdict == b.verdict && a.person == b.person &&
           std::abs(a.decidedAt.micros - b.decidedAt.micros) < 1000000;
}
} // namespace

std::vector<TimelineEntry> timelineOf(const std::vector<model::Decision> &decisions,
                                      const model::Entity &entity, const ui::SystemLooks &systems,
                                      model::Moment now)
{
    std::vector<TimelineEntry> entries;
    QString day;
    for (std::size_t i = 0; i < decisions.size();) {
        const auto &first = decisions[i];
        QStringList fields;
        std::size_t next = i;
        for (; next < decisions.size() && together(first, decisions[next]); ++next)
            fields << fieldLabel(entity, decisions[next].field);
        std::reverse(fields.begin(), fields.end());
        if (const QString name = ui::dayText(first.decidedAt, now); name != day) {
            TimelineEntry heading;
            heading.heading = true;
            heading.title = day = name;
            entries.push_back(std::move(heading));
        }
        TimelineEntry entry;
        entry.at = first.decidedAt;
        entry.system = first.system;
        entry.who = first.system.valid()   ? systems.label(first.system)
                    : first.person.empty() ? QCoreApplication::translate("splot", "Splot")
                                           : ui::text(first.person);
        entry.title = titleOf(first, fields, entry.who);
        entry.outcome = ui::wordOf(first.verdict);
        if (first.verdict == model::Verdict::Accepted && first.right != model::Right::Owner)
            entry.outcome += QStringLiteral(": ") + ui::wordOf(first.right);
        entry.status = statusOf(first.verdict);
        entry.field = first.field;
        entries.push_back(std::move(entry));
        i = next;
    }
    return entries;
}

void TimelineModel::show(std::vector<TimelineEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

const TimelineEntry *TimelineModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[static_cast<std::size_t>(row)] : nullptr;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const auto *entry = index.isValid() ? at(index.row()) : nullptr;
    if (!entry)
        return {};
    if (entry->heading)
        return role == Qt::DisplayRole   ? QVariant(entry->title)
               : role == ui::HeadingRole ? QVariant(true)
               : role == ui::SmallRole   ? QVariant(true)
                                         : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return entry->title;
    case Qt::ToolTipRole:
        return QStringLiteral("%1\n%2\n%3").arg(entry->title, entry->outcome, ui::dateTimeText(entry->at));
    case ui::SubtextRole:
        return entry->outcome;
    case ui::StatusRole:
        return static_cast<int>(entry->status);
    case ui::BadgeRole:
        return entry->system.valid() ? QVariant(ui::text(entry->system.value)) : QVariant();
    case ui::IconNameRole:
        return entry->system.valid() ? QVariant() : QVariant(QStringLiteral("person"));
    case ui::TailRole:
        return ui::clockText(entry->at);
    default:
        return {};
    }
}

} // namespace splot::records
