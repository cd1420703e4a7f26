#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <functional>
#include <map>
#include <set>
#include <span>

namespace splot::workspace {

/// Reads the members of one object of a document, keeps the first fault with its path, and complains about
/// members nobody asked for.
class Members
{
public:
    Members(const model::Value &value, std::string where);

    std::string text(std::string_view name, std::string standard = {});
    std::string requiredText(std::string_view name);
    bool flag(std::string_view name, bool standard);
    std::int64_t number(std::string_view name, std::int64_t standard);
    double decimal(std::string_view name, double standard);
    /// One of a closed list of words; the index of it.
    int word(std::string_view name, std::span<const std::string_view> words, int standard);
    std::vector<std::string> texts(std::string_view name);
    model::Object object(std::string_view name);
    bool has(std::string_view name) const { return m_value.member(name) != nullptr; }
    /// Each element of a list, with the path of the element; a single value counts as a list of one.
    void each(std::string_view name,
              const std::function<base::Result<void>(const model::Value &, const std::string &where)> &take);
    /// Each member of an object.
    void eachMember(std::string_view name,
                    const std::function<base::Result<void>(const std::string &name, const model::Value &,
                                                           const std::string &where)> &take);
    const model::Value *raw(std::string_view name);
    void fail(std::string_view name, const char *what, std::vector<std::string> arguments);
    /// The first fault, or an unknown member.
    base::Result<void> done();

private:
    const model::Value *member(std::string_view name);
    void keep(base::Error error);

    model::Value m_value;
    std::string m_where;
    std::set<std::string, std::less<>> m_asked;
    std::optional<base::Error> m_fault;
};

/// Writes members without those that have their standard value.
class MembersWriter
{
public:
    MembersWriter &text(std::string_view name, const std::string &value, std::string_view standard = {});
    MembersWriter &flag(std::string_view name, bool value, bool standard);
    MembersWriter &number(std::string_view name, std::int64_t value, std::int64_t standard);
    MembersWriter &word(std::string_view name, std::span<const std::string_view> words, int value,
                        int standard);
    MembersWriter &texts(std::string_view name, const std::vector<std::string> &values);
    MembersWriter &value(std::string_view name, model::Value value); ///< left out when it is blank
    model::Value take() { return std::move(m_object); }

private:
    model::Object m_object;
};

base::Error wrongDocument(const std::string &where, const char *what,
                          std::vector<std::string> arguments = {});

} // namespace splot::workspace
