#pragma once

#include "core/model/value.h"

#include <QAbstractTableModel>

#include <vector>

namespace splot::inbox {

/// A body as rows: place, value, and the value that the system holds beside it; the failing place is marked.
class BodyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int mostRows = 3000; ///< of a body; more is cut, and said

    using QAbstractTableModel::QAbstractTableModel;

    /// `holds` null: there is nothing to compare with.
    void show(const model::Value &body, const model::Value *holds, const std::string &failing,
              const QString &complaint);
    int failingRow() const { return m_failing; }
    void setHeadings(const QString &value, const QString &holds);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        int depth;
        QString name;
        QString value;
        QString holds;
        bool group;
        bool differs;
        bool fails;
    };
    void add(const model::Value &value, const model::Value *holds, const std::string &path,
             const QString &name, int depth, const std::string &failing);

    std::vector<Row> m_rows;
    int m_failing = -1;
    bool m_compares = false;
    QString m_complaint, m_valueHeading, m_holdsHeading;
};

/// `lines[1].qty` and `lines[].qty` and `lines[A-1].qty` name the same place as far as a person can see.
bool samePlace(const std::string &a, const std::string &b);

} // namespace splot::inbox
