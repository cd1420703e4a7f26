#include "ui/common/alertrules.h"

#include "ui/common/formats.h"
#include "ui/common/workspace.h"

#include <QSettings>

namespace splot::ui {

using monitor::AlertRule;
using monitor::Metric;

namespace {
constexpr std::pair<Metric, const char *> names[] = {{Metric::UnownedCases, "unowned"},
                                                     {Metric::FailedDeliveries, "failed"},
                                                     {Metric::Waiting, "waiting"},
                                                     {Metric::OldestSeconds, "oldest"}};

QString groupOf(const Workspace &workspace)
{
    return QStringLiteral("workspaces/%1/alerts").arg(workspace.id());
}

bool isOf(const AlertRule &rule, const model::SystemId &system)
{
    return !rule.system.valid() || rule.system == system;
}

double unownedCases(const AlertRule &rule, const Pulse &pulse)
{
    if (!rule.system.valid())
        return static_cast<double>(pulse.unownedCases());
    return static_cast<double>(std::count_if(pulse.cases.begin(), pulse.cases.end(), [&rule](const auto &c) {
        return c.system == rule.system && c.state == model::CaseState::New && c.assignee.empty();
    }));
}

double deliveries(const AlertRule &rule, const Pulse &pulse, bool failed)
{
    std::int64_t n = 0;
    for (const auto &d : pulse.deliveries) {
        const bool isFailed = d.state == model::DeliveryState::Failed;
        n += isOf(rule, d.system) && isFailed == failed && d.state != model::DeliveryState::Confirmed
                 ? d.count
                 : 0;
    }
    return static_cast<double>(n);
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
    switch (rule.metric) {
    case Metric::UnownedCases:
        return unownedCases(rule, pulse);
    case Metric::FailedDeliveries:
        return deliveries(rule, pulse, true);
    case Metric::Waiting:
        return deliveries(rule, pulse, false);
    case Metric::OldestSeconds:
        return pulse.oldest.micros == 0 || pulse.waiting() == 0
                   ? 0
                   : std::max(0.0, static_cast<double>(now.micros - pulse.oldest.micros) / 1e6);
    }
    return {};
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
