#include "ui/shell/screens.h"

#include "ui/flows/page.h"
#include "ui/inbox/page.h"
#include "ui/mapper/page.h"
#include "ui/overview/page.h"
#include "ui/ownership/page.h"
#include "ui/reconcile/page.h"
#include "ui/records/page.h"
#include "ui/settings/page.h"
#include "ui/systems/page.h"

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
            entry<ui::SystemsPage>("systems", QCoreApplication::translate("splot", "Systems")),
            entry<ui::MapperPage>("mapper", QCoreApplication::translate("splot", "Mapper")),
            entry<ui::OwnershipPage>("ownership", QCoreApplication::translate("splot", "Ownership")),
            entry<ui::FlowsPage>("flows", QCoreApplication::translate("splot", "Flows")),
            entry<inbox::Page>("inbox", QCoreApplication::translate("splot", "Inbox")),
            entry<records::Page>("records", QCoreApplication::translate("splot", "Records")),
            entry<ui::ReconcilePage>("reconcile", QCoreApplication::translate("splot", "Reconcile")),
            entry<ui::SettingsPage>("settings", QCoreApplication::translate("splot", "Settings"))};
}

} // namespace splot::shell
