// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <vector>

namespace roundtrip {

class Schema;

/// SchemaNames is the names of a schema's tables and columns, prepared for being sorted and
/// searched: all of them stand in one text without upper case, so that a search in a hundred
/// thousand tables is one pass over memory.
class SchemaNames
{
public:
    /// Hit is a table that a search has found.
    struct Hit
    {
        int table = -1; ///< its position in the schema
        /// The positions of the columns that were found; empty where the table's own name was.
        QList<int> columns;
    };

    explicit SchemaNames(const Schema &schema);

    /// Returns the positions of all tables: tables, then views, each by their names.
    [[nodiscard]] const std::vector<int> &order() const { return m_order; }
    /// Returns the tables that have \a text in their names or in the name of a column, in any case:
    /// first the table of that very name, then those whose names begin with it, then those whose
    /// names have it elsewhere, then those with such a column, each in the order of order().
    [[nodiscard]] std::vector<Hit> find(const QString &text) const;

private:
    [[nodiscard]] QStringView nameAt(int table) const;

    QString m_text; ///< the names of each table and its columns, folded, each with a NUL behind
    std::vector<qsizetype> m_starts; ///< where in m_text each table begins, and the end of the last
    std::vector<int> m_order;
    std::vector<int> m_places; ///< where in m_order each table is
};

} // namespace roundtrip
