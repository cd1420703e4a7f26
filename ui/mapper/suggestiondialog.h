#pragma once

#include "ui/common/screen.h"
#include "ui/mapper/suggestions.h"

#include <QDialog>

class QSpinBox;
class QStandardItemModel;

namespace splot::ui {

/// Suggested lines with the reason of each, to be ticked one by one or above a confidence.
class SuggestionDialog : public QDialog
{
    Q_OBJECT

public:
    SuggestionDialog(const Console &console, std::vector<Suggestion> suggestions, QWidget *parent = nullptr);

    std::vector<Suggestion> chosen() const;

private:
    std::vector<Suggestion> m_suggestions;
    QStandardItemModel *m_model;
    QSpinBox *m_least;
};

} // namespace splot::ui
