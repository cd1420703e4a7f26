#pragma once

#include "ui/common/screen.h"
#include "ui/inbox/message.h"

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace splot::ui {
class StatusLabel;
class TableView;
} // namespace splot::ui

namespace splot::inbox {

class AttemptModel;
class TraceModel;
class BodyModel;

/// One message: the plain explanation and the next step first, bodies and raw text one tab away.
class MessagePage : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(const ui::Console &console, QWidget *parent = nullptr);

    void show(const Message &message);
    void showNothing(const QString &text);

signals:
    void retryWanted();
    void discardWanted();
    void acceptWanted();
    void rejectWanted();
    void recordWanted();
    void mappingWanted();

private:
    QWidget *makeHead();
    QWidget *makeHappened();
    QWidget *makeTrace();
    void showRaw(const Message &message);

    ui::Console m_console;
    QLabel *m_title, *m_subtitle, *m_badge, *m_headline, *m_explanation, *m_next, *m_answer;
    ui::StatusLabel *m_state, *m_behind;
    QPushButton *m_retry, *m_discard, *m_accept, *m_reject, *m_record, *m_mapping;
    QTabWidget *m_tabs;
    BodyModel *m_body, *m_sent, *m_came;
    ui::TableView *m_bodyView;
    AttemptModel *m_attempts;
    TraceModel *m_trace;
    QPlainTextEdit *m_raw;
    QWidget *m_head;
};

} // namespace splot::inbox
