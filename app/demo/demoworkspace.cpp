#include "app/demo/demoworkspace.h"

#include "app/demo/demoagent.h"
#include "core/engine/engine.h"
#include "core/workspace/configurationfolder.h"

#include <QDir>
#include <QFile>
#include <QPointer>

namespace splot::app {

namespace {
std::string stateFile(const std::string &folder)
{
    return folder + "/demo-systems.json";
}

base::Result<void> writeFile(const std::string &path, const std::string &text)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray::fromStdString(text)) < 0)
        return base::fail(base::ErrorCode::NotConnected,
                          QT_TRANSLATE_NOOP("splot", "%1 cannot be written: %2"),
                          {path, file.errorString().toStdString()});
    return {};
}

std::vector<store::Document> documentsOf(const std::vector<demo::DemoFile> &files)
{
    std::vector<store::Document> out;
    for (const auto &file : files) {
        auto document = workspace::ConfigurationFolder::documentOf(file.path);
        document.json = file.text;
        if (!document.kind.empty())
            out.push_back(std::move(document));
    }
    return out;
}
} // namespace

DemoWorkspace::DemoWorkspace(const std::string &folder) : m_folder(folder), m_path(folder + "/demo.splot") {}

base::Result<std::unique_ptr<DemoWorkspace>> DemoWorkspace::open(const std::string &folder)
{
    std::unique_ptr<DemoWorkspace> demo(new DemoWorkspace(folder));
    SPLOT_TRY(demo->start());
    return demo;
}

DemoWorkspace::~DemoWorkspace()
{
    if (m_agent)
        QMetaObject::invokeMethod(
            m_agent, [agent = m_agent] { agent->keep(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

base::Result<void> DemoWorkspace::start()
{
    QDir().mkpath(QString::fromStdString(m_folder + "/connectors"));
    m_again = QFile::exists(QString::fromStdString(m_path)) &&
              QFile::exists(QString::fromStdString(stateFile(m_folder)));
    if (!m_again) {
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(QString::fromStdString(m_path + end));
        QFile::remove(QString::fromStdString(stateFile(m_folder)));
    }
    m_agent = new DemoAgent(stateFile(m_folder));
    m_agent->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_agent, &QObject::deleteLater);
    connect(m_agent, &DemoAgent::begun, this, &DemoWorkspace::begun);
    m_thread.start();
    base::Result<std::map<std::string, std::string>> addresses;
    QMetaObject::invokeMethod(
        m_agent, [&] { addresses = m_agent->start(); }, Qt::BlockingQueuedConnection);
    if (!addresses)
        return base::fail(addresses.error());
    return makeFiles(*addresses);
}

/// Only the systems' addresses are brought up to date in a workspace that is opened again: the rest is its
/// owner's.
base::Result<void> DemoWorkspace::makeFiles(const std::map<std::string, std::string> &addresses)
{
    for (const auto &file : demo::demoConnectors())
        SPLOT_TRY(writeFile(m_folder + "/" + file.path, file.text));
    std::unique_ptr<store::SqliteStore> to;
    if (m_again) {
        SPLOT_ASSIGN(to, store::SqliteStore::open(m_path));
    } else {
        SPLOT_ASSIGN(to, store::SqliteStore::create(m_path, momentNow()));
    }
    SPLOT_TRY(to->begin());
    SPLOT_ASSIGN(const auto version, to->configurationVersion());
    SPLOT_ASSIGN(const auto current, to->documents());
    auto wanted = documentsOf(demo::demoConfiguration(addresses));
    if (m_again)
        std::erase_if(wanted, [](const auto &d) { return d.kind != "system"; });
    auto changed = workspace::changedDocuments(current, wanted);
    std::erase_if(changed, [](const auto &d) { return d.json.empty(); });
    if (!changed.empty())
        SPLOT_TRY(to->saveDocuments(changed, version, "demo", "demo", momentNow()));
    return to->commit();
}

void DemoWorkspace::tend(engine::Engine &engine)
{
    if (m_again) {
        QMetaObject::invokeMethod(
            m_agent, [agent = m_agent] { agent->begin(); }, Qt::QueuedConnection);
        return;
    }
    engine.whenQuiet([self = QPointer(this), agent = QPointer(m_agent), path = m_path] {
        if (self && agent)
            QMetaObject::invokeMethod(
                agent.data(), [agent, path] { agent->approveAndBegin(path); }, Qt::QueuedConnection);
    });
}

} // namespace splot::app
