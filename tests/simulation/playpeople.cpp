// What people do in Splot while a history is played.
#include "tests/simulation/play.h"

#include "core/workspace/configurationcodec.h"

#include <QFile>

#include <algorithm>

namespace splot::simulation {

using namespace std::chrono_literals;

model::Command Play::command(const std::string &kind, model::Object arguments)
{
    model::Command c;
    c.kind = kind;
    c.arguments = std::move(arguments);
    c.author = "operator";
    c.createdAt = model::Moment::at(m_clock.now());
    c.id = *m_file->saveCommand(c);
    m_engine->wake();
    until(
        [&] {
            const auto now = m_file->command(c.id);
            return now && *now && (*now)->state != model::CommandState::Waiting &&
                   (*now)->state != model::CommandState::Running;
        },
        10min);
    const auto kept = m_file->command(c.id);
    return kept && *kept ? **kept : c; // lost: what it was to do does not happen
}

/// Who is told that it went wrong tries again.
void Play::approve()
{
    for (int tries = 0; tries < 3; ++tries) {
        const auto at = when();
        const auto plan = command("plan", {});
        const auto *id = plan.answer.member("id");
        if (!id || command("approve", {{"plan", *id}}).state != model::CommandState::Done)
            continue;
        if (m_remains.lost && !m_remains.lost->approved)
            m_remains.lost->approved = at;
        return;
    }
}

void Play::save(std::vector<store::Document> documents)
{
    const auto saved = m_file->saveDocuments(documents, *m_file->configurationVersion(), "operator", "",
                                             model::Moment::at(m_clock.now()));
    if (!saved)
        qFatal("%s", saved.error().text().c_str());
    if (m_engine)
        m_engine->wake();
}

void Play::pause(std::size_t system, bool paused)
{
    if (paused ? !m_paused.insert(system).second : m_paused.erase(system) == 0)
        return;
    const std::string &id = m_scheme.systems[system].id;
    for (auto &document : workspace::writeConfiguration(configuration())) {
        if (document.kind == "system" && document.id == id)
            save({std::move(document)});
    }
}

/// As people have it by now.
model::Configuration Play::configuration() const
{
    auto configuration = m_scheme.configuration();
    for (const auto system : m_paused)
        configuration.systems[system].paused = true;
    if (m_history.forgets)
        configuration.options.historyRetention = std::chrono::minutes(1);
    return configuration;
}

std::vector<model::CaseItem> Play::openItems(std::optional<model::CaseKind> kind)
{
    std::vector<model::CaseItem> items;
    for (std::int64_t id = 1;; ++id) {
        const auto known = m_file->caseById(model::CaseId(id));
        if (!known || !*known)
            return items;
        if (kind && (*known)->kind != *kind)
            continue;
        const auto open = m_file->openItems(model::CaseId(id), 0, 100);
        items.insert(items.end(), open->begin(), open->end());
    }
}

void Play::decide(bool accept)
{
    const auto items = openItems(model::CaseKind::Proposal);
    if (items.empty())
        return;
    const auto &item = items.front();
    const auto answer = command(accept ? "accept" : "reject", {{"items", model::List{item.id}}});
    if (!accept || answer.state != model::CommandState::Done)
        return;
    const std::string field = fieldOf(item.field);
    const bool whole = field.ends_with(']') && !item.sample.isBlank(); // an item, by its key
    m_remains.accepted.push_back(
        {item.record, field, whole ? field.substr(field.find('[') + 1, 1) : item.sample.toText(), when()});
}

void Play::retry()
{
    for (const auto &item : openItems(model::CaseKind::Uncertain)) {
        for (std::size_t s = 0; s < m_scheme.systems.size(); ++s)
            m_remains.retried[{item.record, s}] += m_scheme.systems[s].id == item.system.value ? 1 : 0;
    }
    std::set<std::int64_t> cases;
    for (const auto &item : openItems({}))
        cases.insert(item.parent.value);
    for (const auto id : cases)
        command("retry", {{"case", id}});
}

std::optional<model::RecordId> Play::recordOf(const Event &event)
{
    const auto &entity = m_scheme.entities[event.entity];
    const auto found = m_file->recordsMatching(model::EntityId(entity.id), "key",
                                               "k" + std::to_string(event.slot)); // without regard to case
    std::set<model::RecordId> records; // what was merged into another one is that
    for (const auto id : found ? *found : std::vector<model::RecordId>()) {
        const auto record = m_file->record(id);
        records.insert((*record)->aliasOf.valid() ? (*record)->aliasOf : id);
    }
    return records.size() == 1 ? std::optional(*records.begin()) : std::nullopt;
}

/// References and what is computed are not written by people here.
void Play::value(const Event &event)
{
    const auto &field = m_scheme.entities[event.entity].fields.at(event.field);
    const auto record = recordOf(event);
    const bool item = !field.item.empty() && field.part.empty(); // comes and goes in systems only
    if (!record || field.target || field.computed || item)
        return;
    const auto answer =
        command("value", {{"record", record->value}, {"field", field.path}, {"value", event.value}});
    if (answer.state == model::CommandState::Done)
        m_remains.accepted.push_back({*record, field.path, event.value, when()});
}

/// What its owner holds is not pinned, nor what differences are left or proposed of: whose word that is would
/// be a matter of taste.
void Play::pin(const Event &event)
{
    const auto &field = m_scheme.entities[event.entity].fields.at(event.field);
    const auto record = recordOf(event);
    const bool pins = event.kind == Event::Kind::Pin;
    const bool owns = field.owner == event.system || (field.stage && field.stage->later == event.system);
    if (!record || field.target || field.newest || (!field.item.empty() && field.part.empty()) ||
        (owns && !field.computed) || field.reaction != model::Reaction::Restore ||
        !field.places.contains(event.system))
        return;
    model::Object arguments{
        {"record", record->value}, {"field", field.path}, {"system", m_scheme.systems[event.system].id}};
    if (pins)
        arguments.emplace_back("value", event.value);
    if (command(pins ? "pin" : "unpin", std::move(arguments)).state != model::CommandState::Done)
        return;
    const std::tuple which(*record, field.path, event.system);
    if (pins)
        m_remains.pins[which] = event.value;
    else
        m_remains.pins.erase(which);
}

/// Another system owns a field: at once, and a plan for what that means; or by a plan before.
void Play::owner(const Event &event)
{
    auto &field = m_scheme.entities[event.entity].fields[event.field];
    if (field.newest || field.target || field.computed || field.owner == event.system ||
        !field.places.contains(event.system))
        return;
    for (const auto &[which, value] : m_remains.pins) { // nor does it become the owner's
        if (std::get<1>(which) == field.path && std::get<2>(which) == event.system)
            return;
    }
    field.owner = event.system;
    m_remains.ownerChanged[{event.entity, event.field}] = when();
    const auto documents = workspace::writeConfiguration(configuration());
    if (event.number == 1) {
        model::List draft;
        for (const auto &d : documents) {
            if (d.kind == "entity")
                draft.push_back(model::Object{{"kind", d.kind}, {"id", d.id}, {"json", d.json}});
        }
        const auto plan = command("plan", {{"draft", std::move(draft)}});
        const auto *id = plan.answer.member("id");
        if (id && command("approve", {{"plan", *id}}).state == model::CommandState::Done) {
            m_remains.ownerChanged[{event.entity, event.field}] = when();
            return;
        }
    }
    save(documents);
    m_remains.ownerChanged[{event.entity, event.field}] = when();
    approve();
}

void Play::map(const Event &event)
{
    auto &place = m_scheme.entities[event.entity].fields[event.field].places.at(event.system);
    if (place.mapped == (event.number == 1))
        return;
    place.mapped = !place.mapped;
    m_remains.remapped.emplace(event.entity, event.field);
    save(workspace::writeConfiguration(configuration()));
    approve();
}

/// The first value that broke a rule and waits for a person.
void Play::repair(const Event &event)
{
    for (const auto &item : openItems({})) {
        if (item.kind != model::ItemKind::Hold || !item.change.valid())
            continue;
        const auto answer = command("repair", {{"items", model::List{item.id}}, {"value", event.value}});
        const auto *done = answer.answer.member("repaired");
        for (std::size_t s = 0; done && s < m_scheme.systems.size(); ++s) {
            if (m_scheme.systems[s].id == item.system.value)
                m_remains.repaired.push_back(
                    {item.record, s, item.field, item.sample.toText(), event.value, when()});
        }
        return;
    }
}

/// The first that failed, was refused or broke a rule.
void Play::discard()
{
    for (const auto &item : openItems({})) {
        const bool failed = item.kind == model::ItemKind::Delivery || item.kind == model::ItemKind::Hold;
        const auto problem = m_file->caseById(item.parent);
        if (!failed || !item.record.valid() || !problem || !*problem ||
            (*problem)->kind != model::CaseKind::Failure)
            continue;
        command("discard", {{"items", model::List{item.id}}, {"reason", "as it is"}});
        for (std::size_t s = 0; s < m_scheme.systems.size(); ++s) {
            if (m_scheme.systems[s].id == item.system.value)
                m_remains.discarded.emplace(item.record, s,
                                            item.kind == model::ItemKind::Delivery ? "" : item.field);
        }
        return;
    }
}

void Play::merge(const Event &event)
{
    if (m_scheme.entities.size() > 1)
        return; // what refers to it is a history of its own kind
    Event other = event;
    other.slot = event.number;
    const auto from = recordOf(event);
    const auto into = recordOf(other);
    if (!from || !into || *from == *into)
        return;
    if (command("merge", {{"record", from->value}, {"into", into->value}}).state == model::CommandState::Done)
        m_remains.merged.push_back({event.entity, event.slot, event.number, *from, *into, when(), {}});
}

void Play::unmerge(const Event &event)
{
    for (auto &merged : m_remains.merged) {
        if (merged.entity != event.entity || merged.from != event.slot || merged.parted)
            continue;
        if (command("unmerge", {{"record", merged.alias.value}}).state == model::CommandState::Done)
            merged.parted = when();
    }
}

void Play::unlink(const Event &event)
{
    const auto id = objectOf(event.system, event.entity, event.slot);
    const auto &objects = m_scheme.entities[event.entity].objects;
    if (!id || !recordOf(event) || m_scheme.entities.size() > 1)
        return;
    if (command("unlink", {{"system", m_scheme.systems[event.system].id},
                           {"object", objects.at(event.system)},
                           {"id", id->value}})
            .state == model::CommandState::Done)
        m_remains.unlinked.push_back({event.entity, event.slot, event.system, *id, when(), {}});
}

void Play::relink(const Event &event)
{
    const auto record = recordOf(event);
    const auto &objects = m_scheme.entities[event.entity].objects;
    for (auto &unlinked : m_remains.unlinked) {
        if (unlinked.entity != event.entity || unlinked.slot != event.slot ||
            unlinked.system != event.system || unlinked.back || !record)
            continue;
        const auto at = when();
        if (command("relink", {{"record", record->value},
                               {"system", m_scheme.systems[event.system].id},
                               {"object", objects.at(event.system)},
                               {"id", unlinked.object.value}})
                .state == model::CommandState::Done)
            unlinked.back = at;
    }
}

/// For a while, or for good.
void Play::hide(const Event &event)
{
    const auto &entity = m_scheme.entities[event.entity];
    const auto &field = entity.fields.at(event.field);
    const auto place = field.places.find(event.system);
    if (place == field.places.end() || place->second.list() || hides(event.system, entity, field))
        return;
    const std::tuple which(event.entity, event.field, event.system);
    auto &hidden = fake(event.system).object(entity.objects.at(event.system)).hidden;
    hidden.insert(place->second.member());
    m_remains.hidden.insert(which);
    m_remains.everHidden.insert(which);
    if (event.number == 0)
        return;
    m_clock.after(std::chrono::seconds(event.number), [this, &hidden, which, name = place->second.member()] {
        hidden.erase(name);
        m_remains.hidden.erase(which);
    });
}

void Play::backUp()
{
    QFile::remove(QString::fromStdString(copyPath()));
    const auto at = when();
    if (command("backup", {{"path", copyPath()}}).state != model::CommandState::Done)
        return;
    m_copied = Copied{at, m_paused, m_remains.pins};
}

/// The workspace is gone, and an engine starts on the copy.
void Play::restore()
{
    if (!m_copied)
        return;
    constexpr auto actsLate = 61s; // a time limit, and what a system may take after it
    m_remains.lost = Lost{m_copied->at, when() + actsLate, {}};
    m_remains.pins = m_copied->pins;
    m_paused = m_copied->paused;
    m_world.abandon();
    m_engine.reset();
    m_store.reset();
    m_file.reset();
    const QString file = QString::fromStdString(path());
    for (const auto *rest : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(rest));
    if (!QFile::copy(QString::fromStdString(copyPath()), file))
        qFatal("the copy could not be put back");
    ++m_remains.uncertain;
    reopen();
    start();
}

} // namespace splot::simulation
