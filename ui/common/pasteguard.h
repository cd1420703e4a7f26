#pragma once

#include <QObject>

class QLineEdit;

namespace splot::ui {

/// A field takes a limited number of characters and would cut what is pasted beyond it without a word. With
/// this one in a program, nothing is put in then, and the field's window says so.
class PasteGuard : public QObject
{
    Q_OBJECT

public:
    explicit PasteGuard(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QLineEdit *field);
    static void tell(QLineEdit *field);
};

} // namespace splot::ui
