#include "core/connectors/files/fileobject.h"

#include <QByteArray>

namespace splot::connectors {

using base::ErrorCode;

namespace {

constexpr std::string_view members = "pattern, format, id, delimiter, encoding, header, mode, done, write";

/// `may` says what is possible.
base::Error wrong(const std::string &object, const std::string &setting, const std::string &value, std::string_view may)
{
    base::Error e =
        base::error(ErrorCode::Rejected,
                    QT_TRANSLATE_NOOP("splot", "The object %1 has \"%2\" as its %3; possible are: %4."),
                    {object, value, setting, std::string(may)});
    e.field = "objects." + object + "." + setting;
    return e;
}

std::string textOf(const model::Value &settings, std::string_view name)
{
    const model::Value *v = settings.member(name);
    return v && v->text() ? *v->text() : std::string();
}

std::optional<FileFormat> formatOf(const std::string &fileName)
{
    auto ends = [&](std::string_view end) {
        if (fileName.size() <= end.size())
            return false;
        return qstricmp(fileName.c_str() + fileName.size() - end.size(), end.data()) == 0;
    };
    if (ends(".csv") || ends(".tsv") || ends(".txt"))
        return FileFormat::Csv;
    if (ends(".jsonl") || ends(".ndjson"))
        return FileFormat::JsonLines;
    if (ends(".json"))
        return FileFormat::Json;
    return {};
}

/// Inside the folder: not absolute, no "..", wildcards only in the last part.
bool isInside(const std::string &path)
{
    const std::string folder = path.substr(0, path.rfind('/') == std::string::npos ? 0 : path.rfind('/'));
    return !path.empty() && path.front() != '/' && path.find('\\') == std::string::npos &&
           path.find(':') == std::string::npos && ("/" + path + "/").find("/../") == std::string::npos &&
           folder.find_first_of("*?[") == std::string::npos;
}

base::Result<void> readCsv(FileObject &object, const model::Value &settings)
{
    const std::string &name = object.name.value;
    std::string delimiter = textOf(settings, "delimiter");
    if (delimiter == "tab" || delimiter == "\\t")
        delimiter = "\t";
    if (delimiter.size() > 1 || delimiter.find_first_of("\"\r\n") != std::string::npos)
        return base::fail(wrong(name, "delimiter", delimiter, "one character, tab"));
    if (!delimiter.empty())
        object.delimiter = delimiter.front();
    if (const std::string encoding = textOf(settings, "encoding"); !encoding.empty()) {
        object.encoding = format::encodingFromName(encoding);
        if (!object.encoding)
            return base::fail(wrong(name, "encoding", encoding, "UTF-8, UTF-16LE, UTF-16BE, windows-1250"));
    }
    if (const model::Value *header = settings.member("header"); header && header->get<bool>())
        object.header = *header->get<bool>();
    return {};
}

base::Result<void> readWays(FileObject &object, const model::Value &settings)
{
    const std::string &name = object.name.value;
    const std::string mode = textOf(settings, "mode");
    if (!mode.empty() && mode != "snapshot" && mode != "delta")
        return base::fail(wrong(name, "mode", mode, "snapshot, delta"));
    object.snapshot = mode.empty() ? textOf(settings, "write") != "append" : mode != "delta";
    const std::string done = textOf(settings, "done");
    if (done.starts_with("move:") && isInside(done.substr(5)) &&
        done.find_first_of("*?[") == std::string::npos)
        object.moveTo = done.substr(5);
    else if (!done.empty() && done != "remember")
        return base::fail(wrong(name, "done", done, "remember, move:FOLDER"));
    const std::string write = textOf(settings, "write");
    if (!write.empty() && write != "whole" && write != "append")
        return base::fail(wrong(name, "write", write, "whole, append"));
    if (!write.empty() && (!object.oneFile() || !object.moveTo.empty()))
        return base::fail(ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot",
                                            "The object %1 can be written only if it is one file that stays: "
                                            "a pattern without wildcards, and \"done\" not \"move\"."),
                          {name});
    object.writing = write.empty()      ? FileWriting::None
                     : write == "whole" ? FileWriting::Whole
                                        : FileWriting::Append;
    return {};
}

base::Result<FileObject> readObject(const std::string &name, const model::Value &settings)
{
    FileObject object;
    object.name = model::ObjectName(name);
    if (!settings.object())
        return base::fail(wrong("objects", name, settings.toText(), members));
    for (const auto &[member, value] : *settings.object()) {
        if ((", " + std::string(members) + ",").find(", " + member + ",") == std::string::npos)
            return base::fail(wrong(name, "member", member, members));
        if (member != "id" && member != "header" && !value.text())
            return base::fail(wrong(name, member, value.toText(), "text"));
    }
    object.pattern = textOf(settings, "pattern");
    if (object.pattern.empty())
        object.pattern = name;
    if (!isInside(object.pattern))
        return base::fail(wrong(name, "pattern", object.pattern, "prices.csv, prices-*.csv, in/prices.csv"));
    const std::string format = textOf(settings, "format");
    if (format == "jsonl")
        object.format = FileFormat::JsonLines;
    else if (format == "json")
        object.format = FileFormat::Json;
    else if (format.empty())
        object.format = formatOf(object.pattern).value_or(FileFormat::Csv);
    else if (format != "csv")
        return base::fail(wrong(name, "format", format, "csv, jsonl, json"));
    if (const model::Value *id = settings.member("id")) {
        const model::List list = id->list() ? *id->list() : model::List{*id};
        for (const model::Value &column : list) {
            if (!column.text() || column.text()->empty())
                return base::fail(wrong(name, "id", column.toText(), "sku, [\"sku\", \"size\"]"));
            object.id.push_back(*column.text());
        }
    }
    SPLOT_TRY(readCsv(object, settings));
    SPLOT_TRY(readWays(object, settings));
    return object;
}

} // namespace

std::vector<std::string> FileObject::idColumns(const std::vector<std::string> &columns) const
{
    if (!id.empty())
        return id;
    return {columns.empty() ? std::string("id") : columns.front()};
}

base::Result<std::vector<FileObject>> readFileObjects(const model::Object &settings)
{
    std::vector<FileObject> objects;
    const model::Value all(settings);
    const model::Value *given = all.member("objects");
    if (!given || given->isBlank())
        return objects;
    if (!given->object())
        return base::fail(
            ErrorCode::Rejected,
            QT_TRANSLATE_NOOP("splot", "The setting objects is a JSON object: {\"prices\": {\"pattern\": \"prices-*.csv\"}}."));
    for (const auto &[name, value] : *given->object()) {
        SPLOT_ASSIGN(FileObject object, readObject(name, value));
        objects.push_back(std::move(object));
    }
    return objects;
}

std::optional<FileObject> fileAsObject(const std::string &fileName)
{
    const auto format = formatOf(fileName);
    if (!format || !isInside(fileName))
        return {};
    FileObject object;
    object.name = model::ObjectName(fileName);
    object.pattern = fileName;
    object.format = *format;
    return object;
}

base::Result<model::LocalId> rowId(const model::Value &row, const std::vector<std::string> &idColumns)
{
    std::string id;
    for (std::size_t i = 0; i < idColumns.size(); ++i) {
        const model::Value *v = row.member(idColumns[i]);
        const std::string text = v ? v->toText() : std::string();
        if (text.find_first_not_of(" \t") == std::string::npos) {
            base::Error e =
                base::error(ErrorCode::Rejected,
                            QT_TRANSLATE_NOOP("splot", "The row has nothing in %1, which tells rows apart."),
                            {idColumns[i]});
            e.field = idColumns[i];
            return base::fail(std::move(e));
        }
        if (i > 0)
            id += '|';
        for (const char c : text) {
            if (idColumns.size() > 1 && (c == '|' || c == '\\'))
                id += '\\';
            id += c;
        }
    }
    return model::LocalId(id);
}

} // namespace splot::connectors
