#pragma once

#include "core/base/clock.h"
#include "core/connectors/files/fileobject.h"

#include <map>

namespace splot::connectors {

struct FoundFile
{
    std::string name; ///< relative to the folder
    std::string path;
    std::string stamp;        ///< size and time of change; another stamp, another content
    std::int64_t changed = 0; ///< ms since 1970
};

/// What lies in the folder and is finished: a file that was changed less than two seconds ago may still be
/// being written, unless a look at least a second earlier saw it just so.
class FileList
{
public:
    explicit FileList(std::string folder) : m_folder(std::move(folder)) {}

    struct Found
    {
        std::vector<FoundFile> files; ///< oldest first
        bool allFinished = true;      ///< none was left out
    };
    /// `withDone`: also those that were moved away after reading. NotFound: the folder is not there.
    base::Result<Found> look(const FileObject &object, base::WallTime now, bool withDone);
    /// A file that we wrote ourselves is finished.
    void wrote(const std::string &name);
    /// What is there now under this name, finished or not.
    std::optional<FoundFile> find(const std::string &name) const;

    const std::string &folder() const { return m_folder; }

private:
    struct Look
    {
        std::string stamp;
        base::WallTime first;
    };

    bool finished(const FoundFile &file, base::WallTime now);

    std::string m_folder;
    std::map<std::string, Look> m_looks;      ///< by name, of files that were not finished
    std::map<std::string, std::string> m_own; ///< stamps of files that we wrote
};

} // namespace splot::connectors
