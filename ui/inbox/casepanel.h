#pragma once

#include "ui/common/caseactions.h"
#include "ui/common/screen.h"
#include "ui/common/workspace.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace splot::inbox {

/// What people keep with a case: who looks after it, until when it is on hold, tags and notes.
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
    QLineEdit *m_tags, *m_note;
    QPushButton *m_take, *m_give, *m_hold, *m_reopen;
    ui::Latest m_question;
};

} // namespace splot::inbox
