#include "ui/settings/historydialog.h"

#include "core/workspace/configurationfolder.h"
#include "ui/common/changedialog.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/noticebar.h"
#include "ui/common/tableview.h"
#include "ui/settings/linediff.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTextBrowser>

namespace splot::ui {

namespace {
enum HistoryColumn { Version, When, Who, Why, Documents };
constexpr int linesAround = 3;
constexpr std::size_t mostLines = 2000;

using DocumentList = std::vector<store::Document>;

struct Step
{
    DocumentList before, after;
};

QString textOf(const DocumentList &documents, const store::Document &wanted)
{
    for (const auto &d : documents) {
        if (d.kind == wanted.kind && d.id == wanted.id)
            return text(d.json);
    }
    return {};
}

QString html(const DiffLine &line, const Palette &palette)
{
    const auto &colour = line.mark == DiffLine::Mark::Added     ? palette.ok
                         : line.mark == DiffLine::Mark::Removed ? palette.bad
                                                                : palette.mid;
    const QString sign = line.mark == DiffLine::Mark::Added     ? QStringLiteral("+ ")
                         : line.mark == DiffLine::Mark::Removed ? QStringLiteral("- ")
                                                                : QStringLiteral("  ");
    return QStringLiteral("<span style='color:%1'>%2</span>\n")
        .arg(colour.name(), (sign + line.text).toHtmlEscaped());
}
} // namespace

HistoryDialog::HistoryDialog(const Console &console, QWidget *parent)
    : QDialog(parent), m_console(console), m_plan(console.workspace),
      m_notice(new NoticeBar(console.theme, this)), m_model(new QStandardItemModel(this)),
      m_table(new TableView(console.theme, console.systems, this)), m_diff(new QTextBrowser(this)),
      m_back(button(tr("Back to this version ..."), this, "primary"))
{
    const Theme &theme = console.theme;
    setWindowTitle(tr("Versions of the configuration"));
    resize(theme.px(1100), theme.px(680));
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Versions"));
    m_table->setRowHeight(26);
    m_diff->setAccessibleName(tr("What the version changed"));
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_table);
    parts->addWidget(m_diff);
    parts->setSizes({theme.px(260), theme.px(340)});
    auto *close = button(tr("Close"), this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(label("mid", tr("Going back is a new version: nothing of the history is lost."), this),
                    1);
    foot->addWidget(close);
    foot->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(m_notice);
    column->addWidget(parts, 1);
    column->addLayout(foot);
    m_back->setEnabled(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_back, &QPushButton::clicked, this, &HistoryDialog::rollBack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &index) { showVersion(index.row()); });
    connect(&m_plan, &ChangePlan::failed, this, [this](const base::Error &e) { m_notice->showError(e); });
    connect(&console.workspace, &Workspace::configurationChanged, this, &HistoryDialog::read);
    read();
}

void HistoryDialog::read()
{
    m_question = m_console.workspace.ask(
        Lane::Quick, this, [](store::Reader &reader) { return reader.documentHistory({}, {}); },
        [this](const base::Result<std::vector<store::DocumentVersion>> &history) {
            if (history)
                fill(*history);
            else
                m_notice->showError(history.error());
        });
}

void HistoryDialog::fill(const std::vector<store::DocumentVersion> &history)
{
    m_model->clear();
    m_versions.clear();
    m_model->setHorizontalHeaderLabels({tr("Version"), tr("When"), tr("Who"), tr("Why"), tr("Documents")});
    QStringList documents;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const auto &one = history[i];
        documents << text(one.document.kind + "/" + one.document.id);
        if (i + 1 < history.size() && history[i + 1].version == one.version)
            continue;
        QList<QStandardItem *> cells{
            new QStandardItem(numberText(one.version)), new QStandardItem(dateTimeText(one.at)),
            new QStandardItem(text(one.author)), new QStandardItem(text(one.comment)),
            new QStandardItem(documents.join(QStringLiteral(", ")))};
        for (auto *cell : cells)
            cell->setEditable(false);
        m_model->appendRow(cells);
        m_versions.push_back(one.version);
        documents.clear();
    }
    const int widths[] = {80, 190, 120, 240};
    for (int c = Version; c < Documents; ++c)
        m_table->setColumnWidth(c, m_console.theme.px(widths[c]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    emit filled();
}

void HistoryDialog::showVersion(int row)
{
    m_back->setEnabled(row > 0); // the first row is what holds now
    if (row < 0 || row >= static_cast<int>(m_versions.size()))
        return;
    const auto version = m_versions[static_cast<std::size_t>(row)];
    m_diffQuestion = m_console.workspace.ask(
        Lane::Quick, this,
        [version](store::Reader &reader) -> base::Result<Step> {
            Step step;
            SPLOT_ASSIGN(step.after, reader.documentsAt(version));
            SPLOT_ASSIGN(step.before, reader.documentsAt(version - 1));
            return step;
        },
        [this](const base::Result<Step> &step) {
            if (!step)
                return m_notice->showError(step.error());
            QString out;
            std::size_t lines = 0;
            for (const auto &changed : workspace::changedDocuments(step->before, step->after)) {
                out +=
                    QStringLiteral("<b>%1</b>\n").arg(text(changed.kind + "/" + changed.id).toHtmlEscaped());
                const auto diff = lineDiff(textOf(step->before, changed), textOf(step->after, changed));
                for (const auto &line : shortened(diff, linesAround)) {
                    if (++lines < mostLines)
                        out += html(line, m_console.theme.palette());
                }
                out += QLatin1Char('\n');
            }
            m_diff->setHtml(QStringLiteral("<pre>%1</pre>").arg(out));
            emit shown();
        });
}

QString HistoryDialog::shownText() const
{
    return m_diff->toPlainText();
}

void HistoryDialog::askBack(int row, std::function<void(std::vector<store::Document>)> take)
{
    if (row < 0 || row >= static_cast<int>(m_versions.size()))
        return;
    m_diffQuestion = m_console.workspace.ask(
        Lane::Quick, this,
        [version =
             m_versions[static_cast<std::size_t>(row)]](store::Reader &reader) -> base::Result<DocumentList> {
            SPLOT_ASSIGN(const auto wanted, reader.documentsAt(version));
            SPLOT_ASSIGN(const auto current, reader.documents());
            return workspace::changedDocuments(current, wanted);
        },
        [this, take](base::Result<DocumentList> changed) {
            if (changed)
                take(std::move(*changed));
            else
                m_notice->showError(changed.error());
        });
}

void HistoryDialog::rollBack()
{
    const int row = m_table->currentIndex().row();
    const auto number = m_model->item(row, Version)->text();
    askBack(row, [this, number](std::vector<store::Document> changed) {
        if (changed.empty())
            return m_notice->showWarning(tr("The configuration is as it was then."));
        m_plan.start(std::move(changed), {});
        ChangeDialog dialog(m_console, m_plan, tr("Back to version %1").arg(number), this);
        if (dialog.exec() != QDialog::Accepted)
            m_plan.cancel();
    });
}

} // namespace splot::ui
