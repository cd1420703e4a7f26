#pragma once

#include <QPushButton>
#include <QVariantMap>

#include <functional>

class QMenu;

namespace splot::ui {

class Workspace;

/// Views of one screen that a person saved under a name: search, filters, columns. Kept with the person's
/// settings of this workspace.
class SavedViews : public QPushButton
{
    Q_OBJECT

public:
    /// `take` gives the view of now, `apply` brings one back; values are what QSettings can keep.
    SavedViews(const Workspace &workspace, const QString &screen, std::function<QVariantMap()> take,
               std::function<void(const QVariantMap &)> apply, QWidget *parent);

    QStringList names() const;
    void save(const QString &name); ///< one of that name is replaced
    void remove(const QString &name);
    /// False: there is none of that name any more.
    bool show(const QString &name);

private:
    void fill();
    void askName();

    QString m_group;
    std::function<QVariantMap()> m_take;
    std::function<void(const QVariantMap &)> m_apply;
    QMenu *m_menu;
};

} // namespace splot::ui
