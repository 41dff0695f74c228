// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/keptloads.h"

#include "datalayer/loadfile/loadfile.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>

#include <memory>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

ReadLoad keptFrom(Database &database, const QuerySet &query, FetchStrategy strategy)
{
    const Loaded loaded = database.load(query, strategy);
    if (loaded.error)
        qFatal("the load to keep failed: %s", qUtf8Printable(loaded.error->text));
    ReadLoad kept;
    kept.load.programVersion = u"0.0"_s;
    kept.load.saved = QDateTime::fromString(u"2026-11-29T12:00:00Z"_s, Qt::ISODate);
    kept.load.title = u"library"_s;
    kept.load.serverVersion = u"SQLite 3"_s;
    kept.load.encoding = u"UTF-8"_s;
    kept.load.query = query;
    kept.load.strategy = strategy;
    kept.load.load = database.log().loads().constLast();
    kept.load.queries = database.log().recordsOfLoad(loaded.load);
    // Only the writer has it, which changes nothing.
    kept.records = std::const_pointer_cast<LoadedRecords>(loaded.records);
    return kept;
}

QByteArray loadFileText(const ReadLoad &kept)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Result<> written = writeLoad(buffer, kept.load, *kept.records); !written)
        qFatal("the load was not written: %s", qUtf8Printable(written.error().text));
    return buffer.data();
}

QByteArray smallLoadFile()
{
    Database database = openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
        " author_id INTEGER REFERENCES author (id));"
        "INSERT INTO author VALUES (1, 'Ann'), (2, 'Bo');"
        "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2);"_s);
    ReadLoad kept = keptFrom(database, QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                             FetchStrategy::Prefetch);
    kept.load.load.begun = kept.load.saved;
    kept.load.load.duration = std::chrono::milliseconds(4);
    for (QueryRecord &query : kept.load.queries) {
        query.start = std::chrono::milliseconds(1);
        query.duration = std::chrono::milliseconds(2);
    }
    return loadFileText(kept);
}

} // namespace roundtrip::test
