// What comes over a webhook's socket: the same requests and refusals however the bytes are cut.
#include "core/connectors/webhook/requestreader.h"
#include "tests/fuzz/target.h"

#include <algorithm>

using namespace splot;
using connectors::RequestReader;

namespace {
std::string told(std::string_view bytes, std::size_t piece)
{
    RequestReader reader({512, 4096});
    std::string out;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto part = bytes.substr(at, piece);
        at += part.size();
        reader.feed(part);
        while (reader.state() == RequestReader::State::Complete) {
            const auto request = reader.take();
            out += request.method + " " + request.target + " " + std::to_string(request.headers.size()) +
                   " " + request.body + (request.keepAlive ? " stays\n" : " goes\n");
        }
        if (reader.state() == RequestReader::State::Refused)
            return out + std::to_string(reader.status());
    }
    return out;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const auto bytes = fuzz::text(data + 1, size - 1);
    fuzz::demand(told(bytes, std::max<std::size_t>(1, bytes.size())) == told(bytes, 1U + data[0] % 16U),
                 "a cut changes nothing");
    return 0;
}
