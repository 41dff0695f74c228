// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"
#include "datalayer/schema/schema.h"

#include <QList>

#include <memory>

namespace roundtrip {

class Database;
class QueryCapture;
class QueryLog;
struct Loaded;

/// What a test counts.
enum class Counted {
    Queries, ///< what a load is counted by, see QueryRecord::isCounted
    Everything, ///< the statements for the catalogue, for counts and for single values too
};

/// Statements that ran, and how they are to be counted. A value: it needs neither the database nor
/// the log any more. With a schema, a failure can name the lookup that replaces a loop of loads.
struct CapturedQueries
{
    // Conversions on purpose: what is counted is given to the macros as it is.
    CapturedQueries(QList<QueryRecord> ran, // NOLINT(google-explicit-constructor)
                    std::shared_ptr<const Schema> itsSchema = {}, Counted what = Counted::Queries);
    CapturedQueries(const QueryCapture &capture); // NOLINT(google-explicit-constructor)

    QList<QueryRecord> records;
    std::shared_ptr<const Schema> schema; ///< may be null
    Counted counted = Counted::Queries;
};

/// The statements of one load.
[[nodiscard]] CapturedQueries queriesOfLoad(Database &database, const Loaded &loaded);

/// What a log gets from now on, until it is asked. It must not outlive the log; what it has
/// captured, a CapturedQueries, may. The log may be cleared meanwhile, and statements may run on
/// another thread: wait for their end before asking.
class QueryCapture
{
public:
    explicit QueryCapture(Database &database, Counted counted = Counted::Queries);
    explicit QueryCapture(const QueryLog &log, Counted counted = Counted::Queries);
    // A copy would be returned from the function that has the database, and read without it.
    Q_DISABLE_COPY_MOVE(QueryCapture)
    ~QueryCapture() = default;

    /// All statements, also those that do not count.
    [[nodiscard]] QList<QueryRecord> records() const;
    [[nodiscard]] CapturedQueries queries() const { return { records(), m_schema, m_counted }; }

private:
    const QueryLog &m_log;
    std::shared_ptr<const Schema> m_schema;
    Counted m_counted;
    int m_last = 0; ///< the id of the last statement before
};

} // namespace roundtrip
