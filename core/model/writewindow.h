#pragma once

#include "core/base/result.h"
#include "core/model/moment.h"

#include <string_view>

class QTimeZone;

namespace splot::model {

/// The part of each day in which a system may be written to: `22:00-05:30`, by the workspace's clocks. A
/// beginning after the end spans midnight.
class WriteWindow
{
public:
    WriteWindow() = default; ///< always open
    /// An empty text is always open. Rejected: no span of a day.
    static base::Result<WriteWindow> parse(std::string_view text);

    bool always() const { return m_from == m_to; }
    bool open(Moment now, const QTimeZone &zone) const;
    /// When it opens next; `now` if it is open.
    Moment opens(Moment now, const QTimeZone &zone) const;

private:
    int m_from = 0; ///< minutes of the day
    int m_to = 0;
};

} // namespace splot::model
