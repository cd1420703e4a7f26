#include "ui/common/tableview.h"

#include "core/base/durablefile.h"
#include "ui/common/formats.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>

namespace splot::ui {

namespace {
QString quoted(QString text, QChar separator)
{
    if (text.contains(separator) || text.contains(QLatin1Char('"')) || text.contains(QLatin1Char('\n')))
        return QLatin1Char('"') + text.replace(QLatin1Char('"'), QStringLiteral("\"\"")) + QLatin1Char('"');
    return text;
}

QString cellText(const QModelIndex &index)
{
    const QVariant own = index.data(ExportRole);
    return own.isValid() ? own.toString() : index.data().toString();
}
} // namespace

TableView::TableView(const Theme &theme, const SystemLooks &systems, QWidget *parent)
    : QTableView(parent), m_theme(theme), m_cells(new CellDelegate(theme, systems, this))
{
    setItemDelegate(m_cells);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight(28);
    auto *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(theme.px(36));
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &at) { showColumnMenu(header->mapToGlobal(at)); });
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
    connect(&systems, &SystemLooks::changed, this, [this] { viewport()->update(); });
}

void TableView::setRowHeight(double design)
{
    m_cells->setRowHeight(design);
    verticalHeader()->setDefaultSectionSize(m_theme.px(design));
    verticalHeader()->setMinimumSectionSize(m_theme.px(design));
}

QString TableView::csv() const
{
    const QChar separator =
        QLocale().decimalPoint() == QStringLiteral(",") ? QLatin1Char(';') : QLatin1Char(',');
    QList<int> columns;
    for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (!isColumnHidden(column))
            columns << column;
    }
    QString out;
    QStringList line;
    for (const int column : columns)
        line << quoted(model()->headerData(column, Qt::Horizontal).toString(), separator);
    out += line.join(separator) + QStringLiteral("\r\n");
    for (int row = 0; row < model()->rowCount(rootIndex()); ++row) {
        line.clear();
        for (const int column : columns)
            line << quoted(cellText(model()->index(row, column, rootIndex())), separator);
        out += line.join(separator) + QStringLiteral("\r\n");
    }
    return out;
}

bool TableView::exportCsv(const QString &suggestedName)
{
    const QString name = QFileDialog::getSaveFileName(this, tr("Export what is shown"),
                                                      suggestedName.endsWith(QStringLiteral(".csv"))
                                                          ? suggestedName
                                                          : suggestedName + QStringLiteral(".csv"),
                                                      tr("CSV files (*.csv)"));
    if (name.isEmpty())
        return false;
    // The mark tells spreadsheets that the text is UTF-8.
    const auto written = base::replaceFile(name.toStdString(), "\xEF\xBB\xBF" + csv().toStdString());
    if (!written)
        QMessageBox::warning(this, tr("Export"), say(written.error()));
    return written.has_value();
}

void TableView::showColumnMenu(const QPoint &at)
{
    QMenu menu(this);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const QString name = model()->headerData(column, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction *action = menu.addAction(name);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != 0);
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    menu.exec(at);
}

QVariant TableView::columns() const
{
    return horizontalHeader()->saveState();
}

void TableView::setColumns(const QVariant &columns)
{
    if (!columns.toByteArray().isEmpty())
        horizontalHeader()->restoreState(columns.toByteArray());
}

void TableView::saveColumns(QSettings &settings, const QString &key) const
{
    settings.setValue(key, columns());
}

void TableView::restoreColumns(QSettings &settings, const QString &key)
{
    setColumns(settings.value(key));
}

void TableView::copySelection() const
{
    QString out;
    for (const QModelIndex &row : selectionModel()->selectedRows()) {
        QStringList line;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                line << cellText(row.siblingAtColumn(column));
        }
        out += line.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    if (!out.isEmpty())
        QGuiApplication::clipboard()->setText(out);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit activated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace splot::ui
