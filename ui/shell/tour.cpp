#include "ui/shell/tour.h"

#include "ui/common/layouts.h"

#include <QKeyEvent>

namespace splot::shell {

namespace {
struct Step
{
    const char *screen, *title, *text, *toTry;
};

// Texts of one context, taken by tr() where they are shown.
const Step stepsOfTour[Tour::steps] = {
    {"overview", QT_TRANSLATE_NOOP("splot::shell::Tour", "All is well, or it is not"),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "Systems stand at the sides, the things that they share in the middle. A line is a flow, its "
         "width the traffic of the last hour. On the right stands what needs a person now, the most "
         "harmful first."),
     QT_TRANSLATE_NOOP("splot::shell::Tour", "Try: point at a line and read how fast it is.")},
    {"ownership", QT_TRANSLATE_NOOP("splot::shell::Tour", "Who owns what"),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "Each field has one owner: the system whose value is the truth. All others that have the field "
         "follow. When one of them changes it anyway, the value is put back, left, or proposed to you; "
         "the last columns count how often that happened."),
     QT_TRANSLATE_NOOP("splot::shell::Tour", "Try: choose a cell and read its rule on the right.")},
    {"mapper", QT_TRANSLATE_NOOP("splot::shell::Tour", "How fields correspond"),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "Every system is mapped once, to the shared entity in the middle. Drag from field to field; "
         "steps on a line change the value on its way. Below, the mapping is tried on real samples."),
     QT_TRANSLATE_NOOP("splot::shell::Tour", "Try: click a line, and look at the value after each step.")},
    {"inbox", QT_TRANSLATE_NOOP("splot::shell::Tour", "What failed, by its cause"),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "All messages that fail for one reason are one case. Mend the reason once: set a value, or add "
         "a line to a lookup. The preview tells how many would now pass; nothing is sent by it."),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "Try: choose the case of the unknown VAT rate, enter what it shall be, and apply it to all.")},
    {"records", QT_TRANSLATE_NOOP("splot::shell::Tour", "Why is this value here?"),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "A record shows its values, and beside them what every system holds. Any value can be asked "
         "where it came from, who put it there, and what it replaced."),
     QT_TRANSLATE_NOOP("splot::shell::Tour", "Try: press Enter on a field.")},
    {"flows", QT_TRANSLATE_NOOP("splot::shell::Tour", "Traffic, as it happens"),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "Charts over one axis of time, every flow with its rate and what waits, and a feed that tells "
         "each change in a sentence. A system can be paused here; what is due then waits for it."),
     QT_TRANSLATE_NOOP(
         "splot::shell::Tour",
         "That was the tour. Ctrl+K finds any record, case, command or screen; F1 opens the help.")}};
} // namespace

Tour::Tour(const ui::Theme &theme, QWidget *window)
    : QFrame(window), m_theme(theme), m_count(ui::label("note", {}, this)),
      m_title(ui::label("title", {}, this)), m_text(new QLabel(this)), m_try(ui::label("mid", {}, this)),
      m_back(ui::button(tr("Back"), this)), m_next(ui::button({}, this, "primary")),
      m_leave(ui::button(tr("Leave the tour"), this, "link"))
{
    setProperty("kind", QStringLiteral("popup"));
    setAccessibleName(tr("Guided tour"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_count);
    top->addStretch(1);
    top->addWidget(m_leave);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    for (auto *words : {m_text, m_try, m_title})
        words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(18), theme.px(12), theme.px(18), theme.px(14));
    column->setSpacing(theme.px(8));
    column->addLayout(top);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_try);
    column->addLayout(buttons);
    setFixedWidth(theme.px(420));
    connect(m_back, &QPushButton::clicked, this, [this] { show(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { m_step + 1 < steps ? show(m_step + 1) : leave(); });
    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    window->installEventFilter(this);
    hide();
}

void Tour::begin()
{
    show(0);
    m_next->setFocus(Qt::OtherFocusReason);
}

void Tour::leave()
{
    hide();
    parentWidget()->setFocus();
    emit left();
}

void Tour::show(int step)
{
    m_step = std::clamp(step, 0, steps - 1);
    const Step &now = stepsOfTour[m_step];
    m_count->setText(tr("Guided tour: step %1 of %2").arg(m_step + 1).arg(int(steps)));
    m_title->setText(tr(now.title));
    m_text->setText(tr(now.text));
    m_try->setText(tr(now.toTry));
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 < steps ? tr("Next") : tr("Done"));
    emit goTo({QLatin1String(now.screen), {}});
    QFrame::show();
    place();
    raise();
}

/// At the foot, left of the middle: beside the lists of cases and needs, above the status strip.
void Tour::place()
{
    const int height =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height();
    resize(width(), height);
    move(m_theme.px(100), parentWidget()->height() - height - m_theme.px(44));
}

bool Tour::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget() && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Tour::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        leave();
    else
        QFrame::keyPressEvent(event);
}

} // namespace splot::shell
