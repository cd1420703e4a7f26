// What a whole listing tells beside its objects: where changes begin, and what is gone.
#include "core/engine/feeder.h"

namespace splot::engine {

using connectors::Feed;

base::Result<void> Feeder::listed(Source &source, const Source::Job &job, const connectors::Page &page)
{
    if (job.request.feed != Feed::Full)
        return {};
    SPLOT_TRY(m_places.listed(source.system(), source.object()));
    SPLOT_TRY(m_context.store.saveState("listed", source.system(), source.object(), m_context.now()));
    auto &first = m_first[{source.system(), source.object()}];
    if (!first.listed) {
        first.listed = true;
        SPLOT_ASSIGN(first.upTo, m_context.store.newestChange());
        SPLOT_TRY(
            m_context.store.saveState("first", source.system(), source.object(),
                                      model::Object{{"upTo", first.upTo.value}, {"at", m_context.now()}}));
        // The change feed starts where the listing began, so that nothing falls between the two.
        SPLOT_ASSIGN(const auto cursor,
                     m_context.store.state("cursor/changes", source.system(), source.object()));
        if (cursor.isEmpty())
            SPLOT_TRY(beginFeed(source, job, page));
    } else if (source.feedHasGap()) {
        SPLOT_TRY(beginFeed(source, job, page));
    }
    if (page.complete && source.able().snapshot)
        return findMissing(source, job);
    return {};
}

base::Result<void> Feeder::beginFeed(Source &source, const Source::Job &job, const connectors::Page &page)
{
    return m_context.store.saveState("cursor/changes", source.system(), source.object(),
                                     page.changesFrom.isEmpty() ? model::Object{{"since", job.passBegan}}
                                                                : page.changesFrom);
}

/// Objects that never became a record because their changes failed, and that the listing lacks: gone, they
/// have nothing left to mend. Of many failures the oldest are looked at.
base::Result<std::set<model::LocalId>> Feeder::failedAndUnlinked(const Source &source, const Source::Job &job)
{
    constexpr int most = 10'000;
    std::set<model::LocalId> found;
    SPLOT_ASSIGN(const auto failed, m_context.store.changesIn(model::ChangeState::Quarantined, {}, most));
    for (const auto &change : failed) {
        if (change.system != source.system() || change.object != source.object() || change.deleted ||
            change.began >= job.passBegan || source.seen.count(change.localId))
            continue;
        bool linked = false;
        for (const auto &mapping : m_context.setup->mappings(source.system(), source.object())) {
            SPLOT_ASSIGN(const auto link, m_context.store.link(source.system(), source.object(),
                                                               mapping->mapping().entity, change.localId));
            linked = linked || link;
        }
        if (!linked)
            found.insert(change.localId);
    }
    return found;
}

/// An id that two complete listings in a row do not have counts as deleted; one may be a listing that shifted
/// while it was paged.
base::Result<void> Feeder::findMissing(Source &source, const Source::Job &job)
{
    SPLOT_ASSIGN(const auto before, m_context.store.state("missing", source.system(), source.object()));
    model::Object missing;
    const auto miss = [&](const model::LocalId &id) -> base::Result<void> {
        if (before.member(id.value))
            return m_capture.takeGone(source.system(), source.object(), id, model::Origin::Full,
                                      job.passBegan);
        missing.emplace_back(id.value, model::Value(true));
        return {};
    };
    for (const auto &mapping : m_context.setup->mappings(source.system(), source.object())) {
        for (model::LocalId after;;) {
            SPLOT_ASSIGN(const auto links, m_context.store.linksIn(source.system(), source.object(),
                                                                   mapping->mapping().entity, after, 1000));
            if (links.empty())
                break;
            for (const auto &link : links) {
                after = link.localId;
                if (link.presence == model::Presence::Absent || source.seen.count(link.localId) ||
                    link.readAt >= job.passBegan || link.wroteAt >= job.passBegan)
                    continue;
                SPLOT_TRY(miss(link.localId));
            }
        }
    }
    SPLOT_ASSIGN(const auto failed, failedAndUnlinked(source, job));
    for (const auto &id : failed)
        SPLOT_TRY(miss(id));
    source.seen.clear();
    return m_context.store.saveState("missing", source.system(), source.object(), std::move(missing));
}

} // namespace splot::engine
