// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/engine/querylog.h"
#include "datalayer/schema/table.h"

#include <QString>

namespace roundtrip::test {

class TestServer;

/// What was read of a server's catalogue, and how.
struct CatalogueRead
{
    QList<Table> tables;
    QList<QueryRecord> statements;
    qint64 milliseconds = 0;

    /// The table of that name; none has columns if there is no such table.
    [[nodiscard]] Table table(const QString &name) const;
    [[nodiscard]] QStringList names() const;
};

/// Reads the catalogue of \a database. A failure ends the program with the reason.
[[nodiscard]] CatalogueRead readCatalogue(const TestServer &server, const QString &database);
[[nodiscard]] CatalogueRead readCatalogue(const ConnectionSettings &settings);

/// A table's columns and keys as one line: `id integer !, name text; key id; unique name;
/// author_id>author(id)`. `!` marks a column that is never NULL.
[[nodiscard]] QString keysText(const Table &table);
/// What there is to say of a column besides its type: `folds case, pads, generated, no order`.
[[nodiscard]] QString traitsText(const Column &column);

} // namespace roundtrip::test
