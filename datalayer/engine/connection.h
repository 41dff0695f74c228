// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"
#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/engine/runoptions.h"
#include "datalayer/log/querylog.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/schema/table.h"
#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/query.h"

#include <atomic>
#include <functional>
#include <memory>
#include <span>

class QThread;

namespace roundtrip {

class Backend;
class Canceller;
class DriverDatabase;
struct DriverTarget;
class StatementRunner;
class StatementWatcher;

/// SchemaStamp tells one state of a catalogue from another, as far as the database does. It is a
/// plain value.
struct SchemaStamp
{
    /// How often opening was tried. Another opening may be of another file by the same name.
    int opening = 0;
    qint64 version = -1; ///< a number in the file that grows with each change; 0 for a server

    friend bool operator==(const SchemaStamp &, const SchemaStamp &) = default;
};

/// Connection is the one place where statements run. It opens a database, opens that again where
/// this is needed, and closes it; its StatementRunner times, counts and logs each statement, also
/// when it fails. It only reads, whatever the kind of database; what differs between the kinds is
/// in its Backend. A Connection is opened, used and destroyed on one thread.
class Connection
{
public:
    /// Diversion has a connection write to another log, and tell a StatementWatcher of each
    /// statement, until the end of the Diversion. It is used on the connection's thread.
    class Diversion
    {
    public:
        /// \a connection, \a log and \a watcher must outlive this object. The loads of \a log are
        /// its own: no statement of an earlier one may run on meanwhile.
        Diversion(Connection &connection, QueryLog &log, StatementWatcher &watcher);
        ~Diversion();
        Q_DISABLE_COPY_MOVE(Diversion)

    private:
        Connection &m_connection;
        QueryLog &m_before;
    };

    using Reader = RowReading;

    /// Announce is a function that receives the Canceller of a connection before that is opened.
    using Announce = std::function<void(const std::shared_ptr<Canceller> &)>;

    /// Opens a SQLite file or the database of a server, or runs a script into a database in memory
    /// and makes that read-only. Fails with the reason if this is not possible. \a log must outlive
    /// the connection. \a preferred is there to measure and test the general reader. \a announce
    /// receives canceller() before there is anything to wait for.
    static Result<std::unique_ptr<Connection>> open(const ConnectionSettings &settings,
                                                    QueryLog &log, Reader preferred = Reader::Fast,
                                                    const Announce &announce = {});
    /// Opens a database in memory that \a script makes, as open() does it.
    static Result<std::unique_ptr<Connection>> fromScript(const QString &script, QueryLog &log);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Makes every statement on \a thread (the GUI's) fail from now on with DbError::Kind::Misuse,
    /// a mistake of the program. This holds for all connections; null allows all threads again.
    static void forbidThread(const QThread *thread);

    /// Opens the database again if the connection was lost or closed, or if a file has changed so
    /// that only a new opening shows what a writer has left. Call it before every load. Fails if
    /// the database cannot be opened again.
    Result<> refresh();

    /// Fails if what was read since refresh() may not be of one state of the file. That can only
    /// happen to a file that is taken to be immutable, which is read without locks: the error says
    /// that somebody wrote to it meanwhile.
    Result<> checkUnchanged() const;
    /// Closes the connection, and with it the transaction and the locks that it may hold; refresh()
    /// opens it again. Does nothing to a script's database, which would be lost.
    void abandon();

    /// Runs one statement that reads, and appends its rows to \a into, one column each; an empty
    /// span reads no rows. On a server the statement runs in a transaction of its own unless one
    /// has begun, and a text that is not plainly one reading statement fails with
    /// DbError::Kind::Refused and is not sent: the server itself would let pass, for example, the
    /// end of the transaction and another statement behind it. \a draft says what the statement is
    /// for: load, kind, path, keys; run() fills in the rest. When the statement fails or is
    /// stopped, the rows read so far are in \a into.
    Result<Ran> run(const Statement &statement, QueryRecord draft, std::span<ColumnData> into,
                    const RunOptions &options = {});

    /// Asks the database how it would run the statement of \a query, a record of this connection's
    /// log. The statement itself does not run. The question is logged in a section of its own and
    /// does not count.
    Result<QueryPlan> explain(const QueryRecord &query);

    /// Begins a read transaction, logged in the section \a load: now, or in one message with the
    /// statement that comes next where this saves a round trip. Called by Snapshot, which ends the
    /// transaction however a load ends.
    Result<> beginTransaction(LoadId load);
    /// Ends the transaction; sends nothing if no statement came after its beginning. If this fails,
    /// the connection is abandoned, so that it holds no lock. So is a connection that was lost
    /// before, but that is no failure.
    Result<> endTransaction(LoadId load);

    [[nodiscard]] const Dialect &dialect() const;
    /// Returns the log. Ask for it each time: once the thread was given up, see
    /// Canceller::giveUpThread(), this is another log, and nobody sees what is written there.
    [[nodiscard]] QueryLog &log();
    /// Takes such another log in the place of the log, which may be gone. For a thread that was
    /// given up with another connection than this one.
    void leaveLog();
    [[nodiscard]] Reader reader() const;
    /// Returns how many values one statement can bind: those of its keys (keys x key columns) and
    /// all others together.
    [[nodiscard]] qsizetype maxBoundValues() const;
    /// Returns how many columns one SELECT can have in its result.
    [[nodiscard]] qsizetype maxResultColumns() const;
    /// Returns the name of the database and its version, for example "SQLite 3.40.1".
    [[nodiscard]] QString serverVersion() const;
    /// Returns the encoding of texts: for SQLite the one in which the file stores them, for every
    /// server "UTF-8", in which it sends them.
    [[nodiscard]] QString encoding() const;
    /// Returns what ends a statement from another thread. It is one object for all openings.
    [[nodiscard]] const std::shared_ptr<Canceller> &canceller() const { return m_canceller; }

    /// Returns true once the server has ended the connection, or once a cancellation may still be
    /// on its way to it, so that it must not be used. refresh() opens it again.
    [[nodiscard]] bool isLost() const;

    /// Returns a stamp that differs from an earlier one if the catalogue has changed since, as far
    /// as the database tells that: a file does, a server does not. The statement is logged in the
    /// section \a load.
    Result<SchemaStamp> schemaStamp(LoadId load);
    /// Reads the catalogue and returns its tables and views, without the database's own, in the
    /// order of their creation where that is known. The statements are logged in the section
    /// \a load; on a server they run in one transaction.
    Result<QList<Table>> inspect(LoadId load);
    /// Returns the statements that made \a table and what belongs to it, as far as the database can
    /// tell them; empty where it cannot. They are only to be shown.
    Result<QString> definition(LoadId load, const Table &table);
    /// Reads the columns of \a view, a view with Table::isUnread, however long that takes. Fails if
    /// \a stop, which may be null, has ended it; what is wrong with the view is in its
    /// Table::problem.
    Result<> readView(LoadId load, Table &view, const std::atomic_bool *stop);
    /// Finds out the affinities and collations of the columns of \a view, where the catalogue does
    /// not say.
    void inspectView(LoadId load, Table &view);

private:
    Connection(QueryLog &log, std::unique_ptr<Backend> backend);

    Result<> openBackend();
    Result<> openDriver(const DriverTarget &target, LoadId load);
    Result<QStringList> runSetup(const QString &sql, bool isQuestion, LoadId load);
    /// Resets what the driver has left set in another session, if there is such a setting, and logs
    /// it if it stays.
    void restoreSession(LoadId load);
    void noteLeftSetting(LoadId load);
    void close();
    void closeDriver();

    std::unique_ptr<Backend> m_backend;
    const std::shared_ptr<Canceller> m_canceller;
    std::unique_ptr<DriverDatabase> m_driver; ///< null while closed
    const std::unique_ptr<StatementRunner> m_runner;
    int m_openings = 0;
    bool m_isInTransaction = false; ///< its beginning may still wait for the next statement
};

} // namespace roundtrip
