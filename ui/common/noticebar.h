#pragma once

#include "core/base/error.h"

#include <QFrame>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace splot::ui {

class Theme;

/// A bar across the top of a place: what happened, to what, what to do; details fold out and copy as text.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(const Theme &theme, QWidget *parent = nullptr);

    void showError(const base::Error &error, const QString &action = {});
    /// A state to know of; it stays until hidden.
    void showWarning(const QString &text, const QString &action = {});
    void clear();

signals:
    void acted();

private:
    void showText(const char *kind, const QString &text, const QString &detail, const QString &action);

    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_more;
    QToolButton *m_close;
    QPlainTextEdit *m_detail;
};

} // namespace splot::ui
