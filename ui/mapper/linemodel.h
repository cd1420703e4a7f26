#pragma once

#include "ui/mapper/canvas.h"
#include "ui/mapper/preview.h"

#include <QAbstractTableModel>

namespace splot::ui {

/// The lines of both mappings as a table: the canvas's twin.
class LineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { System, Place, Direction, Steps, Field, State, Count };

    explicit LineModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setDraft(const MapperDraft *draft);
    void setFailing(std::map<std::string, QString> failing);
    LineId idOf(const QModelIndex &index) const;
    int rowOf(const LineId &line) const;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Count);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const MapperDraft *m_draft = nullptr;
    std::vector<LineId> m_ids;
    std::map<std::string, QString> m_failing;
};

/// What the lines make of one sample.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Field, Given, Steps, Held, Sent, Result, Count };

    explicit PreviewModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setResult(PreviewResult result);
    void setNames(const QString &left, const QString &entity, const QString &right);
    const PreviewResult &result() const { return m_result; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_result.rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Count);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PreviewResult m_result;
    QString m_left, m_entity, m_right;
};

QString directionText(model::Direction direction);

} // namespace splot::ui
