// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;

namespace roundtrip {

class Schema;

/// RelationForm lets the user make a relation by hand: a column of a table that refers to a column
/// of another one. Columns that cannot be compared are refused, with the reason below the fields.
class RelationForm final : public QWidget
{
    Q_OBJECT

public:
    explicit RelationForm(QWidget *parent = nullptr);

    /// Offers the tables of \a schema, which may be null. What is chosen stays chosen where the
    /// schema has it.
    void setSchema(std::shared_ptr<const Schema> schema);
    /// Chooses \a table to refer from, unless the user has chosen one already.
    void setTable(const QString &table);
    /// Shows \a text, why a relation cannot be added; an empty text takes it back.
    void setError(const QString &text);

signals:
    /// The user wants \a relation, which fits the schema.
    void addRequested(const roundtrip::DeclaredRelation &relation);

private:
    void arrange();
    void fillColumns(QComboBox *tables, QComboBox *columns, bool prefersKey) const;
    void add();

    std::shared_ptr<const Schema> m_schema;
    QComboBox *m_fromTable;
    QComboBox *m_fromColumn;
    QComboBox *m_toTable;
    QComboBox *m_toColumn;
    QPushButton *m_add;
    QLabel *m_error;
    bool m_isChosen = false; ///< the user has chosen a table
};

} // namespace roundtrip
