#pragma once

#include "ui/common/systemlooks.h"
#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace splot::ui {

/// What models tell about a cell beside its text.
enum CellRole {
    SubtextRole = Qt::UserRole + 100, ///< QString: a smaller second line
    BadgeRole,                        ///< QString: id of a system whose badge stands before the text
    StatusRole,                       ///< int: a Status whose shape stands before the text
    ToneRole,                         ///< int: a Tone of the text
    StrongRole,                       ///< bool: heavier text
    SmallRole,                        ///< bool: in the size of labels
    NumberRole,                       ///< bool: right, with figures of one width
    BarsRole,                         ///< QVariantList of doubles: small bars instead of text
    LineRole,                         ///< QVariantList of doubles: a sparkline instead of text
    BackRole,                         ///< int: a Tone whose soft background the cell has (Bad, Warn, Accent)
    HeadingRole,                      ///< bool: the row is a heading of a group
    TailRole,                         ///< QString: small text at the right end
    IconNameRole,                     ///< QString: an icon before the text
    ExportRole                        ///< QString: what CSV gets where it is not the text
};

/// Draws cells of all tables and trees from the roles above: badge, shape, text, second line, figures,
/// sparkline.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CellDelegate(const Theme &theme, const SystemLooks &systems, QObject *parent = nullptr);

    /// Height of a row in pixels of the design; 28 where nothing is set.
    void setRowHeight(double design) { m_rowHeight = design; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintText(QPainter &painter, QRect place, const QModelIndex &index) const;
    QRect paintMarks(QPainter &painter, QRect place, const QModelIndex &index) const;

    const Theme &m_theme;
    const SystemLooks &m_systems;
    double m_rowHeight = 28;
};

/// Draws digits in cells of one width, right-aligned, so that figures under each other can be compared.
void paintFigures(QPainter &painter, const QRect &place, const QString &text);
void paintBars(QPainter &painter, const QRect &place, const QVariantList &values, const QColor &colour,
               const QColor &ground);
void paintLine(QPainter &painter, const QRect &place, const QVariantList &values, const QColor &colour);

} // namespace splot::ui
