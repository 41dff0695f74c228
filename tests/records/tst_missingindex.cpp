// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/queryrecord.h"
#include "datalayer/records/missingindex.h"
#include "datalayer/schema/schema.h"
#include "datalayer/sql/dialects/dialect.h"
#include "tests/support/schemanotation.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestMissingIndex : public QObject
{
    Q_OBJECT

private slots:
    void namesTheIndexThatARelationLacks_data();
    void namesTheIndexThatARelationLacks();
    void findsTheIndexesThereAre();
    void choosesAFreeName();
    void quotesAsTheDatabaseDoes();
    void leavesViewsAndLostPathsAlone();

private:
    const QList<Table> m_tables = tablesFrom(
        u"author: id* name; book: id* title author_id>author; tag: id* name;"
        "book_tag: book_id>book tag_id>tag *(tag_id,book_id); shelf: region* number*;"
        "place: id* region number (region,number)>shelf(region,number)"_s);
};

void TestMissingIndex::namesTheIndexThatARelationLacks_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("of the child") << u"author"_s << u"books"_s
                                  << QStringList(u"CREATE INDEX book_author_id_idx ON book "
                                                 "(author_id);"_s);
    QTest::newRow("by the key") << u"book"_s << u"author"_s << QStringList();
    QTest::newRow("of the junction") << u"book"_s << u"tags"_s
                                     << QStringList(u"CREATE INDEX book_tag_book_id_idx ON "
                                                    "book_tag (book_id);"_s);
    QTest::newRow("of the last step")
        << u"author"_s << u"books__book_tags"_s
        << QStringList(u"CREATE INDEX book_tag_book_id_idx ON book_tag (book_id);"_s);
    QTest::newRow("of several columns") << u"shelf"_s << u"places"_s
                                        << QStringList(u"CREATE INDEX place_region_number_idx ON "
                                                       "place (region, number);"_s);
}

void TestMissingIndex::namesTheIndexThatARelationLacks()
{
    QFETCH(const QString, root);
    QFETCH(const QString, path);
    QFETCH(const QStringList, statements);
    const Schema schema(m_tables);
    // By either of its names, whatever the rules for them are.
    QueryRecord query { .kind = QueryRecord::Kind::OneKey };
    QStringList names;
    int table = schema.tableIndex(root);
    for (const QString &wanted : path.split(u"__"_s)) {
        const auto &relations = schema.relations(table);
        const auto found = std::ranges::find_if(
            relations, [&](const Relation &relation) { return wanted.startsWith(relation.name); });
        QVERIFY2(found != relations.end(),
                 qPrintable(relationsText(schema, schema.table(table).name)));
        names << found->name;
        table = found->target;
    }
    query.lookups = { names };
    QStringList found;
    const LoadRecord load { .table = root };
    for (const MissingIndex &index : missingIndexes(query, load, schema, sqliteDialect()))
        found << index.sql;
    QCOMPARE(found, statements);
}

void TestMissingIndex::findsTheIndexesThereAre()
{
    QList<Table> tables = m_tables;
    Table &book = tables[1];
    const QueryRecord query { .lookups = { { u"book"_s } } };
    const auto isMissing = [&](const Index &index) {
        book.indexes = { index };
        return !missingIndexes(query, { .table = u"author"_s }, Schema(tables), sqliteDialect())
                    .isEmpty();
    };
    QVERIFY(!isMissing({ .name = u"a"_s, .columns = { 2 } }));
    QVERIFY(!isMissing({ .name = u"a"_s, .columns = { 2, 1 } })); // begins with it
    QVERIFY(isMissing({ .name = u"a"_s, .columns = { 1, 2 } }));
    QVERIFY(isMissing({ .name = u"a"_s, .columns = { 2 }, .isPartial = true }));
    QVERIFY(isMissing({ .name = u"a"_s, .columns = { -1 } })); // of an expression
}

void TestMissingIndex::choosesAFreeName()
{
    QList<Table> tables = m_tables;
    tables[0].indexes = { { .name = u"Book_author_id_IDX"_s, .columns = { 1 } } };
    const QueryRecord query { .lookups = { { u"book"_s } } };
    const LoadRecord load { .table = u"author"_s };
    QCOMPARE(missingIndexes(query, load, Schema(tables), sqliteDialect()).value(0).sql,
             u"CREATE INDEX book_author_id_idx2 ON book (author_id);"_s);
    tables[1].columns[2].name = QString(200, u'ü');
    const QString sql = missingIndexes(query, load, Schema(tables), sqliteDialect()).value(0).sql;
    QVERIFY(sql.section(u'"', 1, 1).toUtf8().size() <= 63);
}

void TestMissingIndex::quotesAsTheDatabaseDoes()
{
    QList<Table> tables = m_tables;
    tables[1].path = { u"my shop"_s, u"the \"book`"_s };
    tables[1].columns[2].name = u"%1 of"_s;
    const Schema schema(tables);
    const QueryRecord query { .lookups = { { u"book"_s } } };
    const auto statement = [&](const Dialect &dialect) {
        return missingIndexes(query, { .table = u"author"_s }, schema, dialect).value(0).sql;
    };
    QCOMPARE(statement(postgreSqlDialect()),
             u"CREATE INDEX \"the \"\"book`_%1 of_idx\" ON \"my shop\".\"the \"\"book`\" "
             "(\"%1 of\");"_s);
    QCOMPARE(statement(mySqlDialect()),
             u"CREATE INDEX `the \"book``_%1 of_idx` ON `my shop`.`the \"book``` (`%1 of`);"_s);
}

void TestMissingIndex::leavesViewsAndLostPathsAlone()
{
    QList<Table> tables = m_tables;
    const LoadRecord load { .table = u"author"_s };
    const auto found = [&](const QueryRecord &query, const LoadRecord &of) {
        return missingIndexes(query, of, Schema(tables), sqliteDialect()).size();
    };
    const QueryRecord query { .lookups = { { u"book"_s } } };
    QCOMPARE(found(query, load), 1);
    QCOMPARE(found(query, { .table = u"gone"_s }), 0);
    QCOMPARE(found({ .lookups = { { u"book"_s, u"gone"_s } } }, load), 0);
    QCOMPARE(found({ .lookups = { {} } }, load), 0);
    QCOMPARE(found({}, load), 0);
    // What one record leads to has a load of its own.
    LoadRecord related { .purpose = LoadRecord::Purpose::Related,
                         .table = u"author"_s,
                         .lookups = { { u"book"_s, u"tag"_s } } };
    QCOMPARE(found({}, related), 1);
    QCOMPARE(found({ .lookups = { { u"tag"_s } } }, related), 1);
    tables[1].columns[2].database = DatabaseKind::MySql;
    tables[1].columns[2].type = u"longtext"_s;
    QCOMPARE(found(query, load), 0);
}

QTEST_GUILESS_MAIN(TestMissingIndex)

#include "tst_missingindex.moc"
