#include "core/workspace/witness.h"

#include "core/base/durablefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace splot::workspace {

base::Result<std::optional<Sighting>> FileWitness::last(const std::string &workspace)
{
    QFile file(QString::fromStdString(m_folder + "/" + workspace));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Sighting sighting;
    bool good = false;
    sighting.count = file.readLine().trimmed().toLongLong(&good);
    sighting.place = file.readLine().trimmed().toStdString();
    if (!good)
        return std::nullopt;
    sighting.stillThere = QFileInfo::exists(QString::fromStdString(sighting.place));
    return sighting;
}

base::Result<void> FileWitness::keep(const std::string &workspace, const Sighting &sighting)
{
    if (!QDir().mkpath(QString::fromStdString(m_folder)))
        return base::fail(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "Folder %1 cannot be made."),
                          {m_folder});
    return base::replaceFile(m_folder + "/" + workspace,
                             std::to_string(sighting.count) + "\n" + sighting.place + "\n",
                             base::Readers::OwnerOnly);
}

} // namespace splot::workspace
