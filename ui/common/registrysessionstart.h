#pragma once

#include "ui/common/sessionstart.h"

namespace splot::ui {

/// The Run key of the person's registry on Windows.
class RegistrySessionStart : public SessionStart
{
public:
    bool isOn() const override;
    base::Result<void> turnOn(const QString &program, const QStringList &arguments) override;
    base::Result<void> turnOff() override;
};

} // namespace splot::ui
