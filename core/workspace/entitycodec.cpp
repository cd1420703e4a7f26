#include "core/workspace/documentcodecs.h"

#include <QtGlobal>

#include <array>

namespace splot::workspace {

namespace {
constexpr std::array<std::string_view, 9> types{"text",   "integer", "decimal",   "boolean", "date",
                                                "moment", "one of",  "reference", "list"};
constexpr std::array<std::string_view, 3> privacies{"none", "personal", "sensitive"};
constexpr std::array<std::string_view, 3> reactions{"restore", "leave", "propose"};
constexpr std::array<std::string_view, 2> empties{"clears", "prefer owner unless blank"};

base::Result<model::QualityRule> readQualityRule(const model::Value &json, const std::string &where)
{
    model::QualityRule rule;
    if (json.text()) {
        rule.kind = *json.text();
        return rule;
    }
    Members m(json, where);
    rule.kind = m.requiredText("kind");
    m.each("arguments", [&](const model::Value &v, const std::string &) -> base::Result<void> {
        rule.arguments.push_back(v.toText());
        return {};
    });
    rule.blocksRecord = m.flag("blocksRecord", false);
    SPLOT_TRY(m.done());
    return rule;
}

model::Value writeQualityRule(const model::QualityRule &rule)
{
    if (rule.arguments.empty() && !rule.blocksRecord)
        return rule.kind;
    return MembersWriter()
        .text("kind", rule.kind)
        .texts("arguments", rule.arguments)
        .flag("blocksRecord", rule.blocksRecord, false)
        .take();
}

base::Result<model::Field> readField(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::Field f;
    f.path = m.requiredText("path");
    f.label = m.text("label");
    f.type = static_cast<model::FieldType>(m.word("type", types, 0));
    f.target = model::EntityId(m.text("target"));
    f.options = m.texts("options");
    f.listKey = m.texts("key");
    f.ordered = m.flag("ordered", false);
    f.privacy = static_cast<model::Privacy>(m.word("privacy", privacies, 0));
    m.each("rules", [&](const model::Value &v, const std::string &at) -> base::Result<void> {
        SPLOT_ASSIGN(auto rule, readQualityRule(v, at));
        f.rules.push_back(std::move(rule));
        return {};
    });
    if (f.type == model::FieldType::Reference && !f.target.valid())
        m.fail("target", QT_TRANSLATE_NOOP("splot", "A reference needs the entity it points to: \"target\"."),
               {});
    SPLOT_TRY(m.done());
    return f;
}

model::Value writeField(const model::Field &f)
{
    MembersWriter w;
    w.text("path", f.path)
        .text("label", f.label)
        .word("type", types, static_cast<int>(f.type), 0)
        .text("target", f.target.value);
    w.texts("options", f.options).texts("key", f.listKey).flag("ordered", f.ordered, false);
    w.word("privacy", privacies, static_cast<int>(f.privacy), 0);
    model::List rules;
    for (const auto &r : f.rules)
        rules.push_back(writeQualityRule(r));
    w.value("rules", std::move(rules));
    return w.take();
}

/// "erp", "newest", "manual", or an object.
base::Result<model::OwnershipRule> readOwner(const model::Value &json, const std::string &where)
{
    model::OwnershipRule rule;
    const auto named = [&rule](const std::string &word) {
        if (word == "newest")
            rule.kind = model::OwnerKind::Newest;
        else if (word == "manual")
            rule.kind = model::OwnerKind::Manual;
        else
            rule.owner = model::SystemId(word);
    };
    if (json.text()) {
        named(*json.text());
        return rule;
    }
    Members m(json, where);
    if (const auto owner = m.text("owner"); !owner.empty())
        named(owner);
    rule.formula = m.text("computed");
    if (!rule.formula.empty())
        rule.kind = model::OwnerKind::Computed;
    m.each("stages", [&](const model::Value &v, const std::string &at) -> base::Result<void> {
        Members stage(v, at);
        rule.stages.push_back({stage.text("when"), model::SystemId(stage.text("owner"))});
        return stage.done();
    });
    if (!rule.stages.empty())
        rule.kind = model::OwnerKind::Stages;
    rule.reaction = static_cast<model::Reaction>(m.word("reaction", reactions, 0));
    rule.empty = static_cast<model::EmptyRule>(m.word("empty", empties, 0));
    SPLOT_TRY(m.done());
    return rule;
}

model::Value writeOwner(const model::OwnershipRule &rule)
{
    MembersWriter w;
    if (rule.kind == model::OwnerKind::Newest || rule.kind == model::OwnerKind::Manual)
        w.text("owner", rule.kind == model::OwnerKind::Newest ? "newest" : "manual");
    else
        w.text("owner", rule.owner.value);
    w.text("computed", rule.formula);
    model::List stages;
    for (const auto &s : rule.stages)
        stages.push_back(MembersWriter().text("when", s.when).text("owner", s.owner.value).take());
    w.value("stages", std::move(stages)).word("reaction", reactions, static_cast<int>(rule.reaction), 0);
    w.word("empty", empties, static_cast<int>(rule.empty), 0);
    return w.take();
}

std::vector<model::SystemId> systemIds(Members &m, std::string_view name)
{
    std::vector<model::SystemId> ids;
    for (auto &text : m.texts(name))
        ids.emplace_back(std::move(text));
    return ids;
}

std::vector<std::string> texts(const std::vector<model::SystemId> &ids)
{
    std::vector<std::string> all;
    for (const auto &id : ids)
        all.push_back(id.value);
    return all;
}
} // namespace

base::Result<model::Ownership> readOwnership(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::Ownership o;
    if (const auto *v = m.raw("standard")) {
        SPLOT_ASSIGN(o.standard, readOwner(*v, where + ".standard"));
    }
    if (const auto *v = m.raw("presence")) {
        SPLOT_ASSIGN(o.presence, readOwner(*v, where + ".presence"));
    } else {
        o.presence = o.standard;
    }
    m.eachMember(
        "fields",
        [&](const std::string &path, const model::Value &v, const std::string &at) -> base::Result<void> {
            SPLOT_ASSIGN(auto rule, readOwner(v, at));
            o.fields.emplace(path, std::move(rule));
            return {};
        });
    o.trust = systemIds(m, "trust");
    o.mayCreate = systemIds(m, "mayCreate");
    o.mayDelete = systemIds(m, "mayDelete");
    SPLOT_TRY(m.done());
    return o;
}

model::Value writeOwnership(const model::Ownership &o)
{
    MembersWriter w;
    w.value("standard", writeOwner(o.standard));
    if (!(o.presence == o.standard))
        w.value("presence", writeOwner(o.presence));
    model::Object fields;
    for (const auto &[path, rule] : o.fields)
        fields.emplace_back(path, writeOwner(rule));
    w.value("fields", std::move(fields))
        .texts("trust", texts(o.trust))
        .texts("mayCreate", texts(o.mayCreate))
        .texts("mayDelete", texts(o.mayDelete));
    return w.take();
}

base::Result<model::Entity> readEntity(const model::Value &json, const std::string &where)
{
    Members m(json, where);
    model::Entity e;
    e.id = model::EntityId(m.requiredText("id"));
    e.label = m.text("label");
    m.each("fields", [&](const model::Value &v, const std::string &at) -> base::Result<void> {
        SPLOT_ASSIGN(auto field, readField(v, at));
        e.fields.push_back(std::move(field));
        return {};
    });
    m.each("match", [&](const model::Value &v, const std::string &at) -> base::Result<void> {
        Members key(v, at);
        model::MatchKey k;
        k.name = key.requiredText("name");
        k.fields = key.texts("fields");
        k.normalForm = key.text("form", k.normalForm);
        k.placeholders = key.texts("placeholders");
        SPLOT_TRY(key.done());
        e.matchKeys.push_back(std::move(k));
        return {};
    });
    if (const auto *v = m.raw("ownership")) {
        SPLOT_ASSIGN(e.ownership, readOwnership(*v, where + ".ownership"));
    }
    SPLOT_TRY(m.done());
    return e;
}

model::Value writeEntity(const model::Entity &e)
{
    MembersWriter w;
    w.text("id", e.id.value).text("label", e.label);
    model::List fields;
    for (const auto &f : e.fields)
        fields.push_back(writeField(f));
    model::List keys;
    for (const auto &k : e.matchKeys)
        keys.push_back(MembersWriter()
                           .text("name", k.name)
                           .texts("fields", k.fields)
                           .text("form", k.normalForm, "text")
                           .texts("placeholders", k.placeholders)
                           .take());
    w.value("fields", std::move(fields))
        .value("match", std::move(keys))
        .value("ownership", writeOwnership(e.ownership));
    return w.take();
}

} // namespace splot::workspace
