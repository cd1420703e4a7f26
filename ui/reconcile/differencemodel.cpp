#include "ui/reconcile/differencemodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/status.h"

#include <algorithm>

namespace splot::ui {

namespace {
constexpr quintptr topLevel = ~quintptr(0);

std::int64_t whole(const model::Value &v, std::string_view name)
{
    const auto *m = v.member(name);
    const auto *n = m ? m->get<std::int64_t>() : nullptr;
    return n ? *n : 0;
}

std::string textOf(const model::Value &v, std::string_view name)
{
    const auto *m = v.member(name);
    return m ? m->toText() : std::string();
}
} // namespace

void DifferenceModel::show(const model::Value &answer,
                           std::shared_ptr<const model::Configuration> configuration)
{
    beginResetModel();
    m_configuration = std::move(configuration);
    m_all.clear();
    m_records = whole(answer, "records");
    m_shared = answer.member("shared") ? whole(answer, "shared") : m_records; // of an earlier version
    m_agreeing = whole(answer, "agreeing");
    for (const auto &[name, kind] : {std::pair("differences", Difference::Kind::Value),
                                     std::pair("missing", Difference::Kind::Missing)}) {
        const auto *rows = answer.member(name) ? answer.member(name)->list() : nullptr;
        for (const auto &row : rows ? *rows : model::List()) {
            Difference d;
            d.kind = kind;
            d.entity = model::EntityId(textOf(row, "entity"));
            d.field = textOf(row, "field");
            d.system = model::SystemId(textOf(row, "system"));
            d.count = whole(row, "count");
            if (const auto *examples = row.member("examples"); examples && examples->list())
                d.examples = *examples->list();
            m_all.push_back(std::move(d));
        }
    }
    std::stable_sort(m_all.begin(), m_all.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    endResetModel();
}

std::int64_t DifferenceModel::differing() const
{
    std::int64_t sum = 0;
    for (const auto &d : m_all)
        sum += d.kind == Difference::Kind::Value ? d.count : 0;
    return sum;
}

std::int64_t DifferenceModel::missing() const
{
    std::int64_t sum = 0;
    for (const auto &d : m_all)
        sum += d.kind == Difference::Kind::Missing ? d.count : 0;
    return sum;
}

QModelIndex DifferenceModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : topLevel);
}

QModelIndex DifferenceModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != topLevel
               ? createIndex(static_cast<int>(index.internalId()), 0, topLevel)
               : QModelIndex();
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_all.size());
    return parent.internalId() == topLevel && parent.column() == 0
               ? static_cast<int>(m_all[static_cast<std::size_t>(parent.row())].examples.size())
               : 0;
}

QString DifferenceModel::labelOf(const model::SystemId &id) const
{
    const auto *s = m_configuration ? m_configuration->system(id) : nullptr;
    return text(s && !s->label.empty() ? s->label : id.value);
}

QString DifferenceModel::entityLabel(const model::EntityId &id) const
{
    const auto *e = m_configuration ? m_configuration->entity(id) : nullptr;
    return text(e && !e->label.empty() ? e->label : id.value);
}

QString DifferenceModel::fieldLabel(const model::EntityId &id, const std::string &field) const
{
    const auto *e = m_configuration ? m_configuration->entity(id) : nullptr;
    for (const auto &f : e ? e->fields : std::vector<model::Field>()) {
        if (f.path == field && !f.label.empty())
            return text(f.label);
    }
    return text(field);
}

QString DifferenceModel::said(const model::Value &e) const
{
    QStringList parts;
    const auto *systems = e.member("systems") ? e.member("systems")->object() : nullptr;
    for (const auto &[id, value] : systems ? *systems : model::Object())
        parts << tr("%1 says %2").arg(labelOf(model::SystemId(id)), valueText(value, 40));
    return parts.join(QStringLiteral(", "));
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == topLevel)
        return top(m_all[static_cast<std::size_t>(index.row())], index.column(), role);
    const auto &d = m_all[static_cast<std::size_t>(index.internalId())];
    return example(d, d.examples[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant DifferenceModel::top(const Difference &d, int column, int role) const
{
    switch (role) {
    case StrongRole:
        return column == What;
    case NumberRole:
        return column == Count;
    case StatusRole:
        return column == What ? QVariant(static_cast<int>(Status::Different)) : QVariant();
    case ToneRole:
        return column == What ? QVariant(static_cast<int>(Tone::Text)) : QVariant();
    case EntityRole:
        return text(d.entity.value);
    case FieldRole:
        return text(d.field);
    case BadgeRole:
        return column == What && d.kind == Difference::Kind::Missing ? QVariant(text(d.system.value))
                                                                     : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    if (column == What)
        return d.kind == Difference::Kind::Value
                   ? tr("%1: %2 differs").arg(entityLabel(d.entity), fieldLabel(d.entity, d.field))
                   : tr("%1: missing in %2").arg(entityLabel(d.entity), labelOf(d.system));
    return column == Count ? QVariant(numberText(d.count)) : QVariant();
}

QVariant DifferenceModel::example(const Difference &d, const model::Value &e, int column, int role) const
{
    switch (role) {
    case RecordRole:
        return static_cast<qlonglong>(whole(e, "record"));
    case EntityRole:
        return text(d.entity.value);
    case FieldRole:
        return text(textOf(e, "field"));
    case BadgeRole:
        return column == Truth ? QVariant(text(textOf(e, "owner"))) : QVariant();
    case Qt::ToolTipRole:
        return column == Said ? said(e) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case What:
        return text(textOf(e, "label"));
    case Said:
        return said(e);
    case Truth: {
        const auto *truth = e.member("truth");
        return truth ? valueText(*truth, 60) : QString();
    }
    default:
        return {};
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("Difference, examples"), tr("Records"), tr("What systems say today"),
                          tr("By ownership")};
    return names[section];
}

QString DifferenceModel::html() const
{
    QString out = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='3'>");
    const auto line = [&out](const QString &tag, const QStringList &cells) {
        out += QStringLiteral("<tr>");
        for (const auto &cell : cells)
            out += QStringLiteral("<%1 align='left'>%2</%1>").arg(tag, cell.toHtmlEscaped());
        out += QStringLiteral("</tr>");
    };
    const auto heading = QStringLiteral("th"), cell = QStringLiteral("td");
    line(heading, {tr("Difference"), tr("Records"), tr("What systems say today"), tr("By ownership")});
    for (int r = 0; r < rowCount(); ++r) {
        const auto row = index(r, What);
        line(heading, {row.data().toString(), index(r, Count).data().toString(), {}, {}});
        for (int e = 0; e < rowCount(row); ++e) {
            QStringList cells;
            for (int c = 0; c < ColumnCount; ++c)
                cells << index(e, c, row).data().toString();
            line(cell, cells);
        }
    }
    return out + QStringLiteral("</table>");
}

QString DifferenceModel::csv() const
{
    QString out;
    const auto line = [&out](const QStringList &cells) {
        for (qsizetype i = 0; i < cells.size(); ++i)
            out += (i > 0 ? QStringLiteral(";\"") : QStringLiteral("\"")) +
                   QString(cells[i]).replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
        out += QStringLiteral("\r\n");
    };
    line({tr("Entity"), tr("Field"), tr("System"), tr("Records"), tr("Record"), tr("What systems say today"),
          tr("By ownership")});
    for (const auto &d : m_all) {
        line({entityLabel(d.entity),
              fieldLabel(d.entity, d.field),
              labelOf(d.system),
              QString::number(d.count),
              {},
              {},
              {}});
        for (const auto &e : d.examples) {
            const auto *truth = e.member("truth");
            line({entityLabel(d.entity),
                  text(textOf(e, "field")),
                  {},
                  {},
                  text(textOf(e, "label")),
                  said(e),
                  truth ? valueText(*truth, 200) : QString()});
        }
    }
    return out;
}

} // namespace splot::ui
