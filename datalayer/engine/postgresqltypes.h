// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QHash>
#include <QString>

namespace roundtrip {

class CatalogueReader;
struct Column;

/// The types of a PostgreSQL database by their oid: what a column of each is like.
class PostgreSqlTypes
{
public:
    /// Reads them all but those that rows of tables have, two for each table.
    Result<> read(CatalogueReader &reader);

    /// Fills in what follows from the type \a oid, which \a column was declared with: a domain or
    /// any other type. Column::type is set already.
    void describe(qint64 oid, Column &column) const;

private:
    struct Type
    {
        QString name;
        QString sql; ///< as a cast takes it
        QString baseSql; ///< of a domain: what it is based on, likewise
        qint64 base = 0; ///< of a domain, else 0
        qint64 element = 0; ///< of an array, else 0
        bool refusesNull = false; ///< a domain that is NOT NULL
        bool isOrderable = false; ///< without looking at the base or element
        bool isEnumeration = false;
    };

    [[nodiscard]] bool isOrderable(qint64 oid) const;

    QHash<qint64, Type> m_types;
    bool m_knowsOrder = false;
};

} // namespace roundtrip
