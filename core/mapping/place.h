#pragma once

#include "core/base/result.h"
#include "core/model/value.h"

#include <optional>
#include <string>
#include <vector>

namespace splot::mapping {

/// Where a value stands in an object: `a.b`, `lines[].x`, `contacts[type=email].value`, `lines[0].sku`,
/// `"odd.name"`.
class Place
{
public:
    enum class Choice { Member, Loop, Index, Match };
    struct Segment
    {
        std::string name; ///< empty: no member, the choice is made in the value itself
        Choice choice = Choice::Member;
        std::size_t index = 0;
        std::vector<std::string> member; ///< Match: path of the member that decides
        std::string wanted;
        /// The element of a list that the choice means; npos: none.
        std::size_t pick(const model::List &list) const;
    };
    /// `seen` without a value: what stands around it says that it is empty (a null parent, a list without
    /// such an element).
    struct Hit
    {
        const model::Value *value = nullptr;
        bool seen = false;
    };

    Place() = default;
    static base::Result<Place> parse(std::string_view text);
    /// The name as a segment of a place: in quotes where it needs them.
    static std::string quoted(std::string_view name);

    const std::string &text() const { return m_text; }
    bool empty() const { return m_segments.empty(); }
    const std::vector<Segment> &segments() const { return m_segments; }
    bool loops() const { return m_loop.has_value(); }
    /// The list that the loop goes over, and the place inside its items.
    Place list() const;
    Place inItem() const;
    /// The list that the first choice of an element, or the first by a number, chooses from; nothing: there
    /// is none.
    std::optional<Place> chosenList(bool byNumber = false) const;

    /// For places without a loop.
    Hit find(const model::Value &root) const;
    /// For places with a loop, given by list() and inItem(): what the items hold there; items without it are
    /// left out.
    static std::optional<model::Value> collect(const Place &list, const Place &inItem,
                                               const model::Value &root);
    /// Sets the value and makes what is missing around it. A loop takes a list, one element an item.
    void put(model::Value &root, model::Value value) const;
    /// Puts at a place of plain member names, which needs no preparation; false: `text` is another kind of
    /// place.
    static bool putPlain(model::Value &root, std::string_view text, model::Value &&value);
    /// Gives the element that the first Match chooses further members, such as its id.
    void putBeside(model::Value &root, const model::Object &members) const;
    /// The element that the first Match chooses; null: there is none.
    const model::Value *element(const model::Value &root) const;

private:
    static model::Value &enter(model::Value &at, const Segment &segment);
    void restoreText();
    Place upTo(std::size_t segment) const; ///< that segment without its choice is the last

    std::string m_text;
    std::vector<Segment> m_segments;
    std::optional<std::size_t> m_loop;
};

/// The part of `value` under a path of plain members; null: there is none.
const model::Value *memberAt(const model::Value &value, const std::vector<std::string> &path);

} // namespace splot::mapping
