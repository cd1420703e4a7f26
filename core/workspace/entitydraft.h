#pragma once

#include "core/base/result.h"
#include "core/model/configuration.h"

namespace splot::workspace {

/// An entity with as many text, number ... fields as an object has places (`{place, type}`); the system owns
/// them.
model::Entity entityFrom(const model::EntityId &id, const model::SystemId &system, const model::List &places);

/// An entity that grows while an object is mapped to it.
class EntityDraft
{
public:
    /// `made`: out of the object's places just now, so that their types are only guessed.
    explicit EntityDraft(model::Entity entity, bool made = false) : m_entity(std::move(entity)), m_made(made)
    {}

    const model::Entity &entity() const { return m_entity; }
    /// `price:decimal`, `name`. Rejected: no such type, or the entity has the field already. In an entity
    /// made just now the field gets the type; it may be named as its place.
    base::Result<void> addFields(const std::vector<std::string> &fields);
    /// Lines for fields whose names equal places (blanks, case, dashes aside), then what `lines` say:
    /// `FIELD=PLACE`.
    base::Result<model::Mapping> mappingOf(const model::SystemId &system, const model::ObjectName &object,
                                           const model::List &places,
                                           const std::vector<std::string> &lines) const;
    /// `email:email`, `country+city`. Rejected: no such field or form.
    base::Result<void> addMatchKeys(const std::vector<std::string> &keys);

    /// The type of a field as addFields() takes it; empty: there is no such field.
    std::string typeWord(const std::string &path) const;

private:
    bool hasField(const std::string &path) const;

    model::Entity m_entity;
    bool m_made = false;
};

/// `E-mail address` becomes `emailAddress`; parts of a path stay parts.
std::string fieldPath(const std::string &place);

} // namespace splot::workspace
