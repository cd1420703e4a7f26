#pragma once

#include "core/model/value.h"
#include "core/workspace/catalogue.h"
#include "ui/common/secretentry.h"
#include "ui/common/theme.h"

#include <QWidget>

class QFormLayout;

namespace splot::ui {

/// The settings of one kind of system, as its connector declares them: required ones marked, standards filled
/// in, each with its hint. Secrets are typed blind and leave the form only to be sealed.
class SettingsForm : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsForm(const Theme &theme, QWidget *parent = nullptr);

    /// New fields for `entry`, filled from `settings`; what the entry does not declare is kept as it is.
    void show(const workspace::CatalogueEntry &entry, const model::Object &settings);
    /// Without typed secrets; sorted by name.
    model::Object settings() const;
    std::vector<TypedSecret> secrets() const;
    /// What was typed was handed over and is kept under these names: {setting: "secret:ID"}.
    void takeKept(const model::Object &kept);
    /// Labels of required settings that have no value, and of values that are none of their type.
    QStringList missing() const;
    QWidget *editor(const QString &setting) const;

signals:
    void edited();

private:
    QWidget *makeEditor(const workspace::CatalogueSetting &setting, const model::Value *value);
    QWidget *folderEditor(const workspace::CatalogueSetting &setting, const QString &text);
    QString textOf(const workspace::CatalogueSetting &setting) const;
    model::Value valueOf(const workspace::CatalogueSetting &setting) const;

    const Theme &m_theme;
    QFormLayout *m_form;
    workspace::CatalogueEntry m_entry;
    model::Object m_given;
};

} // namespace splot::ui
