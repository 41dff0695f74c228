// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTreeView>

namespace roundtrip {

class SchemaTreeModel;

/// SchemaView is the tree view of a SchemaTreeModel. A click or Enter chooses a table or relation,
/// and the arrow keys only move. Its context menu says what can be done with a row.
class SchemaView : public QTreeView
{
    Q_OBJECT

public:
    /// \a model must outlive the view.
    explicit SchemaView(SchemaTreeModel &model, QWidget *parent = nullptr);

    /// Returns the tables whose rows are in sight, as positions in the schema, from the top down.
    [[nodiscard]] QList<int> tablesInSight() const;
    /// Chooses what \a index is, as a click on it does: a schema is opened or closed, a column does
    /// nothing.
    void choose(const QModelIndex &index);

signals:
    /// The user wants to browse the table with this name.
    void tableChosen(const QString &table);
    /// The user wants to follow the relation \a relation of the table \a table.
    void relationChosen(const QString &table, const QString &relation);
    /// The user wants the records of the table at this position counted.
    void countRequested(int table);
    /// Other rows are in sight than before.
    void sightChanged();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    SchemaTreeModel &m_model;
};

} // namespace roundtrip
