#include "ui/common/pdf.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

namespace splot::ui {

QByteArray pdfOf(const QString &title, const QString &html)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&out);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(14, 14, 14, 14), QPageLayout::Millimeter);
        writer.setTitle(title);
        QTextDocument document;
        document.setHtml(html);
        document.print(&writer);
    }
    return out.data();
}

} // namespace splot::ui
