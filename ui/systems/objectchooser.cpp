#include "ui/systems/objectchooser.h"

#include "ui/common/formats.h"

#include <QComboBox>
#include <QHeaderView>

namespace splot::ui {

namespace {
enum Column { Object, Becomes, Samples, ColumnCount };

/// Letters and digits in lower case, one ending for one and many.
QString plain(const QString &name)
{
    QString out;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            out += c.toLower();
    }
    return out.endsWith(QLatin1Char('s')) ? out.chopped(1) : out;
}

/// `party.party` and `time_entries` as people would call the thing: "Party", "TimeEntries".
QString entityName(const QString &object)
{
    QString out;
    bool upper = true;
    for (const QChar c : object.section(QLatin1Char('.'), -1)) {
        if (!c.isLetterOrNumber()) {
            upper = true;
            continue;
        }
        out += upper ? c.toUpper() : c;
        upper = false;
    }
    return out;
}

QString textAt(const model::Value &value, std::string_view name)
{
    const auto *found = value.member(name);
    return found ? text(found->toText()) : QString();
}

QString samplesOf(const model::Value &field)
{
    QStringList samples;
    const auto *list = field.member("samples");
    for (const auto &sample : list && list->list() ? *list->list() : model::List())
        samples << valueText(sample, 40);
    return samples.join(QStringLiteral(", "));
}
} // namespace

ObjectChooser::ObjectChooser(const Theme &theme, QWidget *parent) : QTreeWidget(parent), m_theme(theme)
{
    setColumnCount(ColumnCount);
    setHeaderLabels({tr("Object, field"), tr("Becomes"), tr("Samples")});
    setAccessibleName(tr("Objects of the system"));
    setAllColumnsShowFocus(true);
    header()->resizeSection(Object, theme.px(240));
    header()->resizeSection(Becomes, theme.px(150));
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (column == Object && !item->parent()) {
            if (auto *box = itemWidget(item, Becomes))
                box->setEnabled(item->checkState(Object) == Qt::Checked);
            emit choiceChanged();
        }
    });
}

void ObjectChooser::show(const model::Value &objects, const model::Configuration &configuration)
{
    clear();
    m_objects = objects.list() ? *objects.list() : model::List();
    for (const auto &object : m_objects) {
        const auto name = textAt(object, "name"), title = textAt(object, "label");
        auto *top = new QTreeWidgetItem(this);
        top->setText(Object, title.isEmpty() || title == name ? name : tr("%1 (%2)").arg(title, name));
        top->setData(Object, Qt::UserRole, name);
        top->setFlags(top->flags() | Qt::ItemIsUserCheckable);
        top->setCheckState(Object, Qt::Unchecked);
        auto *box = new QComboBox(this);
        box->setEditable(true);
        box->setAccessibleName(tr("Entity that %1 becomes").arg(name));
        auto guess = entityName(name);
        for (const auto &entity : configuration.entities) {
            box->addItem(text(entity.id.value));
            if (plain(text(entity.id.value)) == plain(guess))
                guess = text(entity.id.value);
        }
        box->setCurrentText(guess);
        box->setEnabled(false);
        setItemWidget(top, Becomes, box);
        const auto *fields = object.member("fields");
        for (const auto &field : fields && fields->list() ? *fields->list() : model::List()) {
            const auto *required = field.member("required");
            const auto type = textAt(field, "type");
            auto *row = new QTreeWidgetItem(
                top, {textAt(field, "place"),
                      required && *required == model::Value(true) ? tr("%1, required").arg(type) : type,
                      samplesOf(field)});
            row->setToolTip(Samples, row->text(Samples));
        }
        top->setText(Samples, tr("%n fields", nullptr, top->childCount()));
    }
    if (topLevelItemCount() == 1)
        topLevelItem(0)->setExpanded(true);
}

void ObjectChooser::choose(const QString &object, const QString &entity)
{
    for (int i = 0; i < topLevelItemCount(); ++i) {
        auto *top = topLevelItem(i);
        if (top->data(Object, Qt::UserRole).toString() != object)
            continue;
        top->setCheckState(Object, Qt::Checked);
        static_cast<QComboBox *>(itemWidget(top, Becomes))->setCurrentText(entity);
    }
}

std::vector<ChosenObject> ObjectChooser::chosen() const
{
    std::vector<ChosenObject> all;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        auto *top = topLevelItem(i);
        const auto entity = static_cast<QComboBox *>(itemWidget(top, Becomes))->currentText().trimmed();
        if (top->checkState(Object) != Qt::Checked || entity.isEmpty())
            continue;
        const auto *fields = m_objects[static_cast<std::size_t>(i)].member("fields");
        all.push_back({model::ObjectName(top->data(Object, Qt::UserRole).toString().toStdString()),
                       model::EntityId(entity.toStdString()),
                       fields && fields->list() ? *fields->list() : model::List()});
    }
    return all;
}

} // namespace splot::ui
