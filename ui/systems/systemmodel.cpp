#include "ui/systems/systemmodel.h"

#include "core/model/latency.h"
#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

#include <algorithm>
#include <set>

namespace splot::ui {

std::vector<SystemRow> systemRows(const model::Configuration &configuration, const Pulse &pulse,
                                  const std::vector<model::FlowCount> &hour,
                                  const std::vector<store::OpenWork> &open)
{
    std::vector<SystemRow> rows;
    for (const auto &system : configuration.systems) {
        SystemRow row;
        row.system = system;
        row.status = statusOf(system, pulse);
        std::set<std::string> objects;
        for (const auto &m : configuration.mappings) {
            if (m.system == system.id)
                objects.insert(m.object.value);
        }
        row.objects = static_cast<int>(objects.size());
        std::map<int, std::int64_t> took;
        for (const auto &c : hour) {
            if (c.system != system.id)
                continue;
            row.captured += c.what == "captured" ? c.count : 0;
            row.applied += c.what == "applied" ? c.count : 0;
            row.confirmed += c.what == "confirmed" ? c.count : 0;
            row.retried += c.what == "retried" ? c.count : 0;
            row.failed += c.what == "failed" ? c.count : 0;
            row.uncertain += c.what == "uncertain" ? c.count : 0;
            if (c.what.starts_with("took/"))
                took[std::stoi(c.what.substr(5))] += c.count;
        }
        const auto below = [&took](double share) {
            return took.empty() ? 0.0 : static_cast<double>(model::latencyBelow(took, share)) / 1e6;
        };
        row.p50 = below(0.5);
        row.p95 = below(0.95);
        row.p99 = below(0.99);
        for (const auto &w : open) {
            if (w.system == system.id)
                (w.state == "failed" || w.state == "quarantined" ? row.errors : row.waiting) += w.count;
        }
        for (const auto &c : pulse.cases) {
            if (c.system == system.id)
                row.cases.push_back(c);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

void SystemModel::setRows(std::vector<SystemRow> rows)
{
    const bool same = rows.size() == m_rows.size() &&
                      std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                 [](const auto &a, const auto &b) { return a.system.id == b.system.id; });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, Count - 1));
}

const SystemRow *SystemModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows[static_cast<std::size_t>(index.row())]
                                                       : nullptr;
}

int SystemModel::rowOf(const model::SystemId &system) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&system](const auto &r) { return r.system.id == system; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QVariant SystemModel::data(const QModelIndex &index, int role) const
{
    const auto *r = row(index);
    if (!r)
        return {};
    const int column = index.column();
    switch (role) {
    case BadgeRole:
        return column == Name ? QVariant(text(r->system.id.value)) : QVariant();
    case StatusRole:
        return column == State ? QVariant(static_cast<int>(r->status)) : QVariant();
    case StrongRole:
        return column == Name || (column == Errors && r->errors > 0);
    case NumberRole:
        return column >= Objects;
    case IconNameRole:
        return column == Environment && r->system.readOnly ? QVariant(QStringLiteral("lock")) : QVariant();
    case ToneRole:
        if (column == Errors && r->errors > 0)
            return static_cast<int>(Tone::Bad);
        return column == Environment && r->system.environment == model::Environment::Production
                   ? QVariant(static_cast<int>(Tone::Bad))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return column == Name ? spoken(index) : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Name:
        return text(r->system.label.empty() ? r->system.id.value : r->system.label);
    case Connector:
        return text(r->system.connector);
    case Environment: {
        const auto name =
            r->system.environment == model::Environment::Production ? tr("production") : tr("test");
        return r->system.readOnly ? tr("%1, only read").arg(name) : name;
    }
    case State:
        return wordOf(r->status);
    case Objects:
        return numberText(r->objects);
    case Rate:
        return perHourText(r->applied + r->confirmed);
    case Waiting:
        return numberText(r->waiting);
    case Errors:
        return numberText(r->errors);
    default:
        return {};
    }
}

/// All of a row in words: a card is one item for who has it read.
QString SystemModel::spoken(const QModelIndex &index) const
{
    QStringList words;
    for (int column = Name; column < Count; ++column) {
        const auto text = index.siblingAtColumn(column).data().toString();
        words << (column < Objects
                      ? text
                      : tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                         text));
    }
    return words.join(QStringLiteral(", "));
}

QVariant SystemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= Objects)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("System"),  tr("Connector"), tr("Environment"), tr("State"),
                          tr("Objects"), tr("Rate"),      tr("Waiting"),     tr("Errors")};
    return names[section];
}

} // namespace splot::ui
