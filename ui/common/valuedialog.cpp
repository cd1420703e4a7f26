#include "ui/common/valuedialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>

namespace splot::ui {

namespace {
QString tooLong(qsizetype characters)
{
    return ValueDialog::tr("It would have %1 characters; up to %2 can be edited here. It was left as it is.")
        .arg(numberText(characters), numberText(ValueDialog::mostCharacters));
}

class ValueEdit : public QPlainTextEdit
{
public:
    ValueEdit(NoticeBar &notice, QWidget *parent) : QPlainTextEdit(parent), m_notice(notice)
    {
        setTabChangesFocus(true);
    }

protected:
    void insertFromMimeData(const QMimeData *source) override
    {
        const auto whole = document()->characterCount() + source->text().size();
        if (whole > ValueDialog::mostCharacters)
            m_notice.showWarning(tooLong(whole));
        else
            QPlainTextEdit::insertFromMimeData(source);
    }

private:
    NoticeBar &m_notice;
};
} // namespace

ValueDialog::ValueDialog(const Theme &theme, const QString &title, const QString &words, const QString &value,
                         QWidget *parent)
    : QDialog(parent), m_notice(new NoticeBar(theme, this))
{
    setWindowTitle(title);
    resize(theme.px(520), theme.px(220));
    auto *text = label("plain", words, this);
    text->setWordWrap(true);
    m_edit = new ValueEdit(*m_notice, this);
    m_edit->setAccessibleName(tr("Value"));
    m_edit->setPlainText(value);
    m_edit->selectAll();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(m_notice);
    column->addWidget(text);
    column->addWidget(m_edit, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_edit->setFocus();
}

QString ValueDialog::value() const
{
    return m_edit->toPlainText();
}

std::optional<QString> ValueDialog::ask(const Theme &theme, const QString &title, const QString &words,
                                        const QString &value, QWidget *parent)
{
    if (value.size() > mostCharacters) {
        QMessageBox::information(parent, title,
                                 tr("This value has %1 characters; up to %2 can be edited here. Change it in "
                                    "the system that owns it.")
                                     .arg(numberText(value.size()), numberText(mostCharacters)));
        return {};
    }
    ValueDialog dialog(theme, title, words, value, parent);
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.value()) : std::nullopt;
}

} // namespace splot::ui
