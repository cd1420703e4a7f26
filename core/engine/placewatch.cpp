#include "core/engine/placewatch.h"

#include <QtGlobal>

namespace splot::engine {

namespace {
/// Outside lists a place is given or it is not; inside, an empty list tells nothing.
bool watchable(const model::Mapping &mapping, const model::MappingLine &line)
{
    return mapping.direction != model::Direction::Out && line.direction != model::Direction::Out &&
           !line.parked && !line.place.empty() && line.place.find('[') == std::string::npos;
}

bool given(const model::Value &body, const std::string &place, const std::vector<MappingPtr> &mappings)
{
    return !mappings.empty() && mappings.front()->at(body, place) != nullptr;
}
} // namespace

std::set<std::string> PlaceWatch::places(const Key &key) const
{
    std::set<std::string> all;
    for (const auto *mapping : m_context.setup->configuration().mappingsOf(key.first, key.second)) {
        for (const auto &line : mapping->lines) {
            if (watchable(*mapping, line))
                all.insert(line.place);
        }
    }
    return all;
}

void PlaceWatch::begin(const model::SystemId &system, const model::ObjectName &object)
{
    const Key key(system, object);
    m_listings[key] = {places(key), false};
}

base::Result<void> PlaceWatch::saw(const model::SystemId &system, const model::ObjectName &object,
                                   const model::Value &body)
{
    const Key key(system, object);
    const auto &mappings = m_context.setup->mappings(system, object);
    if (const auto it = m_listings.find(key); it != m_listings.end()) {
        it->second.any = true;
        std::erase_if(it->second.missing,
                      [&](const std::string &place) { return given(body, place, mappings); });
    }
    const auto parked = m_context.setup->parked().find(key);
    if (parked == m_context.setup->parked().end())
        return {};
    return takeBack(key, body, parked->second);
}

base::Result<void> PlaceWatch::takeBack(const Key &key, const model::Value &body,
                                        const std::set<std::string> &parked)
{
    const auto &mappings = m_context.setup->mappings(key.first, key.second);
    SPLOT_ASSIGN(const auto kept, m_context.store.state("parked", key.first, key.second));
    model::Object left;
    for (const auto &place : parked) {
        const auto *problem = kept.member(place);
        if (!problem)
            continue; // taken back before, in this turn
        if (!given(body, place, mappings)) {
            left.emplace_back(place, *problem);
            continue;
        }
        m_changed = true;
        SPLOT_ASSIGN(auto items,
                     m_context.store.openItems(model::CaseId(*problem->get<std::int64_t>()), 0, 1000));
        for (auto &item : items) {
            if (item.field != place)
                continue;
            item.state = model::ItemState::Settled;
            SPLOT_TRY(m_context.store.saveCaseItem(item));
        }
    }
    if (!m_changed)
        return {};
    return m_context.store.saveState("parked", key.first, key.second,
                                     left.empty() ? model::Value() : model::Value(std::move(left)));
}

base::Result<void> PlaceWatch::listed(const model::SystemId &system, const model::ObjectName &object)
{
    const Key key(system, object);
    const auto it = m_listings.find(key);
    if (it == m_listings.end())
        return {};
    const auto listing = std::move(it->second);
    m_listings.erase(it);
    if (!listing.any)
        return {};
    SPLOT_ASSIGN(const auto known, m_context.store.state("places", system, object));
    model::Value now = known.object() ? known : model::Value(model::Object{});
    std::set<std::string> lost;
    for (const auto &place : places(key)) {
        if (listing.missing.contains(place)) {
            if (now.member(place))
                lost.insert(place);
        } else if (!now.member(place)) {
            now.setMember(place, model::Value(true));
        }
    }
    if (!(now == known))
        SPLOT_TRY(m_context.store.saveState("places", system, object, now));
    return lost.empty() ? base::Result<void>() : park(key, lost);
}

base::Result<void> PlaceWatch::park(const Key &key, const std::set<std::string> &lost)
{
    SPLOT_ASSIGN(const auto kept, m_context.store.state("parked", key.first, key.second));
    model::Value parked = kept.object() ? kept : model::Value(model::Object{});
    const auto &mappings = m_context.setup->mappings(key.first, key.second);
    for (const auto &place : lost) {
        if (parked.member(place))
            continue;
        model::CaseItem item;
        item.kind = model::ItemKind::Record;
        item.system = key.first;
        item.object = key.second;
        item.field = place;
        item.message = {QT_TRANSLATE_NOOP("splot",
                                          "%1 no longer gives \"%2\" in any %3. Its mapping lines are "
                                          "parked: the last values stay, nothing is written there. "
                                          "They are taken up again when it is back."),
                        {key.first.value, place, key.second.value}};
        SPLOT_ASSIGN(const auto problem,
                     m_inbox.add(model::CaseKind::SchemaChange, model::EngineStep::Read,
                                 mappings.empty() ? model::EntityId() : mappings.front()->mapping().entity,
                                 base::ErrorCode::Rejected, std::move(item)));
        parked.setMember(place, model::Value(problem.value));
        m_changed = true;
    }
    return m_context.store.saveState("parked", key.first, key.second, parked);
}

base::Result<Setup::Parked> PlaceWatch::stored(store::Store &store, const model::Configuration &configuration)
{
    Setup::Parked all;
    for (const auto &mapping : configuration.mappings) {
        SPLOT_ASSIGN(const auto kept, store.state("parked", mapping.system, mapping.object));
        for (const auto &[place, problem] : kept.object() ? *kept.object() : model::Object())
            all[{mapping.system, mapping.object}].insert(place);
    }
    return all;
}

} // namespace splot::engine
