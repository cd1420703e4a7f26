#include "core/store/sql/sqlerror.h"

#include <QtGlobal>

#include <sqlite3.h>

namespace splot::store {

namespace {
constexpr std::chrono::milliseconds busyWait{250};

base::Error withFile(base::ErrorCode code, const char *source, const std::string &file, std::string detail)
{
    return base::error(code, source, {file}, std::move(detail));
}
} // namespace

base::Error sqlError(sqlite3 *handle, const std::string &file)
{
    using base::ErrorCode;
    const int code = handle ? sqlite3_extended_errcode(handle) : SQLITE_NOMEM;
    std::string detail =
        "SQLite " + std::to_string(code) + ": " + (handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code));
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: {
        auto busy =
            withFile(ErrorCode::BackOff,
                     QT_TRANSLATE_NOOP("splot", "Another program is writing to %1. Try again in a moment."),
                     file, std::move(detail));
        busy.wait = busyWait;
        return busy;
    }
    case SQLITE_NOMEM:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot", "There is not enough memory to work with %1. Close other programs."),
            file, std::move(detail));
    case SQLITE_READONLY:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "%1 cannot be written. Allow your user to write to the file and its folder."),
            file, std::move(detail));
    case SQLITE_IOERR:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "Reading or writing %1 failed. Check the disk, then open the workspace again."),
            file, std::move(detail));
    case SQLITE_CORRUPT:
        return withFile(ErrorCode::Corrupt,
                        QT_TRANSLATE_NOOP("splot", "%1 is damaged. Keep a copy of it and restore a backup."),
                        file, std::move(detail));
    case SQLITE_FULL:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "The disk that holds %1 is full. Free some space; what was saved is safe."),
            file, std::move(detail));
    case SQLITE_CANTOPEN:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "%1 cannot be opened. Check that your user may read the file and its folder."),
            file, std::move(detail));
    case SQLITE_NOTADB:
        return withFile(ErrorCode::Corrupt,
                        QT_TRANSLATE_NOOP("splot", "%1 is no workspace of Splot. Choose another file."), file,
                        std::move(detail));
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_UNIQUE)
            return withFile(ErrorCode::Conflict,
                            QT_TRANSLATE_NOOP("splot", "What was to be saved in %1 is there already."), file,
                            std::move(detail));
        return withFile(
            ErrorCode::Internal,
            QT_TRANSLATE_NOOP("splot", "%1 refused to save something that contradicts its rules."), file,
            std::move(detail));
    default:
        return withFile(ErrorCode::Internal, QT_TRANSLATE_NOOP("splot", "An access to %1 failed."), file,
                        std::move(detail));
    }
}

} // namespace splot::store
