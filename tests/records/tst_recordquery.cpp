// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordquery.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString script
    = u"CREATE TABLE shelf (region TEXT, number INTEGER, PRIMARY KEY (region, number));"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, region TEXT, number INTEGER,"
      " FOREIGN KEY (region, number) REFERENCES shelf (region, number));"
      "CREATE TABLE tag (id INTEGER PRIMARY KEY, word TEXT);"
      "CREATE TABLE book_tag (book_id INTEGER REFERENCES book (id), tag_id INTEGER REFERENCES tag "
      "(id), PRIMARY KEY (book_id, tag_id));"
      "CREATE TABLE note (words TEXT, code TEXT UNIQUE);"
      "INSERT INTO shelf VALUES ('N', 1), ('N', 2), ('S', 1);"
      "INSERT INTO book VALUES (1, 'a', 'N', 2), (2, 'b', 'N', 2), (3, 'c', NULL, 2);"
      "INSERT INTO tag VALUES (1, 'x'), (2, 'y');"
      "INSERT INTO book_tag VALUES (1, 2), (2, 1), (2, 2);"
      "INSERT INTO note VALUES ('one', 'k'), ('two', NULL);"_s;

} // namespace

/// A record, and what it leads to, as queries of their own.
class TestRecordQuery : public QObject
{
    Q_OBJECT

private slots:
    void findsTheRecord();
    void keepsTheLookupsBelow();
    void findsWhatItLeadsTo_data();
    void findsWhatItLeadsTo();
    void hasNoneWithoutAKey();

private:
    /// The first cells of what \a query loads, by spaces.
    QString loaded(const std::optional<QuerySet> &query)
    {
        if (!query)
            return u"nothing"_s;
        const Loaded loaded = m_database.load(*query, FetchStrategy::Prefetch);
        if (loaded.error)
            return loaded.error->text;
        QStringList cells;
        for (qsizetype row = 0; row < loaded.records->root().rowCount(); ++row) {
            const CellView cell = loaded.records->root().cell(row, 0);
            cells << (cell.type == ValueType::Integer ? QString::number(cell.integer)
                                                      : QString::fromUtf8(cell.bytes));
        }
        return cells.join(u' ');
    }
    RecordPlace root(const QuerySet &query, qsizetype row)
    {
        return RecordPlace::root(m_database.load(query, FetchStrategy::Prefetch).records, row);
    }

    Database m_database = openScript(script);
};

void TestRecordQuery::findsTheRecord()
{
    QCOMPARE(loaded(queryOfRecord(root(QuerySet(u"book"_s), 1))), u"2"_s);
    const auto shelf = queryOfRecord(root(QuerySet(u"shelf"_s), 2));
    QVERIFY(shelf
            == QuerySet(u"shelf"_s)
                   .filter(Field(u"region"_s).exact(u"S"_s) && Field(u"number"_s).exact(1)));
    QCOMPARE(loaded(shelf), u"S"_s);
}

void TestRecordQuery::keepsTheLookupsBelow()
{
    const RecordPlace shelf = root(QuerySet(u"shelf"_s).prefetchRelated(u"book__tag"_s), 1);
    const StepId step = shelf.lookup().children.first();
    const RelatedRows *rows = shelf.related(step);
    QVERIFY(rows);
    const auto book = queryOfRecord(shelf.below(step, *rows, rows->rows(shelf.row)[1]));
    QVERIFY(book == QuerySet(u"book"_s).filter(Field(u"id"_s).exact(2)).prefetchRelated(u"tag"_s));
}

void TestRecordQuery::findsWhatItLeadsTo_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("relation");
    QTest::addColumn<QString>("found");
    QTest::newRow("forward, two columns") << u"book"_s << 0 << u"shelf"_s << u"N"_s;
    QTest::newRow("forward, half a key") << u"book"_s << 2 << u"shelf"_s << u"nothing"_s;
    QTest::newRow("reverse") << u"shelf"_s << 1 << u"book"_s << u"1 2"_s;
    QTest::newRow("many to many") << u"book"_s << 1 << u"tag"_s << u"1 2"_s;
    QTest::newRow("and back") << u"tag"_s << 1 << u"book"_s << u"1 2"_s;
    QTest::newRow("the junction") << u"book"_s << 1 << u"book_tag"_s << u"2 2"_s;
}

void TestRecordQuery::findsWhatItLeadsTo()
{
    QFETCH(const QString, table);
    QFETCH(const int, row);
    QFETCH(const QString, relation);
    const Schema &schema = m_database.schema();
    const Relation *followed = schema.relation(schema.tableIndex(table), relation);
    QVERIFY(followed);
    QTEST(loaded(queryOfRelated(root(QuerySet(table), row), *followed)), "found");
}

void TestRecordQuery::hasNoneWithoutAKey()
{
    QCOMPARE(loaded(queryOfRecord(root(QuerySet(u"note"_s), 0))), u"one"_s); // by what is unique
    QVERIFY(!queryOfRecord(root(QuerySet(u"note"_s), 1)));
    QVERIFY(!queryOfRecord(root(QuerySet(u"note"_s).only({ u"words"_s }), 0)));
}

QTEST_GUILESS_MAIN(TestRecordQuery)
#include "tst_recordquery.moc"
