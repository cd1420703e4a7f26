#pragma once

#include <QPainter>

namespace splot::shell {

/// The sign of the program: two threads that cross, one over and one under.
void paintSign(QPainter &painter, const QRectF &place, const QColor &colour);

} // namespace splot::shell
