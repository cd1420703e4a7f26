#include "ui/inbox/repairpanel.h"

#include "core/formula/formula.h"
#include "core/workspace/configurationcodec.h"
#include "ui/common/formats.h"
#include "ui/common/layouts.h"
#include "ui/common/workspace.h"
#include "ui/inbox/keptrecipes.h"
#include "ui/inbox/resultdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QInputDialog>
#include <QLineEdit>
#include <QProgressBar>
#include <QRadioButton>

namespace splot::inbox {

namespace {
/// A preview answers at once; the rest of a larger case is judged by the engine when it is run.
constexpr int mostPreviewed = 2000;
} // namespace

RepairPanel::RepairPanel(const ui::Console &console, QWidget *parent)
    : QFrame(parent), m_console(console), m_kept(new KeptRecipes(console, this)), m_kind(new QComboBox(this)),
      m_lookup(new QComboBox(this)), m_from(new QLineEdit(this)), m_to(new QLineEdit(this)),
      m_lookupLabel(ui::label("mid", tr("Lookup"), this)), m_fromLabel(ui::label("mid", tr("Value"), this)),
      m_state(ui::label("note", {}, this)), m_counts(new QLabel(this)),
      m_examples(ui::label("note", {}, this)), m_arrow(new QLabel(QStringLiteral("→"), this)),
      m_all(new QRadioButton(this)), m_one(new QRadioButton(this)), m_progress(new QProgressBar(this)),
      m_share(new QProgressBar(this)), m_try(ui::button(tr("Preview"), this)),
      m_apply(ui::button(tr("Apply"), this, "primary")), m_cancel(ui::button(tr("Stop"), this)),
      m_results(ui::button(tr("What became of each ..."), this, "link"))
{
    build();
    wire();
    followKind();
}

void RepairPanel::build()
{
    const ui::Theme &theme = m_console.theme;
    m_kind->addItems({tr("Set the value"), tr("Replace in the value"), tr("Add to a lookup"), tr("Formula")});
    m_kind->setAccessibleName(tr("What to do"));
    m_lookup->setAccessibleName(tr("Lookup"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_to->setPlaceholderText(tr("new value"));
    m_all->setChecked(true);
    m_counts->setTextFormat(Qt::RichText);
    m_counts->setWordWrap(true);
    m_examples->setWordWrap(true);
    m_state->setWordWrap(true);
    m_share->setTextVisible(false);
    m_share->setAccessibleName(tr("Share that would pass"));
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    auto *line = new QHBoxLayout;
    line->addWidget(m_from, 1);
    line->addWidget(m_arrow);
    line->addWidget(m_to, 1);
    auto *form = new QFormLayout;
    // A long name of a lookup does not widen the panel.
    for (auto *choice : {m_kind, m_lookup}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(12);
    }
    form->setHorizontalSpacing(theme.px(12));
    form->setVerticalSpacing(theme.px(8));
    form->addRow(ui::label("mid", tr("Kept"), this), m_kept);
    form->addRow(ui::label("mid", tr("Do"), this), m_kind);
    form->addRow(m_lookupLabel, m_lookup);
    form->addRow(m_fromLabel, line);
    form->addRow(ui::label("mid", tr("Applies to"), this), m_all);
    form->addRow(QString(), m_one);
    auto *card = ui::frame("card", this);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8));
    inner->setSpacing(theme.px(6));
    for (QWidget *part : {static_cast<QWidget *>(ui::label("heading", tr("Preview"), card)),
                          static_cast<QWidget *>(m_counts), static_cast<QWidget *>(m_share),
                          static_cast<QWidget *>(m_examples), static_cast<QWidget *>(m_state)})
        inner->addWidget(part);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_try);
    buttons->addWidget(m_apply, 1);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(10));
    column->addLayout(form);
    column->addWidget(card);
    column->addWidget(m_progress);
    column->addLayout(buttons);
    column->addWidget(m_results, 0, Qt::AlignLeft);
    m_results->hide();
    m_progress->hide();
    m_cancel->hide();
}

void RepairPanel::wire()
{
    m_typed.setSingleShot(true);
    m_typed.setInterval(300);
    connect(&m_typed, &QTimer::timeout, this, &RepairPanel::preview);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RepairPanel::followKind);
    for (auto *field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, [this] {
            m_apply->setEnabled(false);
            m_typed.start();
        });
    connect(m_lookup, &QComboBox::currentIndexChanged, this, [this] { m_typed.start(); });
    for (auto *choice : {m_all, m_one})
        connect(choice, &QRadioButton::clicked, this, [this] {
            followReach();
            m_typed.start();
        });
    connect(m_kept, &KeptRecipes::chosen, this, &RepairPanel::setRecipe);
    connect(m_kept, &KeptRecipes::keepWanted, this, &RepairPanel::askKeep);
    connect(m_kept, &KeptRecipes::failed, this, &RepairPanel::failed);
    connect(m_try, &QPushButton::clicked, this, &RepairPanel::preview);
    connect(m_apply, &QPushButton::clicked, this, &RepairPanel::apply);
    connect(m_results, &QPushButton::clicked, this, [this] { ResultDialog(m_console, m_ran, this).exec(); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_stopWanted = true; });
    connect(&m_console.theme, &ui::Theme::changed, this, &RepairPanel::showPreview); // it has colours in it
}

std::int64_t RepairPanel::only() const
{
    return m_one->isChecked() && m_message ? m_message->item.id : 0;
}

void RepairPanel::show(const Message &message)
{
    const bool sameCase = m_message && m_message->parent.id == message.parent.id;
    m_message = message;
    m_all->setText(tr("%n messages of this case", nullptr, static_cast<int>(message.parent.count)));
    m_one->setText(tr("only this message"));
    if (!sameCase) {
        m_ran.clear();
        m_results->hide();
        m_kept->show(message.parent);
        const auto configuration = m_console.workspace.configuration();
        const auto likely = lookupsOf(*configuration, message.parent);
        m_lookup->clear();
        for (const auto &name : likely)
            m_lookup->addItem(ui::text(name));
        for (const auto &lookup : configuration->lookups) {
            if (std::find(likely.begin(), likely.end(), lookup.name) == likely.end())
                m_lookup->addItem(ui::text(lookup.name));
        }
        m_kind->setCurrentIndex(likely.empty() ? 0 : 2);
        m_to->clear();
        m_preview = {};
        showPreview();
    }
    if (!sameCase || m_kind->currentIndex() != 0)
        showSample(message.item.sample);
    followReach();
}

/// A value of megabytes is not put into the field, which would cut it: a part of a value is no value.
void RepairPanel::showSample(const model::Value &sample)
{
    const QString text = sample.isEmpty() ? QString() : ui::text(sample.toText());
    const bool fits = text.size() <= m_from->maxLength();
    m_from->setText(fits ? text : QString());
    m_from->setPlaceholderText(fits ? QString() : tr("too long to be shown: %1 characters")
                                                      .arg(ui::numberText(text.size())));
}

void RepairPanel::followKind()
{
    const auto kind = static_cast<Recipe::Kind>(m_kind->currentIndex());
    const bool lookup = kind == Recipe::Kind::Lookup;
    m_lookup->setVisible(lookup);
    m_lookupLabel->setVisible(lookup);
    m_from->setReadOnly(kind == Recipe::Kind::Set || kind == Recipe::Kind::Formula);
    m_to->setPlaceholderText(kind == Recipe::Kind::Formula ? tr("for instance trim(value)")
                                                           : tr("new value"));
    m_fromLabel->setText(lookup ? tr("Line") : kind == Recipe::Kind::Replace ? tr("Text") : tr("Value"));
    m_typed.start();
}

void RepairPanel::followReach()
{
    const auto n = only() != 0 ? 1 : m_message ? static_cast<int>(m_message->parent.count) : 0;
    m_apply->setText(tr("Apply to %n messages", nullptr, n));
}

Recipe RepairPanel::recipe() const
{
    return {static_cast<Recipe::Kind>(m_kind->currentIndex()), m_lookup->currentText().toStdString(),
            m_from->text().toStdString(), m_to->text().toStdString()};
}

void RepairPanel::setRecipe(const Recipe &recipe)
{
    m_kind->setCurrentIndex(static_cast<int>(recipe.kind));
    m_lookup->setCurrentText(ui::text(recipe.lookup));
    m_from->setText(ui::text(recipe.from));
    m_to->setText(ui::text(recipe.to));
}

QString RepairPanel::formulaFault() const
{
    if (recipe().kind != Recipe::Kind::Formula)
        return {};
    const auto formula = formula::Formula::compile(recipe().to);
    return formula ? QString() : ui::say(formula.error());
}

void RepairPanel::askKeep()
{
    if (!m_message || m_to->text().isEmpty())
        return m_state->setText(tr("Say first what shall be; then it can be kept."));
    bool yes = false;
    const QString name = QInputDialog::getText(
        this, tr("Keep this repair"), tr("By which name? It is offered again for the same cause."),
        QLineEdit::Normal, tr("%1: %2").arg(m_kind->currentText(), m_to->text()), &yes);
    if (yes && !name.trimmed().isEmpty())
        m_kept->keep(name.trimmed(), recipe());
}

void RepairPanel::preview()
{
    m_typed.stop();
    if (const auto fault = formulaFault(); !fault.isEmpty() && !m_to->text().isEmpty()) {
        m_preview = {};
        showPreview();
        return m_state->setText(fault);
    }
    if (!m_message || m_to->text().isEmpty()) {
        m_preview = {};
        showPreview();
        return;
    }
    m_state->setText(tr("Trying it ..."));
    m_question = m_console.workspace.ask(
        ui::Lane::Slow, this,
        [configuration = m_console.workspace.configuration(), c = m_message->parent, recipe = recipe(),
         only = only()](store::Reader &reader) {
            return tryRecipe(reader, *configuration, c, recipe, only, mostPreviewed);
        },
        [this](base::Result<Preview> preview) {
            if (!preview) {
                m_state->setText(ui::say(preview.error()));
                return;
            }
            m_preview = std::move(*preview);
            showPreview();
            emit previewShown();
        });
}

void RepairPanel::showPreview()
{
    const ui::Palette &p = m_console.theme.palette();
    const auto tried = m_preview.pass + m_preview.fail;
    m_apply->setEnabled(m_preview.looked > 0 && m_batches.empty());
    m_share->setVisible(tried > 0);
    m_share->setRange(0, static_cast<int>(std::max<std::int64_t>(1, tried)));
    m_share->setValue(static_cast<int>(m_preview.pass));
    if (m_preview.looked == 0) {
        m_counts->setText(
            QStringLiteral("<span style='color:%1'>%2</span>")
                .arg(p.mid.name(), tr("Say what shall be, and see what would now pass.").toHtmlEscaped()));
        m_examples->clear();
        m_state->setText(tr("Nothing is sent by a preview."));
        return;
    }
    m_counts->setText(QStringLiteral("<b style='color:%1; font-size:15px'>%2</b> %3 &nbsp;&nbsp; <b "
                                     "style='color:%4; font-size:15px'>%5</b> %6")
                          .arg(p.ok.name(), ui::numberText(m_preview.pass),
                               tr("would now pass").toHtmlEscaped(), p.bad.name(),
                               ui::numberText(m_preview.fail), tr("would still fail").toHtmlEscaped()));
    QStringList lines;
    if (!m_preview.after.isEmpty())
        lines << tr("This one: %1 → %2")
                     .arg(ui::valueText(m_preview.before, 40), ui::valueText(m_preview.after, 40));
    for (const auto &[item, why] : m_preview.failing)
        lines << ui::text(item.localId.value) + QStringLiteral(": ") + why;
    if (m_preview.untouched > 0)
        lines << tr("%n it does not touch", nullptr, static_cast<int>(m_preview.untouched));
    m_examples->setText(lines.join(QLatin1Char('\n')));
    m_state->setText(
        m_preview.all
            ? tr("Worked out from what was captured; nothing was sent.")
            : tr("The first %1 were tried; nothing was sent.").arg(ui::numberText(m_preview.looked)));
}

void RepairPanel::apply()
{
    if (!m_message)
        return;
    m_apply->setEnabled(false);
    m_stopWanted = false;
    if (recipe().kind == Recipe::Kind::Lookup)
        return applyLookup();
    m_question = m_console.workspace.ask(
        ui::Lane::Slow, this,
        [c = m_message->parent, recipe = recipe(), only = only()](store::Reader &reader) {
            return batchesOf(reader, c, recipe, only);
        },
        [this](base::Result<std::vector<RepairBatch>> batches) {
            if (!batches)
                emit failed(batches.error());
            else
                runBatches(std::move(*batches));
        });
}

void RepairPanel::applyLookup()
{
    const auto now = m_console.workspace.configuration();
    const auto draft = withLookup(*now, recipe());
    if (!draft)
        return emit failed(draft.error());
    std::vector<store::Document> changed;
    for (auto &document : workspace::writeConfiguration(*draft)) {
        if (document.kind == "lookup" && document.id == recipe().lookup)
            changed.push_back(std::move(document));
    }
    const QString comment =
        tr("Lookup %1: %2 → %3").arg(m_lookup->currentText(), m_from->text(), m_to->text());
    const auto retry = [this, id = m_message->parent.id,
                        item = only()](const base::Result<std::int64_t> &saved) {
        if (!saved) {
            m_apply->setEnabled(true);
            return emit failed(saved.error());
        }
        model::Object what;
        if (item != 0)
            what.emplace_back("items", model::Value(model::List{model::Value(item)}));
        else
            what.emplace_back("case", model::Value(id.value));
        auto *job = m_console.workspace.send("retry", std::move(what));
        connect(job, &ui::Job::finished, this, [this, job] {
            if (!job->answer())
                return emit failed(job->answer().error());
            const auto *retried = job->answer()->member("retried");
            finish(tr("The line is saved, %1 messages are tried again.")
                       .arg(retried ? ui::text(retried->toText()) : QString()));
        });
    };
    m_console.workspace.saveDocuments(std::move(changed), now->version, comment, this, retry);
}

void RepairPanel::runBatches(std::vector<RepairBatch> batches)
{
    m_batches = std::move(batches);
    m_done = m_total = m_mended = 0;
    m_ran.clear();
    for (const auto &batch : m_batches) {
        m_total += static_cast<std::int64_t>(batch.items.size());
        m_ran.insert(m_ran.end(), batch.items.begin(), batch.items.end());
    }
    m_progress->setRange(0, static_cast<int>(std::max<std::int64_t>(1, m_total)));
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
    nextBatch();
}

void RepairPanel::nextBatch()
{
    if (m_batches.empty() || m_stopWanted) {
        m_batches.clear();
        return finish(
            m_stopWanted
                ? tr("Stopped: %1 of %2 were mended.").arg(ui::numberText(m_mended), ui::numberText(m_total))
                : tr("%1 of %2 were mended and go on in their old place.")
                      .arg(ui::numberText(m_mended), ui::numberText(m_total)));
    }
    const RepairBatch batch = m_batches.front();
    m_batches.erase(m_batches.begin());
    model::List items;
    for (const auto id : batch.items)
        items.push_back(model::Value(id));
    auto *job = m_console.workspace.send("repair", {{"case", model::Value(m_message->parent.id.value)},
                                                    {"items", model::Value(std::move(items))},
                                                    {"place", model::Value(batch.place)},
                                                    {"value", batch.value}});
    connect(job, &ui::Job::finished, this, [this, job, n = static_cast<std::int64_t>(batch.items.size())] {
        m_done += n;
        m_progress->setValue(static_cast<int>(m_done));
        if (!job->answer()) {
            m_batches.clear();
            m_progress->hide();
            m_cancel->hide();
            return emit failed(job->answer().error());
        }
        const auto *repairedCount = job->answer()->member("repaired");
        const auto *count = repairedCount ? repairedCount->get<std::int64_t>() : nullptr;
        m_mended += count ? *count : 0;
        nextBatch();
    });
}

void RepairPanel::finish(const QString &outcome)
{
    m_progress->hide();
    m_cancel->hide();
    m_preview = {};
    showPreview();
    m_state->setText(outcome);
    m_results->setVisible(!m_ran.empty());
    emit applied(outcome);
}

} // namespace splot::inbox
