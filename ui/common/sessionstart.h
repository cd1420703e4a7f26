#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace splot::ui {

/// Whether the program starts with the person's session on this computer.
class SessionStart
{
public:
    virtual ~SessionStart() = default;

    virtual bool isOn() const = 0;
    /// Has `program` started with `arguments` at each log-in. NotConnected: the place cannot be written.
    virtual base::Result<void> turnOn(const QString &program, const QStringList &arguments) = 0;
    virtual base::Result<void> turnOff() = 0;

    static std::unique_ptr<SessionStart> ofThisComputer();
};

} // namespace splot::ui
