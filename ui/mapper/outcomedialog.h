#pragma once

#include "ui/common/screen.h"

#include <QDialog>

class QLabel;
class QStandardItemModel;

namespace splot::ui {

class MapperPresenter;

/// What the edits change in the outcome of the last changes, field by field, both directions.
class OutcomeDialog : public QDialog
{
    Q_OBJECT

public:
    OutcomeDialog(const Console &console, MapperPresenter &presenter, QWidget *parent = nullptr);

    QStandardItemModel &model() { return *m_model; }

private:
    void fill();

    Console m_console;
    MapperPresenter &m_presenter;
    QLabel *m_summary;
    QStandardItemModel *m_model;
};

} // namespace splot::ui
