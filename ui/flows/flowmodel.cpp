#include "ui/flows/flowmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

#include <algorithm>

namespace splot::ui {

namespace {
QString scheduleText(const model::System &system, const model::ObjectName &object)
{
    auto found = system.schedules.find(object.value);
    if (found == system.schedules.end())
        found = system.schedules.find("");
    const auto schedule = found == system.schedules.end() ? model::Schedule{} : found->second;
    if (!schedule.cron.empty())
        return text(schedule.cron);
    if (schedule.interval.count() == 0)
        return FlowModel::tr("by hand");
    const auto seconds = schedule.interval.count() / 1000;
    return seconds < 60 ? FlowModel::tr("every %1 s").arg(seconds)
                        : FlowModel::tr("every %1").arg(spanText(schedule.interval.count() * 1000));
}

Status statusOf(const model::System &system, const FlowRow &row, std::int64_t retrying)
{
    if (system.paused)
        return Status::Paused;
    if (row.out && system.readOnly)
        return Status::ReadOnly;
    if (row.errors > 0)
        return Status::Failed;
    if (retrying > 0)
        return Status::Retrying;
    return row.perHour > 0 || row.waiting > 0 ? Status::Running : Status::Idle;
}
} // namespace

std::vector<FlowRow> flowRows(const model::Configuration &configuration, const FlowHistory &history,
                              const std::vector<store::OpenWork> &open, const std::vector<model::Case> &cases,
                              std::int64_t nowSeconds, const std::set<model::SystemId> &draining)
{
    std::vector<FlowRow> rows;
    for (const auto &m : configuration.mappings) {
        const auto *system = configuration.system(m.system);
        const auto *entity = configuration.entity(m.entity);
        if (!system || !entity)
            continue;
        for (const bool out : {false, true}) {
            if (m.direction == (out ? model::Direction::In : model::Direction::Out))
                continue;
            const bool any = std::any_of(m.lines.begin(), m.lines.end(), [out](const auto &l) {
                return !l.parked && l.direction != (out ? model::Direction::In : model::Direction::Out);
            });
            if (!any)
                continue;
            FlowRow row;
            row.entity = m.entity;
            row.system = m.system;
            row.object = m.object;
            row.out = out;
            row.entityLabel = text(entity->label.empty() ? entity->id.value : entity->label);
            row.systemLabel = text(system->label.empty() ? system->id.value : system->label);
            const FlowFilter filter{m.entity, m.system, out};
            row.line = history.sparkline(filter, nowSeconds);
            row.perHour = history.count(filter, out ? "confirmed" : "applied");
            row.p95 = out ? history.percentile(filter, 0.95) : 0;
            row.draining = draining.count(m.system) > 0;
            row.when = row.draining ? FlowModel::tr("draining, then paused")
                       : out        ? FlowModel::tr("live")
                                    : scheduleText(*system, m.object);
            std::int64_t retrying = 0;
            for (const auto &w : open) {
                if (w.system != m.system || w.object != m.object || w.out != out ||
                    (out && w.entity != m.entity))
                    continue;
                if (w.state == "failed" || w.state == "quarantined")
                    continue; // a case counts them
                row.waiting += w.count;
                retrying += w.state == "retrying" || w.state == "uncertain" ? w.count : 0;
                if (w.oldest.micros > 0)
                    row.oldest = std::max(row.oldest, nowSeconds - w.oldest.micros / 1000000);
            }
            for (const auto &c : cases) {
                const bool outward =
                    c.step == model::EngineStep::Deliver || c.step == model::EngineStep::Spread;
                const bool asks = c.kind == model::CaseKind::Match || c.kind == model::CaseKind::Proposal;
                if (asks || c.system != m.system || (c.entity.valid() && c.entity != m.entity) ||
                    outward != out)
                    continue;
                row.errors += c.count;
                if (c.last > row.lastErrorAt) {
                    row.lastErrorAt = c.last;
                    row.lastError = say(c.message);
                }
            }
            row.status = statusOf(*system, row, retrying);
            rows.push_back(std::move(row));
        }
    }
    return rows;
}

void FlowModel::setRows(std::vector<FlowRow> rows)
{
    const bool same =
        rows.size() == m_rows.size() &&
        std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto &a, const auto &b) {
            return a.entity == b.entity && a.system == b.system && a.object == b.object && a.out == b.out;
        });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        emit dataChanged(index(static_cast<int>(i), 0), index(static_cast<int>(i), Count - 1));
    }
}

const FlowRow *FlowModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows[static_cast<std::size_t>(index.row())]
                                                       : nullptr;
}

int FlowModel::rowOf(const model::EntityId &entity, const model::SystemId &system, bool out) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const auto &r) {
        return (!entity.valid() || r.entity == entity) && (!system.valid() || r.system == system) &&
               r.out == out;
    });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int FlowModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString FlowModel::textOf(const FlowRow &row, int column) const
{
    switch (column) {
    case Flow:
        return row.out ? tr("%1 → %2").arg(row.entityLabel, row.systemLabel)
                       : tr("%1 → %2").arg(row.systemLabel, row.entityLabel);
    case Rate:
        return perHourText(row.perHour);
    case Waiting:
        return numberText(row.waiting);
    case Oldest:
        return row.waiting > 0 && row.oldest > 0 ? spanText(row.oldest * 1000000) : QStringLiteral("–");
    case P95:
        return row.p95 > 0 ? spanText(static_cast<std::int64_t>(row.p95 * 1e6)) : QStringLiteral("–");
    case Errors:
        return numberText(row.errors);
    case State:
        return wordOf(row.status);
    case When:
        return row.when;
    case LastError:
        return row.lastError;
    default:
        return {};
    }
}

QVariant FlowModel::sortKey(const FlowRow &row, int column) const
{
    switch (column) {
    case Rate:
        return static_cast<qlonglong>(row.perHour);
    case Waiting:
        return static_cast<qlonglong>(row.waiting);
    case Oldest:
        return static_cast<qlonglong>(row.oldest);
    case P95:
        return row.p95;
    case Errors:
        return static_cast<qlonglong>(row.errors);
    case LastError:
        return static_cast<qlonglong>(row.lastErrorAt.micros);
    default:
        return textOf(row, column);
    }
}

QVariant FlowModel::data(const QModelIndex &index, int role) const
{
    const auto *r = row(index);
    if (!r)
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return column == Line ? QVariant(tr("%1 in the last hour").arg(numberText(r->perHour)))
                              : QVariant(textOf(*r, column));
    case SortRole:
        return sortKey(*r, column);
    case BadgeRole:
        return column == Flow ? QVariant(text(r->system.value)) : QVariant();
    case StatusRole:
        return column == State ? QVariant(static_cast<int>(r->status)) : QVariant();
    case NumberRole:
        return column >= Rate && column <= Errors;
    case SmallRole:
        return column >= When;
    case LineRole:
        if (column == Line) {
            QVariantList values;
            for (const double v : r->line)
                values << v;
            return values;
        }
        return {};
    case ToneRole:
        if (column == Errors && r->errors > 0)
            return static_cast<int>(Tone::Bad);
        if (column == Line)
            return static_cast<int>(r->status == Status::Failed ? Tone::Bad
                                    : r->perHour > 0            ? Tone::Accent
                                                                : Tone::Dim);
        return column >= Waiting && column <= Errors && sortKey(*r, column).toDouble() == 0
                   ? QVariant(static_cast<int>(Tone::Mid))
                   : QVariant();
    case StrongRole:
        return column == Errors && r->errors > 0;
    case TailRole:
        return column == LastError
                   ? whenText(r->lastErrorAt,
                              model::Moment::at(std::chrono::time_point_cast<std::chrono::microseconds>(
                                  std::chrono::system_clock::now())))
                   : QVariant();
    case Qt::ToolTipRole:
        return column == LastError ? r->lastError : QVariant();
    default:
        return {};
    }
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Rate && section <= Errors)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Flow:
        return tr("Flow");
    case Line:
        return tr("Last hour");
    case Rate:
        return tr("Rate");
    case Waiting:
        return tr("Waiting");
    case Oldest:
        return tr("Oldest");
    case P95:
        return tr("p95");
    case Errors:
        return tr("Errors");
    case State:
        return tr("State");
    case When:
        return tr("When");
    case LastError:
        return tr("Last error");
    default:
        return {};
    }
}

} // namespace splot::ui
