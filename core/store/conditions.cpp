#include "core/store/conditions.h"

namespace splot::store {

std::string wordPrefixes(const std::string &text)
{
    std::string query;
    std::string word;
    const auto end = [&query, &word] {
        if (!word.empty())
            query += (query.empty() ? "\"" : " \"") + word + "\"*";
        word.clear();
    };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool letter =
            byte >= 0x80 || (byte >= '0' && byte <= '9') || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
        if (letter)
            word += c;
        else
            end(); // FTS5 splits there too, and a quote must not end the phrase
    }
    end();
    return query;
}

std::string afterPrefix(std::string prefix)
{
    while (!prefix.empty()) {
        const auto last = static_cast<unsigned char>(prefix.back());
        // 0xF4 leads the highest characters of UTF-8; a text must stay one that Qt can carry, so go by whole
        // ASCII bytes only.
        if (last < 0x7F) {
            prefix.back() = static_cast<char>(last + 1);
            return prefix;
        }
        prefix += "\xF4\x8F\xBF\xBF";
        return prefix;
    }
    return prefix;
}

} // namespace splot::store
