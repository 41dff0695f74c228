// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/semanticsfixtures.h"
#include "tests/support/values.h"

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Lookups = std::vector<Prefetch>;

Lookups plain(const QString &path)
{
    return { Prefetch(path) };
}

const QString oneBio = u"INSERT INTO bio VALUES ('Charlotte'), ('Jane');"_s; // NOLINT: no exception

/// The names of what a relation of the list's records leads to, records apart by `|`.
QString relatedNames(const RecordList &list, const QString &relation)
{
    QStringList names;
    for (const Record &record : list)
        names << namesOf(record.related(relation));
    return names.join(u" | "_s);
}

/// The last that counts: the snapshot's end comes after it.
QueryRecord lastCounted(const QueryCapture &capture)
{
    QueryRecord last;
    for (const QueryRecord &record : capture.records()) {
        if (record.isCounted())
            last = record;
    }
    return last;
}

} // namespace

/// The cases of tests/semantics/semantics.md about records in hand. Rows begin with the case's id.
class TestSemanticsRecords : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void takeLookups_data();
    void takeLookups();
    void refuseAWrongName();
    void areCompletedInParts_data();
    void areCompletedInParts();
    void keepRecordsUnderOtherNames();
    void takeASelection();
    void areFollowedByFetchMode_data();
    void areFollowedByFetchMode();
    void sayWhatWasBlocked();
};

void TestSemanticsRecords::takeLookups_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<int>("queries");
    QTest::addColumn<bool>("isOrdered");
    QTest::newRow("DJ75 test_prefetch_reverse_foreign_key")
        << u"book"_s << u"first_time_authors"_s << 1 << true;
    QTest::newRow("DJ86 test_m2m_forward") << u"book"_s << u"authors"_s << 1 << true;
    QTest::newRow("DJ86 test_m2m_reverse") << u"author"_s << u"books"_s << 1 << true;
    QTest::newRow("DJ87 test_foreignkey_forward") << u"author"_s << u"first_book"_s << 1 << false;
    QTest::newRow("DJ88 test_foreignkey_reverse")
        << u"book"_s << u"first_time_authors"_s << 1 << true;
    QTest::newRow("DJ89 test_one_to_one_forward") << u"bio"_s << u"author"_s << 1 << false;
    QTest::newRow("DJ89 test_one_to_one_reverse") << u"author"_s << u"bio"_s << 1 << false;
    QTest::newRow("DJ90 test_m2m_then_m2m") << u"author"_s << u"books__read_by"_s << 2 << true;
    QTest::newRow("DJ91 test_prefetch_object") << u"book"_s << u"authors"_s << 1 << true;
    QTest::newRow("E6 all there already") << u"author"_s << u"first_book"_s << 1 << false;
}

void TestSemanticsRecords::takeLookups()
{
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    QFETCH(const int, queries);
    QFETCH(const bool, isOrdered);
    Database database = libraryDatabase(oneBio);
    const auto list = database.objects(root).fetch();
    QVERIFY(list);
    const QueryCapture first(database);
    QVERIFY(prefetchRelatedObjects(*list, plain(lookup)));
    EXPECT_QUERIES(first, queries);
    // Where a record leads to one or none there is nothing to put in order.
    QCOMPARE(lastCounted(first).sql.contains(u"ORDER BY"_s), isOrdered);
    const QueryCapture after(database);
    const QString tree = treeText(*list);
    QVERIFY(prefetchRelatedObjects(*list, plain(lookup)));
    EXPECT_NO_QUERIES(after);
    const auto naive = database.objects(root).prefetchRelated(lookup).fetch(FetchStrategy::Naive);
    QCOMPARE(tree, treeText(*naive));
    QVERIFY(tree.contains(u'('));
}

void TestSemanticsRecords::refuseAWrongName() // DJ85
{
    Database database = libraryDatabase();
    const auto list = database.objects(u"book"_s).fetch();
    QVERIFY(list);
    const QueryCapture capture(database);
    const Result<> result = prefetchRelatedObjects(*list, plain(u"unknown_attribute"_s));
    QVERIFY(!result);
    QVERIFY(result.error().text.startsWith(
        u"\"unknown_attribute\" is not a relation of book. It has: "_s));
    EXPECT_NO_QUERIES(capture);
}

void TestSemanticsRecords::areCompletedInParts_data()
{
    QTest::addColumn<int>("there"); // so many of the four books have their authors already
    QTest::addColumn<int>("queries");
    QTest::addColumn<int>("keys"); // of the one query
    QTest::newRow("DJ92 test_prefetch_object_twice") << 1 << 1 << 3;
    QTest::newRow("DJ25 test_m2m_prefetching_iterator_with_chunks") << 2 << 1 << 2;
    QTest::newRow("RB5 already_loaded_records") << 4 << 0 << 0;
    QTest::newRow("RB5 some_records_already_loaded") << 3 << 1 << 1;
}

void TestSemanticsRecords::areCompletedInParts()
{
    QFETCH(const int, there);
    QFETCH(const int, queries);
    QFETCH(const int, keys);
    Database database = libraryDatabase();
    const auto list = database.objects(u"book"_s).fetch();
    QVERIFY(list);
    QVERIFY(prefetchRelatedObjects(list->mid(0, there), plain(u"authors"_s)));
    const QueryCapture capture(database);
    QVERIFY(prefetchRelatedObjects(*list, plain(u"authors"_s)));
    EXPECT_QUERIES(capture, queries);
    if (queries > 0)
        QCOMPARE(lastCounted(capture).keys, keys);
    QCOMPARE(relatedNames(*list, u"authors"_s),
             u"Charlotte, Anne, Emily | Charlotte | Emily | Jane"_s);
    // E7: the next level goes on from those that were there, too.
    const QueryCapture next(database);
    QVERIFY(prefetchRelatedObjects(*list, plain(u"authors__first_book"_s)));
    EXPECT_QUERIES(next, 1);
    QCOMPARE(treeText(*list),
             treeText(*database.objects(u"book"_s)
                           .prefetchRelated(u"authors__first_book"_s)
                           .fetch(FetchStrategy::Naive)));
}

void TestSemanticsRecords::keepRecordsUnderOtherNames() // DJ93
{
    Database database = libraryDatabase();
    const auto list = database.objects(u"book"_s).fetch();
    QVERIFY(list);
    const Lookups named { Prefetch(u"authors"_s).toAttr(u"the_authors"_s) };
    const QueryCapture capture(database);
    QVERIFY(prefetchRelatedObjects(list->mid(0, 1), named));
    EXPECT_QUERIES(capture, 1);
    const QString some = relatedNames(*list, u"the_authors"_s);
    QCOMPARE(some, u"Charlotte, Anne, Emily |  |  | "_s);
    const QueryCapture reading(database);
    QVERIFY(relatedNames(*list, u"authors"_s).remove(u" | "_s).isEmpty());
    EXPECT_NO_QUERIES(reading);
    // The same once more, for all: one query for those that lack it.
    const QueryCapture rest(database);
    const Result<> twice = prefetchRelatedObjects(*list, named);
    QVERIFY2(twice, twice ? "" : qPrintable(twice.error().text));
    EXPECT_QUERIES(rest, 1);
    QCOMPARE(lastCounted(rest).keys, 3);
    QCOMPARE(relatedNames(*list, u"the_authors"_s),
             u"Charlotte, Anne, Emily | Charlotte | Emily | Jane"_s);
    // Another selection under that name is a mistake.
    const QueryCapture other(database);
    QVERIFY(!prefetchRelatedObjects(*list,
                                    { Prefetch(u"authors"_s).limit(1).toAttr(u"the_authors"_s) }));
    EXPECT_NO_QUERIES(other);
}

void TestSemanticsRecords::takeASelection() // DJ91 test_prefetch_queryset
{
    Database database = libraryDatabase();
    const auto list = database.objects(u"book"_s).filter(u"id"_s, integer(1)).fetch();
    QVERIFY(list);
    const QueryCapture capture(database);
    QVERIFY(prefetchRelatedObjects(
        *list, { Prefetch(u"authors"_s).filter(Field(u"id"_s).in({ integer(1), integer(2) })) }));
    EXPECT_QUERIES(capture, 1);
    QCOMPARE(relatedNames(*list, u"authors"_s), u"Charlotte, Anne"_s);
    EXPECT_QUERIES(capture, 1);
}

void TestSemanticsRecords::areFollowedByFetchMode_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<Access>("access");
    QTest::addColumn<int>("first"); // queries of the first record's access
    QTest::addColumn<int>("rest"); // and of those after it
    const auto modes = [](const char *id, const QString &root, const QString &relation, int count) {
        QTest::addRow("%s, for its peers", id) << root << relation << Access::Peers << 1 << 0;
        QTest::addRow("%s, for one", id) << root << relation << Access::One << 1 << count - 1;
    };
    modes("DJ104 a foreign key", u"author"_s, u"first_book"_s, 4);
    modes("DJ105 one to one", u"bio"_s, u"author"_s, 2);
    modes("DJ105 one to one, reverse", u"author"_s, u"bio"_s, 4);
    modes("E25 many to many", u"book"_s, u"authors"_s, 4);
}

void TestSemanticsRecords::areFollowedByFetchMode()
{
    QFETCH(const QString, root);
    QFETCH(const QString, relation);
    QFETCH(const Access, access);
    QFETCH(const int, first);
    QFETCH(const int, rest);
    Database database = libraryDatabase(oneBio);
    const auto list = database.objects(root).access(access).fetch();
    QVERIFY(list);
    QStringList found;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QueryCapture capture(database);
        const Result<QList<Record>> related = (*list)[i].follow(relation);
        QVERIFY(related);
        found << namesOf(*related);
        EXPECT_QUERIES(capture, i == 0 ? first : rest / int(list->size() - 1));
    }
    const auto naive = database.objects(root).prefetchRelated(relation).fetch(FetchStrategy::Naive);
    QCOMPARE(found.join(u" | "_s), relatedNames(*naive, relation));
}

void TestSemanticsRecords::sayWhatWasBlocked() // DJ107, E25
{
    Database database = libraryDatabase();
    const auto list = database.objects(u"author"_s).access(Access::Strict).fetch();
    QVERIFY(list);
    const QueryCapture capture(database);
    const Result<QList<Record>> books = (*list)[0].follow(u"books"_s);
    QVERIFY(!books);
    QCOMPARE(books.error().text,
             u"\"books\" of author was not loaded; .prefetchRelated(u\"books\"_s) would load it"_s);
    EXPECT_NO_QUERIES(capture);
}

QTEST_GUILESS_MAIN(TestSemanticsRecords)
#include "tst_semanticsrecords.moc"
