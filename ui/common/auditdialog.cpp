#include "ui/common/auditdialog.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/tableview.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>

#include <map>

namespace splot::ui {

namespace {
constexpr int pageSize = 200;
constexpr int mostShown = 160; ///< characters of a value
} // namespace

QString auditAction(const std::string &action)
{
    static const std::map<std::string, const char *> words{
        {"configuration", QT_TRANSLATE_NOOP("splot audit", "saved the configuration")},
        {"assign", QT_TRANSLATE_NOOP("splot audit", "assigned")},
        {"hold", QT_TRANSLATE_NOOP("splot audit", "put on hold")},
        {"reopen", QT_TRANSLATE_NOOP("splot audit", "took off hold")},
        {"tag", QT_TRANSLATE_NOOP("splot audit", "changed tags")},
        {"ticket", QT_TRANSLATE_NOOP("splot audit", "named a ticket")},
        {"note", QT_TRANSLATE_NOOP("splot audit", "noted")},
        {"undo", QT_TRANSLATE_NOOP("splot audit", "undid")},
        {"redo", QT_TRANSLATE_NOOP("splot audit", "did again")},
        {"retry", QT_TRANSLATE_NOOP("splot audit", "retried")},
        {"repair", QT_TRANSLATE_NOOP("splot audit", "repaired")},
        {"discard", QT_TRANSLATE_NOOP("splot audit", "discarded")},
        {"restore", QT_TRANSLATE_NOOP("splot audit", "brought back")},
        {"accept", QT_TRANSLATE_NOOP("splot audit", "accepted")},
        {"reject", QT_TRANSLATE_NOOP("splot audit", "rejected")},
        {"match", QT_TRANSLATE_NOOP("splot audit", "linked")},
        {"apart", QT_TRANSLATE_NOOP("splot audit", "kept apart")},
        {"value", QT_TRANSLATE_NOOP("splot audit", "set a value")},
        {"pin", QT_TRANSLATE_NOOP("splot audit", "pinned a value")},
        {"unpin", QT_TRANSLATE_NOOP("splot audit", "unpinned a value")},
        {"merge", QT_TRANSLATE_NOOP("splot audit", "merged")},
        {"unmerge", QT_TRANSLATE_NOOP("splot audit", "undid a merge")},
        {"unlink", QT_TRANSLATE_NOOP("splot audit", "unlinked")},
        {"relink", QT_TRANSLATE_NOOP("splot audit", "linked anew")},
        {"resend", QT_TRANSLATE_NOOP("splot audit", "sent again")},
        {"refresh", QT_TRANSLATE_NOOP("splot audit", "read from the source")},
        {"read", QT_TRANSLATE_NOOP("splot audit", "had it read")},
        {"plan", QT_TRANSLATE_NOOP("splot audit", "had a plan made")},
        {"approve", QT_TRANSLATE_NOOP("splot audit", "approved a plan")},
        {"reconcile", QT_TRANSLATE_NOOP("splot audit", "compared the systems")},
        {"revert", QT_TRANSLATE_NOOP("splot audit", "had a way back planned")},
        {"test", QT_TRANSLATE_NOOP("splot audit", "tested the connection")},
        {"discover", QT_TRANSLATE_NOOP("splot audit", "asked what there is")},
        {"secret", QT_TRANSLATE_NOOP("splot audit", "set a secret")},
        {"forget", QT_TRANSLATE_NOOP("splot audit", "removed a secret")},
        {"backup", QT_TRANSLATE_NOOP("splot audit", "made a backup")},
        {"release", QT_TRANSLATE_NOOP("splot audit", "let the brake go")},
        {"erase", QT_TRANSLATE_NOOP("splot audit", "erased a record")},
        {"drain", QT_TRANSLATE_NOOP("splot audit", "had it drained")},
        {"drained", QT_TRANSLATE_NOOP("splot audit", "drained, now paused")},
        {"notify", QT_TRANSLATE_NOOP("splot audit", "sent a notice of trial")},
        {"stop", QT_TRANSLATE_NOOP("splot audit", "stopped the engine")},
    };
    const auto found = words.find(action);
    return found == words.end() ? text(action) : QCoreApplication::translate("splot audit", found->second);
}

QString auditText(const model::Value &value)
{
    const auto *members = value.object();
    if (!members)
        return value.isBlank() ? QString() : valueText(value, mostShown);
    QStringList parts;
    for (const auto &[name, member] : *members) {
        if (!member.isBlank())
            parts << QStringLiteral("%1: %2").arg(text(name), valueText(member, mostShown));
    }
    return parts.join(QStringLiteral(", "));
}

AuditModel::AuditModel(Workspace &workspace, QObject *parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{}

void AuditModel::show(const std::string &subject)
{
    beginResetModel();
    m_subject = subject;
    m_entries.clear();
    m_more = true;
    m_reading = false;
    endResetModel();
    fetchMore({});
}

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (parent.isValid() || m_reading || !m_more)
        return;
    m_reading = true;
    const std::int64_t before = m_entries.empty() ? 0 : m_entries.back().id;
    m_question = m_workspace.ask(
        Lane::Quick, this,
        [subject = m_subject, before](store::Reader &reader) {
            return reader.audit(subject, before, pageSize);
        },
        [this](base::Result<std::vector<model::AuditEntry>> entries) {
            m_reading = false;
            if (entries)
                take(std::move(*entries));
            else
                emit failed(entries.error());
        });
}

void AuditModel::take(std::vector<model::AuditEntry> entries)
{
    m_more = static_cast<int>(entries.size()) == pageSize;
    if (entries.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(entries.size()) - 1);
    m_entries.insert(m_entries.end(), std::make_move_iterator(entries.begin()),
                     std::make_move_iterator(entries.end()));
    endInsertRows();
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto &entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case When:
        return dateTimeText(entry.at);
    case Who:
        return text(entry.person);
    case Did:
        return auditAction(entry.action);
    case What:
        return text(entry.subject);
    case Before:
        return auditText(entry.before);
    case After:
        return auditText(entry.after);
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("When"), tr("Who"), tr("Did"), tr("To what"), tr("Before"), tr("After")};
    return names[section];
}

AuditDialog::AuditDialog(const Console &console, const std::string &subject, QWidget *parent)
    : QDialog(parent), m_model(console.workspace), m_filter(new QLineEdit(this)),
      m_table(new TableView(console.theme, console.systems, this))
{
    const Theme &theme = console.theme;
    setWindowTitle(subject.empty() ? tr("Audit") : tr("Audit of %1").arg(ui::text(subject)));
    resize(theme.px(1100), theme.px(600));
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(&m_model);
    sorted->setFilterKeyColumn(-1);
    sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(sorted);
    m_table->setAccessibleName(windowTitle());
    m_table->setRowHeight(26);
    const int widths[] = {190, 110, 170, 140, 230, 230};
    for (int c = 0; c < AuditModel::Count; ++c)
        m_table->setColumnWidth(c, theme.px(widths[c]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_filter->setPlaceholderText(tr("Filter: a person, an action, a value"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    auto *csv = button(tr("Export CSV"), this), *close = button(tr("Close"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(csv);
    row->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(10));
    column->addLayout(row);
    column->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(csv, &QPushButton::clicked, this, [this] { m_table->exportCsv(tr("audit.csv")); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_model.show(subject);
}

} // namespace splot::ui
