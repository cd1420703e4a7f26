#pragma once

#include "core/model/configuration.h"
#include "ui/common/theme.h"

#include <QTreeWidget>

namespace splot::ui {

/// An object that a new system shall bring into Splot, and the entity that it becomes.
struct ChosenObject
{
    model::ObjectName object;
    model::EntityId entity;
    model::List places; ///< as discovered: {place, type, required, samples}
};

/// The objects of a system with their fields and samples, to choose from: each becomes an entity that there
/// is, or a new one.
class ObjectChooser : public QTreeWidget
{
    Q_OBJECT

public:
    explicit ObjectChooser(const Theme &theme, QWidget *parent = nullptr);

    void show(const model::Value &objects, const model::Configuration &configuration);
    std::vector<ChosenObject> chosen() const;
    void choose(const QString &object, const QString &entity);

signals:
    void choiceChanged();

private:
    const Theme &m_theme;
    model::List m_objects;
};

} // namespace splot::ui
