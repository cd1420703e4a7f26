#pragma once

#include "core/model/configuration.h"
#include "ui/common/theme.h"

#include <QObject>

#include <map>

class QPainter;

namespace splot::ui {

class Workspace;

/// How one system is told from the others wherever it is seen: a colour and two letters.
struct SystemLook
{
    int colour = 0; ///< 0 to 7, an index of Palette::systems
    QString letters;
    QString label;
};

/// The looks of all systems of a workspace: given in the order of the configuration, changeable by people,
/// kept with the window's settings. On the window's thread.
class SystemLooks : public QObject
{
    Q_OBJECT

public:
    SystemLooks(Workspace &workspace, const Theme &theme, QObject *parent = nullptr);

    SystemLook look(const model::SystemId &system) const;
    QString label(const model::SystemId &system) const { return look(system).label; }
    QColor colour(const model::SystemId &system) const;
    void setColour(const model::SystemId &system, int colour);
    void setLetters(const model::SystemId &system, const QString &letters);

    /// Draws the square badge with its two letters.
    void paint(QPainter &painter, const QRectF &place, const model::SystemId &system) const;
    QPixmap badge(const model::SystemId &system, int side, qreal ratio) const;

signals:
    void changed();

private:
    void assign();
    QString settingsKey(const model::SystemId &system) const;

    Workspace &m_workspace;
    const Theme &m_theme;
    std::map<model::SystemId, SystemLook> m_looks;
};

} // namespace splot::ui
