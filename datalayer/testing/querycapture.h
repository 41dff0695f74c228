// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"
#include "datalayer/schema/schema.h"

#include <QList>

#include <memory>

namespace roundtrip {

class Database;
class QueryCapture;
class QueryLog;
struct Loaded;

/// Counted says which statements a test counts.
enum class Counted {
    Queries, ///< only those that a load is counted by, see QueryRecord::isCounted()
    /// All statements, also those that read the catalogue or a single value, count, or begin and
    /// end transactions.
    Everything,
};

/// CapturedQueries is a list of statements that ran, and says how to count them. It is a value that
/// needs neither the database nor the log any more. With a schema, a failure can name the lookup
/// that replaces a loop of loads.
///
/// \snippet tst_logexamples.cpp QueryCapture
struct CapturedQueries
{
    // The constructors convert on purpose: the macros take a list or a capture as it is.
    CapturedQueries(QList<QueryRecord> ran, // NOLINT(google-explicit-constructor)
                    std::shared_ptr<const Schema> itsSchema = {}, Counted what = Counted::Queries);
    CapturedQueries(const QueryCapture &capture); // NOLINT(google-explicit-constructor)

    QList<QueryRecord> records;
    std::shared_ptr<const Schema> schema; ///< may be null
    Counted counted = Counted::Queries;
};

/// Returns the statements of the load that returned \a loaded, from the log of \a database.
[[nodiscard]] CapturedQueries queriesOfLoad(Database &database, const Loaded &loaded);

/// QueryCapture gives the statements that a log gets after the capture is made. It must not outlive
/// the log; the CapturedQueries that it returns may. The log may be cleared meanwhile. Statements
/// may run on another thread, but their end must be waited for before the capture is asked.
///
/// \snippet tst_logexamples.cpp QueryCapture
class QueryCapture
{
public:
    explicit QueryCapture(Database &database, Counted counted = Counted::Queries);
    explicit QueryCapture(const QueryLog &log, Counted counted = Counted::Queries);
    // A copy could leave the function that has the database, and be read without it.
    Q_DISABLE_COPY_MOVE(QueryCapture)
    ~QueryCapture() = default;

    /// Returns all statements since the capture was made, also those that do not count.
    [[nodiscard]] QList<QueryRecord> records() const;
    /// Returns the statements of records(), to be counted as the constructor was told; with the
    /// schema where the capture was made for a Database.
    [[nodiscard]] CapturedQueries queries() const { return { records(), m_schema, m_counted }; }

private:
    const QueryLog &m_log;
    std::shared_ptr<const Schema> m_schema;
    Counted m_counted;
    /// The id of the last statement before the capture was made; 0 if there was none.
    QueryId m_last = QueryId::None;
};

} // namespace roundtrip
