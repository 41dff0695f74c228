// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"

#include <QList>
#include <QString>
#include <QTest>

namespace roundtrip {

class QueryLog;

namespace test {

/// What a log gets while this lives: the statements of the block it stands in.
class QueryCapture
{
public:
    explicit QueryCapture(const QueryLog &log);

    [[nodiscard]] QList<QueryRecord> records() const;

private:
    const QueryLog &m_log;
    qsizetype m_first;
};

/// Empty if \a records hold \a expected queries, counted as a load is: the chunks of one level are
/// one query, the catalogue's statements are none. Otherwise what ran instead, grouped by
/// statement:
///
///     expected 2 queries, 41 ran: 1 x SELECT ... FROM author ORDER BY id,
///     40 x SELECT ... FROM book WHERE author_id = ? ORDER BY id
[[nodiscard]] QString queryCountFailure(const QList<QueryRecord> &records, qint64 expected);

} // namespace test
} // namespace roundtrip

/// Fails the test, readably, unless \a records (of a load, or of a QueryCapture) are this many.
#define EXPECT_QUERIES(records, expected) \
    do { \
        const QString queryFailure_ = roundtrip::test::queryCountFailure(records, expected); \
        if (!queryFailure_.isEmpty()) \
            QFAIL(qPrintable(queryFailure_)); \
    } while (false)
