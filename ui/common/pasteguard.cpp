#include "ui/common/pasteguard.h"

#include "ui/common/formats.h"
#include "ui/common/noticebar.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>

#include <memory>

namespace splot::ui {

namespace {
constexpr const char *watched = "splotPasteGuard";

struct Watch
{
    QString before; ///< the text that was not cut
    bool cut = false;
};
} // namespace

PasteGuard::PasteGuard(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool PasteGuard::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::Polish) {
        if (auto *field = qobject_cast<QLineEdit *>(object))
            watch(field);
    }
    return false;
}

void PasteGuard::watch(QLineEdit *field)
{
    // A field with a validator refuses for reasons of its own.
    if (field->property(watched).toBool() || field->validator() ||
        field->parent()->inherits("QAbstractSpinBox"))
        return;
    field->setProperty(watched, true);
    const auto state = std::make_shared<Watch>(Watch{field->text()});
    // Qt refuses first, then puts in what fits.
    connect(field, &QLineEdit::inputRejected, this, [field, state] {
        state->cut = true;
        QTimer::singleShot(0, field, [state] { state->cut = false; });
        tell(field);
    });
    connect(field, &QLineEdit::textChanged, this, [field, state](const QString &text) {
        if (!state->cut) {
            state->before = text;
            return;
        }
        state->cut = false;
        field->setText(state->before);
    });
}

void PasteGuard::tell(QLineEdit *field)
{
    const auto most = numberText(field->maxLength());
    const auto pasted = QGuiApplication::clipboard()->text().size();
    const auto words =
        pasted > field->maxLength()
            ? tr("What was to be pasted has %1 characters; this field takes %2. It was left as it is.")
                  .arg(numberText(pasted), most)
            : tr("This field takes %1 characters, and is full. It was left as it is.").arg(most);
    if (auto *notice = field->window()->findChild<NoticeBar *>()) {
        notice->showWarning(words);
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Too long"), words, QMessageBox::Ok, field->window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace splot::ui
