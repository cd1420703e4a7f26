#pragma once

#include "core/model/value.h"
#include "ui/common/screen.h"

class QComboBox;
class QDateTimeEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace splot::ui {

class NoticeBar;

/// Settings of this window and of the workspace; backup, documentation, and putting back what a system
/// changed.
class SettingsPage : public Screen
{
    Q_OBJECT

public:
    explicit SettingsPage(Console console, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    void activate(const Target &target) override;
    QList<ScreenCommand> commands() override;

    /// Writes the documentation; the file's ending, html or pdf, says which. False: failed, which was said.
    bool writeDocumentation(const QString &path);
    /// Makes a workspace of a backup under a new name; `restored` tells when.
    void restoreFrom(const QString &backup, const QString &path);
    void writeSupport(const QString &path);

signals:
    void restored(const QString &path);
    void supportWritten(const QString &path);

private:
    QFormLayout *section(QVBoxLayout *into, const QString &title, const QString &note = {});
    void windowPart(QVBoxLayout *into);
    void frameParts(QFormLayout *form); ///< tray, notices, start with the session
    void workspacePart(QVBoxLayout *into);
    void copyPart(QVBoxLayout *into);
    void transferPart(QVBoxLayout *into);
    void revertPart(QVBoxLayout *into);
    void erasePart(QVBoxLayout *into);
    QSpinBox *keptDays(const QString &what);
    void fill();
    void saveOptions();
    void backup();
    void restore();
    void support();
    void document();
    void previewRevert();
    void revert();
    model::Object span() const;

    NoticeBar *m_notice;
    QComboBox *m_language, *m_theme, *m_system;
    QLineEdit *m_author, *m_zone;
    QSpinBox *m_bodies, *m_history, *m_flips;
    QPushButton *m_saveOptions, *m_look, *m_revert;
    QDateTimeEdit *m_from, *m_to;
    QLabel *m_found;
};

} // namespace splot::ui
