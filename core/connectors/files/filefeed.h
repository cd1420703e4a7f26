#pragma once

#include "core/base/canceltoken.h"
#include "core/connectors/connector.h"
#include "core/connectors/files/rowreader.h"

#include <memory>

namespace splot::connectors {

/// Reads the files of one object page by page. The state of a page names the files that were read, with their
/// stamps, and the place inside the current one; after a restart, or when a file changed meanwhile, that file
/// is read again from its beginning. Blocks; on the worker's thread.
class FileFeed
{
public:
    FileFeed(FileObject object, std::shared_ptr<FileList> files);

    base::Result<Page> read(const ReadRequest &request, base::WallTime now, const base::CancelToken &cancel);
    /// Every good row for which `wanted` says yes; of several with one id the last. `certain`: nothing was
    /// left out or bad.
    base::Result<std::vector<Reading>> rows(const std::function<bool(const Reading &)> &wanted,
                                            base::WallTime now, const base::CancelToken &cancel,
                                            bool &certain);

private:
    struct Place;

    base::Result<Page> readIds(const ReadRequest &request, base::WallTime now,
                               const base::CancelToken &cancel);
    base::Result<void> fill(Page &page, Place &place, const FoundFile &file, const base::CancelToken &cancel);
    base::Result<RowReader *> reader(Place &place, const FoundFile &file);
    Reading reading(const FileRow &row, const FoundFile &file) const;
    BadPiece badPiece(const FileRow &row, const FoundFile &file) const;
    void moveDone(const Place &place);

    FileObject m_object;
    std::shared_ptr<FileList> m_files;
    std::unique_ptr<RowReader> m_reader; ///< of the page before
    std::vector<FileRow> m_rest;         ///< read from it and not given out yet
    std::int64_t m_given = 0;            ///< rows of it that were given out
};

} // namespace splot::connectors
