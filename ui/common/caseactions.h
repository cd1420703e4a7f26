#pragma once

#include "core/model/case.h"
#include "core/store/store.h"
#include "ui/common/screen.h"

#include <functional>
#include <vector>

namespace splot::ui {

/// What people do to the state of cases: written directly, audited, undone by Ctrl+Z. On the window's thread.
class CaseActions : public QObject
{
    Q_OBJECT

public:
    explicit CaseActions(const Console &console, QObject *parent = nullptr);

    void take(const std::vector<model::CaseId> &cases);
    void assign(const std::vector<model::CaseId> &cases, const QString &person);
    void hold(const std::vector<model::CaseId> &cases, model::Moment until, const QString &reason);
    void waitForTicket(const std::vector<model::CaseId> &cases, const QString &ticket);
    void reopen(const std::vector<model::CaseId> &cases);
    void setTags(model::CaseId id, const QStringList &tags);
    void setTicket(model::CaseId id, const QString &ticket); ///< a number, or the address of its page
    void note(model::CaseId id, const QString &text);        ///< in the audit only; not undone

signals:
    void failed(const splot::base::Error &error);

private:
    using Edit = std::function<base::Result<void>(model::Case &)>;
    void change(const std::vector<model::CaseId> &cases, const std::string &action, const QString &text,
                const QString &undoText, Edit edit);

    Console m_console;
};

/// Writes the state of these cases as it is given, with one line of audit each: what was before, and after.
/// On the writing thread.
base::Result<void> saveCaseStates(store::Store &to, const std::vector<model::Case> &cases,
                                  const std::string &person, const std::string &action,
                                  const std::string &text);

} // namespace splot::ui
