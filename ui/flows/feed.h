#pragma once

#include "core/model/configuration.h"
#include "core/model/decision.h"
#include "ui/common/status.h"

#include <QAbstractListModel>

#include <deque>

namespace splot::ui {

/// One sentence of the feed: who did what to which record, and what came of it.
struct FeedEntry
{
    std::int64_t id = 0; ///< of its newest decision
    model::Moment at;
    model::SystemId system;
    model::EntityId entity;
    model::RecordId record;
    model::ChangeId change;
    model::Verdict verdict = model::Verdict::Accepted;
    QStringList fields;
    QString value;    ///< of a single field
    QString title;    ///< of the record
    QString sentence; ///< "Shop set status of Order 10391 to paid"
    QString outcome;  ///< "taken over", "the owner's value goes back"
    Status status = Status::Done;
};

/// Puts decisions, newest first, into sentences: those of one change of one system about one record become
/// one.
std::vector<FeedEntry> feedEntries(const std::vector<model::Decision> &decisions,
                                   const std::map<model::RecordId, QString> &titles,
                                   const model::Configuration &configuration);

/// The live feed, newest first; at most some hundreds.
class FeedModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit FeedModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /// Newer ones than all before, newest first.
    void prepend(std::vector<FeedEntry> entries);
    void clear();
    void setFilter(const QString &text, int kind); ///< 0: all, 1: changes, 2: confirmations, 3: disputes
    const FeedEntry *entry(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
    }
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool takes(const FeedEntry &entry) const;
    void rebuild();

    std::deque<FeedEntry> m_all;
    std::deque<FeedEntry> m_shown;
    QString m_text;
    int m_kind = 0;
};

} // namespace splot::ui
