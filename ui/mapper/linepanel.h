#pragma once

#include "ui/common/screen.h"
#include "ui/mapper/presenter.h"

class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;

namespace splot::ui {

class Segments;
class TableView;

/// One line: its direction, its steps each way with the value after each for the shown sample, and the
/// entries of the lookup that a step uses, edited in place.
class LinePanel : public QWidget
{
    Q_OBJECT

public:
    LinePanel(const Console &console, MapperPresenter &presenter, QWidget *parent = nullptr);

    void show(const LineId &line);
    void focusSteps();

private:
    QWidget *stepPart();
    QWidget *lookupPart();
    void fill();
    void fillSteps();
    void askValues(const model::MappingLine &line);
    void showValues(const std::vector<base::Result<model::Value>> &values); ///< from Preview::steps
    void fillLookup();
    void addStep(const QString &function);
    void moveStep(int by);
    void removeStep();
    void changeLine(const QString &text, const std::function<void(model::MappingLine &)> &change);
    std::vector<model::Step> &stepsOf(model::MappingLine &line) const;
    const std::vector<model::Step> &stepsOf(const model::MappingLine &line) const;
    void readSteps();
    void readLookup();

    Console m_console;
    MapperPresenter &m_presenter;
    LineId m_line;
    QLabel *m_title, *m_note;
    QComboBox *m_direction;
    Segments *m_way;
    TableView *m_steps, *m_entries;
    QStandardItemModel *m_stepModel, *m_entryModel;
    QPushButton *m_add, *m_up, *m_down, *m_remove, *m_removeLine;
    QWidget *m_lookupPart;
    QLabel *m_lookupTitle;
    std::string m_lookup;
    Latest m_values;
    bool m_filling = false;
};

} // namespace splot::ui
