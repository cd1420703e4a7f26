#include "core/demo/demoworld.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace splot::demo {

namespace {
std::vector<DemoFile> filesBelow(const QString &root, const QString &folder)
{
    std::vector<DemoFile> out;
    QDirIterator walk(root + folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (file.open(QIODevice::ReadOnly))
            out.push_back({file.fileName().mid(root.size()).toStdString(), file.readAll().toStdString()});
    }
    std::sort(out.begin(), out.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
    return out;
}
} // namespace

std::vector<DemoFile> demoConnectors()
{
    return filesBelow(QStringLiteral(":/splot/demo/"), QStringLiteral("connectors"));
}

std::vector<DemoFile> demoConfiguration(const std::map<std::string, std::string> &addresses)
{
    auto files = filesBelow(QStringLiteral(":/splot/demo/configuration/"), QString());
    for (auto &file : files) {
        for (const auto &[id, address] : addresses) {
            const auto mark = "@" + id + "@";
            for (auto at = file.text.find(mark); at != std::string::npos; at = file.text.find(mark))
                file.text.replace(at, mark.size(), address);
        }
    }
    return files;
}

} // namespace splot::demo
