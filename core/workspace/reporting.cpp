#include "core/workspace/reporting.h"

namespace splot::workspace {

Reporting readReporting(const model::Value &value)
{
    Reporting reporting;
    if (const auto *ends = value.member("ends"); ends && ends->get<model::Moment>())
        reporting.ends = *ends->get<model::Moment>();
    if (const auto *problem = value.member("problem"); problem && problem->text())
        reporting.problem.source = *problem->text();
    const auto *arguments = value.member("arguments");
    const model::List none;
    for (const auto &one : arguments && arguments->list() ? *arguments->list() : none)
        reporting.problem.arguments.push_back(one.toText());
    return reporting;
}

model::Value writeReporting(const Reporting &reporting)
{
    model::Object out;
    if (reporting.ends)
        out.emplace_back("ends", *reporting.ends);
    if (!reporting.problem.source.empty()) {
        model::List arguments;
        for (const auto &one : reporting.problem.arguments)
            arguments.emplace_back(one);
        out.emplace_back("problem", reporting.problem.source);
        out.emplace_back("arguments", std::move(arguments));
    }
    return out;
}

} // namespace splot::workspace
