#pragma once

#include "core/connectors/rest/descriptor/descriptor.h"
#include "core/connectors/rest/descriptor/schemacheck.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace splot::connectors {

/// Compiles a descriptor's JSON part by part and goes on after a fault, so that all faults are known at the
/// end.
class DescriptorReader
{
public:
    Descriptor read(const model::Value &json);
    const std::vector<DescriptorProblem> &problems() const { return m_problems; }
    /// What can be loaded, but hardly does what its author wants.
    const std::vector<DescriptorProblem> &doubts() const { return m_doubts; }

private:
    using Names = std::vector<std::string>;
    struct Spot ///< a value and the pointer to it
    {
        const model::Value *value = nullptr;
        std::string where;
        explicit operator bool() const { return value != nullptr; }
    };

    static Spot at(const Spot &parent, std::string_view name);
    static std::vector<Spot> elements(const Spot &list);
    static std::vector<std::pair<std::string, Spot>> members(const Spot &object);
    static std::string text(const Spot &parent, std::string_view name, std::string standard = {});
    static std::string lines(const Spot &spot);
    static std::int64_t number(const Spot &parent, std::string_view name, std::int64_t standard);
    static double decimal(const Spot &parent, std::string_view name, double standard);
    static bool flag(const Spot &parent, std::string_view name, bool standard);
    static std::vector<std::string> texts(const Spot &list);
    static std::chrono::milliseconds seconds(const Spot &parent, std::string_view name,
                                             std::int64_t standard);

    void problem(const std::string &where, base::Message message);
    void problem(const std::string &where, const base::Error &error);
    void doubt(const std::string &where, base::Message message);
    formula::Names allowed(const Names &more);
    /// The names, with all that follows them, that formulas and paths used while `read` worked, and where
    /// first.
    using Uses = std::map<std::string, std::string>;
    Uses usesOf(const std::function<void()> &read);
    void noteUses(const std::string &where, const std::function<void()> &compile);
    Template compiled(const Spot &spot, const Names &names);
    RequestSpec::Parts parts(const Spot &object, const Names &names);
    formula::Formula condition(const Spot &parent, std::string_view name, const Names &names);
    Path path(const Spot &parent, std::string_view name);
    std::optional<Path> optionalPath(const Spot &parent, std::string_view name);
    std::vector<Path> paths(const Spot &parent, std::string_view name); ///< one, or a list of them

    void readInfo(const Spot &json);
    RequestSpec readRequest(const Spot &json, const Names &names);
    RateRule readLimits(const Spot &json);
    RequestSpec::Parts readRotation(const Spot &json);
    AuthenticationSpec readAuthentication(const Spot &json);
    ErrorRule readError(const Spot &json);
    PagingSpec readPaging(const Spot &json);
    CursorSpec readCursor(const Spot &json);
    FeedSpec readFeed(const Spot &json, std::string name = "main", bool changes = false);
    LookupSpec readLookup(const Spot &json, const Names &names);
    StepSpec readStep(const Spot &json);
    WriteSpec readWrite(const Spot &json);
    ActionSpec readAction(const Spot &json);
    Transform readTransform(const Spot &fields, bool rest);
    FieldSpec readField(const std::string &place, const Spot &json);
    ObjectSpec readObject(const Spot &json);
    std::optional<WebhookSpec> readWebhooks(const Spot &json);
    ProofRule readProof(const Spot &json);
    std::optional<ReportSpec> readReport(const Spot &json);
    void readReads(const Spot &json, ObjectSpec &object);
    void readWrites(const Spot &json, ObjectSpec &object);
    void readCapabilities(const Spot &json, ObjectSpec &object);
    void checkObject(const Spot &json, const ObjectSpec &object);
    void checkWrites(const Spot &json, const ObjectSpec &object);

    // Doubts.
    void learnNames(const Spot &json);
    void doubtUnknown(const std::string &name, const std::string &where);
    void doubtFeed(const Spot &json, const FeedSpec &feed, bool changes, const Uses &uses);
    void doubtProgress(const std::vector<StepSpec> &steps, const Uses &uses);
    void doubtPlaces(const Spot &json, const ObjectSpec &object, const Uses &uses);
    void doubtReferences();

    Descriptor m_out;
    std::vector<DescriptorProblem> m_problems, m_doubts;
    std::map<std::string, std::set<std::string>> m_known; ///< members of settings, values and session
    Uses m_uses;
    std::set<std::string> m_compiling; ///< names of the template that is being compiled
};

} // namespace splot::connectors
