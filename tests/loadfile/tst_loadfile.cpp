// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/loadfile.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/recordcomparison.h"
#include "tests/support/keptloads.h"
#include "tests/support/randomdatabase.h"
#include "tests/support/testdatabase.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Values of every type, with all that a form may stumble over.
const QString nasty
    = u"CREATE TABLE t (id INTEGER PRIMARY KEY, value);"
      "INSERT INTO t VALUES (1, 'say \"hi\"'), (2, 'a' || char(10, 13, 9, 0, 27) || 'b'),"
      " (3, CAST(X'ff41' AS TEXT)), (4, X'00ff'), (5, NULL), (6, ''), (7, 12.0),"
      " (8, 9223372036854775807), (9, -9223372036854775807), (10, 9007199254740993), (11, 9e999),"
      " (12, -9e999), (13, X''), (14, 0.1), (15, char(65279) || 'm'), (16, 4.9e-324), (17, -0.0);"_s;

const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, year INTEGER,"
                        " author_id INTEGER REFERENCES author (id));"
                        "CREATE TABLE shop (id INTEGER PRIMARY KEY);"
                        "CREATE INDEX book_author ON book (author_id);"
                        "INSERT INTO author VALUES (1, 'Ann'), (2, 'Bo'), (3, NULL);"
                        "INSERT INTO book VALUES (1, 'x', 1990, 1), (2, 'y', 2001, 1),"
                        " (3, 'z', 2001, 2), (4, 'w', 1970, NULL);"_s;

/// A table without what is not kept of it.
Table kept(Table table)
{
    table.junctions.clear();
    return table;
}

/// What has become other by being written and read; empty if nothing has.
QString difference(const ReadLoad &before)
{
    const QByteArray text = loadFileText(before);
    Result<ReadLoad> after = parseLoad(text);
    if (!after)
        return after.error().text;
    if (recordsJson(*before.records) != recordsJson(*after->records)
        || !haveEqualRecords(*before.records, *after->records))
        return u"the records"_s;
    if (before.opened.size() != after->opened.size())
        return u"the openings"_s;
    for (size_t i = 0; i < before.opened.size(); ++i) {
        if (recordsJson(*before.opened[i]) != recordsJson(*after->opened[i]))
            return u"what an opened record leads to"_s;
    }
    const Schema &schema = before.records->schema();
    for (const Table &table : after->records->schema().tables()) {
        if (kept(schema.table(schema.tableIndex(table.name))) != table)
            return u"the table %1"_s.arg(table.name);
    }
    return loadFileText(*after) == text ? QString() : u"the text"_s;
}

QuerySet randomQuery(Dice &dice, const Schema &schema)
{
    const int root = dice.below(static_cast<int>(schema.tables().size()));
    QuerySet query(schema.table(root).name);
    for (int count = dice.below(4); count > 0; --count) {
        QStringList names;
        int at = root;
        for (int depth = 1 + dice.below(4); depth > 0; --depth) {
            if (schema.relations(at).empty())
                break;
            const Relation &relation = dice.oneOf(schema.relations(at));
            names << relation.displayName();
            at = relation.target;
        }
        if (!names.isEmpty())
            query = query.prefetchRelated(names.join(pathSeparator));
    }
    return dice.oneIn(3) ? query.limit(dice.below(8)).offset(dice.below(3)) : query;
}

} // namespace

class TestLoadFile : public QObject
{
    Q_OBJECT

private slots:
    void valuesAreKept();
    void longValuesAreCutOff();
    void everyStrategyIsKept();
    void randomLoadsAreKept();
    void theQueryIsKept();
    void statementsAreKept();
    void aStoppedLoadIsKept();
    void whatWasOpenedIsKept();
    void aPageFromTheEndIsKeptAsShown();
    void onlyConcernedTablesAreKept();
    void lookupsThatSelectAreRefused();
    void itIsJsonForOthers();
    void filesAreSavedAndRead();
    void whatCannotBeWrittenIsSaid();
    void aLogAdoptsIt();
};

void TestLoadFile::valuesAreKept()
{
    Database database = openScript(nasty);
    const ReadLoad before = keptFrom(database, QuerySet(u"t"_s), FetchStrategy::Naive);
    QCOMPARE(difference(before), QString());
    const Result<ReadLoad> after = parseLoad(loadFileText(before));
    QVERIFY(after);
    for (qsizetype row = 0; row < before.records->root().rowCount(); ++row) {
        const CellView one = before.records->root().cell(row, 1);
        const CellView other = after->records->root().cell(row, 1);
        QCOMPARE(other.type, one.type);
        QCOMPARE(other.integer, one.integer);
        QCOMPARE(std::signbit(other.real), std::signbit(one.real));
        QCOMPARE(other.real, one.real);
        QCOMPARE(other.bytes, one.bytes);
        QCOMPARE(other.fullSize, one.fullSize);
    }
}

void TestLoadFile::longValuesAreCutOff()
{
    Database database = openScript(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, value);"
        "INSERT INTO t VALUES (1, zeroblob(100000)), (2, hex(zeroblob(50000))),"
        " (3, 'y' || replace(hex(zeroblob(25000)), '0', char(228)));"_s);
    const ReadLoad before = keptFrom(database, QuerySet(u"t"_s), FetchStrategy::Naive);
    const Result<ReadLoad> after = parseLoad(loadFileText(before));
    QVERIFY(after);
    for (qsizetype row = 0; row < 3; ++row) {
        const CellView one = before.records->root().cell(row, 1);
        const CellView other = after->records->root().cell(row, 1);
        QCOMPARE(other.type, one.type);
        QCOMPARE(other.bytes, one.bytes.first(mostLoadFileCellBytes));
        QVERIFY(other.isCutOff());
        QCOMPARE(other.fullSize, one.fullSize);
    }
    QCOMPARE(loadFileText(*after), loadFileText(before));
}

void TestLoadFile::everyStrategyIsKept()
{
    Database database = openScript(library);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const ReadLoad before = keptFrom(
            database, QuerySet(u"author"_s).prefetchRelated(u"book__author"_s), strategy);
        QCOMPARE(difference(before), QString());
        const Result<ReadLoad> after = parseLoad(loadFileText(before));
        QVERIFY(after);
        QCOMPARE(after->load.strategy, strategy);
        QCOMPARE(after->load.queries.size(), before.load.queries.size());
    }
}

void TestLoadFile::randomLoadsAreKept()
{
    for (quint64 seed = 1; seed <= 60; ++seed) {
        Dice dice(seed);
        const GeneratedDatabase generated = randomDatabase(dice, Features::Sqlite);
        ConnectionSettings settings;
        settings.script = sqliteScript(generated);
        settings.declaredRelations = generated.declared;
        Result<Database> database = Database::open(settings);
        if (!database)
            QFAIL(qPrintable(u"seed %1: %2"_s.arg(seed).arg(database.error().text)));
        const QuerySet query = randomQuery(dice, database->schema());
        for (const FetchStrategy strategy : allFetchStrategies()) {
            // Some views cannot be read at all.
            if (database->load(query, strategy).error)
                continue;
            const QString changed = difference(keptFrom(*database, query, strategy));
            QVERIFY2(changed.isEmpty(),
                     qPrintable(u"seed %1, %2: %3\n%4"_s.arg(seed).arg(fetchStrategyName(strategy),
                                                                       changed, settings.script)));
        }
    }
}

void TestLoadFile::theQueryIsKept()
{
    Database database = openScript(library);
    const Field title(u"title"_s);
    const QuerySet query = QuerySet(u"book"_s)
                               .filter(u"year__gte"_s, 1980)
                               .filter(title.startsWith(u"x"_s) || !title.in({ u"a"_s, u"z"_s }))
                               .filter(Condition::search(u"y"_s))
                               .filter(Condition::written(u"author.name = Ann"_s))
                               .orderBy(u"-title"_s)
                               .prefetchRelated(u"author"_s)
                               .limit(2)
                               .offset(0);
    const ReadLoad before = keptFrom(database, query, FetchStrategy::Prefetch);
    QCOMPARE(difference(before), QString());
    const Result<ReadLoad> after = parseLoad(loadFileText(before));
    QVERIFY(after);
    const Selection &selection = after->load.query.selection();
    QCOMPARE(after->load.query.root(), u"book"_s);
    QCOMPARE(after->load.query.lookups(), QStringList { u"author"_s });
    QCOMPARE(selection.order, QStringList { u"-title"_s });
    QCOMPARE(selection.limit, std::optional<qint64>(2));
    QCOMPARE(selection.filters.size(), 4);
    QCOMPARE(selection.filters[0], Field(u"year"_s).gte(1980));
    QCOMPARE(selection.filters[2], Condition::search(u"y"_s));
    QCOMPARE(selection.filters[3], Field(u"author__name"_s).exact(u"Ann"_s));
    // It finds the same, were there a database.
    QCOMPARE(recordsJson(*database.load(after->load.query, FetchStrategy::Naive).records),
             recordsJson(*before.records));
}

void TestLoadFile::statementsAreKept()
{
    Database database = openScript(library);
    std::ignore = load(database, u"book"_s, {}); // so that ids do not begin at 1
    ReadLoad before = keptFrom(database, QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                               FetchStrategy::Naive);
    QueryRecord &first = before.load.queries.first();
    first.notes << ReadNote { .kind = ReadNote::Kind::Scanned,
                              .count = 5,
                              .parts = 7,
                              .table = u"t"_s,
                              .column = u"c"_s,
                              .collation = u"NOCASE"_s };
    first.add({ u"PREPARE"_s, true });
    first.add({ u"DEALLOCATE"_s, false });
    first.repeatedBytes = 12;
    first.isSentWithNext = true;
    first.values << Value(std::nullptr_t()) << Value(QByteArray("\0\xff", 2)) << Value(1LL << 60)
                 << Value(0.5);
    first.error = DbError { DbError::Kind::Stopped, u"stopped"_s, first.sql };
    const Result<ReadLoad> read = parseLoad(loadFileText(before));
    QVERIFY(read);
    const ReadLoad &after = *read;
    QCOMPARE(after.load.title, u"library"_s);
    QCOMPARE(after.load.saved, before.load.saved);
    QCOMPARE(after.load.serverVersion, u"SQLite 3"_s);
    QCOMPARE(after.load.load.table, u"author"_s);
    QCOMPARE(after.load.load.lookups, before.load.load.lookups);
    QCOMPARE(after.load.load.begun.toMSecsSinceEpoch(), before.load.load.begun.toMSecsSinceEpoch());
    QCOMPARE(after.load.load.duration, before.load.load.duration);
    QCOMPARE(after.load.load.records, before.load.load.records);
    QCOMPARE(after.load.queries.size(), before.load.queries.size());
    const auto shift = static_cast<int>(before.load.queries.first().id) - 1;
    QVERIFY(shift > 0);
    for (qsizetype i = 0; i < after.load.queries.size(); ++i) {
        const QueryRecord &one = before.load.queries[i];
        const QueryRecord &other = after.load.queries[i];
        QCOMPARE(static_cast<int>(other.id), static_cast<int>(one.id) - shift);
        QCOMPARE(static_cast<int>(other.keysFrom),
                 one.keysFrom == QueryId::None ? 0 : static_cast<int>(one.keysFrom) - shift);
        QCOMPARE(other.number, one.number);
        QCOMPARE(other.kind, one.kind);
        QCOMPARE(other.sql, one.sql);
        QCOMPARE(other.summary, one.summary);
        QCOMPARE(other.values, one.values);
        QCOMPARE(other.notes, one.notes);
        QCOMPARE(other.lookups, one.lookups);
        QCOMPARE(other.filterColumns, one.filterColumns);
        QCOMPARE(other.rows, one.rows);
        QCOMPARE(other.keys, one.keys);
        QCOMPARE(other.roundTrips, one.roundTrips);
        QCOMPARE(other.additionTexts(), one.additionTexts());
        QCOMPARE(other.start, one.start);
        QCOMPARE(other.duration, one.duration);
        QCOMPARE(other.error.has_value(), one.error.has_value());
    }
    QCOMPARE(after.load.queries.first().error->kind, DbError::Kind::Stopped);
    // Which statement has filled which record.
    const RecordSet &root = after.records->root();
    const RelatedRows *books = after.records->related(root, StepId { 1 });
    QVERIFY(books);
    QCOMPARE(after.load.queries[static_cast<int>(root.queryOf(0)) - 1].kind,
             QueryRecord::Kind::Root);
    QCOMPARE(after.load.queries[static_cast<int>(books->target()->queryOf(0)) - 1].kind,
             QueryRecord::Kind::OneKey);
    QVERIFY(books->target()->queryOf(0) != books->target()->queryOf(2));
}

/// Its relations are there for some parents only.
void TestLoadFile::aStoppedLoadIsKept()
{
    Database database = openScript(library);
    ReadLoad before = keptFrom(database, QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                               FetchStrategy::Prefetch);
    RelatedRows &books = before.records->relatedOrNew(before.records->root(), StepId { 1 });
    books.truncate(1, 2);
    before.load.load.wasStopped = true;
    const Result<ReadLoad> after = parseLoad(loadFileText(before));
    QVERIFY(after);
    QVERIFY(after->load.load.wasStopped);
    const RelatedRows *read = after->records->related(after->records->root(), StepId { 1 });
    QVERIFY(read->isLoaded(0));
    QCOMPARE(read->rows(0).size(), 2U);
    QVERIFY(!read->isLoaded(1));
    QVERIFY(!read->isLoaded(2));
}

/// Its records were read the other way round.
void TestLoadFile::aPageFromTheEndIsKeptAsShown()
{
    Database database = openScript(library);
    const QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book__author"_s);
    const ReadLoad reversed = keptFrom(database, query.orderBy(u"-id"_s), FetchStrategy::Prefetch);
    const ReadLoad straight = keptFrom(database, query, FetchStrategy::Prefetch);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(writeLoad(buffer, straight.load, *reversed.records, { 2, 1, 0 }));
    const Result<ReadLoad> after = parseLoad(buffer.data());
    QVERIFY(after);
    QCOMPARE(recordsJson(*after->records), recordsJson(*straight.records));
}

void TestLoadFile::onlyConcernedTablesAreKept()
{
    Database database = openScript(library);
    const ReadLoad alone = keptFrom(database, QuerySet(u"author"_s), FetchStrategy::Prefetch);
    const Result<ReadLoad> after = parseLoad(loadFileText(alone));
    QVERIFY(after);
    QCOMPARE(after->records->schema().tables().size(), 1);
    QVERIFY(after->records->schema().relations(0).empty());

    const ReadLoad filtered = keptFrom(
        database, QuerySet(u"author"_s).filter(u"book__year"_s, 1990), FetchStrategy::Prefetch);
    const Result<ReadLoad> two = parseLoad(loadFileText(filtered));
    QVERIFY(two);
    QCOMPARE(two->records->schema().tables().size(), 2);
    QCOMPARE(two->records->schema().relationNames(0), QStringList { u"book"_s });
    QCOMPARE(two->records->schema().relations(0).front().backReference, 0);
}

void TestLoadFile::lookupsThatSelectAreRefused()
{
    Database database = openScript(library);
    const ReadLoad selecting = keptFrom(
        database, QuerySet(u"author"_s).prefetchRelated(Prefetch(u"book"_s).limit(1)),
        FetchStrategy::Prefetch);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const Result<> written = writeLoad(buffer, selecting.load, *selecting.records);
    QVERIFY(!written);
    QCOMPARE(written.error().text, u"a load whose lookups select their records cannot be kept"_s);
}

void TestLoadFile::itIsJsonForOthers()
{
    const QByteArray text = smallLoadFile();
    QVERIFY(text.startsWith("{\"roundtrip_load\":1,"));
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object.keys(),
             QStringList({ u"database"_s, u"load"_s, u"program"_s, u"queries"_s, u"query"_s,
                           u"records"_s, u"roundtrip_load"_s, u"saved"_s, u"schema"_s }));
    QVERIFY(!text.contains("/")); // no path, no URL
}

void TestLoadFile::filesAreSavedAndRead()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"first.roundtrip"_s);
    Database database = openScript(library);
    const ReadLoad before = keptFrom(database, QuerySet(u"book"_s), FetchStrategy::Prefetch);
    QVERIFY(saveLoad(path, before.load, *before.records));
    QVERIFY(isLoadFile(path));
    QVERIFY(isLoadFileName(path));
    const Result<ReadLoad> after = readLoad(path);
    QVERIFY(after);
    QVERIFY(haveEqualRecords(*before.records, *after->records));
    QVERIFY(!isLoadFile(folder.path()));
    QVERIFY(!isLoadFileName(u"a.db"_s));
    QVERIFY(isLoadFileName(u"A.ROUNDTRIP"_s));
}

void TestLoadFile::whatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    Database database = openScript(library);
    const ReadLoad load = keptFrom(database, QuerySet(u"book"_s), FetchStrategy::Prefetch);
    const QString path = folder.filePath(u"none/x.roundtrip"_s);
    const Result<> saved = saveLoad(path, load.load, *load.records);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, DbError::Kind::File);
    QVERIFY(saved.error().text.startsWith(path + u" cannot be written: "_s));
    QVERIFY(QDir(folder.path()).isEmpty());
}

/// With its section of the log and its statements.
void TestLoadFile::whatWasOpenedIsKept()
{
    const ReadLoad before = keptWithOpenings();
    QCOMPARE(difference(before), QString());
    const Result<ReadLoad> after = parseLoad(loadFileText(before));
    QVERIFY(after);
    QCOMPARE(after->load.queries.size(), before.load.queries.size());
    QCOMPARE(after->load.openings.size(), 1U);
    const KeptOpening &opening = after->load.openings.front();
    QCOMPARE(opening.in, 0);
    QCOMPARE(opening.row, 1);
    QCOMPARE(opening.load.purpose, LoadRecord::Purpose::Related);
    QCOMPARE(opening.load.table, u"author"_s);
    QCOMPARE(opening.load.lookups, (LookupNames { { u"book"_s, u"author"_s } }));
    QCOMPARE(opening.load.records, 2);
    QCOMPARE(opening.queries.size(), before.load.openings.front().queries.size());
    const auto books = std::ranges::find(opening.queries, u"book"_s, &QueryRecord::table);
    QVERIFY(books != opening.queries.end());
    QCOMPARE(books->keysFrom, after->records->root().queryOf(1));
    QVERIFY(books->keysFrom != QueryId::None);
    QCOMPARE(after->opened.front()->root().queryOf(0), books->id);
    QCOMPARE(after->opened.front()->root().cell(0, 1).bytes.toByteArray(), "z");
}

/// Its ids follow those that the log has, and what refers to them does.
void TestLoadFile::aLogAdoptsIt()
{
    const Result<ReadLoad> read = parseLoad(smallLoadFile());
    QVERIFY(read);
    QueryLog log;
    log.append({ .sql = u"SELECT 1"_s });
    log.append({ .sql = u"SELECT 2"_s });
    const QueryLog::Adopted adopted = log.adopt({ { read->load.load, read->load.queries } });
    QCOMPARE(adopted.added, 2);
    read->records->renumberQueries(adopted.added);
    const LoadRecord load = log.loads().constLast();
    QCOMPARE(load.id, adopted.load);
    QVERIFY(load.isFinished);
    QCOMPARE(load.duration, std::chrono::nanoseconds(std::chrono::milliseconds(4)));
    const QList<QueryRecord> queries = log.queriesOfLoad(adopted.load);
    QCOMPARE(queries.size(), 2);
    QCOMPARE(queries[0].id, read->records->root().queryOf(0));
    QCOMPARE(queries[1].keysFrom, queries[0].id);
    QCOMPARE(queries[1].level, queries[1].id);
    QCOMPARE(queries[1].number, 2);
    QCOMPARE(log.append({}).id,
             QueryId { static_cast<int>(log.recordsOfLoad(adopted.load).constLast().id) + 1 });
}

QTEST_GUILESS_MAIN(TestLoadFile)

#include "tst_loadfile.moc"
