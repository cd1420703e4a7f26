#pragma once

#include <QByteArray>
#include <QString>

namespace splot::ui {

/// A document as PDF, on A4. Made in memory: what writes a file itself does not tell when the disk is full.
QByteArray pdfOf(const QString &title, const QString &html);

} // namespace splot::ui
