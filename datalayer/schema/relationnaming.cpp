// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/relationnaming.h"

#include "datalayer/schema/keyequality.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <numeric>
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

/// The tables by their names, so that a schema of many takes no search for each key.
class TableNames
{
public:
    explicit TableNames(const QList<Table> &tables)
    {
        m_exact.reserve(tables.size());
        m_folded.reserve(tables.size());
        // Backwards, so that of several the first stays.
        for (auto index = static_cast<int>(tables.size()) - 1; index >= 0; --index) {
            m_exact.insert(tables[index].name, index);
            m_folded.insert(folded(tables[index].name), index);
        }
    }

    /// The position of the table of this name, or -1. A server can have tables that differ in the
    /// case of their letters: the exact one first.
    [[nodiscard]] int find(const QString &name) const
    {
        const int exact = m_exact.value(name, -1);
        return exact >= 0 ? exact : m_folded.value(folded(name), -1);
    }

private:
    /// As isSameName() has it: equal for names that are one.
    static QString folded(QString name)
    {
        for (QChar &c : name)
            c = c >= u'A' && c <= u'Z' ? QChar(c.unicode() | 0x20) : c;
        return name;
    }

    QHash<QString, int> m_exact;
    QHash<QString, int> m_folded;
};

/// Whether \a one takes no two values for one that are two to \a other. It does with `A` and `a`
/// where it alone folds case, and with '1' and '01' where it alone is a number.
bool isAsFineAs(const Column &one, const Column &other)
{
    if (one.database == DatabaseKind::PostgreSql)
        return shareEquality(one, other);
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

std::optional<Link> resolve(const QList<Table> &tables, const TableNames &names, int source,
                            const ForeignKey &key)
{
    Link link;
    link.key = &key;
    link.source = source;
    link.target = names.find(key.targetTable);
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

/// Derives the relations, table by table and kind by kind; what a name depends on is kept at hand.
class Derivation
{
public:
    explicit Derivation(const QList<Table> &tables)
        : m_tables(tables)
        , m_relations(static_cast<size_t>(tables.size()))
        , m_names(static_cast<size_t>(tables.size()))
    { }

    std::vector<RelationsOfTable> derive()
    {
        appendForward();
        for (const Link &link : m_links)
            appendReverse(link);
        appendJunctions();
        appendDeclaredJunctions();
        return std::move(m_relations);
    }

private:
    /// The names that a table's relations have taken.
    struct Names
    {
        QSet<QString> forward;
        QSet<QString> direct; ///< of all but the many-to-many ones
        QSet<QString> all;
        QHash<QString, int> numbers; ///< per name that was wanted again, the last number given
    };

    /// How many keys lead from one table to another, per origin.
    using Counts = std::array<int, 3>;

    /// Appends with the first free one of name, name_2, name_3, ...
    int append(int table, Relation relation)
    {
        Names &names = m_names[static_cast<size_t>(table)];
        const QString wanted = relation.name;
        while (names.all.contains(relation.name)) {
            int &number = names.numbers[wanted];
            number = std::max(number + 1, 2);
            relation.name = wanted + u'_' + QString::number(number);
        }
        names.all.insert(relation.name);
        if (relation.kind == Relation::Kind::Forward)
            names.forward.insert(relation.name);
        if (relation.kind != Relation::Kind::ManyToMany)
            names.direct.insert(relation.name);
        RelationsOfTable &own = m_relations[static_cast<size_t>(table)];
        own.push_back(std::move(relation));
        return static_cast<int>(own.size()) - 1;
    }

    void appendForward()
    {
        const TableNames names(m_tables);
        for (int source = 0; source < m_tables.size(); ++source) {
            for (const ForeignKey &key : m_tables[source].foreignKeys) {
                auto link = resolve(m_tables, names, source, key);
                if (!link)
                    continue;
                appendForward(*link);
                ++m_between[std::pair(link->source, link->target)][static_cast<size_t>(key.origin)];
                m_linkOf.insert(&key, m_links.size());
                m_links.push_back(std::move(*link));
            }
        }
    }

    void appendForward(Link &link)
    {
        Relation relation;
        relation.name = forwardName(m_tables, link);
        relation.declaredName = link.key->name;
        relation.origin = link.key->origin;
        relation.kind = Relation::Kind::Forward;
        relation.source = link.source;
        relation.target = link.target;
        relation.columns = link.columns;
        relation.targetColumns = link.targetColumns;
        link.forward = append(link.source, std::move(relation));
        link.forwardName
            = m_relations[static_cast<size_t>(link.source)][static_cast<size_t>(link.forward)].name;
    }

    /// Whether a name is ambiguous depends on the other keys between the two tables; the forward
    /// relations must be there already.
    void appendReverse(const Link &link)
    {
        const QString &sourceName = m_tables[link.source].name;
        const Counts &counts = m_between[std::pair(link.source, link.target)];
        const auto last = counts.begin() + static_cast<std::ptrdiff_t>(link.key->origin) + 1;
        const bool isOneOfSeveral = std::accumulate(counts.begin(), last, 0) > 1;
        const bool isTaken = m_names[static_cast<size_t>(link.target)].forward.contains(sourceName);
        Relation relation;
        relation.name = isOneOfSeveral || isTaken ? u"%1_by_%2"_s.arg(sourceName, link.forwardName)
                                                  : sourceName;
        relation.declaredName = link.key->reverseName;
        relation.origin = link.key->origin;
        relation.kind = link.isUnique ? Relation::Kind::OneToOne : Relation::Kind::Reverse;
        relation.source = link.target;
        relation.target = link.source;
        relation.columns = link.targetColumns;
        relation.targetColumns = link.columns;
        relation.backReference = link.reverseLeadsBack ? link.forward : -1;
        const int position = append(link.target, std::move(relation));
        if (link.forwardLeadsBack) {
            m_relations[static_cast<size_t>(link.source)][static_cast<size_t>(link.forward)]
                .backReference
                = position;
        }
    }

    void appendJunctions()
    {
        for (size_t i = 0; i + 1 < m_links.size(); ++i) {
            const Link &one = m_links[i];
            const Link &other = m_links[i + 1];
            const Table &junction = m_tables[one.source];
            if (one.source != other.source || !isJunction(junction, one, other)
                || isDeclared(junction, one, other))
                continue;
            // On a table joined with itself the relation along the first key comes first.
            appendManyToMany(one, other, {});
            appendManyToMany(other, one, {});
        }
    }

    void appendDeclaredJunctions()
    {
        for (const Table &table : m_tables) {
            for (const Junction &junction : table.junctions) {
                const Link *near = linkOf(table.foreignKeys[junction.sourceKey]);
                const Link *far = linkOf(table.foreignKeys[junction.targetKey]);
                if (!near || !far)
                    continue;
                appendManyToMany(*near, *far, junction.name);
                appendManyToMany(*far, *near, junction.reverseName);
            }
        }
    }

    [[nodiscard]] const Link *linkOf(const ForeignKey &key) const
    {
        const auto found = m_linkOf.constFind(&key);
        return found == m_linkOf.constEnd() ? nullptr : &m_links[*found];
    }

    /// The many-to-many relation from \a near's target over the junction to \a far's target.
    void appendManyToMany(const Link &near, const Link &far, const QString &givenName)
    {
        const QString &junction = m_tables[near.source].name;
        const QString &other = m_tables[far.target].name;
        const bool isTaken = m_names[static_cast<size_t>(near.target)].direct.contains(other);
        Relation relation;
        if (near.target == far.target)
            relation.name = u"%1_through_%2"_s.arg(far.forwardName, junction);
        else
            relation.name = isTaken ? u"%1_through_%2"_s.arg(other, junction) : other;
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
        append(near.target, std::move(relation));
    }

    const QList<Table> &m_tables;
    std::vector<RelationsOfTable> m_relations; ///< per table
    std::vector<Names> m_names; ///< per table
    std::vector<Link> m_links; ///< in the order of the tables and their keys
    QHash<const ForeignKey *, size_t> m_linkOf; ///< positions in m_links
    QHash<std::pair<int, int>, Counts> m_between; ///< by source and target
};

} // namespace

std::vector<std::vector<Relation>> deriveRelations(const QList<Table> &tables)
{
    return Derivation(tables).derive();
}

} // namespace roundtrip
