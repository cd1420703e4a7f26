#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace splot::engine {
class Engine;
}

namespace splot::app {

class DemoAgent;

/// The demo workspace in a folder, and the systems behind it at work on a thread of their own for as long as
/// this lives. A folder that was left in good order is opened again; any other starts afresh.
class DemoWorkspace : public QObject
{
    Q_OBJECT

public:
    /// Makes or opens `demo.splot` in the folder (made where it is missing) and starts the systems.
    /// NotConnected: no port was free; what the store says, where the file cannot be made.
    static base::Result<std::unique_ptr<DemoWorkspace>> open(const std::string &folder);
    ~DemoWorkspace() override;

    const std::string &path() const { return m_path; }
    /// On the thread of `engine`, which has started on `path()`: lets the story begin as soon as everything
    /// was read and the first plan is approved, or at once where that was done in an earlier run.
    void tend(engine::Engine &engine);

signals:
    /// Traffic flows from now on; `problem` says why it does not.
    void begun(const QString &problem);

private:
    explicit DemoWorkspace(const std::string &folder);
    base::Result<void> start();
    base::Result<void> makeFiles(const std::map<std::string, std::string> &addresses);

    std::string m_folder;
    std::string m_path;
    bool m_again = false; ///< opened as it was left
    QThread m_thread;
    DemoAgent *m_agent = nullptr; ///< of m_thread
};

} // namespace splot::app
