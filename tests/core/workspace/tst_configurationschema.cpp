#include "core/workspace/configurationcodec.h"

#include "core/format/json.h"
#include "core/workspace/alertcodec.h"
#include "core/workspace/recipecodec.h"
#include "sampleconfiguration.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace splot;
using model::Value;

namespace {
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    return file.readAll();
}

QString folder(const char *name)
{
    return QStringLiteral(SPLOT_SOURCE_DIR "/") + QString::fromLatin1(name);
}

/// As much of JSON Schema as the schemas of the configuration use.
class Schema
{
public:
    explicit Schema(const QString &kind)
        : m_root(*format::readJson(
              bytesOf(folder("resources/configuration/") + kind + QStringLiteral(".schema.json"))
                  .toStdString()))
    {}

    /// What is wrong first, with its path; empty: nothing.
    std::string fault(const Value &value) const { return fault(m_root, value, "$"); }

private:
    std::string fault(const Value &schema, const Value &value, const std::string &at) const
    {
        if (const auto *ref = schema.member("$ref"))
            return fault(*m_root.member("$defs")->member(ref->toText().substr(8)), value, at);
        if (const auto *any = schema.member("anyOf")) {
            std::string first;
            for (const auto &one : *any->list()) {
                const auto wrong = fault(one, value, at);
                if (wrong.empty())
                    return {};
                first = first.empty() || wrong.size() > first.size() ? wrong : first;
            }
            return first;
        }
        if (const auto *words = schema.member("enum"))
            return std::ranges::count(*words->list(), value) > 0 ? "" : at + ": no such word";
        if (const auto *type = schema.member("type"); type && !isOf(*type, value))
            return at + ": " + value.toText() + " is no " + type->toText();
        if (const auto *pattern = schema.member("pattern"))
            return QRegularExpression(QString::fromStdString(pattern->toText()))
                           .match(QString::fromStdString(value.toText()))
                           .hasMatch()
                       ? ""
                       : at + ": " + value.toText();
        return value.object() ? members(schema, value, at) : items(schema, value, at);
    }
    std::string members(const Value &schema, const Value &value, const std::string &at) const
    {
        const auto *known = schema.member("properties");
        const auto *others = schema.member("additionalProperties");
        for (const auto &[name, member] : *value.object()) {
            const auto *of = known ? known->member(name) : nullptr;
            if (!of && others && others->get<bool>())
                return at + "." + name + ": means nothing";
            of = of ? of : others;
            const auto wrong = of ? fault(*of, member, at + "." + name) : std::string();
            if (!wrong.empty())
                return wrong;
        }
        const auto *required = schema.member("required");
        for (const auto &name : required ? *required->list() : model::List()) {
            if (!value.member(name.toText()))
                return at + "." + name.toText() + ": missing";
        }
        return {};
    }
    std::string items(const Value &schema, const Value &value, const std::string &at) const
    {
        const auto *of = schema.member("items");
        for (const auto &item : of &&value.list() ? *value.list() : model::List()) {
            if (const auto wrong = fault(*of, item, at + "[]"); !wrong.empty())
                return wrong;
        }
        return {};
    }
    static bool isOf(const Value &type, const Value &value)
    {
        if (type.list())
            return std::ranges::any_of(*type.list(), [&](const Value &t) { return isOf(t, value); });
        const auto name = type.toText();
        return name == "object"    ? value.object() != nullptr
               : name == "array"   ? value.list() != nullptr
               : name == "string"  ? value.text() != nullptr
               : name == "boolean" ? value.get<bool>() != nullptr
               : name == "integer" ? value.number() && value.number()->toInteger()
                                   : value.number().has_value();
    }

    Value m_root;
};
} // namespace

class ConfigurationSchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrittenIsAsTheSchemasSay()
    {
        for (const auto &document : workspace::writeConfiguration(sampleConfiguration())) {
            const auto wrong =
                Schema(QString::fromStdString(document.kind)).fault(*format::readJson(document.json));
            QVERIFY2(wrong.empty(), (document.kind + "/" + document.id + " " + wrong).c_str());
        }
    }
    void alertsAreWrittenAsTheSchemaSays()
    {
        model::Alerts alerts;
        alerts.mail = {"mail.firm.example", 2525, model::MailSecurity::Tls, "splot", "secret:alerts.mail",
                       "splot@firm.example"};
        alerts.signing = "secret:alerts.signing";
        model::AlertRule rule;
        rule.id = "stuck";
        rule.metric = model::Metric::OldestSeconds;
        rule.limit = 900;
        rule.lasting = std::chrono::minutes(5);
        rule.mail = {"ops@firm.example"};
        rule.webhook = "secret:alerts.chat";
        alerts.rules = {rule};
        const auto document = workspace::alertsDocument(alerts);
        const auto wrong = Schema(QStringLiteral("alerts")).fault(*format::readJson(document.json));
        QVERIFY2(wrong.empty(), wrong.c_str());
        QVERIFY(workspace::readConfiguration({document}, 1));
    }
    void recipesAreWrittenAsTheSchemaSays()
    {
        model::KeptRecipe recipe;
        recipe.name = "23 %";
        recipe.cause = "erp/read/lines[].vat";
        recipe.system = model::SystemId("erp");
        recipe.entity = model::EntityId("Order");
        recipe.field = "lines[].vat";
        recipe.kind = model::RecipeKind::Formula;
        recipe.to = "trim(value)";
        recipe.person = "ewa";
        recipe.at = {1700000000000000, 0};
        const auto document = workspace::recipesDocument({recipe});
        const auto wrong = Schema(QStringLiteral("recipes")).fault(*format::readJson(document.json));
        QVERIFY2(wrong.empty(), wrong.c_str());
        QVERIFY(workspace::readConfiguration({document}, 1));
        const auto read = workspace::readRecipes({document});
        QVERIFY(read && *read == std::vector<model::KeptRecipe>{recipe});
    }
    void theMainJobIsAsTheSchemasSay()
    {
        int seen = 0;
        for (const char *kind : {"system", "entity", "mapping", "lookup"}) {
            QDirIterator files(folder("tests/live/mainjob/workspace/") + QString::fromLatin1(kind),
                               {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const auto json = format::readJson(bytesOf(files.next()).toStdString());
                QVERIFY(json);
                const auto wrong = Schema(QString::fromLatin1(kind)).fault(*json);
                QVERIFY2(wrong.empty(), (files.fileName().toStdString() + " " + wrong).c_str());
                ++seen;
            }
        }
        QVERIFY(seen > 10);
    }
    void whatTheReaderRefusesTheSchemasRefuse_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *kind, const char *json) {
            QTest::newRow(json) << QString::fromLatin1(kind) << QByteArray(json);
        };
        row("system", R"({"id":"a","connector":"files","colour":"red"})");
        row("system", R"({"id":"a"})");
        row("system", R"({"id":"a","connector":"files","schedules":{"*":"often"}})");
        row("entity", R"({"id":"A","fields":[{"path":"x","type":"number"}]})");
        row("entity", R"({"id":"A","ownership":{"standard":{"owner":"a","reaction":"shrug"}}})");
        row("mapping", R"({"system":"a","object":"b","entity":"A","lines":[{"field":"x","where":"y"}]})");
        row("mapping", R"({"system":"a","object":"b","entity":"A","onDelete":"explode"})");
        row("lookup", R"({"name":"a","unknown":"guess"})");
        row("options", R"({"flipsPerHour":"many"})");
        row("alerts", R"({"rules":[{"id":"a","metric":"weather","mail":["a@b"]}]})");
        row("alerts", R"({"rules":[{"id":"a","metric":"unowned cases","colour":1,"mail":["a@b"]}]})");
        row("alerts", R"({"mail":{"host":"mail.firm"}})");
        row("recipes", R"({"recipes":[{"name":"a","kind":"magic"}]})");
        row("recipes", R"({"recipes":[{"kind":"set"}]})");
        row("reconcile", R"({"cron":"0 6 * * *","entities":[1]})");
    }
    void whatTheReaderRefusesTheSchemasRefuse()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, json);
        const auto value = *format::readJson(json.toStdString());
        QVERIFY(!Schema(kind).fault(value).empty());
        const std::string id = value.member("id")                 ? value.member("id")->toText()
                               : value.member("name")             ? value.member("name")->toText()
                               : kind == QLatin1String("mapping") ? "a/b/A"
                                                                  : kind.toStdString();
        const auto read = workspace::readConfiguration({{kind.toStdString(), id, json.toStdString()}}, 1);
        QVERIFY(!read);
        QVERIFY2(!read.error().field.empty(), read.error().text().c_str()); // with the place of the fault
    }
};

QTEST_GUILESS_MAIN(ConfigurationSchemaTest)
#include "tst_configurationschema.moc"
