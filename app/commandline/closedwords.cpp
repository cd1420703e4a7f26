#include "app/commandline/closedwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace splot::app {

namespace {
/// As core/store/codec/names.cpp and model/states.cpp write them; an underscore is a blank for people.
constexpr const char *words[] = {
    // changes, deliveries, cases, their items
    QT_TRANSLATE_NOOP("splot words", "captured"),
    QT_TRANSLATE_NOOP("splot words", "applied"),
    QT_TRANSLATE_NOOP("splot words", "echo"),
    QT_TRANSLATE_NOOP("splot words", "skipped"),
    QT_TRANSLATE_NOOP("splot words", "stale"),
    QT_TRANSLATE_NOOP("splot words", "waiting"),
    QT_TRANSLATE_NOOP("splot words", "quarantined"),
    QT_TRANSLATE_NOOP("splot words", "superseded"),
    QT_TRANSLATE_NOOP("splot words", "discarded"),
    QT_TRANSLATE_NOOP("splot words", "ready"),
    QT_TRANSLATE_NOOP("splot words", "sending"),
    QT_TRANSLATE_NOOP("splot words", "confirmed"),
    QT_TRANSLATE_NOOP("splot words", "retrying"),
    QT_TRANSLATE_NOOP("splot words", "uncertain"),
    QT_TRANSLATE_NOOP("splot words", "failed"),
    QT_TRANSLATE_NOOP("splot words", "new"),
    QT_TRANSLATE_NOOP("splot words", "acknowledged"),
    QT_TRANSLATE_NOOP("splot words", "on hold"),
    QT_TRANSLATE_NOOP("splot words", "waiting for ticket"),
    QT_TRANSLATE_NOOP("splot words", "resolved"),
    QT_TRANSLATE_NOOP("splot words", "open"),
    QT_TRANSLATE_NOOP("splot words", "settled"),
    // what a delivery does
    QT_TRANSLATE_NOOP("splot words", "none"),
    QT_TRANSLATE_NOOP("splot words", "create"),
    QT_TRANSLATE_NOOP("splot words", "update"),
    QT_TRANSLATE_NOOP("splot words", "delete"),
    QT_TRANSLATE_NOOP("splot words", "archive"),
    // kinds of cases
    QT_TRANSLATE_NOOP("splot words", "failure"),
    QT_TRANSLATE_NOOP("splot words", "match"),
    QT_TRANSLATE_NOOP("splot words", "proposal"),
    QT_TRANSLATE_NOOP("splot words", "duplicate"),
    QT_TRANSLATE_NOOP("splot words", "refused"),
    QT_TRANSLATE_NOOP("splot words", "schema change"),
    QT_TRANSLATE_NOOP("splot words", "brake"),
    QT_TRANSLATE_NOOP("splot words", "loop"),
    QT_TRANSLATE_NOOP("splot words", "file"),
    // steps
    QT_TRANSLATE_NOOP("splot words", "capture"),
    QT_TRANSLATE_NOOP("splot words", "read"),
    QT_TRANSLATE_NOOP("splot words", "check"),
    QT_TRANSLATE_NOOP("splot words", "identify"),
    QT_TRANSLATE_NOOP("splot words", "compare"),
    QT_TRANSLATE_NOOP("splot words", "decide"),
    QT_TRANSLATE_NOOP("splot words", "merge"),
    QT_TRANSLATE_NOOP("splot words", "spread"),
    QT_TRANSLATE_NOOP("splot words", "deliver"),
    // presence, rights, verdicts, reasons of holds
    QT_TRANSLATE_NOOP("splot words", "present"),
    QT_TRANSLATE_NOOP("splot words", "archived"),
    QT_TRANSLATE_NOOP("splot words", "absent"),
    QT_TRANSLATE_NOOP("splot words", "owner"),
    QT_TRANSLATE_NOOP("splot words", "provisional"),
    QT_TRANSLATE_NOOP("splot words", "newest"),
    QT_TRANSLATE_NOOP("splot words", "computed"),
    QT_TRANSLATE_NOOP("splot words", "given"),
    QT_TRANSLATE_NOOP("splot words", "taken"),
    QT_TRANSLATE_NOOP("splot words", "person"),
    QT_TRANSLATE_NOOP("splot words", "accepted"),
    QT_TRANSLATE_NOOP("splot words", "restored"),
    QT_TRANSLATE_NOOP("splot words", "left"),
    QT_TRANSLATE_NOOP("splot words", "proposed"),
    QT_TRANSLATE_NOOP("splot words", "delivered"),
    QT_TRANSLATE_NOOP("splot words", "create only"),
    QT_TRANSLATE_NOOP("splot words", "pinned"),
    QT_TRANSLATE_NOOP("splot words", "unlinked"),
    QT_TRANSLATE_NOOP("splot words", "paused"),
    QT_TRANSLATE_NOOP("splot words", "read only"),
    QT_TRANSLATE_NOOP("splot words", "parked"),
};
} // namespace

std::string closedWord(std::string_view word)
{
    std::string text(word);
    std::ranges::replace(text, '_', ' ');
    const auto known = std::ranges::find(words, text, [](const char *w) { return std::string_view(w); });
    if (known == std::end(words))
        return std::string(word);
    return QCoreApplication::translate("splot words", *known).toStdString();
}

} // namespace splot::app
