#include "core/connectors/rest/writerun.h"

#include "core/connectors/rest/feedreader.h"
#include "core/connectors/rest/itemreading.h"
#include "core/format/json.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::ErrorCode;
using base::Result;
using model::Value;

namespace {
constexpr std::int64_t maxHops = 20;

std::string textAt(const Value &object, const std::string &place)
{
    const auto path = Path::parse(place);
    const auto *found = path ? path->in(object) : nullptr;
    return found ? found->toText() : std::string();
}

tl::unexpected<base::Error> refused(const std::string &field, std::string source,
                                    std::vector<std::string> arguments)
{
    auto e = base::error(ErrorCode::Rejected, std::move(source), std::move(arguments));
    e.field = field;
    return base::fail(std::move(e));
}
} // namespace

WriteRun::WriteRun(std::shared_ptr<Exchange> exchange, const ObjectSpec &object, const WriteRequest &request,
                   base::CancelToken cancel, Answer<Written> answer)
    : m_exchange(std::move(exchange)), m_object(object), m_request(request), m_cancel(std::move(cancel)),
      m_answer(std::move(answer)), m_progress(WriteProgress::from(request.progress))
{
    if (request.kind == WriteKind::Create && request.localId.valid() && request.progress.isEmpty())
        beginBehindTheId();
}

/// The object was found that an uncertain create made: what comes up to its id is done.
void WriteRun::beginBehindTheId()
{
    m_progress.id = m_request.localId.value;
    for (std::size_t i = 0; spec() && i < spec()->steps.size(); ++i) {
        const auto &step = spec()->steps[i];
        if (!step.harmless)
            m_progress.done.insert(step.name);
        if (!step.id.empty())
            break;
    }
}

const WriteSpec *WriteRun::spec() const
{
    const auto &found = m_request.kind == WriteKind::Create   ? m_object.create
                        : m_request.kind == WriteKind::Update ? m_object.update
                                                              : m_object.remove;
    return found ? &*found : nullptr;
}

model::LocalId WriteRun::id() const
{
    return m_progress.id.empty() ? m_request.localId : model::LocalId(m_progress.id);
}

void WriteRun::start()
{
    m_exchange->later([self = shared_from_this()] {
        const bool actionsOnly = self->m_request.kind == WriteKind::Update && !self->m_object.actions.empty();
        if (!self->spec() && !actionsOnly)
            return self->fail(base::error(ErrorCode::Unsupported,
                                          QT_TRANSLATE_NOOP("splot", "%1 cannot be written this way."),
                                          {self->m_object.label}));
        if (auto checked = self->checkPlaces(); !checked)
            return self->fail(std::move(checked.error()));
        if (!self->mustRead())
            return self->proceed();
        self->readCurrent([self] { self->proceed(); });
    });
}

Result<void> WriteRun::checkPlaces() const
{
    if (m_request.kind == WriteKind::Delete)
        return {};
    const bool create = m_request.kind == WriteKind::Create;
    for (const auto &place : placesOf(create ? m_request.wanted : m_request.changed)) {
        bool known = create && covers(spec()->places, place);
        for (const auto &action : m_object.actions)
            known = known || covers({action.place}, place);
        for (std::size_t i = 0; !create && spec() && i < spec()->steps.size(); ++i)
            known = known || covers(spec()->steps[i].places, place);
        if (!known)
            return refused(place,
                           create ? QT_TRANSLATE_NOOP("splot", "%1 cannot be set when a %2 is created.")
                                  : QT_TRANSLATE_NOOP("splot", "%1 of a %2 cannot be changed."),
                           {place, m_object.label});
    }
    return {};
}

bool WriteRun::actionsWanted() const
{
    if (m_request.kind == WriteKind::Delete)
        return false;
    const auto &values = m_request.kind == WriteKind::Create ? m_request.wanted : m_request.changed;
    return std::any_of(m_object.actions.begin(), m_object.actions.end(),
                       [&values](const ActionSpec &a) { return !textAt(values, a.place).empty(); });
}

bool WriteRun::mustRead() const
{
    if (!id().valid() || !m_object.byIds)
        return false;
    if (m_request.kind == WriteKind::Create)
        return true; // what a step of ours made is the base of the next
    return m_object.readFirst || actionsWanted() ||
           (m_request.conditional && (!m_object.nativeVersions || m_request.version.empty()));
}

void WriteRun::readCurrent(std::function<void()> then)
{
    auto done = [self = shared_from_this(), then = std::move(then)](Result<Page> page) {
        if (!page)
            return self->fail(std::move(page.error()));
        if (!page->bad.empty())
            return self->fail(std::move(page->bad.front().error));
        if (page->readings.empty()) {
            return self->fail(base::error(ErrorCode::NotFound,
                                          QT_TRANSLATE_NOOP("splot", "%1 %2 does not exist any more."),
                                          {self->m_object.label, self->id().value}));
        }
        self->m_current = std::move(page->readings.front());
        auto checked = self->checkVersion();
        if (checked)
            checked = self->checkWays();
        if (!checked)
            return self->fail(std::move(checked.error()));
        then();
    };
    std::make_shared<IdReader>(m_exchange, m_object, std::vector<model::LocalId>{id()}, m_cancel,
                               std::move(done))
        ->start(0, true);
}

Result<void> WriteRun::checkVersion() const
{
    const bool begun = !m_request.progress.isEmpty();
    if (m_request.kind == WriteKind::Create || !m_request.conditional || begun || m_request.version.empty() ||
        m_current->version.empty() || m_current->version == m_request.version)
        return {};
    return base::fail(ErrorCode::Conflict,
                      QT_TRANSLATE_NOOP("splot", "%1 %2 was changed since it was last read."),
                      {m_object.label, id().value});
}

/// A change of state without a way must be refused before other parts of the write take effect.
Result<void> WriteRun::checkWays() const
{
    const auto &values = m_request.kind == WriteKind::Create ? m_request.wanted : m_request.changed;
    for (const auto &action : m_object.actions) {
        const auto to = textAt(values, action.place);
        const auto from = textAt(m_current->body, action.place);
        if (!to.empty() && !reached(action, from, to) && !firstHop(action, from, to))
            return refused(action.place, QT_TRANSLATE_NOOP("splot", "%1 cannot go from %2 to %3."),
                           {m_object.label, from, to});
    }
    return {};
}

// --- steps ------------------------------------------------------------------------------------------------

Value WriteRun::names(const Reply *reply) const
{
    Value out = idNames(m_object, {id()});
    if (!id().valid())
        out.setMember("id", Value());
    out.setMember("body", m_request.wanted.object() ? m_request.wanted : Value(model::Object{}));
    out.setMember("changed", m_request.changed.object() ? m_request.changed : Value(model::Object{}));
    out.setMember("held", m_request.held);
    out.setMember("current", m_current ? m_current->body : Value(model::Object{}));
    out.setMember("version",
                  Value(m_request.version.empty() && m_current ? m_current->version : m_request.version));
    out.setMember("conditional", Value(m_request.conditional));
    out.setMember("externalId", Value(m_request.externalId));
    out.setMember("key", Value(m_request.idempotencyKey));
    out.setMember("progress", m_progress.kept);
    out.setMember("kind", Value(m_request.kind == WriteKind::Create   ? "create"
                                : m_request.kind == WriteKind::Update ? "update"
                                                                      : "delete"));
    const auto now = model::Moment::at(m_exchange->clock().now()).toText();
    out.setMember("now", Value(now));
    out.setMember("today", Value(now.substr(0, 10)));
    if (m_item)
        out.setMember("item", *m_item);
    if (reply) {
        out.setMember("answer", reply->answer);
        out.setMember("status", Value(reply->status));
        out.setMember("headers", headersValue(reply->headers));
    }
    return out;
}

Result<Value> WriteRun::scope(const Reply *reply) const
{
    return m_exchange->scope(names(reply));
}

Result<bool> WriteRun::applies(const StepSpec &step) const
{
    if (m_request.kind == WriteKind::Update && !m_hopStep) {
        const auto changed = placesOf(m_request.changed);
        if (std::none_of(changed.begin(), changed.end(),
                         [&step](const std::string &p) { return covers(step.places, p); }))
            return false;
    }
    if (!step.when.empty()) {
        SPLOT_ASSIGN(const auto root, scope());
        SPLOT_ASSIGN(const bool yes, step.when.holds(root));
        if (!yes)
            return false;
    }
    if (step.each.empty())
        return true;
    SPLOT_ASSIGN(const auto left, elements(step));
    return !left.empty();
}

Result<model::List> WriteRun::elements(const StepSpec &step) const
{
    SPLOT_ASSIGN(const auto root, scope());
    SPLOT_ASSIGN(const auto value, step.each.value(root));
    return value.list() ? *value.list() : model::List();
}

Result<void> WriteRun::chooseElement(const StepSpec &step)
{
    SPLOT_ASSIGN(const auto left, elements(step));
    const auto fingerprint =
        step.name + ":" + std::to_string(format::hash(left.front())) + ":" + std::to_string(left.size());
    if (fingerprint == m_progress.last)
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot",
                              "The system accepts a part of the %1 but does not keep it as it was sent."),
            {m_object.label}, left.front().toText());
    m_progress.last = fingerprint;
    m_item = left.front();
    return {};
}

Result<const StepSpec *> WriteRun::nextStep() const
{
    for (std::size_t i = 0; spec() && i < spec()->steps.size(); ++i) {
        const auto &step = spec()->steps[i];
        if (m_progress.done.contains(step.name))
            continue;
        SPLOT_ASSIGN(const bool yes, applies(step));
        if (yes)
            return &step;
    }
    return nullptr;
}

void WriteRun::proceed()
{
    const auto step = nextStep();
    if (!step)
        return fail(step.error());
    if (*step)
        return runStep(**step);
    proceedToActions();
}

void WriteRun::runStep(const StepSpec &step)
{
    if (!step.each.empty()) {
        if (auto chosen = chooseElement(step); !chosen)
            return fail(std::move(chosen.error()));
    }
    if (!step.check)
        return sendStep(step);
    m_exchange->send(
        *step.check, names(), Use::Read, m_cancel, [self = shared_from_this(), &step](Result<Reply> reply) {
            if (!reply)
                return self->fail(std::move(reply.error()));
            const auto root = self->scope(&*reply);
            const auto done = root ? step.done.holds(*root) : Result<bool>(base::fail(root.error()));
            if (!done)
                return self->fail(done.error());
            if (!*done)
                return self->sendStep(step);
            if (auto finished = self->finishStep(step, *reply); !finished)
                return self->fail(std::move(finished.error()));
            self->stepDone(step);
        });
}

void WriteRun::sendStep(const StepSpec &step)
{
    // A create that may be sent again under its key may go over a kept connection, too.
    const bool unsafe = m_request.kind == WriteKind::Create && !m_hopStep &&
                        !(m_object.capabilities.idempotencyKey && !m_request.idempotencyKey.empty());
    const auto use = step.harmless ? Use::Read : unsafe ? Use::UnsafeWrite : Use::Write;
    m_exchange->send(step.request, names(), use, m_cancel,
                     [self = shared_from_this(), &step](Result<Reply> reply) {
                         if (!reply) {
                             return self->fail(std::move(reply.error()));
                         }
                         self->m_sent = self->m_sent || !step.harmless;
                         self->m_exchange->noteWrite(self->m_object.name, self->id());
                         self->m_written.request = reply->request;
                         self->m_written.response = reply->response;
                         if (auto finished = self->finishStep(step, *reply); !finished) {
                             // It was done: only what to remember of it is not understood.
                             auto e = std::move(finished.error());
                             e.code = ErrorCode::Uncertain;
                             e.detail = reply->request + "\n-> " + reply->response;
                             return self->fail(std::move(e));
                         }
                         self->stepDone(step);
                     });
}

Result<void> WriteRun::finishStep(const StepSpec &step, const Reply &reply)
{
    SPLOT_ASSIGN(const auto root, scope(&reply));
    if (!step.id.empty()) {
        SPLOT_ASSIGN(const auto newId, step.id.text(root));
        if (newId.empty())
            return base::fail(ErrorCode::Corrupt,
                              QT_TRANSLATE_NOOP("splot", "The answer does not say the new id of the %1."),
                              {m_object.label});
        m_progress.id = newId;
    }
    for (const auto &[name, part] : step.keep) {
        SPLOT_ASSIGN(auto value, part.value(root));
        m_progress.kept.setMember(name, std::move(value));
    }
    return {};
}

void WriteRun::stepDone(const StepSpec &step)
{
    if (m_hopStep) {
        ++m_progress.hops;
        return answerMore();
    }
    if (!step.each.empty())
        return answerMore();
    m_progress.done.insert(step.name);
    if (step.harmless)
        return proceed();
    // The link of a new object is committed before anything else can go wrong.
    if (m_request.kind == WriteKind::Create && !step.id.empty() && m_object.byIds)
        return answerMore();
    const auto next = nextStep();
    if (!next)
        return fail(next.error());
    if (*next || actionsWanted())
        return answerMore();
    if (m_request.kind == WriteKind::Delete)
        return answerEnd();
    readBack();
}

void WriteRun::proceedToActions()
{
    if (!m_current || !actionsWanted())
        return m_current || m_request.kind == WriteKind::Delete ? answerEnd() : readBack();
    const auto &values = m_request.kind == WriteKind::Create ? m_request.wanted : m_request.changed;
    for (const auto &action : m_object.actions) {
        const auto to = textAt(values, action.place);
        const auto from = textAt(m_current->body, action.place);
        if (to.empty() || reached(action, from, to))
            continue;
        const auto *hop = firstHop(action, from, to);
        if (m_progress.hops >= maxHops)
            return fail(refused(action.place,
                                QT_TRANSLATE_NOOP("splot", "%1 stays at %2 and does not reach %3."),
                                {m_object.label, from, to})
                            .value());
        const auto step = hopStep(*hop);
        if (!step)
            return fail(step.error());
        if (!*step)
            return fail(refused(action.place, QT_TRANSLATE_NOOP("splot", "%1 cannot go from %2 to %3."),
                                {m_object.label, from, to})
                            .value());
        m_hopStep = *step;
        return runStep(**step);
    }
    answerEnd();
}

Result<const StepSpec *> WriteRun::hopStep(const HopSpec &hop) const
{
    for (const auto &step : hop.steps) {
        if (step.when.empty())
            return &step;
        SPLOT_ASSIGN(const auto root, scope());
        SPLOT_ASSIGN(const bool yes, step.when.holds(root));
        if (yes)
            return &step;
    }
    return nullptr;
}

// --- answers ----------------------------------------------------------------------------------------------

void WriteRun::readBack()
{
    if (!m_object.byIds || (spec() && !spec()->readBack) || !id().valid())
        return answerEnd();
    auto done = [self = shared_from_this()](const Result<Page> &page) {
        // The write itself is done; without this reading its result is only unknown.
        self->m_current.reset();
        if (page && !page->readings.empty())
            self->m_current = page->readings.front();
        self->answerEnd();
    };
    std::make_shared<IdReader>(m_exchange, m_object, std::vector<model::LocalId>{id()}, m_cancel,
                               std::move(done))
        ->start(0, true);
}

void WriteRun::answerMore()
{
    m_written.localId = id();
    m_written.more = true;
    m_written.progress = m_progress.value();
    m_written.nothingSent = !m_sent;
    m_answer(std::move(m_written));
}

void WriteRun::answerEnd()
{
    m_written.localId = id();
    m_written.nothingSent = !m_sent;
    m_written.progress = m_progress.value();
    if (m_current && m_request.kind != WriteKind::Delete) {
        m_written.body = m_current->body;
        m_written.version = m_current->version;
        m_written.changedAt = m_current->changedAt;
        m_written.partTimes = m_current->partTimes;
    }
    m_answer(std::move(m_written));
}

void WriteRun::fail(base::Error error)
{
    m_answer(base::fail(std::move(error)));
}

} // namespace splot::connectors
