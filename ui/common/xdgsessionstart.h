#pragma once

#include "ui/common/sessionstart.h"

namespace splot::ui {

/// A desktop entry in the autostart folder of the XDG specification, which GNOME, KDE and others follow.
class XdgSessionStart : public SessionStart
{
public:
    explicit XdgSessionStart(QString folder) : m_folder(std::move(folder)) {}

    bool isOn() const override;
    base::Result<void> turnOn(const QString &program, const QStringList &arguments) override;
    base::Result<void> turnOff() override;

    QString file() const { return m_folder + QStringLiteral("/splot.desktop"); }

private:
    QString m_folder;
};

} // namespace splot::ui
