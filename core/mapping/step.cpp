#include "core/mapping/step.h"

#include <QtGlobal>

#include <charconv>

namespace splot::mapping {

using model::Decimal;
using model::Value;

bool Scope::fail(const char *source, std::vector<std::string> arguments)
{
    return fail(base::Message{source, std::move(arguments)});
}

bool Scope::fail(base::Message message)
{
    fault = std::move(message);
    return false;
}

std::string StepSource::text(std::size_t i, std::string_view otherwise) const
{
    return i < arguments.size() ? arguments[i] : std::string(otherwise);
}

base::Result<int> StepSource::integer(std::size_t i, int otherwise) const
{
    if (i >= arguments.size() || arguments[i].empty())
        return otherwise;
    const std::string &t = arguments[i];
    int n = 0;
    const auto [end, code] = std::from_chars(t.data(), t.data() + t.size(), n);
    if (code != std::errc() || end != t.data() + t.size())
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "\"%1\" is no whole number, which is needed here."),
                          {t});
    return n;
}

base::Result<Decimal> StepSource::number(std::size_t i) const
{
    return Decimal::parse(text(i));
}

base::Result<PreparedStep> unchanged(const StepSource &)
{
    return prepared([](Value &, Scope &) { return true; });
}

base::Result<PreparedStep> prepared(Run run)
{
    return PreparedStep{std::move(run), {}, 0};
}

namespace {
bool changeText(const std::function<bool(std::string &, Scope &)> &change, Value &value, Scope &scope)
{
    if (auto *text = value.get<std::string>())
        return change(*text, scope);
    if (value.isEmpty())
        return true;
    if (auto *list = value.list()) {
        for (auto &element : *list) {
            if (!changeText(change, element, scope))
                return false;
        }
        return true;
    }
    if (value.object())
        return scope.fail(QT_TRANSLATE_NOOP("splot", "The value is an object; text is needed here."));
    std::string text = value.toText();
    if (!change(text, scope))
        return false;
    value = Value(std::move(text));
    return true;
}
} // namespace

Run onText(std::function<bool(std::string &, Scope &)> change)
{
    return
        [change = std::move(change)](Value &value, Scope &scope) { return changeText(change, value, scope); };
}

Run onNumber(std::function<base::Result<Decimal>(const Decimal &)> change)
{
    return [change = std::move(change)](Value &value, Scope &scope) {
        if (value.isBlank())
            return true;
        const auto number = numberIn(value);
        if (!number)
            return scope.fail(QT_TRANSLATE_NOOP("splot", "\"%1\" is no number."), {sampleText(value)});
        auto changed = change(*number);
        if (!changed)
            return scope.fail(std::move(changed.error().message));
        value = numberValue(*changed);
        return true;
    };
}

Value numberValue(const Decimal &number)
{
    if (number.scale() <= 0) {
        if (const auto whole = number.toInteger())
            return Value(*whole);
    }
    return Value(number);
}

std::optional<Decimal> numberIn(const Value &value)
{
    if (const auto *text = value.text()) {
        auto number = Decimal::parse(*text);
        return number ? std::optional(std::move(*number)) : std::nullopt;
    }
    return value.number();
}

std::string sampleText(const Value &value)
{
    constexpr std::size_t most = 60;
    std::string text = value.toText();
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return text + "\u2026";
}

Value scopeRoot(const std::set<std::string> &names, const Scope &scope)
{
    Value root{model::Object{}};
    const auto take = [&](const std::string &member) {
        const Value *found = scope.item ? scope.item->member(member) : nullptr;
        if (!found && scope.root)
            found = scope.root->member(member);
        if (found && !root.member(member))
            root.setMember(member, *found);
    };
    for (const auto &path : names) {
        const auto dot = path.find('.');
        take(path); // a quoted name may have dots of its own
        if (dot != std::string::npos)
            take(path.substr(0, dot));
    }
    return root;
}

} // namespace splot::mapping
