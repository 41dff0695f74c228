// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/testing/querycapture.h"

#include <QSet>
#include <QStringList>

namespace roundtrip {

/// How many ran.
struct QueryCount
{
    qint64 queries = 0; ///< the chunks of one level are one
    qint64 statements = 0;
};

/// Queries of the same text for the same lookup.
struct QueryGroup
{
    QueryRecord first;
    QString text; ///< shortened, see shortStatement()
    qint64 queries = 0;
    qint64 statements = 0;
    QSet<int> loads;
    qsizetype differentValues = 0;
    QStringList examples; ///< the first few of the values bound, a key each: `7`, `(7, 'x')`
    qint64 failures = 0;
    QString error; ///< of the first failure

    /// Whether the queries of the other are of the same sort. Keys in batches come in several
    /// texts, as there are few or many of them.
    [[nodiscard]] bool isLike(const QueryGroup &other) const;
};

[[nodiscard]] QueryCount countOf(const CapturedQueries &captured);
/// In the order of the first query of each; the sum of their queries is that of countOf().
[[nodiscard]] QList<QueryGroup> groupsOf(const CapturedQueries &captured);

/// A statement as one recognises it: without its list of columns and of placeholders, and no longer
/// than two lines.
[[nodiscard]] QString shortStatement(const QString &sql);

} // namespace roundtrip
