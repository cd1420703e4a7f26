#include "ui/inbox/bodymodel.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/status.h"

namespace splot::inbox {

namespace {
/// A path with what stands in brackets apart from numbers taken out.
std::pair<std::string, bool> plain(const std::string &path)
{
    std::string out;
    bool numbers = true;
    for (std::size_t i = 0; i < path.size(); ++i) {
        out += path[i];
        if (path[i] != '[')
            continue;
        const auto end = path.find(']', i);
        if (end == std::string::npos)
            break;
        const std::string inside = path.substr(i + 1, end - i - 1);
        numbers = numbers && !inside.empty() && inside.find_first_not_of("0123456789") == std::string::npos;
        i = end - 1;
    }
    return {out, numbers};
}
} // namespace

bool samePlace(const std::string &a, const std::string &b)
{
    if (a == b)
        return !a.empty();
    const auto [plainA, exactA] = plain(a);
    const auto [plainB, exactB] = plain(b);
    return !a.empty() && plainA == plainB && !(exactA && exactB);
}

void BodyModel::setHeadings(const QString &value, const QString &holds)
{
    m_valueHeading = value;
    m_holdsHeading = holds;
}

void BodyModel::show(const model::Value &body, const model::Value *holds, const std::string &failing,
                     const QString &complaint)
{
    beginResetModel();
    m_rows.clear();
    m_failing = -1;
    m_compares = holds != nullptr;
    m_complaint = complaint;
    const auto *object = body.object();
    for (const auto &[name, value] : object ? *object : model::Object())
        add(value, holds ? holds->member(name) : nullptr, name, ui::text(name), 0, failing);
    if (!object && !body.isEmpty())
        add(body, holds, {}, tr("value"), 0, failing);
    endResetModel();
}

void BodyModel::add(const model::Value &value, const model::Value *holds, const std::string &path,
                    const QString &name, int depth, const std::string &failing)
{
    if (static_cast<int>(m_rows.size()) >= mostRows) {
        if (static_cast<int>(m_rows.size()) == mostRows)
            m_rows.push_back({0, tr("and more; copy the raw text to see all"), {}, {}, true, false, false});
        return;
    }
    const auto *object = value.object();
    const auto *list = value.list();
    const bool group = (object && !object->empty()) ||
                       (list && !list->empty() && (list->front().object() || list->front().list()));
    const bool fails = samePlace(path, failing);
    if (fails && m_failing < 0)
        m_failing = static_cast<int>(m_rows.size());
    const bool differs = m_compares && !group && holds && !(*holds == value);
    m_rows.push_back({depth, name, group ? QString() : ui::valueText(value),
                      m_compares ? (group   ? QString()
                                    : holds ? (differs ? ui::valueText(*holds) : tr("same"))
                                            : QStringLiteral("–"))
                                 : QString(),
                      group, differs, fails});
    if (object && group) {
        for (const auto &[member, inner] : *object)
            add(inner, holds ? holds->member(member) : nullptr, path + "." + member, ui::text(member),
                depth + 1, failing);
    }
    if (list && group) {
        const auto *other = holds ? holds->list() : nullptr;
        for (std::size_t i = 0; i < list->size(); ++i) {
            const std::string at = "[" + std::to_string(i) + "]";
            add((*list)[i], other && i < other->size() ? &(*other)[i] : nullptr, path + at,
                name + ui::text(at), depth + 1, failing);
        }
    }
}

int BodyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int BodyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant BodyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        if (column == 0)
            return QString(row.depth * 4, QLatin1Char(' ')) + row.name;
        if (column == 1)
            return row.value;
        return row.fails && !m_complaint.isEmpty() ? m_complaint : row.holds;
    case ui::StrongRole:
        return row.group || (row.fails && column > 0);
    case ui::BackRole:
        return row.fails ? QVariant(static_cast<int>(ui::Tone::Bad)) : QVariant();
    case ui::StatusRole:
        return row.fails && column == 2     ? QVariant(static_cast<int>(ui::Status::Failed))
               : row.differs && column == 2 ? QVariant(static_cast<int>(ui::Status::Different))
                                            : QVariant();
    case ui::ToneRole:
        if (row.fails && column > 0)
            return static_cast<int>(ui::Tone::Bad);
        return column == 2 ? QVariant(static_cast<int>(ui::Tone::Mid)) : QVariant();
    case ui::SmallRole:
        return column == 2;
    default:
        return {};
    }
}

QVariant BodyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Place"), m_valueHeading, m_compares ? m_holdsHeading : QString()};
    return section >= 0 && section < 3 ? names[section] : QString();
}

} // namespace splot::inbox
