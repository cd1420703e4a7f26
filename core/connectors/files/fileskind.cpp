#include "core/connectors/files/fileskind.h"

#include "core/connectors/files/fileobject.h"
#include "core/connectors/files/filesconnector.h"

#include <QDir>

namespace splot::connectors {

ConnectorInfo filesConnectorInfo()
{
    ConnectorInfo info;
    info.name = "files";
    info.label = QT_TRANSLATE_NOOP("splot", "Folder of files");
    info.about = QT_TRANSLATE_NOOP(
        "splot", "CSV, JSON Lines and JSON files that other programs put into a folder or fetch from it.");
    info.abilities = {"read", "changes", "write", "search"};
    SettingInfo folder;
    folder.name = "folder";
    folder.label = QT_TRANSLATE_NOOP("splot", "Folder");
    folder.type = "folder";
    SettingInfo objects;
    objects.name = "objects";
    objects.label = QT_TRANSLATE_NOOP("splot", "Objects");
    objects.required = false;
    objects.help = QT_TRANSLATE_NOOP(
        "splot", "For each object: pattern, format, id columns, delimiter, encoding, mode, done, "
                 "write. Without it every file is an object of its own.");
    info.settings = {folder, objects};
    return info;
}

base::Result<std::unique_ptr<Connector>> makeFilesConnector(const model::System &system,
                                                            const Surroundings &surroundings)
{
    const model::Value settings(system.settings);
    const model::Value *folder = settings.member("folder");
    if (!folder || !folder->text() || folder->text()->empty()) {
        base::Error e =
            base::error(base::ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "The system %1 needs a folder."), {system.id.value});
        e.field = "folder";
        return base::fail(std::move(e));
    }
    SPLOT_ASSIGN(std::vector<FileObject> objects, readFileObjects(system.settings));
    const QDir base(QString::fromStdString(surroundings.workspaceFolder));
    const QString path = QDir::cleanPath(base.absoluteFilePath(QString::fromStdString(*folder->text())));
    return std::make_unique<FilesConnector>(path.toStdString(), std::move(objects), *surroundings.clock);
}

} // namespace splot::connectors
