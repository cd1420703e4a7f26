#include "ui/records/mergedialog.h"

#include "ui/common/layouts.h"

#include <QLineEdit>
#include <QListWidget>

namespace splot::records {

namespace {
constexpr int most = 30;
constexpr std::chrono::milliseconds pause{250};
} // namespace

MergeDialog::MergeDialog(const ui::Console &console, const ui::RecordTitle &record, QWidget *parent)
    : QDialog(parent), m_console(console), m_record(record), m_search(new QLineEdit(this)),
      m_found(new QListWidget(this)), m_merge(ui::button(tr("Merge"), this, "primary"))
{
    const ui::Theme &theme = console.theme;
    setWindowTitle(tr("Merge two records"));
    resize(theme.px(560), theme.px(420));
    auto *words = ui::label("mid",
                            tr("%1 becomes part of the record that you choose: all links go there, values by "
                               "ownership. Nothing is deleted in any system. Ctrl+Z parts them again.")
                                .arg(record.title),
                            this);
    words->setWordWrap(true);
    m_search->setPlaceholderText(tr("Number, name, SKU, e-mail"));
    m_search->setAccessibleName(tr("Find the other record"));
    m_search->setClearButtonEnabled(true);
    m_found->setAccessibleName(tr("Records found"));
    m_found->setSpacing(theme.px(3));
    auto *back = ui::button(tr("Back"), this);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(back);
    foot->addWidget(m_merge);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addWidget(words);
    column->addWidget(m_search);
    column->addWidget(m_found, 1);
    column->addLayout(foot);
    m_merge->setEnabled(false);
    m_typed.setSingleShot(true);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(pause); });
    connect(&m_typed, &QTimer::timeout, this, [this] { find(m_search->text()); });
    connect(m_found, &QListWidget::currentRowChanged, this, [this](int r) { m_merge->setEnabled(r >= 0); });
    connect(m_found, &QListWidget::itemActivated, this, &QDialog::accept);
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &QDialog::accept);
}

void MergeDialog::find(const QString &wanted)
{
    m_question = m_console.workspace.ask(
        ui::Lane::Quick, this,
        [text = wanted.trimmed().toStdString(), own = m_record,
         configuration = m_console.workspace.configuration()](
            store::Reader &reader) -> base::Result<std::vector<ui::RecordTitle>> {
            std::vector<ui::RecordTitle> titles;
            if (text.empty())
                return titles;
            SPLOT_ASSIGN(const auto hits, reader.records().search(text, own.entity, most));
            for (const auto &hit : hits) {
                if (hit.record == own.id)
                    continue;
                SPLOT_ASSIGN(auto title, ui::readRecordTitle(reader, hit.record, *configuration));
                if (title && !title->alias)
                    titles.push_back(std::move(*title));
            }
            return titles;
        },
        [this](const base::Result<std::vector<ui::RecordTitle>> &titles) {
            if (titles)
                fill(*titles);
        });
}

void MergeDialog::fill(const std::vector<ui::RecordTitle> &titles)
{
    m_found->clear();
    for (const auto &title : titles) {
        auto *item = new QListWidgetItem(QStringLiteral("%1\n%2").arg(title.title, title.subtitle), m_found);
        item->setData(Qt::UserRole, static_cast<qlonglong>(title.id.value));
    }
    emit shown();
}

model::RecordId MergeDialog::into() const
{
    const auto *item = m_found->currentItem();
    return item ? model::RecordId(item->data(Qt::UserRole).toLongLong()) : model::RecordId();
}

} // namespace splot::records
