#include "netfault.h"

#include <QStringList>

#include <array>
#include <utility>

namespace splot::support {

namespace {
using Kind = NetFault::Kind;
using Part = NetFault::Part;

template <class T, std::size_t n>
std::optional<T> named(const QString &name, const std::array<std::pair<const char *, T>, n> &all)
{
    for (const auto &[text, value] : all) {
        if (name == QLatin1String(text))
            return value;
    }
    return {};
}

constexpr std::array<std::pair<const char *, Kind>, 9> kinds{{{"pass", Kind::Pass},
                                                              {"reset", Kind::Reset},
                                                              {"close", Kind::Close},
                                                              {"halfclose", Kind::HalfClose},
                                                              {"hang", Kind::Hang},
                                                              {"delay", Kind::Delay},
                                                              {"jitter", Kind::Jitter},
                                                              {"drip", Kind::Drip},
                                                              {"length", Kind::Length}}};
constexpr std::array<std::pair<const char *, Part>, 4> partNames{
    {{"connect", Part::Connect}, {"request", Part::Request}, {"answer", Part::Answer}, {"body", Part::Body}}};
} // namespace

std::optional<NetFault> NetFault::parse(const QString &text)
{
    const QStringList words = text.split(QLatin1Char(':'));
    const auto kind = named(words[0], kinds);
    const int wanted = !kind || *kind == Kind::Pass                                             ? 1
                       : *kind == Kind::Delay || *kind == Kind::Jitter || *kind == Kind::Length ? 2
                                                                                                : 3;
    if (!kind || words.size() != wanted)
        return {};
    NetFault out;
    out.kind = *kind;
    bool number = true;
    if (out.breaks()) {
        const auto part = named(words[1], partNames);
        if (!part)
            return {};
        out.part = *part;
        out.count = words[2].toLongLong(&number);
    } else if (out.kind == Kind::Drip) {
        out.count = words[1].toLongLong(&number);
        out.time = std::chrono::milliseconds(words[2].toLongLong());
        number = number && out.count > 0;
    } else if (out.kind == Kind::Length) {
        out.length = words[1].toUtf8();
    } else if (out.kind != Kind::Pass) {
        out.time = std::chrono::milliseconds(words[1].toLongLong(&number));
    }
    return number && out.count >= 0 ? std::optional(out) : std::nullopt;
}

} // namespace splot::support
