// The part of the page that follows one record: reading, showing, and what people do to it.
#include "ui/records/page.h"

#include "ui/common/emptystate.h"
#include "ui/common/formats.h"
#include "ui/common/noticebar.h"
#include "ui/common/statuslabel.h"
#include "ui/common/tableview.h"
#include "ui/common/valuedialog.h"
#include "ui/common/words.h"
#include "ui/records/linkmodel.h"
#include "ui/records/resultmodel.h"
#include "ui/records/sheetmodel.h"
#include "ui/records/timeline.h"

#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace splot::records {

namespace {
constexpr int mostInHistory = 300;
} // namespace

void Page::wire()
{
    auto &workspace = console().workspace;
    m_typed.setSingleShot(true);
    m_typed.setInterval(180);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, &Page::search);
    connect(m_entity, &QComboBox::currentIndexChanged, this, &Page::search);
    connect(m_results, &ResultModel::shown, this, [this] {
        m_found->setText(m_search->text().isEmpty() ? QString()
                                                    : tr("%n found", nullptr, m_results->found()));
        const int row = m_results->rowOf(m_record);
        if (row >= 0)
            m_list->setCurrentIndex(m_results->index(row));
        else if (!m_record.valid() && m_results->firstRecord() >= 0)
            m_list->setCurrentIndex(m_results->index(m_results->firstRecord()));
    });
    connect(m_results, &ResultModel::failed, this,
            [this](const base::Error &error) { m_notice->showError(error); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                if (const auto id = m_results->at(now.row()); id.valid() && id != m_record)
                    read(id);
            });
    connect(&workspace, &ui::Workspace::changed, this, [this] {
        if (isVisible() && m_record.valid())
            read(m_record);
    });
    connect(&workspace, &ui::Workspace::configurationChanged, this, &Page::fillEntities);
    connect(m_sheetView, &QTableView::activated, this, [this](const QModelIndex &at) { askWhy(at.row()); });
    connect(m_sheetView, &QTableView::doubleClicked, this,
            [this](const QModelIndex &at) { askWhy(at.row()); });
    connect(m_timelineView, &QListView::activated, this, [this](const QModelIndex &at) {
        if (const auto *entry = m_timeline->at(at.row()); entry && !entry->heading)
            askWhy(m_sheet->rowOf(entry->field));
    });
    connect(m_why, &WhyPane::editWanted, this, &Page::editValue);
    connect(m_edit, &QPushButton::clicked, this, &Page::editValue);
    connect(m_pin, &QPushButton::clicked, this, &Page::askPin);
    connect(m_sheetView->selectionModel(), &QItemSelectionModel::currentChanged, this, &Page::showPin);
    connect(m_sheet, &QAbstractItemModel::modelReset, this, &Page::showPin);
    m_pin->setToolTip(tr("One system keeps a value of its own for this field of this record. Choose a cell "
                         "of the system first."));
    showPin();
    connect(m_refresh, &QPushButton::clicked, this, [this] {
        run("refresh", {{"record", model::Value(m_record.value)}}, tr("Its systems are asked for it again."));
    });
    connect(m_resend, &QPushButton::clicked, this, [this] {
        run("resend", {{"record", model::Value(m_record.value)}},
            tr("It is compared with all its systems, and what differs is sent."));
    });
    connect(m_unlink, &QPushButton::clicked, this, &Page::unlink);
    connect(m_openCase, &QPushButton::clicked, this, [this] {
        const auto &items = m_sheet->sheet().openItems;
        if (!items.empty())
            emit goTo({QStringLiteral("inbox"),
                       {{QStringLiteral("case"), QVariant::fromValue<qlonglong>(items.front().parent.value)},
                        {QStringLiteral("item"), QVariant::fromValue<qlonglong>(items.front().id)}}});
    });
}

void Page::read(model::RecordId id)
{
    if (id != m_record)
        m_why->hide();
    m_record = id;
    m_question = console().workspace.ask(
        ui::Lane::Quick, this,
        [id, configuration = console().workspace.configuration()](store::Reader &reader) {
            return readSheet(reader, id, *configuration);
        },
        [this](base::Result<std::optional<Sheet>> sheet) {
            if (!sheet)
                return m_notice->showError(sheet.error());
            if (*sheet)
                return showSheet(std::move(**sheet));
            m_sheet->clear();
            m_empty->set(tr("This record does not exist"),
                         tr("It may have been erased, or its entity was taken out of the configuration."));
            m_stack->setCurrentIndex(1);
        });
    readTimeline();
}

void Page::showSheet(Sheet sheet)
{
    const bool fresh = sheet.record.id != m_sheet->sheet().record.id;
    m_record = sheet.record.id;
    m_title->setText(sheet.title.title);
    m_subtitle->setText(tr("%1, record %2, since %3")
                            .arg(ui::labelOf(*console().workspace.configuration(), sheet.record.entity),
                                 ui::numberText(sheet.record.id.value),
                                 ui::dateTimeText(sheet.record.createdAt)) +
                        (sheet.record.presence == model::Presence::Present
                             ? QString()
                             : QStringLiteral(", ") + ui::wordOf(sheet.record.presence)));
    m_linkCount->set(ui::Status::Done, tr("%n links", nullptr, static_cast<int>(sheet.columns.size())));
    m_differences->set(sheet.differences ? ui::Status::Different : ui::Status::Same,
                       sheet.differences ? tr("%n differences", nullptr, sheet.differences)
                                         : tr("no difference"));
    m_proposals->setVisible(sheet.proposals > 0);
    m_proposals->set(ui::Status::Question, tr("%n proposals wait for a person", nullptr, sheet.proposals));
    m_cases->setVisible(!sheet.openItems.empty());
    m_cases->set(ui::Status::Failed,
                 tr("%n in the Inbox", nullptr, static_cast<int>(sheet.openItems.size())));
    m_openCase->setVisible(!sheet.openItems.empty());
    m_links->show(sheet.columns);
    m_sheet->show(std::move(sheet));
    m_stack->setCurrentIndex(0);
    if (fresh) {
        const ui::Theme &theme = console().theme;
        m_sheetView->setColumnWidth(SheetModel::Value, theme.px(250));
        const int columns = m_sheet->columnCount() - SheetModel::FirstSystem;
        const int room = m_sheetView->viewport()->width() - theme.px(400);
        for (int i = 0; i < columns; ++i)
            m_sheetView->setColumnWidth(SheetModel::FirstSystem + i,
                                        std::max(theme.px(130), room / std::max(1, columns)));
    }
    if (!m_wantedField.empty())
        askWhy(m_sheet->rowOf(std::exchange(m_wantedField, {})));
    emit recordShown();
}

void Page::readTimeline()
{
    m_timelineQuestion = console().workspace.ask(
        ui::Lane::Quick, this,
        [id = m_record](store::Reader &reader) { return reader.records().decisions(id, {}, mostInHistory); },
        [this](base::Result<std::vector<model::Decision>> decisions) {
            if (!decisions || decisions->empty())
                return m_timeline->show({});
            const auto *entity = console().workspace.configuration()->entity(decisions->front().entity);
            if (entity)
                m_timeline->show(timelineOf(*decisions, *entity, console().systems, ui::Workspace::now()));
        });
}

void Page::askWhy(int row)
{
    if (row < 0 || row >= m_sheet->rowCount())
        return;
    m_whyPath = m_sheet->sheet().rows[static_cast<std::size_t>(row)].path;
    m_sheetView->setCurrentIndex(m_sheet->index(row, SheetModel::Value));
    m_whyQuestion = console().workspace.ask(
        ui::Lane::Quick, this,
        [id = m_record, path = m_whyPath, configuration = console().workspace.configuration()](
            store::Reader &reader) { return readWhy(reader, id, path, *configuration); },
        [this, row](base::Result<Why> why) {
            if (!why)
                return m_notice->showError(why.error());
            const QRect cell = m_sheetView->visualRect(m_sheet->index(row, SheetModel::Value));
            m_why->show(*why,
                        m_sheetView->viewport()->mapTo(
                            this, cell.bottomLeft() + QPoint(console().theme.px(40), console().theme.px(6))));
            emit whyShown();
        });
}

void Page::editValue()
{
    const QModelIndex at = m_sheetView->currentIndex();
    if (!at.isValid())
        return;
    const SheetRow row = m_sheet->sheet().rows[static_cast<std::size_t>(at.row())];
    const auto *now = m_sheet->sheet().record.values.find(row.key);
    const auto value = ui::ValueDialog::ask(
        console().theme, tr("Edit value"), tr("A person's value for %1; its owner gets it.").arg(row.label),
        now ? ui::text(now->toText()) : QString(), this);
    if (value)
        run("value",
            {{"record", model::Value(m_record.value)},
             {"field", model::Value(row.path)},
             {"value", model::Value(value->toStdString())}},
            tr("%1 is set; its owner gets it.").arg(row.label));
}

void Page::unlink()
{
    const auto *link = m_links->at(m_linkView->currentIndex().row());
    if (!link) {
        m_notice->showWarning(tr("Choose a link below first."));
        return;
    }
    const QString system = console().systems.label(link->system);
    const auto answer = QMessageBox::question(
        this, tr("Unlink"),
        tr("%1 %2 in %3 is no longer tied to this record. Nothing is deleted there, and nothing is created "
           "anew.")
            .arg(ui::text(link->link.object.value), ui::text(link->link.localId.value), system),
        QMessageBox::Ok | QMessageBox::Cancel);
    if (answer == QMessageBox::Ok)
        run("unlink",
            {{"system", model::Value(link->system.value)},
             {"object", model::Value(link->link.object.value)},
             {"id", model::Value(link->link.localId.value)}},
            tr("Unlinked."));
}

const SheetColumn *Page::currentSystem() const
{
    const auto column = m_sheetView->currentIndex().column() - SheetModel::FirstSystem;
    const auto &columns = m_sheet->sheet().columns;
    return column >= 0 && column < static_cast<int>(columns.size())
               ? &columns[static_cast<std::size_t>(column)]
               : nullptr;
}

bool Page::pinned(const model::SystemId &system, const std::string &field) const
{
    const auto &holds = m_sheet->sheet().holds;
    return std::any_of(holds.begin(), holds.end(), [&](const auto &h) {
        return h.reason == model::HoldReason::Pinned && h.system == system && h.field == field;
    });
}

void Page::showPin()
{
    const auto *link = currentSystem();
    const auto row = m_sheetView->currentIndex().row();
    const bool fits = link && row >= 0 && row < static_cast<int>(m_sheet->sheet().rows.size());
    const auto &rows = m_sheet->sheet().rows;
    m_pin->setEnabled(fits);
    m_pin->setText(fits && pinned(link->system, rows[static_cast<std::size_t>(row)].path) ? tr("Unpin")
                                                                                          : tr("Pin..."));
}

void Page::askPin()
{
    const auto *link = currentSystem();
    const auto at = m_sheetView->currentIndex();
    if (!link || at.row() >= static_cast<int>(m_sheet->sheet().rows.size()))
        return;
    const SheetRow row = m_sheet->sheet().rows[static_cast<std::size_t>(at.row())];
    const auto system = link->system;
    if (pinned(system, row.path))
        return unpin(system.value, row.path);
    const auto &cell = row.cells[static_cast<std::size_t>(at.column() - SheetModel::FirstSystem)];
    const QString now = ui::text(cell.held); // whole: what is shown may be cut
    const auto value = ui::ValueDialog::ask(
        console().theme, tr("Pin a value"),
        tr("%1 in %2 keeps this value, whatever the owner says, until it is unpinned.")
            .arg(row.label, console().systems.label(system)),
        now, this);
    if (value)
        pin(system.value, row.path, value->toStdString());
}

void Page::pin(const std::string &system, const std::string &field, const std::string &value)
{
    run("pin",
        {{"record", model::Value(m_record.value)},
         {"system", model::Value(system)},
         {"field", model::Value(field)},
         {"value", model::Value(value)}},
        tr("Pinned: %1 keeps it.").arg(console().systems.label(model::SystemId(system))));
}

void Page::unpin(const std::string &system, const std::string &field)
{
    run("unpin",
        {{"record", model::Value(m_record.value)},
         {"system", model::Value(system)},
         {"field", model::Value(field)}},
        tr("Unpinned: it follows its owner again."));
}

void Page::askLink()
{
    if (!m_record.valid())
        return;
    QDialog dialog(this);
    dialog.setWindowTitle(tr("Link an object"));
    auto *where = new QComboBox(&dialog);
    std::vector<const model::Mapping *> mappings =
        console().workspace.configuration()->mappingsOf(m_sheet->sheet().record.entity);
    for (const auto *mapping : mappings)
        where->addItem(QStringLiteral("%1 · %2").arg(console().systems.label(mapping->system),
                                                     ui::text(mapping->object.value)));
    where->setAccessibleName(tr("System and object"));
    auto *id = new QLineEdit(&dialog);
    id->setAccessibleName(tr("Its id there"));
    auto *words = new QLabel(tr("The object is this record from now on, also if it belonged to another one. "
                                "It is read, and what differs is settled by ownership."),
                             &dialog);
    words->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, &dialog);
    auto *form = new QFormLayout(&dialog);
    form->addRow(words);
    form->addRow(tr("System and object"), where);
    form->addRow(tr("Its id there"), id);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    if (dialog.exec() != QDialog::Accepted || id->text().trimmed().isEmpty() || where->currentIndex() < 0)
        return;
    const auto &chosen = *mappings[static_cast<std::size_t>(where->currentIndex())];
    link(chosen.system.value, chosen.object.value, id->text().trimmed().toStdString());
}

void Page::link(const std::string &system, const std::string &object, const std::string &id)
{
    run("relink",
        {{"record", model::Value(m_record.value)},
         {"system", model::Value(system)},
         {"object", model::Value(object)},
         {"id", model::Value(id)}},
        tr("Linked; the object is read now."));
}

void Page::run(const std::string &kind, model::Object what, const QString &outcome)
{
    if (!m_record.valid())
        return;
    auto *job = console().workspace.send(kind, std::move(what));
    connect(job, &ui::Job::finished, this, [this, job, outcome] {
        if (!job->answer())
            m_notice->showError(job->answer().error());
        else
            m_notice->showWarning(outcome);
        read(m_record);
    });
}

QList<ui::ScreenCommand> Page::commands()
{
    if (!m_record.valid())
        return {};
    return {{tr("Refresh %1 from its systems").arg(m_title->text()), [this] { m_refresh->click(); }},
            {tr("Resend %1").arg(m_title->text()), [this] { m_resend->click(); }}};
}

void Page::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("across"), m_across->saveState());
    settings.setValue(QStringLiteral("upright"), m_upright->saveState());
    settings.setValue(QStringLiteral("entity"), m_entity->currentData());
    m_linkView->saveColumns(settings, QStringLiteral("links"));
}

void Page::restoreState(QSettings &settings)
{
    m_across->restoreState(settings.value(QStringLiteral("across")).toByteArray());
    m_upright->restoreState(settings.value(QStringLiteral("upright")).toByteArray());
    fillEntities();
    m_entity->setCurrentIndex(std::max(0, m_entity->findData(settings.value(QStringLiteral("entity")))));
    m_linkView->restoreColumns(settings, QStringLiteral("links"));
}

} // namespace splot::records
