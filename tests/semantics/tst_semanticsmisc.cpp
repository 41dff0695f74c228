// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/semanticsfixtures.h"
#include "tests/support/values.h"

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString employees // NOLINT: no exception
    = u"CREATE TABLE employee (id INTEGER PRIMARY KEY, name TEXT, boss_id REFERENCES employee);"
      "INSERT INTO employee VALUES (1, 'Peter', NULL), (2, 'Joe', 1), (3, 'Angela', 1);"_s;

const QString school // NOLINT
    = u"CREATE TABLE department (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE teacher (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE qualification (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE dt (d_id REFERENCES department, t_id REFERENCES teacher, UNIQUE (d_id, t_id));"
      "CREATE TABLE tq (t_id REFERENCES teacher, q_id REFERENCES qualification, UNIQUE (t_id, "
      "q_id)); INSERT INTO department VALUES (1, 'English'), (2, 'Physics');"
      "INSERT INTO teacher VALUES (1, 'Cleese'), (2, 'Idle'), (3, 'Chapman');"
      "INSERT INTO qualification VALUES (1, 'BA'), (2, 'BSci'), (3, 'MA'), (4, 'PhD');"
      "INSERT INTO dt VALUES (1, 1), (1, 2), (2, 1), (2, 3);"
      "INSERT INTO tq VALUES (1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (3, 2);"_s;

const QString words // NOLINT
    = u"CREATE TABLE lessonentry (id INTEGER PRIMARY KEY, name1, name2);"
      "CREATE TABLE wordentry (id INTEGER PRIMARY KEY, lesson_entry_id REFERENCES lessonentry, "
      "name); INSERT INTO lessonentry VALUES (1, 'einfach', 'simple'), (2, 'schwierig', 'hard');"
      "INSERT INTO wordentry VALUES (1, 1, 'einfach'), (2, 1, 'simple'), (3, 2, 'schwierig');"_s;

/// Parents 1..\a a, each with \a b children; each child with one of its own.
QString chain(int a, int b)
{
    return u"CREATE TABLE a (id INTEGER PRIMARY KEY, x);"
           "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a);"
           "CREATE TABLE c (id INTEGER PRIMARY KEY, b_id INTEGER REFERENCES b);"_s
        + fillScript(u"a"_s, u"x"_s, a, u"i"_s)
        + fillScript(u"b"_s, u"a_id"_s, a * b, u"(i - 1) / %1 + 1"_s.arg(b))
        + fillScript(u"c"_s, u"b_id"_s, a * b, u"i"_s);
}

const QString pairs // NOLINT
    = u"CREATE TABLE w (r TEXT, n INTEGER, name, PRIMARY KEY (r, n));"
      "CREATE TABLE s (id INTEGER PRIMARY KEY, r TEXT, n INTEGER, FOREIGN KEY (r, n) REFERENCES w);"
      "CREATE TABLE d (s_id INTEGER REFERENCES s, r TEXT, n INTEGER, PRIMARY KEY (s_id, r, n),"
      " FOREIGN KEY (r, n) REFERENCES w (r, n));"
      "INSERT INTO w VALUES ('a', 1, 'a1'), ('a', 2, 'a2'), ('b', 1, 'b1');"
      "INSERT INTO s VALUES (1, 'a', 1), (2, 'b', 1), (3, 'b', 2), (4, NULL, 1);"
      "INSERT INTO d VALUES (1, 'a', 1), (1, 'b', 1), (2, 'a', 1);"_s;

const QString owners // NOLINT
    = u"CREATE TABLE p (id INTEGER PRIMARY KEY, name); CREATE TABLE q (id INTEGER PRIMARY KEY, "
      "name); CREATE TABLE o (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p, q_id INTEGER "
      "REFERENCES q); INSERT INTO p VALUES (1, 'p1'), (2, 'p2'); INSERT INTO q VALUES (1, 'q1');"
      "INSERT INTO o VALUES (1, 1, 1), (2, 42, 2), (3, NULL, NULL), (4, 1, NULL);"_s;

const QString sqliteKeys // NOLINT
    = u"CREATE TABLE k (id TEXT PRIMARY KEY COLLATE NOCASE, name);"_s;

} // namespace

/// The other cases of tests/semantics/semantics.md. Rows begin with the case's id.
class TestSemanticsMisc : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void loads_data();
    void loads();
    void splitsKeysIntoChunks_data();
    void splitsKeysIntoChunks();
    void takesManyKeys();
    void takesRootsOfHandWrittenSql_data();
    void takesRootsOfHandWrittenSql();
    void keepsDatabasesApart_data();
    void keepsDatabasesApart();
    void keepsDuplicatesOfAJunction();
    void loadsBatchesInHand();
    void explainsStatements();
};

void TestSemanticsMisc::loads_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<int>("queries");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *id, const QString &script, const QuerySet &query, int queries,
                        const QString &tree) {
        QTest::newRow(id) << script << query << queries << tree;
    };
    const auto of = [](const QString &root, const QString &lookup) {
        return QuerySet(root).prefetchRelated(lookup);
    };
    row("DJ28 test_prefetch_queryset_child_class",
        employees + u"UPDATE employee SET boss_id = 1 WHERE id = 1;"_s,
        of(u"employee"_s, u"boss"_s).filter(u"id"_s, integer(1)), 2, u"Peter(boss: Peter)"_s);
    row("E17 a way back that is asked for", employees, of(u"employee"_s, u"boss__employee__boss"_s),
        3,
        u"Peter(boss: -), Joe(boss: Peter(employee: Joe(boss: Peter), Angela(boss: Peter))), "
        "Angela(boss: Peter(employee: Joe(boss: Peter), Angela(boss: Peter)))"_s);
    row("DJ55 test_m2m_then_m2m", school,
        QuerySet(u"department"_s)
            .prefetchRelated(Prefetch(u"teacher"_s).prefetchRelated(Prefetch(u"qualification"_s))),
        3,
        u"English(teacher: Cleese(qualification: BA, BSci, MA, PhD), Idle(qualification: BA)), "
        "Physics(teacher: Cleese(qualification: BA, BSci, MA, PhD), "
        "Chapman(qualification: BSci))"_s);
    const QString serfs = u"Peter(boss: -), Joe(boss: Peter(employee: Joe, Angela)), "
                          "Angela(boss: Peter(employee: Joe, Angela))"_s;
    row("DJ64 test_traverse_nullable", employees, of(u"employee"_s, u"boss__employee"_s), 3, serfs);
    row("DJ65 test_prefetch_nullable", employees,
        of(u"employee"_s, u"boss"_s).prefetchRelated(u"boss__employee"_s), 3, serfs);
    row("DJ66 test_in_bulk", employees,
        of(u"employee"_s, u"employee"_s).filter(Field(u"id"_s).in({ integer(2), integer(3) })), 2,
        u"Joe(employee: -), Angela(employee: -)"_s);
    row("DJ71 Ticket19607", words, of(u"wordentry"_s, u"lesson_entry__wordentry"_s), 3,
        u"einfach(lesson_entry: 1(wordentry: einfach, simple)), "
        "simple(lesson_entry: 1(wordentry: einfach, simple)), "
        "schwierig(lesson_entry: 2(wordentry: schwierig))"_s);
    row("SA6 TupleTest, children", pairs, of(u"w"_s, u"s"_s), 2, u"a1(s: 1), a2(s: -), b1(s: 2)"_s);
    row("SA6 TupleTest, parents", pairs, of(u"s"_s, u"w"_s), 2,
        u"1(w: a1), 2(w: b1), 3(w: -), 4(w: -)"_s);
    row("SA7 M2MOmitJoinTest", pairs,
        QuerySet(u"s"_s).prefetchRelated(
            Prefetch(u"w_through_d"_s).filter(Field(u"n"_s).lt(integer(2)))),
        2, u"1(w_through_d: a1, b1), 2(w_through_d: a1), 3(w_through_d: -), 4(w_through_d: -)"_s);
    row("SA8 SelectinM2ONoRelatedRowTest", owners, of(u"o"_s, u"p"_s), 2,
        u"1(p: p1), 2(p: -), 3(p: -), 4(p: p1)"_s);
    row("E9 a key that leads nowhere", owners, of(u"o"_s, u"p"_s).filter(u"id"_s, integer(2)), 2,
        u"2(p: -)"_s);
    row("SA10 SelfReferentialTest",
        u"CREATE TABLE n (name TEXT PRIMARY KEY, n_id TEXT REFERENCES n); INSERT INTO n VALUES "
        "('n1', NULL), ('n11', 'n1'), ('n12', 'n1'), ('n13', 'n1'), ('n121', 'n12'), "
        "('n122', 'n12'), ('n123', 'n12'), ('n2', NULL), ('n21', 'n2');"_s,
        of(u"n"_s, u"n_by_n__n_by_n"_s).filter(Field(u"n_id"_s).isNull()), 3,
        u"n1(n_by_n: n11(n_by_n: -), n12(n_by_n: n121, n122, n123), n13(n_by_n: -)), "
        "n2(n_by_n: n21(n_by_n: -))"_s);
    row("SA11 test_no_query_on_deferred", owners,
        of(u"o"_s, u"p"_s).only({ u"id"_s }).filter(u"id"_s, integer(4)), 2, u"4(p: p1)"_s);
    row("RB6 available_records", owners, of(u"p"_s, u"o__p"_s), 2,
        u"p1(o: 1(p: p1), 4(p: p1)), p2(o: -)"_s);
    row("RB7 does_not_concatenate_duplicate_records", owners,
        of(u"o"_s, u"p__o"_s).prefetchRelated(u"p__o__q"_s), 4,
        u"1(p: p1(o: 1(q: q1), 4(q: -))), 2(p: -), 3(p: -), 4(p: p1(o: 1(q: q1), 4(q: -)))"_s);
    row("RB8 unpersisted_records_no_ops", owners, of(u"o"_s, u"p"_s).filter(u"id"_s, integer(3)), 1,
        u"3(p: -)"_s);
    row("RB8 and with a composite key", pairs, of(u"s"_s, u"w"_s).filter(u"id"_s, integer(4)), 1,
        u"4(w: -)"_s);
    row("E8 no key but NULL", owners, of(u"o"_s, u"q"_s).filter(Field(u"q_id"_s).isNull()), 1,
        u"3(q: -), 4(q: -)"_s);
    row("RB10 does_not_group_same_class_different_scope", owners,
        QuerySet(u"p"_s)
            .prefetchRelated(Prefetch(u"o"_s).filter(u"id"_s, integer(1)).toAttr(u"one"_s))
            .prefetchRelated(Prefetch(u"o"_s).filter(u"id"_s, integer(4)).toAttr(u"other"_s)),
        3, u"p1(one: 1; other: 4), p2(one: -; other: -)"_s);
    row("RB11 preload_wont_set_the_wrong_target", owners,
        of(u"o"_s, u"p"_s).prefetchRelated(u"q"_s).filter(u"id"_s, integer(1)), 3,
        u"1(p: p1; q: q1)"_s);
    row("LW2 empty root", owners + u"DELETE FROM o;"_s, of(u"o"_s, u"p"_s), 1, {});
    row("LW3 childless owner", owners, of(u"p"_s, u"o"_s).filter(u"id"_s, integer(2)), 2,
        u"p2(o: -)"_s);
    row("LW4 nullable key, shared target", owners,
        of(u"o"_s, u"p"_s).filter(Field(u"id"_s).in({ integer(1), integer(3), integer(4) })), 2,
        u"1(p: p1), 3(p: -), 4(p: p1)"_s);
    row("E11 a record reached twice", school, of(u"department"_s, u"teacher__department"_s), 3,
        u"English(teacher: Cleese(department: English, Physics), Idle(department: English)), "
        "Physics(teacher: Cleese(department: English, Physics), Chapman(department: Physics))"_s);
    row("Ecto nil association inside a path", owners, of(u"o"_s, u"q__o__p"_s), 4,
        u"1(q: q1(o: 1(p: p1))), 2(q: -), 3(q: -), 4(q: -)"_s);
    const QString keys = sqliteKeys
        + u" CREATE TABLE m (id INTEGER PRIMARY KEY, k_id %1 REFERENCES k); INSERT INTO k VALUES "
          "('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'uuid'), ('7', 'seven'), ('Ab', 'text');"_s;
    row("DJ98 test_str_as_uuid_fk",
        keys.arg(u"TEXT"_s)
            + u"INSERT INTO m VALUES (1, '6BA7B810-9DAD-11D1-80B4-00C04FD430C8');"_s,
        of(u"m"_s, u"k"_s), 2, u"1(k: uuid)"_s);
    row("E16 a number here and a text there",
        keys.arg(QString()) + u"INSERT INTO m VALUES (1, 7), (2, '7'), (3, 'aB'), (4, 'ab ');"_s,
        of(u"m"_s, u"k"_s), 2, u"1(k: seven), 2(k: seven), 3(k: text), 4(k: -)"_s);
}

void TestSemanticsMisc::loads()
{
    QFETCH(const QString, script);
    QFETCH(const QuerySet, query);
    QFETCH(const int, queries);
    QFETCH(const QString, tree);
    if (testedKind() != DatabaseKind::Sqlite && script.contains(sqliteKeys))
        QSKIP("SQLite alone: a key of another type or collation than what it refers to");
    Database database = openTested(script);
    checkCase(database, query, queries, tree);
}

void TestSemanticsMisc::splitsKeysIntoChunks_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<int>("chunkSize");
    QTest::addColumn<QList<int>>("keys"); // of each statement after the root's
    const auto row = [](const char *id, const QString &script, const char *root, const char *lookup,
                        int chunkSize, const QList<int> &keys) {
        QTest::newRow(id) << script << QString::fromLatin1(root) << QString::fromLatin1(lookup)
                          << chunkSize << keys;
    };
    const QString hundred = chain(100, 5);
    row("SA1 test_odd_number_chunks, 108", hundred, "a", "b", 108, { 100 });
    row("SA1 test_odd_number_chunks, 47", hundred, "a", "b", 47, { 47, 47, 6 });
    row("SA1 test_odd_number_chunks, 50", hundred, "a", "b", 50, { 50, 50 });
    row("SA1 test_odd_number_chunks, 99", hundred, "a", "b", 99, { 99, 1 });
    row("SA4 test_dont_emit_for_redundant_m2o", hundred, "b", "a", 47, { 47, 47, 6 });
    row("SA5 ChainedChunkingTest", chain(5, 3), "a", "b__c", 4, { 4, 1, 4, 4, 4, 3 });
    // MySQL gets lists of at most 999 values.
    row("LW1 1005 owners", chain(1005, 1), "a", "b", 1000,
        testedKind() == DatabaseKind::MySql ? QList<int> { 999, 6 } : QList<int> { 1000, 5 });
    row("DJ25 test_m2m_prefetching_iterator_with_chunks", chain(4, 1), "a", "b", 2, { 2, 2 });
}

void TestSemanticsMisc::splitsKeysIntoChunks()
{
    QFETCH(const QString, script);
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    QFETCH(const int, chunkSize);
    QFETCH(const QList<int>, keys);
    Database database = openTested(script);
    LoadOptions options;
    options.chunkSize = chunkSize;
    const Loaded loaded = load(database, root, { lookup }, FetchStrategy::Prefetch, options);
    QVERIFY(!loaded.error);
    QList<int> actual;
    for (const QueryRecord &record : queriesOf(database, loaded).sliced(1))
        actual << int(record.keys);
    QCOMPARE(actual, keys);
    const Loaded naive = load(database, root, { lookup }, FetchStrategy::Naive);
    QVERIFY(recordsJson(*loaded.records) == recordsJson(*naive.records));
}

void TestSemanticsMisc::takesManyKeys() // RB9
{
    constexpr int parents = 70'000;
    Database database = openTested(chain(parents, 1));
    for (const QuerySet &query : { QuerySet(u"a"_s), QuerySet(u"a"_s).limit(parents - 1) }) {
        const Loaded loaded = database.load(query.prefetchRelated(u"b"_s), FetchStrategy::Prefetch);
        QVERIFY(!loaded.error);
        EXPECT_QUERIES(queriesOfLoad(database, loaded), 2);
        QCOMPARE(loaded.records->recordCount(), 2 * loaded.records->root().rowCount());
        QVERIFY(loaded.records->root().rowCount() >= parents - 1);
    }
}

void TestSemanticsMisc::takesRootsOfHandWrittenSql_data()
{
    QTest::addColumn<bool>("isNaive");
    QTest::addColumn<int>("queries");
    QTest::newRow("DJ29 test_basic") << false << 2;
    QTest::newRow("DJ30 test_prefetch_before_raw") << false << 2;
    QTest::newRow("DJ31 test_clear") << true << 5;
}

/// SQL of one's own is a view, whose relations are declared.
void TestSemanticsMisc::takesRootsOfHandWrittenSql()
{
    QFETCH(const bool, isNaive);
    QFETCH(const int, queries);
    const QString view = u"CREATE VIEW chosen AS SELECT * FROM book WHERE id %1;"_s.arg(
        isNaive ? u"> 0"_s : u"= 1"_s);
    const DeclaredRelation relation { u"chosen"_s,       { u"id"_s },      u"author"_s,
                                      { u"id"_s },       u"writers"_s,     u"chosen"_s,
                                      u"book_authors"_s, { u"book_id"_s }, { u"author_id"_s } };
    Database database = libraryDatabase(view, { relation });
    if (!isNaive) {
        checkCase(database, QuerySet(u"chosen"_s).prefetchRelated(u"writers"_s), queries,
                  u"Poems(writers: Charlotte, Anne, Emily)"_s);
        return;
    }
    const QueryCapture capture(database);
    const auto books = database.objects(u"chosen"_s).access(Access::One).fetch();
    QVERIFY(books);
    for (const Record &book : *books)
        QVERIFY(!book.follow(u"writers"_s)->isEmpty());
    EXPECT_QUERIES(capture, queries);
}

void TestSemanticsMisc::keepsDatabasesApart_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::newRow("DJ67 test_using_is_honored_m2m") << u"book"_s << u"authors"_s;
    QTest::newRow("DJ67 the other way") << u"author"_s << u"books"_s;
    QTest::newRow("DJ68 test_using_is_honored_fkey") << u"author"_s << u"first_book"_s;
    QTest::newRow("DJ68 the other way") << u"book"_s << u"first_time_authors"_s;
    QTest::newRow("DJ69 test_using_is_honored_inheritance") << u"bookwithyear"_s << u"book"_s;
    QTest::newRow("DJ70 test_using_is_honored_custom_qs") << u"reader"_s << u"books_read"_s;
}

/// Two are open; a load goes to its own and to no other.
void TestSemanticsMisc::keepsDatabasesApart() // E22
{
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    Database standard = libraryDatabase();
    Database other = libraryDatabase(u"INSERT INTO bookwithyear VALUES (1, 1846);"_s);
    const QueryCapture onStandard(standard, Counted::Everything);
    checkCase(other, QuerySet(root).prefetchRelated(lookup), 2);
    EXPECT_NO_QUERIES(onStandard);
}

void TestSemanticsMisc::keepsDuplicatesOfAJunction() // E13
{
    const DeclaredRelation relation { u"b"_s,  { u"id"_s }, u"t"_s,     { u"id"_s }, u"tags"_s,
                                      u"bs"_s, u"bt"_s,     { u"b"_s }, { u"t"_s } };
    Database database = openTested(
        u"CREATE TABLE b (id INTEGER PRIMARY KEY); CREATE TABLE t (id INTEGER PRIMARY KEY); "
        "CREATE TABLE bt (b INTEGER, t INTEGER); INSERT INTO b VALUES (1), (2); "
        "INSERT INTO t VALUES (1), (2); INSERT INTO bt VALUES (1, 2), (1, 1), (1, 2), (2, 2);"_s,
        { relation });
    checkCase(database, QuerySet(u"b"_s).prefetchRelated(u"tags"_s), 2,
              u"1(tags: 1, 2, 2), 2(tags: 2)"_s);
}

void TestSemanticsMisc::loadsBatchesInHand() // SA3, E21
{
    constexpr int batch = 3;
    Database database = openTested(chain(8, 2));
    const QueryCapture capture(database);
    const auto list = database.objects(u"a"_s).fetch();
    QVERIFY(list);
    for (int first = 0; first < list->size(); first += batch) {
        const RecordList part = list->mid(first, batch);
        QVERIFY(prefetchRelatedObjects(part, { Prefetch(u"b"_s) }));
        for (const Record &record : part)
            QCOMPARE(record.related(u"b"_s).size(), 2);
    }
    // 1 + ceil(8 / 3)
    EXPECT_QUERIES(capture, 4);
}

/// Every statement of a load, with its values: no row of it is read.
void TestSemanticsMisc::explainsStatements()
{
    Database database = openTested(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"
        "INSERT INTO author VALUES (1, 'it''s ?'), (2, 'b');"
        "INSERT INTO book VALUES (1, 1), (2, 1), (3, 2);"_s);
    const QuerySet query = QuerySet(u"author"_s)
                               .filter(u"name"_s, text("it's ?"))
                               .limit(5)
                               .prefetchRelated(u"book"_s);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = database.load(query, strategy);
        QVERIFY(!loaded.error);
        for (const QueryRecord &record : database.log().queriesOfLoad(loaded.load)) {
            const Result<QueryPlan> plan = database.connection().explain(record);
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().text + plan.error().sql));
            QVERIFY2(plan->text.contains("author"_L1) || plan->text.contains("book"_L1),
                     qPrintable(plan->text));
            QVERIFY2(!plan->steps.empty(), qPrintable(plan->text));
            // On a server, its transaction ends after it.
            QList<QueryRecord> log = database.log().records();
            log.removeIf([](const QueryRecord &logged) {
                return logged.kind == QueryRecord::Kind::Transaction;
            });
            QCOMPARE(log.last().kind, QueryRecord::Kind::Plan);
            QVERIFY(!log.last().isCounted());
        }
    }
    QueryRecord wrong;
    wrong.sql = u"SELECT nothing FROM nowhere"_s;
    QVERIFY(!database.connection().explain(wrong));
}

QTEST_GUILESS_MAIN(TestSemanticsMisc)
#include "tst_semanticsmisc.moc"
