#pragma once

#include "core/model/alerts.h"
#include "core/model/value.h"

namespace splot::notify {

/// What a notice tells, in the program's language.
struct NoticeText
{
    std::string subject;  ///< "Splot, acme: ERP: Waiting deliveries 812, over the limit of 500."
    std::string sentence; ///< "ERP: Waiting deliveries 812, over the limit of 500."
    std::string body;     ///< of a mail
};

/// `place`: the label of the rule's system, or the workspace's name; `trial`: it says that it is one.
NoticeText noticeText(const model::AlertRule &rule, const model::PendingNotice &notice,
                      const std::string &workspace, const std::string &place, bool trial);
/// The same for programs: `text` is the sentence, which chat systems show as it is.
model::Value noticeBody(const model::AlertRule &rule, const model::PendingNotice &notice,
                        const std::string &workspace, const std::string &place, bool trial);
/// "Waiting deliveries".
std::string metricText(model::Metric metric);
/// A figure as people read it: a number, or a span of time.
std::string figureText(model::Metric metric, double value);

} // namespace splot::notify
