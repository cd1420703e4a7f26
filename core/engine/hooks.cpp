#include "core/engine/hooks.h"

#include "core/store/intake.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace splot::engine {

namespace {
constexpr int page = 32;
constexpr int mostAtOnce = 512; // where time stands still
constexpr std::chrono::seconds tidyEvery{2};

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

Hooks::~Hooks()
{
    if (m_intake)
        m_intake->close();
}

base::Result<void> Hooks::open(const std::string &file)
{
    if (file.empty())
        return {};
    SPLOT_ASSIGN(const auto kept, m_context.store.state(store::intakeState, {}, {}));
    SPLOT_ASSIGN(m_intake, base::Journal::open(store::intakeOf(file), store::marksOf(kept)));
    return {};
}

base::Result<void> Hooks::work(base::SteadyTime until)
{
    if (m_intake && m_context.clock.steady() >= m_nextTidy) {
        m_nextTidy = m_context.clock.steady() + tidyEvery;
        m_context.afterCommit.push_back([this] { m_intake->tidy(false); });
    }
    if (m_again) {
        SPLOT_ASSIGN(const auto kept, m_context.store.state(store::intakeState, {}, {}));
        m_intake->rewind(store::marksOf(kept));
        m_again = false;
    }
    if (!waiting())
        return {};
    for (int n = 0; n < mostAtOnce && m_context.clock.steady() <= until; n += page) {
        SPLOT_ASSIGN(const auto entries, m_intake->read(page));
        for (const auto &bytes : entries)
            SPLOT_TRY(take(bytes));
        if (entries.empty())
            break;
    }
    return keepMarks();
}

base::Result<void> Hooks::empty()
{
    if (!m_intake)
        return {};
    while (m_intake->hasMore()) {
        SPLOT_ASSIGN(const auto entries, m_intake->read(page));
        for (const auto &bytes : entries)
            SPLOT_TRY(take(bytes));
    }
    SPLOT_TRY(keepMarks());
    m_context.afterCommit.push_back([this] { m_intake->tidy(true); });
    return {};
}

base::Result<void> Hooks::keepMarks()
{
    SPLOT_TRY(m_feeder.keepNoticed());
    SPLOT_TRY(m_context.store.saveState(store::intakeState, {}, {}, store::valueOf(m_intake->marks())));
    m_context.afterCommit.push_back([this] { m_intake->settle(); });
    return {};
}

base::Result<void> Hooks::take(const std::string &bytes)
{
    const auto report = connectors::decode(bytes);
    const auto notice = report.and_then(connectors::noticeOf);
    if (!notice || bytes == m_poison)
        return setAside(report.value_or(connectors::Report{}));
    m_atWork = bytes;
    // It tells of the time when it came, however long it lay; as far as clocks can be believed.
    auto began = m_context.now();
    began.micros -= std::max<std::int64_t>(0, (m_context.clock.now() - report->received).count());
    SPLOT_TRY(keep(*notice, began));
    m_atWork.clear();
    return {};
}

base::Result<void> Hooks::setAside(const connectors::Report &report)
{
    model::CaseItem item;
    item.system = report.system;
    item.object = report.object;
    item.message.source =
        QT_TRANSLATE_NOOP("splot", "A report of the system could not be taken in. What it told of "
                                   "is found by the next reading.");
    SPLOT_TRY(m_inbox.add(model::CaseKind::Failure, model::EngineStep::Capture, {}, base::ErrorCode::Internal,
                          std::move(item)));
    return {};
}

void Hooks::undo(const base::Error &error)
{
    m_again = m_intake != nullptr;
    const auto at = std::exchange(m_atWork, {});
    if (!at.empty() && error.code == base::ErrorCode::Internal) {
        m_poison = at == m_failed ? at : std::string();
        m_failed = at;
    }
}

void Hooks::close()
{
    if (!m_intake)
        return;
    m_intake->close();
    m_intake->tidy(true);
}

base::Result<void> Hooks::keep(const connectors::Notice &notice, model::Moment began)
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
        SPLOT_TRY(m_capture.take(notice.system, notice.object, reading, model::Origin::Webhook, began));
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
