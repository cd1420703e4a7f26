#include "core/mapping/step.h"

#include <QtGlobal>

#include <algorithm>
#include <numeric>

namespace splot::mapping {

namespace {
const std::vector<Function> &table()
{
    static const std::vector<Function> all = [] {
        std::vector<Function> found;
        for (auto family : {&textFunctions, &numberFunctions, &dateFunctions, &listFunctions, &logicFunctions,
                            &contactFunctions, &objectFunctions}) {
            auto functions = family();
            std::move(functions.begin(), functions.end(), std::back_inserter(found));
        }
        std::sort(found.begin(), found.end(),
                  [](const Function &a, const Function &b) { return std::string_view(a.name) < b.name; });
        return found;
    }();
    return all;
}

/// Letters to change, add or drop to make one of the other (Levenshtein).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

base::Error unknown(const std::string &name)
{
    const std::string near = nearestFunction(name);
    if (near.empty())
        return base::error(base::ErrorCode::Rejected, QT_TRANSLATE_NOOP("splot", "There is no step \"%1\"."),
                           {name});
    return base::error(base::ErrorCode::Rejected,
                       QT_TRANSLATE_NOOP("splot", "There is no step \"%1\". Did you mean \"%2\"?"),
                       {name, near});
}

base::Result<PreparedStep> prepare(const model::Step &step, bool backward,
                                   const std::map<std::string, model::Lookup> &lookups,
                                   const formula::Names &names)
{
    const Function *function = findFunction(step.function);
    if (!function)
        return base::fail(unknown(step.function));
    const auto most = function->arguments.size();
    const auto least = static_cast<std::size_t>(std::count_if(
        function->arguments.begin(), function->arguments.end(), [](const auto &a) { return !a.optional; }));
    if (step.arguments.size() < least || step.arguments.size() > most)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot", "The step \"%1\" takes %2 to %3 arguments, not %4."),
                          {step.function, std::to_string(least), std::to_string(most),
                           std::to_string(step.arguments.size())});
    if (backward && !function->backward)
        return base::fail(base::ErrorCode::Rejected,
                          QT_TRANSLATE_NOOP("splot",
                                            "The step \"%1\" cannot be turned round. Give the line steps for "
                                            "writing, or let it only read."),
                          {step.function});
    const StepSource source{step.arguments, lookups, names};
    return backward ? function->backward(source) : function->forward(source);
}
} // namespace

const Function *findFunction(std::string_view name)
{
    const auto &all = table();
    const auto it = std::lower_bound(all.begin(), all.end(), name, [](const Function &f, std::string_view n) {
        return std::string_view(f.name) < n;
    });
    return it != all.end() && it->name == name ? &*it : nullptr;
}

const std::vector<FunctionInfo> &functionCatalogue()
{
    static const std::vector<FunctionInfo> catalogue = [] {
        std::vector<FunctionInfo> infos;
        for (const auto &f : table())
            infos.push_back({f.name, f.arguments, f.backward != nullptr, f.help, f.example});
        return infos;
    }();
    return catalogue;
}

std::string nearestFunction(std::string_view name)
{
    std::string best;
    std::size_t least = name.size() / 2 + 1;
    for (const auto &f : table()) {
        const auto d = distance(name, f.name);
        if (d < least) {
            least = d;
            best = f.name;
        }
    }
    return best;
}

base::Result<std::vector<PreparedStep>> prepareSteps(const std::vector<model::Step> &steps,
                                                     const std::map<std::string, model::Lookup> &lookups,
                                                     const formula::Names &names)
{
    std::vector<PreparedStep> ready;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        SPLOT_ASSIGN(PreparedStep step, prepare(steps[i], false, lookups, names));
        step.index = static_cast<int>(i);
        ready.push_back(std::move(step));
    }
    return ready;
}

base::Result<std::vector<PreparedStep>> prepareInverse(const std::vector<model::Step> &steps,
                                                       const std::map<std::string, model::Lookup> &lookups,
                                                       const formula::Names &names)
{
    std::vector<PreparedStep> ready;
    for (std::size_t i = steps.size(); i-- > 0;) {
        SPLOT_ASSIGN(PreparedStep step, prepare(steps[i], true, lookups, names));
        step.index = static_cast<int>(i);
        ready.push_back(std::move(step));
    }
    return ready;
}

} // namespace splot::mapping
