#pragma once

#include "core/workspace/transfer.h"
#include "ui/common/changeplan.h"
#include "ui/common/screen.h"
#include "ui/common/secretentry.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace splot::ui {

class NoticeBar;

/// Takes a configuration of another workspace over: addresses and secrets of this environment are asked for,
/// then its plan is shown before anything is saved.
class TransferDialog : public QDialog
{
    Q_OBJECT

public:
    TransferDialog(const Console &console, workspace::Transfer transfer, const QString &folder,
                   QWidget *parent = nullptr);
    ~TransferDialog() override; ///< secrets kept for what was not taken over are forgotten

    /// The field of one setting.
    QLineEdit *field(const QString &system, const QString &setting) const;
    QComboBox &environment() { return *m_environment; }
    /// Keeps typed secrets, then has the plan made; `planReady` when it can be shown.
    void plan();
    ChangePlan &changePlan() { return m_plan; }
    QString said() const;
    void reject() override;

signals:
    void planStarted();

private:
    QWidget *settingsPart();
    void addRow(const workspace::TransferSetting &setting);
    void collect(std::vector<TypedSecret> &typed);
    void keepSecrets(const std::vector<TypedSecret> &typed);
    void forgetSecrets();
    void showChanges();
    void showPlan();
    void finish();

    Console m_console;
    workspace::Transfer m_transfer;
    ChangePlan m_plan;
    SecretEntry m_secrets;
    std::string m_prefix; ///< of the secrets' names
    model::Object m_kept; ///< secrets that the engine keeps and no configuration names yet
    NoticeBar *m_notice;
    QComboBox *m_environment;
    QCheckBox *m_removing;
    QTableWidget *m_table;
    QLabel *m_changes;
    QPushButton *m_go;
    bool m_saved = false;
};

} // namespace splot::ui
