#include "ui/shell/locator.h"

#include "ui/common/celldelegate.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/recordtitle.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace splot::shell {

namespace {
constexpr int mostOfAKind = 8;

struct StoreFindings
{
    std::vector<ui::RecordTitle> records;
    std::vector<model::CaseItem> items;
};

base::Result<StoreFindings> findInStore(store::Reader &reader, const std::string &text,
                                        const std::shared_ptr<const model::Configuration> &configuration)
{
    StoreFindings found;
    SPLOT_ASSIGN(const auto hits, reader.records().search(text, {}, mostOfAKind));
    for (const auto &hit : hits) {
        SPLOT_ASSIGN(auto title, ui::readRecordTitle(reader, hit.record, *configuration));
        if (title)
            found.records.push_back(std::move(*title));
    }
    SPLOT_ASSIGN(found.items, reader.cases().search(text, mostOfAKind));
    return found;
}
} // namespace

int fit(const QString &typed, const QString &text)
{
    const QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return 1;
    int score = text.startsWith(typed, Qt::CaseInsensitive) ? 50 : 1;
    for (const QString &word : words) {
        const auto at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        score += at == 0 || !text[at - 1].isLetterOrNumber() ? 10 : 2;
    }
    return score;
}

void FindingModel::set(std::vector<Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

const Finding *FindingModel::at(int row) const
{
    return row >= 0 && row < static_cast<int>(m_findings.size()) ? &m_findings[static_cast<std::size_t>(row)]
                                                                 : nullptr;
}

int FindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

QVariant FindingModel::data(const QModelIndex &index, int role) const
{
    const Finding *finding = index.isValid() ? at(index.row()) : nullptr;
    if (!finding)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return finding->text;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2, %3").arg(finding->kind, finding->text, finding->detail);
    case ui::SubtextRole:
        return finding->detail;
    case ui::TailRole:
        return finding->kind;
    case ui::BadgeRole:
        return finding->system.isEmpty() ? QVariant() : finding->system;
    case ui::IconNameRole:
        return finding->system.isEmpty() ? finding->iconName : QVariant();
    default:
        return {};
    }
}

Locator::Locator(const ui::Console &console, std::function<std::vector<Finding>()> places, QWidget *window)
    : QFrame(window), m_console(console), m_places(std::move(places)), m_field(new QLineEdit(this)),
      m_list(new QListView(this)), m_foot(ui::label("note", {}, this))
{
    const ui::Theme &theme = console.theme;
    setProperty("kind", QStringLiteral("popup"));
    m_field->setPlaceholderText(tr("A number, a name, a word of an error, a command, a screen"));
    m_field->setAccessibleName(tr("Find anything"));
    m_list->setModel(&m_model);
    m_list->setAccessibleName(tr("Found"));
    m_list->setItemDelegate(new ui::CellDelegate(theme, console.systems, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot->setContentsMargins(theme.px(8), 0, 0, 0);
    m_foot->setText(tr("Enter opens, arrow keys choose, Esc closes"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(8));
    column->setSpacing(theme.px(6));
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_foot);
    m_typed.setSingleShot(true);
    m_typed.setInterval(120);
    connect(&m_typed, &QTimer::timeout, this, &Locator::search);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found.clear();
        m_question.cancel();
        show(text);
        m_typed.start();
    });
    connect(m_list, &QListView::clicked, this, &Locator::chooseCurrent);
    m_field->installEventFilter(this);
    hide();
}

void Locator::open(const QRect &under)
{
    const ui::Theme &theme = m_console.theme;
    const int width =
        std::min(parentWidget()->width() - theme.px(32), std::max(under.width(), theme.px(620)));
    setGeometry(under.center().x() - width / 2, under.top() - theme.px(4), width,
                std::min(parentWidget()->height() - under.top() - theme.px(24), theme.px(520)));
    m_field->selectAll();
    show(m_field->text());
    QWidget::show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void Locator::search()
{
    const QString text = m_field->text().simplified();
    if (text.size() >= 2)
        askStore(text);
}

void Locator::addFlows(const QString &text, std::vector<Finding> &to) const
{
    const auto configuration = m_console.workspace.configuration();
    for (const auto &mapping : configuration->mappings) {
        const auto *entity = configuration->entity(mapping.entity);
        const QString name =
            entity && !entity->label.empty() ? ui::text(entity->label) : ui::text(mapping.entity.value);
        const QString line = m_console.systems.label(mapping.system) + QStringLiteral(" · ") + name;
        if (text.isEmpty() || fit(text, line) == 0)
            continue;
        ui::Target target{QStringLiteral("flows"),
                          {{QStringLiteral("system"), ui::text(mapping.system.value)},
                           {QStringLiteral("entity"), ui::text(mapping.entity.value)}}};
        to.push_back({tr("Flow"), line, ui::text(mapping.object.value), QStringLiteral("flows"),
                      ui::text(mapping.system.value),
                      [this, target] { emit const_cast<Locator *>(this)->goTo(target); }});
    }
}

void Locator::show(const QString &text)
{
    std::vector<std::pair<int, Finding>> ranked;
    for (auto &place : m_places()) {
        if (const int score = fit(text, place.text))
            ranked.emplace_back(score, std::move(place));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<Finding> all;
    for (auto &[score, finding] : ranked)
        all.push_back(std::move(finding));
    all.insert(all.end(), m_found.begin(), m_found.end());
    addFlows(text, all);
    m_model.set(std::move(all));
    m_list->setCurrentIndex(m_model.index(0, 0));
}

void Locator::askStore(const QString &text)
{
    const auto ask = [words = text.toStdString(), configuration = m_console.workspace.configuration()](
                         store::Reader &reader) { return findInStore(reader, words, configuration); };
    m_question =
        m_console.workspace.ask(ui::Lane::Quick, this, ask, [this](base::Result<StoreFindings> found) {
            if (!found)
                return;
            m_found.clear();
            for (const auto &record : found->records)
                m_found.push_back(
                    {tr("Record"),
                     record.title,
                     record.subtitle,
                     QStringLiteral("records"),
                     {},
                     [this, id = record.id.value] {
                         emit goTo({QStringLiteral("records"),
                                    {{QStringLiteral("record"), QVariant::fromValue<qlonglong>(id)}}});
                     }});
            for (const auto &item : found->items)
                m_found.push_back(
                    {tr("Case"), ui::say(item.message), ui::valueText(item.sample, 80),
                     QStringLiteral("inbox"), ui::text(item.system.value),
                     [this, id = item.parent.value, item = item.id] {
                         emit goTo({QStringLiteral("inbox"),
                                    {{QStringLiteral("case"), QVariant::fromValue<qlonglong>(id)},
                                     {QStringLiteral("item"), QVariant::fromValue<qlonglong>(item)}}});
                     }});
            show(m_field->text());
        });
}

void Locator::chooseCurrent()
{
    const Finding *finding = m_model.at(m_list->currentIndex().row());
    if (!finding)
        return;
    const auto choose = finding->choose;
    hide();
    choose();
}

bool Locator::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && watched == m_field && !underMouse())
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentIndex().row();
    switch (key) {
    case Qt::Key_Escape:
        hide();
        parentWidget()->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        chooseCurrent();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model.index(
            std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_model.rowCount() - 1)), 0));
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace splot::shell
