// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"

#include <atomic>
#include <memory>

namespace roundtrip {

class BackgroundLoader;

/// OpenedDatabase is an open connection with the schema of its database; Database and QueryRunner
/// work on one. It is used on one thread.
struct OpenedDatabase
{
    std::shared_ptr<QueryLog> log {}; ///< the connection's, where the Database keeps it; or null
    std::unique_ptr<Connection> connection;
    ConnectionSettings settings; ///< what it was opened with
    std::shared_ptr<const Schema> schema {};
    QList<Table> catalogue {}; ///< what the schema was made of, with what the settings declare
    SchemaStamp stamp {}; ///< of the catalogue
    /// Loads over a connection of its own; null until something is asked for in the background.
    std::shared_ptr<BackgroundLoader> background {};
};

/// Opens the database that \a settings describe and reads its schema, with the relations and names
/// that \a settings declare. Fails if the connection cannot be opened, if the catalogue cannot be
/// read, or if a declaration does not fit it. \a log must outlive the connection. \a announce is
/// passed to Connection::open().
[[nodiscard]] Result<OpenedDatabase>
openDatabase(const ConnectionSettings &settings, QueryLog &log,
             Connection::Reader reader = Connection::Reader::Fast,
             const Connection::Announce &announce = {});
/// Opens the connection again if it needs that (see Connection::refresh()), and reads the catalogue
/// again if somebody may have changed it. A SQLite file tells whether its tables have changed. A
/// server does not tell, so its catalogue is read if \a isDistrusted. A script's database cannot
/// change and is not read again. The schema stays the same object if nothing has changed or if this
/// function fails.
[[nodiscard]] Result<> refreshSchema(OpenedDatabase &database, bool isDistrusted);
/// Reads the columns of the view \a name if they were left for later (see Table::isUnread), and
/// makes a new schema with them. Does nothing for any other \a name. Fails if \a stop has ended the
/// reading, or if what \a settings declare does not fit the columns. It is no failure if the view
/// is broken: Table::problem says what is wrong with it.
[[nodiscard]] Result<> readUnreadView(OpenedDatabase &database, const QString &name,
                                      const std::atomic_bool *stop);

/// Finds the names of \a query, after readUnreadView() of its root.
[[nodiscard]] Result<ResolvedQuery> resolve(OpenedDatabase &database, const QuerySet &query,
                                            const std::atomic_bool *stop = nullptr);

/// Returns the error of records whose Database was closed, or that never knew one.
[[nodiscard]] DbError closedError();

} // namespace roundtrip
