// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/lookupadvice.h"

#include "datalayer/schema/lookup.h"
#include "datalayer/sql/sqlcompiler.h"

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

/// Whether \a summary is that of \a start, perhaps with an order or a limit behind it.
bool beginsWith(const QString &summary, const QString &start)
{
    if (!summary.startsWith(start))
        return false;
    const QStringView rest = QStringView(summary).sliced(start.size());
    return rest.isEmpty() || rest.startsWith(u" ORDER BY "_s) || rest.startsWith(u" LIMIT "_s)
        || rest.startsWith(u" OFFSET "_s);
}

QString summaryOf(const Query &query)
{
    return SqlCompiler(sqliteDialect()).select(query).summary;
}

/// The summary of the statement that reads what one record's relation leads to.
QString oneKeySummary(const Schema &schema, const Relation &relation)
{
    Query query;
    query.table = &schema.table(relation.target);
    QList<Predicate> equal;
    for (const int column : relation.targetColumns)
        equal << Predicate::equals(column, Value::ofInteger(0));
    query.where = allOf(equal);
    return summaryOf(query);
}

/// The table whose records \a record has read as roots, or -1.
int rootTableOf(const Schema &schema, const QueryRecord &record)
{
    if (record.kind != QueryRecord::Kind::Root)
        return -1;
    for (int table = 0; table < schema.tables().size(); ++table) {
        Query query;
        query.table = &schema.table(table);
        const QString summary = summaryOf(query);
        if (beginsWith(record.summary, summary)
            || record.summary.startsWith(summary + u" WHERE "_s))
            return table;
    }
    return -1;
}

/// "author › books", where the schema is there to tell it.
QString titleOf(const QueryGroup &group, const CapturedQueries &captured)
{
    if (!captured.schema)
        return {};
    const Schema &schema = *captured.schema;
    const auto root = std::ranges::find_if(captured.records, [&](const QueryRecord &record) {
        return record.load == group.first.load && rootTableOf(schema, record) >= 0;
    });
    if (root == captured.records.end())
        return {};
    const int table = rootTableOf(schema, *root);
    const auto tree = LookupTree::resolve(schema, table, { group.first.path });
    if (!tree)
        return {};
    QStringList names { schema.table(table).name };
    for (const int node : tree->lookups().first())
        names << tree->node(node).relation->displayName();
    return names.join(u" › "_s);
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
    QSet<int> wasRead;
    QSet<QString> known { group.first.summary };
    for (const QueryRecord &record : captured.records) {
        if (known.contains(record.summary))
            continue;
        known.insert(record.summary);
        wasRead.insert(rootTableOf(schema, record));
    }
    QList<Candidate> likely;
    QList<Candidate> possible;
    for (int source = 0; source < schema.tables().size(); ++source) {
        for (const Relation &relation : schema.relations(source)) {
            if (relation.kind == Relation::Kind::ManyToMany
                || !beginsWith(group.first.summary, oneKeySummary(schema, relation)))
                continue;
            possible << Candidate { source, &relation };
            if (wasRead.contains(source))
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
    const QString &path = group.first.path;
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
