#include "ui/overview/needspanel.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/statuslabel.h"
#include "ui/common/systemlooks.h"
#include "ui/common/workspace.h"

#include <QScrollArea>

namespace splot::overview {

namespace {
constexpr int mostCards = 8;

void empty(QVBoxLayout *column)
{
    while (auto *item = column->takeAt(0)) {
        // It may be the button of one of them that asked for this.
        if (auto *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}
} // namespace

NeedsPanel::NeedsPanel(const ui::Console &console, QWidget *parent)
    : QFrame(parent), m_console(console), m_count(ui::label("note", {}, this)), m_listHost(new QWidget),
      m_clearedHost(new QWidget(this))
{
    const ui::Theme &theme = console.theme;
    setProperty("kind", QStringLiteral("side"));
    setFixedWidth(theme.px(360));
    auto *head = ui::frame("bar", this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(theme.px(16), theme.px(9), theme.px(16), theme.px(9));
    row->addWidget(ui::label("heading", tr("What needs a person now"), head));
    row->addStretch(1);
    row->addWidget(m_count);
    m_list = new QVBoxLayout(m_listHost);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(0);
    m_listHost->setProperty("kind", QStringLiteral("page"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_listHost);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *foot = ui::frame("bar", this);
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(theme.px(16), theme.px(5), theme.px(16), theme.px(5));
    footRow->addWidget(ui::label("heading", tr("Cleared lately"), foot));
    m_cleared = new QVBoxLayout(m_clearedHost);
    m_cleared->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(8));
    m_cleared->setSpacing(theme.px(4));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(scroll, 1);
    column->addWidget(foot);
    column->addWidget(m_clearedHost);
    show({});
}

void NeedsPanel::show(std::vector<Need> needs)
{
    QString shown = QLocale().name() + QString::number(static_cast<int>(m_console.theme.shade()));
    for (const auto &need : needs)
        shown += need.heading + need.title + need.detail + QLatin1Char('\n');
    m_count->setText(tr("%n open, most harm first", nullptr, static_cast<int>(needs.size())));
    if (shown == m_shown && !needs.empty())
        return;
    m_shown = shown;
    m_needs = std::move(needs);
    empty(m_list);
    int number = 0;
    for (const auto &need : m_needs) {
        if (++number > mostCards)
            break;
        m_list->addWidget(cardOf(need, number));
    }
    if (m_needs.empty()) {
        auto *calm = ui::label(
            "mid", tr("Nothing waits for a person. What comes up stands here, the most harmful first."),
            m_listHost);
        calm->setWordWrap(true);
        calm->setMargin(m_console.theme.px(16));
        m_list->addWidget(calm);
    } else if (static_cast<int>(m_needs.size()) > mostCards) {
        auto *more = ui::label(
            "note", tr("and %n more in the Inbox", nullptr, static_cast<int>(m_needs.size()) - mostCards),
            m_listHost);
        more->setMargin(m_console.theme.px(12));
        m_list->addWidget(more);
    }
    m_list->addStretch(1);
}

QWidget *NeedsPanel::cardOf(const Need &need, int number)
{
    const ui::Theme &theme = m_console.theme;
    auto *card = ui::frame(number == 1 ? "needFirst" : "need", m_listHost);
    const ui::Palette &p = theme.palette();
    card->setStyleSheet(
        QStringLiteral("QFrame[kind=\"need\"], QFrame[kind=\"needFirst\"] { background: %1; border: 0; "
                       "border-bottom: 1px solid %2; border-left: %3px solid %4; }")
            .arg(number == 1 ? p.accentBack.name() : p.base.name(), p.hairline.name())
            .arg(theme.px(3))
            .arg(number == 1 ? p.accent.name() : QStringLiteral("transparent")));
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(theme.px(13), theme.px(10), theme.px(14), theme.px(10));
    grid->setHorizontalSpacing(theme.px(10));
    grid->setVerticalSpacing(theme.px(4));
    auto *rank = ui::label("mid", QString::number(number), card);
    rank->setFixedWidth(theme.px(14));
    grid->addWidget(rank, 0, 0, Qt::AlignTop);
    auto *heading = new ui::StatusLabel(theme, card);
    heading->set(need.status, need.heading);
    grid->addWidget(heading, 0, 1, Qt::AlignLeft | Qt::AlignVCenter);
    auto *badge = new QLabel(card);
    if (need.system.valid())
        badge->setPixmap(m_console.systems.badge(need.system, theme.px(20), devicePixelRatioF()));
    badge->setAccessibleName(m_console.systems.label(need.system));
    grid->addWidget(badge, 0, 2, Qt::AlignTop);
    auto *title = ui::label("heading", need.title, card);
    title->setWordWrap(true);
    grid->addWidget(title, 1, 1, 1, 2);
    auto *detail = ui::label("note", need.detail, card);
    detail->setWordWrap(true);
    grid->addWidget(detail, 2, 1, 1, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.px(8));
    const QString open = need.kind == Need::Kind::Plan ? tr("Review plan")
                         : need.kind == Need::Kind::Quota || need.kind == Need::Kind::Reports
                             ? tr("Open system")
                         : need.kind == Need::Kind::Match ? tr("Open desk")
                                                          : tr("Open case");
    auto *first = ui::button(open, card, number == 1 ? "primary" : "");
    first->setAccessibleName(open + QStringLiteral(": ") + need.title);
    connect(first, &QPushButton::clicked, this, [this, need] { emit openWanted(need); });
    buttons->addWidget(first);
    if (need.id.valid() && !need.owned) {
        auto *take = ui::button(tr("Take it"), card);
        take->setAccessibleName(tr("Take it") + QStringLiteral(": ") + need.title);
        connect(take, &QPushButton::clicked, this, [this, need] { emit takeWanted(need); });
        buttons->addWidget(take);
    }
    buttons->addStretch(1);
    grid->addLayout(buttons, 3, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    return card;
}

void NeedsPanel::showCleared(const std::vector<model::Case> &cases)
{
    empty(m_cleared);
    const auto now = ui::Workspace::now();
    for (const auto &c : cases) {
        auto *line = new ui::StatusLabel(m_console.theme, m_clearedHost);
        QString words = ui::whenText(c.last, now) + QStringLiteral("  ") + ui::say(c.message);
        line->set(
            ui::Status::Done,
            QFontMetrics(m_console.theme.label()).elidedText(words, Qt::ElideRight, m_console.theme.px(305)));
        line->setToolTip(words);
        m_cleared->addWidget(line);
    }
    if (cases.empty())
        m_cleared->addWidget(ui::label("note", tr("Nothing yet"), m_clearedHost));
}

} // namespace splot::overview
