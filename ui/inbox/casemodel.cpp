#include "ui/inbox/casemodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/recordtitle.h"
#include "ui/common/status.h"
#include "ui/common/words.h"
#include "ui/common/workspace.h"

#include <QCoreApplication>

namespace splot::inbox {

using model::Case;
using model::CaseKind;

QString whereText(const Case &c, const model::Configuration &configuration, const ui::SystemLooks &systems)
{
    const QString entity = c.entity.valid() ? ui::labelOf(configuration, c.entity) : QString();
    QString where = c.step == model::EngineStep::Deliver
                        ? entity + QStringLiteral(" → ") + systems.label(c.system)
                    : entity.isEmpty() ? systems.label(c.system)
                                       : systems.label(c.system) + QStringLiteral(" → ") + entity;
    if (!c.field.empty())
        where += QStringLiteral(", ") + ui::text(c.field);
    return where;
}

QString fixText(const Case &c)
{
    switch (c.kind) {
    case CaseKind::Match:
        return QCoreApplication::translate("splot", "Choose the record");
    case CaseKind::Proposal:
        return QCoreApplication::translate("splot", "Accept or reject");
    case CaseKind::Duplicate:
        return QCoreApplication::translate("splot", "Merge there, or unlink");
    case CaseKind::Uncertain:
        return QCoreApplication::translate("splot", "Look there, then retry");
    case CaseKind::SchemaChange:
        return QCoreApplication::translate("splot", "Mapping: attach the line");
    case CaseKind::Brake:
        return QCoreApplication::translate("splot", "Look, then let it go");
    case CaseKind::Loop:
        return QCoreApplication::translate("splot", "Settle who owns it");
    case CaseKind::File:
        return QCoreApplication::translate("splot", "Mend it at its source");
    case CaseKind::Refused:
        return QCoreApplication::translate("splot", "Value or lookup");
    case CaseKind::Failure:
        break;
    }
    if (c.step == model::EngineStep::Read)
        return QCoreApplication::translate("splot", "Mapping, lookup or value");
    if (c.step == model::EngineStep::Check)
        return QCoreApplication::translate("splot", "Value: the owner's");
    return QCoreApplication::translate("splot", "Retry when mended");
}

QString stateText(const Case &c)
{
    if (c.state == model::CaseState::OnHold && c.holdUntil.micros != 0)
        return QCoreApplication::translate("splot", "Hold until %1")
            .arg(ui::whenText(c.holdUntil, ui::Workspace::now()));
    if (c.state == model::CaseState::WaitingForTicket && !c.ticket.empty())
        return QCoreApplication::translate("splot", "Waits for %1").arg(ui::text(c.ticket));
    return ui::wordOf(c.state);
}

CaseModel::CaseModel(const ui::SystemLooks &systems, QObject *parent)
    : QAbstractTableModel(parent), m_systems(systems)
{}

void CaseModel::show(std::vector<Case> cases, std::shared_ptr<const model::Configuration> configuration)
{
    const bool same = cases.size() == m_cases.size() &&
                      std::equal(cases.begin(), cases.end(), m_cases.begin(),
                                 [](const auto &a, const auto &b) { return a.id == b.id; });
    if (!same)
        beginResetModel();
    m_cases = std::move(cases);
    m_configuration = std::move(configuration);
    if (!same)
        endResetModel();
    else if (!m_cases.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const Case *CaseModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_cases[static_cast<std::size_t>(row)] : nullptr;
}

int CaseModel::rowOf(model::CaseId id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_cases[static_cast<std::size_t>(row)].id == id)
            return row;
    }
    return -1;
}

int CaseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CaseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CaseModel::textAt(const Case &c, int column) const
{
    const auto now = ui::Workspace::now();
    switch (column) {
    case State:
        return stateText(c);
    case What:
        return ui::say(c.message);
    case Where:
        return whereText(c, *m_configuration, m_systems);
    case Messages:
        return ui::numberText(c.count);
    case First:
        return ui::whenText(c.first, now);
    case Last:
        return ui::whenText(c.last, now);
    case Assignee:
        return c.assignee.empty() ? tr("nobody") : ui::text(c.assignee);
    case Fix:
        return fixText(c);
    default:
        return {};
    }
}

QVariant CaseModel::data(const QModelIndex &index, int role) const
{
    const Case *c = index.isValid() ? at(index.row()) : nullptr;
    if (!c)
        return {};
    const int column = index.column();
    const bool fresh = c->state == model::CaseState::New;
    switch (role) {
    case Qt::DisplayRole:
        return textAt(*c, column);
    case Qt::ToolTipRole:
        return column == What || column == Where ? QVariant(textAt(*c, column)) : QVariant();
    case ui::StatusRole:
        return column == State ? QVariant(static_cast<int>(ui::statusOf(*c))) : QVariant();
    case ui::BadgeRole:
        return column == What ? QVariant(ui::text(c->system.value)) : QVariant();
    case ui::StrongRole:
        return fresh && (column == State || column == What || column == Messages ||
                         (column == Assignee && c->assignee.empty()));
    case ui::SmallRole:
        return column != What && column != Messages;
    case ui::NumberRole:
        return column == Messages;
    case ui::ToneRole:
        if (column == State)
            return static_cast<int>(fresh ? ui::toneOf(ui::statusOf(*c)) : ui::Tone::Text);
        if (column == Assignee && c->assignee.empty() && fresh)
            return static_cast<int>(ui::Tone::Bad);
        if (column == Where || column == First)
            return static_cast<int>(ui::Tone::Mid);
        if (column == Fix)
            return static_cast<int>(ui::Tone::Ok);
        return {};
    case ui::ExportRole:
        return column == First  ? QVariant(ui::text(c->first.toText()))
               : column == Last ? QVariant(ui::text(c->last.toText()))
                                : QVariant();
    default:
        return {};
    }
}

QVariant CaseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(section == Messages ? Qt::AlignRight | Qt::AlignVCenter
                                            : Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("State"), tr("Case"), tr("Where"),       tr("Messages"),
                             tr("First"), tr("Last"), tr("Assigned to"), tr("What may help")};
    return section >= 0 && section < ColumnCount ? names[section] : QString();
}

} // namespace splot::inbox
