// A CSV file of any bytes: the same pieces however it is cut, and what was read is written so that it reads
// the same.
#include "core/format/csv.h"
#include "core/format/json.h"
#include "tests/fuzz/target.h"

using namespace splot;
using namespace splot::format;

namespace {
std::string told(const std::vector<Piece> &pieces)
{
    std::string out;
    for (const auto &p : pieces)
        out += std::to_string(p.line) + " " + std::to_string(p.offset) + " " +
               (p.value ? writeJson(*p.value) : p.value.error().text()) + "\n";
    return out;
}

std::vector<Piece> read(const CsvDialect &dialect, std::string_view bytes, std::size_t cut)
{
    CsvReader reader(dialect, {4096, 64});
    auto pieces = reader.feed(bytes.substr(0, cut), cut >= bytes.size());
    if (cut < bytes.size()) {
        auto more = reader.feed(bytes.substr(cut), true);
        pieces.insert(pieces.end(), more.begin(), more.end());
    }
    return pieces;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const unsigned choice = data[0];
    const auto bytes = fuzz::text(data + 2, size - 2);
    CsvDialect dialect = choice & 1U ? sniffCsv(bytes) : CsvDialect{};
    if (choice & 2U)
        dialect.header = false;
    if (choice & 4U)
        dialect.delimiter = ';';
    if (choice & 8U)
        dialect.quote = '\0';
    const auto whole = read(dialect, bytes, bytes.size());
    const std::size_t cut = bytes.empty() ? 0 : data[1] * bytes.size() / 256;
    fuzz::demand(told(whole) == told(read(dialect, bytes, cut)), "a cut changes nothing");

    CsvReader named(dialect, {4096, 64});
    (void)named.feed(bytes, true);
    if (named.columns().empty() || named.fault())
        return 0;
    CsvDialect plain;
    CsvWriter writer(plain, named.columns());
    auto file = writer.start();
    if (!file)
        return 0;
    std::string wanted;
    for (const auto &p : whole) {
        const auto row =
            p.value ? writer.row(*p.value) : base::Result<std::string>(base::fail(p.value.error()));
        bool blank = true;
        for (const auto &[name, value] : p.value &&p.value->object() ? *p.value->object() : model::Object{})
            blank = blank && value.toText().empty();
        if (!row || blank) // a line without any text is passed over
            continue;
        *file += *row;
        wanted += writeJson(*p.value) + "\n";
    }
    CsvReader again(plain, {1U << 20U, 64});
    std::string got;
    for (const auto &p : again.feed(*file, true)) {
        if (p.value)
            got += writeJson(*p.value) + "\n";
    }
    if (again.columns() == named.columns())
        fuzz::demand(got == wanted, "what is written reads the same");
    return 0;
}
