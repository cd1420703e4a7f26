#include "core/connectors/rest/descriptor/descriptorreader.h"

#include "core/connectors/rest/descriptor/conversion.h"
#include "core/connectors/script/scriptthread.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using formula::Formula;
using model::Value;

namespace {
const std::vector<std::string> feedNames{"since", "until", "offset", "page", "size", "token", "skip"};
const std::vector<std::string> answerNames{"answer", "headers", "status", "text"};
} // namespace

// --- small readers ----------------------------------------------------------------------------------------

DescriptorReader::Spot DescriptorReader::at(const Spot &parent, std::string_view name)
{
    if (!parent)
        return {};
    return {parent.value->member(name), parent.where + "/" + std::string(name)};
}

std::vector<DescriptorReader::Spot> DescriptorReader::elements(const Spot &list)
{
    std::vector<Spot> out;
    if (list && list.value->list()) {
        for (std::size_t i = 0; i < list.value->list()->size(); ++i)
            out.push_back({&(*list.value->list())[i], list.where + "/" + std::to_string(i)});
    }
    return out;
}

std::vector<std::pair<std::string, DescriptorReader::Spot>> DescriptorReader::members(const Spot &object)
{
    std::vector<std::pair<std::string, Spot>> out;
    if (object && object.value->object()) {
        for (const auto &[name, value] : *object.value->object())
            out.emplace_back(name, Spot{&value, object.where + "/" + name});
    }
    return out;
}

std::string DescriptorReader::text(const Spot &parent, std::string_view name, std::string standard)
{
    const auto spot = at(parent, name);
    return spot ? spot.value->toText() : std::move(standard);
}

/// A long text may be written as a list of its lines.
std::string DescriptorReader::lines(const Spot &spot)
{
    if (!spot || !spot.value->list())
        return spot ? spot.value->toText() : std::string();
    std::string out;
    for (const auto &line : texts(spot))
        out += (out.empty() ? "" : "\n") + line;
    return out;
}

std::int64_t DescriptorReader::number(const Spot &parent, std::string_view name, std::int64_t standard)
{
    const auto spot = at(parent, name);
    const auto *whole = spot ? spot.value->get<std::int64_t>() : nullptr;
    return whole ? *whole : standard;
}

double DescriptorReader::decimal(const Spot &parent, std::string_view name, double standard)
{
    const auto spot = at(parent, name);
    const auto found = spot ? spot.value->number() : std::nullopt;
    return found ? found->toDouble() : standard;
}

bool DescriptorReader::flag(const Spot &parent, std::string_view name, bool standard)
{
    const auto spot = at(parent, name);
    const auto *yes = spot ? spot.value->get<bool>() : nullptr;
    return yes ? *yes : standard;
}

std::vector<std::string> DescriptorReader::texts(const Spot &list)
{
    std::vector<std::string> out;
    if (list && list.value->text())
        out.push_back(*list.value->text());
    for (const auto &element : elements(list))
        out.push_back(element.value->toText());
    return out;
}

std::chrono::milliseconds DescriptorReader::seconds(const Spot &parent, std::string_view name,
                                                    std::int64_t standard)
{
    return std::chrono::seconds(number(parent, name, standard));
}

void DescriptorReader::problem(const std::string &where, base::Message message)
{
    m_problems.push_back({where, std::move(message)});
}

void DescriptorReader::problem(const std::string &where, const base::Error &error)
{
    auto message = error.message;
    if (!error.detail.empty()) {
        message.source += " (%" + std::to_string(message.arguments.size() + 1) + ")";
        message.arguments.push_back(error.detail);
    }
    m_problems.push_back({where + error.field, std::move(message)});
}

void DescriptorReader::doubt(const std::string &where, base::Message message)
{
    m_doubts.push_back({where, std::move(message)});
}

formula::Names DescriptorReader::allowed(const Names &more)
{
    return [this, more](std::string_view path) -> std::optional<formula::Type> {
        const auto first = path.substr(0, path.find_first_of(".["));
        if (first != "settings" && first != "session" && first != "values" &&
            std::find(more.begin(), more.end(), first) == more.end())
            return {};
        m_compiling.emplace(path);
        return formula::Type::Any;
    };
}

Template DescriptorReader::compiled(const Spot &spot, const Names &names)
{
    if (!spot)
        return {};
    base::Result<Template> out;
    noteUses(spot.where, [&] { out = Template::compile(*spot.value, allowed(names)); });
    if (out)
        return std::move(*out);
    problem(spot.where, out.error());
    return {};
}

RequestSpec::Parts DescriptorReader::parts(const Spot &object, const Names &names)
{
    RequestSpec::Parts out;
    for (const auto &[name, spot] : members(object))
        out.emplace_back(name, compiled(spot, names));
    return out;
}

Formula DescriptorReader::condition(const Spot &parent, std::string_view name, const Names &names)
{
    const auto spot = at(parent, name);
    if (!spot)
        return {};
    base::Result<Formula> out;
    noteUses(spot.where, [&] { out = Formula::compile(spot.value->toText(), allowed(names)); });
    if (out)
        return std::move(*out);
    problem(spot.where, out.error());
    return {};
}

Path DescriptorReader::path(const Spot &parent, std::string_view name)
{
    const auto found = optionalPath(parent, name);
    return found ? *found : Path();
}

std::optional<Path> DescriptorReader::optionalPath(const Spot &parent, std::string_view name)
{
    const auto spot = at(parent, name);
    if (!spot)
        return {};
    auto out = Path::parse(spot.value->toText());
    if (out)
        return std::move(*out);
    problem(spot.where, out.error());
    return {};
}

std::vector<Path> DescriptorReader::paths(const Spot &parent, std::string_view name)
{
    const auto spot = at(parent, name);
    if (!spot)
        return {};
    std::vector<Path> out;
    for (const auto &each : spot.value->list() ? elements(spot) : std::vector<Spot>{spot}) {
        auto path = Path::parse(each.value->toText());
        if (path)
            out.push_back(std::move(*path));
        else
            problem(each.where, path.error());
    }
    return out;
}

// --- the whole --------------------------------------------------------------------------------------------

Descriptor DescriptorReader::read(const Value &json)
{
    m_out = {};
    m_problems.clear();
    m_doubts.clear();
    const Spot root{&json, {}};
    readInfo(root);
    learnNames(root);
    m_out.base = compiled(at(root, "base"), {});
    m_out.headers = parts(at(root, "headers"), {});
    m_out.values = parts(at(root, "values"), {});
    if (const auto typed = at(root, "typedJson")) {
        if (auto parsed = TypedJson::from(*typed.value))
            m_out.typedJson = std::move(*parsed);
        else
            problem(typed.where, parsed.error());
    }
    const auto limits = at(root, "limits");
    m_out.limits[""] = readLimits(limits);
    for (const auto &[bucket, spot] : members(at(limits, "buckets")))
        m_out.limits[bucket] = readLimits(spot);
    m_out.script = lines(at(root, "script"));
    if (const auto fine = m_out.script.empty() ? base::Result<void>() : ScriptThread::check(m_out.script);
        !fine)
        problem("/script", fine.error());
    m_out.authentication = readAuthentication(at(root, "authentication"));
    for (const auto &rule : elements(at(root, "errors")))
        m_out.errors.push_back(readError(rule));
    if (const auto test = at(root, "test"))
        m_out.test = readRequest(test, {});
    m_out.webhooks = readWebhooks(at(root, "webhooks"));
    for (const auto &object : elements(at(root, "objects")))
        m_out.objects.push_back(readObject(object));
    doubtReferences();
    return std::move(m_out);
}

void DescriptorReader::readInfo(const Spot &json)
{
    auto &info = m_out.info;
    info.name = text(json, "name");
    info.label = text(json, "label", info.name);
    info.about = text(json, "about");
    for (const auto &spot : elements(at(json, "settings"))) {
        SettingInfo setting;
        setting.name = text(spot, "name");
        setting.label = text(spot, "label", setting.name);
        setting.type = text(spot, "type", "text");
        setting.required = flag(spot, "required", true);
        setting.standard = text(spot, "default");
        setting.choices = texts(at(spot, "choices"));
        setting.help = text(spot, "help");
        info.settings.push_back(std::move(setting));
    }
    bool changes = false;
    bool writes = false;
    bool search = false;
    for (const auto &object : elements(at(json, "objects"))) {
        changes = changes || at(object, "changes");
        writes = writes || at(object, "create") || at(object, "update") || at(object, "delete") ||
                 at(object, "actions");
        search = search || at(object, "find");
    }
    info.abilities = {"read"};
    for (const auto &[has, name] :
         {std::pair(changes, "changes"), std::pair(writes, "write"),
          std::pair(static_cast<bool>(at(json, "webhooks")), "webhooks"), std::pair(search, "search")}) {
        if (has)
            info.abilities.emplace_back(name);
    }
}

RequestSpec DescriptorReader::readRequest(const Spot &json, const Names &names)
{
    RequestSpec out;
    out.graphql = lines(at(json, "graphql"));
    out.script = text(json, "script");
    if (!out.script.empty() && m_out.script.find("function " + out.script) == std::string::npos)
        problem(json.where + "/script",
                {QT_TRANSLATE_NOOP("splot", "There is no script \"%1\"."), {out.script}});
    out.rpc = text(json, "rpc");
    const bool post = !out.graphql.empty() || !out.rpc.empty() || at(json, "body") || at(json, "form");
    out.method = text(json, "method", post ? "POST" : "GET");
    out.path = compiled(at(json, "path"), names);
    out.url = compiled(at(json, "url"), names);
    out.query = parts(at(json, "query"), names);
    out.headers = parts(at(json, "headers"), names);
    out.form = parts(at(json, "form"), names);
    const auto *body = !out.graphql.empty() ? "variables" : !out.rpc.empty() ? "params" : "body";
    out.body = compiled(at(json, body), names);
    out.text = compiled(at(json, "text"), names);
    out.answer = path(json, "answer");
    out.expect = text(json, "expect", "json");
    out.timeout = seconds(json, "timeout", 30);
    out.anonymous = flag(json, "anonymous", false);
    out.bucket = text(json, "bucket");
    if (!m_out.limits.contains(out.bucket))
        problem(json.where + "/bucket",
                {QT_TRANSLATE_NOOP("splot", "There is no bucket \"%1\" among the limits."), {out.bucket}});
    out.cost = decimal(json, "cost", 1);
    return out;
}

RateRule DescriptorReader::readLimits(const Spot &json)
{
    RateRule out;
    out.concurrency = static_cast<int>(number(json, "concurrency", 4));
    out.capacity = decimal(json, "capacity", 0);
    out.leak = decimal(json, "leak", 0);
    if (const auto rate = decimal(json, "perSecond", 0); rate > 0)
        out.windows.push_back(windowOf(rate));
    for (const auto &window : elements(at(json, "windows")))
        out.windows.push_back({decimal(window, "points", 0), seconds(window, "seconds", 1)});
    return out;
}

AuthenticationSpec DescriptorReader::readAuthentication(const Spot &json)
{
    AuthenticationSpec out;
    const auto kind = text(json, "kind", "none");
    const auto made = [this, &json](Value source) { return compiled({&source, json.where}, {}); };
    const auto written = [&json](std::string_view name) { return Value(text(json, name)); };
    const auto basic = [&made, &written](std::string_view user, std::string_view password) {
        const Value pair{model::Object{{"$join", model::List{written(user), ":", written(password)}}}};
        return made(model::Object{{"$join", model::List{"Basic ", model::Object{{"$base64", pair}}}}});
    };
    if (kind == "basic") {
        out.headers.emplace_back("Authorization", basic("user", "password"));
    } else if (kind == "bearer") {
        out.headers.emplace_back("Authorization", made("Bearer " + text(json, "token")));
    } else if (kind == "header" || kind == "query") {
        (kind == "header" ? out.headers : out.query).emplace_back(text(json, "name"), made(written("value")));
    } else if (kind == "session") {
        out.login = readRequest(at(json, "login"), {});
        out.keep = parts(at(json, "keep"), answerNames);
        out.expires = compiled(at(json, "expires"), answerNames);
        out.rotate = readRotation(at(json, "rotate"));
        out.headers = parts(at(json, "headers"), {});
        out.query = parts(at(json, "query"), {});
    } else if (kind == "oauth2") {
        out.login = RequestSpec();
        out.login->method = "POST";
        out.login->url = compiled(at(json, "tokenUrl"), {});
        out.login->form = parts(at(json, "form"), {});
        const auto refresh = at(json, "refreshToken");
        out.login->form.emplace_back("grant_type", made(refresh ? "refresh_token" : "client_credentials"));
        if (refresh) {
            const auto setting = text(json, "refreshToken");
            const Value rotated{model::Object{{setting, Value("{{answer.refresh_token}}")}}};
            out.login->form.emplace_back("refresh_token", made("{{settings." + setting + "}}"));
            out.rotate = readRotation({&rotated, refresh.where});
        }
        if (at(json, "scope"))
            out.login->form.emplace_back("scope", made(written("scope")));
        if (text(json, "client") == "basic") {
            out.login->headers.emplace_back("Authorization", basic("clientId", "clientSecret"));
        } else {
            out.login->form.emplace_back("client_id", made(written("clientId")));
            out.login->form.emplace_back("client_secret", made(written("clientSecret")));
        }
        const Value token("{{answer.access_token}}");
        const Value expires("{{answer.expires_in}}");
        out.keep.emplace_back("token", compiled({&token, json.where}, answerNames));
        out.expires = compiled({&expires, json.where}, answerNames);
        out.headers.emplace_back("Authorization", made("Bearer {{session.token}}"));
    }
    if (out.login)
        out.login->anonymous = true;
    return out;
}

RequestSpec::Parts DescriptorReader::readRotation(const Spot &json)
{
    const auto &settings = m_out.info.settings;
    for (const auto &[name, spot] : members(json)) {
        if (std::none_of(settings.begin(), settings.end(), [&name = name](const SettingInfo &setting) {
                return setting.name == name && setting.type == "secret";
            }))
            problem(spot.where, {QT_TRANSLATE_NOOP("splot", "There is no secret setting \"%1\"."), {name}});
    }
    return parts(json, answerNames);
}

ErrorRule DescriptorReader::readError(const Spot &json)
{
    ErrorRule out;
    Names names = answerNames;
    names.emplace_back("found");
    names.emplace_back("write");
    names.emplace_back("body"); // of the write; missing elsewhere
    for (const auto &status : elements(at(json, "status")))
        out.status.push_back(status.value->get<std::int64_t>() ? *status.value->get<std::int64_t>() : 0);
    if (const auto status = at(json, "status"); status && status.value->get<std::int64_t>())
        out.status.push_back(*status.value->get<std::int64_t>());
    out.find = text(json, "find");
    out.depth = static_cast<int>(number(json, "depth", 4));
    for (const auto &[name, spot] : members(at(json, "take"))) {
        out.take.emplace_back(name, path(at(json, "take"), name));
        names.push_back(name);
    }
    out.when = condition(json, "when", names);
    if (out.status.empty() && out.find.empty() && out.when.empty())
        doubt(json.where,
              {QT_TRANSLATE_NOOP("splot", "The rule has no condition: it applies to every answer, also to "
                                          "a good one."),
               {}});
    if (const auto code = text(json, "code"); !code.empty() && code != "ok")
        out.code = base::codeFromName(code);
    out.message = compiled(at(json, "message"), names);
    out.field = compiled(at(json, "field"), names);
    out.wait = compiled(at(json, "wait"), names);
    out.login = flag(json, "login", false);
    if (const auto request = at(json, "acknowledge"))
        out.acknowledge = std::make_shared<RequestSpec>(readRequest(request, names));
    return out;
}

PagingSpec DescriptorReader::readPaging(const Spot &json)
{
    PagingSpec out;
    out.kind = text(json, "kind", "none");
    out.size = number(json, "size", 100);
    out.first = number(json, "first", 1);
    out.total = optionalPath(json, "total");
    out.next = optionalPath(json, "next");
    out.more = optionalPath(json, "more");
    out.seconds = number(json, "seconds", 86400);
    out.limit = number(json, "limit", 10000);
    out.untilEmpty = flag(json, "untilEmpty", false);
    out.unique = flag(json, "unique", false);
    out.newestFirst = flag(json, "newestFirst", false);
    return out;
}

CursorSpec DescriptorReader::readCursor(const Spot &json)
{
    CursorSpec out;
    out.path = path(json, "path");
    out.kind = text(json, "kind", "moment");
    out.start = out.kind == "moment"   ? Value("1970-01-02T00:00:00Z")
                : out.kind == "number" ? Value(0)
                                       : Value("");
    if (const auto start = at(json, "start"))
        out.start = *start.value;
    out.overlap = number(json, "overlap", 0);
    out.exclusive = flag(json, "exclusive", false);
    if (out.kind == "moment" && !model::Moment::parse(out.start.toText()))
        problem(json.where + "/start",
                {QT_TRANSLATE_NOOP("splot", "\"%1\" is no moment."), {out.start.toText()}});
    return out;
}

FeedSpec DescriptorReader::readFeed(const Spot &json, std::string name, bool changes)
{
    FeedSpec out;
    out.name = text(json, "name", std::move(name));
    out.every = seconds(json, "every", 0);
    const auto uses = usesOf([&] { out.request = readRequest(at(json, "request"), feedNames); });
    out.items = path(json, "items");
    out.paging = readPaging(at(json, "paging"));
    if (const auto cursor = at(json, "cursor"))
        out.cursor = readCursor(cursor);
    out.parents = optionalPath(json, "parents");
    out.complete = flag(json, "complete", true);
    out.follow = flag(json, "follow", false);
    const auto &kind = out.paging.kind;
    if ((kind == "keyset" || kind == "window" || out.paging.newestFirst) && !out.cursor)
        problem(json.where + "/paging", {QT_TRANSLATE_NOOP("splot", "Paging by %1 needs a cursor."), {kind}});
    if (kind == "cursor" && !out.paging.next)
        problem(json.where + "/paging", {QT_TRANSLATE_NOOP("splot", "Paging by cursor needs \"next\"."), {}});
    if (kind == "window" && out.cursor && out.cursor->kind != "moment")
        problem(json.where + "/paging",
                {QT_TRANSLATE_NOOP("splot", "Paging by window needs a cursor of moments."), {}});
    doubtFeed(json, out, changes, uses);
    return out;
}

LookupSpec DescriptorReader::readLookup(const Spot &json, const Names &names)
{
    LookupSpec out;
    out.request = readRequest(at(json, "request"), names);
    out.items = path(json, "items");
    out.batch = number(json, "batch", 1);
    return out;
}

} // namespace splot::connectors
