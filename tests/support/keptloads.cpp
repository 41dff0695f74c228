// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/keptloads.h"

#include "datalayer/loadfile/loadfile.h"
#include "datalayer/records/loading/recordloader.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                        " author_id INTEGER REFERENCES author (id));"
                        "INSERT INTO author VALUES (1, 'Ann'), (2, 'Bo');"
                        "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2);"_s;

/// As a load file keeps it: the load that \a database has logged last.
ReadLoad keptOf(Database &database, const QuerySet &query, FetchStrategy strategy,
                const Loaded &loaded)
{
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

void roundTimes(LoadRecord &load, QList<QueryRecord> &queries, const QDateTime &begun)
{
    load.begun = begun;
    load.duration = std::chrono::milliseconds(4);
    for (QueryRecord &query : queries) {
        query.start = std::chrono::milliseconds(1);
        query.duration = std::chrono::milliseconds(2);
    }
}

/// Opens the root record of \a from that \a opening names along the only lookup, and adds what it
/// leads to.
void open(Database &database, const std::shared_ptr<const LoadedRecords> &from, KeptOpening opening,
          ReadLoad &kept)
{
    opening.step = from->lookups().root().children.first();
    const Loaded loaded = loadRelated(database.connection(), RecordPlace::root(from, opening.row),
                                      opening.step, FetchStrategy::Naive);
    if (loaded.error)
        qFatal("what to open failed: %s", qUtf8Printable(loaded.error->text));
    opening.load = database.log().loads().constLast();
    opening.queries = database.log().recordsOfLoad(loaded.load);
    roundTimes(opening.load, opening.queries, kept.load.saved);
    kept.load.openings.push_back(std::move(opening));
    kept.opened.push_back(std::const_pointer_cast<LoadedRecords>(loaded.records));
}

} // namespace

ReadLoad keptFrom(Database &database, const QuerySet &query, FetchStrategy strategy)
{
    const Loaded loaded = database.load(query, strategy);
    if (loaded.error)
        qFatal("the load to keep failed: %s", qUtf8Printable(loaded.error->text));
    return keptOf(database, query, strategy, loaded);
}

ReadLoad keptWithOpenings()
{
    Database database = openScript(library);
    const QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book__author"_s);
    std::atomic_bool stop = false;
    LoadOptions options { .stop = &stop };
    options.onRoots = [&stop](const auto &, LoadId) { stop = true; };
    const Loaded loaded = database.load(query, FetchStrategy::Naive, options);
    if (!loaded.wasStopped || !loaded.records)
        qFatal("the load to keep was not stopped");
    ReadLoad kept = keptOf(database, query, FetchStrategy::Naive, loaded);
    roundTimes(kept.load.load, kept.load.queries, kept.load.saved);
    open(database, kept.records, { .row = 1 }, kept);
    return kept;
}

QByteArray loadFileText(const ReadLoad &kept)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (const Result<> written = writeLoad(buffer, kept.load, *kept.records, {},
                                           { kept.opened.begin(), kept.opened.end() });
        !written)
        qFatal("the load was not written: %s", qUtf8Printable(written.error().text));
    return buffer.data();
}

QByteArray smallLoadFile()
{
    Database database = openScript(library);
    ReadLoad kept = keptFrom(database, QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                             FetchStrategy::Prefetch);
    roundTimes(kept.load.load, kept.load.queries, kept.load.saved);
    return loadFileText(kept);
}

} // namespace roundtrip::test
