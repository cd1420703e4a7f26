#pragma once

#include "ui/common/systemlooks.h"
#include "ui/overview/map.h"

#include <QElapsedTimer>
#include <QPainterPath>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace splot::overview {

/// The map: cards of systems and entities, a line for each flow, dots that travel at the sampled rate. What
/// rests is drawn once into a picture; only dots are drawn anew while they move.
class MapView : public QWidget
{
    Q_OBJECT

public:
    MapView(const ui::Theme &theme, const ui::SystemLooks &systems, QWidget *parent = nullptr);

    void show(Map map);
    const Map &map() const { return m_map; }
    void arrange(); ///< cards back to their automatic places
    QVariantMap places() const;
    void setPlaces(const QVariantMap &places);
    /// The flow at a point of the widget.
    std::optional<std::size_t> flowAt(const QPointF &point) const;

signals:
    void flowChosen(const splot::overview::FlowLine &flow);
    void systemChosen(const splot::model::SystemId &system);
    void entityChosen(const splot::model::EntityId &entity);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Line
    {
        QPainterPath path; ///< from the source's end to the target's
        double width = 1;
    };
    struct Dot
    {
        std::size_t flow;
        qint64 start; ///< on m_time, in ms
    };
    struct Grip
    {
        bool system;
        std::size_t index;
        QPointF offset;
    };

    void relayout();
    void reline();
    void redraw();
    void paintStill(QPainter &painter) const;
    void paintLine(QPainter &painter, std::size_t flow) const;
    void paintSystem(QPainter &painter, std::size_t index) const;
    void paintRow(QPainter &painter, const FlowLine &flow, const QRectF &row) const;
    void paintEntity(QPainter &painter, std::size_t index) const;
    void startDots(const Map &before);
    double unit() const;
    QString tipFor(const FlowLine &flow) const;
    std::optional<Grip> gripAt(const QPointF &point) const;
    QColor colourOf(const FlowLine &flow) const;

    const ui::Theme &m_theme;
    const ui::SystemLooks &m_looks;
    Map m_map;
    MapLayout m_layout;
    QVariantMap m_moved; ///< "system/ID" or "entity/ID" -> QPointF in units of the design
    std::vector<Line> m_lines;
    QPixmap m_still;
    std::vector<Dot> m_dots;
    QTimer m_ticks;
    QElapsedTimer m_time;
    std::optional<std::size_t> m_hovered, m_current;
    std::optional<Grip> m_grip;
    bool m_dragged = false;
};

} // namespace splot::overview
