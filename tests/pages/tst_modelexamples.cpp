// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/pages/library.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Compiles and runs what the pages of the models and of the QueryRunner show.
class TestModelExamples : public QObject
{
    Q_OBJECT

private slots:
    void queryRunner();
    void recordPlace();
    void recordPages();
    void recordTableModel();
    void recordTreeModel();
    void queryLogModel();
};

void TestModelExamples::queryRunner()
{
    const roundtrip::ConnectionSettings settings = librarySettings();
    QString title;
    qint64 shown = 0;
    const auto show = [&shown](const roundtrip::Loaded &loaded) {
        shown = loaded.records ? loaded.records->recordCount() : 0;
    };
    const auto say = [](const roundtrip::DbError &error) { QFAIL(qUtf8Printable(error.text)); };
    //! [QueryRunner]
    roundtrip::QueryLog log;
    roundtrip::QueryRunner runner(log);
    using Opened = roundtrip::Result<roundtrip::DatabaseInfo>;
    runner.open(settings).then(this, [&](const Opened &opened) {
        if (!opened)
            return say(opened.error());
        title = u"%1 on %2"_s.arg(opened->title, opened->serverVersion);
        const auto query = roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s);
        runner.load(query, roundtrip::FetchStrategy::Prefetch).then(this, show);
    });
    //! [QueryRunner]
    QTRY_COMPARE_WITH_TIMEOUT(shown, 6, 30'000);
    QVERIFY(title.startsWith(u"library on SQLite 3."_s));
    QVERIFY(runner.shutDown());
}

void TestModelExamples::recordPlace()
{
    roundtrip::QueryLog log;
    roundtrip::QueryRunner runner(log);
    QVERIFY(runner.open(librarySettings()).result());
    const auto query = roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const auto authors = runner.load(query, roundtrip::FetchStrategy::Prefetch).result().records;
    QVERIFY(authors);
    //! [RecordPlace]
    // The books of the first author again, as root records, over the first step of the lookups.
    const auto place = roundtrip::RecordPlace::root(authors, 0);
    QFuture<roundtrip::Loaded> books = runner.loadRelated(place, place.lookup().children.first(),
                                                          roundtrip::FetchStrategy::Prefetch);
    //! [RecordPlace]
    QCOMPARE(books.result().records->root().rowCount(), 2);
    QVERIFY(runner.shutDown());
}

void TestModelExamples::recordTableModel()
{
    roundtrip::Database database = openLibrary();
    QString status;
    //! [RecordTableModel]
    roundtrip::RecordTableModel books(database.objects(u"book"_s).orderBy(u"year"_s));
    books.setFields({ { u"title"_s, u"Title"_s }, { u"year"_s } }); // each a RecordField
    books.setPageSize(500); // how many a view loads when it is scrolled to the end
    // tableView->setModel(&books);
    connect(&books, &roundtrip::RecordTableModel::loadFinished, this, [&] {
        const roundtrip::RecordPages &pages = books.pages();
        status = u"%1 rows, loaded %2 at a time"_s.arg(QString::number(books.rowCount()),
                                                       QString::number(pages.pageSize()));
    });
    //! [RecordTableModel]
    QTRY_COMPARE_WITH_TIMEOUT(books.rowCount(), 3, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(status, u"3 rows, loaded 500 at a time"_s, 30'000);
    QCOMPARE(books.data(books.index(0, 0)).toString(), u"Orlando"_s);
    QCOMPARE(books.headerData(0, Qt::Horizontal).toString(), u"Title"_s);
    QCOMPARE(books.headerData(1, Qt::Horizontal).toString(), u"year"_s);
}

void TestModelExamples::recordPages()
{
    roundtrip::Database database = openLibrary();
    //! [RecordPages]
    roundtrip::RecordTableModel books(database.objects(u"book"_s));
    // A row for each book there is, loaded or not; this is 64 MB of them at most.
    books.pages().setSparse(true);
    books.pages().setMemoryLimit(64LL * 1024 * 1024);
    // tableView->setModel(&books);
    // What a view says whenever it is scrolled: which of its rows are in sight.
    const auto tellSight = [&books](int firstRow, int lastRow) {
        const qint64 first = books.firstPosition(); // more than 0 in a table of many millions
        books.pages().show(first + firstRow, first + lastRow);
    };
    // connect(tableView->verticalScrollBar(), &QScrollBar::valueChanged, ...);
    //! [RecordPages]
    QTRY_COMPARE_WITH_TIMEOUT(books.pages().totalCount(), 3, 30'000);
    tellSight(0, 2);
    QCOMPARE(books.rowCount(), 3);
    QVERIFY(books.isLoaded(2));
    QVERIFY(books.pages().memory() < books.pages().memoryLimit());
}

void TestModelExamples::recordTreeModel()
{
    roundtrip::Database database = openLibrary();
    QString problem;
    //! [RecordTreeModel]
    roundtrip::RecordTreeModel authors(database.objects(u"author"_s).prefetchRelated(u"book"_s));
    authors.setLabel(u"book"_s, u"title"_s);
    using Error = std::optional<roundtrip::DbError>;
    connect(
        &authors, &roundtrip::RecordTreeModel::loadFinished, this,
        [&](roundtrip::LoadId, const Error &error) { problem = error ? error->text : QString(); });
    // treeView->setModel(&authors);
    // For a delegate of one's own: what a row is, and how far the rows below it are.
    using Tree = roundtrip::RecordTreeModel;
    const auto isRecord = [](const QModelIndex &index) {
        return index.data(Tree::RowKindRole).toInt()
            == static_cast<int>(roundtrip::RecordRow::Kind::Record);
    };
    const auto isFetched = [](const QModelIndex &index) {
        return index.data(Tree::StateRole).toInt()
            == static_cast<int>(roundtrip::RecordNode::State::Fetched);
    };
    //! [RecordTreeModel]
    QTRY_COMPARE_WITH_TIMEOUT(authors.rowCount(), 3, 30'000);
    const QModelIndex woolf = authors.index(0, 0);
    QCOMPARE(woolf.data().toString(), u"Virginia Woolf"_s);
    authors.fetchMore(woolf);
    QTRY_COMPARE_WITH_TIMEOUT(authors.rowCount(woolf), 2, 30'000);
    QCOMPARE(authors.index(0, 0, woolf).data().toString(), u"Orlando"_s);
    QVERIFY(isRecord(woolf));
    QVERIFY(isFetched(woolf));
    QVERIFY(problem.isEmpty());
}

void TestModelExamples::queryLogModel()
{
    roundtrip::Database database = openLibrary();
    const auto query = roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    //! [QueryLogModel]
    roundtrip::QueryLogModel queries(database.log());
    // treeView->setModel(&queries);
    const auto loaded = database.load(query, roundtrip::FetchStrategy::Naive);
    queries.refresh(); // or wait for updated()
    const QModelIndex section = queries.sectionOf(loaded.load); // its statements stand below
    const roundtrip::LoadSummary summary = queries.summaryOf(loaded.load);
    const QString finding = u"repeated x %1 along %2"_s.arg(
        QString::number(summary.repeated), roundtrip::lookupsText(summary.repeatedLookups));
    const int repeated = queries.markCount(loaded.load, roundtrip::LoadSection::Mark::Repeated);
    const roundtrip::LoadProgress progress = queries.progress(); // 4 statements of 4
    //! [QueryLogModel]
    QVERIFY(section.isValid());
    QVERIFY(queries.rowCount(section) >= 4);
    QCOMPARE(finding, u"repeated x 3 along book"_s);
    QCOMPARE(repeated, 3);
    QCOMPARE(progress.statements, 4);
    QCOMPARE(progress.expected, 4);
}

QTEST_GUILESS_MAIN(TestModelExamples)
#include "tst_modelexamples.moc"
