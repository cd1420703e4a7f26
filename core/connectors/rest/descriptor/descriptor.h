#pragma once

#include "core/connectors/ratebudget.h"
#include "core/connectors/registry.h"
#include "core/connectors/rest/descriptor/path.h"
#include "core/connectors/rest/descriptor/requestspec.h"
#include "core/connectors/rest/descriptor/transform.h"
#include "core/connectors/rest/descriptor/typedjson.h"
#include "core/connectors/webhooksource.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace splot::connectors {

struct PagingSpec
{
    std::string kind = "none"; ///< none, page, offset, cursor, link, keyset, window
    std::int64_t size = 100;
    std::int64_t first = 1;       ///< page: number of the first
    std::optional<Path> total;    ///< in the whole answer: number of all items
    std::optional<Path> next;     ///< cursor: the next one's token; link: its address (else the Link header)
    std::optional<Path> more;     ///< cursor: whether there is a next one
    std::int64_t seconds = 86400; ///< window: its length
    std::int64_t limit = 10000;   ///< pages of one run; more is an error
    bool untilEmpty = false;      ///< a short page need not be the last
    bool unique = false;          ///< keyset: no two items share a value, the filter is "greater than"
    bool newestFirst = false; ///< offset, page: sorted by the cursor downwards; ends where the last run began
};

/// What an incremental feed goes by.
struct CursorSpec
{
    Path path;                   ///< in a raw item
    std::string kind = "moment"; ///< moment, number, text
    model::Value start;          ///< of the very first run
    std::int64_t overlap = 0;    ///< seconds, or units of the number
    bool exclusive = false;      ///< the source's filter is "greater than"
};

/// One list request that is repeated until it is exhausted.
struct FeedSpec
{
    std::string name;
    std::chrono::milliseconds every{0}; ///< sweeps: the period
    RequestSpec request;
    Path items;
    PagingSpec paging;
    std::optional<CursorSpec> cursor;
    std::optional<Path> parents; ///< the items are not the objects; here are the ids of those to read again
    bool complete = true;        ///< full listings: it shows everything
    bool follow = false; ///< sweeps: what was in the last run and is not in this one is read again by its id
};

struct LookupSpec
{
    RequestSpec request;
    Path items;
    std::int64_t batch = 1; ///< by ids: how many at a time
};

/// One request of a write.
struct StepSpec
{
    std::string name;
    formula::Formula when;
    std::vector<std::string> places; ///< runs only if one of them is in `changed`; "*": any
    Template
        each; ///< a list: the step is done for its first element, the object read again, until it is empty
    std::optional<RequestSpec> check; ///< asks whether the step is done already
    formula::Formula done;            ///< over the check's answer
    bool harmless = false;            ///< may be repeated at will: it is done within the next step's call
    RequestSpec request;
    Template id;             ///< the object's id, from the answer
    RequestSpec::Parts keep; ///< into `progress`
};

struct WriteSpec
{
    std::vector<StepSpec> steps;
    std::vector<std::string> places; ///< create: which it can write; "*": all
    bool readBack = true;
};

/// Steps that lead an object from one of some states to another.
struct HopSpec
{
    std::vector<std::string> from;
    std::string to;
    std::vector<StepSpec> steps; ///< the first whose `when` holds is done, then the object is read again
};

/// A place that changes only by named calls.
struct ActionSpec
{
    std::string place;
    std::vector<HopSpec> hops;
    std::map<std::string, std::vector<std::string>>
        beyond; ///< values that are as good as the wanted one, being further on
};

/// What a system reports of an object by itself.
struct ReportSpec
{
    std::vector<std::string> topics; ///< as the system calls them; at least one where they are subscribed to
    std::string id;                  ///< place of the id in the body
    std::optional<Path> item;        ///< the object itself in the body
};

/// How a system reports.
struct WebhookSpec
{
    std::string secret; ///< the setting that holds it
    ProofRule proof;
    std::string deliveryHeader;
    bool pings = false;
    std::optional<LookupSpec> list; ///< what is registered already ...
    std::optional<Path> address;    ///< ... in its items
    std::optional<Path> topic;
    std::optional<Path> ends;          ///< when it lapses; none: it lasts
    std::optional<RequestSpec> create; ///< registers; sees `address`, `topic` and `object`
    std::optional<RequestSpec> renew;  ///< sees also `item`, as it was listed
};

struct ObjectSpec
{
    model::ObjectName name;
    std::string label;
    Path id;
    bool numericId = false; ///< templates see `id` and `ids` as numbers
    /// Of the object and of its parts that move by themselves: together they are its version.
    std::vector<Path> version;
    /// By part of the body ("" is the rest); the latest of a part's paths is its time, the latest of all the
    /// object's.
    std::map<std::string, std::vector<Path>> changedAt;
    std::string versionHeader; ///< of the answer to a reading of one object: "ETag"
    Transform transform;
    std::optional<FeedSpec> full;
    std::vector<FeedSpec> changes, sweeps;
    std::optional<LookupSpec> byIds;
    std::optional<LookupSpec> findExternal;
    std::vector<std::pair<std::string, LookupSpec>> findKeys;
    std::optional<WriteSpec> create, update, remove;
    std::vector<ActionSpec> actions;
    std::optional<ReportSpec> report;
    bool readFirst = false;      ///< updates see the object's present state as `current`
    bool nativeVersions = false; ///< the update's request itself carries `version`
    Capabilities capabilities;
};

/// Every kind of authentication in one form: an optional login, and what is put on each request.
struct AuthenticationSpec
{
    std::optional<RequestSpec> login;
    RequestSpec::Parts keep;   ///< members of `session`, from the login's answer
    Template expires;          ///< seconds, from the login's answer
    RequestSpec::Parts rotate; ///< secret settings that the login's answer replaces
    RequestSpec::Parts headers, query;
};

/// So many requests a second, as a window: at least one point, so that less than one a second is one in
/// several.
RateRule::Window windowOf(double perSecond);

/// A kind of system as one JSON file tells it; compiled and immutable. resources/connectors/README.md is its
/// manual.
struct Descriptor
{
    ConnectorInfo info;
    Template base; ///< address that requests' `path` is put after
    RequestSpec::Parts headers;
    RequestSpec::Parts values; ///< named values for all templates
    AuthenticationSpec authentication;
    TypedJson typedJson;
    std::string script; ///< JavaScript: functions for what declarations cannot say
    std::vector<ErrorRule> errors;
    std::map<std::string, RateRule> limits; ///< by bucket; "" is for requests that name none
    std::optional<RequestSpec> test;
    std::optional<WebhookSpec> webhooks;
    std::vector<ObjectSpec> objects;

    const ObjectSpec *object(const model::ObjectName &name) const;
    /// Rejected; Error::field is the JSON pointer of the first fault. DescriptorLint gives all of them.
    static base::Result<std::shared_ptr<const Descriptor>> load(const model::Value &json);
};

} // namespace splot::connectors
