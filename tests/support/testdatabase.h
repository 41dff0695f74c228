// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/loadedrecords.h"

#include <QString>
#include <QTemporaryDir>

namespace roundtrip::test {

// A fixture that cannot be made is a mistake of the test: the functions that make one end the
// program with the reason instead of returning an error that each test would have to look at.

/// Opens a database in memory that \a script has made.
[[nodiscard]] Database openScript(const QString &script,
                                  const QList<DeclaredName> &declaredNames = {},
                                  Connection::Reader reader = Connection::Reader::Fast);
/// Opens the SQLite file \a path, read-only.
[[nodiscard]] Database openFile(const QString &path,
                                Connection::Reader reader = Connection::Reader::Fast);

/// Runs \a script on the file \a path, on a writable connection that it opens and closes again.
/// Makes the file where there is none.
void writeScript(const QString &path, const QString &script);

/// DatabaseFile is a SQLite file in a temporary folder of its own. Both are removed with this
/// object.
class DatabaseFile
{
public:
    enum class Journal { Rollback, WriteAheadLog };

    /// Makes the file with \a script. The writer ends cleanly, so that it leaves neither a `-wal`
    /// nor a `-shm` file in write-ahead mode.
    explicit DatabaseFile(const QString &script, Journal journal = Journal::Rollback,
                          const QString &name = QStringLiteral("test.sqlite"));

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// Makes a SQLite file with the tables author(id, name) and book(id, title, year, author_id), and
/// an index on book.author_id. The books of one author lie all over the file. The same arguments
/// give the same rows.
void writeLibrary(const QString &path, int authors, int booksPerAuthor);

/// Returns a statement that inserts \a count rows into the columns `id` and \a column of \a table.
/// The ids are numbered from 1; \a expression is the SQL of the other value, in which `i` is the
/// id.
[[nodiscard]] QString fillScript(const QString &table, const QString &column, int count,
                                 const QString &expression);

/// Loads the records of the table \a root with \a lookups.
[[nodiscard]] Loaded load(Database &database, const QString &root, const QStringList &lookups,
                          FetchStrategy strategy = FetchStrategy::Prefetch,
                          const LoadOptions &options = {});

/// Returns the statements of a load that count as queries, from the log of \a database.
[[nodiscard]] QList<QueryRecord> queriesOf(Database &database, const Loaded &loaded);

/// Returns the records of a load as JSON, with the related records inside each record: two loads
/// are equal if these texts are. The JSON is written from the record sets by the test's own code,
/// apart from the code of the reports.
[[nodiscard]] QByteArray recordsJson(const LoadedRecords &records);

} // namespace roundtrip::test
