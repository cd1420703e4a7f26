#include "core/workspace/configurationfolder.h"

#include "core/format/json.h"
#include "core/workspace/configurationcodec.h"

#include <QDir>
#include <QDirIterator>
#include <QSaveFile>

#include <algorithm>
#include <array>
#include <map>

namespace splot::workspace {

using base::ErrorCode;
using base::fail;
using store::Document;

namespace {
constexpr std::array<std::string_view, 8> documentKinds{"alerts", "recipes", "reconcile", "entity",
                                                        "lookup", "mapping", "options",   "system"};
constexpr const char *mark = "splot.json";

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// One part of a path; no part is "." or ".." or ends with a dot.
std::string encoded(const std::string &part)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const char c = part[i];
        const bool edge = c == '.' && (i == 0 || i + 1 == part.size());
        if (isPlain(c) && !edge) {
            out += c;
        } else {
            out += '%';
            out += digits[static_cast<unsigned char>(c) >> 4U];
            out += digits[static_cast<unsigned char>(c) & 15U];
        }
    }
    return out;
}

std::string decoded(const std::string &part)
{
    return QByteArray::fromPercentEncoding(QByteArray::fromStdString(part)).toStdString();
}

std::vector<std::string> split(const std::string &text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '/')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

base::Result<void> writeFile(const QString &path, const std::string &text)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(QByteArray::fromStdString(text)) < 0 || !file.commit())
        return fail(ErrorCode::NotConnected, QT_TRANSLATE_NOOP("splot", "The file %1 cannot be written."),
                    {path.toStdString()}, file.errorString().toStdString());
    return {};
}

base::Result<std::string> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "The file %1 cannot be read."),
                    {path.toStdString()}, file.errorString().toStdString());
    return file.readAll().toStdString();
}

QDir absolute(const std::string &path)
{
    return QDir(QFileInfo(QString::fromStdString(path)).absoluteFilePath());
}

/// Below the folders of the kinds, relative to `dir`.
std::vector<std::string> files(const QDir &dir)
{
    std::vector<std::string> out;
    for (const auto kind : documentKinds) {
        const QString folder =
            dir.filePath(QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
        QDirIterator it(folder, {QStringLiteral("*.json")}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            out.push_back(dir.relativeFilePath(it.next()).toStdString());
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// As an export writes it, standard values left out; as it is where it cannot be read, or goes beside.
std::string settled(const Document &document)
{
    const auto read = readConfiguration({document}, 0);
    if (!read || goesBeside(document))
        return document.json;
    for (const auto &written : writeConfiguration(*read)) {
        if (written.kind == document.kind && written.id == document.id)
            return written.json;
    }
    return document.json;
}

/// Equal content, whatever the layout; what is no JSON is compared as text.
bool same(const Document &a, const Document &b)
{
    if (a.json == b.json)
        return true;
    const auto left = format::readJson(a.json);
    const auto right = format::readJson(b.json);
    return left && right && (*left == *right || settled(a) == settled(b));
}

/// No options are the standard ones.
bool saysNothing(const Document &document)
{
    return document.kind == "options" && same(document, {document.kind, document.id, "{}"});
}
} // namespace

std::string ConfigurationFolder::fileOf(const Document &document)
{
    std::string out = document.kind;
    for (const auto &part : split(document.id))
        out += "/" + encoded(part);
    return out + ".json";
}

Document ConfigurationFolder::documentOf(const std::string &file)
{
    auto parts = split(file);
    if (parts.size() < 2 || !file.ends_with(".json") ||
        std::find(documentKinds.begin(), documentKinds.end(), parts.front()) == documentKinds.end())
        return {};
    parts.back().resize(parts.back().size() - 5);
    std::string id;
    for (std::size_t i = 1; i < parts.size(); ++i)
        id += (i > 1 ? "/" : "") + decoded(parts[i]);
    return {parts.front(), id, {}};
}

base::Result<bool> ConfigurationFolder::isMarked() const
{
    const QDir dir(QString::fromStdString(m_path));
    if (dir.exists(QString::fromLatin1(mark)))
        return true;
    if (dir.exists() && !dir.isEmpty())
        return fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The folder %1 holds something else; name an empty or a new one."),
            {m_path});
    return false;
}

base::Result<int> ConfigurationFolder::write(const std::vector<Document> &documents) const
{
    const QDir dir = absolute(m_path);
    SPLOT_ASSIGN(const bool marked, isMarked());
    if (!marked)
        SPLOT_TRY(writeFile(dir.filePath(QString::fromLatin1(mark)), "{\"format\": 1}\n"));
    std::map<std::string, const Document *> wanted;
    for (const Document &document : documents)
        wanted.emplace(fileOf(document), &document);
    int changed = 0;
    for (const auto &[file, document] : wanted) {
        const QString path = dir.filePath(QString::fromStdString(file));
        if (const auto now = readFile(path); now && *now == document->json)
            continue;
        SPLOT_TRY(writeFile(path, document->json));
        ++changed;
    }
    for (const auto &file : files(dir)) {
        if (wanted.contains(file))
            continue;
        QFile::remove(dir.filePath(QString::fromStdString(file)));
        ++changed;
    }
    return changed;
}

base::Result<std::vector<Document>> ConfigurationFolder::read() const
{
    const QDir dir = absolute(m_path);
    if (!dir.exists(QString::fromLatin1(mark)))
        return fail(ErrorCode::NotFound,
                    QT_TRANSLATE_NOOP("splot", "%1 is no folder of a configuration: it has no file %2."),
                    {m_path, mark});
    std::vector<Document> out;
    for (const auto &file : files(dir)) {
        Document document = documentOf(file);
        SPLOT_ASSIGN(document.json, readFile(dir.filePath(QString::fromStdString(file))));
        out.push_back(std::move(document));
    }
    return out;
}

std::vector<Document> changedDocuments(const std::vector<Document> &current,
                                       const std::vector<Document> &wanted)
{
    using Key = std::pair<std::string, std::string>;
    std::map<Key, const Document *> before;
    for (const Document &document : current)
        before.emplace(Key{document.kind, document.id}, &document);
    std::vector<Document> out;
    for (const Document &document : wanted) {
        const auto found = before.find({document.kind, document.id});
        if (found == before.end() ? !saysNothing(document) : !same(*found->second, document))
            out.push_back(document);
        if (found != before.end())
            before.erase(found);
    }
    for (const auto &[key, document] : before) {
        if (!saysNothing(*document))
            out.push_back({key.first, key.second, {}});
    }
    return out;
}

} // namespace splot::workspace
