// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/expressionname.h"
#include "datalayer/expressions/expressionnotes.h"
#include "datalayer/schema/schema.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace roundtrip {

/// NameRules says what a library takes as the names of models and of their attributes, which are
/// the columns and relations of a table.
struct NameRules
{
    enum class Attributes {
        Quoted, ///< any text
        Python, ///< what pythonName() returns
    };
    enum class Relations {
        Apart, ///< a relation may have the name of a column
        BesideColumns, ///< a relation and a column are two attributes
        BesideOtherColumns, ///< the same, but for the one column that is the relation's own key
        InPlaceOfColumns, ///< the column of a foreign key has the relation's name with "_id" behind
    };

    LetterSet modelLetters = LetterSet::Ascii;
    Attributes attributes = Attributes::Quoted;
    Relations relations = Relations::Apart;
    QStringList reservedModels {}; ///< what would mean something else in place of a model
    QStringList reservedAttributes {}; ///< what would mean something else as an attribute
};

/// ModelNames gives tables, columns and relations the names that a library's code calls them by. No
/// two tables have the same, nor two attributes of one table. A name that one would not guess is
/// noted when it is asked for.
class ModelNames
{
public:
    /// \a schema and \a notes must outlive this object.
    ModelNames(const Schema &schema, NameRules rules, ExpressionNotes &notes);

    /// Returns the name of the model for the table at position \a table.
    [[nodiscard]] QString model(int table);
    /// Returns the name of the column at position \a column of the table at position \a table.
    [[nodiscard]] QString column(int table, int column);
    /// Returns the name of \a relation, which is one of the schema's.
    [[nodiscard]] QString relation(const Relation &relation);
    /// Returns \a name as an attribute that the table does not have.
    [[nodiscard]] QString attribute(const QString &name);

private:
    /// Attributes is the names of one table's columns and relations, in the schema's order. Where
    /// a column has none of its own, its text is empty.
    struct Attributes
    {
        QStringList columns;
        QStringList relations;
    };

    void nameModels();
    const Attributes &attributesOf(int table);
    void nameColumns(int table, Attributes &names, QSet<QString> &taken) const;
    void nameRelations(int table, Attributes &names, QSet<QString> &taken) const;
    [[nodiscard]] QString written(const QString &name) const;
    [[nodiscard]] const Relation *relationOfKey(int table, int column) const;

    const Schema &m_schema;
    const NameRules m_rules;
    ExpressionNotes &m_notes;
    QStringList m_models; ///< by table; empty until the first is asked for
    QHash<int, Attributes> m_attributes; ///< by table, as far as they were asked for
};

} // namespace roundtrip
