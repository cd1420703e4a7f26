#include "core/connectors/files/foldercheck.h"

#include "core/connectors/files/rowreader.h"

#include <QDir>
#include <QTemporaryFile>

#include <algorithm>

namespace splot::connectors {

namespace {

constexpr std::size_t sampleRows = 200;
constexpr std::size_t shownSamples = 5;

base::WallTime farFuture()
{
    return base::WallTime(std::chrono::hours(24 * 366 * 1000)); // what is being written may be looked at for a test
}

std::string textKind(const std::string &text)
{
    if (text == "true" || text == "false")
        return "boolean";
    if (model::Date::parse(text))
        return "date";
    if (model::Moment::parse(text))
        return "moment";
    const bool wordOfDigits = text.size() > 1 && text[0] == '0' && text[1] != '.' && text[1] != ',';
    if (wordOfDigits || text.size() > 18) // a code with leading zeros, or one too long to count with
        return "text";
    std::string number = text;
    std::replace(number.begin(), number.end(), ',', '.');
    if (!model::Decimal::parse(number))
        return "text";
    return number.find_first_not_of("0123456789-") == std::string::npos ? "integer" : "decimal";
}

std::string kindOf(const model::Value &value)
{
    switch (value.kind()) {
    case model::Value::Kind::Boolean:
        return "boolean";
    case model::Value::Kind::Integer:
        return "integer";
    case model::Value::Kind::Decimal:
        return "decimal";
    case model::Value::Kind::List:
        return "list";
    case model::Value::Kind::Object:
        return "object";
    default:
        return textKind(value.toText());
    }
}

/// What covers both kinds.
std::string common(const std::string &a, const std::string &b)
{
    if (a.empty() || a == b)
        return b;
    const bool numbers = (a == "integer" || a == "decimal") && (b == "integer" || b == "decimal");
    return numbers ? "decimal" : "text";
}

void sample(FoundObject &object, const model::Value &row)
{
    if (!row.object())
        return;
    for (const auto &[name, value] : *row.object()) {
        auto field = std::find_if(object.fields.begin(), object.fields.end(),
                                  [&](const FoundField &f) { return f.place == name; });
        if (field == object.fields.end())
            field = object.fields.insert(field, FoundField{name, {}, false, true, {}});
        if (value.isBlank())
            continue;
        field->type = common(field->type, kindOf(value));
        if (field->samples.size() < shownSamples &&
            std::find(field->samples.begin(), field->samples.end(), value) == field->samples.end())
            field->samples.push_back(value);
    }
}

base::Result<std::vector<FileRow>> firstRows(const std::string &folder, const FileObject &object,
                                             std::vector<std::string> &columns)
{
    FileList list(folder);
    SPLOT_ASSIGN(const FileList::Found found, list.look(object, farFuture(), true));
    std::vector<FileRow> rows;
    if (found.files.empty())
        return rows;
    RowReader reader(object, found.files.back());
    SPLOT_TRY(reader.open());
    while (rows.size() < sampleRows && !reader.atEnd()) {
        SPLOT_ASSIGN(std::vector<FileRow> some, reader.read());
        std::move(some.begin(), some.end(), std::back_inserter(rows));
    }
    columns = reader.columns();
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), sampleRows)), rows.end());
    return rows;
}

TestStep readStep(const std::string &folder, const FileObject &object)
{
    std::vector<std::string> columns;
    const auto rows = firstRows(folder, object, columns);
    if (!rows)
        return {"read", false, rows.error().message};
    const auto bad = std::find_if(rows->begin(), rows->end(), [](const FileRow &r) { return !r.id; });
    if (bad != rows->end())
        return {"read",
                false,
                {QT_TRANSLATE_NOOP("splot", "%1, line %2: %3"),
                 {object.name.value, std::to_string(bad->piece.line), bad->id.error().text()}}};
    return {"read",
            true,
            {QT_TRANSLATE_NOOP("splot", "%1: %2 rows read for a test."),
             {object.name.value, std::to_string(rows->size())}}};
}

} // namespace

std::vector<TestStep> checkFolder(const std::string &folder, const std::vector<FileObject> &objects)
{
    std::vector<TestStep> steps;
    const QDir dir(QString::fromStdString(folder));
    if (!dir.exists()) {
        steps.push_back(
            {"resolve", false, {QT_TRANSLATE_NOOP("splot", "The folder %1 does not exist."), {folder}}});
        return steps;
    }
    steps.push_back({"resolve", true, {QT_TRANSLATE_NOOP("splot", "The folder %1 is there."), {folder}}});
    for (const FileObject &object : objects)
        steps.push_back(readStep(folder, object));
    const bool writes = std::any_of(objects.begin(), objects.end(),
                                    [](const FileObject &o) { return o.writing != FileWriting::None; });
    if (writes) {
        QTemporaryFile probe(dir.filePath(QStringLiteral(".splot-XXXXXX")));
        const bool can = probe.open();
        steps.push_back({"write",
                         can,
                         {can ? QT_TRANSLATE_NOOP("splot", "Files can be written in the folder %1.")
                              : QT_TRANSLATE_NOOP("splot", "No file can be written in the folder %1."),
                          {folder}}});
    }
    return steps;
}

std::vector<FoundObject> discoverFolder(const std::string &folder, const std::vector<FileObject> &objects)
{
    std::vector<FoundObject> found;
    for (const FileObject &object : objects) {
        FoundObject o;
        o.name = object.name;
        o.label = object.name.value;
        std::vector<std::string> columns;
        if (const auto rows = firstRows(folder, object, columns)) {
            for (const FileRow &row : *rows) {
                if (row.piece.value)
                    sample(o, *row.piece.value);
            }
        }
        if (o.fields.empty()) { // names without rows
            for (const std::string &column : columns)
                o.fields.push_back(FoundField{column, {}, false, true, {}});
        }
        const std::vector<std::string> ids = object.idColumns(columns);
        for (FoundField &f : o.fields) {
            f.type = f.type.empty() ? "text" : f.type;
            f.required = std::find(ids.begin(), ids.end(), f.place) != ids.end();
            f.writable = object.writing != FileWriting::None;
        }
        found.push_back(std::move(o));
    }
    return found;
}

} // namespace splot::connectors
