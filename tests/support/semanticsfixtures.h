// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/database.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"

#include <QTest>

namespace roundtrip::test {

// The databases of the cases that tests/semantics.md lists, of whatever kind is tested, and what
// checks a case. Relations have the names that the cases use: `authors` of a book, `read_by`,
// `occupants` of a house.

/// Books, their authors and readers; \a more SQL runs after it.
[[nodiscard]] Database libraryDatabase(const QString &more = {},
                                       const QList<DeclaredRelation> &relations = {});
/// People and their houses, whose rooms refer back; pets and fleas with uuid keys.
[[nodiscard]] Database housesDatabase(const QString &more = {});
/// Records by their name, title or whatever tells them apart, and what was loaded for them:
/// `Poems(authors: Charlotte, Anne; read_by: -)`.
[[nodiscard]] QString treeText(const RecordList &records);
/// The same of \a records alone.
[[nodiscard]] QString namesOf(const QList<Record> &records);

/// Fails the test unless prefetch loads \a query in \a queries statements, every strategy finds
/// \a tree and the same records as the naive one, none takes more queries than it, and none runs
/// when they are read. An empty \a tree is any that naive loading finds.
void checkCase(Database &database, const QuerySet &query, int queries, const QString &tree = {});
/// Fails the test unless \a query is refused with \a error in it before a statement runs.
void checkRefused(Database &database, const QuerySet &query, const QString &error);

} // namespace roundtrip::test

Q_DECLARE_METATYPE(roundtrip::QuerySet)
