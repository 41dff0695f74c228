// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/base/serverkind.h"
#include "datalayer/engine/rowreader.h"
#include "datalayer/engine/statementsender.h"
#include "datalayer/log/queryrecord.h"
#include "datalayer/schema/table.h"
#include "datalayer/sql/dialects/dialect.h"
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

/// DriverTarget holds what a QSqlDatabase is opened with: its driver, address, login and options.
struct DriverTarget
{
    SqlDriver driver;
    QString databaseName;
    QString host;
    int port = -1; ///< -1 for the default of the driver
    QString user;
    QString password;
    QString options; ///< as QSqlDatabase::setConnectOptions() takes them
};

/// DriverAdditions lists what the driver sends to a server beside the statements that it is given.
/// A member is empty where nothing is sent; for a library all are empty.
struct DriverAdditions
{
    std::optional<Addition> prepare {}; ///< sent when a statement is prepared
    std::optional<Addition> execute {}; ///< sent for each execution of a prepared statement
    std::optional<Addition> release {}; ///< sent when a prepared statement is released
    /// What is sent when a connection is opened, in this order. The messages of the TLS handshake
    /// and of the exchange of passwords are missing: the library behind the driver keeps them to
    /// itself.
    QList<Addition> connect {};
    std::optional<Addition> disconnect {}; ///< sent when a connection is closed
};

/// Backend does what differs between the kinds of database while a connection is open, as Dialect
/// does it for the text of statements. A Connection owns it and calls it on its thread.
class Backend
{
public:
    Backend() = default;
    virtual ~Backend() = default;
    Q_DISABLE_COPY_MOVE(Backend)

    [[nodiscard]] virtual const Dialect &dialect() const = 0;
    /// Returns false for a library within the program (SQLite). Calls of a library are no round
    /// trips, except for the statements themselves.
    [[nodiscard]] virtual bool isServer() const = 0;

    /// Returns what to open. Fails if it can be seen beforehand that this is not possible.
    virtual Result<DriverTarget> target() = 0;
    /// Returns what to open instead, in this order, if target() cannot be reached: the other hosts
    /// of a server, where the driver does not try them by itself.
    [[nodiscard]] virtual QList<DriverTarget> otherTargets() const { return {}; }
    /// Setup is a function that runs a statement while the connection is set up. If \a isQuestion
    /// is true it returns the first column of the answer as texts, else an empty list.
    using Setup = std::function<Result<QStringList>(const QString &sql, bool isQuestion)>;
    /// Finishes the opening after the driver has opened \a database. SQLite runs the script if
    /// there is one, makes its database read-only, and asks the library for its limits. A server is
    /// asked for its version, its session is set up, and what the driver has set there is reset.
    /// Fails if a statement fails, or if the connection is not as it has to be: a file that could
    /// be written to, a server without the TLS that was asked for.
    virtual Result<> opened(QSqlDatabase &database, const Setup &setup) = 0;
    /// Returns the name of a setting (`bytea_output`) that the driver made when it connected, if it
    /// is still set in a session that a pooler has given to other clients meanwhile. Empty if
    /// nothing was left behind.
    [[nodiscard]] virtual QString leftSetting() const { return {}; }
    /// Resets the setting that leftSetting() names if the pooler happens to give this connection
    /// the session that has it; leftSetting() is empty afterwards if it did. Called before a load
    /// and before closing while something is left. Fails if a statement fails.
    virtual Result<> restoreSession(const Setup &) { return {}; }
    /// Returns whether the database must be opened again to see what others have written since.
    /// Called before every load. Fails if the file is no longer one that can be read.
    virtual Result<bool> isOutdated() { return false; }
    /// See Connection::checkUnchanged().
    [[nodiscard]] virtual Result<> checkUnchanged() const { return {}; }
    /// Returns false if closing the database would lose it, such as the database of a script.
    [[nodiscard]] virtual bool canReopen() const { return true; }

    /// Translates an error of the driver for the person who looks at the database. \a sql is the
    /// statement that failed, or empty if there was none.
    [[nodiscard]] virtual DbError error(const QSqlError &error, const QString &sql) const = 0;
    /// Returns the error of a statement that failed and left the connection to a server closed: of
    /// the kind DbError::Kind::Connection, whatever kind \a error has.
    [[nodiscard]] virtual DbError lostError(const DbError &error) const { return error; }
    /// Returns \a value in the form in which the driver binds it.
    [[nodiscard]] virtual QVariant boundValue(const Value &value) const;
    /// Returns \a value written out as an argument of EXECUTE, in a way that no setting of the
    /// session changes. Empty where sender() has the driver bind the values.
    [[nodiscard]] virtual QString writtenValue(const Value &) const { return {}; }
    /// Makes the StatementSender of a connection. The Backend must outlive it.
    [[nodiscard]] virtual std::unique_ptr<StatementSender> sender() const;
    /// Returns the statements that follow the beginning of each transaction and set something for
    /// its length. They are sent only if joinsStatements().
    [[nodiscard]] virtual QStringList transactionSettings() const { return {}; }
    /// Makes a reader for the rows of \a query, which must outlive it. Texts and blobs longer than
    /// \a maxCellBytes bytes are cut off; 0 for no limit.
    [[nodiscard]] virtual std::unique_ptr<RowReader> reader(QSqlQuery &query,
                                                            qsizetype maxCellBytes) const;
    /// Makes a TextLengths that tells the sizes of a query's texts as the driver's library knows
    /// them. Null where the library cannot be asked. The query must outlive it.
    [[nodiscard]] virtual std::unique_ptr<TextLengths> textLengths(const QSqlQuery &) const
    {
        return nullptr;
    }
    /// Returns whether rows are read with the functions of the database's own library, see
    /// RowReading. Known once opened() has been called.
    [[nodiscard]] virtual bool hasFastReader() const { return false; }
    /// Returns whether rows can be read so with \a driver, a driver for this kind of server,
    /// whether it is open or not.
    [[nodiscard]] virtual bool canReadFast(const QSqlDriver & /*driver*/) const { return false; }
    /// Returns false if the driver can read the rows of a prepared statement only after it has
    /// fetched all of them.
    [[nodiscard]] virtual bool streamsPrepared() const { return true; }
    /// Returns the statement that asks the database how it would run \a statement. \a driver is the
    /// open driver of the connection.
    [[nodiscard]] virtual Statement explained(const Statement &statement,
                                              const QSqlDriver &driver) const;
    [[nodiscard]] virtual DriverAdditions additions() const { return {}; }
    /// Returns whether several statements without values can go in one message and have an answer
    /// each.
    [[nodiscard]] virtual bool joinsStatements() const { return false; }
    [[nodiscard]] virtual qsizetype maxBoundValues() const = 0;
    /// Returns how many columns one SELECT can have in its result.
    [[nodiscard]] virtual qsizetype maxResultColumns() const
    {
        return dialect().traits().maxResultColumns;
    }
    /// Returns the name of the database and its version, for example "SQLite 3.40.1".
    [[nodiscard]] virtual QString version() const = 0;
    /// Returns the encoding of texts: for SQLite the one in which the file stores them, for every
    /// server "UTF-8", in which it sends them.
    [[nodiscard]] virtual QString encoding() const = 0;
    /// Returns the statement that, run on another connection, ends the statement which this
    /// connection is running. Empty where there is none.
    [[nodiscard]] virtual QString cancellation() const { return {}; }

    /// Returns a function that ends the running statement and that any thread may call while the
    /// connection is open. Empty where a statement cannot be ended in this way.
    [[nodiscard]] virtual std::function<void()> interrupt() { return {}; }
    /// Says when the next statement is to end by itself: once \a stop is true or \a deadline has
    /// passed; null and empty for never. Called before each statement of a library. Has an effect
    /// only if the library asks while it works.
    virtual void watch(const std::atomic_bool * /*stop*/,
                       std::optional<std::chrono::steady_clock::time_point> /*deadline*/)
    { }
    /// Fails if the answer to the statement that ran since watch() means nothing, although the
    /// library has reported no error.
    [[nodiscard]] virtual Result<> checkAnswer(const QString & /*sql*/) const { return {}; }
    /// Returns whether the deadline of watch() has ended the last statement.
    [[nodiscard]] virtual bool isLate() const { return false; }

    /// Reads the catalogue and returns its tables and views. The statements are logged in the
    /// section \a load.
    virtual Result<QList<Table>> inspect(Connection &connection, LoadId load) = 0;
    /// Returns the statements that made \a table and what belongs to it, as far as the database can
    /// tell them; empty where it cannot. They are only to be shown.
    virtual Result<QString> definition(Connection &connection, LoadId load, const Table &table) = 0;
    /// Returns a number that changes with the catalogue; 0 where the database has none.
    virtual Result<qint64> schemaVersion(Connection &, LoadId) { return 0; }
    /// Reads the columns of a view with Table::isUnread, see readView() in schemainspector.h.
    virtual Result<> readView(Connection &, LoadId, Table &, const std::atomic_bool *)
    {
        return {};
    }
    /// Finds out the affinities and collations of a view's columns, where the catalogue does not
    /// say.
    virtual void inspectView(Connection &, LoadId, Table &) { }
};

/// Makes the backend for the kind of database that \a settings name. Without \a prefersFastReader
/// rows are read by the general reader, see Backend::hasFastReader().
[[nodiscard]] std::unique_ptr<Backend> makeBackend(const ConnectionSettings &settings,
                                                   bool prefersFastReader);
[[nodiscard]] std::unique_ptr<Backend> makeSqliteBackend(const ConnectionSettings &settings,
                                                         bool prefersFastReader);
[[nodiscard]] std::unique_ptr<Backend> makePostgreSqlBackend(const ConnectionSettings &settings,
                                                             bool prefersFastReader);
[[nodiscard]] std::unique_ptr<Backend> makeMySqlBackend(const ConnectionSettings &settings,
                                                        bool prefersFastReader);

} // namespace roundtrip
