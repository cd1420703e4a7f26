#pragma once

#include "core/model/configuration.h"
#include "core/store/reader.h"

#include <QString>

namespace splot::ui {

/// How people call one record: its name or number, and what tells it from others.
struct RecordTitle
{
    model::RecordId id;
    model::EntityId entity;
    QString title;    ///< "Anna Nowak", "10248"
    QString subtitle; ///< "Customer, anna@example.com, Kraków"
    bool alias = false;
};

/// Labels of an entity and of a field, as people named them.
QString labelOf(const model::Configuration &configuration, const model::EntityId &entity);
QString labelOf(const model::Field &field);

RecordTitle titleOf(const model::Record &record, const model::Configuration &configuration,
                    const model::Schema &schema);
/// Empty: there is no such record (any more). On any thread, with its own reader.
base::Result<std::optional<RecordTitle>> readRecordTitle(store::Reader &reader, model::RecordId id,
                                                         const model::Configuration &configuration);

} // namespace splot::ui
