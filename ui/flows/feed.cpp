#include "ui/flows/feed.h"

#include "core/store/evidencereader.h"
#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"

#include <algorithm>

namespace splot::ui {

using model::Verdict;

namespace {
constexpr std::size_t most = 400;

QString labelOfSystem(const model::Configuration &c, const model::SystemId &id)
{
    const auto *s = c.system(id);
    return text(s && !s->label.empty() ? s->label : id.value);
}

QString labelOfField(const model::Entity &e, const std::string &path)
{
    const auto plain = store::withoutItemKeys(path);
    const auto found =
        std::find_if(e.fields.begin(), e.fields.end(), [&plain](const auto &f) { return f.path == plain; });
    const auto label = text(found == e.fields.end() || found->label.empty() ? plain : found->label);
    return label.isEmpty() ? FeedModel::tr("presence") : label.left(1).toLower() + label.mid(1);
}

bool disputed(Verdict v)
{
    return v == Verdict::Restored || v == Verdict::Left || v == Verdict::Proposed;
}

QString outcomeOf(Verdict v)
{
    switch (v) {
    case Verdict::Restored:
        return FeedModel::tr("not the owner, put back");
    case Verdict::Left:
        return FeedModel::tr("not the owner, left for now");
    case Verdict::Proposed:
        return FeedModel::tr("waiting for a person to accept");
    case Verdict::Provisional:
        return FeedModel::tr("taken for now, the owner has not spoken");
    case Verdict::Given:
        return FeedModel::tr("kept, handed to the next owner");
    case Verdict::Delivered:
        return FeedModel::tr("confirmed by the system");
    case Verdict::Computed:
        return FeedModel::tr("worked out");
    case Verdict::Accepted:
        break;
    }
    return FeedModel::tr("taken over");
}

QString sentenceOf(const FeedEntry &e, const model::Configuration &c)
{
    const auto *entity = c.entity(e.entity);
    const auto what = FeedModel::tr("%1 %2").arg(
        text(entity && !entity->label.empty() ? entity->label : e.entity.value), e.title);
    const auto system = labelOfSystem(c, e.system);
    const auto fields = e.fields.size() > 3
                            ? FeedModel::tr("%n fields", nullptr, static_cast<int>(e.fields.size()))
                            : e.fields.join(QStringLiteral(", "));
    if (e.verdict == Verdict::Delivered)
        return FeedModel::tr("%1 got %2 of %3").arg(system, fields, what);
    if (e.fields.size() == 1 && !e.value.isEmpty())
        return FeedModel::tr("%1 set %2 of %3 to %4").arg(system, fields, what, e.value);
    return FeedModel::tr("%1 changed %2 of %3").arg(system, fields, what);
}
} // namespace

std::vector<FeedEntry> feedEntries(const std::vector<model::Decision> &decisions,
                                   const std::map<model::RecordId, QString> &titles,
                                   const model::Configuration &configuration)
{
    std::vector<FeedEntry> out;
    for (const auto &d : decisions) {
        const auto *entity = configuration.entity(d.entity);
        if (!entity || d.verdict == Verdict::Computed || !d.system.valid())
            continue;
        const auto same = std::find_if(
            out.rbegin(), out.rbegin() + std::min<std::ptrdiff_t>(12, std::ssize(out)), [&d](const auto &e) {
                return e.record == d.record && e.system == d.system && e.change == d.change &&
                       e.verdict == d.verdict;
            });
        const bool joins = same != out.rbegin() + std::min<std::ptrdiff_t>(12, std::ssize(out));
        if (!joins) {
            FeedEntry e;
            e.id = d.id;
            e.at = d.decidedAt;
            e.system = d.system;
            e.entity = d.entity;
            e.record = d.record;
            e.change = d.change;
            e.verdict = d.verdict;
            const auto title = titles.find(d.record);
            e.title = title == titles.end() ? QStringLiteral("#%1").arg(d.record.value) : title->second;
            e.outcome = outcomeOf(d.verdict);
            e.status = d.verdict == Verdict::Proposed ? Status::Question
                       : disputed(d.verdict)          ? Status::Different
                                                      : Status::Done;
            out.push_back(std::move(e));
        }
        auto &e = joins ? *same : out.back();
        const auto label = labelOfField(*entity, d.field);
        if (!e.fields.contains(label))
            e.fields << label;
        const auto shown = entity->fields.empty() ? model::Privacy::None : [&] {
            const auto plain = store::withoutItemKeys(d.field);
            const auto f = std::find_if(entity->fields.begin(), entity->fields.end(),
                                        [&plain](const auto &x) { return x.path == plain; });
            return f == entity->fields.end() ? model::Privacy::None : f->privacy;
        }();
        e.value = shown == model::Privacy::Sensitive || d.after.get<model::Reference>()
                      ? QString()
                      : valueText(d.after, 40);
    }
    for (auto &e : out)
        e.sentence = sentenceOf(e, configuration);
    return out;
}

bool FeedModel::takes(const FeedEntry &e) const
{
    if ((m_kind == 1 && (e.verdict == Verdict::Delivered || disputed(e.verdict))) ||
        (m_kind == 2 && e.verdict != Verdict::Delivered) || (m_kind == 3 && !disputed(e.verdict)))
        return false;
    return m_text.isEmpty() || e.sentence.contains(m_text, Qt::CaseInsensitive);
}

void FeedModel::prepend(std::vector<FeedEntry> entries)
{
    std::vector<FeedEntry> shown;
    for (auto &e : entries) {
        if (takes(e))
            shown.push_back(e);
    }
    m_all.insert(m_all.begin(), std::make_move_iterator(entries.begin()),
                 std::make_move_iterator(entries.end()));
    m_all.resize(std::min(m_all.size(), most));
    if (!shown.empty()) {
        beginInsertRows({}, 0, static_cast<int>(shown.size()) - 1);
        m_shown.insert(m_shown.begin(), shown.begin(), shown.end());
        endInsertRows();
    }
    if (m_shown.size() > most) {
        beginRemoveRows({}, static_cast<int>(most), static_cast<int>(m_shown.size()) - 1);
        m_shown.resize(most);
        endRemoveRows();
    }
}

void FeedModel::clear()
{
    beginResetModel();
    m_all.clear();
    m_shown.clear();
    endResetModel();
}

void FeedModel::setFilter(const QString &text, int kind)
{
    m_text = text.trimmed();
    m_kind = kind;
    rebuild();
}

void FeedModel::rebuild()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [this](const auto &e) { return takes(e); });
    endResetModel();
}

const FeedEntry *FeedModel::entry(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_shown[static_cast<std::size_t>(index.row())]
                                                       : nullptr;
}

QVariant FeedModel::data(const QModelIndex &index, int role) const
{
    const auto *e = entry(index);
    if (!e)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return e->sentence;
    case Qt::ToolTipRole:
        return e->sentence;
    case Qt::AccessibleTextRole:
        return tr("%1: %2, %3").arg(clockText(e->at), e->sentence, e->outcome);
    case SubtextRole:
        return e->outcome;
    case BadgeRole:
        return text(e->system.value);
    case TailRole:
        return clockText(e->at);
    case StatusRole:
        return static_cast<int>(e->status);
    default:
        return {};
    }
}

} // namespace splot::ui
