// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/base/value.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace roundtrip {

/// Addition is something that is sent beside a statement, by the driver itself or by a
/// StatementSender: PREPARE, DEALLOCATE, ...
struct Addition
{
    QString text;
    bool isRoundTrip = true; ///< false if nothing answers, or if it goes along with a statement
};

/// QueryRecord is one statement that ran, as the log keeps it. A plain value.
struct QueryRecord
{
    enum class Kind {
        Setup, ///< made the database (a script), or opened, set up or closed the connection
        Schema, ///< read the catalogue
        Count, ///< counted records for the scroll bar
        Value, ///< read one whole value that a list shows the beginning of
        Plan, ///< asked how the database runs a statement
        Comparison, ///< asked which texts of keys the database takes for equal
        Transaction, ///< began or ended the read transaction of a load
        Root, ///< the root records of a load
        OneKey, ///< related records of one record
        Batch, ///< related records of many records
        Join, ///< records of several tables
    };

    int id = 0; ///< from 1, in the order in which the statements ended, over the log's life
    int load = 0; ///< the id of the load that it belongs to
    int number = 0; ///< from 1 among the counted statements of its load; 0 for the others
    Kind kind = Kind::Root;
    QString path; ///< the lookup it fills, `books__publisher`; empty at the root
    /// The id of the statement whose rows gave the keys, of the first one if there were several; 0
    /// without keys.
    int keysFrom = 0;
    /// The id of the first statement of its level: the statements of one level (its chunks) share
    /// it. QueryLog::append() sets it where it is 0.
    int level = 0;
    /// Empty if there is no statement, only what the driver sends by itself: see additions.
    QString sql;
    QString summary; ///< see Statement::summary
    QString plan; ///< what the loader had to decide, in words: "whole table: keys of all authors"
    QList<Value> values;
    qint64 keys = 0; ///< how many keys it looks for
    qint64 rows = 0; ///< how many rows were read
    /// Bytes of cells that had been sent before: a join sends a parent with each of its children.
    qint64 repeatedBytes = 0;
    /// How many messages a server had to answer, additions included; for a library 1 if the
    /// statement is counted, else 0.
    qint64 roundTrips = 0;
    QList<Addition> additions; ///< what was sent beside the statement, in order
    /// True if the statement was sent in one message with the statement that follows, whose record
    /// has the time and the round trip of both.
    bool isSentWithNext = false;
    std::chrono::nanoseconds start {}; ///< since the start of the load, by a monotonic clock
    std::chrono::nanoseconds duration {}; ///< from start until the last row was read
    std::optional<DbError> error;

    /// Returns whether the statement is one of those that a load is counted by: those that read
    /// records of the load, from Kind::Root on.
    [[nodiscard]] bool isCounted() const { return kind >= Kind::Root; }

    /// Adds \a addition to additions and, if it is a round trip, to roundTrips.
    void add(const Addition &addition)
    {
        additions << addition;
        roundTrips += addition.isRoundTrip ? 1 : 0;
    }
    [[nodiscard]] QStringList additionTexts() const
    {
        QStringList texts;
        for (const Addition &addition : additions)
            texts << addition.text;
        return texts;
    }
};

/// LoadRecord is one load, a section of the log: the statements between the press of a button and
/// its result. What a connection does by itself, such as opening, has sections of its own.
struct LoadRecord
{
    int id = 0;
    QString title; ///< `author › books`
    QString strategy; ///< `naive`, `prefetch`; empty where none applies (the catalogue)
    bool isCounted = true; ///< false for a section that loads no list of records: `open`, ...
    bool isFinished = false;
    bool wasStopped = false;
    qint64 records = 0; ///< how many were loaded; set when finished
    std::chrono::nanoseconds duration {}; ///< set when finished
};

} // namespace roundtrip
