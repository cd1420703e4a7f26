#include "core/connectors/files/fileworker.h"

namespace splot::connectors {

FileWorker::FileWorker(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

FileWorker::~FileWorker()
{
    m_closing = true;
    m_stop.cancel();
    m_pool.waitForDone();
    while (!m_open.empty()) {
        const auto job = m_open.extract(m_open.begin()).mapped();
        job->giveAnswer();
    }
}

void FileWorker::start(std::shared_ptr<Job> job)
{
    if (m_closing) {
        job->giveAnswer();
        return;
    }
    const std::uint64_t number = m_next++;
    m_open.emplace(number, job);
    m_pool.start([this, number, job, stop = m_stop] {
        if (!stop.cancelled())
            job->doWork();
        // The destructor waits for the pool, so this object still is; the answer goes to its own thread.
        QMetaObject::invokeMethod(
            this, [this, number] { finished(number); }, Qt::QueuedConnection);
    });
}

void FileWorker::finished(std::uint64_t number)
{
    auto node = m_open.extract(number);
    if (!node.empty())
        node.mapped()->giveAnswer();
}

} // namespace splot::connectors
