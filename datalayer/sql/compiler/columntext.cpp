// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/columntext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace roundtrip {

QString ColumnText::column(const Source &source, int position) const
{
    const QString name = m_dialect.quote(position < 0 ? source.rowNumber
                                                      : source.table->columns[position].name);
    return source.name.isEmpty() ? name : source.name + u'.' + name;
}

QString ColumnText::throughColumn(const Source &source, int position) const
{
    return source.throughName + u'.' + m_dialect.quote(source.through->columns[position].name);
}

QString ColumnText::keyColumn(const Source &source, int position) const
{
    return source.through ? throughColumn(source, position) : column(source, position);
}

QString ColumnText::junctionKey(const Source &source, const Relation &relation,
                                qsizetype index) const
{
    return source.keyNames.isEmpty() ? throughColumn(source, relation.throughSource[index])
                                     : named(source, source.keyNames[index]);
}

QString ColumnText::named(const Source &source, const QString &name) const
{
    return source.name + u'.' + m_dialect.quote(name);
}

/// \a text, which reads the column \a own, as the other side of a comparison with \a compared. A
/// comparison must convert as one with a bound value does, by the compared column's affinity alone.
QString ColumnText::strippedFor(const Column &compared, const Column &own,
                                const QString &text) const
{
    return m_dialect.comparedBy(
        compared, own, compared.affinity == own.affinity ? text : m_dialect.withoutAffinity(text));
}

QString ColumnText::comparable(const Table &table, int position, const QString &text,
                               const Column *other) const
{
    if (position < 0)
        return text;
    // An expression in a view has no collation of its own and takes the other's; a missing one must
    // not even be looked for.
    const bool namesCollation = other && other->collation != Collation::Binary
        && (table.kind == Table::Kind::View || other->collation == Collation::Missing);
    return m_dialect.compared(table.columns[position], text, namesCollation);
}

QString ColumnText::junctionEquality(const Relation &relation, const Source &source) const
{
    QStringList on;
    for (qsizetype i = 0; i < relation.throughTarget.size(); ++i) {
        const Column &target = source.table->columns[relation.targetColumns[i]];
        on << comparable(*source.through, relation.throughTarget[i],
                         throughColumn(source, relation.throughTarget[i]), &target)
                + u" = "_s
                + comparable(*source.table, relation.targetColumns[i],
                             column(source, relation.targetColumns[i]));
    }
    return on.join(u" AND "_s);
}

/// The compared column stands on the left, since SQLite compares as the left one's collation has
/// it.
QString ColumnText::keyEquality(const Relation &relation, const Source &source,
                                const Source &parent) const
{
    const bool isThrough = relation.kind == Relation::Kind::ManyToMany;
    const QList<int> &compared = isThrough ? relation.throughSource : relation.targetColumns;
    QStringList equal;
    for (qsizetype i = 0; i < compared.size(); ++i) {
        const Table &owner = isThrough ? *source.through : *source.table;
        const QString left = isThrough ? junctionKey(source, relation, i)
                                       : column(source, compared[i]);
        const Column &own = parent.table->columns[relation.columns[i]];
        equal << comparable(owner, compared[i], left, &own) + u" = "_s
                + comparable(*parent.table, relation.columns[i],
                             strippedFor(owner.columns[compared[i]], own,
                                         column(parent, relation.columns[i])));
    }
    return equal.join(u" AND "_s);
}

} // namespace roundtrip
