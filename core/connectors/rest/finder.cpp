#include "core/connectors/rest/finder.h"

#include "core/connectors/rest/itemreading.h"

#include <QtGlobal>

#include <algorithm>

namespace splot::connectors {

using base::ErrorCode;
using base::Result;
using model::Value;

Finder::Finder(std::shared_ptr<Exchange> exchange, const ObjectSpec &object, const FindRequest &request,
               base::CancelToken cancel, Answer<std::vector<Reading>> answer)
    : m_exchange(std::move(exchange)), m_object(object), m_request(request), m_cancel(std::move(cancel)),
      m_answer(std::move(answer))
{
    if (m_object.findExternal && !m_request.externalId.empty())
        m_searches.push_back({&*m_object.findExternal, Value(m_request.externalId)});
    for (const auto &[place, spec] : m_object.findKeys) {
        const auto path = Path::parse(place);
        const auto *flat = m_request.keys.member(place);
        const auto *found = flat ? flat : path ? path->in(m_request.keys) : nullptr;
        if (found && !found->isBlank())
            m_searches.push_back({&spec, *found});
    }
}

void Finder::start()
{
    if (m_searches.empty()) {
        m_exchange->later([self = shared_from_this()] {
            self->m_answer(base::fail(ErrorCode::Unsupported,
                                      QT_TRANSLATE_NOOP("splot", "%1 cannot be searched by these keys."),
                                      {self->m_object.label}));
        });
        return;
    }
    next();
}

void Finder::next()
{
    if (m_searches.empty())
        return m_answer(std::move(m_page.readings));
    const auto search = m_searches.front();
    m_searches.pop_front();
    const Value names{model::Object{{"key", search.key}, {"externalId", Value(m_request.externalId)}}};
    m_exchange->send(search.spec->request, names, Use::Read, m_cancel,
                     [self = shared_from_this(), spec = search.spec](Result<Reply> reply) {
                         if (!reply && reply.error().code != ErrorCode::NotFound)
                             return self->m_answer(base::fail(std::move(reply.error())));
                         if (reply) {
                             if (auto taken = self->take(*reply, spec->items); !taken)
                                 return self->m_answer(base::fail(std::move(taken.error())));
                         }
                         self->next();
                     });
}

Result<void> Finder::take(const Reply &reply, const Path &path)
{
    SPLOT_ASSIGN(const auto items, itemsAt(path, reply));
    SPLOT_ASSIGN(const auto scope, m_exchange->scope({}));
    for (const auto *item : items) {
        const auto id = itemId(m_object, *item);
        const bool known = id && std::any_of(m_page.readings.begin(), m_page.readings.end(),
                                             [&id](const Reading &r) { return r.localId == *id; });
        if (!known)
            addItem(m_object, *item, scope, "find", m_page);
    }
    // A hit that cannot be read must not look like no hit.
    if (!m_page.bad.empty())
        return base::fail(m_page.bad.front().error);
    return {};
}

} // namespace splot::connectors
