#include "ui/common/systemlooks.h"

#include "ui/common/workspace.h"

#include <QPainter>
#include <QSettings>

#include <set>

namespace splot::ui {

namespace {
/// Two letters that no other system has: of the first words, else of the label's other letters.
QString lettersFor(const QString &label, const std::set<QString> &taken)
{
    QString letters;
    for (const QChar c : label) {
        if (c.isLetterOrNumber())
            letters += c.toUpper();
    }
    if (letters.isEmpty())
        letters = QStringLiteral("?");
    const QStringList words = label.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList wishes;
    if (words.size() > 1)
        wishes << QString(words[0][0].toUpper()) + words[1][0].toUpper();
    wishes << letters.left(2);
    for (qsizetype i = 1; i < letters.size(); ++i)
        wishes << letters.left(1) + letters[i];
    for (int i = 1; i < 10; ++i)
        wishes << letters.left(1) + QString::number(i);
    for (const auto &wish : wishes) {
        if (!taken.count(wish))
            return wish;
    }
    return letters.left(2);
}
} // namespace

SystemLooks::SystemLooks(Workspace &workspace, const Theme &theme, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_theme(theme)
{
    connect(&workspace, &Workspace::configurationChanged, this, &SystemLooks::assign);
    assign();
}

QString SystemLooks::settingsKey(const model::SystemId &system) const
{
    return QStringLiteral("workspaces/%1/systems/%2/")
        .arg(m_workspace.id(), QString::fromStdString(system.value));
}

void SystemLooks::assign()
{
    const QSettings settings;
    std::map<model::SystemId, SystemLook> looks;
    std::set<QString> taken;
    int next = 0;
    for (const auto &system : m_workspace.configuration()->systems) {
        SystemLook look;
        look.label = QString::fromStdString(system.label.empty() ? system.id.value : system.label);
        look.colour = settings.value(settingsKey(system.id) + QStringLiteral("colour"), next).toInt() % 8;
        look.letters = settings.value(settingsKey(system.id) + QStringLiteral("letters")).toString();
        if (look.letters.isEmpty())
            look.letters = lettersFor(look.label, taken);
        taken.insert(look.letters);
        looks.emplace(system.id, std::move(look));
        ++next;
    }
    m_looks = std::move(looks);
    emit changed();
}

SystemLook SystemLooks::look(const model::SystemId &system) const
{
    const auto found = m_looks.find(system);
    if (found != m_looks.end())
        return found->second;
    const QString name = QString::fromStdString(system.value);
    return {0, name.isEmpty() ? QStringLiteral("?") : name.left(2).toUpper(), name};
}

QColor SystemLooks::colour(const model::SystemId &system) const
{
    return m_theme.palette().systems[static_cast<std::size_t>(look(system).colour)];
}

void SystemLooks::setColour(const model::SystemId &system, int colour)
{
    QSettings().setValue(settingsKey(system) + QStringLiteral("colour"), colour);
    assign();
}

void SystemLooks::setLetters(const model::SystemId &system, const QString &letters)
{
    QSettings().setValue(settingsKey(system) + QStringLiteral("letters"), letters.left(2).toUpper());
    assign();
}

void SystemLooks::paint(QPainter &painter, const QRectF &place, const model::SystemId &system) const
{
    const QColor back = colour(system);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(back);
    painter.drawRoundedRect(place, place.height() / 9, place.height() / 9);
    QFont font = m_theme.strong(m_theme.label());
    font.setPixelSize(std::max(6, static_cast<int>(place.height() * 0.56)));
    painter.setFont(font);
    painter.setPen(Palette::on(back));
    painter.drawText(place, Qt::AlignCenter, look(system).letters);
    painter.restore();
}

QPixmap SystemLooks::badge(const model::SystemId &system, int side, qreal ratio) const
{
    QPixmap out((QSizeF(side, side) * ratio).toSize());
    out.setDevicePixelRatio(ratio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    paint(painter, QRectF(0, 0, side, side), system);
    return out;
}

} // namespace splot::ui
