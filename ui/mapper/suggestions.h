#pragma once

#include "ui/mapper/fieldlist.h"

#include <QString>

namespace splot::ui {

/// A line that might be meant, and why.
struct Suggestion
{
    std::string place, field;
    int confidence = 0; ///< percent
    QString reason;
    bool operator==(const Suggestion &) const = default;
};

/// Pairs of unmapped places and fields that belong together by name, by words that mean the same in English
/// and Polish, by type, or by values; the best for each field, the surest first. Never applied by themselves.
std::vector<Suggestion> suggestions(const std::vector<MapperField> &places,
                                    const std::vector<MapperField> &fields, const model::Mapping &mapping,
                                    const std::vector<MapperSample> &samples);

/// Takes away those whose place or field got a line meanwhile.
void dropMapped(std::vector<Suggestion> &suggestions, const model::Mapping &mapping);

/// What one word stands for: "ilosc", "ilość", "qty" and "quantity" are the same.
std::string meaningOf(const std::string &word);

} // namespace splot::ui
