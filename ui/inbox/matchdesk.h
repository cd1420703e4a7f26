#pragma once

#include "ui/common/screen.h"
#include "ui/inbox/message.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace splot::inbox {

/// The match desk: the object that came beside the records that it may be; link it to one, or keep it apart.
class MatchDesk : public QFrame
{
    Q_OBJECT

public:
    explicit MatchDesk(const ui::Console &console, QWidget *parent = nullptr);

    void show(const Message &message);

signals:
    void chosen(qlonglong item, qlonglong record); ///< record 0: a new one
    void recordWanted(qlonglong record);

private:
    ui::Console m_console;
    QLabel *m_what;
    QVBoxLayout *m_list;
    QWidget *m_host;
    QPushButton *m_apart;
    std::int64_t m_item = 0;
};

} // namespace splot::inbox
