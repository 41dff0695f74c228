// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/schemanotation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

/// `(a,b)` or `a`.
QStringList names(const QString &text)
{
    QString list = text;
    list.remove(u'(').remove(u')');
    return list.split(u',', Qt::SkipEmptyParts);
}

QList<int> positions(const Table &table, const QStringList &columns)
{
    QList<int> found;
    for (const QString &name : columns)
        found << table.columnIndex(name);
    return found;
}

/// The column that a word declares, `id*`, `name:TEXT`, `author_id>author`; empty for a constraint.
QString columnName(const QString &word)
{
    if (word.startsWith(u'(') || word.startsWith(u'!') || word.startsWith(u'*'))
        return {};
    static const QRegularExpression end(u"[*:>]"_s);
    const qsizetype at = word.indexOf(end);
    return at < 0 ? word : word.first(at);
}

void addColumn(Table &table, const QString &word)
{
    Column column;
    column.name = columnName(word);
    if (column.name.isEmpty())
        return;
    if (word.contains(u':'))
        column.type = word.section(u':', 1).section(u'>', 0, 0);
    column.affinity = affinityOfType(column.type);
    if (word.section(u'>', 0, 0).endsWith(u'*')) {
        table.primaryKey << static_cast<int>(table.columns.size());
        column.primaryKeyPosition = static_cast<int>(table.primaryKey.size());
    }
    table.columns << column;
}

void addConstraint(Table &table, const QString &word)
{
    if (word.startsWith(u'*')) {
        table.primaryKey = positions(table, names(word.sliced(1)));
    } else if (word.startsWith(u'!')) {
        table.unique << positions(table, names(word.sliced(1)));
    } else if (word.contains(u'>')) {
        const QString column = columnName(word);
        const QString from = column.isEmpty() ? word.section(u'>', 0, 0) : column;
        const QString to = word.section(u'>', 1);
        table.foreignKeys << ForeignKey { positions(table, names(from)), to.section(u'(', 0, 0),
                                          names(to.section(u'(', 1)) };
    }
}

QString kindText(Relation::Kind kind)
{
    switch (kind) {
    case Relation::Kind::Forward:
        return u"forward"_s;
    case Relation::Kind::Reverse:
        return u"reverse"_s;
    case Relation::Kind::OneToOne:
        return u"one"_s;
    case Relation::Kind::ManyToMany:
        return u"many"_s;
    }
    return {};
}

} // namespace

QList<Table> tablesFrom(const QString &notation)
{
    static const QRegularExpression separator(u"\\s*[;\n]\\s*"_s);
    QList<Table> tables;
    for (const QString &line : notation.trimmed().split(separator, Qt::SkipEmptyParts)) {
        Table table;
        table.name = line.section(u':', 0, 0).trimmed();
        QString rest = line.section(u':', 1);
        if (rest.startsWith(u':')) {
            table.kind = Table::Kind::View;
            rest.remove(0, 1);
        }
        const QStringList words = rest.simplified().split(u' ', Qt::SkipEmptyParts);
        // All columns first: constraints refer to them.
        for (const QString &word : words)
            addColumn(table, word);
        for (const QString &word : words)
            addConstraint(table, word);
        tables << table;
    }
    return tables;
}

QString relationsText(const Schema &schema, const QString &table)
{
    QStringList texts;
    for (const Relation &relation : schema.relations(schema.tableIndex(table))) {
        QString text = relation.name;
        if (!relation.declaredName.isEmpty())
            text += u'=' + relation.declaredName;
        text += u' ' + kindText(relation.kind) + u' ' + schema.table(relation.target).name;
        if (relation.through >= 0)
            text += u" via "_s + schema.table(relation.through).name;
        texts << text;
    }
    return texts.join(u"; "_s);
}

} // namespace roundtrip::test
