#pragma once

#include "ui/common/screen.h"
#include "ui/common/workspace.h"

#include <QAbstractTableModel>
#include <QDialog>

class QLineEdit;

namespace splot::ui {

class TableView;

/// Who did what, newest first; older lines are read as they are scrolled to.
class AuditModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Who, Did, What, Before, After, Count };

    explicit AuditModel(Workspace &workspace, QObject *parent = nullptr);

    /// An empty subject: everything.
    void show(const std::string &subject);
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(Count);
    }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_more; }
    void fetchMore(const QModelIndex &parent) override;

signals:
    void failed(const splot::base::Error &error);

private:
    void take(std::vector<model::AuditEntry> entries);

    Workspace &m_workspace;
    std::string m_subject;
    std::vector<model::AuditEntry> m_entries;
    bool m_more = false, m_reading = false;
    Latest m_question;
};

/// The audit as a table with a filter, of one thing or of the whole workspace.
class AuditDialog : public QDialog
{
    Q_OBJECT

public:
    AuditDialog(const Console &console, const std::string &subject, QWidget *parent = nullptr);

    AuditModel &model() { return m_model; }
    TableView &table() { return *m_table; }

private:
    AuditModel m_model;
    QLineEdit *m_filter;
    TableView *m_table;
};

/// An action of the audit in the person's language; what is not known stays.
QString auditAction(const std::string &action);
/// What was kept with an entry, in few words: "state: new, assignee: ewa".
QString auditText(const model::Value &value);

} // namespace splot::ui
