// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/engine/columndata.h"
#include "datalayer/engine/querylog.h"
#include "datalayer/engine/queryrecord.h"
#include "datalayer/engine/sessionlog.h"
#include "datalayer/schema/table.h"
#include "datalayer/sql/dialect.h"
#include "datalayer/sql/query.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>

class QSqlQuery;
class QThread;

namespace roundtrip {

class Backend;
class Canceller;
class DriverDatabase;
struct DriverTarget;
class StatementSender;

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
    /// When the statement is to end by itself, with DbError::Kind::Timeout; empty for never.
    std::optional<std::chrono::steady_clock::time_point> deadline {};
};

/// What a statement that ran left behind.
struct Ran
{
    QueryRecord record; ///< as logged
    bool wasStopped = false; ///< not all rows were read
};

/// Which catalogue it was. A plain value.
struct SchemaStamp
{
    int opening = 0; ///< counts how often the connection has opened: it may be another file
    qint64 version = -1; ///< a file's own, which grows with each change; of a server always 0

    friend bool operator==(const SchemaStamp &, const SchemaStamp &) = default;
};

/// The one place where a statement runs: times, counts and logs it, also when it fails. Read-only,
/// whatever the kind of database; what differs between these is its Backend's. Opened, used and
/// destroyed on one thread.
class Connection
{
public:
    /// Which reader fetches the rows. `Fast` where it is proved to be safe, else `General`.
    enum class Reader { Fast, General };

    using Announce = std::function<void(const std::shared_ptr<Canceller> &)>;

    /// Opens a file or a server's database, or runs a script into memory and makes that read-only.
    /// \a log must outlive the connection. \a preferred is for measuring and testing the general
    /// reader. \a announce is told of canceller() before there is anything to wait for.
    static Result<std::unique_ptr<Connection>> open(const ConnectionSettings &settings,
                                                    QueryLog &log, Reader preferred = Reader::Fast,
                                                    const Announce &announce = {});
    /// A database from a script, as open() does it.
    static Result<std::unique_ptr<Connection>> fromScript(const QString &script, QueryLog &log);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// From now on a statement on \a thread (the GUI's) is refused as a mistake of the program.
    static void forbidThread(const QThread *thread);

    /// Opens it again where the connection was lost, or where a file is no longer as it was and
    /// that is needed to see what a writer has left. Call before every load.
    Result<> refresh();

    /// Whether what was read since refresh() is of one state of the file. A file that is taken to
    /// be immutable is read without locks: there the error says that somebody wrote to it
    /// meanwhile.
    Result<> checkUnchanged() const;
    /// Closes the connection, with all that it may hold; refresh() opens it again. Does nothing to
    /// a script's database, which would be lost.
    void abandon();

    /// Runs one statement that reads, on a server in a transaction of its own unless one has begun,
    /// and refuses any other: what the server itself would let pass, such as the end of the
    /// transaction and something behind it, is not even sent. Appends its rows to \a into, one
    /// column each; an empty span reads nothing. \a draft says what it is for: load, kind, path,
    /// keys; run() fills in the rest. When it fails or is stopped, the rows read so far are in \a
    /// into.
    Result<Ran> run(const Statement &statement, QueryRecord draft, std::span<ColumnData> into,
                    const RunOptions &options = {});

    /// How the database would run the statement of \a query, of this connection's log: its own
    /// words, line by line. The statement itself does not run; the question is logged and does not
    /// count.
    Result<QString> explain(const QueryRecord &query);

    /// Begins a read transaction, logged with \a load: now, or in one message with the statement
    /// that comes next where this saves a round trip. Snapshot ends it, however a load does.
    Result<> beginTransaction(int load);
    /// Ends it; sends nothing where no statement came after its beginning. If that fails the
    /// connection is abandoned, so that it holds no lock.
    Result<> endTransaction(int load);

    [[nodiscard]] const Dialect &dialect() const;
    /// Ask for it each time: it is another one once the thread was given up, see
    /// Canceller::giveUpThread(). Nothing that is written there is seen by anyone.
    [[nodiscard]] QueryLog &log() { return *m_log; }
    [[nodiscard]] Reader reader() const;
    /// How many values one statement can bind here: keys x key columns and all others together.
    [[nodiscard]] qsizetype maxBoundValues() const;
    /// How many columns one SELECT can give here.
    [[nodiscard]] qsizetype maxResultColumns() const;
    /// "SQLite 3.40.1"
    [[nodiscard]] QString serverVersion() const;
    /// "UTF-8", as the database stores text.
    [[nodiscard]] QString encoding() const;
    /// What ends a statement from another thread.
    [[nodiscard]] const std::shared_ptr<Canceller> &canceller() const { return m_canceller; }

    /// How often it has been opened: what was read earlier than the last time, the catalogue for
    /// example, may be of another file that has got the name.
    [[nodiscard]] int openings() const { return m_openings; }
    /// True once the server has ended the connection: refresh() opens it again.
    [[nodiscard]] bool isLost() const { return m_isLost; }

    /// What tells, as far as the database does, whether its catalogue is another one since.
    Result<SchemaStamp> schemaStamp(int load);
    /// Reads the catalogue, as the log's section \a load: tables and views in the order of their
    /// creation where that is known, without the database's own.
    Result<QList<Table>> inspect(int load);
    /// Reads the columns of a view with Table::isUnread, however long that takes. An error if
    /// \a stop has ended it.
    Result<> readView(int load, Table &view, const std::atomic_bool *stop);
    /// Finds out how the columns of \a view compare, where the catalogue does not say.
    void inspectView(int load, Table &view);

private:
    class DriverCall;
    /// Statements that wait for the next one, and how they are logged, as one.
    struct Ahead
    {
        QStringList statements;
        QueryRecord draft;
    };

    Connection(QueryLog &log, std::unique_ptr<Backend> backend);

    Result<> openBackend();
    Result<> openDriver(const DriverTarget &target, int load);
    Result<QStringList> runSetup(const QString &sql, bool isQuestion, int load);
    /// Restores what the driver has set, where that is still to be done, and logs where it stays.
    void restoreSession(int load);
    void noteLeftSetting(int load);
    Result<> checkThread(const QString &sql) const;
    /// run() for statements that the program itself has written, of whatever kind.
    Result<Ran> runTrusted(const Statement &statement, QueryRecord draft,
                           std::span<ColumnData> into, const RunOptions &options = {});
    Result<> runStatement(const Statement &statement, QueryRecord &draft,
                          std::span<ColumnData> into, const RunOptions &options, bool *wasStopped);
    /// The same, to its deadline, which \a isLate tells of.
    Result<> runWithin(const Statement &statement, QueryRecord &draft, std::span<ColumnData> into,
                       const RunOptions &options, bool *wasStopped, bool *isLate);
    Result<> readRows(QSqlQuery &query, std::span<ColumnData> into, const RunOptions &options,
                      QueryRecord &draft, bool *wasStopped);
    void close();
    void closeDriver();
    void beForgotten();

    QueryLog *m_log;
    QueryLog m_ownLog; ///< of a connection whose thread was given up
    bool m_isForgotten = false; ///< it was
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<DriverDatabase> m_driver; ///< null while closed
    int m_openings = 0;
    bool m_isLost = false; ///< the server has ended the connection
    SessionLog m_sessionLog;
    const std::unique_ptr<StatementSender> m_sender;
    const std::shared_ptr<Canceller> m_canceller;
    std::optional<Ahead> m_ahead;
    bool m_isInTransaction = false; ///< its beginning may still wait in m_ahead
    const QThread *m_thread;
};

} // namespace roundtrip
