// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/relationmark.h"

#include "datalayer/schema/schema.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

QString columnsAt(const Table &table, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << table.columns[position].name;
    return names.join(u", "_s);
}

QString keyPlace(const Table &table, const QList<int> &positions)
{
    const QString columns = columnsAt(table, positions);
    return positions.size() == 1 ? table.name + u'.' + columns
                                 : table.name + u" ("_s + columns + u')';
}

} // namespace

QString relationMark(const Relation &relation)
{
    const bool isForward = relation.kind == Relation::Kind::Forward;
    if (relation.kind == Relation::Kind::ManyToMany)
        return u"⇄"_s;
    if (relation.origin == Origin::Guessed)
        return isForward ? u"⇢"_s : u"⇠"_s;
    return isForward ? u"→"_s : u"←"_s;
}

QString relationDetail(const Schema &schema, const Relation &relation)
{
    switch (relation.kind) {
    case Relation::Kind::Forward:
        return columnsAt(schema.table(relation.source), relation.columns);
    case Relation::Kind::Reverse:
        return QCoreApplication::translate("relation", "one to many");
    case Relation::Kind::OneToOne:
        return QCoreApplication::translate("relation", "one to one");
    case Relation::Kind::ManyToMany:
        return QCoreApplication::translate("relation", "many to many");
    }
    return {};
}

QString relationSentence(const Schema &schema, const Relation &relation)
{
    QStringList places { keyPlace(schema.table(relation.source), relation.columns) };
    if (relation.through >= 0) {
        places << keyPlace(schema.table(relation.through),
                           relation.throughSource + relation.throughTarget);
    }
    places << keyPlace(schema.table(relation.target), relation.targetColumns);
    return places.join(u' ' + relationMark(relation) + u' ');
}

} // namespace roundtrip
