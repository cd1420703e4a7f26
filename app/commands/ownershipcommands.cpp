#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "core/workspace/configurationcodec.h"

#include <algorithm>

namespace splot::app {

using base::ErrorCode;
using base::fail;

namespace {
constexpr const char *reactions[] = {"restore", "leave", "propose"};

std::string ownerText(const model::OwnershipRule &rule)
{
    switch (rule.kind) {
    case model::OwnerKind::Newest:
        return "newest";
    case model::OwnerKind::Manual:
        return "manual";
    case model::OwnerKind::Computed:
        return "= " + rule.formula;
    case model::OwnerKind::Stages: {
        std::string out;
        for (const auto &stage : rule.stages)
            out += (out.empty() ? "" : "; ") + stage.owner.value +
                   (stage.when.empty() ? "" : " if " + stage.when);
        return out;
    }
    default:
        return rule.owner.value;
    }
}

class OwnShow : public Command
{
public:
    OwnShow()
        : Command({"own show",
                   QT_TRANSLATE_NOOP("splot", "Show who owns which field, and who receives it"),
                   {{"ENTITY", QT_TRANSLATE_NOOP("splot", "its name")}},
                   {},
                   {"splotctl own show Customer"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(const auto *entity, entityOf(call, call.arguments.word("ENTITY")));
        SPLOT_ASSIGN(const auto *configuration, call.session.configuration());
        const auto &own = entity->ownership;
        Table table({{"field", QT_TRANSLATE_NOOP("splot", "Field")},
                     {"owner", QT_TRANSLATE_NOOP("splot", "Owner")},
                     {"otherwise", QT_TRANSLATE_NOOP("splot", "Changes elsewhere")},
                     {"systems", QT_TRANSLATE_NOOP("splot", "Mapped by")}});
        const auto add = [&](const std::string &name, const model::OwnershipRule &rule,
                             const std::string &systems) {
            table.add({name, ownerText(rule), reactions[static_cast<int>(rule.reaction)], systems});
        };
        const model::Schema schema(*entity);
        for (model::FieldIndex i = 0; i < schema.size(); ++i)
            add(schema.field(i).path, schema.rule(i),
                systemsOf(*configuration, *entity, schema.field(i).path));
        add(say(QT_TRANSLATE_NOOP("splot", "(presence)")), own.presence, {});
        call.output.table(table, "");
        return Exit::Done;
    }

private:
    static std::string systemsOf(const model::Configuration &configuration, const model::Entity &entity,
                                 const std::string &path)
    {
        std::string out;
        for (const auto *mapping : configuration.mappingsOf(entity.id)) {
            const bool maps = std::any_of(mapping->lines.begin(), mapping->lines.end(),
                                          [&](const auto &l) { return l.field == path; });
            if (maps)
                out += (out.empty() ? "" : ", ") + mapping->system.value;
        }
        return out;
    }
};

class OwnSet : public Command
{
public:
    OwnSet()
        : Command(
              {"own set",
               QT_TRANSLATE_NOOP("splot", "Say who owns a field of an entity, or all of it"),
               {{"ENTITY", QT_TRANSLATE_NOOP("splot", "its name")},
                {"FIELD",
                 QT_TRANSLATE_NOOP(
                     "splot", "path of a field, \"presence\", or \"*\" for all without a rule of their own")},
                {"OWNER",
                 QT_TRANSLATE_NOOP(
                     "splot",
                     "a system, newest, manual, \"= FORMULA\", or \"standard\" to follow the entity"),
                 false}},
               {{"stage", "SYSTEM[:CONDITION]",
                 QT_TRANSLATE_NOOP("splot", "owners by stage, in order; the first whose condition holds"),
                 true},
                {"reaction", "WORD",
                 QT_TRANSLATE_NOOP("splot", "when another changes it: restore, leave or propose")},
                {"empty", "WORD",
                 QT_TRANSLATE_NOOP("splot",
                                   "clears, or prefer-owner: an empty value of the owner does not clear")},
                {"trust", "SYSTEM",
                 QT_TRANSLATE_NOOP("splot", "the order in which systems are believed where no owner decides"),
                 true}},
               {"splotctl own set Customer email crm --reaction propose",
                "splotctl own set Order status --stage \"shop:status in (\\\"new\\\", \\\"paid\\\")\" "
                "--stage erp",
                "splotctl own set Customer \"*\" erp --trust erp --trust shop"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const Arguments &a = call.arguments;
        SPLOT_ASSIGN(const auto *found, entityOf(call, a.word("ENTITY")));
        model::Entity entity = *found;
        const std::string field = a.word("FIELD");
        auto &own = entity.ownership;
        const bool known = std::any_of(entity.fields.begin(), entity.fields.end(),
                                       [&](const auto &f) { return f.path == field; });
        if (field != "*" && field != "presence" && !known)
            return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "The entity has no field \"%1\"."),
                        {field});
        if (a.word("OWNER") == "standard") {
            own.fields.erase(field);
        } else {
            const bool presenceFollows = own.presence == own.standard;
            auto &rule = field == "*"          ? own.standard
                         : field == "presence" ? own.presence
                                               : own.fields.try_emplace(field, own.standard).first->second;
            SPLOT_TRY(apply(a, rule));
            if (field == "*" && presenceFollows && rule.kind == model::OwnerKind::System)
                own.presence = rule;
        }
        if (a.has("trust")) {
            own.trust.clear();
            for (const auto &system : a.options("trust"))
                own.trust.emplace_back(system);
        }
        model::Configuration only;
        only.entities = {entity};
        auto written = workspace::writeConfiguration(only);
        std::erase_if(written, [](const auto &d) { return d.kind == "options"; });
        SPLOT_ASSIGN(const auto version, call.session.saveDocuments(written, usage().name));
        call.output.remark(say(QT_TRANSLATE_NOOP("splot", "%1 is saved; the configuration is at version %2."),
                               {entity.id.value, std::to_string(version)}));
        return Exit::Done;
    }

private:
    static base::Result<void> apply(const Arguments &a, model::OwnershipRule &rule)
    {
        const std::string owner = a.word("OWNER");
        if (!owner.empty() || a.has("stage")) {
            const model::OwnershipRule before = rule;
            rule = {};
            rule.reaction = before.reaction;
            rule.empty = before.empty;
        }
        if (owner == "newest") {
            rule.kind = model::OwnerKind::Newest;
        } else if (owner == "manual") {
            rule.kind = model::OwnerKind::Manual;
        } else if (owner.starts_with("=")) {
            rule.kind = model::OwnerKind::Computed;
            rule.formula = owner.substr(owner.find_first_not_of("= "));
        } else if (!owner.empty()) {
            rule.owner = model::SystemId(owner);
        }
        for (const auto &text : a.options("stage")) {
            rule.kind = model::OwnerKind::Stages;
            const auto colon = text.find(':');
            rule.stages.push_back({colon == std::string::npos ? std::string() : text.substr(colon + 1),
                                   model::SystemId(text.substr(0, colon))});
        }
        return applyWords(a, rule);
    }

    static base::Result<void> applyWords(const Arguments &a, model::OwnershipRule &rule)
    {
        if (a.has("reaction")) {
            const auto at = std::find(std::begin(reactions), std::end(reactions), a.option("reaction"));
            if (at == std::end(reactions))
                return fail(
                    ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "The reaction is restore, leave or propose, not \"%1\"."),
                    {a.option("reaction")});
            rule.reaction = static_cast<model::Reaction>(at - std::begin(reactions));
        }
        if (a.has("empty")) {
            const std::string word = a.option("empty");
            if (word != "clears" && word != "prefer-owner")
                return fail(ErrorCode::Rejected,
                            QT_TRANSLATE_NOOP("splot", "Write clears or prefer-owner, not \"%1\"."), {word});
            rule.empty =
                word == "clears" ? model::EmptyRule::Clears : model::EmptyRule::PreferOwnerUnlessBlank;
        }
        return {};
    }
};
} // namespace

void addOwnershipCommands(Commands &to)
{
    to.push_back(std::make_unique<OwnShow>());
    to.push_back(std::make_unique<OwnSet>());
}

} // namespace splot::app
