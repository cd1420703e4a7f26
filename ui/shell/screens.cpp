#include "ui/shell/screens.h"

#include "ui/inbox/page.h"
#include "ui/overview/page.h"
#include "ui/records/page.h"

#include <QCoreApplication>

namespace splot::shell {

namespace {
template <class Page> ScreenEntry entry(const char *id, const QString &title)
{
    return {QString::fromLatin1(id), title, [](const ui::Console &console, QWidget *parent) -> ui::Screen * {
                return new Page(console, parent);
            }};
}
} // namespace

std::vector<ScreenEntry> allScreens()
{
    return {entry<overview::Page>("overview", QCoreApplication::translate("splot", "Overview")),
            entry<inbox::Page>("inbox", QCoreApplication::translate("splot", "Inbox")),
            entry<records::Page>("records", QCoreApplication::translate("splot", "Records"))};
}

} // namespace splot::shell
