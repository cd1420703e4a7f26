#pragma once

#include "core/base/canceltoken.h"
#include "core/base/result.h"
#include "core/model/change.h"
#include "core/model/ids.h"
#include "core/model/value.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace splot::connectors {

template <class T> using Answer = std::function<void(base::Result<T>)>;

/// One object as a system gave it.
struct Reading
{
    model::LocalId localId;
    model::Value body;       ///< Empty when deleted
    bool deleted = false;
    std::string version;     ///< ETag, lock field, time stamp; may be empty
    model::Moment changedAt; ///< the source's own time; micros 0: unknown
    model::PartTimes partTimes; ///< where parts of it have times of their own; changedAt is the latest
    std::string externalId;  ///< our id, where the object bears one (WriteRequest::externalId); an unlinked object is adopted by it
    model::LocalId place;    ///< where it stands in a source of pieces, as BadPiece::where would say; may be empty
};

/// A piece of a source that is no object: a broken CSV line, an unreadable array element.
struct BadPiece
{
    model::LocalId where; ///< "prices.csv:17"
    std::string raw;      ///< excerpt, at most 4 KiB
    base::Error error;
};

enum class Feed { Full, Changes, Sweep, ByIds };

/// What to read next. The engine repeats it with the page's state until the page says that it is the last.
struct ReadRequest
{
    model::ObjectName object;
    Feed feed = Feed::Changes;
    std::string sweep;                 ///< Sweep: its name
    std::vector<model::LocalId> ids;   ///< ByIds
    model::Value state;                ///< opaque: cursor and place inside the paging; empty at the first time
};

struct Page
{
    std::vector<Reading> readings;
    std::vector<BadPiece> bad;
    model::Value state;    ///< to be committed with the readings
    bool last = true;      ///< nothing more for now
    std::chrono::milliseconds again{0}; ///< on the last page: something was left out for a moment, read on after it
    bool complete = false; ///< on the last page: a whole listing was seen, so what is missing is missing
    std::vector<model::LocalId> gone; ///< asked for by id: answered with 404 or 410, or missing in the answer
    model::Value changesFrom; ///< on the last page of a full listing: what the changes go on from; empty: {"since": moment when it began}
};

enum class WriteKind { Create, Update, Delete };

/// One step of a write. The connector does the first unfinished step and returns; the engine commits and calls again while `more`.
struct WriteRequest
{
    model::ObjectName object;
    WriteKind kind = WriteKind::Create;
    model::LocalId localId;   ///< Update, Delete; Create: what an earlier, uncertain create made, to be completed
    model::Value wanted;      ///< every mapped place as it shall be
    model::Value changed;     ///< Update: only the places that differ from `held`
    model::Value held;        ///< the shadow: what the system held when last read
    std::string version;      ///< of the shadow
    bool conditional = false; ///< must fail with Conflict if the version moved, or be read just before
    std::string idempotencyKey;
    std::string externalId;   ///< our id for the object, for systems with a place for it
    model::Value progress;    ///< of the steps before; empty at first
};

struct Written
{
    model::LocalId localId;
    model::Value body;        ///< what the system now holds, if it said so or was read back; Empty: unknown
    std::string version;
    model::Moment changedAt;  ///< when the system says that it changed last
    model::PartTimes partTimes;
    bool more = false;        ///< further steps remain
    model::Value progress;    ///< to be committed before the next step
    std::string request;      ///< excerpts for the attempt row, secrets masked
    std::string response;
    bool nothingSent = false; ///< the done-check found the step done
};

/// Looks an object up by what is known of it.
struct FindRequest
{
    model::ObjectName object;
    std::string externalId;
    model::Value keys; ///< {place: value} of the match keys; all alternatives are tried
};

struct TestStep
{
    std::string name; ///< resolve, connect, tls, login, read, write
    bool passed = false;
    base::Message message;
};

struct FoundField
{
    std::string place;
    std::string type; ///< text, integer, decimal, boolean, date, moment, object, list
    bool required = false;
    bool writable = true;
    std::vector<model::Value> samples;
};

struct FoundObject
{
    model::ObjectName name;
    std::string label;
    std::vector<FoundField> fields;
};

/// What one object of a system can do; the engine asks before it plans.
struct Capabilities
{
    bool read = true, changes = false, create = false, update = false, remove = false;
    bool find = false;            ///< can be searched by external id or keys
    bool externalId = false;      ///< has a place for our id
    bool idempotencyKey = false;  ///< honours it
    bool partialUpdate = true;    ///< takes part of an object
    bool versions = false;        ///< refuses a write under an old version
    bool deletesInFeed = false;
    bool snapshot = true;         ///< a full reading lists everything (files: false for a delta)
    std::vector<std::pair<std::string, std::chrono::milliseconds>> sweeps; ///< name, period
    std::chrono::milliseconds fullPeriod{0};  ///< full listing for deletes; 0: never by itself
    std::chrono::milliseconds timeLimit{30000};  ///< after which a write without an answer is given up
    std::chrono::milliseconds lateEffect{30000}; ///< how long after that it may still act
    std::chrono::milliseconds searchLag{-1};  ///< until a created object is found; negative: not declared
    std::vector<model::ObjectName> readBefore; ///< objects that should be read first (references)
    std::chrono::milliseconds feedMemory{0};   ///< how far back its change feed remembers; 0: without end
};

class WebhookSource;

/// One connected system. Lives on the engine's thread; every call answers exactly once, later, on that
/// thread, also on cancel and shutdown; nothing blocks. Errors say what the caller does next (base::ErrorCode).
class Connector
{
public:
    virtual ~Connector() = default;
    virtual std::vector<model::ObjectName> objects() const = 0;
    virtual Capabilities capabilities(const model::ObjectName &object) const = 0;
    virtual int concurrency() const { return 4; } ///< writes in flight
    virtual void test(base::CancelToken cancel, Answer<std::vector<TestStep>> answer) = 0;
    /// The same, and tells each step when it ended; those told are in the answer again.
    virtual void testAloud(base::CancelToken cancel, std::function<void(const TestStep &)> /*told*/,
                           Answer<std::vector<TestStep>> answer)
    {
        test(std::move(cancel), std::move(answer));
    }
    virtual void discover(base::CancelToken cancel, Answer<std::vector<FoundObject>> answer) = 0;
    virtual void read(const ReadRequest &request, base::CancelToken cancel, Answer<Page> answer) = 0;
    virtual void find(const FindRequest &request, base::CancelToken cancel, Answer<std::vector<Reading>> answer) = 0;
    virtual void write(const WriteRequest &request, base::CancelToken cancel, Answer<Written> answer) = 0;
    /// Null: it reports nothing by itself. Part of the connector.
    virtual WebhookSource *webhooks() { return nullptr; }
    /// Learned limits and spent budgets, to be kept by the engine across restarts.
    virtual model::Value memory() const { return {}; }
    virtual void restoreMemory(const model::Value &) {}
};

} // namespace splot::connectors
