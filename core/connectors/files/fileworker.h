#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"

#include <QObject>
#include <QThreadPool>

#include <QtGlobal>

#include <functional>
#include <map>
#include <memory>

namespace splot::connectors {

/// Does blocking work, one piece after the other, on a thread of its own. Answers on the thread that made it,
/// later and once each; what is still open when it is destroyed is answered then, with its result if it came
/// to one.
class FileWorker : public QObject
{
    Q_OBJECT

public:
    explicit FileWorker(QObject *parent = nullptr);
    ~FileWorker() override;

    template <class T>
    void run(base::CancelToken cancel, std::function<base::Result<T>()> work,
             std::function<void(base::Result<T>)> answer)
    {
        auto job = std::make_shared<TypedJob<T>>();
        job->cancel = std::move(cancel);
        job->work = std::move(work);
        job->answer = std::move(answer);
        start(std::move(job));
    }
    bool closing() const { return m_closing; }

private:
    struct Job
    {
        virtual ~Job() = default;
        virtual void doWork() = 0;
        virtual void giveAnswer() = 0;
        base::CancelToken cancel;
    };
    template <class T> struct TypedJob : Job
    {
        std::function<base::Result<T>()> work;
        std::function<void(base::Result<T>)> answer;
        base::Result<T> result = base::fail(base::ErrorCode::Cancelled,
                                            QT_TRANSLATE_NOOP("splot", "The work on files was cancelled."));

        void doWork() override
        {
            if (!cancel.cancelled())
                result = work();
        }
        void giveAnswer() override { answer(std::move(result)); }
    };

    void start(std::shared_ptr<Job> job);
    void finished(std::uint64_t number);

    QThreadPool m_pool;
    std::map<std::uint64_t, std::shared_ptr<Job>> m_open;
    std::uint64_t m_next = 1;
    base::CancelToken m_stop; ///< read on the worker's thread: what has not begun does not begin
    bool m_closing = false;
};

} // namespace splot::connectors
