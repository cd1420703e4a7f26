#include "core/connectors/files/filelist.h"

#include <QDateTime>
#include <QDir>

#include <algorithm>

namespace splot::connectors {

namespace {

constexpr std::chrono::seconds surelyFinished{2};
constexpr std::chrono::seconds betweenLooks{1};

FoundFile found(const QFileInfo &info, const std::string &name)
{
    const std::int64_t changed = info.lastModified().toMSecsSinceEpoch();
    return {name, info.absoluteFilePath().toStdString(),
            std::to_string(info.size()) + "/" + std::to_string(changed), changed};
}

} // namespace

base::Result<FileList::Found> FileList::look(const FileObject &object, base::WallTime now, bool withDone)
{
    const auto slash = object.pattern.rfind('/');
    const std::string sub = slash == std::string::npos ? std::string() : object.pattern.substr(0, slash + 1);
    const QString names = QString::fromStdString(
        slash == std::string::npos ? object.pattern : object.pattern.substr(slash + 1));
    std::vector<std::string> places = {sub};
    if (withDone && !object.moveTo.empty())
        places.push_back(object.moveTo + "/");
    Found result;
    for (const std::string &place : places) {
        const QDir dir(QString::fromStdString(m_folder + "/" + place));
        if (!dir.exists() && place == sub)
            return base::fail(base::ErrorCode::NotFound,
                              QT_TRANSLATE_NOOP("splot", "The folder %1 does not exist."),
                              {dir.path().toStdString()});
        for (const QFileInfo &info : dir.entryInfoList({names}, QDir::Files | QDir::Readable)) {
            FoundFile file = found(info, place + info.fileName().toStdString());
            if (finished(file, now))
                result.files.push_back(std::move(file));
            else
                result.allFinished = false;
        }
    }
    std::sort(result.files.begin(), result.files.end(), [](const FoundFile &a, const FoundFile &b) {
        return std::tie(a.changed, a.name) < std::tie(b.changed, b.name);
    });
    return result;
}

bool FileList::finished(const FoundFile &file, base::WallTime now)
{
    const base::WallTime changed{std::chrono::milliseconds(file.changed)};
    const auto own = m_own.find(file.name);
    if (now - changed >= surelyFinished || (own != m_own.end() && own->second == file.stamp)) {
        m_looks.erase(file.name);
        return true;
    }
    const auto [it, isNew] = m_looks.try_emplace(file.name, Look{file.stamp, now});
    if (!isNew && it->second.stamp != file.stamp)
        it->second = {file.stamp, now};
    return now - it->second.first >= betweenLooks;
}

void FileList::wrote(const std::string &name)
{
    if (const auto file = find(name))
        m_own[name] = file->stamp;
}

std::optional<FoundFile> FileList::find(const std::string &name) const
{
    const QFileInfo info(QString::fromStdString(m_folder + "/" + name));
    if (!info.isFile())
        return {};
    return found(info, name);
}

} // namespace splot::connectors
