#include "ui/systems/steplist.h"

#include "ui/common/formats.h"
#include "ui/common/icons.h"

namespace splot::ui {

namespace {
QString wordOfStep(const std::string &name)
{
    static const std::map<std::string, const char *> words{
        {"resolve", QT_TRANSLATE_NOOP("splot", "Find it")},
        {"connect", QT_TRANSLATE_NOOP("splot", "Connect")},
        {"tls", QT_TRANSLATE_NOOP("splot", "Encrypt")},
        {"login", QT_TRANSLATE_NOOP("splot", "Log in")},
        {"read", QT_TRANSLATE_NOOP("splot", "Read one")},
        {"write", QT_TRANSLATE_NOOP("splot", "Permission to write")}};
    const auto found = words.find(name);
    return found == words.end() ? text(name) : say(base::Message{found->second, {}});
}

/// In the reader's language where the engine said it so.
QString sentenceOf(const model::Value &step)
{
    const auto *source = step.member("source");
    if (source && !source->isBlank()) {
        base::Message message{source->toText(), {}};
        const auto *arguments = step.member("arguments");
        for (const auto &a : arguments && arguments->list() ? *arguments->list() : model::List())
            message.arguments.push_back(a.toText());
        return say(message);
    }
    const auto *message = step.member("message");
    return message ? text(message->toText()) : QString();
}
} // namespace

StepList::StepList(const Theme &theme, QWidget *parent) : QListWidget(parent), m_theme(theme)
{
    setAccessibleName(tr("Steps of the test"));
    setWordWrap(true);
    setSpacing(theme.px(2));
}

void StepList::show(const model::Value &steps, bool over)
{
    clear();
    m_passed = over;
    for (const auto &step : steps.list() ? *steps.list() : model::List()) {
        const auto *name = step.member("name"), *passed = step.member("passed");
        const bool good = passed && *passed == model::Value(true);
        m_passed = m_passed && good;
        const auto word = name ? wordOfStep(name->toText()) : QString();
        const auto sentence = sentenceOf(step);
        const auto told = !sentence.isEmpty() ? sentence : good ? tr("passed") : tr("failed");
        auto *item = new QListWidgetItem(
            icon(m_theme, good ? QStringLiteral("ok") : QStringLiteral("close"), good ? Tone::Ok : Tone::Bad),
            tr("%1: %2").arg(word, told), this);
        item->setToolTip(item->text());
        // The shape is not all that tells: it is also read out.
        item->setData(Qt::AccessibleTextRole,
                      good ? tr("passed: %1").arg(item->text()) : tr("failed: %1").arg(item->text()));
    }
    if (!over)
        addItem(tr("Testing ..."));
    scrollToBottom();
}

void StepList::wait(const QString &text)
{
    clear();
    m_passed = false;
    addItem(text);
}

} // namespace splot::ui
