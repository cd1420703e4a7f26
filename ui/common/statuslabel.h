#pragma once

#include "ui/common/status.h"

#include <QWidget>

namespace splot::ui {

/// A shape and a word beside it.
class StatusLabel : public QWidget
{
    Q_OBJECT

public:
    explicit StatusLabel(const Theme &theme, QWidget *parent = nullptr);

    void set(Status status, const QString &text);
    void set(Status status) { set(status, wordOf(status)); }
    /// Another tone than the shape's own.
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    QString text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont ownFont() const;

    const Theme &m_theme;
    Status m_status = Status::None;
    Tone m_tone = Tone::Text;
    QString m_text;
};

} // namespace splot::ui
