#pragma once

#include "core/connectors/connector.h"
#include "core/connectors/files/filelist.h"

#include <memory>

namespace splot::connectors {

class FileSheet;

/// Brings many writes into one file at once: the file is replaced whole or not at all, and each write has an
/// answer of its own. Blocks; on the worker's thread.
class FileRewrite
{
public:
    FileRewrite(FileObject object, std::shared_ptr<FileList> files);

    /// One answer a request, in their order, when the new file is durable.
    std::vector<base::Result<Written>> apply(const std::vector<WriteRequest> &requests, base::WallTime now);

private:
    base::Result<void> load(FileSheet &sheet, std::string &stamp, base::WallTime now) const;
    base::Result<Written> change(FileSheet &sheet, const WriteRequest &request) const;
    base::Result<Written> create(FileSheet &sheet, const WriteRequest &request) const;
    base::Result<Written> update(FileSheet &sheet, const WriteRequest &request) const;
    base::Result<Written> append(FileSheet &sheet, const WriteRequest &request) const;
    base::Result<void> save(const FileSheet &sheet, const std::string &stamp) const;

    FileObject m_object;
    std::shared_ptr<FileList> m_files;
};

} // namespace splot::connectors
