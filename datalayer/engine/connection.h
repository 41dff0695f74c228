// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/engine/columndata.h"
#include "datalayer/engine/queryrecord.h"
#include "datalayer/engine/sqlitefile.h"
#include "datalayer/sql/dialect.h"
#include "datalayer/sql/query.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <atomic>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <span>

class QThread;

namespace roundtrip {

class QueryLog;
class RowReader;

/// How one statement is run.
struct RunOptions
{
    qsizetype maxCellBytes = 0; ///< longer texts and blobs are cut off; 0 for no limit
    const std::atomic_bool *stop = nullptr; ///< looked at between batches of rows
    /// Called after each full batch of rows (4096) and once more with the rest, perhaps none, on
    /// the connection's thread. It may use the columns and clear() them, so that not all rows are
    /// held at once, and set what it finds in the record that will be logged, whose `rows` counts
    /// all rows so far. Not called for the rows between the last full batch and an error.
    std::function<void(QueryRecord &)> onBatch {};
};

/// What a statement that ran left behind.
struct Ran
{
    QueryRecord record; ///< as logged
    bool wasStopped = false; ///< not all rows were read
};

/// The one place where a statement runs: times, counts and logs it, also when it fails. SQLite
/// only, and read-only. Opened, used and destroyed on one thread.
class Connection
{
public:
    /// Which reader fetches the rows. `Fast` where it is proved to be safe, else `General`.
    enum class Reader { Fast, General };

    /// Opens a file, or runs a script into memory and makes that read-only. \a log must outlive
    /// the connection. \a preferred is for measuring and testing the general reader.
    static Result<std::unique_ptr<Connection>> open(const ConnectionSettings &settings,
                                                    QueryLog &log, Reader preferred = Reader::Fast);
    /// A database from a script, as open() does it.
    static Result<std::unique_ptr<Connection>> fromScript(const QString &script, QueryLog &log);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// From now on a statement on \a thread (the GUI's) is refused as a mistake of the program.
    static void forbidThread(const QThread *thread);

    /// Looks whether the file still is as it was when it was opened, and opens it again where that
    /// is needed to see what a writer has left. Call before every load.
    Result<> refresh();

    /// Whether what was read since refresh() is of one state of the file. A file that is taken to
    /// be immutable is read without locks: there the error says that somebody wrote to it
    /// meanwhile.
    Result<> checkUnchanged() const;
    /// Closes a file's connection, with all that it may hold; refresh() opens it again. Does
    /// nothing to a script's database, which would be lost.
    void abandon();

    /// Runs one statement and appends its rows to \a into, one column each; an empty span reads
    /// nothing. \a draft says what it is for: load, kind, path, keys; run() fills in the rest. When
    /// it fails or is stopped, the rows read so far are in \a into.
    Result<Ran> run(const Statement &statement, QueryRecord draft, std::span<ColumnData> into,
                    const RunOptions &options = {});

    [[nodiscard]] const Dialect &dialect() const { return sqliteDialect(); }
    [[nodiscard]] QueryLog &log() { return m_log; }
    [[nodiscard]] Reader reader() const { return m_reader; }
    /// How many values one statement can bind here: keys x key columns and all others together.
    [[nodiscard]] qsizetype maxBoundValues() const { return m_maxBoundValues; }
    /// "SQLite 3.40.1"
    [[nodiscard]] QString serverVersion() const;
    /// "UTF-8", as the database stores text.
    [[nodiscard]] QString encoding() const { return m_encoding; }

private:
    struct Prepared
    {
        QString sql;
        QSqlQuery query;
    };

    Connection(QueryLog &log, Reader preferred, int maxBoundValues);

    Result<> openFile(const QString &path);
    Result<> openMemory(const QString &script);
    Result<> openDriver(const QString &name, const QString &options);
    Result<> readProperties();
    Result<QStringList> readTexts(const QString &sql, int load);
    Result<> runSetup(const QString &sql, int load);
    Result<> execute(const Statement &statement, Prepared &prepared);
    Result<Prepared *> prepare(const QString &sql);
    Result<> readRows(QSqlQuery &query, std::span<ColumnData> into, const RunOptions &options,
                      QueryRecord &draft, bool *wasStopped);
    void close();

    QueryLog &m_log;
    QString m_name; ///< of the QSqlDatabase
    QSqlDatabase m_database;
    std::optional<SqliteFile> m_file;
    QString m_encoding;
    int m_boundValuesWanted; ///< ConnectionSettings::maxBoundValues
    qsizetype m_maxBoundValues = 0;
    Reader m_preferred;
    Reader m_reader = Reader::General;
    std::list<Prepared> m_prepared; ///< most recently used first
    const QThread *m_thread;
};

} // namespace roundtrip
