#pragma once

#include "core/store/cache.h"
#include "core/store/cases.h"
#include "core/store/changes.h"
#include "core/store/commands.h"
#include "core/store/decisions.h"
#include "core/store/deliveries.h"
#include "core/store/documents.h"
#include "core/store/filters.h"
#include "core/store/flows.h"
#include "core/store/holds.h"
#include "core/store/leases.h"
#include "core/store/links.h"
#include "core/store/opaquestates.h"
#include "core/store/records.h"
#include "core/store/searchtexts.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace splot::store {

/// A file that goes with the last who knows it.
class TemporaryFile
{
public:
    TemporaryFile() = default;
    explicit TemporaryFile(std::string path) : m_path(std::move(path)) {}
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;
    ~TemporaryFile()
    {
        if (m_path.empty())
            return;
        for (const char *end : {"", "-wal", "-shm"})
            QFile::remove(QString::fromStdString(m_path + end));
    }
    std::string release() { return std::exchange(m_path, {}); }

private:
    std::string m_path;
};

/// A connection with everything that stands on it.
struct Tables
{
    explicit Tables(std::unique_ptr<Database> open, std::string temporaryPath = {})
        : temporary(std::move(temporaryPath)), database(std::move(open))
    {
        database->onRollback([this] { forgetRead(); });
    }

    /// Of all that was read: another engine may have held the workspace.
    void forget()
    {
        filters.forget();
        forgetRead();
    }
    void forgetRead()
    {
        readRecords.clear();
        readLinks.clear();
        readDeliveries.clear();
        deliveredRecords.clear();
    }
    void linkSaved(const model::Link &link)
    {
        auto *known = readLinks.find(link.record);
        const auto old =
            known ? std::ranges::find(*known, link.id, &model::Link::id) : decltype(known->begin()){};
        if (known && old != known->end())
            *old = link;
        else
            readLinks.clear(); // it may have been another record's
    }

    void deliverySaved(const model::Delivery &delivery, const Deliveries::Saved &saved)
    {
        if (saved.moved)
            readDeliveries.clear();
        deliveredRecords.put(saved.id, delivery.record);
        auto *known = readDeliveries.find(delivery.record);
        if (!known)
            return;
        const auto old = std::ranges::find(*known, saved.id, &model::Delivery::id);
        auto &place = old == known->end() ? known->emplace_back() : *old;
        place = delivery;
        place.id = saved.id;
    }

    TemporaryFile temporary; // first: it goes when the connection is closed
    std::unique_ptr<Database> database;
    Changes changes{*database};
    OpaqueStates states{*database};
    SearchTexts texts{*database};
    Records records{*database, &texts};
    Links links{*database};
    Deliveries deliveries{*database};
    Holds holds{*database};
    Cases cases{*database};
    Decisions decisions{*database};
    Flows flows{*database};
    Documents documents{*database};
    Commands commands{*database};
    Leases leases{*database};
    Filters filters{*database};
    Cache<model::RecordId, model::Record> readRecords;
    Cache<model::RecordId, std::vector<model::Link>> readLinks; ///< by record, in the order of their ids
    Cache<model::RecordId, std::vector<model::Delivery>> readDeliveries; ///< by record, all of it
    Cache<model::DeliveryId, model::RecordId> deliveredRecords;
    Records::Schemas schemas;
};

} // namespace splot::store
