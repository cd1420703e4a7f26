#include "app/commandline/terminal.h"
#include "app/commands/answers.h"
#include "app/commands/commands.h"
#include "app/commands/secretinput.h"
#include "app/session/installation.h"
#include "app/session/installedsecrets.h"

namespace splot::app {

using base::ErrorCode;
using base::fail;

base::Result<std::optional<std::string>> givenSecret(const Arguments &arguments, const std::string &setting)
{
    const auto meant = [&](const std::string &option) -> std::optional<std::string> {
        for (const auto &text : arguments.options(option)) {
            const auto equals = text.find('=');
            if (equals == std::string::npos)
                return text;
            if (text.substr(0, equals) == setting)
                return text.substr(equals + 1);
        }
        return std::nullopt;
    };
    if (const auto variable = meant("secret-env")) {
        if (!qEnvironmentVariableIsSet(variable->c_str()))
            return fail(ErrorCode::NotFound,
                        QT_TRANSLATE_NOOP("splot", "The environment variable %1 is not set."), {*variable});
        return qgetenv(variable->c_str()).toStdString();
    }
    if (const auto number = meant("secret-fd")) {
        SPLOT_ASSIGN(const auto descriptor, wholeNumber(*number, "--secret-fd"));
        SPLOT_ASSIGN(auto secret, Terminal::readDescriptor(static_cast<int>(descriptor)));
        return std::optional<std::string>(std::move(secret));
    }
    return std::optional<std::string>();
}

namespace {
class SecretSet : public Command
{
public:
    SecretSet()
        : Command(
              {"secret set",
               QT_TRANSLATE_NOOP("splot",
                                 "Keep a secret sealed beside the workspace, which holds only its name"),
               {{"ID", QT_TRANSLATE_NOOP("splot", "as a setting names it after \"secret:\"")}},
               {{"secret-env", "VARIABLE",
                 QT_TRANSLATE_NOOP("splot", "take it from an environment variable")},
                {"secret-fd", "NUMBER", QT_TRANSLATE_NOOP("splot", "take it from an open file descriptor")}},
               {"splotctl secret set shop.password",
                "splotctl secret set shop.password --secret-fd 3 3< password.txt"},
               QT_TRANSLATE_NOOP("splot", "Without an option it is asked for, without an echo.")})
    {}

    base::Result<Exit> run(Call &call) override
    {
        const std::string id = call.arguments.word("ID");
        SPLOT_ASSIGN(auto secret, givenSecret(call.arguments, id));
        if (!secret) {
            SPLOT_ASSIGN(secret, Terminal::askSecret(id));
        }
        SPLOT_ASSIGN(auto *installation, call.session.installation());
        SPLOT_TRY(installation->secrets().write(id, *secret));
        call.output.remark(
            say(QT_TRANSLATE_NOOP("splot", "%1 is kept in %2."), {id, installation->secrets().place()}));
        return Exit::Done;
    }
};

class SecretRemove : public Command
{
public:
    SecretRemove()
        : Command({"secret remove",
                   QT_TRANSLATE_NOOP("splot", "Forget a secret"),
                   {{"ID", QT_TRANSLATE_NOOP("splot", "as a setting names it after \"secret:\"")}},
                   {},
                   {"splotctl secret remove shop.password"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        SPLOT_ASSIGN(auto *installation, call.session.installation());
        SPLOT_TRY(installation->secrets().remove(call.arguments.word("ID")));
        return Exit::Done;
    }
};

class SecretPlace : public Command
{
public:
    SecretPlace()
        : Command({"secret place",
                   QT_TRANSLATE_NOOP("splot", "Show or choose where the key of this workspace's secrets is kept"),
                   {{"PLACE",
                     QT_TRANSLATE_NOOP("splot", "keychain: the desktop's; file: one that only you can read, for engines "
                                                "that start without a person"),
                     false}},
                   {},
                   {"splotctl secret place", "splotctl secret place keychain"}})
    {}

    base::Result<Exit> run(Call &call) override
    {
        using Origin = InstalledSecrets::Origin;
        const std::string place = call.arguments.word("PLACE");
        SPLOT_ASSIGN(auto *installation, call.session.installation());
        InstalledSecrets &kept = installation->secrets();
        if (place == "keychain" || place == "file") {
            SPLOT_TRY(kept.moveTo(place == "keychain" ? Origin::Keychain : Origin::File));
        } else if (!place.empty()) {
            return fail(ErrorCode::Rejected,
                        QT_TRANSLATE_NOOP("splot", "\"%1\" is no place for a key; use keychain or file."), {place});
        }
        call.output.remark(
            say(QT_TRANSLATE_NOOP("splot", "The secrets of this workspace are kept in %1."), {kept.place()}));
        return Exit::Done;
    }
};
} // namespace

void addSecretCommands(Commands &to)
{
    to.push_back(std::make_unique<SecretSet>());
    to.push_back(std::make_unique<SecretRemove>());
    to.push_back(std::make_unique<SecretPlace>());
}

} // namespace splot::app
