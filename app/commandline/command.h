#pragma once

#include "app/commandline/arguments.h"
#include "app/commandline/exit.h"
#include "app/commandline/output.h"

#include <memory>

namespace splot::app {

class Session;

/// What a command works with.
struct Call
{
    const Arguments &arguments;
    Output &output;
    Session &session;
};

/// One command of the command line: what it says of itself is what its help and its parsing are made of.
class Command
{
public:
    explicit Command(Usage usage) : m_usage(std::move(usage)) {}
    virtual ~Command() = default;

    const Usage &usage() const { return m_usage; }
    virtual base::Result<Exit> run(Call &call) = 0;

private:
    Usage m_usage;
};

using Commands = std::vector<std::unique_ptr<Command>>;

} // namespace splot::app
