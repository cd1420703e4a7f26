#pragma once

#include "ui/common/screen.h"
#include "ui/mapper/draft.h"
#include "ui/mapper/fieldlist.h"

#include <QPixmap>
#include <QWidget>

#include <unordered_map>

namespace splot::ui {

/// A line of the canvas: which mapping, which of its lines.
struct LineId
{
    Side side = Side::Left;
    int index = -1;
    bool operator==(const LineId &) const = default;
};

/// The three columns of the mapper and the lines between them. Only what is visible is drawn, so that
/// thousands of fields stay fluid. Mouse and keyboard; the table beside it offers the same for readers of the
/// screen.
class MapperCanvas : public QWidget
{
    Q_OBJECT

public:
    enum Column { LeftObject, EntityColumn, RightObject, ColumnCount };

    explicit MapperCanvas(const Console &console, QWidget *parent = nullptr);

    void setDraft(const MapperDraft *draft);
    void setFields(Column column, std::vector<MapperField> fields);
    void setFilter(FieldList::Filter filter);
    void setSearch(Column column, const QString &text);
    void setSample(const model::Value &body,
                   const std::map<std::string, QString> &failing); ///< by entity field: why
    void select(const LineId &line);
    const LineId &selected() const { return m_selected; }
    const FieldList &list(Column column) const { return m_columns[column].list; }
    QRect rowRect(Column column, int row) const;
    QRect chipRect(const LineId &line) const;   ///< null: out of sight
    std::vector<QRectF> chips(Side side) const; ///< those in sight
    std::size_t linesInSight() const { return m_drawn.size(); }
    int headerHeight() const;

signals:
    void connectWanted(splot::ui::Side side, const QString &place, const QString &field);
    void removeWanted(const splot::ui::LineId &line);
    void lineSelected(const splot::ui::LineId &line);
    void editWanted(const splot::ui::LineId &line); ///< its chip was activated
    void fieldActivated(int column, const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct ColumnState
    {
        FieldList list;
        int scroll = 0; ///< pixels
        int current = 0;
        QString search;
    };
    struct Drawn
    {
        LineId id;
        QPointF from, to;
        QRectF chip;
        bool hidden = false; ///< an end is scrolled away
    };
    /// What a row shows besides its field.
    struct RowState
    {
        bool current = false, ofChosen = false, failing = false;
        bool operator==(const RowState &) const = default;
    };
    struct RowPicture
    {
        RowState state;
        QPixmap picture;
    };
    struct Spot
    {
        int column = -1, row = -1;
    };

    QRect columnRect(int column) const;
    Spot spotAt(const QPoint &at) const;
    void relayout();
    void refilter();
    void fold(int column, const std::string &group);
    void repaintAll();
    void paintPicture(QPainter &painter);
    void paintColumn(QPainter &painter, int column);
    RowState rowState(int column, int row) const;
    const QPixmap &rowPicture(int column, int row, const QSize &size, const RowState &state);
    void paintRow(QPainter &painter, int column, int row, const QRect &rect, const RowState &state);
    void paintMarks(QPainter &painter, int column, const MapperField &field, const QRect &rect);
    void paintLine(QPainter &painter, const Drawn &line);
    void paintChip(QPainter &painter, const Drawn &line);
    void scrollTo(int column, int row);
    void finishLink(const Spot &to);
    QString chipText(const model::MappingLine &line) const;
    QPainterPath pathOf(const Drawn &line) const;
    QPointF pointOf(const Drawn &line, double t) const; ///< t from 0 to 1
    QRectF freePlace(const Drawn &line, const QSizeF &size) const;
    std::optional<LineId> lineAt(const QPoint &at) const;
    void say(const QString &text);

    Console m_console;
    const MapperDraft *m_draft = nullptr;
    ColumnState m_columns[ColumnCount];
    FieldList::Filter m_filter = FieldList::Filter::All;
    model::Value m_sample;
    std::map<std::string, QString> m_failing;
    std::vector<Drawn> m_drawn;
    LineId m_selected;
    int m_focusColumn = 0;
    Spot m_dragFrom; ///< a link being made, by mouse or keys
    QPoint m_dragTo;
    bool m_keyLink = false;
    // Words cost the most: a row is painted once and moved after that, and while a line is drawn by the mouse
    // only the line is new.
    QPixmap m_picture; ///< all but the line that is being made; null: to be painted anew
    std::unordered_map<int, RowPicture> m_rows[ColumnCount]; ///< by row
};

} // namespace splot::ui
