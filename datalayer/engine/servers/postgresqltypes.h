// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QHash>
#include <QString>

namespace roundtrip {

class CatalogueReader;
struct Column;

/// PostgreSqlTypes knows the types of a PostgreSQL database by their oid, and what a column of each
/// type is like.
class PostgreSqlTypes
{
public:
    /// Reads all types in one statement, except the types of rows, of which each table has two.
    /// Fails if the statement does.
    Result<> read(CatalogueReader &reader);

    /// Fills in the members of \a column that follow from \a oid, the type that it was declared
    /// with: a domain or any other type. Column::type must be set already.
    void describe(qint64 oid, Column &column) const;

    /// Returns the oid of the collation that values of the type \a oid have unless another one is
    /// named; 0 for a type without collations. For a domain or an array it is the collation of the
    /// type behind, since its own does not come along with every value that is cast to it.
    [[nodiscard]] qint64 collationOf(qint64 oid) const;

private:
    struct Type
    {
        QString name;
        QString sql; ///< its name as a cast takes it
        QString baseSql; ///< of a domain: the name of its base as a cast takes it
        qint64 base = 0; ///< of a domain: the oid of the type that it is based on; else 0
        qint64 element = 0; ///< of an array: the oid of the type of its elements; else 0
        qint64 collation = 0; ///< the oid of its own; 0 where it has none
        bool refusesNull = false; ///< a domain that is NOT NULL
        bool isOrderable = false; ///< it can be sorted, whatever its base or element is
        bool isEnumeration = false;
    };

    [[nodiscard]] bool isOrderable(qint64 oid) const;

    QHash<qint64, Type> m_types;
    bool m_knowsOrder = false; ///< some type can be sorted: CockroachDB does not say so of any
};

} // namespace roundtrip
