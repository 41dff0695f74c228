// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptschema.h"

#include "datalayer/loadfile/jsonvalues.h"
#include "datalayer/loadfile/kepttable.h"
#include "datalayer/records/queryset.h"
#include "datalayer/schema/schemafacts.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype mostTables = 1000;
constexpr qsizetype mostColumnsOfAll = 200'000;
constexpr qsizetype mostRelations = 4096;

void addTables(const Predicate &condition, QSet<int> &tables)
{
    if (condition.relation) {
        tables.insert(condition.relation->target);
        tables.insert(condition.relation->through);
    }
    for (const Predicate &part : condition.parts)
        addTables(part, tables);
}

/// A relation as it is read: the tables that it names may come only later.
struct NamedRelation
{
    Relation relation;
    QString target;
    QStringList columns;
    QStringList targetColumns;
    QString through;
    QStringList throughSource;
    QStringList throughTarget;
    QString back;
};

struct NamedTable
{
    Table table;
    ColumnPositions positions {};
    std::vector<NamedRelation> relations {};
};

void writeRelation(JsonWriter &json, const Schema &schema, const Relation &relation, bool hasBack)
{
    const Table &source = schema.table(relation.source);
    const Table &target = schema.table(relation.target);
    json.beginObject();
    json.name("name");
    json.string(relation.name);
    writeText(json, "declared", relation.declaredName);
    json.name("kind");
    json.string(QString(nameOf(relationKindNames, relation.kind)));
    if (relation.origin != Origin::Catalogue)
        writeText(json, "origin", nameOf(originNames, relation.origin));
    json.name("target");
    json.string(target.name);
    writeTexts(json, "columns", namesOfColumns(source, relation.columns));
    writeTexts(json, "target_columns", namesOfColumns(target, relation.targetColumns));
    if (relation.through >= 0) {
        const Table &through = schema.table(relation.through);
        json.name("through");
        json.string(through.name);
        writeTexts(json, "through_source", namesOfColumns(through, relation.throughSource));
        writeTexts(json, "through_target", namesOfColumns(through, relation.throughTarget));
    }
    if (hasBack) {
        json.name("back");
        json.string(
            schema.relations(relation.target)[static_cast<size_t>(relation.backReference)].name);
    }
    json.endObject();
}

NamedRelation readRelation(JsonReader &json)
{
    NamedRelation read;
    Relation &relation = read.relation;
    json.object(
        [&](const QString &name) {
            if (name == "name"_L1)
                relation.name = readName(json);
            else if (name == "declared"_L1)
                relation.declaredName = readName(json);
            else if (name == "kind"_L1)
                relation.kind = readNamed(json, relationKindNames);
            else if (name == "origin"_L1)
                relation.origin = readNamed(json, originNames);
            else if (name == "target"_L1)
                read.target = readName(json);
            else if (name == "columns"_L1)
                read.columns = readNames(json, mostColumns);
            else if (name == "target_columns"_L1)
                read.targetColumns = readNames(json, mostColumns);
            else if (name == "through"_L1)
                read.through = u""_s + readName(json);
            else if (name == "through_source"_L1)
                read.throughSource = readNames(json, mostColumns);
            else if (name == "through_target"_L1)
                read.throughTarget = readNames(json, mostColumns);
            else if (name == "back"_L1)
                read.back = u""_s + readName(json);
        },
        { "name", "kind", "target", "columns", "target_columns" });
    return read;
}

NamedTable readTable(JsonReader &json)
{
    NamedTable read;
    json.object(
        [&](const QString &name) {
            if (name != "relations"_L1)
                return readTableMember(json, name, read.table, read.positions);
            json.array([&] {
                if (static_cast<qsizetype>(read.relations.size()) == mostRelations)
                    return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"),
                                     mostRelations);
                read.relations.push_back(readRelation(json));
            });
        },
        { "name", "columns" });
    return read;
}

/// Finds the tables, columns and relations that relations name.
class RelationLinker
{
public:
    RelationLinker(JsonReader &json, const std::vector<NamedTable> &tables)
        : m_json(json)
        , m_tables(tables)
    {
        for (int i = 0; i < static_cast<int>(tables.size()); ++i) {
            const QString &name = tables[static_cast<size_t>(i)].table.name;
            if (m_positions.contains(name))
                m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are two tables \"%1\""), name);
            m_positions.insert(name, i);
        }
    }

    [[nodiscard]] std::vector<std::vector<Relation>> linked()
    {
        std::vector<std::vector<Relation>> all(m_tables.size());
        for (size_t i = 0; i < m_tables.size(); ++i) {
            QSet<QString> names;
            for (const NamedRelation &named : m_tables[i].relations) {
                all[i].push_back(link(named, static_cast<int>(i)));
                checkName(named, names);
            }
        }
        for (size_t i = 0; i < m_tables.size(); ++i) {
            for (size_t k = 0; k < all[i].size(); ++k)
                linkBack(m_tables[i].relations[k], all[i][k], all);
        }
        return all;
    }

private:
    void checkName(const NamedRelation &named, QSet<QString> &names)
    {
        const Relation &relation = named.relation;
        const bool hasTwo = !relation.declaredName.isEmpty()
            && relation.declaredName != relation.name;
        if (names.contains(relation.name) || (hasTwo && names.contains(relation.declaredName)))
            m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "two relations of a table are called \"%1\""),
                relation.displayName());
        names << relation.name;
        if (hasTwo)
            names << relation.declaredName;
    }

    [[nodiscard]] int tableNamed(const QString &name)
    {
        const int table = m_positions.value(name, -1);
        if (table < 0)
            m_json.fail(QT_TRANSLATE_NOOP("ErrorText",
                                          "a relation names the table \"%1\", which is missing"),
                        name);
        return table;
    }

    [[nodiscard]] QList<int> columnsNamed(int table, const QStringList &names)
    {
        QList<int> columns;
        if (table >= 0)
            columns = positionsOfColumns(m_json, m_tables[static_cast<size_t>(table)].positions,
                                         names);
        return columns;
    }

    [[nodiscard]] Relation link(const NamedRelation &named, int source)
    {
        Relation relation = named.relation;
        relation.source = source;
        relation.target = tableNamed(named.target);
        relation.columns = columnsNamed(source, named.columns);
        relation.targetColumns = columnsNamed(relation.target, named.targetColumns);
        const bool isOver = relation.kind == Relation::Kind::ManyToMany;
        if (isOver) {
            relation.through = tableNamed(named.through);
            relation.throughSource = columnsNamed(relation.through, named.throughSource);
            relation.throughTarget = columnsNamed(relation.through, named.throughTarget);
        }
        const auto fits = [&](const QList<int> &one, const QList<int> &other) {
            return !one.isEmpty() && one.size() == other.size();
        };
        const bool doesFit = isOver ? fits(relation.columns, relation.throughSource)
                && fits(relation.targetColumns, relation.throughTarget)
                                    : fits(relation.columns, relation.targetColumns);
        if (!doesFit || isOver == named.through.isNull())
            m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText",
                                  "the columns of the relation \"%1\" do not fit one another"),
                relation.displayName());
        return relation;
    }

    void linkBack(const NamedRelation &named, Relation &relation,
                  const std::vector<std::vector<Relation>> &all)
    {
        if (named.back.isNull() || m_json.hasFailed())
            return;
        const auto &others = all[static_cast<size_t>(relation.target)];
        const auto back = std::ranges::find(others, named.back, &Relation::name);
        if (back == others.end() || back->target != relation.source)
            return m_json.fail(
                QT_TRANSLATE_NOOP("ErrorText", "the relation \"%1\" has no way back \"%2\""),
                relation.displayName(), named.back);
        relation.backReference = static_cast<int>(back - others.begin());
    }

    JsonReader &m_json;
    const std::vector<NamedTable> &m_tables;
    QHash<QString, int> m_positions;
};

} // namespace

QList<int> concernedTables(const Schema &schema, const ResolvedQuery &query)
{
    QSet<int> tables { query.table };
    for (const StepId id : query.lookups.ids()) {
        const LookupStep &step = query.lookups.step(id);
        tables.insert(step.table);
        if (step.relation)
            tables.insert(step.relation->through);
    }
    addTables(query.root.where, tables);
    QList<int> positions;
    for (int table = 0; table < schema.tables().size(); ++table) {
        if (tables.contains(table))
            positions << table;
    }
    return positions;
}

void writeKeptSchema(JsonWriter &json, const Schema &schema, const QList<int> &tables)
{
    const auto isKept = [&](const Relation &relation) {
        return tables.contains(relation.target)
            && (relation.through < 0 || tables.contains(relation.through));
    };
    json.beginArray();
    for (const int table : tables) {
        json.beginObject();
        writeTableMembers(json, schema.table(table));
        json.name("relations");
        json.beginArray();
        for (const Relation &relation : schema.relations(table)) {
            if (!isKept(relation))
                continue;
            const bool hasBack = relation.backReference >= 0
                && isKept(schema.relations(
                    relation.target)[static_cast<size_t>(relation.backReference)]);
            writeRelation(json, schema, relation, hasBack);
        }
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

std::shared_ptr<const Schema> readKeptSchema(JsonReader &json)
{
    std::vector<NamedTable> named;
    qsizetype columns = 0;
    json.array([&] {
        if (static_cast<qsizetype>(named.size()) == mostTables)
            return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"), mostTables);
        named.push_back(readTable(json));
        columns += named.back().table.columns.size();
        if (columns > mostColumnsOfAll)
            json.fail(QT_TRANSLATE_NOOP("ErrorText", "the tables have more than %1 columns"),
                      mostColumnsOfAll);
    });
    std::vector<std::vector<Relation>> relations;
    if (!json.hasFailed())
        relations = RelationLinker(json, named).linked();
    if (json.hasFailed())
        return std::make_shared<const Schema>();
    QList<Table> tables;
    for (NamedTable &read : named)
        tables << std::move(read.table);
    return std::make_shared<const Schema>(std::move(tables), std::move(relations));
}

} // namespace roundtrip
