#include "core/connectors/rest/admission.h"

#include <algorithm>

namespace splot::connectors {

namespace {
/// The odd refusal may be of one request; so many in a row are of the credentials.
constexpr int refusalsInARow = 3;
constexpr std::chrono::seconds firstPause{30};
constexpr std::chrono::minutes longestLoginPause{15};
} // namespace

std::optional<base::Error> Admission::standing(base::SteadyTime now) const
{
    if (m_refusals < refusalsInARow || now >= m_until)
        return {};
    return m_error;
}

base::Error Admission::refused(base::Error error, base::SteadyTime now)
{
    error.code = base::ErrorCode::NotConnected;
    error.detail = "login: " + error.detail;
    ++m_refusals;
    const int doublings = std::clamp(m_refusals - refusalsInARow, 0, 10);
    m_until = now + std::min<std::chrono::microseconds>(firstPause * (1 << doublings), longestLoginPause);
    m_error = error;
    return error;
}

} // namespace splot::connectors
