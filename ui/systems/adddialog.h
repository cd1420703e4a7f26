#pragma once

#include "core/model/system.h"
#include "ui/common/screen.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace splot::ui {

/// A new system: its connector, its name, and the settings that the connector asks for, one a line.
class AddDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddDialog(const Console &console, QWidget *parent = nullptr);

    model::System system() const;

private:
    void check();

    Console m_console;
    QComboBox *m_connector;
    QLineEdit *m_label;
    QPlainTextEdit *m_settings;
    QLabel *m_fault;
    QPushButton *m_add;
};

} // namespace splot::ui
