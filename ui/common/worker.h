#pragma once

#include "core/store/reader.h"
#include "core/store/sqlitestore.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace splot::ui {

using Schemas = std::map<model::EntityId, std::shared_ptr<const model::Schema>>;

/// A thread with a connection of its own to the workspace; jobs run there one after another.
class Worker : public QObject
{
    Q_OBJECT

public:
    explicit Worker(std::string path, QObject *parent = nullptr);
    ~Worker() override; ///< ends the job at work, drops those that wait

    /// The job's connection is opened at its first use; a job gets the reason if it cannot be opened.
    void read(std::shared_ptr<const Schemas> schemas, std::function<void(base::Result<store::Reader *>)> job);
    void write(std::function<void(base::Result<store::SqliteStore *>)> job);

private:
    base::Result<store::Reader *> reader(const std::shared_ptr<const Schemas> &schemas);
    base::Result<store::SqliteStore *> store();

    std::string m_path;
    QThread m_thread;
    QObject *m_there;
    // Below: on the thread only.
    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<store::SqliteStore> m_store;
    std::shared_ptr<const Schemas> m_schemas;
};

} // namespace splot::ui
