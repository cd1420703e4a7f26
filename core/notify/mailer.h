#pragma once

#include "core/base/result.h"
#include "core/model/alerts.h"

#include <functional>

namespace splot::notify {

/// One mail in plain text.
struct Mail
{
    model::MailServer server; ///< its password opened: no `secret:`
    std::vector<std::string> to;
    std::string subject;
    std::string text; ///< UTF-8, lines end with a line feed
    model::Moment date;
    std::string id; ///< unique, of letters, digits and `.-`; part of the Message-ID
};

/// Sends mail. Answers later, exactly once, on the caller's thread.
/// Errors: NotConnected (host, connection, TLS), Rejected (log in, an address), BackOff (later it may be
/// taken).
class Mailer
{
public:
    virtual ~Mailer() = default;
    virtual void send(Mail mail, std::function<void(base::Result<void>)> answer) = 0;
};

} // namespace splot::notify
