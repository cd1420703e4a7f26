#include "ui/settings/page.h"

#include "core/base/durablefile.h"
#include "core/store/copies.h"
#include "core/workspace/documentcodecs.h"
#include "core/workspace/documenttext.h"
#include "core/workspace/supportbundle.h"
#include "ui/common/auditdialog.h"
#include "ui/common/configurationundo.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/pdf.h"
#include "ui/common/sessionstart.h"
#include "ui/common/systemlooks.h"
#include "ui/common/workspace.h"
#include "ui/settings/documentation.h"
#include "ui/settings/erasepart.h"
#include "ui/settings/historydialog.h"
#include "ui/settings/transferpart.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QScrollArea>
#include <QSettings>
#include <QSpinBox>
#include <QSystemTrayIcon>

namespace splot::ui {

namespace {
constexpr int mostDays = 3650;

/// Shorter parts of a day, which only a configuration file says, count as a whole one.
int daysOf(std::chrono::seconds kept)
{
    return static_cast<int>(std::chrono::ceil<std::chrono::days>(kept).count());
}

/// What is shown may be rounded: who leaves it as it is leaves what is kept.
std::chrono::seconds chosen(const QSpinBox &days, std::chrono::seconds kept)
{
    return days.value() == std::min(daysOf(kept), mostDays) ? kept : std::chrono::days(days.value());
}
} // namespace

SettingsPage::SettingsPage(Console console, QWidget *parent) : Screen(console, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolBar(console.theme, title(), this));
    column->addWidget(m_notice = new NoticeBar(console.theme, this));
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setProperty("kind", QStringLiteral("page"));
    auto *parts = new QVBoxLayout(content);
    parts->setContentsMargins(console.theme.px(24), console.theme.px(16), console.theme.px(24),
                              console.theme.px(24));
    parts->setSpacing(console.theme.px(8));
    windowPart(parts);
    workspacePart(parts);
    copyPart(parts);
    transferPart(parts);
    revertPart(parts);
    erasePart(parts);
    parts->addStretch(1);
    scroll->setWidget(content);
    column->addWidget(scroll, 1);
    connect(&console.workspace, &Workspace::configurationChanged, this, &SettingsPage::fill);
    fill();
}

QFormLayout *SettingsPage::section(QVBoxLayout *into, const QString &name, const QString &note)
{
    auto *heading = label("title", name, this);
    heading->setContentsMargins(0, console().theme.px(12), 0, 0);
    into->addWidget(heading);
    if (!note.isEmpty()) {
        auto *words = label("mid", note, this);
        words->setWordWrap(true);
        words->setMaximumWidth(console().theme.px(760));
        into->addWidget(words);
    }
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(console().theme.px(16));
    form->setVerticalSpacing(console().theme.px(6));
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    into->addLayout(form);
    return form;
}

void SettingsPage::windowPart(QVBoxLayout *into)
{
    auto *form = section(into, tr("This window"));
    m_language = new QComboBox(this);
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Polski"), QStringLiteral("pl"));
    m_theme = new QComboBox(this);
    m_theme->addItem(tr("As the system"), QString());
    m_theme->addItem(tr("Light"), QStringLiteral("light"));
    m_theme->addItem(tr("Dark"), QStringLiteral("dark"));
    m_author = new QLineEdit(this);
    m_author->setMinimumWidth(console().theme.px(260));
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Theme"), m_theme);
    form->addRow(tr("Your name, for the audit"), m_author);
    frameParts(form);
    const QSettings settings;
    m_language->setCurrentIndex(
        std::max(0, m_language->findData(settings.value(QStringLiteral("language")).toString())));
    m_theme->setCurrentIndex(
        std::max(0, m_theme->findData(settings.value(QStringLiteral("theme")).toString())));
    m_author->setText(console().workspace.author());
    connect(m_language, &QComboBox::activated, this, [this] {
        QSettings().setValue(QStringLiteral("language"), m_language->currentData());
        m_notice->showWarning(tr("The language changes with the next start of the window."));
    });
    connect(m_theme, &QComboBox::activated, this, [this](int which) {
        QSettings().setValue(QStringLiteral("theme"), m_theme->currentData());
        console().theme.choose(static_cast<ThemeChoice>(which));
    });
    connect(m_author, &QLineEdit::editingFinished, this, [this] {
        console().workspace.setAuthor(m_author->text().trimmed());
        QSettings().setValue(QStringLiteral("author"), m_author->text().trimmed());
    });
}

void SettingsPage::frameParts(QFormLayout *form)
{
    auto *start = new QCheckBox(tr("Start with the session"), this);
    start->setToolTip(tr("Opens this workspace when you log in, in the tray where there is one."));
    start->setChecked(SessionStart::ofThisComputer()->isOn());
    connect(start, &QCheckBox::clicked, this, [this, start](bool on) {
        const auto session = SessionStart::ofThisComputer();
        const auto done = on ? session->turnOn(QCoreApplication::applicationFilePath(),
                                               {QStringLiteral("--tray"), console().workspace.path()})
                             : session->turnOff();
        if (!done)
            m_notice->showError(done.error());
        start->setChecked(session->isOn());
    });
    form->addRow(QString(), start);
    const auto option = [this, form](const QString &text, const QString &key, bool standard) {
        auto *box = new QCheckBox(text, this);
        box->setChecked(QSettings().value(key, standard).toBool());
        connect(box, &QCheckBox::clicked, this, [key](bool on) { QSettings().setValue(key, on); });
        form->addRow(QString(), box);
    };
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    option(tr("Closing the window keeps Splot in the tray"), QStringLiteral("closeToTray"), false);
    option(tr("Tell when a fault starts and when it is gone"), QStringLiteral("notifications"), true);
}

void SettingsPage::workspacePart(QVBoxLayout *into)
{
    auto *form = section(
        into, tr("Workspace"),
        tr("These hold for everybody who works with this workspace, and are part of its configuration."));
    m_zone = new QLineEdit(this);
    m_zone->setMinimumWidth(console().theme.px(260));
    m_bodies = keptDays(tr("Whole messages, requests and answers."));
    m_history =
        keptDays(tr("What happened to values and messages: changes, attempts, decisions, resolved cases. "
                    "The last decision on each value stays."));
    m_flips = new QSpinBox(this);
    m_flips->setRange(1, 10000);
    m_saveOptions = button(tr("Save"), this, "primary");
    form->addRow(tr("Time zone of schedules"), m_zone);
    form->addRow(tr("Keep captured bodies"), m_bodies);
    form->addRow(tr("Keep the history"), m_history);
    form->addRow(tr("Set a record aside after so many flips an hour"), m_flips);
    form->addRow(QString(), m_saveOptions);
    connect(m_saveOptions, &QPushButton::clicked, this, &SettingsPage::saveOptions);
}

QSpinBox *SettingsPage::keptDays(const QString &what)
{
    auto *days = new QSpinBox(this);
    days->setRange(0, mostDays);
    days->setSuffix(tr(" days"));
    days->setSpecialValueText(tr("for good"));
    days->setToolTip(what);
    return days;
}

void SettingsPage::copyPart(QVBoxLayout *into)
{
    auto *form = section(into, tr("Copies and documents"));
    auto *copy = button(tr("Back up the workspace ..."), this),
         *back = button(tr("Restore a backup ..."), this),
         *document = button(tr("Write the documentation ..."), this),
         *bundle = button(tr("Write a support bundle ..."), this),
         *audit = button(tr("Show the audit ..."), this),
         *history = button(tr("Show the versions ..."), this);
    form->addRow(tr("A copy while the engine goes on"), copy);
    form->addRow(tr("A workspace of its own, beside this one"), back);
    form->addRow(tr("HTML or PDF for people without the program"), document);
    form->addRow(tr("What helpers need, without personal data"), bundle);
    form->addRow(tr("Who did what, when, to what"), audit);
    form->addRow(tr("What the configuration was, and the way back"), history);
    connect(history, &QPushButton::clicked, this, [this] { HistoryDialog(console(), this).exec(); });
    connect(audit, &QPushButton::clicked, this, [this] { AuditDialog(console(), {}, this).exec(); });
    connect(back, &QPushButton::clicked, this, &SettingsPage::restore);
    connect(bundle, &QPushButton::clicked, this, &SettingsPage::support);
    connect(copy, &QPushButton::clicked, this, &SettingsPage::backup);
    connect(document, &QPushButton::clicked, this, &SettingsPage::document);
}

void SettingsPage::transferPart(QVBoxLayout *into)
{
    auto *form = section(into, tr("From test to production"),
                         tr("The configuration travels as a folder of files, without secrets. Taken over "
                            "elsewhere it asks for the addresses and secrets of that environment, and shows "
                            "its plan first."));
    auto *part = new TransferPart(console(), this);
    form->addRow(part);
    connect(part, &TransferPart::failed, this, [this](const base::Error &e) { m_notice->showError(e); });
    connect(part, &TransferPart::told, this, [this](const QString &text) { m_notice->showWarning(text); });
}

void SettingsPage::erasePart(QVBoxLayout *into)
{
    auto *form = section(into, tr("Erase a person"),
                         tr("Takes a record out of this workspace: values, bodies, search words, cases. That "
                            "there was one, and when its values came, stays in the provenance."));
    auto *part = new ErasePart(console(), this);
    form->addRow(part);
    connect(part, &ErasePart::failed, this, [this](const base::Error &e) { m_notice->showError(e); });
}

void SettingsPage::fill()
{
    const auto &c = *console().workspace.configuration();
    m_zone->setText(ui::text(c.options.timeZone));
    m_bodies->setValue(daysOf(c.options.bodyRetention));
    m_history->setValue(daysOf(c.options.historyRetention));
    m_flips->setValue(c.options.flipsPerHour);
    const auto current = m_system->currentData();
    m_system->clear();
    for (const auto &s : c.systems)
        m_system->addItem(QIcon(console().systems.badge(s.id, console().theme.px(18), devicePixelRatioF())),
                          console().systems.label(s.id), ui::text(s.id.value));
    m_system->setCurrentIndex(std::max(0, m_system->findData(current)));
}

void SettingsPage::activate(const Target &)
{
    m_to->setDateTime(QDateTime::currentDateTime());
    m_language->setFocus();
}

void SettingsPage::saveOptions()
{
    auto options = console().workspace.configuration()->options;
    options.timeZone = m_zone->text().trimmed().toStdString();
    options.bodyRetention = chosen(*m_bodies, options.bodyRetention);
    options.historyRetention = chosen(*m_history, options.historyRetention);
    options.flipsPerHour = m_flips->value();
    saveUndoably(console().workspace, &console().undo,
                 {"options", "options", workspace::documentText(workspace::writeOptions(options))},
                 tr("Settings"), this, [this](base::Result<std::int64_t> version) {
                     if (version)
                         m_notice->showWarning(tr("Saved."));
                     else
                         m_notice->showError(version.error());
                 });
}

void SettingsPage::backup()
{
    const auto name = console().workspace.name().section(QLatin1Char('.'), 0, 0) +
                      QDate::currentDate().toString(QStringLiteral("-yyyy-MM-dd")) + QStringLiteral(".splot");
    const auto path =
        QFileDialog::getSaveFileName(this, tr("Back up the workspace"), name, tr("Workspaces (*.splot)"));
    if (path.isEmpty())
        return;
    auto *job = console().workspace.send("backup", {{"path", path.toStdString()}});
    m_notice->showWarning(tr("Copying ..."));
    connect(job, &Job::finished, this, [this, job, path] {
        if (job->answer())
            m_notice->showWarning(tr("The copy is %1.").arg(path));
        else
            m_notice->showError(job->answer().error());
    });
}

void SettingsPage::restore()
{
    const auto backup =
        QFileDialog::getOpenFileName(this, tr("Restore a backup"), {}, tr("Workspaces (*.splot)"));
    if (backup.isEmpty())
        return;
    const auto path = QFileDialog::getSaveFileName(
        this, tr("Save the restored workspace"),
        QFileInfo(console().workspace.path()).absolutePath() + QLatin1Char('/') +
            QFileInfo(backup).completeBaseName() + tr("-restored") + QStringLiteral(".splot"),
        tr("Workspaces (*.splot)"));
    if (!path.isEmpty())
        restoreFrom(backup, path);
}

/// Its engine notices that it is an older copy: it sends nothing, reads every system in full, and asks.
void SettingsPage::restoreFrom(const QString &backup, const QString &path)
{
    m_notice->showWarning(tr("Copying ..."));
    console().workspace.ask(
        Lane::Slow, this,
        [from = backup.toStdString(),
         to = path.toStdString()](store::Reader &) -> base::Result<std::int64_t> {
            SPLOT_ASSIGN(const auto whole, store::Reader::open(from));
            SPLOT_ASSIGN(const auto faults, whole->check());
            if (!faults.empty())
                return base::fail(
                    base::ErrorCode::Corrupt,
                    QT_TRANSLATE_NOOP("splot", "The backup %1 is damaged. Take an earlier one."), {from},
                    faults.front());
            return store::copyWorkspace(from, to);
        },
        [this, path](base::Result<std::int64_t> copied) {
            if (!copied)
                return m_notice->showError(copied.error());
            m_notice->showWarning(
                tr("The restored workspace is %1. Open it with: splot \"%1\". Before it sends anything it "
                   "reads "
                   "every system in full and shows a plan; end this workspace's engine first.")
                    .arg(path));
            emit restored(path);
        });
}

void SettingsPage::support()
{
    const auto name =
        console().workspace.name().section(QLatin1Char('.'), 0, 0) + QStringLiteral("-support.json");
    const auto path =
        QFileDialog::getSaveFileName(this, tr("Write a support bundle"), name, tr("Documents (*.json)"));
    if (!path.isEmpty())
        writeSupport(path);
}

void SettingsPage::writeSupport(const QString &path)
{
    m_notice->showWarning(tr("Collecting ..."));
    console().workspace.ask(
        Lane::Slow, this,
        [program = QCoreApplication::applicationVersion().toStdString()](store::Reader &reader) {
            return workspace::supportBundle(reader, program, Workspace::now());
        },
        [this, path](const base::Result<std::string> &text) {
            if (!text)
                return m_notice->showError(text.error());
            if (const auto written = base::replaceFile(path.toStdString(), *text); !written)
                return m_notice->showError(written.error());
            m_notice->showWarning(
                tr("The support bundle is %1. It is plain text: read it before you send it.").arg(path));
            emit supportWritten(path);
        });
}

bool SettingsPage::writeDocumentation(const QString &path)
{
    const auto html = documentationHtml(*console().workspace.configuration(), console().workspace.name(),
                                        QLocale().toString(QDate::currentDate(), QLocale::LongFormat));
    const QByteArray bytes = path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)
                                 ? pdfOf(console().workspace.name(), html)
                                 : html.toUtf8();
    const auto written = base::replaceFile(path.toStdString(), bytes.toStdString());
    if (!written)
        m_notice->showError(written.error());
    return written.has_value();
}

void SettingsPage::document()
{
    const auto name = console().workspace.name().section(QLatin1Char('.'), 0, 0) + QStringLiteral(".html");
    const auto path = QFileDialog::getSaveFileName(this, tr("Write the documentation"), name,
                                                   tr("Web pages (*.html);;PDF (*.pdf)"));
    if (!path.isEmpty() && writeDocumentation(path))
        m_notice->showWarning(tr("The documentation is %1.").arg(path));
}

QList<ScreenCommand> SettingsPage::commands()
{
    return {{tr("Back up the workspace"), [this] { backup(); }},
            {tr("Write the documentation"), [this] { document(); }},
            {tr("Versions of the configuration"), [this] { HistoryDialog(console(), this).exec(); }},
            {tr("Audit: who did what"), [this] { AuditDialog(console(), {}, this).exec(); }}};
}

} // namespace splot::ui
