#include "ui/ownership/matrixmodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

#include <QRegularExpression>

#include <algorithm>

namespace splot::ui {

using model::OwnerKind;

namespace {
constexpr quintptr topLevel = ~quintptr(0);
constexpr int dayCount = 30;

bool foreign(model::Verdict verdict)
{
    return verdict == model::Verdict::Restored || verdict == model::Verdict::Left ||
           verdict == model::Verdict::Proposed;
}
} // namespace

QString stageText(const std::string &when)
{
    if (when.empty())
        return MatrixModel::tr("then owner");
    static const QRegularExpression equals(QStringLiteral(R"(^\s*[\w.]+\s*=\s*'([^']*)'\s*$)"));
    const auto match = equals.match(text(when));
    return match.hasMatch() ? MatrixModel::tr("while %1").arg(match.captured(1))
                            : MatrixModel::tr("if %1").arg(text(when));
}

QString reactionText(model::Reaction reaction)
{
    switch (reaction) {
    case model::Reaction::Restore:
        return MatrixModel::tr("restore");
    case model::Reaction::Leave:
        return MatrixModel::tr("leave");
    case model::Reaction::Propose:
        return MatrixModel::tr("propose");
    }
    return {};
}

void MatrixModel::setDraft(const OwnershipDraft *draft)
{
    beginResetModel();
    m_draft = draft;
    rebuild();
    endResetModel();
}

void MatrixModel::refreshCells()
{
    for (int g = 0; g < static_cast<int>(m_groups.size()); ++g) {
        const auto top = index(g, 0);
        emit dataChanged(top, index(g, columnCount() - 1));
        if (const int rows = rowCount(top); rows > 0)
            emit dataChanged(index(0, 0, top), index(rows - 1, columnCount() - 1, top));
    }
}

void MatrixModel::setFilter(Show show, const QString &text, const model::EntityId &entity)
{
    beginResetModel();
    m_show = show;
    m_text = text.trimmed();
    m_only = entity;
    rebuild();
    endResetModel();
}

void MatrixModel::setEvidence(const std::vector<store::FieldEvidence> &evidence,
                              const std::vector<store::WaitingProposals> &waiting, std::int64_t today)
{
    m_evidence.clear();
    const auto of = [this](const model::EntityId &entity, const std::string &field) -> Evidence & {
        auto &e = m_evidence[{entity, field}];
        if (e.days.isEmpty())
            e.days = QVariantList(dayCount, 0.0);
        return e;
    };
    for (const auto &row : evidence) {
        auto &e = of(row.entity, row.field);
        const auto day = row.day - today + dayCount - 1;
        const bool other = foreign(row.verdict);
        const bool newest = row.verdict == model::Verdict::Accepted && m_draft &&
                            m_draft->rule(row.entity, row.field).kind == OwnerKind::Newest;
        // The thirty days that are drawn are those that are counted.
        if ((!other && !newest) || day < 0 || day >= dayCount)
            continue;
        e.days[day] = e.days[day].toDouble() + static_cast<double>(row.count);
        auto &brought = e.bySystem[row.system.value];
        brought.all += row.count;
        brought.restored += row.verdict == model::Verdict::Restored ? row.count : 0;
        brought.left += row.verdict == model::Verdict::Left ? row.count : 0;
        brought.proposed += row.verdict == model::Verdict::Proposed ? row.count : 0;
        e.restored += row.verdict == model::Verdict::Restored ? row.count : 0;
        e.left += row.verdict == model::Verdict::Left ? row.count : 0;
        e.proposed += row.verdict == model::Verdict::Proposed ? row.count : 0;
        e.accepted += newest ? row.count : 0;
    }
    for (const auto &row : waiting)
        of(row.entity, row.field).waiting += row.count;
    if (m_show == Show::WithEvidence)
        setFilter(m_show, m_text, m_only);
    else
        refreshCells();
}

bool MatrixModel::shows(const model::Entity &entity, const model::Field &field) const
{
    const auto *e = evidence(entity.id, field.path);
    if (m_show == Show::WithEvidence && (!e || e->bySystem.empty()))
        return false;
    if (m_show == Show::Changed && !m_draft->changed(entity.id, field.path))
        return false;
    return m_text.isEmpty() ||
           text(field.label + " " + field.path + " " + entity.label).contains(m_text, Qt::CaseInsensitive);
}

void MatrixModel::rebuild()
{
    m_groups.clear();
    if (!m_draft)
        return;
    for (const auto &e : m_draft->configuration().entities) {
        if (m_only.valid() && e.id != m_only)
            continue;
        Group group{e.id, {}};
        for (const auto &f : e.fields) {
            if (shows(e, f))
                group.fields.push_back(f.path);
        }
        if (!group.fields.empty())
            m_groups.push_back(std::move(group));
    }
}

const model::System &MatrixModel::system(int column) const
{
    return m_draft->configuration().systems[static_cast<std::size_t>(column - 1)];
}

const model::Field *MatrixModel::field(const model::EntityId &entity, const std::string &path) const
{
    for (const auto *f : m_draft->fields(entity)) {
        if (f->path == path)
            return f;
    }
    return nullptr;
}

const MatrixModel::Evidence *MatrixModel::evidence(const model::EntityId &entity,
                                                   const std::string &field) const
{
    const auto found = m_evidence.find({entity, field});
    return found == m_evidence.end() ? nullptr : &found->second;
}

MatrixModel::Evidence MatrixModel::sumOf(const Group &group) const
{
    Evidence sum;
    sum.days = QVariantList(dayCount, 0.0);
    for (const auto &path : group.fields) {
        const auto *e = evidence(group.entity, path);
        if (!e)
            continue;
        for (int i = 0; i < dayCount; ++i)
            sum.days[i] = sum.days[i].toDouble() + e->days[i].toDouble();
        sum.restored += e->restored + e->left + e->proposed + e->accepted;
    }
    return sum;
}

QModelIndex MatrixModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex MatrixModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()), 0, topLevel);
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != topLevel || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<std::size_t>(parent.row())].fields.size());
}

QModelIndex MatrixModel::indexOf(const model::EntityId &entity, const std::string &field, int column) const
{
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        if (m_groups[g].entity != entity)
            continue;
        const auto top = index(static_cast<int>(g), 0);
        if (field.empty())
            return index(static_cast<int>(g), column);
        const auto &fields = m_groups[g].fields;
        const auto at = std::find(fields.begin(), fields.end(), field);
        return at == fields.end() ? QModelIndex() : index(static_cast<int>(at - fields.begin()), column, top);
    }
    return {};
}

Qt::ItemFlags MatrixModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_draft)
        return {};
    if (role == SystemRole && isSystemColumn(section))
        return text(system(section).id.value);
    if (role == SubtextRole && isSystemColumn(section))
        return text(system(section).connector);
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Entity, field");
    if (isSystemColumn(section))
        return text(system(section).label.empty() ? system(section).id.value : system(section).label);
    if (section == reactionColumn())
        return tr("If another changes it");
    return section == daysColumn() ? tr("Last 30 days") : tr("Values of non-owners");
}

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_draft)
        return {};
    const bool top = index.internalId() == topLevel;
    const auto &group =
        m_groups[top ? static_cast<std::size_t>(index.row()) : static_cast<std::size_t>(index.internalId())];
    if (role == EntityRole)
        return text(group.entity.value);
    if (role == SystemRole && isSystemColumn(index.column()))
        return text(system(index.column()).id.value);
    if (top)
        return entityData(group, index.column(), role);
    return fieldData(group, group.fields[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant MatrixModel::entityData(const Group &group, int column, int role) const
{
    const auto *e = m_draft->configuration().entity(group.entity);
    if (role == HeadingRole)
        return true;
    if (role == TailRole && column == 0)
        return group.fields.size() == e->fields.size()
                   ? tr("%n fields", nullptr, static_cast<int>(e->fields.size()))
                   : tr("%1 of %n fields", nullptr, static_cast<int>(e->fields.size()))
                         .arg(group.fields.size());
    if (role == DaysRole && column == daysColumn())
        return sumOf(group).days;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (column == 0)
        return text(e->label.empty() ? e->id.value : e->label);
    if (isSystemColumn(column)) {
        QStringList rights;
        if (m_draft->mayCreate(group.entity, system(column).id))
            rights << tr("creates");
        if (m_draft->mayDelete(group.entity, system(column).id))
            rights << tr("deletes");
        return rights.join(QStringLiteral(", "));
    }
    if (column == evidenceColumn()) {
        const auto all = sumOf(group).restored;
        return all > 0 ? tr("Values: %1").arg(numberText(all)) : QString();
    }
    return {};
}

QString MatrixModel::nameTail(const model::Entity &entity, const model::Field &field) const
{
    if (field.type == model::FieldType::Reference) {
        const auto *target = m_draft->configuration().entity(field.target);
        return QStringLiteral("→ ") +
               text(target && !target->label.empty() ? target->label : field.target.value);
    }
    if (m_draft->rule(entity.id, field.path).kind == OwnerKind::Computed)
        return tr("computed");
    if (field.type == model::FieldType::List)
        return tr("list");
    if (field.privacy != model::Privacy::None)
        return field.privacy == model::Privacy::Personal ? tr("personal") : tr("sensitive");
    return field.type == model::FieldType::OneOf ? tr("one of %1").arg(field.options.size()) : QString();
}

QVariant MatrixModel::fieldData(const Group &group, const std::string &path, int column, int role) const
{
    const auto *e = m_draft->configuration().entity(group.entity);
    const auto *f = field(group.entity, path);
    if (!e || !f)
        return {};
    if (role == FieldRole)
        return text(path);
    if (isSystemColumn(column))
        return systemCell(group, path, column, role);
    const auto &rule = m_draft->rule(group.entity, path);
    const auto *found = evidence(group.entity, path);
    if (role == TailRole && column == 0)
        return nameTail(*e, *f);
    if (role == ChangedRole)
        return column == 0 && m_draft->changed(group.entity, path);
    if (role == DaysRole && column == daysColumn())
        return found ? found->days : QVariantList(dayCount, 0.0);
    if (role == EvidenceSystemRole && column == evidenceColumn() && found) {
        const auto most =
            std::max_element(found->bySystem.begin(), found->bySystem.end(),
                             [](const auto &a, const auto &b) { return a.second.all < b.second.all; });
        return most == found->bySystem.end() ? QVariant() : QVariant(text(most->first));
    }
    if (role == ToneRole && column == evidenceColumn())
        return static_cast<int>(found && found->waiting > 0         ? Tone::Warn
                                : found && !found->bySystem.empty() ? Tone::Text
                                                                    : Tone::Mid);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (column == 0)
        return (path.find("[]") != std::string::npos ? QStringLiteral("    ") : QString()) +
               text(f->label.empty() ? path : f->label);
    if (column == reactionColumn()) {
        if (rule.kind == OwnerKind::Newest)
            return tr("newest wins");
        return rule.kind == OwnerKind::Computed ? tr("nobody writes it") : reactionText(rule.reaction);
    }
    if (column == evidenceColumn() && found && rule.kind == OwnerKind::Newest && found->waiting == 0)
        return tr("%1 taken, %2 too old").arg(numberText(found->accepted), numberText(found->restored));
    if (column == evidenceColumn())
        return found ? evidenceText(*found) : QStringLiteral("0");
    return {};
}

QString MatrixModel::evidenceText(const Evidence &e) const
{
    if (e.waiting > 0)
        return tr("%1 waiting").arg(numberText(e.waiting));
    if (e.restored > 0)
        return tr("%1 restored").arg(numberText(e.restored));
    if (e.proposed > 0)
        return tr("%1 proposed").arg(numberText(e.proposed));
    if (e.left > 0)
        return tr("%1 left").arg(numberText(e.left));
    return e.accepted > 0 ? tr("%1 accepted").arg(numberText(e.accepted)) : QStringLiteral("0");
}

/// What one system brought of a field that it does not own; empty: nothing.
QString MatrixModel::cellEvidence(const Evidence &e, const model::SystemId &system) const
{
    const auto found = e.bySystem.find(system.value);
    if (found == e.bySystem.end())
        return {};
    const auto &b = found->second;
    QStringList parts;
    if (b.restored > 0)
        parts << tr("%1 restored").arg(numberText(b.restored));
    if (b.left > 0)
        parts << tr("%1 left").arg(numberText(b.left));
    if (b.proposed > 0)
        parts << tr("%1 proposed").arg(numberText(b.proposed));
    if (const auto taken = b.all - b.restored - b.left - b.proposed; taken > 0)
        parts << tr("%1 accepted").arg(numberText(taken));
    return tr("values brought in 30 days: %1 (%2)").arg(numberText(b.all), parts.join(QStringLiteral(", ")));
}

QString MatrixModel::cellText(const OwnershipCell &cell, const model::OwnershipRule &) const
{
    switch (cell.kind) {
    case OwnershipCell::Kind::NotMapped:
        return QStringLiteral("–");
    case OwnershipCell::Kind::Follows:
        return tr("follows");
    case OwnershipCell::Kind::GivesOnly:
        return tr("gives only");
    case OwnershipCell::Kind::Owner:
        return tr("owner");
    case OwnershipCell::Kind::Stage:
        return stageText(cell.when);
    case OwnershipCell::Kind::Newest:
        return tr("newest");
    case OwnershipCell::Kind::People:
        return tr("people decide");
    case OwnershipCell::Kind::Formula:
        return tr("computed");
    }
    return {};
}

QVariant MatrixModel::systemCell(const Group &group, const std::string &path, int column, int role) const
{
    const auto &id = system(column).id;
    const auto cell = m_draft->cell(group.entity, path, id);
    const auto *e = evidence(group.entity, path);
    const auto brought = e ? cellEvidence(*e, id) : QString();
    switch (role) {
    case Qt::DisplayRole:
        return cellText(cell, m_draft->rule(group.entity, path));
    case Qt::AccessibleTextRole: {
        const auto label = text(system(column).label.empty() ? id.value : system(column).label);
        const auto words =
            cell.kind == OwnershipCell::Kind::NotMapped ? tr("not mapped") : cellText(cell, {});
        const auto told = m_draft->changed(group.entity, path, id) ? tr("%1: %2, changed").arg(label, words)
                                                                   : tr("%1: %2").arg(label, words);
        return brought.isEmpty() ? told : told + QStringLiteral("; ") + brought;
    }
    case Qt::ToolTipRole:
        return cell.unmapped ? tr("The owner does not bring this field: nothing will fill it. Map it, or "
                                  "choose another owner.")
               : brought.isEmpty() ? QVariant()
                                   : brought;
    case WroteRole:
        return brought.isEmpty() ? QVariant()
                                 : QVariant(static_cast<qlonglong>(e->bySystem.at(id.value).all));
    case CellRole:
        return static_cast<int>(cell.kind);
    case StageRole:
        return cell.stage;
    case WarningRole:
        return cell.unmapped;
    case ChangedRole:
        return m_draft->changed(group.entity, path, id);
    default:
        return {};
    }
}

} // namespace splot::ui
