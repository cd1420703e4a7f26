#pragma once

#include "ui/common/theme.h"

#include <QDialog>

#include <optional>

class QPlainTextEdit;

namespace splot::ui {

class NoticeBar;

/// Asks for one value as text, whole and on several lines; a one-line field would cut it.
class ValueDialog : public QDialog
{
    Q_OBJECT

public:
    /// More is no value that a person edits by hand; it is refused with words, never cut.
    static constexpr int mostCharacters = 100000;

    ValueDialog(const Theme &theme, const QString &title, const QString &words, const QString &value,
                QWidget *parent = nullptr);

    QPlainTextEdit &editor() { return *m_edit; }
    QString value() const;
    /// Empty: the person left it, or the value is too long to be edited.
    static std::optional<QString> ask(const Theme &theme, const QString &title, const QString &words,
                                      const QString &value, QWidget *parent);

private:
    QPlainTextEdit *m_edit;
    NoticeBar *m_notice;
};

} // namespace splot::ui
