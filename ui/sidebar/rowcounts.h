// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace roundtrip {

class QueryRunner;
class Schema;

/// RowCounts knows how many records the tables of the open database have: the catalogue's estimate,
/// until the table has been counted. Small tables are counted without being asked for it, one after
/// another, while nothing else runs; a count that takes long is given up. It lives on the GUI
/// thread, which never waits for it.
class RowCounts : public QObject
{
    Q_OBJECT

public:
    /// Count is a number of records, exact or estimated.
    struct Count
    {
        qint64 rows = 0;
        bool isExact = false;
    };

    /// \a runner must outlive this object.
    explicit RowCounts(QueryRunner &runner, QObject *parent = nullptr);

    /// Forgets what it knew and goes on with the tables of \a schema, which may be null. Only if
    /// \a countsByItself does ask() count: not on a server, which other people use.
    void setSchema(std::shared_ptr<const Schema> schema, bool countsByItself);
    /// Forgets all counts, since the records may be others now.
    void forget();

    /// Returns what is known of the table at position \a table; empty if nothing is.
    [[nodiscard]] std::optional<Count> of(int table) const;
    /// Returns why the last countExactly() of \a table has failed; empty if it has not.
    [[nodiscard]] QString failureOf(int table) const { return m_failures.value(table); }

    /// Counts \a tables as far as they are not known, in this order, instead of the tables of the
    /// last call that have not been counted yet.
    void ask(const QList<int> &tables);
    /// Counts \a table, however long it takes.
    void countExactly(int table);

signals:
    /// of() or failureOf() the table at position \a table has changed.
    void changed(int table);

private:
    void countNext();
    void count(int table, bool isRequested);
    void take(int table, bool isRequested, const Result<qint64> &rows);
    [[nodiscard]] bool isWorthAsking(int table) const;

    QueryRunner &m_runner;
    std::shared_ptr<const Schema> m_schema;
    bool m_countsByItself = false;
    quint64 m_ticket = 0; ///< changes with the schema: what comes for an older one is dropped
    bool m_isCounting = false;
    QList<int> m_asked;
    QHash<int, qint64> m_counts; ///< the exact ones
    QSet<int> m_slow; ///< tables whose count was given up
    QHash<int, QString> m_failures;
};

} // namespace roundtrip
