// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"
#include "datalayer/log/queryrecord.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

#include <deque>
#include <mutex>
#include <vector>

namespace roundtrip {

/// LeftQuery is what a log keeps of a statement that has left it, see QueryLog::takeOldest():
/// enough to say which statement filled a row.
///
/// \snippet tst_logexamples.cpp QueryLog
struct LeftQuery
{
    QueryId id = QueryId::None;
    LoadId load = LoadId::None;
    int number = 0; ///< see QueryRecord::numberInLog
    QueryMark mark = QueryMark::Neutral;
};

/// QueryLog keeps every statement that ran, in order, and the loads that the statements belong to.
/// Each load is a section of the log. Any thread may append and read; readers get copies. The log
/// lives as long as the program's window or command, longer than any connection.
///
/// \snippet tst_logexamples.cpp QueryLog
class QueryLog : public QObject
{
    Q_OBJECT

public:
    explicit QueryLog(QObject *parent = nullptr);

    /// Opens a section for \a load and starts its clock. Returns the section's id, from 1.
    LoadId beginLoad(LoadRecord load);
    /// Notes how many statements of queries the load \a id will need in all, once that is known.
    void expectStatements(LoadId id, qint64 statements);
    /// Notes that the load \a id has ended and how many records it has loaded; does nothing if the
    /// log does not have it.
    void endLoad(LoadId id, qint64 records, bool wasStopped);
    /// Returns the time since the load with this id began; 0 if the log does not have it.
    [[nodiscard]] std::chrono::nanoseconds elapsed(LoadId load) const;

    /// Keeps \a record and returns it as it is kept: with an id and, where they were missing, with
    /// its numbers, its level and, for a query, one round trip at least.
    QueryRecord append(QueryRecord record);

    /// Adopted has the new ids that adopt() has given: the id of the first load, and the number
    /// that was added to the ids of all statements.
    struct Adopted
    {
        LoadId load = LoadId::None;
        int added = 0;
    };
    /// Section is a load with its statements.
    struct Section
    {
        LoadRecord load;
        QList<QueryRecord> records;
    };
    /// Keeps loads that have ended, perhaps in another log, with their statements. These have the
    /// ids 1, 2, 3, ... throughout \a sections, and what they say of one another uses these; all
    /// get new ids. The loads keep their times and durations; their ids follow one another.
    Adopted adopt(const QList<Section> &sections);

    /// Returns the records from position \a first on. Positions count from 0, and anew after
    /// clear() and takeOldest().
    [[nodiscard]] QList<QueryRecord> records(qsizetype first = 0) const;
    /// Entries is some of the log's loads and some of its records, which are shared with the log.
    struct Entries
    {
        QList<LoadRecord> loads;
        QList<SharedQuery> records;
    };
    /// Returns the loads and the records whose ids are greater than \a load and \a record, as they
    /// are at one moment: of a load that has ended no record is missing. Whoever asks again and
    /// again for what is new gives the last record that it got and, since loads change until they
    /// end, the last load of those before the first that had not ended.
    [[nodiscard]] Entries entriesAfter(LoadId load, QueryId record) const;
    [[nodiscard]] QList<QueryRecord> recordsOfLoad(LoadId load) const;
    /// Returns the records of a load, shared with the log.
    [[nodiscard]] QList<SharedQuery> sharedOfLoad(LoadId load) const;
    /// Returns the records of a load that count, see QueryRecord::isCounted().
    [[nodiscard]] QList<QueryRecord> queriesOfLoad(LoadId load) const;
    /// Returns the record with this id; a default one, without an id, if the log does not have it
    /// (any more).
    [[nodiscard]] QueryRecord record(QueryId id) const;
    [[nodiscard]] QList<LoadRecord> loads() const;
    /// Returns the id of the load that began last, None before the first.
    [[nodiscard]] LoadId lastLoad() const;
    /// Takes the oldest records out of the log, none of them newer than \a last, until no more than
    /// \a queries of those that count are left, and returns them. With them go the older loads that
    /// have ended and have no record left.
    Entries takeOldest(int queries, QueryId last);
    /// Keeps \a queries, which tell of records that takeOldest() has taken out, for leftOf() and
    /// numberOf().
    void noteLeft(const QList<LeftQuery> &queries);
    /// Returns what is known of the statements of a load that have left the log.
    [[nodiscard]] QList<LeftQuery> leftOf(LoadId load) const;
    /// Returns the load of a statement, whether or not it has left the log; None if the log knows
    /// nothing of it.
    [[nodiscard]] LoadId loadOf(QueryId id) const;
    /// Returns QueryRecord::numberInLog of a statement, whether or not it has left the log; 0 if
    /// the log knows nothing of it.
    [[nodiscard]] int numberOf(QueryId id) const;
    /// Returns about how many bytes of memory the log takes.
    [[nodiscard]] qint64 byteCount() const;
    /// Drops all records and all loads that have ended, and emits cleared() at once. Ids and
    /// numbers within the log go on from where they were.
    void clear();

signals:
    /// Emitted on the log's own thread after a record was appended, or a load began or ended; once
    /// for however much came since the last time.
    void recorded();
    void cleared();

private:
    struct Load
    {
        LoadRecord record;
        QElapsedTimer clock;
        int queries = 0; ///< counted statements so far
        QueryId first = QueryId::None; ///< its first statement since the log was cleared
        int taken = 0; ///< statements that have left the log since then
        int kept = 0; ///< statements that the log has
    };

    static LoadId idOf(const Load &load);
    [[nodiscard]] LeftQuery left(QueryId id) const;
    template <typename Loads>
    static auto *find(Loads &loads, LoadId id);
    SharedQuery keep(QueryRecord record);
    void wake(std::unique_lock<std::mutex> lock);
    void announce();

    mutable std::mutex m_mutex;
    std::deque<SharedQuery> m_records; ///< by id
    std::vector<LeftQuery> m_left; ///< by id; all ids are less than those of m_records
    std::deque<Load> m_loads; ///< by id
    QueryId m_lastId = QueryId::None;
    int m_lastNumber = 0; ///< see QueryRecord::numberInLog
    LoadId m_lastLoad = LoadId::None;
    bool m_isWakePending = false;
};

} // namespace roundtrip
