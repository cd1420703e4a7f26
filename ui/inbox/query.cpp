#include "ui/inbox/query.h"

#include <QRegularExpression>

namespace splot::inbox {

namespace {
using model::CaseState;

template <class Id, class List> Id named(const List &list, const QString &name)
{
    for (const auto &one : list) {
        if (name.compare(QString::fromStdString(one.id.value), Qt::CaseInsensitive) == 0 ||
            name.compare(QString::fromStdString(one.label), Qt::CaseInsensitive) == 0)
            return one.id;
    }
    return Id();
}

std::vector<CaseState> statesOf(Segment segment)
{
    switch (segment) {
    case Segment::New:
        return {CaseState::New};
    case Segment::Open:
    case Segment::Mine:
        return {CaseState::New, CaseState::Acknowledged, CaseState::OnHold, CaseState::WaitingForTicket};
    case Segment::OnHold:
        return {CaseState::OnHold, CaseState::WaitingForTicket};
    case Segment::Resolved:
        return {CaseState::Resolved};
    case Segment::All:
        break;
    }
    return {};
}

/// Takes `name:value` into the filter; false: it is no such thing.
bool take(store::CaseFilter &filter, const QString &name, const QString &value,
          const model::Configuration &configuration)
{
    if (name == QLatin1String("system")) {
        filter.system = named<model::SystemId>(configuration.systems, value);
        return filter.system.valid();
    }
    if (name == QLatin1String("entity")) {
        filter.entity = named<model::EntityId>(configuration.entities, value);
        return filter.entity.valid();
    }
    if (name == QLatin1String("assignee")) {
        filter.assignee = value.toStdString();
        return true;
    }
    if (name == QLatin1String("step")) {
        static const QStringList steps{
            QStringLiteral("capture"),  QStringLiteral("read"),    QStringLiteral("check"),
            QStringLiteral("identify"), QStringLiteral("compare"), QStringLiteral("decide"),
            QStringLiteral("merge"),    QStringLiteral("spread"),  QStringLiteral("deliver")};
        const auto index = steps.indexOf(value.toLower());
        if (index < 0)
            return false;
        filter.step = static_cast<model::EngineStep>(index);
        return true;
    }
    return false;
}
} // namespace

store::CaseFilter caseFilter(Segment segment, const QString &typed, const QString &me,
                             const model::Configuration &configuration)
{
    store::CaseFilter filter;
    filter.states = statesOf(segment);
    if (segment == Segment::Mine)
        filter.assignee = me.toStdString();
    static const QRegularExpression part(QStringLiteral("(?:(\\w+):)?(?:\"([^\"]*)\"|(\\S+))"));
    QStringList words;
    for (auto it = part.globalMatch(typed); it.hasNext();) {
        const auto m = it.next();
        const QString name = m.captured(1).toLower();
        const QString value = m.capturedLength(2) > 0 ? m.captured(2) : m.captured(3);
        if (name.isEmpty() || name == QLatin1String("text") || !take(filter, name, value, configuration))
            words << value;
    }
    filter.text = words.join(QLatin1Char(' ')).toStdString();
    return filter;
}

} // namespace splot::inbox
