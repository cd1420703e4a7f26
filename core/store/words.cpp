#include "core/store/words.h"

#include <QList>
#include <QString>

namespace splot::store {

namespace {
/// Letters with a stroke: they have no decomposition, so remove_diacritics leaves them as they are.
constexpr std::pair<char16_t, char16_t> stroked[] = {{u'ł', u'l'}, {u'Ł', u'L'}, {u'đ', u'd'},
                                                     {u'Đ', u'D'}, {u'ø', u'o'}, {u'Ø', u'O'}};
} // namespace

std::string searchable(const std::string &text)
{
    QString out = QString::fromStdString(text).normalized(QString::NormalizationForm_C);
    for (QChar &c : out) {
        for (const auto &[letter, plain] : stroked) {
            if (c == QChar(letter))
                c = QChar(plain);
        }
    }
    return out.toStdString();
}

std::string wordPrefixes(const std::string &text)
{
    QString query;
    bool inWord = false;
    // Split as FTS5's unicode61 does: a quoted phrase must hold one word only.
    for (const char32_t c : QString::fromStdString(searchable(text)).toUcs4()) {
        const bool letter = QChar::isLetterOrNumber(c);
        if (letter && !inWord)
            query += query.isEmpty() ? QStringLiteral("\"") : QStringLiteral(" \"");
        if (!letter && inWord)
            query += QStringLiteral("\"*");
        if (letter)
            query += QChar::fromUcs4(c);
        inWord = letter;
    }
    if (inWord)
        query += QStringLiteral("\"*");
    return query.toStdString();
}

std::string afterPrefix(const std::string &prefix)
{
    return prefix + "\xF4\x8F\xBF\xBF";
}

} // namespace splot::store
