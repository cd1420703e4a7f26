#include "ui/settings/documentation.h"

#include "ui/common/formats.h"

#include <QCoreApplication>
#include <QDateTime>

namespace splot::ui {

namespace {
/// Lends its name to the texts' translations.
class Documentation
{
    Q_DECLARE_TR_FUNCTIONS(Documentation)
};

QString cell(const QString &words, const char *tag = "td")
{
    return QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), words.toHtmlEscaped());
}

QString row(const QStringList &cells, const char *tag = "td")
{
    QString out = QStringLiteral("<tr>");
    for (const auto &c : cells)
        out += cell(c, tag);
    return out + QStringLiteral("</tr>\n");
}

QString labelOf(const model::Configuration &c, const model::SystemId &id)
{
    const auto *s = c.system(id);
    return text(s && !s->label.empty() ? s->label : id.value);
}

QString ownerText(const model::Configuration &c, const model::OwnershipRule &rule)
{
    switch (rule.kind) {
    case model::OwnerKind::System:
        return labelOf(c, rule.owner);
    case model::OwnerKind::Newest:
        return Documentation::tr("the newest change wins");
    case model::OwnerKind::Manual:
        return Documentation::tr("people decide");
    case model::OwnerKind::Computed:
        return Documentation::tr("worked out: %1").arg(text(rule.formula));
    case model::OwnerKind::Stages:
        break;
    }
    QStringList stages;
    for (const auto &s : rule.stages)
        stages << (s.when.empty() ? Documentation::tr("then %1").arg(labelOf(c, s.owner))
                                  : Documentation::tr("%1 while %2").arg(labelOf(c, s.owner), text(s.when)));
    return stages.join(QStringLiteral("; "));
}

QString reactionOf(const model::OwnershipRule &rule)
{
    if (rule.kind != model::OwnerKind::System && rule.kind != model::OwnerKind::Stages)
        return {};
    return rule.reaction == model::Reaction::Restore ? Documentation::tr("the owner's value is written back")
           : rule.reaction == model::Reaction::Leave ? Documentation::tr("left until the owner changes it")
                                                     : Documentation::tr("a person is asked");
}

QString systemsPart(const model::Configuration &c)
{
    QString out =
        QStringLiteral("<h2>%1</h2>\n<table>").arg(Documentation::tr("Systems")) +
        row({Documentation::tr("System"), Documentation::tr("Connector"), Documentation::tr("Environment"),
             Documentation::tr("Is read"), Documentation::tr("Written")},
            "th");
    for (const auto &s : c.systems) {
        QStringList schedules;
        for (const auto &[object, schedule] : s.schedules)
            schedules
                << (object.empty() ? Documentation::tr("all") : text(object)) + QStringLiteral(": ") +
                       (schedule.cron.empty()
                            ? Documentation::tr("every %1").arg(spanText(schedule.interval.count() * 1000))
                            : text(schedule.cron));
        out += row({labelOf(c, s.id), text(s.connector),
                    s.environment == model::Environment::Production ? Documentation::tr("production")
                                                                    : Documentation::tr("test"),
                    schedules.join(QStringLiteral(", ")),
                    s.readOnly              ? Documentation::tr("never")
                    : s.writeWindow.empty() ? Documentation::tr("always")
                                            : text(s.writeWindow)});
    }
    return out + QStringLiteral("</table>\n");
}

QString entityPart(const model::Configuration &c, const model::Entity &e)
{
    QString out = QStringLiteral("<h3>%1</h3>\n<table>")
                      .arg(text(e.label.empty() ? e.id.value : e.label).toHtmlEscaped()) +
                  row({Documentation::tr("Field"), Documentation::tr("Owner"),
                       Documentation::tr("When another system changes it"), Documentation::tr("Also in")},
                      "th");
    for (const auto &f : e.fields) {
        auto rule = e.ownership.fields.find(f.path);
        if (rule == e.ownership.fields.end())
            rule = e.ownership.fields.find(f.path.substr(0, f.path.find("[]")));
        const auto &r = rule == e.ownership.fields.end() ? e.ownership.standard : rule->second;
        QStringList places;
        for (const auto &m : c.mappings) {
            for (const auto &line : m.lines) {
                if (m.entity == e.id && line.field == f.path)
                    places << labelOf(c, m.system) + QLatin1Char(' ') + text(m.object.value) +
                                  QLatin1Char('.') + text(line.place);
            }
        }
        out += row({text(f.label.empty() ? f.path : f.label), ownerText(c, r), reactionOf(r),
                    places.join(QStringLiteral(", "))});
    }
    return out + QStringLiteral("</table>\n");
}

QString mappingPart(const model::Configuration &c, const model::Mapping &m)
{
    QString out = QStringLiteral("<h3>%1</h3>\n<table>")
                      .arg((labelOf(c, m.system) + QStringLiteral(", ") + text(m.object.value) +
                            QStringLiteral(" → ") + text(m.entity.value))
                               .toHtmlEscaped()) +
                  row({Documentation::tr("Place"), Documentation::tr("Field"), Documentation::tr("Direction"),
                       Documentation::tr("Steps")},
                      "th");
    for (const auto &line : m.lines) {
        QStringList steps;
        for (const auto &s : line.in.empty() ? line.out : line.in) {
            QStringList words{text(s.function)};
            for (const auto &a : s.arguments)
                words << text(a);
            steps << words.join(QLatin1Char(' '));
        }
        const QString directions[]{Documentation::tr("both ways"), Documentation::tr("into the record"),
                                   Documentation::tr("out to the system")};
        out += row({text(line.place), text(line.field), directions[static_cast<int>(line.direction)],
                    steps.join(QStringLiteral(", "))});
    }
    out += QStringLiteral("</table>\n");
    if (!m.scope.empty())
        out +=
            QStringLiteral("<p>%1</p>\n")
                .arg(Documentation::tr("Receives records for which: %1").arg(text(m.scope)).toHtmlEscaped());
    return out;
}
} // namespace

QString documentationHtml(const model::Configuration &c, const QString &workspace, const QString &day)
{
    QString out = QStringLiteral("<!DOCTYPE html>\n<html><head><meta "
                                 "charset=\"utf-8\"><title>%1</"
                                 "title>\n<style>body{font-family:sans-serif;color:#1D2227;margin:24px}"
                                 "table{border-collapse:collapse;margin:8px 0 20px}td,th{border:1px solid "
                                 "#D3D7DB;padding:4px 8px;text-align:left;vertical-align:top;font-size:12px}"
                                 "th{background:#ECEEF0}h1{font-size:22px}h2{font-size:17px;margin-top:28px}"
                                 "h3{font-size:14px}</style></head><body>\n")
                      .arg(workspace.toHtmlEscaped());
    out += QStringLiteral("<h1>%1</h1><p>%2</p>\n")
               .arg(workspace.toHtmlEscaped(),
                    Documentation::tr("How the systems are kept together, version %1 of the set-up, %2.")
                        .arg(c.version)
                        .arg(day)
                        .toHtmlEscaped());
    out += systemsPart(c);
    out += QStringLiteral("<h2>%1</h2>\n").arg(Documentation::tr("Who owns what"));
    for (const auto &e : c.entities)
        out += entityPart(c, e);
    out += QStringLiteral("<h2>%1</h2>\n").arg(Documentation::tr("Mappings"));
    for (const auto &m : c.mappings)
        out += mappingPart(c, m);
    out += QStringLiteral("<h2>%1</h2>\n").arg(Documentation::tr("Lookups"));
    for (const auto &l : c.lookups) {
        out += QStringLiteral("<h3>%1</h3>\n<table>").arg(text(l.name).toHtmlEscaped()) +
               row({Documentation::tr("In the system"), Documentation::tr("In the record")}, "th");
        for (const auto &[from, to] : l.entries)
            out += row({text(from), text(to)});
        out += QStringLiteral("</table>\n");
    }
    return out + QStringLiteral("</body></html>\n");
}

} // namespace splot::ui
