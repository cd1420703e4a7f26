#pragma once

#include "core/store/evidencereader.h"
#include "ui/ownership/draft.h"

#include <QAbstractItemModel>

namespace splot::ui {

/// The matrix: entities with their fields down, systems across, then what happens to others' changes, the
/// last thirty days as bars, and as words.
class MatrixModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        CellRole = Qt::UserRole + 300, ///< int: OwnershipCell::Kind of a system's column
        StageRole,                     ///< int
        SystemRole,                    ///< QString: of the column
        ChangedRole,                   ///< bool: not saved yet
        EntityRole,                    ///< QString
        FieldRole,                     ///< QString; empty: the row of an entity
        DaysRole,           ///< QVariantList: values brought by non-owners on each of the last 30 days
        EvidenceSystemRole, ///< QString: who brought most of them
        WarningRole,        ///< bool: the owner does not bring the field
        WroteRole           ///< int: values that a system brought in 30 days without owning the field
    };
    enum class Show { All, WithEvidence, Changed };

    explicit MatrixModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    void setDraft(const OwnershipDraft *draft); ///< outlives the model; call again after each change
    void refreshCells();                        ///< the same fields, other cells
    void setEvidence(const std::vector<store::FieldEvidence> &evidence,
                     const std::vector<store::WaitingProposals> &waiting, std::int64_t today);
    void setFilter(Show show, const QString &text, const model::EntityId &entity);

    int reactionColumn() const { return 1 + systems(); }
    int daysColumn() const { return 2 + systems(); }
    int evidenceColumn() const { return 3 + systems(); }
    bool isSystemColumn(int column) const { return column >= 1 && column <= systems(); }
    QModelIndex indexOf(const model::EntityId &entity, const std::string &field, int column = 0) const;
    /// Words of a cell, as the matrix shows them: "owner", "2 until packed", "follows".
    QString cellText(const OwnershipCell &cell, const model::OwnershipRule &rule) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return m_draft ? systems() + 4 : 0; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        model::EntityId entity;
        std::vector<std::string> fields;
    };
    struct Evidence
    {
        QVariantList days;
        std::int64_t restored = 0, left = 0, proposed = 0, accepted = 0, waiting = 0;
        struct Brought
        {
            std::int64_t all = 0, restored = 0, left = 0, proposed = 0;
        };
        std::map<std::string, Brought> bySystem;
    };

    int systems() const { return m_draft ? static_cast<int>(m_draft->configuration().systems.size()) : 0; }
    const model::System &system(int column) const;
    void rebuild();
    bool shows(const model::Entity &entity, const model::Field &field) const;
    QVariant entityData(const Group &group, int column, int role) const;
    QVariant fieldData(const Group &group, const std::string &field, int column, int role) const;
    QVariant systemCell(const Group &group, const std::string &field, int column, int role) const;
    QString cellEvidence(const Evidence &evidence, const model::SystemId &system) const;
    QString evidenceText(const Evidence &evidence) const;
    QString nameTail(const model::Entity &entity, const model::Field &field) const;
    const Evidence *evidence(const model::EntityId &entity, const std::string &field) const;
    Evidence sumOf(const Group &group) const;
    const model::Field *field(const model::EntityId &entity, const std::string &path) const;

    const OwnershipDraft *m_draft = nullptr;
    std::vector<Group> m_groups;
    std::map<std::pair<model::EntityId, std::string>, Evidence> m_evidence;
    Show m_show = Show::All;
    QString m_text;
    model::EntityId m_only;
};

/// A stage's condition in few words: "status = 'new'" is "while new"; the last stage is "then owner".
QString stageText(const std::string &when);
QString reactionText(model::Reaction reaction);

} // namespace splot::ui
