// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/testing/querycapture.h"

#include <QSet>
#include <QStringList>

namespace roundtrip {

/// QueryCount says how many queries and statements ran.
struct QueryCount
{
    qint64 queries = 0; ///< the chunks of one level are one query
    qint64 statements = 0;
};

/// QueryGroup is the queries of one kind that are for the same lookup and have the same text, apart
/// from the lengths of lists.
struct QueryGroup
{
    QueryRecord first; ///< the first statement of the group
    QString text; ///< the text of the first statement, shortened by shortStatement()
    qint64 queries = 0;
    qint64 statements = 0;
    QSet<LoadId> loads; ///< the ids of the loads that they belong to
    qsizetype differentValues = 0; ///< how many different lists of values were bound
    QStringList examples; ///< the first three of these lists, a key each: `7`, `(7, 'x')`
    qint64 failures = 0; ///< how many statements failed
    QString error; ///< the text of the first error; empty without

    /// Returns whether the queries of \a other do the same. Keys in batches come in several texts,
    /// as there are few or many of them; batches for the same lookup are alike whatever their text.
    [[nodiscard]] bool isLike(const QueryGroup &other) const;
};

/// Counts the statements of \a captured that CapturedQueries::counted selects.
[[nodiscard]] QueryCount countOf(const CapturedQueries &captured);
/// Groups the statements of \a captured that CapturedQueries::counted selects. The groups stand in
/// the order of the first query of each; the sum of their queries is the number of countOf().
[[nodiscard]] QList<QueryGroup> groupsOf(const CapturedQueries &captured);

/// Returns the statement \a sql as people recognise it: on one line of at most 200 characters,
/// without its list of columns and with long lists of placeholders shortened.
[[nodiscard]] QString shortStatement(const QString &sql);

} // namespace roundtrip
