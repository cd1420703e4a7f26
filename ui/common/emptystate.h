#pragma once

#include "ui/common/theme.h"

#include <QStackedWidget>

class QLabel;
class QPushButton;

namespace splot::ui {

/// What stands where there is nothing to show: what the place is for, and the one next step.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, const QString &iconName, QWidget *parent = nullptr);

    /// Without `action` there is no button.
    void set(const QString &title, const QString &text, const QString &action = {});

signals:
    void acted();

private:
    const Theme &m_theme;
    QLabel *m_picture, *m_title, *m_text;
    QPushButton *m_action;
};

/// The body of a screen, or its empty state.
class ScreenBody : public QStackedWidget
{
    Q_OBJECT

public:
    ScreenBody(const Theme &theme, const QString &iconName, QWidget *content, QWidget *parent);

    EmptyState &empty() { return *m_empty; }
    void showEmpty(bool empty) { setCurrentIndex(empty ? 1 : 0); }

private:
    EmptyState *m_empty;
};

} // namespace splot::ui
