#include "core/connectors/rest/connectiontest.h"

#include "core/connectors/rest/feedreader.h"
#include "core/connectors/rest/requestbuilder.h"

#include <QUrl>

namespace splot::connectors {

using base::ErrorCode;

ConnectionTest::ConnectionTest(std::shared_ptr<Exchange> exchange, base::CancelToken cancel, Told told,
                               Answer<std::vector<TestStep>> answer)
    : m_exchange(std::move(exchange)), m_cancel(std::move(cancel)), m_told(std::move(told)),
      m_answer(std::move(answer))
{}

void ConnectionTest::start()
{
    const auto &test = m_exchange->descriptor().test;
    if (const auto ready = checkAddress(); !ready) {
        m_exchange->later([self = shared_from_this(), message = ready.error().message] {
            self->failed("resolve", message);
            self->m_answer(std::move(self->m_steps));
        });
        return;
    }
    if (!test) {
        m_exchange->later([self = shared_from_this()] { self->nextObject(); });
        return;
    }
    m_exchange->send(*test, {}, Use::Read, m_cancel,
                     [self = shared_from_this()](const base::Result<Reply> &reply) {
                         self->first(reply ? nullptr : &reply.error());
                         if (!reply)
                             return self->m_answer(std::move(self->m_steps));
                         self->nextObject();
                     });
}

/// What keeps any request from leaving was not said by the system.
base::Result<void> ConnectionTest::checkAddress() const
{
    const auto &descriptor = m_exchange->descriptor();
    SPLOT_ASSIGN(const auto scope, m_exchange->scope({}));
    const bool whole = descriptor.test && !descriptor.test->url.empty();
    SPLOT_ASSIGN(const auto address, (whole ? descriptor.test->url : descriptor.base).text(scope));
    if (!whole && descriptor.base.empty())
        return {};
    const bool web = address.starts_with("https://") || address.starts_with("http://");
    if (!web || QUrl(QString::fromStdString(address)).host().isEmpty())
        return base::fail(ErrorCode::Rejected, notWebAddress, {address});
    return {};
}

/// The first request shows whether the system is reached and lets us in.
void ConnectionTest::first(const base::Error *error)
{
    if (error && (error->code == ErrorCode::NotConnected || error->code == ErrorCode::Uncertain)) {
        // The HTTP client, or the refused login, says how far it came.
        for (const std::string_view stage : {"resolve", "tls", "login"}) {
            if (error->detail.starts_with(stage)) {
                reached(stage);
                return failed(std::string(stage), error->message);
            }
        }
        reached("connect");
        return failed("connect", error->message);
    }
    reached("login");
    if (error)
        return failed("login", error->message);
    passed("login", {QT_TRANSLATE_NOOP("splot", "The credentials are accepted."), {}});
}

/// The steps that lead to `until` were passed, or the request would not have come so far.
void ConnectionTest::reached(std::string_view until)
{
    QUrl address;
    for (const auto &[name, value] : m_exchange->system().settings) {
        const QUrl url(QString::fromStdString(value.toText()));
        if (address.isEmpty() && url.scheme().startsWith(QLatin1String("http")))
            address = url;
    }
    if (until == "resolve")
        return;
    if (!address.host().isEmpty())
        passed("resolve", {QT_TRANSLATE_NOOP("splot", "The name %1 leads to a machine."),
                           {address.host().toStdString()}});
    if (until == "connect")
        return;
    passed("connect", {QT_TRANSLATE_NOOP("splot", "%1 answers."), {m_exchange->descriptor().info.label}});
    if (until == "login" && address.scheme() == QLatin1String("https"))
        passed("tls",
               {QT_TRANSLATE_NOOP("splot", "The connection is encrypted, its certificate is good."), {}});
}

/// Nothing is written to find out: what is known is said.
void ConnectionTest::writing()
{
    bool can = false;
    for (const auto &object : m_exchange->descriptor().objects) {
        const auto &c = object.capabilities;
        can = can || c.create || c.update || c.remove;
    }
    if (!can)
        passed("write", {QT_TRANSLATE_NOOP("splot", "This connector only reads."), {}});
    else if (m_exchange->system().readOnly)
        passed("write",
               {QT_TRANSLATE_NOOP("splot", "Nothing is written there: the system is only read."), {}});
    else
        passed("write", {QT_TRANSLATE_NOOP("splot", "Not tried: it shows with the first write, which a plan "
                                                    "asks for."),
                         {}});
    m_answer(std::move(m_steps));
}

void ConnectionTest::nextObject()
{
    const auto &objects = m_exchange->descriptor().objects;
    if (m_at >= objects.size())
        return writing();
    const auto &object = objects[m_at++];
    ReadRequest request;
    request.object = object.name;
    request.feed = object.full ? Feed::Full : Feed::Changes;
    auto done = [self = shared_from_this(), &object](const base::Result<Page> &page) {
        if (self->m_steps.empty()) {
            const bool soft = page || page.error().code == ErrorCode::NotFound ||
                              page.error().code == ErrorCode::Unsupported;
            self->first(soft ? nullptr : &page.error());
            if (!soft)
                return self->m_answer(std::move(self->m_steps));
        }
        if (!page)
            self->failed("read", {QT_TRANSLATE_NOOP("splot", "%1: %2"), {object.label, page.error().text()}});
        else if (!page->bad.empty())
            self->failed("read", {QT_TRANSLATE_NOOP("splot", "%1: %2"),
                                  {object.label, page->bad.front().error.text()}});
        else
            self->passed("read", {QT_TRANSLATE_NOOP("splot", "%1 can be read."), {object.label}});
        self->nextObject();
    };
    std::make_shared<FeedReader>(m_exchange, object, request, m_cancel, std::move(done))->start();
}

void ConnectionTest::passed(std::string name, base::Message message)
{
    add({std::move(name), true, std::move(message)});
}

void ConnectionTest::failed(std::string name, base::Message message)
{
    add({std::move(name), false, std::move(message)});
}

void ConnectionTest::add(TestStep step)
{
    m_steps.push_back(std::move(step));
    if (m_told)
        m_told(m_steps.back());
}

} // namespace splot::connectors
