// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/loadstate.h"
#include "datalayer/sql/query.h"

namespace roundtrip {

/// LoadQueries makes the queries of one load, and says how the keys of its relations are compared.
/// It runs nothing.
class LoadQueries
{
public:
    /// \a state must outlive the queries.
    explicit LoadQueries(const LoadState &state)
        : m_state(state)
    { }

    /// Returns the query for the root records.
    [[nodiscard]] Query root() const;
    /// Returns the query for the records that the lookup step \a step leads to, without the keys,
    /// which the caller adds. A limit in it holds for the records of each key.
    [[nodiscard]] Query related(StepId step) const;
    /// Returns a query like the one of a lookup step along \a relation, which takes the root's
    /// selection.
    [[nodiscard]] Query relatedRoots(const Relation &relation) const;
    /// Returns how many keys, of \a columns values each, fit into a list beside the values that
    /// \a query binds; 1 at least.
    [[nodiscard]] qsizetype maxKeysPerList(const Query &query, qsizetype columns) const;

    /// Returns the columns that the keys for related() are compared with: positions in the junction
    /// of a many-to-many relation, else in the target.
    [[nodiscard]] static const QList<int> &keyColumns(const Relation &relation);
    /// Returns the columns of keyColumns() themselves, which the schema owns.
    [[nodiscard]] QList<const Column *> comparedColumns(const Relation &relation) const;
    /// Returns each column of comparedColumns() with the column of the relation's source that the
    /// keys are read from.
    [[nodiscard]] QList<KeyColumn> comparedKeys(const Relation &relation) const;
    /// Returns the condition, in this \a form, that the records found by \a relation have one of
    /// \a keys.
    [[nodiscard]] KeyCondition keyCondition(const Relation &relation, KeyCondition::Form form,
                                            const QList<QList<Value>> &keys) const;
    /// Returns true if the program itself can tell which keys the database takes for equal, see
    /// areMatchedByCells(). If false, the database has to be asked, see
    /// LoadReader::readEqualKeys().
    [[nodiscard]] bool isMatchedByCells(const Relation &relation) const;
    /// Returns true if each key of \a relation, which has no junction, leads to one record at most.
    [[nodiscard]] bool isKeyUnique(const Relation &relation) const;
    /// Returns how the database compares the keys of \a relation, one entry per key column.
    [[nodiscard]] QList<KeyComparison> keyComparisons(const Relation &relation) const;

private:
    [[nodiscard]] Query selected(const Relation &relation,
                                 const ResolvedSelection *selection) const;

    const LoadState &m_state;
};

} // namespace roundtrip
