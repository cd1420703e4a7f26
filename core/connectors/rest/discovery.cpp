#include "core/connectors/rest/discovery.h"

#include "core/connectors/rest/feedreader.h"
#include "core/connectors/rest/fieldguess.h"

namespace splot::connectors {

Discovery::Discovery(std::shared_ptr<Exchange> exchange, base::CancelToken cancel,
                     Answer<std::vector<FoundObject>> answer)
    : m_exchange(std::move(exchange)), m_cancel(std::move(cancel)), m_answer(std::move(answer))
{}

void Discovery::start()
{
    m_exchange->later([self = shared_from_this()] { self->next(); });
}

void Discovery::next()
{
    const auto &objects = m_exchange->descriptor().objects;
    if (m_at >= objects.size())
        return m_answer(std::move(m_found));
    const auto &object = objects[m_at];
    ReadRequest request;
    request.object = object.name;
    request.feed = object.full ? Feed::Full : Feed::Changes;
    auto done = [self = shared_from_this()](const base::Result<Page> &page) { self->received(page); };
    std::make_shared<FeedReader>(m_exchange, object, request, m_cancel, std::move(done))->start();
}

void Discovery::received(const base::Result<Page> &page)
{
    const auto &object = m_exchange->descriptor().objects[m_at++];
    if (page) {
        m_found.push_back(guessedFields(object, page->readings));
    } else if (page.error().code == base::ErrorCode::Rejected ||
               page.error().code == base::ErrorCode::NotFound ||
               page.error().code == base::ErrorCode::Unsupported) {
        // This user may not see it, or this installation lacks it: what the descriptor declares is still
        // worth showing.
        m_found.push_back(guessedFields(object, {}));
    } else {
        return m_answer(base::fail(page.error()));
    }
    next();
}

} // namespace splot::connectors
