// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/sqlitelayouts.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

using Journal = DatabaseFile::Journal;

const QString script = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                       "INSERT INTO author VALUES (1, 'in the file');"_s;
const QString one = u"in the file"_s;
const QString two = u"in the file, later"_s;
const QString insertLater = u"INSERT INTO author VALUES (2, 'later')"_s;

/// Pages are written to the file before the transaction's end where the cache is small.
const QStringList spilling {
    u"PRAGMA cache_size = 5"_s, u"PRAGMA synchronous = FULL"_s, u"BEGIN"_s,
    u"WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
    "INSERT INTO author SELECT i, hex(randomblob(400)) FROM n"_s,
    u"UPDATE author SET name = hex(randomblob(500))"_s
};

SqliteLayout layout(const QString &name, Journal journal, const QString &names)
{
    SqliteLayout made { name, names };
    made.file = std::make_unique<DatabaseFile>(script, journal);
    return made;
}

SqliteLayout &write(SqliteLayout &layout, const QStringList &statements)
{
    layout.writer = std::make_unique<WriterProcess>(layout.file->path(), statements);
    return layout;
}

SqliteLayout &crash(SqliteLayout &layout)
{
    layout.writer->crash();
    layout.writer.reset();
    return layout;
}

QString beside(const SqliteLayout &layout, const QString &suffix)
{
    return layout.file->path() + suffix;
}

void setByte(const QString &path, qsizetype offset, char value)
{
    QByteArray content = contentOf(path);
    content[offset] = value;
    writeContent(path, content);
}

void addRollbackLayouts(std::vector<SqliteLayout> &all)
{
    all.push_back(layout(u"rollback, closed"_s, Journal::Rollback, one));
    all.push_back(layout(u"rollback, written to"_s, Journal::Rollback, two));
    write(all.back(), { insertLater });
    all.push_back(layout(u"rollback, a transaction begun"_s, Journal::Rollback, one));
    write(all.back(), { u"BEGIN IMMEDIATE"_s, insertLater });
    all.push_back(layout(u"rollback, locked"_s, Journal::Rollback, {}));
    write(all.back(), { u"BEGIN EXCLUSIVE"_s, insertLater });
    all.push_back(layout(u"rollback, a hot journal"_s, Journal::Rollback, {}));
    crash(write(all.back(), spilling));
    for (const QString &mode : { u"PERSIST"_s, u"TRUNCATE"_s }) {
        all.push_back(layout(u"rollback, journal_mode "_s + mode, Journal::Rollback, two));
        crash(write(all.back(), { u"PRAGMA journal_mode = "_s + mode, insertLater }));
    }
    all.push_back(layout(u"rollback, an empty log"_s, Journal::Rollback, one));
    writeContent(beside(all.back(), u"-wal"_s), {});
    all.push_back(layout(u"rollback, a log that is none"_s, Journal::Rollback, {}));
    writeContent(beside(all.back(), u"-wal"_s), QByteArray("garbage").repeated(100));
    all.push_back(layout(u"rollback, another file's log"_s, Journal::WriteAheadLog, {}));
    crash(write(all.back(), { insertLater }));
    const DatabaseFile backup(script);
    writeContent(all.back().file->path(), contentOf(backup.path()));
    all.back().names = two; // the log has both pages
}

void addLogLayouts(std::vector<SqliteLayout> &all)
{
    all.push_back(layout(u"write-ahead, closed"_s, Journal::WriteAheadLog, one));
    all.push_back(layout(u"write-ahead, an empty log"_s, Journal::WriteAheadLog, one));
    writeContent(beside(all.back(), u"-wal"_s), {});
    all.push_back(layout(u"write-ahead, empty files"_s, Journal::WriteAheadLog, one));
    writeContent(beside(all.back(), u"-wal"_s), {});
    writeContent(beside(all.back(), u"-shm"_s), {});
    all.push_back(layout(u"write-ahead, open"_s, Journal::WriteAheadLog, two));
    write(all.back(), { insertLater });
    all.push_back(layout(u"write-ahead, a transaction begun"_s, Journal::WriteAheadLog, two));
    write(all.back(), { insertLater, u"BEGIN IMMEDIATE"_s, u"DELETE FROM author"_s });
    all.push_back(layout(u"write-ahead, log truncated"_s, Journal::WriteAheadLog, two));
    write(all.back(), { insertLater, u"PRAGMA wal_checkpoint(TRUNCATE)"_s });
    all.push_back(layout(u"write-ahead, log begun anew"_s, Journal::WriteAheadLog, two));
    write(all.back(),
          { u"UPDATE author SET name = 'x'"_s, u"PRAGMA wal_checkpoint"_s,
            u"UPDATE author SET name = 'in the file'"_s, insertLater });
    all.push_back(layout(u"write-ahead, held by one alone"_s, Journal::WriteAheadLog, {}));
    write(all.back(), { u"PRAGMA locking_mode = EXCLUSIVE"_s, insertLater });
    all.push_back(layout(u"write-ahead, crashed"_s, Journal::WriteAheadLog, two));
    crash(write(all.back(), { insertLater }));
    all.push_back(layout(u"write-ahead, a log alone"_s, Journal::WriteAheadLog, two));
    crash(write(all.back(), { insertLater }));
    QFile::remove(beside(all.back(), u"-shm"_s));
    all.push_back(layout(u"write-ahead, zeros for shared memory"_s, Journal::WriteAheadLog, two));
    crash(write(all.back(), { insertLater }));
    writeContent(beside(all.back(), u"-shm"_s), QByteArray(32768, '\0'));
    all.push_back(layout(u"write-ahead, a crashed transaction"_s, Journal::WriteAheadLog, two));
    crash(write(all.back(), QStringList { insertLater } + spilling));
    all.push_back(layout(u"write-ahead, a log cut short"_s, Journal::WriteAheadLog, one));
    crash(write(all.back(), { u"UPDATE author SET name = name"_s, insertLater }));
    const QString log = beside(all.back(), u"-wal"_s);
    QFile::resize(log, QFile(log).size() - 100);
    all.push_back(layout(u"write-ahead, a log that is none"_s, Journal::WriteAheadLog, {}));
    writeContent(beside(all.back(), u"-wal"_s), QByteArray("garbage").repeated(100));
    all.push_back(layout(u"write-ahead, a damaged log"_s, Journal::WriteAheadLog, {}));
    crash(write(all.back(), { insertLater }));
    setByte(beside(all.back(), u"-wal"_s), 8, '\x7e'); // of the size of a page
}

void addHeaderLayouts(std::vector<SqliteLayout> &all)
{
    constexpr qsizetype writeVersion = 18;
    all.push_back(layout(u"for writers rollback, for readers write-ahead"_s, //
                         Journal::WriteAheadLog, one));
    setByte(all.back().file->path(), writeVersion, 1);
    all.push_back(layout(u"for writers write-ahead, for readers rollback"_s, //
                         Journal::Rollback, one));
    setByte(all.back().file->path(), writeVersion, 2);
    all.push_back(layout(u"for writers of later versions"_s, Journal::Rollback, one));
    setByte(all.back().file->path(), writeVersion, 3);
}

} // namespace

std::vector<SqliteLayout> sqliteLayouts()
{
    std::vector<SqliteLayout> all;
    addRollbackLayouts(all);
    addLogLayouts(all);
    addHeaderLayouts(all);
    return all;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace roundtrip::test
