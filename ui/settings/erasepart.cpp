#include "ui/settings/erasepart.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/recordtitle.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>

namespace splot::ui {

namespace {
constexpr int most = 20;
constexpr std::chrono::milliseconds pause{250};
} // namespace

ErasePart::ErasePart(const Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_search(new QLineEdit(this)), m_found(new QListWidget(this)),
      m_erase(button(tr("Erase ..."), this)), m_told(label("mid", {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_search->setPlaceholderText(tr("E-mail, number, name"));
    m_search->setAccessibleName(tr("Find the person's record"));
    m_search->setClearButtonEnabled(true);
    m_found->setAccessibleName(tr("Records found"));
    m_found->setMaximumHeight(console.theme.px(120));
    m_told->setWordWrap(true);
    setMaximumWidth(console.theme.px(560));
    auto *row = new QHBoxLayout;
    row->addWidget(m_erase);
    row->addWidget(m_told, 1);
    column->addWidget(m_search);
    column->addWidget(m_found);
    column->addLayout(row);
    m_erase->setEnabled(false);
    m_typed.setSingleShot(true);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(pause); });
    connect(&m_typed, &QTimer::timeout, this, [this] { find(m_search->text()); });
    connect(m_found, &QListWidget::currentRowChanged, this, [this](int r) { m_erase->setEnabled(r >= 0); });
    connect(m_erase, &QPushButton::clicked, this, &ErasePart::ask);
}

void ErasePart::find(const QString &wanted)
{
    m_found->clear();
    m_told->clear();
    if (wanted.trimmed().isEmpty())
        return m_question.cancel();
    m_question = m_console.workspace.ask(
        Lane::Slow, this,
        [text = wanted.trimmed().toStdString()](
            store::Reader &reader) -> base::Result<std::vector<store::RecordView>> {
            SPLOT_ASSIGN(const auto hits, reader.records().search(text, {}, most));
            std::vector<store::RecordView> views;
            for (const auto &hit : hits) {
                SPLOT_ASSIGN(auto view, reader.records().get(hit.record));
                if (view)
                    views.push_back(std::move(*view));
            }
            return views;
        },
        [this](base::Result<std::vector<store::RecordView>> views) {
            if (views)
                show(*views);
            else
                emit failed(views.error());
        });
}

void ErasePart::show(const std::vector<store::RecordView> &records)
{
    for (const auto &view : records) {
        const auto schema = m_console.workspace.schema(view.record.entity);
        if (!schema)
            continue;
        const auto title = titleOf(view.record, *m_console.workspace.configuration(), *schema);
        auto *item = new QListWidgetItem(tr("%1, %2").arg(title.title, title.subtitle), m_found);
        item->setToolTip(tr("In %n systems", nullptr, static_cast<int>(view.links.size())));
        item->setData(Qt::UserRole, static_cast<qlonglong>(view.record.id.value));
    }
    m_told->setText(records.empty() ? tr("No record is found by that.") : QString());
}

void ErasePart::ask()
{
    const auto *item = m_found->currentItem();
    if (!item)
        return;
    const auto asked =
        QMessageBox::warning(this, tr("Erase a person"),
                             tr("%1\n\nIts values, the bodies that were captured and sent, its search words "
                                "and its open cases are "
                                "taken out of this workspace. That cannot be undone. What the connected "
                                "systems hold is not touched: "
                                "erase it there as well, or it comes back with the next reading.")
                                 .arg(item->text()),
                             QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (asked == QMessageBox::Yes)
        erase(model::RecordId(item->data(Qt::UserRole).toLongLong()));
}

void ErasePart::erase(model::RecordId record)
{
    m_told->setText(m_console.workspace.engine().runs ? tr("Erasing ...") : tr("Waiting for an engine ..."));
    m_erase->setEnabled(false);
    auto *job = m_console.workspace.send("erase", {{"record", record.value}});
    connect(job, &Job::finished, this, [this, job, record] {
        if (!job->answer()) {
            m_told->clear();
            emit failed(job->answer().error());
            return;
        }
        const auto *rows = job->answer()->member("erased");
        const auto n = rows && rows->get<std::int64_t>() ? *rows->get<std::int64_t>() : 0;
        m_found->clear();
        m_told->setText(
            tr("Erased: %1 rows lost what they held. Earlier backups still have it.").arg(numberText(n)));
        emit erased(record.value, n);
    });
}

} // namespace splot::ui
