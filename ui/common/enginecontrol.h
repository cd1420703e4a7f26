#pragma once

#include "core/base/error.h"

#include <QObject>

namespace splot::ui {

/// Starts and stops the engine inside this program; made by the program, asked by the window.
class EngineControl : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool canStart() const = 0;
    virtual bool runsHere() const = 0;
    virtual void start() = 0; ///< answers by `started` or `failed`
    virtual void stop() = 0;  ///< waits for answers in flight, then `stopped`
    virtual void wake() = 0;  ///< a command was saved

signals:
    void started();
    void stopped();
    void failed(const splot::base::Error &error); ///< it could not start, or had to stop by itself
};

} // namespace splot::ui
