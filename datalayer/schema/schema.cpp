// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/schema/schema.h"

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/errorwords.h"
#include "datalayer/schema/declaredkeys.h"
#include "datalayer/schema/relationguess.h"
#include "datalayer/schema/relationnaming.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// \a error with the \a place of what it is about, if there is one to tell.
DbError at(const QString &place, DbError error)
{
    if (!place.isEmpty())
        return errorSaying(
            error.kind, { QT_TRANSLATE_NOOP("ErrorText", "%1: %2"), { place }, { wordsOf(error) } },
            error.sql);
    return error;
}

DbError nameIsTaken(const QString &name, const QString &table, const QString &relation)
{
    return errorSaying(
        DbError::Kind::Name,
        { name.isEmpty() ? QT_TRANSLATE_NOOP(
              "ErrorText", R"("%1" cannot be a name of %2's relation "%3": it is empty)")
                         : QT_TRANSLATE_NOOP("ErrorText",
                                             R"("%1" cannot be a name of %2's relation "%3": )"
                                             "it is another relation's name"),
          { name, table, relation } });
}

} // namespace

bool beginsWithName(const QString &path, const QString &name)
{
    return !name.isEmpty() && path.startsWith(name)
        && (path.size() == name.size()
            || QStringView(path).sliced(name.size()).startsWith(pathSeparator));
}

Schema::Schema(QList<Table> tables)
    : m_tables(std::move(tables))
    , m_relations(deriveRelations(m_tables))
{
    findPositions();
}

Schema::Schema(QList<Table> tables, std::vector<std::vector<Relation>> relations)
    : m_tables(std::move(tables))
    , m_relations(std::move(relations))
{
    findPositions();
}

void Schema::findPositions()
{
    m_positions.reserve(m_tables.size());
    // Backwards, so that of several of a name the first stays.
    for (auto index = static_cast<int>(m_tables.size()) - 1; index >= 0; --index)
        m_positions.insert(m_tables[index].name, index);
}

int Schema::tableIndex(const QString &name) const
{
    return m_positions.value(name, -1);
}

Result<int> Schema::findTable(const QString &name) const
{
    if (const int index = tableIndex(name); index >= 0)
        return index;
    QStringList names;
    for (const Table &table : m_tables)
        names << table.name;
    return noSuchName(
        { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a table of this database"), { name } },
        name, names);
}

Result<int> Schema::findColumn(int table, const QString &name) const
{
    const Table &owner = m_tables.at(table);
    if (const int index = owner.columnIndex(name); index >= 0)
        return index;
    return noSuchName(
        { QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a column of %2"), { name, owner.name } },
        name, owner.columnNames());
}

const Relation *Schema::relation(int table, const QString &name) const
{
    const auto &own = relations(table);
    // A given name first: a declared name never hides another relation.
    auto found = std::ranges::find(own, name, &Relation::name);
    if (found == own.end() && !name.isEmpty())
        found = std::ranges::find(own, name, &Relation::declaredName);
    return found == own.end() ? nullptr : &*found;
}

Schema::RelationMatch Schema::firstRelation(int table, const QString &path) const
{
    RelationMatch best;
    for (const Relation &relation : relations(table)) {
        for (const QString &name : { relation.name, relation.declaredName }) {
            if (name.size() > best.length && beginsWithName(path, name))
                best = { &relation, name.size() };
        }
    }
    return best;
}

QStringList Schema::relationNames(int table) const
{
    QStringList names;
    for (const Relation &relation : relations(table))
        names << relation.displayName();
    return names;
}

Result<> Schema::declare(const QList<DeclaredRelation> &declared)
{
    Schema changed = *this;
    for (const DeclaredRelation &relation : declared) {
        if (const Result<> added = addDeclaredKeys(*this, relation, changed.m_tables); !added)
            return at(relation.place, added.error());
    }
    if (Result<> derived = changed.derive(); !derived)
        return derived;
    *this = std::move(changed);
    return {};
}

Result<> Schema::guessRelations()
{
    Schema changed = *this;
    guessForeignKeys(changed.m_tables);
    if (Result<> derived = changed.derive(); !derived)
        return derived;
    *this = std::move(changed);
    return {};
}

Result<> Schema::derive()
{
    m_relations = deriveRelations(m_tables);
    if (Result<> checked = checkGivenNames(); !checked)
        return checked;
    for (const DeclaredName &name : m_names) {
        if (const Result<> named = nameRelation(name); !named)
            return at(name.place, named.error());
    }
    return {};
}

Result<> Schema::checkGivenNames() const
{
    for (int table = 0; table < m_tables.size(); ++table) {
        for (const Relation &own : relations(table)) {
            if (own.declaredName.isEmpty())
                continue;
            const bool isTaken = std::ranges::any_of(relations(table), [&](const Relation &other) {
                return &other != &own
                    && (other.name == own.declaredName || other.declaredName == own.declaredName);
            });
            if (isTaken)
                return nameIsTaken(own.declaredName, m_tables[table].name, own.name);
        }
    }
    return {};
}

Result<> Schema::declare(const DeclaredName &declared)
{
    if (const Result<> named = nameRelation(declared); !named)
        return at(declared.place, named.error());
    m_names << declared;
    return {};
}

Result<> Schema::nameRelation(const DeclaredName &declared)
{
    const Result<int> table = findTable(declared.table);
    if (!table)
        return table.error();
    const Relation *existing = relation(*table, declared.relation);
    if (!existing) {
        return noSuchName({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a relation of %2"),
                            { declared.relation, declared.table } },
                          declared.relation, relationNames(*table));
    }
    const Relation *holder = relation(*table, declared.name);
    if (declared.name.isEmpty() || (holder && holder != existing))
        return nameIsTaken(declared.name, declared.table, declared.relation);
    auto &own = m_relations[static_cast<size_t>(*table)];
    own[static_cast<size_t>(existing - own.data())].declaredName = declared.name;
    return {};
}

} // namespace roundtrip
