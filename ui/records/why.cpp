#include "ui/records/why.h"

#include "core/model/schema.h"
#include "ui/common/formats.h"
#include "ui/common/icons.h"
#include "ui/common/layouts.h"
#include "ui/common/recordtitle.h"
#include "ui/common/systemlooks.h"
#include "ui/common/words.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QToolButton>

namespace splot::records {

namespace {
constexpr int mostToExplain = 40;

QString t(const char *source)
{
    return QCoreApplication::translate("splot", source);
}

QString nameOf(const model::Configuration &configuration, const model::SystemId &id)
{
    const auto *system = configuration.system(id);
    return ui::text(system && !system->label.empty() ? system->label : id.value);
}

WhyStep valueStep(const model::Provenance &from, const model::Value *value,
                  const std::vector<model::Decision> &decisions)
{
    WhyStep step{t(QT_TRANSLATE_NOOP("splot", "Value")),
                 value ? ui::valueText(*value) : QStringLiteral("–"),
                 {},
                 {},
                 false};
    step.detail =
        t(QT_TRANSLATE_NOOP("splot", "since %1; %2")).arg(ui::dateTimeText(from.at), ui::wordOf(from.right));
    for (const auto &decision : decisions) {
        if (decision.change == from.change && decision.verdict != model::Verdict::Delivered &&
            !decision.before.isEmpty()) {
            step.detail +=
                QStringLiteral("; ") +
                t(QT_TRANSLATE_NOOP("splot", "it replaced \"%1\"")).arg(ui::valueText(decision.before, 60));
            break;
        }
    }
    return step;
}

WhyStep mappingStep(const model::Configuration &configuration, const model::Change &change,
                    const model::EntityId &entity, const std::string &fieldPath, std::int64_t version)
{
    WhyStep step{t(QT_TRANSLATE_NOOP("splot", "Mapping")), {}, {}, {}, false};
    step.text = t(QT_TRANSLATE_NOOP("splot", "%1 %2 to %3, configuration %4"))
                    .arg(nameOf(configuration, change.system), ui::text(change.object.value),
                         ui::labelOf(configuration, entity))
                    .arg(version);
    if (const auto *mapping = configuration.mapping(change.system, change.object, entity)) {
        for (const auto &line : mapping->lines) {
            if (line.field != fieldPath)
                continue;
            step.detail = ui::text(line.place);
            for (const auto &one : line.in)
                step.detail += t(QT_TRANSLATE_NOOP("splot", ", then %1")).arg(ui::text(one.function));
        }
    }
    return step;
}

void addChange(Why &why, const model::Configuration &configuration, const model::Change &change,
               const model::EntityId &entity, const std::string &fieldPath, const model::Provenance &from)
{
    why.steps.push_back(mappingStep(configuration, change, entity, fieldPath, from.configuration));
    WhyStep step{
        t(QT_TRANSLATE_NOOP("splot", "Change")),
        t(QT_TRANSLATE_NOOP("splot", "No. %1, %2")).arg(change.id.value).arg(ui::wordOf(change.state)),
        {},
        {},
        false};
    step.detail = t(QT_TRANSLATE_NOOP("splot", "%1, reading began %2"))
                      .arg(ui::wordOf(change.origin), ui::dateTimeText(change.began));
    if (!change.version.empty())
        step.detail += t(QT_TRANSLATE_NOOP("splot", ", version %1")).arg(ui::text(change.version));
    why.steps.push_back(step);
    WhyStep source{
        t(QT_TRANSLATE_NOOP("splot", "Source")),
        nameOf(configuration, change.system) + QStringLiteral(", ") + ui::text(change.object.value) +
            QLatin1Char(' ') + ui::text(change.localId.value),
        change.sourceTime.micros
            ? t(QT_TRANSLATE_NOOP("splot", "changed there %1")).arg(ui::dateTimeText(change.sourceTime))
            : t(QT_TRANSLATE_NOOP("splot", "the source tells no time of its own")),
        change.system, false};
    if (!change.person.empty())
        source.detail += t(QT_TRANSLATE_NOOP("splot", ", mended by %1")).arg(ui::text(change.person));
    why.steps.push_back(source);
}

void addLost(Why &why, const model::Configuration &configuration,
             const std::vector<model::Decision> &decisions)
{
    int n = 0;
    for (const auto &decision : decisions) {
        if (decision.verdict != model::Verdict::Restored && decision.verdict != model::Verdict::Left &&
            decision.verdict != model::Verdict::Proposed)
            continue;
        WhyStep step{
            t(QT_TRANSLATE_NOOP("splot", "Lost")), ui::valueText(decision.after), {}, decision.system, true};
        step.detail = t(QT_TRANSLATE_NOOP("splot", "%1, %2: %3"))
                          .arg(nameOf(configuration, decision.system), ui::dateTimeText(decision.decidedAt),
                               ui::wordOf(decision.verdict));
        why.steps.push_back(step);
        if (++n == 3)
            return;
    }
}
} // namespace

QString Why::text() const
{
    QStringList lines{t(QT_TRANSLATE_NOOP("splot", "Why is this value here? %1")).arg(field)};
    for (const auto &step : steps)
        lines << QStringLiteral("%1: %2 (%3)").arg(step.name, step.text, step.detail);
    return lines.join(QLatin1Char('\n'));
}

base::Result<Why> readWhy(store::Reader &reader, model::RecordId id, const std::string &path,
                          const model::Configuration &configuration)
{
    Why why;
    SPLOT_ASSIGN(const auto view, reader.records().get(id));
    const auto *entity = view ? configuration.entity(view->record.entity) : nullptr;
    if (!entity)
        return base::fail(base::ErrorCode::NotFound, QT_TRANSLATE_NOOP("splot", "Record %1 does not exist."),
                          {std::to_string(id.value)});
    const model::Schema schema(*entity);
    const auto key = model::keyFromPath(schema, path);
    why.field = key ? ui::labelOf(schema.field(key->field)) : ui::text(path);
    SPLOT_ASSIGN(const auto decisions, reader.records().decisions(id, path, mostToExplain));
    const auto from = key ? view->record.provenance.find(*key) : view->record.provenance.end();
    if (from == view->record.provenance.end()) {
        why.steps.push_back({t(QT_TRANSLATE_NOOP("splot", "Value")),
                             key && view->record.values.find(*key)
                                 ? ui::valueText(*view->record.values.find(*key))
                                 : QStringLiteral("–"),
                             t(QT_TRANSLATE_NOOP("splot", "no system has given a value yet")),
                             {},
                             false});
    } else {
        why.steps.push_back(valueStep(from->second, view->record.values.find(*key), decisions));
        SPLOT_ASSIGN(const auto change, reader.change(from->second.change));
        if (change)
            addChange(why, configuration, *change, view->record.entity, schema.field(key->field).path,
                      from->second);
        else if (!from->second.person.empty())
            why.steps.push_back({t(QT_TRANSLATE_NOOP("splot", "Source")),
                                 ui::text(from->second.person),
                                 ui::dateTimeText(from->second.at),
                                 {},
                                 false});
    }
    addLost(why, configuration, decisions);
    return why;
}

WhyPane::WhyPane(const ui::Console &console, QWidget *parent)
    : QFrame(parent), m_console(console), m_title(ui::label("heading", {}, this)),
      m_column(new QVBoxLayout(this))
{
    const ui::Theme &theme = console.theme;
    setProperty("kind", QStringLiteral("popup"));
    setFixedWidth(theme.px(500));
    setAccessibleName(tr("Why is this value here?"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    auto *head = ui::frame("bar", this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(14), theme.px(8), theme.px(8), theme.px(8));
    auto *close = new QToolButton(head);
    close->setIcon(ui::icon(theme, QStringLiteral("close")));
    close->setAccessibleName(tr("Close"));
    row->addWidget(m_title, 1);
    row->addWidget(close);
    auto *foot = ui::frame("foot", this);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8));
    auto *edit = ui::button(tr("Give another value..."), foot);
    auto *copy = ui::button(tr("Copy as text"), foot);
    buttons->addWidget(edit);
    buttons->addStretch(1);
    buttons->addWidget(copy);
    m_column->addWidget(head);
    m_column->addWidget(foot);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(edit, &QPushButton::clicked, this, &WhyPane::editWanted);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_why.text()); });
    QFrame::hide();
}

void WhyPane::show(const Why &why, const QPoint &at)
{
    m_why = why;
    const ui::Theme &theme = m_console.theme;
    m_title->setText(tr("Why is this value here?") + QStringLiteral("   ") + why.field);
    delete m_host;
    m_host = new QWidget(this);
    auto *grid = new QGridLayout(m_host);
    grid->setContentsMargins(theme.px(14), theme.px(10), theme.px(14), theme.px(10));
    grid->setHorizontalSpacing(theme.px(12));
    grid->setVerticalSpacing(theme.px(2));
    int line = 0;
    for (const auto &step : why.steps) {
        auto *name = ui::label(step.lost ? "warn" : "mid", step.name, m_host);
        auto *words = ui::label("heading", step.text, m_host);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        if (step.lost) {
            QFont font = words->font();
            font.setStrikeOut(true);
            words->setFont(font);
        }
        auto *detail = ui::label("note", step.detail, m_host);
        detail->setWordWrap(true);
        detail->setContentsMargins(0, 0, 0, theme.px(8));
        grid->addWidget(name, line, 0, Qt::AlignTop);
        grid->addWidget(words, line, 1);
        if (step.system.valid()) {
            auto *badge = new QLabel(m_host);
            badge->setPixmap(m_console.systems.badge(step.system, theme.px(18), devicePixelRatioF()));
            grid->addWidget(badge, line, 2, Qt::AlignTop);
        }
        grid->addWidget(detail, line + 1, 1, 1, 2);
        line += 2;
    }
    grid->setColumnStretch(1, 1);
    m_column->insertWidget(1, m_host);
    adjustSize();
    const QSize room = parentWidget()->size();
    move(std::clamp(at.x(), 0, std::max(0, room.width() - width() - theme.px(8))),
         std::clamp(at.y(), 0, std::max(0, room.height() - height() - theme.px(8))));
    QFrame::show();
    raise();
    setFocus();
}

void WhyPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        parentWidget()->setFocus();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace splot::records
