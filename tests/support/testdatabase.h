// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/database.h"

#include <QString>
#include <QTemporaryDir>

namespace roundtrip::test {

// A fixture that cannot be made is a mistake of the test: everything here ends the program with
// the reason instead of returning an error that each test would have to look at.

/// A database in memory, made by \a script.
[[nodiscard]] Database openScript(const QString &script,
                                  const QList<DeclaredName> &declaredNames = {},
                                  Connection::Reader reader = Connection::Reader::Fast);
/// A file, read-only.
[[nodiscard]] Database openFile(const QString &path,
                                Connection::Reader reader = Connection::Reader::Fast);

/// Runs \a script on the file \a path with a writable connection of its own and closes that. Makes
/// the file where there is none.
void writeScript(const QString &path, const QString &script);

/// A SQLite file in a folder of its own, both gone with this object.
class DatabaseFile
{
public:
    enum class Journal { Rollback, WriteAheadLog };

    /// In write-ahead mode the writer's clean end leaves neither a `-wal` nor a `-shm` file.
    explicit DatabaseFile(const QString &script, Journal journal = Journal::Rollback,
                          const QString &name = QStringLiteral("test.sqlite"));

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

/// author(id, name) and book(id, title, year, author_id), an index on book.author_id, in no order
/// of author: the books of one author lie all over the file. The same for the same arguments.
void writeLibrary(const QString &path, int authors, int booksPerAuthor);

/// A statement that fills `table (id, column)` with \a count rows numbered from 1.
[[nodiscard]] QString fillScript(const QString &table, const QString &column, int count,
                                 const QString &expression);

/// Loads \a root with \a lookups.
[[nodiscard]] Loaded load(Database &database, const QString &root, const QStringList &lookups,
                          FetchStrategy strategy = FetchStrategy::Prefetch,
                          const LoadOptions &options = {});

/// The counted statements of a load, from its log.
[[nodiscard]] QList<QueryRecord> queriesOf(Database &database, const Loaded &loaded);

/// The records of a load as JSON, related ones within: what makes two loads equal. Written from the
/// record sets by the test's own code, apart from that of the reports.
[[nodiscard]] QByteArray recordsJson(const LoadedRecords &records);

} // namespace roundtrip::test
