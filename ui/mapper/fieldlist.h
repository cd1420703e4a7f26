#pragma once

#include "core/model/configuration.h"

#include <QString>

#include <map>
#include <set>

namespace splot::ui {

/// A captured object to try mappings on.
struct MapperSample
{
    model::LocalId id;
    model::Value body;
    model::Moment at;
};

/// One row of a column of the mapper: a place of an object, or a field of the entity.
struct MapperField
{
    std::string path; ///< `lines[].sku`; of a list or an object its own: `lines[]`, `address`
    std::string label;
    std::string type; ///< text, integer, decimal, boolean, date, moment, list, object, one of, reference
    int depth = 0;
    bool group = false; ///< a list or an object: it has rows below it
    bool list = false;
    bool required = false;
    bool readOnly = false; ///< cannot be written
    std::string target;    ///< of a reference
    bool operator==(const MapperField &) const = default;
};

/// The places that objects like these samples have, with those that mapping lines name; in the order of the
/// first sample. Lists of objects become loops.
std::vector<MapperField> placesOf(const std::vector<model::Value> &samples, const model::Mapping &mapping);
/// These places with those that mapping lines name.
std::vector<MapperField> withPlacesOf(const model::Mapping &mapping, std::vector<MapperField> known);
/// Adds what the system itself says of its fields: the answer of the command `discover`.
void describe(std::vector<MapperField> &places, const model::Value &discovered, const std::string &object);
/// The places that the system itself names.
std::vector<std::string> describedPlaces(const model::Value &discovered, const std::string &object);
std::vector<MapperField> fieldsOf(const model::Entity &entity);
/// What a sample holds at a place; `item`: of a list the element to show.
model::Value sampleAt(const model::Value &body, const std::string &place, std::size_t item = 0);
/// The first `most` values that samples hold at a place; blank ones left out.
std::vector<model::Value> valuesAt(const std::vector<MapperSample> &samples, const std::string &place,
                                   std::size_t most);

/// The rows of one column that show now: folded groups and filters left out. Rows are found by path in one
/// step.
class FieldList
{
public:
    enum class Filter { All, Mapped, Required, Failing };

    void setFields(std::vector<MapperField> fields);
    void setFilter(Filter filter, const std::string &text, std::set<std::string> mapped,
                   std::set<std::string> failing);
    void toggle(const std::string &group);
    const std::vector<MapperField> &fields() const { return m_fields; }
    int rows() const { return static_cast<int>(m_shown.size()); }
    const MapperField &at(int row) const { return m_fields[m_shown[static_cast<std::size_t>(row)]]; }
    /// The row of a path, or of the folded group that hides it; -1: filtered out.
    int rowOf(const std::string &path) const;
    bool folded(const std::string &group) const { return m_folded.count(group) > 0; }

private:
    void rebuild();
    bool takes(const MapperField &field) const;

    std::vector<MapperField> m_fields;
    std::vector<std::size_t> m_shown;
    std::map<std::string, int> m_rows;
    std::set<std::string> m_folded, m_mapped, m_failing;
    QString m_text;
    Filter m_filter = Filter::All;
};

} // namespace splot::ui
