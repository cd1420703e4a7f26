#include "core/engine/hooks.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace splot::engine {

namespace {
constexpr std::chrono::seconds comeAgain{5};

/// Versions that are numbers or times have an order; of others only the source knows it.
bool after(const std::string &version, const std::string &known)
{
    const auto a = model::Decimal::parse(version);
    const auto b = model::Decimal::parse(known);
    if (a && b)
        return a->compare(*b) > 0;
    const auto x = model::Moment::parse(version);
    const auto y = model::Moment::parse(known);
    return x && y && x->micros > y->micros;
}
} // namespace

void Hooks::take(connectors::Notice notice, Committed committed)
{
    m_waiting.push_back({std::move(notice), std::move(committed)});
}

base::Result<bool> Hooks::work()
{
    if (m_waiting.empty())
        return false;
    for (auto &[notice, committed] : std::exchange(m_waiting, {})) {
        m_kept.push_back(std::move(committed)); // first: it is answered whatever happens now
        SPLOT_TRY(keep(notice));
    }
    SPLOT_TRY(m_feeder.keepNoticed());
    m_context.afterCommit.push_back([this] {
        for (auto &committed : std::exchange(m_kept, {}))
            committed({});
    });
    return true;
}

void Hooks::refuseAll()
{
    for (auto &waiting : std::exchange(m_waiting, {}))
        m_kept.push_back(std::move(waiting.committed));
    for (auto &committed : std::exchange(m_kept, {})) {
        auto error = base::error(base::ErrorCode::BackOff,
                                 QT_TRANSLATE_NOOP("splot", "It could not be stored; it shall come again."));
        error.wait = comeAgain;
        committed(base::fail(std::move(error)));
    }
}

base::Result<void> Hooks::keep(const connectors::Notice &notice)
{
    if (!notice.deliveryId.empty()) {
        SPLOT_ASSIGN(const bool fresh,
                     m_context.store.rememberWebhook(notice.system,
                                                     "hook:" + notice.object.value + "/" + notice.deliveryId,
                                                     m_context.now()));
        if (!fresh) {
            m_context.count(notice.system, {}, false, "repeated");
            return {};
        }
    }
    m_context.count(notice.system, {}, false, "reported");
    if (m_context.setup->mappings(notice.system, notice.object).empty())
        return {};
    auto *connector = m_connectors(notice.system);
    auto *source = connector ? connector->webhooks() : nullptr;
    const auto readings = source ? source->readingsOf(notice) : std::vector<connectors::Reading>();
    std::set<model::LocalId> captured;
    for (const auto &reading : readings) {
        SPLOT_ASSIGN(const bool whole, newer(notice, reading));
        if (!whole)
            continue;
        SPLOT_TRY(
            m_capture.take(notice.system, notice.object, reading, model::Origin::Webhook, m_context.now()));
        captured.insert(reading.localId);
    }
    for (const auto &reading : readings) {
        if (captured.insert(reading.localId).second)
            m_feeder.notice(notice.system, notice.object, reading.localId);
    }
    for (const auto &id : notice.ids) {
        if (captured.insert(id).second)
            m_feeder.notice(notice.system, notice.object, id);
    }
    if (captured.empty()) // it does not say which
        m_feeder.readNow(notice.system, notice.object, false);
    return {};
}

base::Result<bool> Hooks::newer(const connectors::Notice &notice, const connectors::Reading &reading)
{
    if (reading.deleted || reading.version.empty())
        return false;
    // A report may have been on its way for long: where we write, only a fresh reading tells what holds now.
    for (const auto &mapping : m_context.setup->mappings(notice.system, notice.object)) {
        SPLOT_ASSIGN(const auto link, m_context.store.link(notice.system, notice.object,
                                                           mapping->mapping().entity, reading.localId));
        if (link && (link->wroteAt.micros != 0 || !after(reading.version, link->version)))
            return false;
    }
    SPLOT_ASSIGN(const auto open,
                 m_context.store.openChangesOf(notice.system, notice.object, reading.localId));
    return std::all_of(open.begin(), open.end(), [&reading](const model::Change &change) {
        return after(reading.version, change.version);
    });
}

} // namespace splot::engine
