#pragma once

#include "core/base/canceltoken.h"
#include "core/model/configuration.h"
#include "ui/common/job.h"
#include "ui/common/pulse.h"
#include "ui/common/worker.h"

#include <QPointer>
#include <QTimer>

namespace splot::ui {

/// Two reading threads, so that a long search does not hold up the page that a person turns.
enum class Lane { Quick, Slow };

/// The window's way to a workspace: reads through read-only connections, follows what others commit, saves
/// configuration and the state of cases, and has everything else carried out by the engine as commands.
/// On the window's thread; costly work runs on its workers.
class Workspace : public QObject
{
    Q_OBJECT

public:
    static base::Result<std::unique_ptr<Workspace>> open(const QString &path);
    ~Workspace() override;

    QString path() const { return m_path; }
    QString name() const; ///< `acme.splot`
    QString id() const { return m_id; }
    /// For reads of a few rows; anything that can grow goes through ask().
    store::Reader &reader() { return *m_reader; }

    std::shared_ptr<const model::Configuration> configuration() const { return m_configuration; }
    std::shared_ptr<const model::Schema> schema(const model::EntityId &entity) const;
    const EngineState &engine() const { return m_engine; }
    const Pulse &pulse() const { return m_pulse; }
    bool readOnly() const { return m_readOnly; } ///< the file cannot be written

    /// The name that the audit keeps.
    QString author() const { return m_author; }
    void setAuthor(const QString &author) { m_author = author; }

    /// Runs `Result<T> work(store::Reader &)` on a reading thread, then `take(Result<T>)` here, unless
    /// `context` is gone or the token was cancelled.
    template <class Work, class Take> base::CancelToken ask(Lane lane, QObject *context, Work work, Take take)
    {
        base::CancelToken token;
        auto job = [this, token, context = QPointer<QObject>(context), work = std::move(work),
                    take = std::move(take)](base::Result<store::Reader *> reader) mutable {
            if (token.cancelled())
                return;
            using Answer = decltype(work(**reader));
            // QPointer is looked at only here again, on the window's thread.
            QMetaObject::invokeMethod(
                this, [token, context, take = std::move(take),
                       answer = reader ? work(**reader) : Answer(base::fail(reader.error()))]() mutable {
                    if (context && !token.cancelled())
                        take(std::move(answer));
                });
        };
        post(lane, std::make_shared<decltype(job)>(std::move(job)));
        return token;
    }
    /// Runs `Result<T> change(store::SqliteStore &)` in one transaction on the writing thread, then
    /// `take(Result<T>)` here. Only for case state, audit and what commands do not cover.
    template <class Change, class Take> void write(QObject *context, Change change, Take take)
    {
        m_writer->write([this, context = QPointer<QObject>(context), change = std::move(change),
                         take = std::move(take)](base::Result<store::SqliteStore *> store) mutable {
            using Answer = decltype(change(**store));
            Answer answer = store ? transacted<Answer>(**store, change) : Answer(base::fail(store.error()));
            QMetaObject::invokeMethod(this, [this, context, take, answer = std::move(answer)]() mutable {
                look();
                if (context)
                    take(std::move(answer));
            });
        });
    }
    /// Saves documents as one new version. Conflict: somebody saved since `expected`.
    void saveDocuments(std::vector<store::Document> changed, std::int64_t expected, const QString &comment,
                       QObject *context, std::function<void(base::Result<std::int64_t>)> take);
    /// Hands a command to the engine; core/engine/README.md lists them.
    Job *send(const std::string &kind, model::Object arguments);
    const std::vector<QPointer<Job>> &jobs() const { return m_jobs; }

    /// Looks at once for what was committed, instead of within 250 ms.
    void look();
    static model::Moment now();

signals:
    void changed(); ///< somebody committed; at most 4 times a second
    void configurationChanged();
    void engineChanged();
    void pulseChanged();
    void jobStarted(splot::ui::Job *job);
    void alertRulesChanged();                     ///< the person saved other rules
    void commandSaved();                          ///< an engine in this process may be woken
    void failed(const splot::base::Error &error); ///< the file cannot be read any more; said once

private:
    Workspace(QString path, std::unique_ptr<store::Reader> reader);
    template <class Answer, class Change> static Answer transacted(store::SqliteStore &store, Change &change)
    {
        if (auto begun = store.begin(); !begun)
            return base::fail(std::move(begun.error()));
        Answer answer = change(store);
        if (!answer) {
            store.rollback();
            return answer;
        }
        if (auto committed = store.commit(); !committed)
            return base::fail(std::move(committed.error()));
        return answer;
    }
    template <class Function> void post(Lane lane, std::shared_ptr<Function> job)
    {
        (lane == Lane::Quick ? m_quick : m_slow)
            ->read(m_schemas, [job = std::move(job)](base::Result<store::Reader *> reader) {
                (*job)(std::move(reader));
            });
    }
    base::Result<void> load();
    void takeConfiguration(std::shared_ptr<const model::Configuration> configuration);
    void followConfiguration();
    void followEngine();
    void followJobs();
    void readPulseSoon();
    friend class Job;
    void cancelCommand(std::int64_t id);

    QString m_path;
    QString m_id;
    QString m_author;
    std::unique_ptr<store::Reader> m_reader;
    std::unique_ptr<Worker> m_quick, m_slow, m_writer;
    std::shared_ptr<const model::Configuration> m_configuration;
    std::shared_ptr<const Schemas> m_schemas;
    EngineState m_engine;
    Pulse m_pulse;
    std::vector<QPointer<Job>> m_jobs;
    QTimer m_timer, m_pulseTimer;
    std::int64_t m_dataVersion = -1;
    std::int64_t m_version = -1; ///< of the configuration that is shown or on its way
    bool m_pulseWanted = false, m_pulseRuns = false, m_failed = false, m_readOnly = false;
};

/// Drops the answer to an earlier question when a newer one is asked.
class Latest
{
public:
    ~Latest() { m_token.cancel(); }
    void operator=(const base::CancelToken &token)
    {
        m_token.cancel();
        m_token = token;
    }
    void cancel() { m_token.cancel(); }

private:
    base::CancelToken m_token;
};

} // namespace splot::ui
