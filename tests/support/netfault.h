#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace splot::support {

/// What the fault proxy does with one exchange (a request and its answer) of one connection. As text:
///   pass                      nothing
///   reset:PART:N              after N bytes of the part: the connection is thrown away (RST)
///   close:PART:N              ... is closed properly
///   halfclose:PART:N          ... says that no more comes in this direction, and stays open
///   hang:PART:N               ... stays open, and nothing passes any more
///   delay:MS                  the answer comes so much later
///   jitter:MS                 request and answer come in random pieces, each up to so much later
///   drip:N:MS                 the answer comes N bytes at a time, so often
///   length:+N, length:-N      Content-Length of the answer says N bytes more or fewer than there are
///   length:TEXT               ... says TEXT
/// PART is `connect` (when the connection is taken, N is 0), `request`, `answer`, or `body` (of the answer).
struct NetFault
{
    enum class Kind { Pass, Reset, Close, HalfClose, Hang, Delay, Jitter, Drip, Length };
    enum class Part { Connect, Request, Answer, Body };

    Kind kind = Kind::Pass;
    Part part = Part::Answer;
    qint64 count = 0;                  ///< bytes that pass before; Drip: bytes at a time
    std::chrono::milliseconds time{0}; ///< Delay, Jitter, Drip
    QByteArray length;                 ///< Length: "+7", "-7" or what stands in its place

    /// Nothing: the text is no fault.
    static std::optional<NetFault> parse(const QString &text);
    /// Ends the exchange before its time.
    bool breaks() const { return kind >= Kind::Reset && kind <= Kind::Hang; }
};

} // namespace splot::support
