#pragma once

#include "core/base/clock.h"
#include "core/connectors/connector.h"

#include <deque>
#include <memory>
#include <string>

namespace splot::connectors {

/// Runs the JavaScript functions of a descriptor on a thread of its own, one call after the other, each with
/// a time limit. A script sees its argument and nothing else: no files, no network, no clock of ours. A call
/// that goes on beyond its limit is interrupted; one that even then does not end loses its thread, and the
/// next call gets a new one. Made and used on the engine's thread, which needs an event loop.
class ScriptThread
{
public:
    /// `source`: top-level functions.
    ScriptThread(std::string source, base::Clock &clock,
                 std::chrono::milliseconds limit = std::chrono::seconds(2));
    ~ScriptThread();
    ScriptThread(const ScriptThread &) = delete;
    ScriptThread &operator=(const ScriptThread &) = delete;

    /// Whole numbers up to 2^53 arrive as numbers; all others, being exact, as texts. What comes back is
    /// taken the same way; a number with a fraction becomes the shortest decimal that denotes it. Answers
    /// once, later; Rejected: it fails, or takes too long.
    void call(const std::string &function, const model::Value &argument, Answer<model::Value> answer);

    /// Rejected with the line: the source is no JavaScript; for the linter.
    static base::Result<void> check(const std::string &source);

private:
    struct Worker;
    struct Waiting
    {
        std::string function;
        std::string argument; ///< JSON
        Answer<model::Value> answer;
    };

    void next();
    void ended(std::uint64_t call, base::Result<std::string> result);
    void overdue(std::uint64_t call);
    void abandon();

    std::string m_source;
    base::Clock &m_clock;
    std::chrono::milliseconds m_limit;
    std::shared_ptr<Worker> m_worker;
    std::deque<Waiting> m_waiting; ///< the first one is running while m_call is not 0
    std::uint64_t m_calls = 0;
    std::uint64_t m_call = 0; ///< that is running; 0: none
    bool m_interrupted = false;
    base::Clock::TimerId m_timer = 0;
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace splot::connectors
