#include "ui/mapper/casebar.h"

#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/mapper/presenter.h"

#include <algorithm>

namespace splot::ui {

CaseBar::CaseBar(const Console &console, MapperPresenter &presenter, QWidget *parent)
    : QFrame(parent), m_presenter(presenter), m_text(label("plain", {}, this)),
      m_retry(button({}, this, "primary")), m_back(button(tr("Back to the case"), this)),
      m_others(button(tr("Other samples"), this))
{
    setProperty("kind", QStringLiteral("bar"));
    const int edge = console.theme.px(16);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(edge, console.theme.px(6), console.theme.px(12), console.theme.px(6));
    row->setSpacing(console.theme.px(8));
    m_text->setWordWrap(true);
    m_retry->setToolTip(tr("They are tried with what is saved, in their old order."));
    m_others->setToolTip(tr("Shows the newest objects that were captured, as usual"));
    row->addWidget(m_text, 1);
    for (auto *b : {m_others, m_back, m_retry})
        row->addWidget(b);
    connect(m_retry, &QPushButton::clicked, &presenter, &MapperPresenter::retryCase);
    connect(m_others, &QPushButton::clicked, &presenter, [&presenter] { presenter.showCase({}); });
    connect(m_back, &QPushButton::clicked, this, [this] {
        emit goTo({QStringLiteral("inbox"),
                   {{QStringLiteral("case"), QVariant::fromValue<qlonglong>(m_presenter.shownCase().value)}}});
    });
    for (const auto signal : {&MapperPresenter::previewChanged, &MapperPresenter::draftChanged,
                              &MapperPresenter::fieldsChanged, &MapperPresenter::caseChanged})
        connect(&presenter, signal, this, &CaseBar::fill);
    fill();
}

void CaseBar::fill()
{
    const bool shown = m_presenter.shownCase().valid();
    setVisible(shown);
    if (!shown)
        return;
    const auto fails = [](const std::vector<Outcome> &all) {
        return static_cast<int>(std::count(all.begin(), all.end(), Outcome::Fails));
    };
    const auto count = static_cast<int>(m_presenter.outcomes().size());
    const int before = fails(m_presenter.outcomesBefore()), now = fails(m_presenter.outcomes());
    QString text = m_presenter.caseCount() == 0
                       ? tr("No message of this case is open any more: %1").arg(m_presenter.caseTitle())
                   : m_presenter.samplesAreOfCase()
                       ? tr("The samples are the failing messages of: %1").arg(m_presenter.caseTitle())
                       : tr("What failed in this case was not captured from here; the samples are others: %1")
                             .arg(m_presenter.caseTitle());
    if (m_presenter.samplesAreOfCase() && count > 0)
        text += QLatin1Char('\n') + tr("Of %1 tried, %2 fail as it is saved, %3 with your edits.")
                                        .arg(numberText(count), numberText(before), numberText(now));
    m_text->setText(text);
    m_retry->setText(tr("Retry %n messages", nullptr, static_cast<int>(m_presenter.caseCount())));
    m_retry->setEnabled(m_presenter.draft().changes() == 0 && m_presenter.caseCount() > 0);
}

QString CaseBar::said() const
{
    return m_text->text();
}

} // namespace splot::ui
