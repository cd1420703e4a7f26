#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace splot::base {

/// Either a value or an Error; every boundary of Splot answers with one.
template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error e)
{
    return tl::unexpected<Error>(std::move(e));
}

inline tl::unexpected<Error> fail(ErrorCode code, std::string source, std::vector<std::string> arguments = {},
                                  std::string detail = {})
{
    return fail(error(code, std::move(source), std::move(arguments), std::move(detail)));
}

} // namespace splot::base

/// Leaves the function with the error of `expression` if it failed.
#define SPLOT_TRY(expression)                                                                                \
    do {                                                                                                     \
        if (auto splotTried = (expression); !splotTried)                                                     \
            return ::splot::base::fail(std::move(splotTried.error()));                                       \
    } while (false)

#define SPLOT_JOIN2(a, b) a##b
#define SPLOT_JOIN(a, b) SPLOT_JOIN2(a, b)

/// Declares `variable` from the value of `expression`, or leaves the function with its error.
#define SPLOT_ASSIGN(variable, expression)                                                                   \
    auto SPLOT_JOIN(splotResult, __LINE__) = (expression);                                                   \
    if (!SPLOT_JOIN(splotResult, __LINE__))                                                                  \
        return ::splot::base::fail(std::move(SPLOT_JOIN(splotResult, __LINE__).error()));                    \
    variable = std::move(*SPLOT_JOIN(splotResult, __LINE__))
