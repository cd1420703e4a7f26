#pragma once

#include <QButtonGroup>
#include <QStringList>
#include <QWidget>

namespace splot::ui {

/// A row of choices side by side, one of which holds; arrow keys move among them.
class Segments : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(const QStringList &texts, QWidget *parent = nullptr);

    int current() const { return m_group.checkedId(); }
    void setCurrent(int index);
    void setText(int index, const QString &text);
    int count() const { return static_cast<int>(m_group.buttons().size()); }

signals:
    void chosen(int index); ///< by a person

private:
    QButtonGroup m_group;
};

} // namespace splot::ui
