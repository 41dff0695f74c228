// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/randomdatabase.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

// The positions of a table's columns.
enum Position { Id, A, B, C, F, G, H, I, V };

class Generator
{
public:
    Generator(Dice &dice, Features features)
        : m_dice(dice)
        , m_features(features)
    { }

    GeneratedDatabase make()
    {
        const int tables = 2 + m_dice.below(3);
        for (int table = 0; table < tables; ++table)
            addTable(table);
        for (int table = 0; table < tables; ++table)
            addKeys(table, tables);
        for (int table = 0; table < tables; ++table)
            addRows(m_database.tables[static_cast<size_t>(table)],
                    m_dice.oneIn(6) ? 0 : 9 - m_dice.below(3));
        addJunction(tables);
        if (m_dice.oneIn(2))
            addView(tables);
        return std::move(m_database);
    }

private:
    bool isSqlite() const { return m_features == Features::Sqlite; }
    GeneratedTable &at(int table) { return m_database.tables[static_cast<size_t>(table)]; }

    ColumnType keyType()
    {
        static const QList<ColumnType> types { ColumnType::Integer, ColumnType::Integer,
                                               ColumnType::Text,    ColumnType::TextNoCase,
                                               ColumnType::Any,     ColumnType::TextElsewhere };
        return types[m_dice.below(isSqlite() ? 6 : 4)];
    }

    /// The type of a column that refers to one of \a type: SQLite takes any.
    ColumnType referringType(ColumnType type)
    {
        return isSqlite() && m_dice.oneIn(4) ? keyType() : type;
    }

    bool canRefer(const GeneratedColumn &column, const GeneratedColumn &target) const
    {
        return isSqlite() || column.type == target.type;
    }

    void addTable(int number)
    {
        GeneratedTable table;
        table.name = u"t%1"_s.arg(number);
        for (const QString &name : { u"id"_s, u"a"_s, u"b"_s, u"c"_s })
            table.columns << GeneratedColumn { name, keyType() };
        for (const QString &name : { u"f"_s, u"g"_s, u"h"_s, u"i"_s })
            table.columns << GeneratedColumn { name, ColumnType::Integer };
        table.columns << GeneratedColumn { u"v"_s, ColumnType::Text };
        const bool hasKey = !isSqlite() || !m_dice.oneIn(5);
        const bool isComposite = isSqlite() && hasKey && m_dice.oneIn(4);
        if (hasKey)
            table.primaryKey = isComposite ? QList<int> { C, B } : QList<int> { Id };
        if (!hasKey || isComposite)
            table.unique << QList<int> { Id };
        table.isWithoutRowid = isSqlite() && hasKey && m_dice.oneIn(5);
        table.unique << QList<int> { A } << QList<int> { B, C };
        // SQLite itself cannot read such a table without the collations of its indexes.
        for (GeneratedColumn &column : table.columns) {
            if (table.isWithoutRowid && column.type == ColumnType::TextElsewhere)
                column.type = ColumnType::Text;
        }
        m_database.tables.push_back(table);
    }

    void addKeys(int number, int tables)
    {
        const auto refer = [&](const QList<int> &columns, const QList<int> &targetColumns) {
            const int target = m_dice.below(tables);
            for (qsizetype i = 0; i < columns.size(); ++i) {
                at(number).columns[columns[i]].type = referringType(
                    at(target).columns[targetColumns[i]].type);
            }
            at(number).keys.push_back({ columns, target, targetColumns });
        };
        refer({ F }, { Id });
        refer({ G }, { A });
        if (isSqlite() && m_dice.oneIn(2))
            refer({ H, I }, { C, B });
        else
            refer({ H, I }, { B, C });
        if (m_dice.oneIn(4))
            at(number).unique << QList<int> { F };
    }

    void addRows(GeneratedTable &table, int count)
    {
        for (; count > 0; --count) {
            QList<Value> row;
            for (int column = 0; column < table.columns.size(); ++column) {
                const ColumnType type = table.columns[column].type;
                Value value = randomCell(m_dice, type);
                // SQLite would give a row number's key a value of its own.
                const bool needsValue = table.primaryKey.contains(column)
                    && (!isSqlite() || table.isWithoutRowid
                        || (table.primaryKey.size() == 1 && type == ColumnType::Integer));
                while (needsValue && value.type == ValueType::Null)
                    value = randomCell(m_dice, type);
                row << value;
            }
            if (isAllowed(table, row))
                table.rows.push_back(row);
        }
    }

    /// Whether no constraint of \a table forbids \a row beside those it has.
    static bool isAllowed(const GeneratedTable &table, const QList<Value> &row)
    {
        QList<QList<int>> constraints = table.unique;
        if (!table.primaryKey.isEmpty())
            constraints << table.primaryKey;
        return std::ranges::none_of(constraints, [&](const QList<int> &columns) {
            return std::ranges::any_of(table.rows, [&](const QList<Value> &other) {
                return std::ranges::all_of(columns, [&](int column) {
                    return row[column].type != ValueType::Null
                        && compareStored(row[column], other[column], table.columns[column].type)
                        == 0;
                });
            });
        });
    }

    /// A junction of two tables: by its foreign keys, or declared, with rows that may repeat.
    void addJunction(int tables)
    {
        const bool isDeclared = m_dice.oneIn(2);
        GeneratedTable junction;
        junction.name = u"j"_s;
        const int left = m_dice.below(tables);
        const int right = m_dice.below(tables);
        junction.columns = { { u"l"_s, referringType(at(left).columns[Id].type) },
                             { u"r"_s, referringType(at(right).columns[Id].type) },
                             { u"n"_s, ColumnType::Integer },
                             { u"m"_s, ColumnType::TextNoCase } };
        if (!isDeclared) {
            junction.keys = { { { 0 }, left, { Id } }, { { 1 }, right, { Id } } };
            junction.primaryKey = { 0, 1 };
        } else {
            if (!isSqlite()) {
                junction.columns << GeneratedColumn { u"no"_s, ColumnType::Integer };
                junction.primaryKey = { 4 };
            }
            m_database.declared << DeclaredRelation { .table = at(left).name,
                                                      .columns = { u"id"_s },
                                                      .target = at(right).name,
                                                      .targetColumns = { u"id"_s },
                                                      .through = junction.name,
                                                      .throughColumns = { u"l"_s },
                                                      .throughTargetColumns = { u"r"_s } };
        }
        addRows(junction, 14);
        m_database.tables.push_back(junction);
    }

    /// A view, with a key that was declared to a table and one from a table, where types allow.
    void addView(int tables)
    {
        const int shown = m_dice.below(tables);
        GeneratedTable view;
        view.name = u"w"_s;
        for (const int column : { Id, A, F, V })
            view.columns << at(shown).columns[column];
        view.viewText = u"CREATE VIEW w AS "_s
            + (isSqlite()
                   ? viewQuery(shown, tables)
                   : u"SELECT id, a, f, v FROM %1 WHERE id IS NOT NULL"_s.arg(at(shown).name));
        const GeneratedTable &one = at(m_dice.below(tables));
        const GeneratedTable &other = at(m_dice.below(tables));
        if (canRefer(at(shown).columns[F], one.columns[Id])) {
            m_database.declared << DeclaredRelation { .table = view.name,
                                                      .columns = { u"f"_s },
                                                      .target = one.name,
                                                      .targetColumns = { u"id"_s } };
        }
        if (canRefer(other.columns[G], at(shown).columns[A])) {
            m_database.declared << DeclaredRelation { .table = other.name,
                                                      .columns = { u"g"_s },
                                                      .target = view.name,
                                                      .targetColumns = { u"a"_s } };
        }
        m_database.tables.push_back(view);
    }

    /// A column as it stands in a view, or something made of it.
    QString shownColumn(const QString &name)
    {
        static const QStringList expressions { u"%1"_s,
                                               u"%1"_s,
                                               u"%1"_s,
                                               u"CAST(%1 AS TEXT)"_s,
                                               u"CAST(%1 AS INTEGER)"_s,
                                               u"%1 COLLATE NOCASE"_s,
                                               u"+%1"_s,
                                               u"%1 || ''"_s,
                                               u"coalesce(%1, 1)"_s,
                                               u"(SELECT %1)"_s,
                                               u"CASE WHEN %1 <> 2 THEN %1 END"_s,
                                               u"max(%1, 2)"_s };
        return m_dice.oneOf(expressions).arg(name);
    }

    QString shownRows(const QString &table, const QString &before = {})
    {
        return u"SELECT %1%2 AS id, %3 AS a, %4 AS f, v FROM %5"_s.arg(
            before, shownColumn(u"id"_s), shownColumn(u"a"_s), shownColumn(u"f"_s), table);
    }

    /// A view of any form that SQLite has.
    QString viewQuery(int shown, int tables)
    {
        const QString &one = at(shown).name;
        const QString &other = at(m_dice.below(tables)).name;
        switch (m_dice.below(8)) {
        case 0:
            return shownRows(one) + u" UNION ALL "_s + shownRows(other);
        case 1:
            return shownRows(one) + u" UNION "_s + shownRows(other);
        case 2:
            return u"WITH q AS (%1) SELECT id, a, f, v FROM q"_s.arg(shownRows(one));
        case 3:
            return shownRows(one, u"DISTINCT "_s) + u" LIMIT 100"_s;
        case 4:
            return u"SELECT id, a, f, min(v) AS v FROM (%1) GROUP BY id, a, f"_s.arg(
                shownRows(one));
        case 5: {
            GeneratedTable inner;
            inner.name = u"w0"_s;
            inner.viewText = u"CREATE VIEW w0 AS "_s + shownRows(one)
                + (m_dice.oneIn(2) ? u" UNION ALL "_s + shownRows(other) : QString());
            m_database.tables.push_back(inner);
            return shownRows(inner.name);
        }
        default:
            return shownRows(one) + u" WHERE id IS NOT NULL"_s;
        }
    }

    Dice &m_dice;
    Features m_features;
    GeneratedDatabase m_database;
};

QString literal(const Value &value)
{
    switch (value.type) {
    case ValueType::Integer:
        return QString::number(value.integer);
    case ValueType::Text:
        return u'\'' + QString::fromUtf8(value.bytes).replace(u'\'', u"''"_s) + u'\'';
    default:
        return u"NULL"_s;
    }
}

QString typeName(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return u" INTEGER"_s;
    case ColumnType::Text:
        return u" TEXT"_s;
    case ColumnType::TextNoCase:
        return u" TEXT COLLATE NOCASE"_s;
    case ColumnType::TextElsewhere:
        return u" TEXT COLLATE RTRIM"_s; // see sqliteScript()
    case ColumnType::Any:
        break;
    }
    return {};
}

QString names(const GeneratedTable &table, const QList<int> &columns)
{
    QStringList list;
    for (const int column : columns)
        list << table.columns[column].name;
    return list.join(u", "_s);
}

QString tableScript(const GeneratedDatabase &database, const GeneratedTable &table)
{
    QStringList parts;
    for (const GeneratedColumn &column : table.columns)
        parts << column.name + typeName(column.type);
    if (!table.primaryKey.isEmpty())
        parts << u"PRIMARY KEY (%1)"_s.arg(names(table, table.primaryKey));
    for (const QList<int> &unique : table.unique)
        parts << u"UNIQUE (%1)"_s.arg(names(table, unique));
    for (const GeneratedKey &key : table.keys) {
        const GeneratedTable &target = database.tables[static_cast<size_t>(key.target)];
        parts << u"FOREIGN KEY (%1) REFERENCES %2 (%3)"_s.arg(
            names(table, key.columns), target.name, names(target, key.targetColumns));
    }
    QString script = u"CREATE TABLE %1 (%2)%3;\n"_s.arg(
        table.name, parts.join(u", "_s), table.isWithoutRowid ? u" WITHOUT ROWID"_s : QString());
    for (const QList<Value> &row : table.rows) {
        QStringList cells;
        for (const Value &value : row)
            cells << literal(value);
        script += u"INSERT INTO %1 VALUES (%2);\n"_s.arg(table.name, cells.join(u", "_s));
    }
    return script;
}

} // namespace

GeneratedDatabase randomDatabase(Dice &dice, Features features)
{
    return Generator(dice, features).make();
}

Value randomCell(Dice &dice, ColumnType type)
{
    // Some look like numbers, some are equal but for their case.
    static const QStringList texts { u"1"_s, u"2"_s, u"3"_s, u"a"_s, u"b"_s,
                                     u"c"_s, u""_s,  u"A"_s, u"B"_s, u"C"_s };
    if (dice.oneIn(5))
        return {};
    if (type == ColumnType::Integer || (type == ColumnType::Any && dice.oneIn(2)))
        return Value::ofInteger(1 + dice.below(10));
    return Value::ofText(dice.oneOf(texts));
}

QString sqliteScript(const GeneratedDatabase &database)
{
    QString script;
    for (const GeneratedTable &table : database.tables)
        script += table.viewText.isEmpty() ? tableScript(database, table)
                                           : table.viewText + u";\n"_s;
    // No statement makes a column of a collation that is not there, so it is given another name
    // when it has been made. No text of these ends with a space.
    if (script.contains(u"COLLATE RTRIM"_s)) {
        script += u"PRAGMA writable_schema = ON;\n"
                  "UPDATE sqlite_schema SET sql = replace(sql, 'COLLATE RTRIM', 'COLLATE "
                  "elsewhere');\n"
                  "PRAGMA writable_schema = RESET;\n"_s;
    }
    return script;
}

} // namespace roundtrip::test
