// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/keyequality.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The name that the types share whose values are read as equal cells where they are equal; empty
/// for a type that is not known to be like that.
QString matchingClassOf(const Column &column)
{
    static const QHash<QString, QString> classes {
        { u"smallint"_s, u"number"_s },
        { u"integer"_s, u"number"_s },
        { u"bigint"_s, u"number"_s },
        // Read without zeros at the end, and as text where no other number holds its digits.
        { u"numeric"_s, u"number"_s },
        { u"boolean"_s, u"boolean"_s },
        { u"uuid"_s, u"uuid"_s },
        { u"text"_s, u"text"_s },
        { u"character varying"_s, u"text"_s },
        { u"bpchar"_s, u"bpchar"_s },
        { u"bytea"_s, u"bytea"_s },
        { u"date"_s, u"date"_s },
        // Not the one with a zone, whose text depends on the session.
        { u"timestamp without time zone"_s, u"timestamp"_s },
        { u"oid"_s, u"oid"_s },
        { u"macaddr"_s, u"macaddr"_s },
    };
    if (column.collation == Collation::Other)
        return {};
    return column.isEnumeration ? column.baseType : classes.value(column.baseType);
}

} // namespace

bool areMatchedByCells(const Column &one, const Column &other)
{
    if (one.database != DatabaseKind::PostgreSql)
        return true;
    const QString matching = matchingClassOf(one);
    return !matching.isEmpty() && matching == matchingClassOf(other);
}

KeyComparison comparisonOf(const Column &compared, const Column &readFrom)
{
    KeyComparison comparison = compared.comparison();
    if (compared.isFloating() || readFrom.isFloating())
        comparison.affinity = Affinity::Real;
    return comparison;
}

bool shareEquality(const Column &one, const Column &other)
{
    return areMatchedByCells(one, other)
        || (one.baseType == other.baseType && one.collationName == other.collationName);
}

} // namespace roundtrip
