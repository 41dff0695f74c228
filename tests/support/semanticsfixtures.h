// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/access/database.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"

#include <QTest>

namespace roundtrip::test {

// The databases of the cases that tests/semantics/semantics.md lists, of the kind that is tested,
// and functions that check a case. Relations have the names that the cases use: `authors` and
// `read_by` of a book, `occupants` of a house.

/// Opens a database of books, their authors and readers. \a more is SQL that runs behind its
/// script, \a relations are declared.
[[nodiscard]] Database libraryDatabase(const QString &more = {},
                                       const QList<DeclaredRelation> &relations = {});
/// Opens a database of people and their houses, whose rooms refer back to the house, and of pets
/// and fleas, whose tables have texts (uuids) for keys and are empty. \a more is SQL that runs
/// behind its script.
[[nodiscard]] Database housesDatabase(const QString &more = {});
/// Returns \a records by name, title or another column that tells them apart, each with the related
/// records that were loaded for it: `Poems(authors: Charlotte, Anne; read_by: -)`.
[[nodiscard]] QString treeText(const RecordList &records);
/// Returns \a records by name, title or another column that tells them apart, with commas between
/// them.
[[nodiscard]] QString namesOf(const QList<Record> &records);

/// Loads \a query with every strategy. Fails the test unless each finds the records of \a tree, a
/// treeText(), and the same values as naive loading; prefetch takes exactly \a queries queries, and
/// no other strategy but naive takes more; and reading the loaded records takes no query. Where
/// \a tree is empty, the tree that naive loading finds is expected.
void checkCase(Database &database, const QuerySet &query, int queries, const QString &tree = {});
/// Fails the test unless every strategy refuses \a query, with \a error in the text of the error
/// and before any query has run.
void checkRefused(Database &database, const QuerySet &query, const QString &error);

} // namespace roundtrip::test

Q_DECLARE_METATYPE(roundtrip::QuerySet)
