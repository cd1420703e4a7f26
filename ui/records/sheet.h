#pragma once

#include "core/model/configuration.h"
#include "core/model/schema.h"
#include "core/store/reader.h"
#include "ui/common/recordtitle.h"
#include "ui/common/status.h"

namespace splot::records {

/// What one system has for one field.
struct Cell
{
    bool mapped = false;
    ui::Status status = ui::Status::None; ///< Same, Alike (in its own form), Different; None: cannot be told
    QString text;                         ///< what the system holds, where that says more than "same"
    std::string held;                     ///< the same as the record has values, whole
    ui::Status mark = ui::Status::None;   ///< why it differs: being sent, retrying, held, asked
    QString reason;                       ///< the same in words
};

/// One field of the record, or one item of a list, across all systems.
struct SheetRow
{
    model::FieldKey key;
    std::string path; ///< as decisions name it
    QString label;
    int depth = 0;
    bool group = false;
    QString value;
    QString note;                        ///< "newest", "formula", "by people"
    std::vector<model::SystemId> owners; ///< who owns it now
    std::vector<Cell> cells;             ///< one for each column
};

/// A system that the record is linked in.
struct SheetColumn
{
    model::SystemId system;
    model::Link link;
    std::optional<model::Delivery> delivery;
};

/// One record as people see it: values with owners, and what every system holds, side by side.
struct Sheet
{
    model::Record record;
    ui::RecordTitle title;
    std::vector<SheetColumn> columns; ///< primary links first
    std::vector<SheetRow> rows;
    std::vector<model::Hold> holds;
    std::vector<model::CaseItem> openItems;
    int differences = 0;
    int proposals = 0;
};

/// Empty: there is no such record. An alias is followed to the record that it became. On a reading thread.
base::Result<std::optional<Sheet>> readSheet(store::Reader &reader, model::RecordId id,
                                             const model::Configuration &configuration);

} // namespace splot::records
