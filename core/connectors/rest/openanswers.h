#pragma once

#include "core/connectors/connector.h"

#include <QtGlobal>

#include <memory>
#include <vector>

namespace splot::connectors {

/// Knows which answers are still owed, and gives them all when the connector ends. Engine's thread.
class OpenAnswers
{
public:
    OpenAnswers() = default;
    OpenAnswers(const OpenAnswers &) = delete;
    OpenAnswers &operator=(const OpenAnswers &) = delete;
    ~OpenAnswers() { endAll(); }

    /// An answer that reaches `answer` once: the result, or at the end an error with `code`.
    template <class T> Answer<T> owed(Answer<T> answer, base::ErrorCode code)
    {
        auto open = std::make_shared<Open<T>>(std::move(answer), code);
        m_open.push_back(open);
        if (m_open.size() > 2 * m_live + 16) {
            std::erase_if(m_open, [](const auto &o) { return o->done(); });
            m_live = m_open.size();
        }
        return [open](base::Result<T> result) { open->give(std::move(result)); };
    }
    void endAll()
    {
        for (const auto &open : std::exchange(m_open, {}))
            open->end();
    }

private:
    struct Owed
    {
        virtual ~Owed() = default;
        virtual bool done() const = 0;
        virtual void end() = 0;
    };
    template <class T> struct Open : Owed
    {
        Open(Answer<T> a, base::ErrorCode c) : answer(std::move(a)), code(c) {}
        bool done() const override { return !answer; }
        void give(base::Result<T> result)
        {
            if (const auto once = std::exchange(answer, {}))
                once(std::move(result));
        }
        void end() override
        {
            give(base::fail(code,
                            QT_TRANSLATE_NOOP("splot", "The connection was ended before the answer came.")));
        }
        Answer<T> answer;
        base::ErrorCode code;
    };

    std::vector<std::shared_ptr<Owed>> m_open;
    std::size_t m_live = 0;
};

} // namespace splot::connectors
