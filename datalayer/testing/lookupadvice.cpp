// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/lookupadvice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A name as one writes it in C++.
QString literalOf(QString name)
{
    name.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u"u\""_s + name + u"\"_s"_s;
}

/// ", keys 1, 2, 3, ..."
QString keysText(const QueryGroup &group)
{
    if (group.examples.isEmpty())
        return {};
    QString text = group.differentValues == 1 ? u", key "_s : u", keys "_s;
    text += group.examples.join(u", "_s);
    if (group.differentValues > group.examples.size())
        text += u", ..."_s;
    return group.differentValues < group.queries ? text + u" again and again"_s : text;
}

/// Whether \a record has read the first records of a load, those that its lookups start from.
bool readsRoots(const QueryRecord &record)
{
    const bool isFirst = record.kind == QueryRecord::Kind::Root
        || (record.kind == QueryRecord::Kind::Join && record.keysFrom == QueryId::None);
    return isFirst && !record.table.isEmpty();
}

/// "author › books", where the first records of the load were captured, too.
QString titleOf(const QueryGroup &group, const CapturedQueries &captured)
{
    const auto root = std::ranges::find_if(captured.records, [&](const QueryRecord &record) {
        return record.load == group.first.load && readsRoots(record);
    });
    return root == captured.records.end()
        ? QString()
        : (QStringList(root->table) + group.first.lookups.value(0)).join(u" › "_s);
}

/// Whether \a record reads the records that \a relation leads to from one record.
bool readsAlong(const QueryRecord &record, const Schema &schema, const Relation &relation)
{
    const Table &target = schema.table(relation.target);
    QStringList columns;
    for (const int column : relation.targetColumns)
        columns << target.columns[column].name;
    QStringList filtered = record.filterColumns;
    columns.sort();
    filtered.sort();
    return record.isByKey && record.table == target.name && filtered == columns;
}

struct Candidate
{
    int source = -1;
    const Relation *relation = nullptr;
};

/// The relations that a load of its own for each key stands in for: first those from tables whose
/// records were read too, and only where there are none, all.
QList<Candidate> relationsInsteadOf(const QueryGroup &group, const CapturedQueries &captured)
{
    const Schema &schema = *captured.schema;
    QSet<QString> wasRead;
    for (const QueryRecord &record : captured.records) {
        if (readsRoots(record) && !(record.table == group.first.table && record.isByKey))
            wasRead.insert(record.table);
    }
    QList<Candidate> likely;
    QList<Candidate> possible;
    for (int source = 0; source < schema.tables().size(); ++source) {
        for (const Relation &relation : schema.relations(source)) {
            if (relation.kind == Relation::Kind::ManyToMany
                || !readsAlong(group.first, schema, relation))
                continue;
            possible << Candidate { source, &relation };
            if (wasRead.contains(schema.table(source).name))
                likely << possible.last();
        }
    }
    return likely.isEmpty() ? possible : likely;
}

QString adviceOnLoads(const QueryGroup &group, const CapturedQueries &captured)
{
    if (group.differentValues <= 1) {
        const QString key = group.examples.isEmpty() ? QString()
                                                     : u" for "_s + group.examples.first();
        return u"the same %1 times%2: load it once and keep the records"_s.arg(group.queries)
            .arg(key);
    }
    const QList<Candidate> candidates = captured.schema ? relationsInsteadOf(group, captured)
                                                        : QList<Candidate>();
    if (candidates.isEmpty()) {
        return u"a load for each of %1 values, %2: if they are the keys of a relation, "
               ".prefetchRelated() where they come from loads all at once"_s
                   .arg(group.differentValues)
                   .arg(group.examples.join(u", "_s));
    }
    constexpr qsizetype maxShown = 3;
    QStringList relations;
    QStringList calls;
    for (const Candidate &candidate : candidates.first(std::min(maxShown, candidates.size()))) {
        const QString &table = captured.schema->table(candidate.source).name;
        const QString &name = candidate.relation->displayName();
        relations << table + u" › "_s + name;
        calls << u"objects(%1).prefetchRelated(%2)"_s.arg(literalOf(table), literalOf(name));
    }
    const QString others = candidates.size() > maxShown ? u" or others"_s : QString();
    return u"N+1 on %1, one load per record%2: load both with %3"_s.arg(
        relations.join(u" or "_s) + others, keysText(group), calls.join(u" or "_s) + others);
}

} // namespace

QString adviceOn(const QueryGroup &group, const CapturedQueries &captured)
{
    if (group.queries < 2 || !group.first.isCounted())
        return {};
    const QString path = group.first.lookupPath();
    if (path.isEmpty())
        return adviceOnLoads(group, captured);
    if (group.first.kind != QueryRecord::Kind::OneKey) {
        return u"%1 was loaded by %2 loads: one load of all their records needs it once"_s.arg(
            path, QString::number(group.loads.size()));
    }
    const QString title = titleOf(group, captured);
    return u"N+1 on %1%2, one query per record%3: load it with .prefetchRelated(%4) and "
           "FetchStrategy::Prefetch"_s.arg(path, title.isEmpty() ? title : u" (%1)"_s.arg(title),
                                           keysText(group), literalOf(path));
}

} // namespace roundtrip
