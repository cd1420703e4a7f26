#pragma once

#include "core/model/configuration.h"
#include "core/store/reader.h"
#include "ui/common/screen.h"
#include "ui/common/status.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace splot::records {

/// One link of the chain from a value back to its source, or a value that lost.
struct WhyStep
{
    QString name; ///< "Value", "Mapping", "Change", "Source", "Lost"
    QString text;
    QString detail;
    model::SystemId system;
    bool lost = false;
};

/// Why a value is where it is: value <- mapping version <- change <- system, time, person; and what it
/// replaced.
struct Why
{
    QString field;
    std::vector<WhyStep> steps;

    QString text() const; ///< to be copied
};

/// On a reading thread.
base::Result<Why> readWhy(store::Reader &reader, model::RecordId id, const std::string &path,
                          const model::Configuration &configuration);

/// The answer as a pane over the record.
class WhyPane : public QFrame
{
    Q_OBJECT

public:
    WhyPane(const ui::Console &console, QWidget *parent);

    void show(const Why &why, const QPoint &at);
    const Why &shown() const { return m_why; }

signals:
    void editWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    ui::Console m_console;
    Why m_why;
    QWidget *m_host = nullptr;
    QLabel *m_title;
    QVBoxLayout *m_column;
};

} // namespace splot::records
