// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/log/querylog.h"
#include "datalayer/schema/table.h"

#include <QString>

namespace roundtrip::test {

class TestServer;

/// CatalogueRead is what was read from a server's catalogue, with the statements that this took.
struct CatalogueRead
{
    QList<Table> tables;
    QList<QueryRecord> statements; ///< all but those of transactions
    qint64 milliseconds = 0; ///< the time that reading took

    /// Returns the table called \a name; a table without columns if there is none of that name.
    [[nodiscard]] Table table(const QString &name) const;
    [[nodiscard]] QStringList names() const;
};

/// Reads the catalogue of a database. A failure ends the program with the reason.
[[nodiscard]] CatalogueRead readCatalogue(const TestServer &server, const QString &database);
[[nodiscard]] CatalogueRead readCatalogue(const ConnectionSettings &settings);

/// Returns what Connection::definition() tells of the table \a table. A failure ends the program
/// with the reason.
[[nodiscard]] QString definitionOf(const ConnectionSettings &settings, const QString &table);

/// Returns a table's columns and keys as one line: `id integer !, name text; key id; unique name;
/// author_id>author(id)`. `!` marks a column that is never NULL.
[[nodiscard]] QString keysText(const Table &table);
/// Returns the indexes of \a table: `t_pkey unique (id); t_a (a,?) partial; t_b (b) hash`.
[[nodiscard]] QString indexesText(const Table &table);
/// Returns as one line how a column compares, and whether it is generated or has no order:
/// `folds case, pads, generated, no order`. Empty for a plain column that compares by its bytes.
[[nodiscard]] QString traitsText(const Column &column);

} // namespace roundtrip::test
