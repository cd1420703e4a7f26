#include "ui/common/savedviews.h"

#include "ui/common/workspace.h"

#include <QInputDialog>
#include <QMenu>
#include <QSettings>

namespace splot::ui {

namespace {
/// Names are people's: a slash in one would be a group of the settings.
QString keyOf(const QString &name)
{
    return QString::fromLatin1(name.toUtf8().toPercentEncoding());
}
} // namespace

SavedViews::SavedViews(const Workspace &workspace, const QString &screen, std::function<QVariantMap()> take,
                       std::function<void(const QVariantMap &)> apply, QWidget *parent)
    : QPushButton(tr("Views"), parent),
      m_group(QStringLiteral("workspaces/%1/views/%2").arg(workspace.id(), screen)), m_take(std::move(take)),
      m_apply(std::move(apply)), m_menu(new QMenu(this))
{
    setAutoDefault(false);
    setToolTip(tr("Search, filters and columns, kept under a name"));
    setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedViews::fill);
}

QStringList SavedViews::names() const
{
    QSettings settings;
    settings.beginGroup(m_group);
    QStringList all;
    for (const QString &key : settings.childKeys())
        all << QString::fromUtf8(QByteArray::fromPercentEncoding(key.toLatin1()));
    all.sort(Qt::CaseInsensitive);
    return all;
}

void SavedViews::save(const QString &name)
{
    QSettings settings;
    settings.beginGroup(m_group);
    settings.setValue(keyOf(name), m_take());
}

void SavedViews::remove(const QString &name)
{
    QSettings settings;
    settings.beginGroup(m_group);
    settings.remove(keyOf(name));
}

bool SavedViews::show(const QString &name)
{
    QSettings settings;
    settings.beginGroup(m_group);
    const QVariant view = settings.value(keyOf(name));
    if (!view.isValid())
        return false;
    m_apply(view.toMap());
    return true;
}

void SavedViews::fill()
{
    m_menu->clear();
    const QStringList all = names();
    for (const QString &name : all)
        m_menu->addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                          [this, name] { show(name); });
    if (all.isEmpty())
        m_menu->addAction(tr("No view is saved yet"))->setEnabled(false);
    m_menu->addSeparator();
    m_menu->addAction(tr("Save this view ..."), this, &SavedViews::askName);
    if (all.isEmpty())
        return;
    auto *removing = m_menu->addMenu(tr("Remove"));
    for (const QString &name : all)
        removing->addAction(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")), this,
                            [this, name] { remove(name); });
}

void SavedViews::askName()
{
    bool yes = false;
    const QString name =
        QInputDialog::getText(this, tr("Save this view"), tr("Name"), QLineEdit::Normal, {}, &yes).trimmed();
    if (yes && !name.isEmpty())
        save(name);
}

} // namespace splot::ui
