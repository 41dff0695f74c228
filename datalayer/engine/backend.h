// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/engine/queryrecord.h"
#include "datalayer/engine/rowreader.h"
#include "datalayer/engine/statementsender.h"
#include "datalayer/schema/table.h"
#include "datalayer/sql/dialect.h"
#include "datalayer/sql/query.h"

#include <QList>
#include <QStringList>
#include <QVariant>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;
class QSqlDriver;
class QSqlError;

namespace roundtrip {

class Connection;

/// What a QSqlDatabase is opened with.
struct DriverTarget
{
    SqlDriver driver;
    QString databaseName;
    QString host;
    int port = -1;
    QString user;
    QString password;
    QString options; ///< QSqlDatabase::setConnectOptions()
};

/// What the driver sends beside statements.
struct DriverAdditions
{
    std::optional<Addition> prepare {}; ///< when a statement is prepared
    std::optional<Addition> execute {}; ///< for each execution of a prepared one
    std::optional<Addition> release {}; ///< when a prepared statement is let go
    /// In order, when a connection is opened; empty for a library. Without what TLS and passwords
    /// take, which the library of the driver keeps to itself.
    QList<Addition> connect {};
    std::optional<Addition> disconnect {};
};

/// What differs between the kinds of database while one is open: the live half of what Dialect is
/// for the text of statements. Owned by a Connection, which calls it on its thread.
class Backend
{
public:
    Backend() = default;
    virtual ~Backend() = default;
    Q_DISABLE_COPY_MOVE(Backend)

    [[nodiscard]] virtual const Dialect &dialect() const = 0;
    /// False for a library within the program: its calls are no round trips but for statements.
    [[nodiscard]] virtual bool isServer() const = 0;

    /// What to open; fails where it can be seen beforehand that this cannot be done.
    virtual Result<DriverTarget> target() = 0;
    /// What is opened where the one before cannot be reached: the other hosts, if the driver cannot
    /// try them by itself.
    [[nodiscard]] virtual QList<DriverTarget> otherTargets() const { return {}; }
    /// Runs a statement to set the connection up and, if \a isQuestion, returns its first column.
    using Setup = std::function<Result<QStringList>(const QString &sql, bool isQuestion)>;
    /// Called once the driver has opened: makes a file read-only, finds out what the session can
    /// take, and restores what the driver has set in it.
    virtual Result<> opened(QSqlDatabase &database, const Setup &setup) = 0;
    /// What the driver has set when it connected and what is still set, in a session that a pooler
    /// has given to others meanwhile: `bytea_output`; empty where all is as it was.
    [[nodiscard]] virtual QString leftSetting() const { return {}; }
    /// Restores that if the pooler gives the session back by chance. Called now and then.
    virtual Result<> restoreSession(const Setup &) { return {}; }
    /// Whether what is open must be opened again to see what others have written since. Called
    /// before every load.
    virtual Result<bool> isOutdated() { return false; }
    /// See Connection::checkUnchanged().
    [[nodiscard]] virtual Result<> checkUnchanged() const { return {}; }
    /// False if closing it would lose the database itself.
    [[nodiscard]] virtual bool canReopen() const { return true; }

    /// What a driver's error means to the person who looks at the database.
    [[nodiscard]] virtual DbError error(const QSqlError &error, const QString &sql) const = 0;
    /// \a error of a statement that ended the connection, whatever it was taken for.
    [[nodiscard]] virtual DbError lostError(const DbError &error) const { return error; }
    /// \a value as the driver binds it.
    [[nodiscard]] virtual QVariant boundValue(const Value &value) const;
    /// \a value as an argument of EXECUTE, for a sender that writes it: in a way that no setting of
    /// the session changes.
    [[nodiscard]] virtual QString writtenValue(const Value &) const { return {}; }
    /// How statements are sent over a connection that this outlives.
    [[nodiscard]] virtual std::unique_ptr<StatementSender> sender() const;
    /// What is set for the length of each transaction, behind its beginning.
    [[nodiscard]] virtual QStringList transactionSettings() const { return {}; }
    [[nodiscard]] virtual std::unique_ptr<RowReader> reader(QSqlQuery &query,
                                                            qsizetype maxCellBytes) const;
    /// What the driver's library knows of the sizes of texts; null where it cannot be asked.
    [[nodiscard]] virtual std::unique_ptr<TextLengths> textLengths(const QSqlQuery &) const
    {
        return nullptr;
    }
    [[nodiscard]] virtual bool hasFastReader() const { return false; }
    /// False if the driver can read the rows of a prepared statement only once it has them all.
    [[nodiscard]] virtual bool streamsPrepared() const { return true; }
    /// The statement that explains \a statement. \a driver is the one that is open.
    [[nodiscard]] virtual Statement explained(const Statement &statement,
                                              const QSqlDriver &driver) const;
    [[nodiscard]] virtual DriverAdditions additions() const { return {}; }
    /// True if two statements without values can go in one message, with an answer each.
    [[nodiscard]] virtual bool joinsStatements() const { return false; }
    [[nodiscard]] virtual qsizetype maxBoundValues() const = 0;
    /// How many columns one SELECT can give.
    [[nodiscard]] virtual qsizetype maxResultColumns() const
    {
        return dialect().maxResultColumns();
    }
    /// "SQLite 3.40.1"
    [[nodiscard]] virtual QString version() const = 0;
    /// "UTF-8", as the database stores text.
    [[nodiscard]] virtual QString encoding() const = 0;
    /// The statement that, run on another connection, ends what this one is running; empty where
    /// there is none.
    [[nodiscard]] virtual QString cancellation() const { return {}; }

    /// What ends, called from any thread while the connection is open, the statement that it is
    /// running; empty where only another connection can.
    [[nodiscard]] virtual std::function<void()> interrupt() { return {}; }
    /// Called before each statement: it is to end by itself once \a stop is true or \a deadline has
    /// passed, where the library asks.
    virtual void watch(const std::atomic_bool * /*stop*/,
                       std::optional<std::chrono::steady_clock::time_point> /*deadline*/)
    { }
    /// Called after each statement since watch(): an error if its answer means nothing, although
    /// the library has not failed.
    [[nodiscard]] virtual Result<> checkAnswer(const QString & /*sql*/) const { return {}; }
    /// Whether the deadline has ended the last statement.
    [[nodiscard]] virtual bool isLate() const { return false; }

    /// Reads the catalogue, as the log's section \a load.
    virtual Result<QList<Table>> inspect(Connection &connection, int load) = 0;
    /// A number that changes with the catalogue, where the database has one.
    virtual Result<qint64> schemaVersion(Connection &, int /*load*/) { return 0; }
    /// Reads the columns of a view with Table::isUnread, see readView().
    virtual Result<> readView(Connection &, int, Table &, const std::atomic_bool *) { return {}; }
    /// Finds out how the columns of a view compare, where the catalogue does not say.
    virtual void inspectView(Connection &, int, Table &) { }
};

[[nodiscard]] std::unique_ptr<Backend> makeSqliteBackend(const ConnectionSettings &settings,
                                                         bool prefersFastReader);
[[nodiscard]] std::unique_ptr<Backend> makePostgreSqlBackend(const ConnectionSettings &settings);
[[nodiscard]] std::unique_ptr<Backend> makeMySqlBackend(const ConnectionSettings &settings);

} // namespace roundtrip
