#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>

namespace splot::test {

/// Settings of the tests' own, with nothing in them, and British English: whatever this account has chosen.
inline void useOwnSettings()
{
    QCoreApplication::setOrganizationName(QStringLiteral("SplotTest"));
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QSettings().clear();
}

} // namespace splot::test
