#include "ui/shell/startwindow.h"

#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/recent.h"
#include "ui/shell/sign.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QStandardPaths>

namespace splot::shell {

namespace {
/// The sign above the name of the program.
class BigSign : public QWidget
{
public:
    BigSign(const ui::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
    {
        setFixedSize(theme.px(48), theme.px(48));
        connect(&theme, &ui::Theme::changed, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintSign(painter, QRectF(rect()).adjusted(4, 4, -4, -4), m_theme.palette().accent);
    }

private:
    const ui::Theme &m_theme;
};

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}
} // namespace

StartWindow::StartWindow(const ui::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_notice(new ui::NoticeBar(theme, this)),
      m_pages(new QStackedWidget(this)), m_recent(new QListWidget(this)),
      m_recentTitle(ui::label("heading", tr("Opened lately"), this)), m_name(new QLineEdit(this)),
      m_folder(new QLineEdit(documents(), this)), m_file(ui::label("note", {}, this)),
      m_create(ui::button(tr("Make the workspace"), this, "primary"))
{
    setWindowTitle(QStringLiteral("Splot"));
    resize(theme.px(900), theme.px(560));
    setMinimumSize(theme.px(720), theme.px(480));
    m_pages->addWidget(makeChoices());
    m_pages->addWidget(makeNew());
    auto *left = new QVBoxLayout;
    left->setContentsMargins(theme.px(40), theme.px(32), theme.px(32), theme.px(24));
    left->setSpacing(theme.px(6));
    left->addWidget(new BigSign(theme, this));
    left->addWidget(ui::label("title", QStringLiteral("Splot"), this));
    auto *what = ui::label("mid", tr("Keeps the systems of a firm telling the same truth."), this);
    what->setWordWrap(true);
    left->addWidget(what);
    left->addSpacing(theme.px(20));
    left->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addLayout(left, 5);
    row->addWidget(makeRecent(), 4);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addLayout(row, 1);
    setTabOrder(m_pages, m_recent);
    refresh();
}

QPushButton *StartWindow::choice(const QString &title, const QString &text, QWidget *parent, bool first)
{
    auto *button = ui::button({}, parent, "choice");
    button->setAccessibleName(title);
    button->setAccessibleDescription(text);
    auto *heading = ui::label("heading", title, button);
    auto *words = ui::label("note", text, button);
    words->setWordWrap(true);
    auto *column = new QVBoxLayout(button);
    column->setContentsMargins(m_theme.px(14), m_theme.px(10), m_theme.px(14), m_theme.px(10));
    column->setSpacing(m_theme.px(2));
    column->addStretch(1);
    column->addWidget(heading);
    column->addWidget(words);
    column->addStretch(1);
    for (auto *label : {heading, words})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    button->setAutoDefault(true);
    if (first)
        button->setFocus();
    return button;
}

QWidget *StartWindow::makeChoices()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(8));
    auto *demo = choice(tr("Look at the demo"),
                        tr("A made-up firm with five systems at work. It runs on this computer only; nothing "
                           "can be broken."),
                        page, true);
    auto *fresh =
        choice(tr("New workspace ..."),
               tr("For your own systems. A workspace is one file with the set-up of one firm."), page);
    auto *open = choice(tr("Open a workspace ..."), tr("A file NAME.splot, or a backup of one."), page);
    for (auto *button : {demo, fresh, open})
        column->addWidget(button);
    column->addStretch(1);
    connect(demo, &QPushButton::clicked, this, &StartWindow::demoWanted);
    connect(fresh, &QPushButton::clicked, this, [this] {
        m_pages->setCurrentIndex(1);
        m_name->setFocus();
    });
    connect(open, &QPushButton::clicked, this, &StartWindow::open);
    return page;
}

QWidget *StartWindow::makeNew()
{
    auto *page = new QWidget(m_pages);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(8));
    column->addWidget(ui::label("heading", tr("New workspace"), page));
    m_name->setPlaceholderText(tr("the firm's name, for instance acme"));
    m_name->setAccessibleName(tr("Name"));
    m_folder->setAccessibleName(tr("Folder"));
    auto *browse = ui::button(tr("Choose ..."), page);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(browse);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(m_theme.px(8));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Folder"), folder);
    column->addLayout(form);
    m_file->setWordWrap(true);
    column->addWidget(m_file);
    auto *buttons = new QHBoxLayout;
    auto *back = ui::button(tr("Back"), page);
    buttons->addWidget(m_create);
    buttons->addWidget(back);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    for (auto *field : {m_name, m_folder}) {
        connect(field, &QLineEdit::textChanged, this, &StartWindow::followName);
        connect(field, &QLineEdit::returnPressed, this, &StartWindow::create);
    }
    connect(browse, &QPushButton::clicked, this, [this] {
        const auto chosen =
            QFileDialog::getExistingDirectory(this, tr("Folder of the workspace"), m_folder->text());
        if (!chosen.isEmpty())
            m_folder->setText(chosen);
    });
    connect(back, &QPushButton::clicked, this, [this] { m_pages->setCurrentIndex(0); });
    connect(m_create, &QPushButton::clicked, this, &StartWindow::create);
    followName();
    return page;
}

QWidget *StartWindow::makeRecent()
{
    auto *side = ui::frame("side", this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(m_theme.px(24), m_theme.px(36), m_theme.px(24), m_theme.px(24));
    column->setSpacing(m_theme.px(8));
    column->addWidget(m_recentTitle);
    m_recent->setAccessibleName(tr("Opened lately"));
    m_recent->setSpacing(m_theme.px(2));
    m_recent->setTextElideMode(Qt::ElideMiddle);
    m_recent->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_recent, 1);
    column->addStretch(0);
    connect(m_recent, &QListWidget::itemActivated, this, &StartWindow::openRecent);
    connect(m_recent, &QListWidget::itemClicked, this, &StartWindow::openRecent);
    return side;
}

void StartWindow::refresh()
{
    m_recent->clear();
    for (const QString &path : ui::Recent::paths()) {
        const QFileInfo file(path);
        const QString place =
            file.exists() ? QDir::toNativeSeparators(file.absolutePath()) : tr("not there any more");
        auto *item = new QListWidgetItem(file.completeBaseName() + QLatin1Char('\n') + place, m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
    }
    m_recent->setVisible(m_recent->count() > 0);
    m_recentTitle->setText(m_recent->count() > 0 ? tr("Opened lately")
                                                 : tr("Workspaces that you open stand here"));
}

void StartWindow::showError(const base::Error &error)
{
    m_notice->showError(error);
    refresh();
}

void StartWindow::open()
{
    const auto path = QFileDialog::getOpenFileName(this, tr("Open a workspace"), documents(),
                                                   tr("Workspaces (*.splot);;All files (*)"));
    if (!path.isEmpty())
        emit openWanted(path);
}

void StartWindow::followName()
{
    const QString name = m_name->text().trimmed();
    const QString bad = QStringLiteral("/\\:*?\"<>|");
    const bool good =
        !name.isEmpty() && std::none_of(name.begin(), name.end(), [&](QChar c) { return bad.contains(c); });
    const bool folder = QFileInfo(m_folder->text()).isDir();
    m_create->setEnabled(good && folder);
    if (!name.isEmpty() && !good)
        m_file->setText(tr("A name cannot hold any of these: %1").arg(bad));
    else if (!folder)
        m_file->setText(tr("There is no folder %1.").arg(QDir::toNativeSeparators(m_folder->text())));
    else
        m_file->setText(name.isEmpty() ? QString()
                                       : QDir::toNativeSeparators(QDir(m_folder->text()).filePath(name) +
                                                                  QStringLiteral(".splot")));
}

void StartWindow::create()
{
    if (m_create->isEnabled())
        emit createWanted(QDir(m_folder->text()).filePath(m_name->text().trimmed()) +
                          QStringLiteral(".splot"));
}

void StartWindow::openRecent()
{
    auto *item = m_recent->currentItem();
    if (!item)
        return;
    const QString path = item->data(Qt::UserRole).toString();
    if (QFile::exists(path)) {
        emit openWanted(path);
        return;
    }
    ui::Recent::remove(path);
    m_notice->showWarning(
        tr("%1 is not there any more, and was taken off the list.").arg(QDir::toNativeSeparators(path)));
    refresh();
}

void StartWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    emit closed();
}

} // namespace splot::shell
