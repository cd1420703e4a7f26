#include "core/store/copies.h"

#include "core/store/intake.h"
#include "core/store/sql/database.h"

#include <QFile>
#include <QFileInfo>

namespace splot::store {

namespace {
base::Result<void> notThere(const std::string &file)
{
    if (QFileInfo::exists(QString::fromStdString(file)))
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "There is a file %1 already. Choose another name."),
                          {file});
    return {};
}
} // namespace

base::Result<std::int64_t> copyWorkspace(const std::string &from, const std::string &to)
{
    SPLOT_TRY(notThere(to));
    // First: what is taken meanwhile is in both, and the copy knows that it was taken.
    SPLOT_TRY(base::Journal::copy(intakeOf(from), intakeOf(to)));
    return copyState(from, to);
}

base::Result<std::int64_t> copyState(const std::string &from, const std::string &to)
{
    SPLOT_TRY(notThere(to));
    const QString target = QString::fromStdString(to);
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part); // of a copy that was cut short
    SPLOT_ASSIGN(const auto database, Database::open(from, Database::Access::Read));
    auto copied = (database->query("VACUUM INTO ?") << part.toStdString()).run();
    if (!copied) {
        QFile::remove(part);
        return base::fail(std::move(copied.error()));
    }
    if (!QFile::rename(part, target)) {
        QFile::remove(part);
        return base::fail(base::ErrorCode::NotConnected,
                          QT_TRANSLATE_NOOP("splot", "File %1 cannot be written."), {to});
    }
    return QFileInfo(target).size();
}

} // namespace splot::store
