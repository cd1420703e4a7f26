#include "ui/common/worker.h"

namespace splot::ui {

Worker::Worker(std::string path, QObject *parent)
    : QObject(parent), m_path(std::move(path)), m_there(new QObject)
{
    m_there->moveToThread(&m_thread);
    // Connections belong to the thread that opened them, so they go there too.
    connect(
        &m_thread, &QThread::finished, m_there,
        [this] {
            m_reader.reset();
            m_store.reset();
            delete m_there;
        },
        Qt::DirectConnection);
    m_thread.start();
}

Worker::~Worker()
{
    m_thread.quit();
    m_thread.wait();
}

void Worker::read(std::shared_ptr<const Schemas> schemas,
                  std::function<void(base::Result<store::Reader *>)> job)
{
    QMetaObject::invokeMethod(
        m_there, [this, schemas = std::move(schemas), job = std::move(job)] { job(reader(schemas)); });
}

void Worker::write(std::function<void(base::Result<store::SqliteStore *>)> job)
{
    QMetaObject::invokeMethod(m_there, [this, job = std::move(job)] { job(store()); });
}

base::Result<store::Reader *> Worker::reader(const std::shared_ptr<const Schemas> &schemas)
{
    if (!m_reader) {
        SPLOT_ASSIGN(m_reader, store::Reader::open(m_path));
        m_schemas = nullptr;
    }
    if (m_schemas != schemas) {
        m_reader->setSchemas(*schemas);
        m_reader->records().setSchemas(*schemas);
        m_schemas = schemas;
    }
    return m_reader.get();
}

base::Result<store::SqliteStore *> Worker::store()
{
    if (!m_store) {
        SPLOT_ASSIGN(m_store, store::SqliteStore::open(m_path));
    }
    return m_store.get();
}

} // namespace splot::ui
