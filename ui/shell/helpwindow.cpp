#include "ui/shell/helpwindow.h"

#include "ui/common/layouts.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QScreen>
#include <QShortcut>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextTable>

namespace splot::shell {

namespace {
const char *const topics[] = {"window", "keys", "guide", "formulas"};

QString pageOf(const QString &topic)
{
    const QString language =
        QLocale().language() == QLocale::Polish ? QStringLiteral("pl") : QStringLiteral("en");
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language, topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}
} // namespace

HelpWindow::HelpWindow(const ui::Theme &theme, QWidget *parent)
    : QWidget(parent, Qt::Window), m_theme(theme), m_topics(new QListWidget(this)),
      m_page(new QTextBrowser(this)), m_search(new QLineEdit(this))
{
    setWindowTitle(tr("Help – Splot"));
    resize(QSize(theme.px(980), theme.px(720)).boundedTo(screen()->availableSize()));
    m_topics->addItems({tr("The window"), tr("Keys"), tr("The command line, step by step"), tr("Formulas")});
    m_topics->setAccessibleName(tr("Topics"));
    m_topics->setFixedWidth(theme.px(230));
    m_topics->setWordWrap(true);
    m_topics->setSpacing(theme.px(4));
    m_page->setAccessibleName(tr("Page"));
    m_page->setOpenExternalLinks(true);
    m_page->document()->setDocumentMargin(theme.px(24));
    m_search->setPlaceholderText(tr("Find on this page (Ctrl+F)"));
    m_search->setAccessibleName(tr("Find on this page"));
    m_search->setClearButtonEnabled(true);
    auto *tour = ui::button(tr("Guided tour"), this);
    auto *bar = ui::toolBar(theme, tr("Help"), this);
    ui::rowOf(bar)->addWidget(m_search, 1);
    ui::rowOf(bar)->addStretch();
    ui::rowOf(bar)->addWidget(tour);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_topics);
    row->addWidget(m_page, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addLayout(row, 1);
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpWindow::show);
    connect(m_search, &QLineEdit::returnPressed, this, &HelpWindow::find);
    connect(tour, &QPushButton::clicked, this, &HelpWindow::tourWanted);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search,
            qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(QKeySequence(Qt::Key_Escape), this), &QShortcut::activated, this, &QWidget::close);
    connect(&theme, &ui::Theme::changed, this, [this] { show(m_topics->currentRow()); });
    m_topics->setCurrentRow(0);
}

void HelpWindow::open(const QString &topic)
{
    for (int row = 0; row < m_topics->count(); ++row) {
        if (topic == QLatin1String(topics[row]))
            m_topics->setCurrentRow(row);
    }
    QWidget::show();
    raise();
    activateWindow();
}

void HelpWindow::show(int row)
{
    if (row < 0 || row >= m_topics->count())
        return;
    m_page->setMarkdown(pageOf(QLatin1String(topics[row])));
    // Markdown has no say in the distances of its parts, nor in the looks of a table.
    for (auto block = m_page->document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        if (cursor.currentTable())
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(m_theme.px(format.headingLevel() > 0 && block.position() > 0 ? 18 : 4));
        format.setBottomMargin(m_theme.px(4));
        cursor.setBlockFormat(format);
    }
    for (auto *frame : m_page->document()->rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderBrush(m_theme.palette().hairline);
        format.setCellPadding(m_theme.px(5));
        table->setFormat(format);
    }
    m_page->moveCursor(QTextCursor::Start);
}

void HelpWindow::find()
{
    if (!m_page->find(m_search->text())) {
        m_page->moveCursor(QTextCursor::Start); // from the top again
        m_page->find(m_search->text());
    }
}

} // namespace splot::shell
