#pragma once

#include "core/model/decimal.h"
#include "core/model/moment.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace splot::model {

class Value;
using List = std::vector<Value>;
/// Members in the order of the source; names are unique (a reader keeps the last of equal names).
using Object = std::vector<std::pair<std::string, Value>>;

/// The record that a reference field points to.
struct Reference
{
    std::int64_t record = 0;
    auto operator<=>(const Reference &) const = default;
};

/// One exact value of any kind. Absence is not a value: it is a missing member or a null pointer.
class Value
{
public:
    enum class Kind { Empty, Boolean, Integer, Decimal, Text, Date, Moment, Reference, List, Object };

    Value() = default; ///< empty
    Value(bool v) : m_data(v) {}
    Value(int v) : m_data(static_cast<std::int64_t>(v)) {}
    Value(std::int64_t v) : m_data(v) {}
    Value(Decimal v) : m_data(std::move(v)) {}
    Value(std::string v) : m_data(std::move(v)) {}
    Value(std::string_view v) : m_data(std::string(v)) {}
    Value(const char *v) : m_data(std::string(v)) {}
    Value(Date v) : m_data(v) {}
    Value(Moment v) : m_data(v) {}
    Value(Reference v) : m_data(v) {}
    Value(List v) : m_data(std::move(v)) {}
    Value(Object v) : m_data(std::move(v)) {}

    Kind kind() const { return static_cast<Kind>(m_data.index()); }
    bool isEmpty() const { return kind() == Kind::Empty; }
    bool isNumber() const { return kind() == Kind::Integer || kind() == Kind::Decimal; }
    /// Empty, "" or a list or object without members.
    bool isBlank() const;

    template <class T> const T *get() const { return std::get_if<T>(&m_data); }
    template <class T> T *get() { return std::get_if<T>(&m_data); }
    const std::string *text() const { return get<std::string>(); }
    const List *list() const { return get<List>(); }
    const Object *object() const { return get<Object>(); }
    List *list() { return get<List>(); }
    Object *object() { return get<Object>(); }

    /// The member of an object, or null.
    const Value *member(std::string_view name) const;
    /// Sets or replaces a member; an empty value becomes an object first.
    Value &setMember(std::string_view name, Value value);
    /// The number as a decimal, if it is one.
    std::optional<Decimal> number() const;

    /// For people and for text targets: numbers with their digits, dates in ISO 8601, lists as JSON-like text.
    std::string toText() const;

    /// Same kind and same content; numbers by value whatever their kind; text by Unicode NFC.
    bool operator==(const Value &other) const;

private:
    std::variant<std::monostate, bool, std::int64_t, Decimal, std::string, Date, Moment, Reference, List, Object>
        m_data;
};

std::string_view kindName(Value::Kind kind);

/// Text in Unicode normalisation form C; ASCII passes without a copy of its characters being looked up.
std::string normalised(std::string_view text);
/// Equal in normalisation form C.
bool sameText(std::string_view a, std::string_view b);

} // namespace splot::model
