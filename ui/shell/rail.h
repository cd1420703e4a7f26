#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QFrame>

class QVBoxLayout;

namespace splot::shell {

/// One place of the rail: icon, name, and a count where there is something new.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const ui::Theme &theme, const QString &iconName, const QString &text, QWidget *parent);
    void setCount(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const ui::Theme &m_theme;
    QString m_iconName;
    int m_count = 0;
};

/// The column of screens at the left.
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(const ui::Theme &theme, QWidget *parent = nullptr);

    /// The screen "settings" stands at the foot.
    void add(const QString &id, const QString &title, const QString &shortcut);
    void setCurrent(const QString &id);
    void setCount(const QString &id, int count);

signals:
    void chosen(const QString &id);

private:
    RailButton *find(const QString &id) const;

    const ui::Theme &m_theme;
    QVBoxLayout *m_column;
};

} // namespace splot::shell
