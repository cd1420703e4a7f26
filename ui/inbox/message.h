#pragma once

#include "core/model/configuration.h"
#include "core/store/reader.h"
#include "ui/common/recordtitle.h"

namespace splot::inbox {

/// Everything about one message of a case at one moment.
struct Message
{
    model::CaseItem item;
    model::Case parent;
    std::optional<model::Change> change;
    std::optional<model::Delivery> delivery;
    std::vector<model::Attempt> attempts; ///< newest first
    std::optional<ui::RecordTitle> record;
    std::optional<model::Value> holds;       ///< what the system holds, as last read or confirmed
    std::vector<ui::RecordTitle> candidates; ///< Match: the records that it may be
    std::vector<model::Decision> decisions;  ///< about its record, or what its change brought; newest first
    std::int64_t waitsBehind = 0;            ///< newer versions of the record that wait for this delivery
};

/// Empty: the message is gone. On a reading thread.
base::Result<std::optional<Message>> readMessage(store::Reader &reader, std::int64_t item,
                                                 const model::Configuration &configuration);

/// What happened, in plain words, and what to do next.
QString headlineOf(const Message &message, const QString &system);
QString explanationOf(const Message &message, const QString &system);
QString nextStepOf(const Message &message, const QString &system);

} // namespace splot::inbox
