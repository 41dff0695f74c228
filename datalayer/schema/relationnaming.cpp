// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationnaming.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using RelationsOfTable = std::vector<Relation>;

/// A foreign key whose both ends exist.
struct Link
{
    const ForeignKey *key = nullptr;
    int source = -1;
    int target = -1;
    QList<int> columns;
    QList<int> targetColumns;
    bool isUnique = false; ///< at most one record refers to each target
    bool reverseLeadsBack = false; ///< from a target to what refers to it and forward: there again
    bool forwardLeadsBack = false; ///< from a source forward and back: there again
    QString forwardName; ///< the final name of its forward relation
    int forward = -1; ///< position of the forward relation at the source
};

/// A server can have tables that differ in the case of their letters: the exact one first.
int findFolded(const QList<Table> &tables, const QString &name)
{
    auto found = std::ranges::find(tables, name, &Table::name);
    if (found == tables.end()) {
        found = std::ranges::find_if(
            tables, [&](const Table &table) { return isSameName(table.name, name); });
    }
    return found == tables.end() ? -1 : static_cast<int>(found - tables.begin());
}

/// Whether \a one takes no two values for one that are two to \a other. It does with `A` and `a`
/// where it alone folds case, and with '1' and '01' where it alone is a number.
bool isAsFineAs(const Column &one, const Column &other)
{
    return (one.affinity == Affinity::None || one.affinity == other.affinity)
        && (one.collation == Collation::Binary || one.collation == other.collation);
}

bool areAsFineAs(const Table &one, const QList<int> &columns, const Table &other,
                 const QList<int> &otherColumns)
{
    return std::ranges::equal(columns, otherColumns, [&](int column, int otherColumn) {
        return isAsFineAs(one.columns[column], other.columns[otherColumn]);
    });
}

/// Fills in which ways back lead to where one came from: that is so where keys that are one at the
/// one end are one at the other too.
void findWaysBack(const QList<Table> &tables, Link &link)
{
    const Table &source = tables[link.source];
    const Table &target = tables[link.target];
    // Integers are one where they are equal, however they are compared.
    const bool isRowNumber = target.hasRowNumberKey() && link.targetColumns == target.primaryKey;
    link.reverseLeadsBack = target.isUnique(link.targetColumns)
        && (isRowNumber || areAsFineAs(source, link.columns, target, link.targetColumns));
    // A column without a type may refer to a row number by '1', which it does not compare with 1.
    link.forwardLeadsBack = link.isUnique
        && (isRowNumber ? source.columns[link.columns.first()].affinity == Affinity::Numeric
                        : areAsFineAs(target, link.targetColumns, source, link.columns));
}

std::optional<Link> resolve(const QList<Table> &tables, int source, const ForeignKey &key)
{
    Link link;
    link.key = &key;
    link.source = source;
    link.target = findFolded(tables, key.targetTable);
    link.columns = key.columns;
    if (link.target < 0)
        return {};
    // SQLite accepts a key to a view, and no row can ever satisfy it.
    if (tables[link.target].kind == Table::Kind::View && key.origin == Origin::Catalogue)
        return {};
    const Table &target = tables[link.target];
    if (key.targetColumns.isEmpty()) {
        link.targetColumns = target.primaryKey;
    } else {
        for (const QString &name : key.targetColumns) {
            const int exact = target.columnIndex(name);
            link.targetColumns << (exact >= 0 ? exact : target.columnIndexFolded(name));
        }
    }
    if (link.columns.isEmpty() || link.targetColumns.size() != link.columns.size()
        || link.targetColumns.contains(-1) || link.columns.contains(-1))
        return {};
    link.isUnique = tables[source].isUnique(link.columns);
    findWaysBack(tables, link);
    return link;
}

QString forwardName(const QList<Table> &tables, const Link &link)
{
    if (link.columns.size() > 1)
        return tables[link.target].name;
    QString column = tables[link.source].columns[link.columns.first()].name;
    for (const QLatin1StringView suffix : { "_id"_L1, "Id"_L1, "ID"_L1 }) {
        if (column.size() > suffix.size() && column.endsWith(suffix))
            return column.chopped(suffix.size());
    }
    return column;
}

bool hasName(const RelationsOfTable &relations, const QString &name)
{
    return std::ranges::find(relations, name, &Relation::name) != relations.end();
}

/// Appends with the first free one of name, name_2, name_3, ...
int append(RelationsOfTable &relations, Relation relation)
{
    const QString wanted = relation.name;
    for (int number = 2; hasName(relations, relation.name); ++number)
        relation.name = wanted + u'_' + QString::number(number); // there may be a "%" in it
    relations.push_back(std::move(relation));
    return static_cast<int>(relations.size()) - 1;
}

void appendForward(std::vector<RelationsOfTable> &relations, const QList<Table> &tables, Link &link)
{
    RelationsOfTable &own = relations[static_cast<size_t>(link.source)];
    Relation relation;
    relation.name = forwardName(tables, link);
    relation.declaredName = link.key->name;
    relation.origin = link.key->origin;
    relation.kind = Relation::Kind::Forward;
    relation.source = link.source;
    relation.target = link.target;
    relation.columns = link.columns;
    relation.targetColumns = link.targetColumns;
    link.forward = append(own, std::move(relation));
    link.forwardName = own[static_cast<size_t>(link.forward)].name;
}

/// \a links are all of the schema's: whether a name is ambiguous depends on the others. The forward
/// relations must be there already; \a forwardCounts says how many each table has.
void appendReverse(std::vector<RelationsOfTable> &relations, const QList<Table> &tables,
                   const std::vector<Link> &links, const std::vector<size_t> &forwardCounts,
                   const Link &link)
{
    RelationsOfTable &own = relations[static_cast<size_t>(link.target)];
    const QString &sourceName = tables[link.source].name;
    const auto between = std::ranges::count_if(links, [&](const Link &other) {
        return other.source == link.source && other.target == link.target
            && other.key->origin <= link.key->origin;
    });
    const auto forwardEnd = own.begin()
        + static_cast<std::ptrdiff_t>(forwardCounts[static_cast<size_t>(link.target)]);
    const bool taken = std::ranges::find(own.begin(), forwardEnd, sourceName, &Relation::name)
        != forwardEnd;

    Relation relation;
    relation.name = between > 1 || taken ? u"%1_by_%2"_s.arg(sourceName, link.forwardName)
                                         : sourceName;
    relation.declaredName = link.key->reverseName;
    relation.origin = link.key->origin;
    relation.kind = link.isUnique ? Relation::Kind::OneToOne : Relation::Kind::Reverse;
    relation.source = link.target;
    relation.target = link.source;
    relation.columns = link.targetColumns;
    relation.targetColumns = link.columns;
    relation.backReference = link.reverseLeadsBack ? link.forward : -1;
    const int position = append(own, std::move(relation));
    if (link.forwardLeadsBack) {
        auto &forward
            = relations[static_cast<size_t>(link.source)][static_cast<size_t>(link.forward)];
        forward.backReference = position;
    }
}

bool isJunction(const Table &table, const Link &one, const Link &other)
{
    const Origin origin = std::max(one.key->origin, other.key->origin);
    const auto keys = std::ranges::count_if(
        table.foreignKeys, [&](const ForeignKey &key) { return key.origin <= origin; });
    QList<int> columns = one.columns;
    for (const int column : other.columns) {
        if (!columns.contains(column))
            columns << column;
    }
    return keys == 2 && table.isUnique(columns);
}

/// The many-to-many relation from \a near's target over the junction to \a far's target.
void appendManyToMany(std::vector<RelationsOfTable> &relations, const QList<Table> &tables,
                      const Link &near, const Link &far, const QString &givenName = {})
{
    RelationsOfTable &own = relations[static_cast<size_t>(near.target)];
    const QString &junction = tables[near.source].name;
    const QString &other = tables[far.target].name;
    const bool taken = std::ranges::any_of(own, [&](const Relation &relation) {
        return relation.kind != Relation::Kind::ManyToMany && relation.name == other;
    });

    Relation relation;
    if (near.target == far.target)
        relation.name = u"%1_through_%2"_s.arg(far.forwardName, junction);
    else
        relation.name = taken ? u"%1_through_%2"_s.arg(other, junction) : other;
    relation.declaredName = givenName;
    relation.origin = std::max(near.key->origin, far.key->origin);
    relation.kind = Relation::Kind::ManyToMany;
    relation.source = near.target;
    relation.target = far.target;
    relation.columns = near.targetColumns;
    relation.targetColumns = far.targetColumns;
    relation.through = near.source;
    relation.throughSource = near.columns;
    relation.throughTarget = far.columns;
    append(own, std::move(relation));
}

/// Whether the two keys of \a table were declared as a junction, which then says what it is called.
bool isDeclared(const Table &table, const Link &one, const Link &other)
{
    return std::ranges::any_of(table.junctions, [&](const Junction &junction) {
        const ForeignKey *source = &table.foreignKeys[junction.sourceKey];
        const ForeignKey *target = &table.foreignKeys[junction.targetKey];
        return (source == one.key && target == other.key)
            || (source == other.key && target == one.key);
    });
}

const Link *linkOf(const std::vector<Link> &links, const ForeignKey *key)
{
    const auto found = std::ranges::find(links, key, &Link::key);
    return found == links.end() ? nullptr : &*found;
}

} // namespace

std::vector<std::vector<Relation>> deriveRelations(const QList<Table> &tables)
{
    std::vector<RelationsOfTable> relations(static_cast<size_t>(tables.size()));
    std::vector<Link> links;
    for (int source = 0; source < tables.size(); ++source) {
        for (const ForeignKey &key : tables[source].foreignKeys) {
            if (auto link = resolve(tables, source, key)) {
                appendForward(relations, tables, *link);
                links.push_back(std::move(*link));
            }
        }
    }
    std::vector<size_t> forwardCounts;
    forwardCounts.reserve(relations.size());
    for (const RelationsOfTable &own : relations)
        forwardCounts.push_back(own.size());
    for (const Link &link : links)
        appendReverse(relations, tables, links, forwardCounts, link);

    for (size_t i = 0; i + 1 < links.size(); ++i) {
        const Link &one = links[i];
        const Link &other = links[i + 1];
        const Table &junction = tables[one.source];
        if (one.source != other.source || !isJunction(junction, one, other)
            || isDeclared(junction, one, other))
            continue;
        // On a table joined with itself the relation along the first key comes first.
        appendManyToMany(relations, tables, one, other);
        appendManyToMany(relations, tables, other, one);
    }
    for (const Table &table : tables) {
        for (const Junction &junction : table.junctions) {
            const Link *near = linkOf(links, &table.foreignKeys[junction.sourceKey]);
            const Link *far = linkOf(links, &table.foreignKeys[junction.targetKey]);
            if (!near || !far)
                continue;
            appendManyToMany(relations, tables, *near, *far, junction.name);
            appendManyToMany(relations, tables, *far, *near, junction.reverseName);
        }
    }
    return relations;
}

} // namespace roundtrip
