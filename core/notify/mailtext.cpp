#include "core/notify/mailtext.h"

#include <QByteArray>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace splot::notify {

namespace {
constexpr qsizetype lineOfBase64 = 76; // RFC 2045, 6.8
constexpr qsizetype bytesOfWord = 45;  // an encoded word has at most 75 characters (RFC 2047, 2)

/// RFC 2047: words of whole characters, folded.
std::string encodedWords(const std::string &text)
{
    const QString whole = QString::fromStdString(text);
    std::string out;
    QString part;
    const auto flush = [&] {
        if (part.isEmpty())
            return;
        out += (out.empty() ? "" : "\r\n ") + std::string("=?UTF-8?B?") +
               part.toUtf8().toBase64().toStdString() + "?=";
        part.clear();
    };
    for (const char32_t c : whole.toStdU32String()) {
        const QString one = QString::fromUcs4(&c, 1);
        if ((part + one).toUtf8().size() > bytesOfWord)
            flush();
        part += c < 0x20 ? QStringLiteral(" ") : one;
    }
    flush();
    return out;
}

std::string dateText(model::Moment at)
{
    const auto when = QDateTime::fromMSecsSinceEpoch(at.micros / 1000, Qt::UTC);
    return QLocale::c().toString(when, QStringLiteral("ddd, d MMM yyyy HH:mm:ss")).toStdString() + " +0000";
}

std::string base64Lines(const std::string &text)
{
    QByteArray crlf;
    for (const char c : text) {
        if (c == '\n')
            crlf += '\r';
        crlf += c;
    }
    const QByteArray all = crlf.toBase64();
    std::string out;
    for (qsizetype at = 0; at < all.size(); at += lineOfBase64)
        out += all.mid(at, lineOfBase64).toStdString() + "\r\n";
    return out;
}

std::string domainOf(const std::string &address)
{
    const auto at = address.rfind('@');
    return at == std::string::npos ? "splot.invalid" : address.substr(at + 1);
}
} // namespace

bool isAddress(std::string_view text)
{
    const auto at = text.find('@');
    const bool plain = std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == ',' || c == ';' ||
               c == '"' || c == 0x7f;
    });
    return plain && at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos;
}

std::string mailText(const Mail &mail)
{
    std::string to;
    for (const auto &address : mail.to)
        to += (to.empty() ? "" : ",\r\n ") + address;
    return "Date: " + dateText(mail.date) + "\r\nFrom: Splot <" + mail.server.from + ">\r\nTo: " + to +
           "\r\nSubject: " + encodedWords(mail.subject) + "\r\nMessage-ID: <" + mail.id + "@" +
           domainOf(mail.server.from) +
           ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
           "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64Lines(mail.text);
}

} // namespace splot::notify
