#pragma once

#include "core/mapping/place.h"

#include <memory>

namespace splot::mapping {

/// The part of an object under a set of places; what a link keeps as its shadow.
class Projection
{
public:
    Projection();
    ~Projection();
    Projection(Projection &&) noexcept;
    Projection &operator=(Projection &&) noexcept;

    /// Keeps what the place shows. Elements that are chosen by a member keep that member and `id`.
    void add(const Place &place, std::string_view idMember = "id");
    /// Keeps a member path that a formula reads, below the root and, with `list`, below the items of that
    /// list. Comes after the places.
    void addName(std::string_view path, const Place *list);

    model::Value of(const model::Value &body) const;

private:
    struct Node;
    static void addMembers(Node &node, const std::vector<std::string> &path, std::size_t from);
    static model::Value project(const Node &node, const model::Value &value);
    static model::Value projectList(const Node &node, const model::List &list);

    std::unique_ptr<Node> m_root;
};

} // namespace splot::mapping
