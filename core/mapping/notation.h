#pragma once

#include "core/base/result.h"
#include "core/model/decimal.h"

namespace splot::mapping {

/// How numbers are written in some place: `1 234,50`, `1,234.50`, `2,0 szt`.
class Notation
{
public:
    /// pl, de, fr, comma: decimal comma; en, us, gb, point: decimal point; auto: refuses what could be read
    /// in two ways. `unit`: a word that may stand before or behind the number.
    static base::Result<Notation> make(std::string_view name, std::string unit);

    base::Result<model::Decimal> read(std::string_view text) const;
    std::string write(const model::Decimal &number) const;

private:
    enum class Mark { Comma, Point, Auto };
    base::Result<Mark> decimalMark(std::string_view digits) const;

    Mark m_mark = Mark::Point;
    std::string m_unit;
};

} // namespace splot::mapping
