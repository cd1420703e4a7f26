#pragma once

#include "core/base/clock.h"
#include "core/connectors/connector.h"
#include "core/connectors/files/fileworker.h"

#include <map>
#include <memory>
#include <set>

namespace splot::connectors {

class FileFeed;
class FileList;
struct FileObject;

/// A folder of CSV and JSON files as a system. Lives on the engine's thread; all reading and writing is on a
/// worker's.
class FilesConnector : public Connector
{
public:
    /// `objects` empty: every file of a known kind is an object of its own.
    FilesConnector(std::string folder, std::vector<FileObject> objects, base::Clock &clock);
    ~FilesConnector() override;

    std::vector<model::ObjectName> objects() const override;
    Capabilities capabilities(const model::ObjectName &object) const override;
    int concurrency() const override { return 64; } ///< they are written together
    void test(base::CancelToken cancel, Answer<std::vector<TestStep>> answer) override;
    void discover(base::CancelToken cancel, Answer<std::vector<FoundObject>> answer) override;
    void read(const ReadRequest &request, base::CancelToken cancel, Answer<Page> answer) override;
    void find(const FindRequest &request, base::CancelToken cancel,
              Answer<std::vector<Reading>> answer) override;
    void write(const WriteRequest &request, base::CancelToken cancel, Answer<Written> answer) override;

private:
    struct Pending
    {
        WriteRequest request;
        base::CancelToken cancel;
        Answer<Written> answer;
    };

    std::unique_ptr<FileObject> object(const model::ObjectName &name) const;
    template <class T>
    void start(const model::ObjectName &name, base::CancelToken cancel, Answer<T> answer,
               std::function<base::Result<T>(const FileObject &)> work);
    void flush(const model::ObjectName &name);
    void writeTogether(const model::ObjectName &name, std::shared_ptr<std::vector<Pending>> batch);
    void answerAll(const model::ObjectName &name, std::vector<Pending> &batch,
                   base::Result<std::vector<base::Result<Written>>> done);

    std::string m_folder;
    std::vector<FileObject> m_objects;
    base::Clock &m_clock;
    std::shared_ptr<FileList> m_files; ///< used on the worker's thread only
    std::map<std::pair<model::ObjectName, Feed>, std::shared_ptr<FileFeed>> m_feeds; ///< what they do is on the worker's thread only
    std::map<model::ObjectName, std::vector<Pending>> m_pending;
    std::set<model::ObjectName> m_writing; ///< a batch is on the worker's thread
    bool m_closing = false;
    std::unique_ptr<FileWorker> m_worker; ///< last: it answers while the rest is still there
};

} // namespace splot::connectors
