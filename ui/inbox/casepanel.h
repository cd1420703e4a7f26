#pragma once

#include "ui/common/caseactions.h"
#include "ui/common/screen.h"
#include "ui/common/workspace.h"

#include <QFrame>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPushButton;

namespace splot::inbox {

/// The page of a case's ticket; not valid: it is a number only, or nothing.
QUrl ticketAddress(const model::Case &c);

/// What people keep with a case: who looks after it, until when it is on hold, tags, ticket and notes.
class CasePanel : public QFrame
{
    Q_OBJECT

public:
    CasePanel(const ui::Console &console, ui::CaseActions &actions, QWidget *parent = nullptr);

    void show(const model::Case &c);

private:
    void wire();
    void readNotes();
    void askHold();
    void askPerson();

    ui::Console m_console;
    ui::CaseActions &m_actions;
    model::Case m_case;
    QLabel *m_state, *m_person, *m_notes;
    QLineEdit *m_tags, *m_ticket, *m_note;
    QPushButton *m_take, *m_give, *m_hold, *m_reopen, *m_openTicket, *m_audit;
    ui::Latest m_question, m_people;
};

} // namespace splot::inbox
