// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/pages/library.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Compiles and runs what the pages of the classes of queries and records show.
class TestRecordExamples : public QObject
{
    Q_OBJECT

private slots:
    void database();
    void boundQuerySet();
    void record();
    void recordList();
    void querySet();
    void selection();
    void prefetch();
    void condition();
    void value();
    void cellView();
    void result();
    void words();
    void loaded();
    void recordSet();
    void recordText();
};

void TestRecordExamples::database()
{
    const roundtrip::test::DatabaseFile file(librarySettings().script);
    const QString path = file.path();
    const auto report = [](const roundtrip::DbError &error) { QFAIL(qUtf8Printable(error.text)); };
    QStringList lines;
    //! [Database]
    auto database = roundtrip::Database::open(path); // reads, and never writes
    if (!database)
        return report(database.error());
    const auto authors = database->objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    if (!authors)
        return report(authors.error());
    for (const roundtrip::Record &author : *authors)
        lines << u"%1: %2 books"_s.arg(author[u"name"_s].toString(),
                                       QString::number(author.related(u"book"_s).size()));
    const auto queries = statisticsOf(database->log().records()).queries; // 2
    //! [Database]
    QCOMPARE(queries, 2);
    QCOMPARE(lines.first(), u"Virginia Woolf: 2 books"_s);
}

void TestRecordExamples::boundQuerySet()
{
    roundtrip::Database database = openLibrary();
    //! [BoundQuerySet]
    const auto modern = database.objects(u"book"_s).filter(u"year__gte"_s, 1930);
    const auto count = modern.count(); // Result<qint64>: one query, no records
    const auto newest = modern.orderBy(u"-year"_s).first(); // Result<std::optional<Record>>
    const auto flush = modern.filter(u"title"_s, u"Flush"_s).get(); // an error unless just one
    const auto titles = modern.values({ u"title"_s }); // Result<QList<QVariantMap>>
    const auto withAuthors = modern.prefetchRelated(u"author"_s).fetch(); // Result<RecordList>
    //! [BoundQuerySet]
    QCOMPARE(*count, 2);
    QCOMPARE((**newest)[u"title"_s].toString(), u"Doctor Faustus"_s);
    QCOMPARE((*flush)[u"year"_s].toInt(), 1933);
    QCOMPARE(titles->size(), 2);
    QCOMPARE((*withAuthors)[0].related(u"author"_s).size(), 1);
}

void TestRecordExamples::record()
{
    roundtrip::Database database = openLibrary();
    //! [Record]
    const auto author
        = *database.objects(u"author"_s).filter(u"id"_s, 1).prefetchRelated(u"book"_s).get();
    const QVariant born = author[u"born"_s]; // a QDate: the column is declared so
    const auto name = author.value<QString>(u"name"_s); // Result<QString>
    const auto wrong = author.value<QString>(u"nmae"_s); // an error that names the columns
    const QList<roundtrip::Record> books = author.related(u"book"_s); // loaded: no query
    const auto genres = books.first().follow(u"genre"_s); // not loaded: an error, see Access
    //! [Record]
    QCOMPARE(born, QVariant(QDate(1882, 1, 25)));
    QCOMPARE(*name, u"Virginia Woolf"_s);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().text.contains(u"did you mean \"name\"?"_s));
    QCOMPARE(books.size(), 2);
    QVERIFY(!genres);
    QCOMPARE(genres.error().kind, roundtrip::DbError::Kind::Misuse);
}

void TestRecordExamples::recordList()
{
    roundtrip::Database database = openLibrary();
    //! [RecordList]
    const auto authors = *database.objects(u"author"_s).orderBy(u"name"_s).fetch();
    QStringList names;
    for (const roundtrip::Record &author : authors.mid(0, 2)) // shares the records
        names << author[u"name"_s].toString();
    // More for records that are there already, by one query, also for the list they came from.
    const auto done = prefetchRelatedObjects(authors, { roundtrip::Prefetch(u"book"_s) });
    //! [RecordList]
    QVERIFY(done);
    QCOMPARE(names, (QStringList { u"Anonymous"_s, u"Thomas Mann"_s }));
    QCOMPARE(authors[2].related(u"book"_s).size(), 2);
}

void TestRecordExamples::querySet()
{
    roundtrip::Database database = openLibrary();
    //! [QuerySet]
    const auto query = roundtrip::QuerySet(u"author"_s)
                           .filter(u"book__year__lt"_s, 1930)
                           .orderBy(u"-name"_s)
                           .limit(20)
                           .prefetchRelated(u"book__genre"_s);
    // The names are looked up before anything runs.
    const auto resolved = query.resolve(database.schema()); // Result<ResolvedQuery>
    const auto wrong = query.filter(u"nmae"_s, u"x"_s).resolve(database.schema()); // an error
    //! [QuerySet]
    QVERIFY(resolved);
    QCOMPARE(resolved->lookups.size(), 3);
    QVERIFY(!wrong);
}

void TestRecordExamples::selection()
{
    //! [Selection]
    const roundtrip::Selection selection {
        .filters = { roundtrip::Field(u"year"_s).gte(1930) },
        .order = { u"-year"_s },
        .limit = 10,
    };
    const roundtrip::QuerySet query(u"book"_s, selection);
    const bool isSame = query
        == roundtrip::QuerySet(u"book"_s)
               .filter(roundtrip::Field(u"year"_s).gte(1930))
               .orderBy(u"-year"_s)
               .limit(10);
    //! [Selection]
    QVERIFY(isSame);
}

void TestRecordExamples::prefetch()
{
    roundtrip::Database database = openLibrary();
    //! [Prefetch]
    using roundtrip::Field, roundtrip::Prefetch;
    const auto authors = *database.objects(u"author"_s)
                              .prefetchRelated(Prefetch(u"book"_s)
                                                   .filter(Field(u"year"_s).gte(1930))
                                                   .orderBy(u"-year"_s)
                                                   .limit(3) // for each author
                                                   .toAttr(u"latest"_s))
                              .fetch();
    const QList<roundtrip::Record> latest = authors[0].related(u"latest"_s);
    // Over a junction, its own columns can choose, too.
    const auto mainGenres = Prefetch(u"genre"_s).filterThrough(Field(u"is_main"_s).exact(1));
    //! [Prefetch]
    QCOMPARE(latest.size(), 1);
    QCOMPARE(latest.first()[u"title"_s].toString(), u"Flush"_s);
    const auto books = *database.objects(u"book"_s).prefetchRelated(mainGenres).fetch();
    QCOMPARE(books[0].related(u"genre"_s).size(), 1);
}

void TestRecordExamples::condition()
{
    roundtrip::Database database = openLibrary();
    //! [Condition]
    using roundtrip::Field;
    const roundtrip::Condition twenties = Field(u"year"_s).range(1920, 1929);
    const roundtrip::Condition wanted = (twenties || Field(u"title"_s).startsWith(u"F"_s))
        && !Field(u"author__name"_s).iExact(u"anonymous"_s);
    const auto books = database.objects(u"book"_s).filter(wanted).fetch();
    // What the loader makes of it: positions in the schema instead of names.
    const roundtrip::Schema &schema = database.schema();
    const roundtrip::Result<roundtrip::Predicate> met = wanted.resolve(
        schema, schema.tableIndex(u"book"_s));
    //! [Condition]
    QCOMPARE(books->size(), 2);
    QVERIFY(met);
    QVERIFY(met->hasRelated());
}

void TestRecordExamples::value()
{
    //! [Value]
    const QList<roundtrip::Value> values {
        1930, 1.5, true, u"Orlando"_s, QByteArray("\0\1", 2), QDate(1928, 10, 11), nullptr,
    };
    const bool isText = values[5].type == roundtrip::ValueType::Text; // 1928-10-11
    //! [Value]
    QVERIFY(isText);
    QCOMPARE(values[5].bytes, "1928-10-11"_ba);
    QCOMPARE(values[2].integer, 1);
    QCOMPARE(values[4].type, roundtrip::ValueType::Blob);
    QVERIFY(values[6].view().isNull());
}

void TestRecordExamples::cellView()
{
    roundtrip::Database database = openLibrary();
    //! [CellView]
    const auto book = *database.objects(u"book"_s).filter(u"title"_s, u"Orlando"_s).get();
    const roundtrip::CellView title = book.cell(u"title"_s); // good as long as book
    const QString text = title.isNull() ? u"NULL"_s : roundtrip::textFromUtf8(title.bytes);
    const auto kept = roundtrip::Value::of(title); // a copy, for longer
    //! [CellView]
    QCOMPARE(text, u"Orlando"_s);
    QCOMPARE(kept, roundtrip::Value(u"Orlando"_s));
}

void TestRecordExamples::result()
{
    roundtrip::Database database = openLibrary();
    QStringList said;
    //! [Result]
    const roundtrip::Result<roundtrip::RecordList> books = database.objects(u"boek"_s).fetch();
    if (books)
        said << u"%1 books"_s.arg(books->size());
    else if (books.error().kind == roundtrip::DbError::Kind::Name)
        said << books.error().text; // "boek" is not a table ...; did you mean "book"?
    else
        said << u"%1, in: %2"_s.arg(books.error().text, books.error().sql);
    //! [Result]
    QVERIFY(said.join(u' ').contains(u"did you mean \"book\"?"_s));
}

void TestRecordExamples::words()
{
    roundtrip::Database database = openLibrary();
    const auto books = database.objects(u"boek"_s).fetch();
    QVERIFY(!books);
    //! [Words]
    const QString text = roundtrip::said(roundtrip::wordsOf(books.error()), [](const char *marked) {
        return QCoreApplication::translate("ErrorText", marked); // from a translator of one's own
    });
    //! [Words]
    QCOMPARE(text, books.error().text); // without a translator
}

void TestRecordExamples::loaded()
{
    roundtrip::Database database = openLibrary();
    //! [Loaded]
    const std::atomic_bool stop = false; // another thread may set it
    const auto query = roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const roundtrip::Loaded loaded = database.load(query, roundtrip::FetchStrategy::Join,
                                                   { .maxCellBytes = 64 * 1024, .stop = &stop });
    const auto statements = database.log().queriesOfLoad(loaded.load); // one
    qint64 records = 0;
    if (loaded.records) // also after an error or a stop, if the root records had come
        records = loaded.records->recordCount(); // authors and books
    //! [Loaded]
    QVERIFY(!loaded.error);
    QCOMPARE(statements.size(), 1);
    QCOMPARE(records, 6);
    const auto naive = database.load(query, roundtrip::FetchStrategy::Naive);
    QVERIFY(haveEqualRecords(*loaded.records, *naive.records));
}

void TestRecordExamples::recordSet()
{
    roundtrip::Database database = openLibrary();
    const auto list = *database.objects(u"author"_s).prefetchRelated(u"book"_s).fetch();
    //! [RecordSet]
    const roundtrip::LoadedRecords &records = list.records();
    const roundtrip::RecordSet &authors = records.root();
    const roundtrip::StepId step = records.lookups().root().children.first(); // to the books
    const roundtrip::RelatedRows &books = *records.related(authors, step);
    const int year = records.schema().table(books.target()->table()).columnIndex(u"year"_s);
    const roundtrip::ColumnData &years = books.target()->column(year);
    std::vector<qint64> newest; // of each author
    for (qsizetype author = 0; author < authors.rowCount(); ++author) {
        qint64 last = 0;
        for (const quint32 row : books.rows(author))
            last = std::max(last, years.isNull(row) ? 0 : years.cell(row).integer);
        newest.push_back(last);
    }
    //! [RecordSet]
    QCOMPARE(newest, (std::vector<qint64> { 1933, 1947, 0 }));
}

void TestRecordExamples::recordText()
{
    roundtrip::Database database = openLibrary();
    const auto books = *database.objects(u"book"_s).prefetchRelated(u"genre"_s).fetch();
    //! [RecordText]
    const roundtrip::RecordText text(books.records());
    const roundtrip::RecordSet &root = books.records().root();
    const QString label = text.label(root, 0); // Orlando
    const QString details = text.details(root, 0, roundtrip::StepId::Root); // 2 genres · 1928
    //! [RecordText]
    QCOMPARE(label, u"Orlando"_s);
    QVERIFY2(details.contains(u"1928"_s) && details.contains(u"2 genres"_s),
             qUtf8Printable(details));
}

QTEST_GUILESS_MAIN(TestRecordExamples)
#include "tst_recordexamples.moc"
