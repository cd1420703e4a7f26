#include "core/store/sql/sqlerror.h"

#include <QSqlError>

namespace splot::store {

namespace {
// Result codes of SQLite (sqlite.org/rescode.html); the low byte is the primary one.
constexpr int codeBusy = 5;
constexpr int codeLocked = 6;
constexpr int codeNoMemory = 7;
constexpr int codeReadOnly = 8;
constexpr int codeInputOutput = 10;
constexpr int codeCorrupt = 11;
constexpr int codeFull = 13;
constexpr int codeCannotOpen = 14;
constexpr int codeConstraint = 19;
constexpr int codeNoDatabase = 26;
constexpr int codePrimaryKey = 1555;
constexpr int codeUnique = 2067;
constexpr std::chrono::milliseconds busyWait{250};

int codeOf(const QSqlError &error)
{
    return error.nativeErrorCode().toInt();
}

base::Error withFile(base::ErrorCode code, const char *source, const std::string &file, std::string detail)
{
    return base::error(code, source, {file}, std::move(detail));
}
} // namespace

bool isTaken(const QSqlError &error)
{
    return codeOf(error) == codePrimaryKey || codeOf(error) == codeUnique;
}

base::Error sqlError(const QSqlError &error, const std::string &file)
{
    using base::ErrorCode;
    std::string detail = "SQLite " + error.nativeErrorCode().toStdString() + ": " +
                         error.databaseText().toStdString() + " (" + error.driverText().toStdString() + ")";
    switch (codeOf(error) & 0xFF) {
    case codeBusy:
    case codeLocked: {
        auto busy =
            withFile(ErrorCode::BackOff,
                     QT_TRANSLATE_NOOP("splot", "Another program is writing to %1. Try again in a moment."),
                     file, std::move(detail));
        busy.wait = busyWait;
        return busy;
    }
    case codeNoMemory:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot", "There is not enough memory to work with %1. Close other programs."),
            file, std::move(detail));
    case codeReadOnly:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "%1 cannot be written. Allow your user to write to the file and its folder."),
            file, std::move(detail));
    case codeInputOutput:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "Reading or writing %1 failed. Check the disk, then open the workspace again."),
            file, std::move(detail));
    case codeCorrupt:
        return withFile(ErrorCode::Corrupt,
                        QT_TRANSLATE_NOOP("splot", "%1 is damaged. Keep a copy of it and restore a backup."),
                        file, std::move(detail));
    case codeFull:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "The disk that holds %1 is full. Free some space; what was saved is safe."),
            file, std::move(detail));
    case codeCannotOpen:
        return withFile(
            ErrorCode::NotConnected,
            QT_TRANSLATE_NOOP("splot",
                              "%1 cannot be opened. Check that your user may read the file and its folder."),
            file, std::move(detail));
    case codeNoDatabase:
        return withFile(ErrorCode::Corrupt,
                        QT_TRANSLATE_NOOP("splot", "%1 is no workspace of Splot. Choose another file."), file,
                        std::move(detail));
    case codeConstraint:
        if (isTaken(error))
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
