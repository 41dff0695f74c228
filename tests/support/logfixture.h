// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/querylog.h"
#include "datalayer/records/loading/fetchstrategy.h"

#include <chrono>

namespace roundtrip::test {

/// LogFixture writes loads to a query log as the loaders do, at times that are made up.
class LogFixture
{
public:
    using Kind = QueryRecord::Kind;

    /// Begins a load of the first page of author › books.
    LoadId begin(FetchStrategy strategy = FetchStrategy::Naive)
    {
        return log.beginLoad({ .table = QStringLiteral("author"),
                               .lookups = { { QStringLiteral("books") } },
                               .strategy = strategy,
                               .limit = 100 });
    }
    /// Adds a statement that starts \a start ms after its load and takes \a duration ms.
    QueryRecord add(LoadId load, Kind kind, const QString &sql, qint64 key, int start, int duration,
                    qint64 rows = 1)
    {
        QueryRecord record;
        record.load = load;
        record.kind = kind;
        if (kind != Kind::Root)
            record.lookups = { { QStringLiteral("books") } };
        record.sql = sql;
        record.summary = sql;
        record.summary.replace(QLatin1Char('?'), QChar(0xFFFC));
        if (sql.contains(QLatin1Char('?')))
            record.values = { Value::ofInteger(key) };
        record.rows = rows;
        record.start = std::chrono::milliseconds(start);
        record.duration = std::chrono::milliseconds(duration);
        return log.append(record);
    }
    /// Runs a whole naive load: one query, and then one for each of \a parents, all of which take
    /// \a step ms. Returns its id.
    LoadId loadNaively(int parents, int step = 10)
    {
        const LoadId load = begin();
        add(load, Kind::Root, QStringLiteral("SELECT * FROM author"), 0, 0, step, parents);
        for (int key = 1; key <= parents; ++key) {
            add(load, Kind::OneKey, QStringLiteral("SELECT * FROM book WHERE author_id = ?"), key,
                key * step, step);
        }
        log.endLoad(load, parents, false);
        return load;
    }

    QueryLog log;
};

} // namespace roundtrip::test
