#include "ui/overview/needs.h"

#include "ui/common/formats.h"
#include "ui/common/recordtitle.h"
#include "ui/common/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace splot::overview {

namespace {
Need::Kind kindOf(model::CaseKind kind)
{
    switch (kind) {
    case model::CaseKind::Match:
    case model::CaseKind::Duplicate:
        return Need::Kind::Match;
    case model::CaseKind::Proposal:
        return Need::Kind::Proposal;
    case model::CaseKind::Brake:
        return Need::Kind::Brake;
    case model::CaseKind::SchemaChange:
        return Need::Kind::Schema;
    default:
        return Need::Kind::Case;
    }
}

double harmOf(const model::Case &c)
{
    static const std::map<Need::Kind, double> weights{{Need::Kind::Brake, 60},
                                                      {Need::Kind::Case, 50},
                                                      {Need::Kind::Schema, 40},
                                                      {Need::Kind::Match, 20},
                                                      {Need::Kind::Proposal, 15}};
    const bool unowned = c.state == model::CaseState::New && c.assignee.empty();
    return weights.at(kindOf(c.kind)) + (unowned ? 100 : 0) + std::log2(static_cast<double>(c.count) + 1) * 4;
}

QString headingOf(const model::Case &c, Need::Kind kind)
{
    if (kind == Need::Kind::Match || kind == Need::Kind::Proposal)
        return ui::wordOf(c.kind);
    if (!c.assignee.empty())
        return QCoreApplication::translate("splot", "%1, with %2")
            .arg(ui::wordOf(c.kind), ui::text(c.assignee));
    return QCoreApplication::translate("splot", "%1, nobody owns it").arg(ui::wordOf(c.kind));
}

QString nameOf(const model::SystemId &id, const model::Configuration &configuration)
{
    const auto *system = configuration.system(id);
    return ui::text(system && !system->label.empty() ? system->label : id.value);
}

Need quotaOf(const TightLimit &limit, const model::Configuration &configuration)
{
    Need need;
    need.kind = Need::Kind::Quota;
    need.system = limit.system;
    need.status = ui::Status::Retrying;
    need.heading = QCoreApplication::translate("splot", "A limit will be reached");
    need.title = QCoreApplication::translate("splot", "%1 takes %2 in %3; at this pace it would be %4")
                     .arg(nameOf(limit.system, configuration), ui::decimalText(limit.use.limit, 0),
                          ui::spanText(limit.use.seconds * 1000000), ui::decimalText(limit.use.forecast, 0));
    need.detail = QCoreApplication::translate("splot", "Splot waits as it must; read less often, or less");
    need.harm = 60;
    return need;
}

Need reportsOf(const LapsingReports &lapsing, const model::Configuration &configuration, model::Moment now)
{
    const QString name = nameOf(lapsing.system, configuration);
    const auto &[ends, problem] = lapsing.reporting;
    const bool still = problem.source.empty() && *ends > now;
    Need need;
    need.kind = Need::Kind::Reports;
    need.system = lapsing.system;
    need.status = ui::Status::Retrying;
    if (still) {
        need.heading = QCoreApplication::translate("splot", "Webhooks will stop");
        need.title = QCoreApplication::translate("splot", "%1 reports its changes by itself for %2 more")
                         .arg(name, ui::spanText(ends->micros - now.micros));
        need.detail = QCoreApplication::translate("splot", "Later they are only found by reading");
    } else {
        need.heading = QCoreApplication::translate("splot", "Webhooks do not come");
        need.title =
            QCoreApplication::translate("splot", "%1 does not report its changes by itself").arg(name);
        need.detail = QCoreApplication::translate("splot", "They are only found by reading");
        if (!problem.source.empty())
            need.detail += QStringLiteral(" · ") + ui::say(problem);
    }
    need.harm = 30;
    return need;
}

base::Result<std::vector<UnapprovedCount>> readUnapproved(store::Reader &reader)
{
    constexpr int page = 1000, pages = 20;
    std::map<std::pair<model::EntityId, model::SystemId>, std::int64_t> counts;
    model::DeliveryId after;
    for (int i = 0; i < pages; ++i) {
        SPLOT_ASSIGN(const auto waiting,
                     reader.deliveries().list({}, model::DeliveryState::Waiting, after, page));
        for (const auto &delivery : waiting) {
            if (delivery.waitsFor.starts_with("plan"))
                ++counts[{delivery.entity, delivery.system}];
        }
        if (waiting.size() < page)
            break;
        after = waiting.back().id;
    }
    std::vector<UnapprovedCount> all;
    for (const auto &[key, count] : counts)
        all.push_back({key.first, key.second, count});
    return all;
}

base::Result<void> addTightLimits(std::vector<TightLimit> &all, store::Reader &reader,
                                  const model::SystemId &system, model::Moment now)
{
    SPLOT_ASSIGN(const auto memory, reader.state("memory", system));
    for (auto &use : ui::rateUses(memory, now)) {
        if (use.limit > 0 && use.forecast > use.limit)
            all.push_back({system, std::move(use)});
    }
    return {};
}
} // namespace

std::vector<Need> needsOf(const ui::Pulse &pulse, const Besides &besides,
                          const model::Configuration &configuration, model::Moment now)
{
    std::vector<Need> needs;
    for (const auto &c : pulse.cases) {
        if (c.state == model::CaseState::OnHold || c.state == model::CaseState::WaitingForTicket)
            continue;
        Need need;
        need.kind = kindOf(c.kind);
        need.id = c.id;
        need.system = c.system;
        need.status = ui::statusOf(c);
        need.owned = !c.assignee.empty();
        need.heading = headingOf(c, need.kind);
        need.title = ui::say(c.message);
        need.detail = ui::Words::tr("%n messages", nullptr, static_cast<int>(c.count)) +
                      QStringLiteral(", ") +
                      QCoreApplication::translate("splot", "%1 to %2")
                          .arg(ui::whenText(c.first, now), ui::whenText(c.last, now));
        if (c.entity.valid())
            need.detail.prepend(ui::labelOf(configuration, c.entity) + QStringLiteral(" · "));
        need.harm = harmOf(c);
        needs.push_back(std::move(need));
    }
    for (const auto &waiting : besides.unapproved) {
        Need need;
        need.kind = Need::Kind::Plan;
        need.system = waiting.system;
        need.status = ui::Status::Question;
        need.heading = QCoreApplication::translate("splot", "Plan to approve");
        need.title =
            QCoreApplication::translate("splot", "%1: %2 is written for the first time")
                .arg(nameOf(waiting.system, configuration), ui::labelOf(configuration, waiting.entity));
        need.detail = ui::Words::tr("%n deliveries wait for it", nullptr, static_cast<int>(waiting.count));
        need.harm = 110 + std::log2(static_cast<double>(waiting.count) + 1);
        needs.push_back(std::move(need));
    }
    for (const auto &limit : besides.limits)
        needs.push_back(quotaOf(limit, configuration));
    for (const auto &lapsing : besides.reports)
        needs.push_back(reportsOf(lapsing, configuration, now));
    std::stable_sort(needs.begin(), needs.end(),
                     [](const Need &a, const Need &b) { return a.harm > b.harm; });
    return needs;
}

base::Result<Besides> readBesides(store::Reader &reader, const model::Configuration &configuration,
                                  model::Moment now)
{
    Besides all;
    SPLOT_ASSIGN(all.unapproved, readUnapproved(reader));
    for (const auto &system : configuration.systems) {
        if (system.paused)
            continue;
        SPLOT_TRY(addTightLimits(all.limits, reader, system.id, now));
        SPLOT_ASSIGN(const auto kept, reader.state(workspace::reportingState, system.id));
        auto reporting = workspace::readReporting(kept);
        if (reporting.needsCare(now))
            all.reports.push_back({system.id, std::move(reporting)});
    }
    return all;
}

} // namespace splot::overview
