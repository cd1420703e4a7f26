#pragma once

#include "ui/common/theme.h"
#include "ui/flows/history.h"

#include <QWidget>

class QCPAxisRect;
class QCPBars;
class QCPGraph;
class QCPItemStraightLine;
class QCPRange;
class QCPTextElement;
class QCustomPlot;

namespace splot::ui {

/// A moment to remember on all charts: a deploy of mappings, a pause.
struct ChartMark
{
    double at = 0; ///< seconds since 1970
    QString text;
    bool operator==(const ChartMark &) const = default;
};

/// The four charts of Flows on one time axis. Dragged and turned they zoom together; a line under the mouse
/// gives the values of its moment; drawn at most four times a second.
class FlowCharts : public QWidget
{
    Q_OBJECT

public:
    explicit FlowCharts(const Theme &theme, QWidget *parent = nullptr);
    ~FlowCharts() override;

    void show(const FlowSeries &series, double now);
    void setMarks(const std::vector<ChartMark> &marks);
    /// Live: the right end follows the present.
    void setLive(bool live);
    bool live() const { return m_live; }
    void setSpan(double seconds);

signals:
    void liveChanged(bool live); ///< by a drag or a zoom

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        QCPGraph *graph = nullptr;
        QString name;
        QString unit;
    };

    void build();
    QCPAxisRect *addChart(const QString &title, const QString &unit, int row);
    void addLine(QCPAxisRect *rect, const QString &name, int colour, const QString &unit,
                 Qt::PenStyle style = Qt::SolidLine, bool right = false);
    void paintTheme();
    void showValues(double at);
    void zoomed(const QCPRange &range);
    QString valueAt(const Line &line, double at) const;

    const Theme &m_theme;
    QCustomPlot *m_plot;
    std::vector<QCPAxisRect *> m_rects;
    std::vector<std::vector<Line>> m_lines; ///< by chart
    std::vector<QCPTextElement *> m_titles, m_values;
    std::vector<QString> m_titleTexts;
    std::vector<QCPItemStraightLine *> m_cursors;
    std::vector<QCPItemStraightLine *> m_markLines;
    std::vector<ChartMark> m_marks;
    FlowSeries m_series;
    double m_now = 0, m_span = 900;
    bool m_live = true, m_moving = false;
};

} // namespace splot::ui
