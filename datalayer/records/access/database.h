// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/boundqueryset.h"
#include "datalayer/records/loading/loaded.h"
#include "datalayer/schema/schema.h"

#include <memory>

namespace roundtrip {

class Connection;

/// Database is an open database: its schema, its connection and the log of what ran. Programs and
/// tests use it, and the records that it loads, on the thread that opened it; the window uses
/// QueryRunner. A Database can be moved, and closed by its destructor, while records of it are in
/// hand.
///
/// \snippet tst_recordexamples.cpp Database
class Database
{
public:
    /// Opens a SQLite file, read-only. The error says what is wrong with the file.
    static Result<Database> open(const QString &path);
    /// Opens the database that \a settings describe. \a reader chooses how its rows are read.
    static Result<Database> open(const ConnectionSettings &settings,
                                 RowReading reader = RowReading::Fast);

    /// Returns the present schema. refreshSchema() and the first load of a view with
    /// Table::isUnread may replace it; only sharedSchema() keeps a replaced one alive.
    [[nodiscard]] const Schema &schema() const { return *sharedSchema(); }
    [[nodiscard]] const std::shared_ptr<const Schema> &sharedSchema() const;
    [[nodiscard]] QueryLog &log();
    [[nodiscard]] Connection &connection();

    /// Returns a query for all records of \a table, to be refined and fetched. Runs nothing.
    [[nodiscard]] BoundQuerySet objects(const QString &table);
    /// Reads the catalogue again if somebody may have changed it: a server's always, a file's if
    /// the file says that its tables have changed. The schema stays if this fails.
    Result<> refreshSchema();
    /// Loads \a query. Loaded::records is null if a name is wrong or the root records could not be
    /// read, see Loaded.
    Loaded load(const QuerySet &query, FetchStrategy strategy, const LoadOptions &options = {});

private:
    Database() = default;

    std::shared_ptr<OpenedDatabase> m_opened; ///< records in hand refer to it weakly
};

} // namespace roundtrip
