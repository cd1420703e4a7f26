#include "core/workspace/documenttext.h"

#include "core/format/json.h"

#include <algorithm>

namespace splot::workspace {

namespace {
constexpr std::size_t width = 110;

void blanks(std::string &out, int depth)
{
    out += '\n';
    out.append(static_cast<std::size_t>(depth) * 2, ' ');
}

void lay(std::string &out, const model::Value &value, int depth, std::size_t used)
{
    std::string line = format::writeStableJson(value, false);
    const bool outermost = depth == 0 && (value.object() || value.list());
    if (!outermost && static_cast<std::size_t>(depth) * 2 + used + line.size() <= width) {
        out += line;
        return;
    }
    if (const auto *list = value.list(); list && !list->empty()) {
        out += '[';
        for (std::size_t i = 0; i < list->size(); ++i) {
            out += i == 0 ? "" : ",";
            blanks(out, depth + 1);
            lay(out, (*list)[i], depth + 1, 1);
        }
        blanks(out, depth);
        out += ']';
    } else if (const auto *object = value.object(); object && !object->empty()) {
        auto members = *object;
        std::sort(members.begin(), members.end(),
                  [](const auto &a, const auto &b) { return a.first < b.first; });
        out += '{';
        for (std::size_t i = 0; i < members.size(); ++i) {
            out += i == 0 ? "" : ",";
            blanks(out, depth + 1);
            const std::string name = format::writeJson(model::Value(members[i].first)) + ": ";
            out += name;
            lay(out, members[i].second, depth + 1, name.size() + 1);
        }
        blanks(out, depth);
        out += '}';
    } else {
        out += line;
    }
}
} // namespace

std::string documentText(const model::Value &value)
{
    std::string out;
    lay(out, value, 0, 0);
    out += '\n';
    return out;
}

} // namespace splot::workspace
