#pragma once

#include "core/notify/mailer.h"

namespace splot::notify {

/// The mail as it goes over the wire (RFC 5322, MIME): UTF-8 in base64, lines end with CR LF.
std::string mailText(const Mail &mail);
/// Whether it can stand in an envelope: one `@`, no blanks, brackets or line breaks.
bool isAddress(std::string_view text);

} // namespace splot::notify
