#include "ui/inbox/matchdesk.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/systemlooks.h"

namespace splot::inbox {

namespace {
/// By which match keys a candidate was found, as its object says.
QString reasonsOf(const model::CaseItem &item, model::RecordId record)
{
    QStringList reasons;
    const auto *all = item.candidates.list();
    for (const auto &candidate : all ? *all : model::List()) {
        const auto *id = candidate.member("record");
        const auto *n = id ? id->get<std::int64_t>() : nullptr;
        const auto *keys = candidate.member("reasons");
        if (!n || *n != record.value || !keys || !keys->list())
            continue;
        for (const auto &key : *keys->list())
            reasons << ui::text(key.toText());
    }
    return reasons.join(QStringLiteral(", "));
}
} // namespace

MatchDesk::MatchDesk(const ui::Console &console, QWidget *parent)
    : QFrame(parent), m_console(console), m_what(new QLabel(this)), m_host(new QWidget(this)),
      m_apart(ui::button(tr("None of them: make a new record"), this))
{
    const ui::Theme &theme = console.theme;
    m_what->setWordWrap(true);
    m_list = new QVBoxLayout(m_host);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(theme.px(8));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(10));
    column->addWidget(m_what);
    column->addWidget(m_host);
    column->addWidget(m_apart);
    connect(m_apart, &QPushButton::clicked, this, [this] { emit chosen(m_item, 0); });
}

void MatchDesk::show(const Message &message)
{
    m_item = message.item.id;
    const bool open = message.item.state == model::ItemState::Open;
    m_what->setText(tr("%1 %2 of %3 may be one of these records. Choose, and it is linked from now on; this "
                       "can be undone on the record.")
                        .arg(ui::text(message.item.object.value), ui::text(message.item.localId.value),
                             m_console.systems.label(message.item.system)));
    while (auto *old = m_list->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const auto &record : message.candidates) {
        auto *card = ui::frame("card", m_host);
        auto *inner = new QVBoxLayout(card);
        inner->setSpacing(m_console.theme.px(4));
        inner->addWidget(ui::label("heading", record.title, card));
        auto *detail = ui::label("note", record.subtitle, card);
        detail->setWordWrap(true);
        inner->addWidget(detail);
        if (const QString reasons = reasonsOf(message.item, record.id); !reasons.isEmpty())
            inner->addWidget(ui::label("note", tr("The same: %1").arg(reasons), card));
        auto *buttons = new QHBoxLayout;
        auto *link = ui::button(tr("Link to this record"), card, "primary");
        link->setEnabled(open);
        link->setAccessibleName(tr("Link to %1").arg(record.title));
        auto *look = ui::button(tr("Open"), card);
        look->setAccessibleName(tr("Open %1").arg(record.title));
        buttons->addWidget(link);
        buttons->addWidget(look);
        buttons->addStretch(1);
        inner->addLayout(buttons);
        m_list->addWidget(card);
        connect(link, &QPushButton::clicked, this, [this, id = record.id.value] { emit chosen(m_item, id); });
        connect(look, &QPushButton::clicked, this, [this, id = record.id.value] { emit recordWanted(id); });
    }
    m_apart->setEnabled(open);
}

} // namespace splot::inbox
