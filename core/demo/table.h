#pragma once

#include "core/model/value.h"

#include <functional>
#include <map>
#include <optional>
#include <variant>

namespace splot::demo {

/// Why a demo system does not take a row, as its API tells it.
struct Refusal
{
    std::string field;
    std::string text;
};

/// The rows of one resource of a demo system: numbered, with a revision that grows with every change.
class Table
{
public:
    struct Rules
    {
        std::vector<std::string> required;
        std::vector<std::string> unique;
        std::function<std::optional<Refusal>(const model::Value &row)> check; ///< may be empty
        std::int64_t firstId = 1;
    };
    /// Which rows a list shows: those changed after a revision, or since a moment, with these members.
    struct Query
    {
        std::int64_t after = 0;
        std::optional<model::Moment> since;
        std::vector<std::pair<std::string, std::string>> equal;
        std::size_t offset = 0;
        std::size_t limit = 100;
    };
    struct Found
    {
        model::List rows;
        std::size_t total = 0;
    };

    explicit Table(Rules rules) : m_rules(std::move(rules)), m_nextId(m_rules.firstId) {}

    /// The new row's id, or why there is none.
    std::variant<std::int64_t, Refusal> create(const model::Value &members, model::Moment now);
    /// Puts the members of `patch` into a row, inside its objects too; lists are replaced. Nothing: done.
    std::optional<Refusal> change(std::int64_t id, const model::Value &patch, model::Moment now);
    bool remove(std::int64_t id) { return m_rows.erase(id) > 0; }
    /// As `create` for rows that hold by construction; the id.
    std::int64_t seed(model::Value members, model::Moment changed);

    const model::Value *row(std::int64_t id) const;
    const model::Value *rowBy(std::string_view member, std::string_view text) const;
    /// In order of ids, or of changes where the query asks for changes.
    Found list(const Query &query) const;
    const std::map<std::int64_t, model::Value> &rows() const { return m_rows; }
    std::size_t size() const { return m_rows.size(); }

    /// All rows and counters, to be kept between two starts.
    model::Value state() const;
    void restore(const model::Value &state);

private:
    std::optional<Refusal> faultOf(std::int64_t id, const model::Value &row) const;
    void stamp(std::int64_t id, model::Value &row, model::Moment now);

    Rules m_rules;
    std::map<std::int64_t, model::Value> m_rows;
    std::int64_t m_nextId = 1;
    std::int64_t m_revision = 0;
};

/// The text of a row's member, or of one deeper in it ("billing.city"); empty where there is none.
std::string textAt(const model::Value &row, std::string_view path);

} // namespace splot::demo
