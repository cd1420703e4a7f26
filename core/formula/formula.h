#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <functional>
#include <memory>
#include <set>

namespace splot::formula {

enum class Type { Any, Boolean, Number, Text, Date, Moment, Reference, List, Object };

/// Tells the type of a name like `address.city`; empty: there is no such name. Used when a formula is saved.
using Names = std::function<std::optional<Type>(std::string_view path)>;
/// Every name exists and may be anything.
Names anyNames();

/// A compiled formula: typed, exact, total, pure. Cheap to copy; safe to share between threads.
/// core/formula/README.md has the grammar and the functions.
class Formula
{
public:
    static constexpr std::size_t maxLength = 16 * 1024; ///< bytes of source
    static constexpr int maxDepth = 64;

    Formula();
    /// Rejected with the place of the fault in Error::detail ("line 1, column 7").
    static base::Result<Formula> compile(std::string_view source, const Names &names = anyNames());
    /// The same for a condition: Rejected too if it can be neither yes nor no.
    static base::Result<Formula> compileCondition(std::string_view source, const Names &names = anyNames());

    /// `root`: an object whose members are the names. `value`: what the name `value` stands for (mapping
    /// steps). An absent member is empty; calculations with empty are empty. Rejected: division by zero, a
    /// text that is no number where one is needed, a result over 1 MiB, too much work (lists of lists).
    base::Result<model::Value> evaluate(const model::Value &root, const model::Value *value = nullptr) const;
    /// As a condition: true only for yes; empty counts as no; anything else than yes, no or empty is
    /// Rejected.
    base::Result<bool> holds(const model::Value &root, const model::Value *value = nullptr) const;

    const std::string &source() const;
    Type type() const;
    /// The paths that it reads: `status`, `address.city`, `lines`.
    const std::set<std::string> &names() const;
    bool empty() const; ///< default-made: no formula

private:
    struct Program;
    explicit Formula(std::shared_ptr<const Program> program);
    std::shared_ptr<const Program> m_program;
};

} // namespace splot::formula
