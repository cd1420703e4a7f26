#pragma once

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

#include <QFile>

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
    {}

    TemporaryFile temporary; // first: it goes when the connection is closed
    std::unique_ptr<Database> database;
    Changes changes{*database};
    OpaqueStates states{*database};
    Records records{*database};
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
    Records::Schemas schemas;
};

} // namespace splot::store
