#include "ui/systems/newsystem.h"

#include "core/workspace/documentcodecs.h"
#include "core/workspace/documenttext.h"
#include "core/workspace/entitydraft.h"
#include "ui/common/formats.h"

#include <algorithm>

namespace splot::ui {

namespace {
void put(model::Object &settings, const std::string &name, const model::Value &value)
{
    std::erase_if(settings, [&](const auto &s) { return s.first == name; });
    settings.emplace_back(name, value);
    std::sort(settings.begin(), settings.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
}
} // namespace

NewSystem::~NewSystem()
{
    if (!m_added)
        m_entry.forget(m_kept);
}

std::vector<workspace::CatalogueEntry> NewSystem::catalogue() const
{
    const auto state = m_workspace.reader().state(workspace::catalogueState);
    return state ? workspace::readCatalogue(*state) : std::vector<workspace::CatalogueEntry>();
}

model::SystemId NewSystem::idFor(const QString &name, const model::Configuration &configuration)
{
    std::string id;
    for (const QChar c : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber() && c.unicode() < 128)
            id += static_cast<char>(c.unicode());
        else if (c == QChar(0x142)) // the one letter of Polish that has no mark to take off
            id += 'l';
        else if ((c.isSpace() || c == QLatin1Char('-')) && !id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    auto free = id;
    for (int n = 2; !id.empty() && configuration.system(model::SystemId(free)); ++n)
        free = id + "-" + std::to_string(n);
    return model::SystemId(free);
}

void NewSystem::withSecrets(const model::System &system, const std::vector<TypedSecret> &typed,
                            std::function<void(model::System)> then)
{
    m_entry.keep(system.id.value, typed, this,
                 [this, draft = model::System(system), then = std::move(then),
                  any = !typed.empty()](base::Result<model::Object> kept) mutable {
                     if (!kept) {
                         emit failed(kept.error());
                         return;
                     }
                     for (const auto &[setting, value] : *kept) {
                         put(m_kept, setting, value);
                         put(draft.settings, setting, value);
                     }
                     if (any)
                         emit secretsKept(*kept);
                     then(std::move(draft));
                 });
}

void NewSystem::test(const model::System &system, const std::vector<TypedSecret> &typed)
{
    withSecrets(system, typed, [this](const model::System &whole) {
        auto *job = m_workspace.send("test", {{"draft", workspace::writeSystem(whole)}});
        connect(job, &Job::progressed, this, [this, job] {
            if (const auto *steps = job->command().answer.member("steps"))
                emit stepsTold(*steps, false);
        });
        connect(job, &Job::finished, this, [this, job] {
            if (!job->answer()) {
                emit failed(job->answer().error());
                return;
            }
            const auto *steps = job->answer()->member("steps");
            emit stepsTold(steps ? *steps : model::Value(), true);
        });
    });
}

void NewSystem::discover(const model::System &system)
{
    withSecrets(system, {}, [this](const model::System &whole) {
        auto *job = m_workspace.send("discover", {{"draft", workspace::writeSystem(whole)}});
        connect(job, &Job::finished, this, [this, job] {
            if (!job->answer()) {
                emit failed(job->answer().error());
                return;
            }
            const auto *objects = job->answer()->member("objects");
            emit objectsFound(objects ? *objects : model::Value());
        });
    });
}

/// The system, and a mapping for each chosen object: to an entity that there is, or to one made of its
/// fields.
base::Result<std::vector<store::Document>>
NewSystem::documents(const model::System &system, const std::vector<ChosenObject> &objects) const
{
    const auto json = [](const model::Value &value) { return workspace::documentText(value); };
    std::vector<store::Document> all{{"system", system.id.value, json(workspace::writeSystem(system))}};
    std::map<std::string, model::Entity> made;
    for (const auto &chosen : objects) {
        const auto *known = m_workspace.configuration()->entity(chosen.entity);
        const auto before = made.find(chosen.entity.value);
        const auto entity = known ? *known
                            : before != made.end()
                                ? before->second
                                : workspace::entityFrom(chosen.entity, system.id, chosen.places);
        if (!known && before == made.end())
            all.push_back({"entity", entity.id.value, json(workspace::writeEntity(entity))});
        made.emplace(chosen.entity.value, entity);
        SPLOT_ASSIGN(const auto mapping,
                     workspace::EntityDraft(entity).mappingOf(system.id, chosen.object, chosen.places, {}));
        all.push_back({"mapping", mapping.key(), json(workspace::writeMapping(mapping))});
    }
    return all;
}

/// A person may have changed the kind of system after secrets were kept for another.
void NewSystem::forgetUnused(const model::Object &used)
{
    auto unused = m_kept;
    std::erase_if(unused,
                  [&](const auto &kept) { return std::find(used.begin(), used.end(), kept) != used.end(); });
    m_entry.forget(unused);
}

void NewSystem::add(const model::System &system, const std::vector<TypedSecret> &typed,
                    const std::vector<ChosenObject> &objects)
{
    withSecrets(system, typed, [this, objects](const model::System &whole) {
        auto changed = documents(whole, objects);
        if (!changed) {
            emit failed(changed.error());
            return;
        }
        m_workspace.saveDocuments(
            std::move(*changed), m_workspace.configuration()->version,
            tr("New system %1").arg(text(whole.label)), this,
            [this, id = whole.id, used = whole.settings](base::Result<std::int64_t> version) {
                if (!version) {
                    emit failed(version.error());
                    return;
                }
                m_added = true;
                forgetUnused(used);
                emit added(text(id.value));
            });
    });
}

} // namespace splot::ui
