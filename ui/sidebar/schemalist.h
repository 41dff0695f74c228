// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/sidebar/schematreemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;

namespace roundtrip {

class Placeholder;
class SchemaView;

/// SchemaList is a list of the tables of a database under a field that finds them. The sidebar
/// shows one, and the pop-up of the root's chip another.
class SchemaList : public QWidget
{
    Q_OBJECT

public:
    /// \a counts must outlive the list.
    explicit SchemaList(RowCounts &counts, QWidget *parent = nullptr);

    [[nodiscard]] SchemaView *view() const { return m_view; }
    /// Shows \a schema, see SchemaTreeModel::setSchema(). Tables that were open stay open.
    void setSchema(std::shared_ptr<const Schema> schema, std::shared_ptr<const SchemaNames> names);
    /// Marks the table with the name \a table as the root of what is browsed.
    void setRoot(const QString &table);
    /// Gives the field the focus and selects its text.
    void focusField();
    /// Empties the field.
    void clearSearch();

signals:
    /// The user wants to browse the table with this name.
    void tableChosen(const QString &table);
    /// The user wants to follow the relation \a relation of the table \a table.
    void relationChosen(const QString &table, const QString &relation);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void sayFound();
    void openFirst();
    void updateHeading();
    void showOpen();
    bool pressInField(int key);

    RowCounts &m_counts;
    SchemaTreeModel m_model;
    std::shared_ptr<const Schema> m_schema;
    QLineEdit *m_field;
    QLabel *m_heading;
    SchemaView *m_view;
    Placeholder *m_placeholder;
    QString m_nothing; ///< what the placeholder says
    QTimer *m_pause; ///< searches when it times out: while one types, a large schema waits
    QStringList m_open; ///< the tables that are open, but for those that a search has opened
};

} // namespace roundtrip
