#include "core/connectors/rest/descriptor/shipped.h"

#include "core/format/json.h"

#include <QDir>
#include <QFile>

namespace splot::connectors {

std::vector<std::pair<std::string, std::string>> descriptorFiles(const std::string &folder)
{
    std::vector<std::pair<std::string, std::string>> out;
    const QDir dir(QString::fromStdString(folder));
    for (const auto &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (name != QLatin1String("descriptor.schema.json") && file.open(QIODevice::ReadOnly))
            out.emplace_back(name.toStdString(), file.readAll().toStdString());
    }
    return out;
}

std::vector<std::pair<std::string, std::string>> shippedDescriptors()
{
    return descriptorFiles(":/splot/connectors");
}

const model::Value &descriptorSchema()
{
    static const model::Value schema = [] {
        QFile file(QStringLiteral(":/splot/connectors/descriptor.schema.json"));
        const bool open = file.open(QIODevice::ReadOnly);
        const auto json = format::readJson(open ? file.readAll().toStdString() : std::string());
        Q_ASSERT(json);
        return json ? *json : model::Value();
    }();
    return schema;
}

} // namespace splot::connectors
