#include "ui/common/alertrules.h"

#include "core/monitor/figures.h"
#include "ui/common/formats.h"
#include "ui/common/workspace.h"

#include <QSettings>

namespace splot::ui {

using model::AlertRule;
using model::Metric;

namespace {
constexpr std::pair<Metric, const char *> names[] = {{Metric::UnownedCases, "unowned"},
                                                     {Metric::FailedDeliveries, "failed"},
                                                     {Metric::Waiting, "waiting"},
                                                     {Metric::OldestSeconds, "oldest"}};

QString groupOf(const Workspace &workspace)
{
    return QStringLiteral("workspaces/%1/alerts").arg(workspace.id());
}
} // namespace

std::vector<AlertRule> readAlertRules(const Workspace &workspace)
{
    std::vector<AlertRule> rules;
    QSettings settings;
    const int count = settings.beginReadArray(groupOf(workspace));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        AlertRule rule;
        rule.id = settings.value(QStringLiteral("id")).toString().toStdString();
        for (const auto &[metric, name] : names) {
            if (settings.value(QStringLiteral("metric")).toString() == QLatin1String(name))
                rule.metric = metric;
        }
        rule.limit = settings.value(QStringLiteral("limit")).toDouble();
        rule.lasting = std::chrono::seconds(settings.value(QStringLiteral("seconds")).toInt());
        rule.system = model::SystemId(settings.value(QStringLiteral("system")).toString().toStdString());
        rule.inWindow = settings.value(QStringLiteral("window"), true).toBool();
        rule.inTray = settings.value(QStringLiteral("tray"), true).toBool();
        rules.push_back(std::move(rule));
    }
    settings.endArray();
    return rules;
}

void saveAlertRules(const Workspace &workspace, const std::vector<AlertRule> &rules)
{
    QSettings settings;
    settings.remove(groupOf(workspace));
    settings.beginWriteArray(groupOf(workspace), static_cast<int>(rules.size()));
    int i = 0;
    for (const auto &rule : rules) {
        settings.setArrayIndex(i++);
        settings.setValue(QStringLiteral("id"), text(rule.id));
        for (const auto &[metric, name] : names) {
            if (metric == rule.metric)
                settings.setValue(QStringLiteral("metric"), QLatin1String(name));
        }
        settings.setValue(QStringLiteral("limit"), rule.limit);
        settings.setValue(QStringLiteral("seconds"), static_cast<int>(rule.lasting.count()));
        settings.setValue(QStringLiteral("system"), text(rule.system.value));
        settings.setValue(QStringLiteral("window"), rule.inWindow);
        settings.setValue(QStringLiteral("tray"), rule.inTray);
    }
    settings.endArray();
}

std::optional<double> measure(const AlertRule &rule, const Pulse &pulse, model::Moment now)
{
    if (pulse.at.micros == 0)
        return {};
    monitor::Figures figures;
    figures.deliveries = pulse.deliveries;
    figures.oldest = pulse.oldest;
    for (const auto &c : pulse.cases) {
        if (c.state != model::CaseState::New || !c.assignee.empty())
            continue;
        ++figures.unowned[c.system];
        ++figures.unownedAll;
    }
    return figures.of(rule, now);
}

QString wordOf(Metric metric)
{
    switch (metric) {
    case Metric::UnownedCases:
        return Words::tr("Cases nobody owns");
    case Metric::FailedDeliveries:
        return Words::tr("Failed deliveries");
    case Metric::Waiting:
        return Words::tr("Waiting deliveries");
    case Metric::OldestSeconds:
        return Words::tr("Age of the oldest that waits");
    }
    return {};
}

QString figureText(Metric metric, double value)
{
    return metric == Metric::OldestSeconds ? spanText(static_cast<std::int64_t>(value * 1e6))
                                           : numberText(static_cast<std::int64_t>(value));
}

} // namespace splot::ui
