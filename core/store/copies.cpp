#include "core/store/copies.h"

#include "core/store/sql/database.h"

#include <QFile>
#include <QFileInfo>

namespace splot::store {

base::Result<std::int64_t> copyWorkspace(const std::string &from, const std::string &to)
{
    const QString target = QString::fromStdString(to);
    const QString part = target + QStringLiteral(".part");
    if (QFileInfo::exists(target))
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "There is a file %1 already. Choose another name."),
                          {to});
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
