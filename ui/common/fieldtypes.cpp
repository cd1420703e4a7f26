#include "ui/common/fieldtypes.h"

#include <QCoreApplication>

namespace splot::ui {

QString typeText(const std::string &type)
{
    static const char *const known[] = {
        QT_TRANSLATE_NOOP("splot types", "text"),    QT_TRANSLATE_NOOP("splot types", "integer"),
        QT_TRANSLATE_NOOP("splot types", "decimal"), QT_TRANSLATE_NOOP("splot types", "boolean"),
        QT_TRANSLATE_NOOP("splot types", "date"),    QT_TRANSLATE_NOOP("splot types", "moment"),
        QT_TRANSLATE_NOOP("splot types", "one of"),  QT_TRANSLATE_NOOP("splot types", "reference"),
        QT_TRANSLATE_NOOP("splot types", "list"),    QT_TRANSLATE_NOOP("splot types", "object")};
    for (const char *word : known) {
        if (type == word)
            return QCoreApplication::translate("splot types", word);
    }
    return QString::fromStdString(type);
}

} // namespace splot::ui
