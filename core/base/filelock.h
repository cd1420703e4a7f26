#pragma once

#include "core/base/result.h"

#include <memory>
#include <string>

namespace splot::base {

/// A lock of the operating system on one file: held by one holder on this machine at a time, and gone with
/// its process, however that ends. The file itself is empty and stays.
class FileLock
{
public:
    /// Conflict: another holder has it. Unsupported: this file system knows no locks. Rejected: the file
    /// cannot be made.
    static Result<std::unique_ptr<FileLock>> take(const std::string &path);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

private:
    struct Handle;
    explicit FileLock(std::unique_ptr<Handle> handle);

    std::unique_ptr<Handle> m_handle;
};

} // namespace splot::base
