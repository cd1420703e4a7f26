#pragma once

#include "core/model/ids.h"
#include "core/model/moment.h"

#include <chrono>
#include <string>
#include <vector>

namespace splot::model {

/// What a rule looks at; all of one system, or of the whole workspace.
enum class Metric {
    UnownedCases,     ///< open cases that nobody looks after
    FailedDeliveries, ///< deliveries that a case holds
    Waiting,          ///< deliveries under way
    OldestSeconds     ///< age of the oldest duty that waits; of the whole workspace only
};

/// "Waiting over 500 in ERP for 10 minutes": when somebody wants to be told, and how.
struct AlertRule
{
    std::string id;
    Metric metric = Metric::UnownedCases;
    double limit = 0;                ///< broken by what is greater
    std::chrono::seconds lasting{0}; ///< how long the limit must be broken, and then kept again
    SystemId system;                 ///< invalid: the whole workspace
    bool inWindow = true;            ///< of a person's rules
    bool inTray = true;              ///< of a person's rules
    std::vector<std::string> mail{}; ///< of the firm's rules: addresses
    std::string webhook{};           ///< of the firm's rules: an address, or `secret:ID` of one; empty: none

    bool operator==(const AlertRule &) const = default;
};

enum class MailSecurity { StartTls, Tls, None };

/// The server that takes the firm's mail.
struct MailServer
{
    std::string host; ///< empty: no mail is sent
    int port = 0;     ///< 0: the usual one: 587, with Tls 465, with None 25
    MailSecurity security = MailSecurity::StartTls;
    std::string user;     ///< empty: no log in
    std::string password; ///< `secret:ID`
    std::string from;
    bool operator==(const MailServer &) const = default;
};

/// What a firm wants to be told, whoever sits at a window: the configuration document alerts/alerts.
struct Alerts
{
    MailServer mail;
    std::string signing; ///< `secret:ID`: webhooks are signed with it; empty: not signed
    std::vector<AlertRule> rules;
    bool operator==(const Alerts &) const = default;
};

enum class NoticeWay { Mail, Webhook };

/// One notice that has not arrived yet.
struct PendingNotice
{
    NoticeWay way = NoticeWay::Mail;
    bool started = false; ///< false: the alert is over
    double value = 0;     ///< measured when it started or ended
    Moment since;         ///< since when the limit was broken, or kept again
    int tries = 0;
    Moment due;        ///< not to be tried before
    std::string error; ///< of the last try; empty: none failed
    bool operator==(const PendingNotice &) const = default;
};

/// How one of the firm's rules stands; kept over a restart, so that nothing is told twice.
struct AlertState
{
    AlertRule rule; ///< as it was when it was looked at last
    bool active = false;
    Moment turned; ///< since when the figure says otherwise than `active`; micros 0: it does not
    Moment told;   ///< when the last notice arrived; micros 0: none did
    std::vector<PendingNotice> pending;
    bool operator==(const AlertState &) const = default;
};

} // namespace splot::model
