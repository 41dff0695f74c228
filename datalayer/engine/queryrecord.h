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

/// Something that a driver sends by itself: PREPARE, DEALLOCATE, ...
struct Addition
{
    QString text;
    bool isRoundTrip = true; ///< false where nothing answers
};

/// One statement that ran, as the log keeps it. A plain value.
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

    int id = 0; ///< from 1, in the order in which they ended, over the log's life
    int load = 0; ///< the load it belongs to
    int number = 0; ///< from 1 among the counted ones of its load; 0 for the others
    Kind kind = Kind::Root;
    QString path; ///< the lookup it fills, `books__publisher`; empty at the root
    /// The statement whose rows gave the keys, as an id; 0 without keys.
    int keysFrom = 0;
    /// The statements of one level (its chunks) share the number of the first; 0 until logged.
    int level = 0;
    QString sql; ///< empty where the driver does something by itself alone, see additions
    QString summary; ///< see Statement::summary
    QString plan; ///< what the loader had to decide, in words: "whole table: keys of all authors"
    QList<Value> values;
    qint64 keys = 0; ///< number of keys looked for
    qint64 rows = 0; ///< number of rows read
    /// Bytes of cells that had been sent before: a join sends a parent with each of its children.
    qint64 repeatedBytes = 0;
    /// What crosses the wire and waits for an answer, additions included; to a library, the call.
    qint64 roundTrips = 0;
    QList<Addition> additions; ///< before the statement, in order
    /// Sent in one message with the statement that follows, which has the time and the round trip
    /// of both.
    bool isSentWithNext = false;
    std::chrono::nanoseconds start {}; ///< since the start of the load, monotonic
    std::chrono::nanoseconds duration {}; ///< until the last row was read
    std::optional<DbError> error;

    /// Whether it is one of the queries that a load is counted by.
    [[nodiscard]] bool isCounted() const { return kind >= Kind::Root; }

    /// Adds it to the additions and, if it is one, to the round trips.
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

/// One load of the log: the statements between the press of a button and its result.
struct LoadRecord
{
    int id = 0;
    QString title; ///< `author › books`
    QString strategy; ///< `naive`, `prefetch`; empty where none applies (the catalogue)
    bool isCounted = true; ///< false for the sections of the catalogue and of single values
    bool isFinished = false;
    bool wasStopped = false;
    qint64 records = 0;
    std::chrono::nanoseconds duration {}; ///< set when finished
};

} // namespace roundtrip
