#pragma once

#include "ui/common/secretentry.h"
#include "ui/flows/ruletable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace splot::ui {

/// The firm's alerts: rules and mail server of the configuration, sent by the engine whoever sits at a
/// window.
class FirmAlerts : public QWidget
{
    Q_OBJECT

public:
    explicit FirmAlerts(const Console &console, QWidget *parent = nullptr);

    RuleTable &table() { return *m_table; }
    /// As they are in the fields now; typed secrets are not in it.
    model::Alerts alerts() const;
    /// Keeps typed secrets with the engine and saves the document; nothing when nothing was changed.
    void save(std::function<void(bool)> done);
    /// A notice of trial of the rule that is selected, as it is in the fields.
    void sendTrial();
    QString said() const; ///< the last message; empty: none

private:
    QWidget *serverForm();
    void showAlerts();
    void keepSecrets(std::function<void(base::Result<model::Alerts>)> done);
    void say(const QString &text, bool bad);

    Console m_console;
    SecretEntry m_secrets;
    model::Alerts m_saved;
    std::int64_t m_version = 0; ///< of the configuration that is shown
    RuleTable *m_table;
    QLineEdit *m_host, *m_user, *m_password, *m_from;
    QSpinBox *m_port;
    QComboBox *m_security;
    QPushButton *m_trial;
    QLabel *m_said;
};

} // namespace splot::ui
