#pragma once

#include "core/model/value.h"

#include <QTcpServer>

#include <map>
#include <string>
#include <vector>

namespace splot::support {

/// A small REST service by real HTTP/1.1 on loopback, which honours idempotency keys and counts what takes
/// effect:
///   GET /items?after=ID    a page by id: {"items": [...]};  ?since=N: those changed after number N
///   GET /all               all of them, as a bare list
///   GET /items/ID          one, or 404
///   POST /items            a new one; with an Idempotency-Key known already: the first answer again
///   PATCH /items/ID        members laid over
/// Each item has "id", "number" (of its last change, over all items) and what was written.
class CountingTarget : public QTcpServer
{
public:
    enum class Framing { Length, Chunked, UntilClose };

    CountingTarget();

    /// What users of this system do.
    std::string put(model::Object body);
    void change(const std::string &id, const model::Object &members);

    /// The items whose member has this text.
    std::vector<model::Value> with(const char *member, const std::string &text) const;

    Framing framing = Framing::Length; ///< of the answers
    std::map<std::string, model::Value> items;
    std::size_t pageSize = 100;
    int arrivals = 0; ///< whole requests
    int creates = 0;
    int repeats = 0; ///< creates that were known by their key
    int updates = 0;

private:
    struct Request
    {
        std::string method, path, key, body;
    };

    void take(QTcpSocket *socket);
    QByteArray answer(const Request &request);
    std::pair<int, std::string> handle(const Request &request);
    std::pair<int, std::string> create(const Request &request);
    std::pair<int, std::string> list(const QString &path) const;
    void store(const std::string &id, const model::Object &members);

    std::map<QTcpSocket *, QByteArray> m_taken;
    std::map<std::string, std::string> m_known; ///< ids by idempotency key
    std::int64_t m_number = 0;
    int m_last = 1000;
};

} // namespace splot::support
