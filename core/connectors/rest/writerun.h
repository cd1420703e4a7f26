#pragma once

#include "core/connectors/rest/exchange.h"
#include "core/connectors/rest/writeprogress.h"

namespace splot::connectors {

/// Does the first unfinished step of one write: reads the object first where that is needed, asks whether the
/// step is done already, sends it, and reads back what the system then holds.
class WriteRun : public std::enable_shared_from_this<WriteRun>
{
public:
    WriteRun(std::shared_ptr<Exchange> exchange, const ObjectSpec &object, const WriteRequest &request,
             base::CancelToken cancel, Answer<Written> answer);
    void start();

private:
    void beginBehindTheId();
    const WriteSpec *spec() const;
    model::LocalId id() const;
    base::Result<void> checkPlaces() const;
    bool actionsWanted() const;
    bool mustRead() const;
    void readCurrent(std::function<void()> then);
    base::Result<void> checkVersion() const;
    base::Result<void> checkWays() const;

    void proceed();
    base::Result<const StepSpec *> nextStep() const;
    base::Result<bool> applies(const StepSpec &step) const;
    base::Result<model::List> elements(const StepSpec &step) const;
    base::Result<void> chooseElement(const StepSpec &step);
    void runStep(const StepSpec &step);
    void sendStep(const StepSpec &step);
    base::Result<void> finishStep(const StepSpec &step, const Reply &reply);
    void stepDone(const StepSpec &step);
    void proceedToActions();
    base::Result<const StepSpec *> hopStep(const HopSpec &hop) const;
    void readBack();

    model::Value names(const Reply *reply = nullptr) const;
    base::Result<model::Value> scope(const Reply *reply = nullptr) const;
    void answerMore();
    void answerEnd();
    void fail(base::Error error);

    std::shared_ptr<Exchange> m_exchange;
    const ObjectSpec &m_object;
    WriteRequest m_request;
    base::CancelToken m_cancel;
    Answer<Written> m_answer;
    WriteProgress m_progress;
    std::optional<Reading> m_current;
    std::optional<model::Value> m_item;  ///< of the step with `each` that is being run
    const StepSpec *m_hopStep = nullptr; ///< the step being run belongs to an action
    bool m_sent = false;
    Written m_written;
};

} // namespace splot::connectors
