#include "ui/flows/charts.h"

#include "ui/common/formats.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace splot::ui {

namespace {
constexpr int chartCount = 4;
}

FlowCharts::FlowCharts(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_plot(new QCustomPlot(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1); // room for the frame of the focus
    column->addWidget(m_plot);
    m_plot->setAccessibleName(tr("Traffic over time"));
    m_plot->setAccessibleDescription(tr("Changes and confirmations a second, time to confirmation, waiting "
                                        "work, failures. The table below has the same figures by flow."));
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->setNoAntialiasingOnDrag(true);
    build();
    paintTheme();
    connect(&theme, &Theme::changed, this, &FlowCharts::paintTheme);
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) {
        showValues(m_rects.front()->axis(QCPAxis::atBottom)->pixelToCoord(event->pos().x()));
    });
}

FlowCharts::~FlowCharts() = default;

QCPAxisRect *FlowCharts::addChart(const QString &title, const QString &unit, int row)
{
    auto *head = new QCPTextElement(m_plot, title + QStringLiteral("   ") + unit);
    head->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    auto *values = new QCPTextElement(m_plot, QString());
    values->setTextFlags(Qt::AlignRight | Qt::AlignVCenter);
    auto *line = new QCPLayoutGrid;
    line->addElement(0, 0, head);
    line->addElement(0, 1, values);
    line->setColumnStretchFactor(0, 0.45);
    line->setMargins(QMargins(0, 0, 0, 0));
    auto *rect = new QCPAxisRect(m_plot, false);
    rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom | QCPAxis::atRight);
    m_plot->plotLayout()->addElement(row * 2, 0, line);
    m_plot->plotLayout()->addElement(row * 2 + 1, 0, rect);
    m_plot->plotLayout()->setRowStretchFactor(row * 2, 0.001);
    m_titles.push_back(head);
    m_values.push_back(values);
    m_titleTexts.push_back(title);
    m_lines.emplace_back();
    m_rects.push_back(rect);
    return rect;
}

void FlowCharts::addLine(QCPAxisRect *rect, const QString &name, int colour, const QString &unit,
                         Qt::PenStyle style, bool right)
{
    auto *graph = m_plot->addGraph(rect->axis(QCPAxis::atBottom),
                                   rect->axis(right ? QCPAxis::atRight : QCPAxis::atLeft));
    graph->setProperty("colour", colour);
    graph->setProperty("style", static_cast<int>(style));
    graph->setAdaptiveSampling(true);
    m_lines.back().push_back({graph, name, unit});
}

void FlowCharts::build()
{
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->plotLayout()->setMargins(QMargins(m_theme.px(14), m_theme.px(6), m_theme.px(14), m_theme.px(6)));
    auto *rect = addChart(tr("Changes, confirmations"), tr("a second"), 0);
    addLine(rect, tr("Changes"), 0, {});
    addLine(rect, tr("Confirmed"), 1, {});
    rect = addChart(tr("Time from change to confirmation"), tr("seconds, logarithmic"), 1);
    addLine(rect, QStringLiteral("p50"), 0, QStringLiteral(" s"));
    addLine(rect, QStringLiteral("p95"), 2, QStringLiteral(" s"));
    addLine(rect, QStringLiteral("p99"), 3, QStringLiteral(" s"), Qt::DashLine);
    rect->axis(QCPAxis::atLeft)->setScaleType(QCPAxis::stLogarithmic);
    rect->axis(QCPAxis::atLeft)->setTicker(QSharedPointer<QCPAxisTickerLog>(new QCPAxisTickerLog));
    rect = addChart(tr("Waiting and oldest age"), tr("deliveries left, seconds right"), 2);
    addLine(rect, tr("Waiting"), 0, {});
    addLine(rect, tr("Oldest"), 2, QStringLiteral(" s"), Qt::DashLine, true);
    rect = addChart(tr("Failures by class"), tr("a minute"), 3);
    addLine(rect, tr("Refused"), 10, {});
    addLine(rect, tr("To be tried again"), 2, {}, Qt::DashLine);
    addLine(rect, tr("Bad values"), 0, {});
    addLine(rect, tr("Uncertain"), 3, {}, Qt::DotLine);

    auto *group = new QCPMarginGroup(m_plot);
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        auto *r = m_rects[i];
        r->setMarginGroup(QCP::msLeft | QCP::msRight, group);
        r->setMinimumMargins(QMargins(m_theme.px(44), 2, m_theme.px(36), 2));
        auto *bottom = r->axis(QCPAxis::atBottom);
        QSharedPointer<QCPAxisTickerDateTime> ticker(new QCPAxisTickerDateTime);
        ticker->setDateTimeFormat(QStringLiteral("HH:mm:ss"));
        bottom->setTicker(ticker);
        bottom->setTickLabels(i + 1 == m_rects.size());
        r->axis(QCPAxis::atRight)->setVisible(i == 2);
        r->axis(QCPAxis::atLeft)->ticker()->setTickCount(3);
        r->axis(QCPAxis::atRight)->ticker()->setTickCount(3);
        r->setRangeDrag(Qt::Horizontal);
        r->setRangeZoom(Qt::Horizontal);
        r->setRangeDragAxes(bottom, nullptr);
        r->setRangeZoomAxes(bottom, nullptr);
        auto *cursor = new QCPItemStraightLine(m_plot);
        cursor->point1->setAxes(bottom, r->axis(QCPAxis::atLeft));
        cursor->point2->setAxes(bottom, r->axis(QCPAxis::atLeft));
        cursor->setClipAxisRect(r);
        cursor->setVisible(false);
        m_cursors.push_back(cursor);
        connect(bottom, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &FlowCharts::zoomed);
    }
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
}

void FlowCharts::paintTheme()
{
    const auto &p = m_theme.palette();
    m_plot->setBackground(QBrush(p.base));
    const QColor bad = p.bad;
    for (std::size_t i = 0; i < m_rects.size(); ++i) {
        m_titles[i]->setFont(m_theme.strong(m_theme.label()));
        m_titles[i]->setTextColor(p.text);
        m_values[i]->setFont(m_theme.label());
        m_values[i]->setTextColor(p.mid);
        for (auto *axis : m_rects[i]->axes()) {
            axis->setBasePen(QPen(p.hairline));
            axis->setTickPen(Qt::NoPen);
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLabelColor(p.mid);
            axis->setTickLabelFont(m_theme.label());
            axis->grid()->setPen(QPen(p.hairlineSoft, 1));
            axis->grid()->setZeroLinePen(QPen(p.hairline, 1));
        }
        m_cursors[i]->setPen(QPen(p.mid, 1));
        for (const auto &line : m_lines[i]) {
            const int c = line.graph->property("colour").toInt();
            const QColor colour = c == 10 ? bad : p.charts[static_cast<std::size_t>(c)];
            line.graph->setPen(
                QPen(colour, 1.4, static_cast<Qt::PenStyle>(line.graph->property("style").toInt())));
            if (i == 2 && &line == &m_lines[i].front()) {
                QColor soft = colour;
                soft.setAlphaF(0.12f);
                line.graph->setBrush(soft);
            }
        }
    }
    for (auto *mark : m_markLines)
        mark->setPen(QPen(p.charts[3], 1, Qt::DashLine));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FlowCharts::show(const FlowSeries &series, double now)
{
    m_series = series;
    m_now = now;
    const QVector<double> *data[] = {&series.changes, &series.confirmed, &series.p50,      &series.p95,
                                     &series.p99,     &series.waiting,   &series.oldest,   &series.refused,
                                     &series.retried, &series.bad,       &series.uncertain};
    std::size_t next = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        double most = i == 1 ? 10 : 1, right = 10;
        for (std::size_t l = 0; l < m_lines[i].size(); ++l) {
            const auto &values = *data[next++];
            m_lines[i][l].graph->setData(series.at, values, true);
            const auto shown =
                m_live ? QCPRange(now - m_span, now) : m_rects[i]->axis(QCPAxis::atBottom)->range();
            for (qsizetype n = 0; n < values.size(); ++n) {
                if (std::isfinite(values[n]) && shown.contains(series.at[n]))
                    (i == 2 && l == 1 ? right : most) = std::max(i == 2 && l == 1 ? right : most, values[n]);
            }
        }
        auto *left = m_rects[i]->axis(QCPAxis::atLeft);
        i == 1 ? left->setRange(0.1, most * 1.5) : left->setRange(0, most * 1.15);
        m_rects[i]->axis(QCPAxis::atRight)->setRange(0, right * 1.15);
    }
    if (m_live) {
        m_moving = true;
        for (auto *r : m_rects)
            r->axis(QCPAxis::atBottom)->setRange(now - m_span, now);
        m_moving = false;
        showValues(now);
    }
    if (isVisible())
        m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FlowCharts::zoomed(const QCPRange &range)
{
    if (m_moving)
        return;
    m_moving = true;
    for (auto *r : m_rects)
        r->axis(QCPAxis::atBottom)->setRange(range);
    m_moving = false;
    if (m_live) {
        m_live = false;
        emit liveChanged(false);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FlowCharts::setLive(bool live)
{
    m_live = live;
    if (live)
        show(m_series, m_now);
}

void FlowCharts::setSpan(double seconds)
{
    m_span = seconds;
    setLive(true);
}

void FlowCharts::setMarks(const std::vector<ChartMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    for (auto *line : m_markLines)
        m_plot->removeItem(line);
    m_markLines.clear();
    for (const auto &mark : marks) {
        for (auto *r : m_rects) {
            auto *line = new QCPItemStraightLine(m_plot);
            line->point1->setAxes(r->axis(QCPAxis::atBottom), r->axis(QCPAxis::atLeft));
            line->point2->setAxes(r->axis(QCPAxis::atBottom), r->axis(QCPAxis::atLeft));
            line->point1->setCoords(mark.at, 0.1);
            line->point2->setCoords(mark.at, 1);
            line->setClipAxisRect(r);
            line->setPen(QPen(m_theme.palette().charts[3], 1, Qt::DashLine));
            m_markLines.push_back(line);
        }
    }
}

QString FlowCharts::valueAt(const Line &line, double at) const
{
    const auto data = line.graph->data();
    auto it = data->findBegin(at, true);
    while (it != data->constBegin() && !std::isfinite(it->value))
        --it;
    if (it == data->constEnd() || !std::isfinite(it->value))
        return QStringLiteral("–");
    return decimalText(it->value, it->value < 10 ? (it->value == std::floor(it->value) ? 0 : 2) : 0) +
           line.unit;
}

void FlowCharts::showValues(double at)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        QStringList parts;
        for (const auto &line : m_lines[i])
            parts << tr("%1 %2").arg(line.name, valueAt(line, at));
        m_values[i]->setText(parts.join(QStringLiteral("      ")));
        m_cursors[i]->point1->setCoords(at, 0.1);
        m_cursors[i]->point2->setCoords(at, 1);
        m_cursors[i]->setVisible(at < m_now - 1);
    }
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void FlowCharts::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_plot->hasFocus() ? m_theme.palette().accent : m_theme.palette().base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

bool FlowCharts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::Leave)
        showValues(m_now);
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape &&
        !m_live) {
        setLive(true);
        emit liveChanged(true);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace splot::ui
