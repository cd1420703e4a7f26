#pragma once

#include "core/base/result.h"
#include "core/store/sql/query.h"

#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;

namespace splot::store {

/// One connection to a workspace file, with its prepared statements and its transaction. Used on the thread
/// that opened it.
class Database
{
public:
    enum class Access { Read, Write };

    /// Opens a file that exists; never makes one. NotFound, or as sqlError says.
    static base::Result<std::unique_ptr<Database>> open(const std::string &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// The statement with this text, prepared at its first use.
    Query query(std::string_view sql);
    /// Runs a statement that is not worth keeping.
    base::Result<void> execute(const std::string &sql);

    base::Result<void> begin();
    /// Fails, and rolls back, when a write since begin() failed: half of what belongs together is never kept.
    base::Result<void> commit();
    void rollback();
    bool inTransaction() const { return m_inTransaction; }
    /// Makes `body` one transaction, or a part of the open one.
    template <class Body> auto atomically(Body body) -> std::invoke_result_t<Body>
    {
        if (m_inTransaction)
            return body();
        SPLOT_TRY(begin());
        auto result = body();
        if (!result)
            rollback();
        else
            SPLOT_TRY(commit());
        return result;
    }
    void spoil(const base::Error &error);
    /// Called by every commit, as the last part of its transaction.
    void beforeCommit(std::function<base::Result<void>()> finish)
    {
        m_beforeCommit.push_back(std::move(finish));
    }
    /// Called after every rollback: what was learned since begin() is forgotten.
    void onRollback(std::function<void()> forget) { m_onRollback.push_back(std::move(forget)); }

    /// Of the row that was inserted last.
    std::int64_t lastId() const;
    std::int64_t dataVersion();
    sqlite3 *handle() const { return m_handle; }
    const std::string &path() const { return m_path; }
    /// How people know the file: its name without the folder.
    const std::string &name() const { return m_name; }

private:
    struct Statement
    {
        sqlite3_stmt *handle = nullptr;
        std::optional<base::Error> error;
        bool busy = false;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    Database(std::string path, Access access);
    base::Result<void> connect();
    Statement &statement(std::string_view sql);

    std::string m_path;
    std::string m_name;
    Access m_access;
    sqlite3 *m_handle = nullptr;
    std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> m_statements;
    bool m_inTransaction = false;
    std::optional<base::Error> m_spoiled;
    std::vector<std::function<base::Result<void>()>> m_beforeCommit;
    std::vector<std::function<void()>> m_onRollback;
};

} // namespace splot::store
