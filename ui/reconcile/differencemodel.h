#pragma once

#include "core/model/configuration.h"

#include <QAbstractItemModel>

namespace splot::ui {

/// One field, or one system, in which systems disagree: how many records, and examples.
struct Difference
{
    enum class Kind { Value, Missing } kind = Kind::Value;
    model::EntityId entity;
    std::string field;      ///< Value
    model::SystemId system; ///< Missing: where
    std::int64_t count = 0;
    model::List examples; ///< {record, label, field, systems: {id: value}, owner, truth}
};

/// What a reconciliation found, ranked; under each difference its examples.
class DifferenceModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, Count, Said, Truth, ColumnCount };
    enum Role { RecordRole = Qt::UserRole + 500, FieldRole, EntityRole };

    explicit DifferenceModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    /// The answer of the command `reconcile`.
    void show(const model::Value &answer, std::shared_ptr<const model::Configuration> configuration);
    std::int64_t differing() const;
    std::int64_t missing() const;
    std::int64_t records() const { return m_records; }
    std::int64_t shared() const { return m_shared; } ///< in more than one system
    std::int64_t agreeing() const { return m_agreeing; }
    const std::vector<Difference> &differences() const { return m_all; }
    QString csv() const;
    QString html() const; ///< a table, for documents

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant top(const Difference &d, int column, int role) const;
    QVariant example(const Difference &d, const model::Value &e, int column, int role) const;
    QString labelOf(const model::SystemId &system) const;
    QString entityLabel(const model::EntityId &entity) const;
    QString fieldLabel(const model::EntityId &entity, const std::string &field) const;
    QString said(const model::Value &example) const;

    std::vector<Difference> m_all;
    std::shared_ptr<const model::Configuration> m_configuration;
    std::int64_t m_records = 0, m_shared = 0, m_agreeing = 0;
};

} // namespace splot::ui
