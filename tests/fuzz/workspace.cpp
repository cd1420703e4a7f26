// A configuration document of any JSON: it is read or refused, and what was read is written so that it reads
// the same.
#include "core/workspace/configurationcodec.h"
#include "tests/fuzz/target.h"

#include <array>

using namespace splot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static constexpr std::array kinds{"system",  "entity", "mapping", "lookup",
                                      "options", "alerts", "recipes", "reconcile"};
    const std::string kind = kinds.at(data[0] % kinds.size());
    // Documents of which there is one are called as their kind.
    const std::string id = kind == "alerts" || kind == "recipes" || kind == "reconcile" ? kind : "x";
    const auto read =
        workspace::readConfiguration({{kind, id, std::string(fuzz::text(data + 1, size - 1))}}, 1);
    if (!read)
        return 0;
    (void)workspace::checkConfiguration(*read);
    const auto documents = workspace::writeConfiguration(*read);
    const auto again = workspace::readConfiguration(documents, 1);
    fuzz::demand(again.has_value(), "what is written can be read");
    const auto twice = workspace::writeConfiguration(*again);
    fuzz::demand(documents.size() == twice.size(), "no document is lost");
    for (std::size_t i = 0; i < documents.size(); ++i)
        fuzz::demand(documents[i].kind == twice[i].kind && documents[i].id == twice[i].id &&
                         documents[i].json == twice[i].json,
                     "it is written the same");
    return 0;
}
