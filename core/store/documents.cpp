#include "core/store/documents.h"

namespace splot::store {

namespace {
DocumentVersion readVersion(Row &row)
{
    DocumentVersion v;
    row >> v.document.kind >> v.document.id >> v.document.json >> v.version >> v.author >> v.comment >> v.at;
    return v;
}
} // namespace

base::Result<std::int64_t> Documents::version()
{
    return m_database.query("SELECT max(version) FROM revision").one<std::int64_t>();
}

base::Result<std::vector<Document>> Documents::current()
{
    return at(INT64_MAX);
}

base::Result<std::vector<Document>> Documents::at(std::int64_t version)
{
    // SQLite gives the other columns of the row that holds the max (sqlite.org/lang_select.html, "bare
    // columns").
    auto q = m_database.query(
        "SELECT kind, id, json FROM (SELECT kind, id, json, max(version) FROM document WHERE version <= ? "
        "GROUP BY kind, id) WHERE json <> '' ORDER BY kind, id");
    return (q << version).all([](Row &row) {
        Document d;
        row >> d.kind >> d.id >> d.json;
        return d;
    });
}

base::Result<std::int64_t> Documents::save(const std::vector<Document> &changed, std::int64_t expected,
                                           const std::string &author, const std::string &comment,
                                           model::Moment at)
{
    return m_database.atomically([&]() -> base::Result<std::int64_t> {
        SPLOT_ASSIGN(const std::int64_t before, version());
        if (before != expected)
            return base::fail(
                base::ErrorCode::Conflict,
                QT_TRANSLATE_NOOP("splot",
                                  "The configuration was changed meanwhile: it is at version %1, you saw %2. "
                                  "Look at the newest one and save again."),
                {std::to_string(before), std::to_string(expected)});
        const std::int64_t next = before + 1;
        SPLOT_TRY(
            (m_database.query("INSERT INTO revision VALUES (?, ?, ?, ?)") << next << author << comment << at)
                .run());
        for (const auto &d : changed) {
            auto q = m_database.query(
                "INSERT INTO document VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET json = excluded.json");
            SPLOT_TRY((q << d.kind << d.id << next << d.json).run());
        }
        return next;
    });
}

base::Result<std::vector<DocumentVersion>> Documents::history(const std::string &kind, const std::string &id)
{
    static const std::string select =
        "SELECT d.kind, d.id, d.json, d.version, r.author, r.comment, r.at FROM document d "
        "JOIN revision r ON r.version = d.version ";
    static const std::string order = "ORDER BY d.version DESC, d.kind, d.id";
    static const std::string all = select + order;
    static const std::string one = select + "WHERE d.kind = ? AND d.id = ? " + order;
    if (kind.empty())
        return m_database.query(all).all(readVersion);
    return (m_database.query(one) << kind << id).all(readVersion);
}

} // namespace splot::store
