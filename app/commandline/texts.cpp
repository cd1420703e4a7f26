#include "app/commandline/texts.h"

#include <QCoreApplication>

namespace splot::app {

std::string say(const base::Message &message)
{
    if (message.source.empty())
        return {};
    return base::Message{QCoreApplication::translate("splot", message.source.c_str()).toStdString(),
                         message.arguments}
        .text();
}

std::string say(const char *source, std::vector<std::string> arguments)
{
    return say(base::Message{source, std::move(arguments)});
}

} // namespace splot::app
