// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/declaredkeys.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/schema/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// One end of a relation: a table, and the columns that are meant.
struct End
{
    int table = -1;
    QList<int> columns;
};

/// The error for \a columns of \a owner that are to refer to another number of \a others of \a
/// referred.
DbError otherNumber(qsizetype columns, const QString &owner, qsizetype others,
                    const QString &referred)
{
    const char *marked = QT_TRANSLATE_NOOP("ErrorText",
                                           "%1 columns of %2 cannot refer to %3 columns of %4");
    if (columns == 1)
        marked = QT_TRANSLATE_NOOP("ErrorText", "%1 column of %2 cannot refer to %3 columns of %4");
    else if (others == 1)
        marked = QT_TRANSLATE_NOOP("ErrorText", "%1 columns of %2 cannot refer to %3 column of %4");
    return errorSaying(
        DbError::Kind::Name,
        { marked, { QString::number(columns), owner, QString::number(others), referred } });
}

class KeyAdder
{
public:
    KeyAdder(const Schema &schema, QList<Table> &tables)
        : m_schema(schema)
        , m_tables(tables)
    { }

    Result<> add(const DeclaredRelation &declared)
    {
        if (declared.through.isEmpty())
            return addKey(declared);
        return addJunction(declared);
    }

private:
    Result<> addKey(const DeclaredRelation &declared)
    {
        const Result<End> source = end(declared.table, declared.columns);
        if (!source)
            return source.error();
        const Result<End> target = endOrKey(declared.target, declared.targetColumns);
        if (!target)
            return target.error();
        const Result<qsizetype> position = keyBetween(*source, *target, originOf(declared));
        if (!position)
            return position.error();
        ForeignKey &key = m_tables[source->table].foreignKeys[*position];
        key.name = declared.name;
        key.reverseName = declared.reverseName;
        return {};
    }

    Result<> addJunction(const DeclaredRelation &declared)
    {
        const Result<End> source = endOrKey(declared.table, declared.columns);
        if (!source)
            return source.error();
        const Result<End> target = endOrKey(declared.target, declared.targetColumns);
        if (!target)
            return target.error();
        const Result<End> toSource = end(declared.through, declared.throughColumns);
        if (!toSource)
            return toSource.error();
        const Result<End> toTarget = end(declared.through, declared.throughTargetColumns);
        if (!toTarget)
            return toTarget.error();
        const Result<qsizetype> sourceKey = keyBetween(*toSource, *source, originOf(declared));
        if (!sourceKey)
            return sourceKey.error();
        const Result<qsizetype> targetKey = keyBetween(*toTarget, *target, originOf(declared));
        if (!targetKey)
            return targetKey.error();
        if (*sourceKey == *targetKey) {
            return errorSaying(
                DbError::Kind::Name,
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "the two keys of the junction %1 are the same columns"),
                  { declared.through } });
        }
        m_tables[toSource->table].junctions
            << Junction { *sourceKey, *targetKey, declared.name, declared.reverseName };
        return {};
    }

    Result<End> end(const QString &table, const QStringList &columns) const
    {
        const Result<int> position = m_schema.findTable(table);
        if (!position)
            return position.error();
        End end { *position, {} };
        for (const QString &name : columns) {
            const Result<int> column = m_schema.findColumn(*position, name);
            if (!column)
                return column.error();
            end.columns << *column;
        }
        if (columns.isEmpty()) {
            return errorSaying(
                DbError::Kind::Name,
                { QT_TRANSLATE_NOOP("ErrorText", "no columns of %1 are named"), { table } });
        }
        return end;
    }

    /// As end(), with the primary key as the default.
    Result<End> endOrKey(const QString &table, const QStringList &columns) const
    {
        const Result<int> position = m_schema.findTable(table);
        if (!position || !columns.isEmpty())
            return end(table, columns);
        const QList<int> &key = m_tables.at(*position).primaryKey;
        if (key.isEmpty()) {
            return errorSaying(
                DbError::Kind::Name,
                { QT_TRANSLATE_NOOP("ErrorText",
                                    "%1 has no primary key; name the columns that are referred to"),
                  { table } });
        }
        return End { *position, key };
    }

    static Origin originOf(const DeclaredRelation &declared)
    {
        return declared.isGuessed ? Origin::Guessed : Origin::Declared;
    }

    /// The type of \a column, with its collation where that sets it apart from \a other.
    static QString typeText(const Column &column, const Column &other)
    {
        return column.collationName == other.collationName || column.collationName.isEmpty()
                || other.collationName.isEmpty()
            ? column.type
            : u"%1 COLLATE %2"_s.arg(column.type, column.collationName);
    }

    /// The position of the key from \a source to \a target, made where there is none.
    Result<qsizetype> keyBetween(const End &source, const End &target, Origin origin)
    {
        Table &owner = m_tables[source.table];
        const Table &referred = m_tables.at(target.table);
        if (source.columns.size() != target.columns.size()) {
            return otherNumber(source.columns.size(), owner.name, target.columns.size(),
                               referred.name);
        }
        QStringList names;
        for (qsizetype i = 0; i < target.columns.size(); ++i) {
            const Column &column = owner.columns.at(source.columns[i]);
            const Column &key = referred.columns.at(target.columns[i]);
            if (!areComparable(column, key)) {
                return errorSaying(
                    DbError::Kind::Name,
                    { QT_TRANSLATE_NOOP(
                          "ErrorText",
                          "%1 of %2 cannot refer to %3 of %4: the one is %5, the other %6"),
                      { column.name, owner.name, key.name, referred.name, typeText(column, key),
                        typeText(key, column) } });
            }
            names << key.name;
        }
        const auto isSame = [&](const ForeignKey &key) {
            const bool isSameTarget = isSameName(key.targetTable, referred.name)
                && (key.targetColumns.isEmpty()
                        ? target.columns == referred.primaryKey
                        : std::ranges::equal(key.targetColumns, names, isSameName));
            return isSameTarget && key.columns == source.columns
                && (key.origin != Origin::Catalogue || referred.kind == Table::Kind::Table);
        };
        const auto found = std::ranges::find_if(owner.foreignKeys, isSame);
        if (found != owner.foreignKeys.end())
            return found - owner.foreignKeys.begin();
        owner.foreignKeys << ForeignKey { source.columns, referred.name, names, origin };
        return owner.foreignKeys.size() - 1;
    }

    const Schema &m_schema;
    QList<Table> &m_tables;
};

} // namespace

Result<> addDeclaredKeys(const Schema &schema, const DeclaredRelation &declared,
                         QList<Table> &tables)
{
    return KeyAdder(schema, tables).add(declared);
}

} // namespace roundtrip
