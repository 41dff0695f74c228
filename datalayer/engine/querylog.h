// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/queryrecord.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>

#include <mutex>
#include <vector>

namespace roundtrip {

/// Every statement that ran, in order, and the loads they belong to. Any thread may append and
/// read; readers get copies. Lives as long as the program's window or command, longer than any
/// connection.
class QueryLog : public QObject
{
    Q_OBJECT

public:
    explicit QueryLog(QObject *parent = nullptr);

    /// Opens a section and starts its clock; returns its id.
    int beginLoad(LoadRecord load);
    void endLoad(int id, qint64 records, bool wasStopped);
    /// Time since the load began.
    [[nodiscard]] std::chrono::nanoseconds elapsed(int load) const;

    /// Gives \a record its id and number, keeps it and returns it as kept.
    QueryRecord append(QueryRecord record);

    /// What was appended from position \a first on.
    [[nodiscard]] QList<QueryRecord> records(qsizetype first = 0) const;
    [[nodiscard]] QList<QueryRecord> recordsOfLoad(int load) const;
    /// Those among them that count, see QueryRecord::isCounted().
    [[nodiscard]] QList<QueryRecord> queriesOfLoad(int load) const;
    /// The record with this id, which must be one that was given out.
    [[nodiscard]] QueryRecord record(int id) const;
    [[nodiscard]] QList<LoadRecord> loads() const;
    void clear();

signals:
    /// Something was appended or a load ended. Emitted on the log's own thread, once for however
    /// much came since the last time.
    void recorded();
    void cleared();

private:
    struct Load
    {
        LoadRecord record;
        QElapsedTimer clock;
        int queries = 0; ///< counted statements so far
    };

    Load *find(int id);
    const Load *find(int id) const;
    void wake(std::unique_lock<std::mutex> lock);
    void announce();

    mutable std::mutex m_mutex;
    std::vector<QueryRecord> m_records;
    std::vector<Load> m_loads;
    int m_lastId = 0;
    int m_lastLoad = 0;
    bool m_isWakePending = false;
};

} // namespace roundtrip
