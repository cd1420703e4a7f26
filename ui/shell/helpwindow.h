#pragma once

#include "ui/common/theme.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace splot::shell {

/// The help in the person's language: topics at the left, a page of Markdown at the right.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(const ui::Theme &theme, QWidget *parent = nullptr);

    /// "window", "keys", "guide", "formulas".
    void open(const QString &topic);
    QTextBrowser &page() { return *m_page; }

signals:
    void tourWanted();

private:
    void show(int row);
    void find();

    const ui::Theme &m_theme;
    QListWidget *m_topics;
    QTextBrowser *m_page;
    QLineEdit *m_search;
};

} // namespace splot::shell
