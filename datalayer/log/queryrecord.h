// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/base/value.h"
#include "datalayer/log/logids.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <optional>

namespace roundtrip {

class Dialect;
enum class FetchStrategy; // the log keeps which one it was, and knows no more of it

/// LookupNames are lookups as the log keeps them: each is a list of the names of its steps, from
/// the first relation to the last.
using LookupNames = QList<QStringList>;

/// Returns \a lookups as one writes them: `books__publisher`; several have ", " between them.
[[nodiscard]] inline QString lookupPaths(const LookupNames &lookups)
{
    QStringList paths;
    for (const QStringList &steps : lookups)
        paths << steps.join(QLatin1StringView("__"));
    return paths.join(QLatin1StringView(", "));
}

/// ReadNote is one thing that a loader had to decide about a statement, or found out by it. Its
/// kind says which of the other members have a meaning.
///
/// \snippet tst_logexamples.cpp QueryRecord
struct ReadNote
{
    enum class Kind {
        /// The table was read without a list of keys, since these are the keys of all
        /// \a count records of \a table.
        WholeTable,
        WholeFilter, ///< the same for a statement with a filter
        InStatements, ///< \a count keys went into \a parts statements
        /// The table was scanned, and the records of \a count keys were kept: of the about
        /// \a parts records of \a table so many are theirs, and so scattered, that this is quicker.
        Scanned,
        ScannedWithoutIndex, ///< the same, since no index on \a column finds the keys
        /// The records of \a count keys were looked up, though they are many, since that is
        /// quicker than a scan of the about \a parts records of \a table.
        LookedUp,
        EachKey, ///< each key has a statement, since the view unites queries
        KeysStay, ///< a subquery finds the keys in the database
        NestedTooDeep, ///< more than \a count SELECTs would stand within one another
        /// The statement sorts or compares \a column of \a table byte by byte, since the
        /// collation \a collation is not there.
        ByteOrder,
        Crowded, ///< not joined: a statement takes \a count tables and \a parts columns at most
        UnitesQueries, ///< not joined, since the view unites queries
        BesideList, ///< not joined beside another list: each would multiply the other's rows
        SentAgain, ///< \a count bytes of cells came more than once
    };

    Kind kind = Kind::WholeTable;
    qint64 count = 0;
    qint64 parts = 0;
    QString table;
    QString column;
    QString collation;

    friend bool operator==(const ReadNote &, const ReadNote &) = default;
};

/// Addition is something that is sent beside a statement, by the driver itself or by a
/// StatementSender: PREPARE, DEALLOCATE, ...
///
/// \snippet tst_logexamples.cpp QueryRecord
struct Addition
{
    QString text;
    bool isRoundTrip = true; ///< false if nothing answers, or if it goes along with a statement
};

/// QueryRecord is one statement that ran, as the log keeps it. A plain value.
///
/// \snippet tst_logexamples.cpp QueryRecord
struct QueryRecord
{
    enum class Kind {
        Setup, ///< made the database (a script), or opened, set up or closed the connection
        Schema, ///< read the catalogue
        Count, ///< counted records for the scroll bar
        Places, ///< read keys from which far pages can be read
        Value, ///< read one whole value that a list shows the beginning of
        Plan, ///< asked how the database runs a statement
        Comparison, ///< asked which texts of keys the database takes for equal
        Spread, ///< asked how scattered the records of a few keys lie
        Transaction, ///< began or ended the read transaction of a load
        Root, ///< the root records of a load
        OneKey, ///< related records of one record
        Batch, ///< related records of many records
        Join, ///< records of several tables
    };

    QueryId id = QueryId::None; ///< from 1, in the order in which the statements ended, over the
                                ///< log's life
    LoadId load = LoadId::None; ///< the id of the load that it belongs to
    int number = 0; ///< from 1 among the counted statements of its load; 0 for the others
    /// The same among the counted statements of all loads of the log, so that it names one
    /// statement, whichever load is looked at.
    int numberInLog = 0;
    Kind kind = Kind::Root;
    /// The lookups that it fills: one, or with a join each that ends in the statement; none at the
    /// root.
    LookupNames lookups;
    QString table; ///< whose records it reads; with a join, those that all others are joined to
    /// The columns of \a table, or of the junction that leads to it, that its conditions compare
    /// with values; in order, and each once.
    QStringList filterColumns;
    /// Whether the conditions say that each of filterColumns equals a value, and no more.
    bool isByKey = false;
    /// The id of the statement whose rows gave the keys, of the first one if there were several;
    /// None without keys.
    QueryId keysFrom = QueryId::None;
    /// The id of the first statement of its level: the statements of one level (its chunks) share
    /// it. QueryLog::append() sets it where it is None.
    QueryId level = QueryId::None;
    /// Empty if there is no statement, only what the driver sends by itself: see additions.
    QString sql;
    /// The dialect that the text is in, which lives as long as the program; null where nothing ran.
    const Dialect *dialect = nullptr;
    QString summary; ///< see Statement::summary
    QList<ReadNote> notes; ///< what the loader had to decide
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
    /// True if it was ended since it took longer than what is done unasked may take.
    bool isOverdue = false;

    /// Returns whether the statement is one of those that a load is counted by: those that read
    /// records of the load, from Kind::Root on.
    [[nodiscard]] bool isCounted() const { return kind >= Kind::Root; }
    /// Returns true if the statement failed. One that the program has sent by itself, such as a
    /// count, has not failed where it was given up since it took long or something else was wanted:
    /// error says why it ended, and nobody misses its answer.
    [[nodiscard]] bool hasFailed() const
    {
        const bool isGivenUp = !isCounted() && error
            && (error->kind == DbError::Kind::Stopped || isOverdue);
        return error && !isGivenUp;
    }
    /// Returns the lookups as one writes them: `books__publisher`.
    [[nodiscard]] QString lookupPath() const { return lookupPaths(lookups); }

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

/// SharedQuery is a statement that a log keeps, shared with those who show it.
using SharedQuery = std::shared_ptr<const QueryRecord>;

/// LoadRecord is one load, a section of the log: the statements between the press of a button and
/// its result. What a connection does by itself, such as opening, has sections of its own.
///
/// \snippet tst_logexamples.cpp QueryLog
struct LoadRecord
{
    enum class Purpose {
        Records, ///< loads records of \a table, and along \a lookups what they lead to
        Export, ///< writes the records that Records would load to a file, part by part
        Related, ///< loads what one record of \a table leads to by the first step of \a lookups
        Open, ///< opens the connection
        Close, ///< closes it
        Session, ///< puts back a setting of the session
        Cancel, ///< asks a server to end a statement
        Catalogue, ///< reads which tables there are
        Count, ///< counts records of \a table
        Places, ///< reads keys of \a table, from which far pages can be read
        Value, ///< reads one whole value of \a column of \a table
        Plan, ///< asks how the database runs a statement
    };

    LoadId id = LoadId::None;
    /// The first load of the walk whose next page this load brings: a page of the same records, by
    /// the same strategy. None for a load that begins anew.
    LoadId continues = LoadId::None;
    Purpose purpose = Purpose::Records;
    QString table; ///< empty where the section is about no single table
    LookupNames lookups; ///< without those that are the beginning of another
    QString column;
    std::optional<FetchStrategy> strategy; ///< none where nothing is loaded along relations
    qint64 offset = 0; ///< how many root records are passed over
    std::optional<qint64> limit; ///< the most root records; none for all
    /// How many statements of queries there will be in all, as far as that is known beforehand.
    std::optional<qint64> expectedStatements;
    QDateTime begun; ///< set by QueryLog::beginLoad()
    bool isFinished = false;
    bool wasStopped = false;
    qint64 records = 0; ///< how many were loaded; set when finished
    std::chrono::nanoseconds duration {}; ///< set when finished

    /// Returns whether the section loads records to be shown, and so is judged by its queries.
    [[nodiscard]] bool isCounted() const
    {
        return purpose == Purpose::Records || purpose == Purpose::Related;
    }
    /// Returns whether the section begins with the first records of several pages, as far as that
    /// is known: it reads from the beginning, and no more than a number of records.
    [[nodiscard]] bool isFirstPage() const
    {
        return purpose == Purpose::Records && continues == LoadId::None && limit && offset == 0;
    }
};

} // namespace roundtrip
