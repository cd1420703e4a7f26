#pragma once

#include "core/model/configuration.h"
#include "core/store/store.h"

namespace splot::ui {

/// What one system is to one field.
struct OwnershipCell
{
    enum class Kind {
        NotMapped,
        Follows,
        GivesOnly,
        Owner,
        Stage,
        Newest,
        People,
        Formula
    } kind = Kind::NotMapped;
    int stage = 0;         ///< Stage: its number, from 1
    std::string when;      ///< Stage: its condition; empty: the last one
    bool unmapped = false; ///< Owner, Stage: the system does not bring this field
    bool operator==(const OwnershipCell &) const = default;
};

/// A configuration in which people change who owns what, beside the one that is saved. Values only.
class OwnershipDraft
{
public:
    OwnershipDraft() = default;
    explicit OwnershipDraft(model::Configuration saved) : m_saved(saved), m_now(std::move(saved)) {}

    const model::Configuration &configuration() const { return m_now; }
    const model::Configuration &saved() const { return m_saved; }
    /// Fields as the matrix shows them: keyed lists by their own field and those below it.
    std::vector<const model::Field *> fields(const model::EntityId &entity) const;

    OwnershipCell cell(const model::EntityId &entity, const std::string &field,
                       const model::SystemId &system) const;
    bool changed(const model::EntityId &entity, const std::string &field,
                 const model::SystemId &system) const;
    /// Whether the field's rule, reaction, empties or privacy differ from what is saved.
    bool changed(const model::EntityId &entity, const std::string &field) const;
    /// The rule that holds for a field: its own, that of the list above it, or the entity's.
    const model::OwnershipRule &rule(const model::EntityId &entity, const std::string &field) const;
    bool mayCreate(const model::EntityId &entity, const model::SystemId &system) const;
    bool mayDelete(const model::EntityId &entity, const model::SystemId &system) const;

    void setRule(const model::EntityId &entity, const std::string &field, const model::OwnershipRule &rule);
    void setOwner(const model::EntityId &entity, const std::string &field, const model::SystemId &system);
    void setReaction(const model::EntityId &entity, const std::string &field, model::Reaction reaction);
    void setPrivacy(const model::EntityId &entity, const std::string &field, model::Privacy privacy);
    /// Adds the system as the last stage but one, or turns a one-system rule into two stages.
    void addStage(const model::EntityId &entity, const std::string &field, const model::SystemId &system,
                  const std::string &when);
    /// A system that only gives, or only gets, a field does both.
    void follow(const model::EntityId &entity, const std::string &field, const model::SystemId &system);
    void setMayCreate(const model::EntityId &entity, const model::SystemId &system, bool may);
    void setMayDelete(const model::EntityId &entity, const model::SystemId &system, bool may);
    bool mapped(const model::EntityId &entity, const model::SystemId &system) const;
    /// What a delete elsewhere, or leaving the scope, does in a system.
    model::DeleteEffect effect(const model::EntityId &entity, const model::SystemId &system,
                               bool leaving) const;
    void setEffect(const model::EntityId &entity, const model::SystemId &system, bool leaving,
                   model::DeleteEffect effect);
    /// Whether a mapping says which values archive an object there.
    bool canArchive(const model::EntityId &entity, const model::SystemId &system) const;
    void revert() { m_now = m_saved; }

    int changes() const; ///< fields, and rights of systems, that differ from what is saved
    std::vector<store::Document> documents() const; ///< what has to be saved
    std::vector<model::EntityId> entities() const;  ///< whose documents or mappings differ
    bool operator==(const OwnershipDraft &other) const { return m_now == other.m_now; }

private:
    static const model::OwnershipRule &ruleIn(const model::Configuration &c, const model::EntityId &entity,
                                              const std::string &field);
    static OwnershipCell cellIn(const model::Configuration &c, const model::EntityId &entity,
                                const std::string &field, const model::SystemId &system);
    model::Entity *entity(const model::EntityId &id);

    model::Configuration m_saved, m_now;
};

} // namespace splot::ui
