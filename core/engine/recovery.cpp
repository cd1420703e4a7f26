#include "core/engine/recovery.h"

#include "core/base/process.h"
#include "core/engine/references.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::engine {

base::Result<void> Recovery::look()
{
    SPLOT_ASSIGN(const auto kept, m_context.store.state("sighting", {}, {}));
    m_count = numberIn(kept, "count");
    if (!m_witness)
        return {};
    SPLOT_ASSIGN(const auto id, m_context.store.workspaceId());
    SPLOT_ASSIGN(const auto seen, m_witness->last(id));
    const auto *host = kept.member("host");
    std::optional<base::Message> noticed;
    if (seen && seen->count > m_count) {
        noticed = {QT_TRANSLATE_NOOP("splot", "This workspace is an older copy of one that ran here later. "
                                              "Nothing is sent. All systems are read in full; then look at "
                                              "the plan and approve it."),
                   {}};
    } else if (seen && seen->stillThere && !seen->place.empty() && seen->place != m_place) {
        noticed = {QT_TRANSLATE_NOOP("splot",
                                     "This workspace is a copy of %1, which still exists. Only one of "
                                     "them may run. Nothing is sent until a plan is approved here."),
                   {seen->place}};
    } else if (!seen && host && host->toText() != base::hostName()) {
        noticed = {QT_TRANSLATE_NOOP("splot",
                                     "This workspace ran last on %1. If it no longer runs there, look "
                                     "at the plan and approve it. Nothing is sent until then."),
                   {host->toText()}};
    }
    if (noticed) {
        m_count = std::max(m_count, seen ? seen->count : 0);
        SPLOT_TRY(start(std::move(*noticed)));
    }
    return countOn();
}

base::Result<void> Recovery::countOn()
{
    if (!m_witness)
        return {};
    ++m_count;
    SPLOT_TRY(m_context.store.saveState("sighting", {}, {},
                                        model::Object{{"count", m_count}, {"host", base::hostName()}}));
    SPLOT_ASSIGN(const auto id, m_context.store.workspaceId());
    // After the commit: a workspace that is ahead of its witness is no older copy.
    m_context.afterCommit.push_back([witness = m_witness, id, count = m_count, place = m_place] {
        (void)witness->keep(id, {count, place, true}); // without it the next copy is not noticed; no more
    });
    return {};
}

base::Result<void> Recovery::load()
{
    SPLOT_ASSIGN(const auto names, m_context.store.state("names", {}, {}));
    if (const auto *current = names.member("current"))
        m_context.workspace = current->toText();
    m_context.formerNames.clear();
    const auto *former = names.member("former") ? names.member("former")->list() : nullptr;
    for (const auto &f : former ? *former : model::List())
        m_context.formerNames.emplace_back(f.member("name")->toText(), model::RecordId(numberIn(f, "last")));
    SPLOT_ASSIGN(const auto kept, m_context.store.state("recovery", {}, {}));
    m_phase = static_cast<Phase>(numberIn(kept, "phase"));
    m_case = model::CaseId(numberIn(kept, "case"));
    m_after = model::ChangeId(numberIn(kept, "after"));
    m_asking.micros = numberIn(kept, "asking");
    return {};
}

base::Result<void> Recovery::keep()
{
    if (m_phase == Phase::None)
        return m_context.store.saveState("recovery", {}, {}, {});
    return m_context.store.saveState("recovery", {}, {},
                                     model::Object{{"phase", static_cast<std::int64_t>(m_phase)},
                                                   {"case", m_case.value},
                                                   {"asking", m_asking.micros},
                                                   {"after", m_after.value}});
}

base::Result<void> Recovery::start(base::Message message)
{
    model::CaseItem item;
    item.kind = model::ItemKind::Record;
    item.message = std::move(message);
    SPLOT_ASSIGN(m_case, m_inbox.add(model::CaseKind::Failure, model::EngineStep::Deliver, {},
                                     base::ErrorCode::Conflict, std::move(item)));
    m_phase = Phase::Reading;
    m_after = {};
    SPLOT_TRY(keep());
    SPLOT_TRY(renameWorkspace());
    SPLOT_TRY(readAllAnew());
    for (const auto &[id, entity] : m_context.setup->entities()) {
        for (const auto &mapping : entity.mappings)
            SPLOT_TRY(m_approvals.withdraw(mapping->mapping().system, id));
    }
    return {};
}

/// Every first reading is to be made again, and change feeds begin where it began.
base::Result<void> Recovery::readAllAnew()
{
    for (const auto &system : m_context.setup->configuration().systems) {
        for (const auto &object : m_context.setup->objects(system.id)) {
            for (const char *kind : {"first", "cursor/changes", "missing"})
                SPLOT_TRY(m_context.store.saveState(kind, system.id, object, {}));
        }
    }
    return {};
}

/// Ids of deliveries and records are given again that the lost time has used: their keys and marks outside
/// must not meet. What bears the old name and an id of before is ours all the same.
base::Result<void> Recovery::renameWorkspace()
{
    SPLOT_ASSIGN(const auto last, lastRecord());
    SPLOT_ASSIGN(auto names, m_context.store.state("names", {}, {}));
    model::List former;
    if (const auto *before = names.member("former"); before && before->list())
        former = *before->list();
    former.push_back(model::Object{{"name", m_context.workspace}, {"last", last.value}});
    const std::string fresh = m_context.random.hex(16);
    SPLOT_TRY(m_context.store.saveState("names", {}, {},
                                        model::Object{{"current", fresh}, {"former", std::move(former)}}));
    return load();
}

base::Result<model::RecordId> Recovery::lastRecord()
{
    model::RecordId last;
    for (const auto &[id, entity] : m_context.setup->entities()) {
        for (model::RecordId after{};;) {
            SPLOT_ASSIGN(const auto ids, m_context.store.recordsOf(id, after, 5000));
            if (ids.empty())
                break;
            after = ids.back();
            last = std::max(last, after);
        }
    }
    return last;
}

base::Result<void> Recovery::allRead()
{
    if (m_phase != Phase::Reading)
        return {};
    m_phase = Phase::OwnersFirst;
    return keep();
}

base::Result<bool> Recovery::takeOwners(Merger &merger, base::SteadyTime until)
{
    for (;;) {
        SPLOT_ASSIGN(const auto captured,
                     m_context.store.changesIn(model::ChangeState::Captured, m_after, 100));
        if (captured.empty())
            break;
        for (const auto &change : captured) {
            m_after = change.id;
            SPLOT_TRY(takeOwned(change, merger));
        }
        if (m_context.clock.steady() > until) {
            SPLOT_TRY(keep());
            return false;
        }
    }
    m_phase = Phase::Asking;
    m_asking = m_context.now();
    SPLOT_TRY(keep());
    return true;
}

/// The values that the change's own system owns, ahead of the change itself: so nobody who wrote later in the
/// lost time is restored or asked about with a value of before.
base::Result<void> Recovery::takeOwned(const model::Change &change, Merger &merger)
{
    if (change.deleted)
        return {};
    for (const auto &mapping : m_context.setup->mappings(change.system, change.object)) {
        const auto &id = mapping->mapping().entity;
        SPLOT_ASSIGN(const auto link, m_context.store.link(change.system, change.object, id, change.localId));
        if (!link || !link->primary || link->shadow.isEmpty() || change.began < link->readAt)
            continue;
        SPLOT_ASSIGN(auto view, viewRecord(m_context, link->record));
        if (!view)
            continue;
        const auto &entity = *m_context.setup->entity(id);
        StoreReferences references(m_context, change.system);
        auto now = mapping->read(change.body, references).values;
        const auto before = mapping->read(link->shadow, references).values;
        SPLOT_TRY(references.failure());
        for (const auto &bad : entity.quality->check(now))
            now.remove(bad.key);
        ownership::Incoming in;
        in.system = change.system;
        in.change = change.id;
        in.at = std::max(change.sourceTime, change.began);
        in.configuration = m_context.setup->version();
        for (const auto &entry : now) {
            const auto *was = before.find(entry.key);
            if ((!was || !(*was == entry.value)) &&
                entity.rules->ownerOf(view->record, entry.key.field) == change.system)
                in.changed.set(entry.key, entry.value);
        }
        for (const auto &l : view->links)
            in.linked.insert(l.system);
        if (!in.changed.empty())
            SPLOT_TRY(merger.merge(*view, in, change.object));
    }
    return {};
}

base::Result<void> Recovery::mayApprove(model::Moment planMade) const
{
    if (m_phase == Phase::None || (m_phase == Phase::Asking && planMade >= m_asking))
        return {};
    return base::fail(base::ErrorCode::Conflict,
                      QT_TRANSLATE_NOOP("splot",
                                        "The systems are still being read after this workspace was "
                                        "restored. Make a plan when that is over, then approve it."));
}

base::Result<void> Recovery::approved()
{
    if (m_phase != Phase::Asking)
        return {};
    m_phase = Phase::None;
    SPLOT_ASSIGN(auto items, m_context.store.openItems(m_case, 0, 10));
    for (auto &item : items) {
        item.state = model::ItemState::Settled;
        SPLOT_TRY(m_context.store.saveCaseItem(item));
    }
    return keep();
}

} // namespace splot::engine
