#pragma once

#include "ui/common/screen.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace splot::ui {

class MapperPresenter;

/// Above the drawing while the samples are the failing messages of a case: what the edits make of them, and the
/// way to try them all again once they are saved. Hidden otherwise.
class CaseBar : public QFrame
{
    Q_OBJECT

public:
    CaseBar(const Console &console, MapperPresenter &presenter, QWidget *parent = nullptr);

    QString said() const;
    QPushButton &retryButton() { return *m_retry; }

signals:
    void goTo(const splot::ui::Target &target);

private:
    void fill();

    MapperPresenter &m_presenter;
    QLabel *m_text;
    QPushButton *m_retry, *m_back, *m_others;
};

} // namespace splot::ui
