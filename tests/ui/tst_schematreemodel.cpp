// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/schematreemodel.h"

#include "datalayer/log/querylog.h"
#include "datalayer/records/async/queryrunner.h"
#include "tests/support/schemanotation.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// The rows of \a model as lines, with what stands at their right behind "|".
QStringList rowsBelow(const SchemaTreeModel &model, const QModelIndex &parent = {}, int level = 0)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString detail = index.data(SchemaTreeModel::DetailRole).toString();
        const bool isKey = index.data(SchemaTreeModel::IsKeyRole).toBool();
        rows << QString(level, u'-') + index.data().toString() + (isKey ? u"*"_s : QString())
                + (detail.isEmpty() ? QString() : u'|' + detail);
        rows << rowsBelow(model, index, level + 1);
    }
    return rows;
}

const QString shop = u"author: id* name:TEXT;"
                     "book: id* title:TEXT author_id:INTEGER>author;"
                     "tag: id*; book_tag: book_id*>book tag_id*>tag; v:: x"_s;

class Fixture
{
public:
    explicit Fixture(const QList<Table> &tables)
        : schema(std::make_shared<const Schema>(tables))
    {
        counts.setSchema(schema, false);
        model.setSchema(schema, std::make_shared<const SchemaNames>(*schema));
    }

    std::shared_ptr<const Schema> schema;
    QueryLog log;
    QueryRunner runner { log };
    RowCounts counts { runner };
    SchemaTreeModel model { counts };
    QAbstractItemModelTester tester { &model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal };
};

} // namespace

class TestSchemaTreeModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTablesColumnsAndRelations();
    void putsSchemasAbove();
    void leavesWhatASearchFinds();
    void marksGuesses();
    void marksTheRoot();
    void tellsEstimates();
    void namesWhatItShows();
    void isEmptyWithoutASchema();
};

void TestSchemaTreeModel::showsTablesColumnsAndRelations()
{
    const Fixture fixture(tablesFrom(shop));
    const QStringList rows = rowsBelow(fixture.model);
    QCOMPARE(rows.first(7),
             (QStringList { u"author"_s, u"-id*"_s, u"-name|TEXT"_s, u"-← book|one to many"_s,
                            u"book"_s, u"-id*"_s, u"-title|TEXT"_s }));
    QVERIFY(rows.contains(u"-→ author|author_id"_s));
    QVERIFY(rows.contains(u"-⇄ tag|many to many"_s));
    QCOMPARE(rows.last(2), (QStringList { u"v"_s, u"-x"_s }));
    QCOMPARE(fixture.model.shownCount(SchemaTreeModel::RowKind::Table), 4);
    QCOMPARE(fixture.model.shownCount(SchemaTreeModel::RowKind::View), 1);
}

void TestSchemaTreeModel::putsSchemasAbove()
{
    QList<Table> tables = tablesFrom(u"one: id*; sales.two: id*; sales.three: id*"_s);
    tables[1].path = QStringList { u"sales"_s, u"two"_s };
    tables[2].path = QStringList { u"sales"_s, u"three"_s };
    Fixture fixture(tables);
    QCOMPARE(rowsBelow(fixture.model).join(u' '),
             u"Default schema|1 -one --id* sales|2 -three --id* -two --id*"_s);
    const QModelIndex two = fixture.model.indexOfTable(1);
    QCOMPARE(two.data().toString(), u"two"_s);
    QCOMPARE(fixture.model.nameOf(two), u"sales.two"_s);
    // What is found stands without the level, under its whole name.
    fixture.model.search(u"two"_s);
    QCOMPARE(rowsBelow(fixture.model).join(u' '), u"sales.two -id*"_s);
    fixture.model.search({});
    QCOMPARE(fixture.model.rowCount(), 2);
}

void TestSchemaTreeModel::leavesWhatASearchFinds()
{
    Fixture fixture(tablesFrom(shop));
    fixture.model.search(u"title"_s);
    QCOMPARE(rowsBelow(fixture.model), (QStringList { u"book"_s, u"-title|TEXT"_s }));
    QCOMPARE(fixture.model.foundColumns(1), QList<int> { 1 });
    fixture.model.search(u"tag"_s);
    QCOMPARE(fixture.model.index(0, 0).data().toString(), u"tag"_s);
    QCOMPARE(fixture.model.index(1, 0).data().toString(), u"book_tag"_s);
    QCOMPARE(fixture.model.rowCount(), 2);
    fixture.model.search(u"nothing of that"_s);
    QCOMPARE(fixture.model.rowCount(), 0);
    fixture.model.search({});
    QCOMPARE(fixture.model.rowCount(), 5);
}

void TestSchemaTreeModel::marksGuesses()
{
    QList<Table> tables = tablesFrom(u"author: id*; book: id* author_id>author"_s);
    tables[1].foreignKeys[0].origin = Origin::Guessed;
    const Fixture fixture(tables);
    QCOMPARE(rowsBelow(fixture.model).join(u' '),
             u"author -id* -⇠ book|one to many book -id* -author_id -⇢ author|author_id"_s);
}

void TestSchemaTreeModel::marksTheRoot()
{
    Fixture fixture(tablesFrom(shop));
    const QSignalSpy changed(&fixture.model, &QAbstractItemModel::dataChanged);
    const auto isRoot = [&](int row) {
        return fixture.model.index(row, 0).data(SchemaTreeModel::IsRootRole).toBool();
    };
    fixture.model.setRoot(u"book"_s);
    QVERIFY(!isRoot(0));
    QVERIFY(isRoot(1));
    fixture.model.setRoot(u"author"_s);
    QVERIFY(isRoot(0));
    QVERIFY(!isRoot(1));
    QCOMPARE(changed.size(), 3);
}

void TestSchemaTreeModel::tellsEstimates()
{
    QList<Table> tables = tablesFrom(u"known: id*; unknown: id*"_s);
    tables[0].estimatedRows = 1234567;
    const Fixture fixture(tables);
    const QModelIndex known = fixture.model.index(0, 0);
    QCOMPARE(known.data(SchemaTreeModel::DetailRole).toString(),
             u'~' + QLocale().toString(1234567));
    QCOMPARE(known.data(Qt::AccessibleTextRole).toString(),
             u"known, ~"_s + QLocale().toString(1234567));
    QCOMPARE(fixture.model.index(1, 0).data(SchemaTreeModel::DetailRole).toString(), QString());
}

void TestSchemaTreeModel::namesWhatItShows()
{
    QList<Table> tables = tablesFrom(u"a: id* b"_s);
    tables[0].name.clear();
    tables[0].columns[1].name = u"<b>&\nx</b>"_s;
    const Fixture fixture(tables);
    const QModelIndex table = fixture.model.index(0, 0);
    QCOMPARE(table.data().toString(), u"\"\""_s);
    QCOMPARE(fixture.model.nameOf(table), QString());
    const QModelIndex column = fixture.model.index(1, 0, table);
    QCOMPARE(fixture.model.nameOf(column), tables[0].columns[1].name);
    QVERIFY(!column.data().toString().contains(u'\n'));
    QVERIFY(!column.data(Qt::ToolTipRole).toString().contains("<b>"_L1));
}

void TestSchemaTreeModel::isEmptyWithoutASchema()
{
    Fixture fixture(tablesFrom(shop));
    fixture.model.setSchema(nullptr, nullptr);
    QCOMPARE(fixture.model.rowCount(), 0);
    fixture.model.search(u"a"_s);
    fixture.model.setRoot(u"a"_s);
    QCOMPARE(fixture.model.rowCount(), 0);
    QVERIFY(!fixture.model.indexOfTable(0).isValid());
}

QTEST_GUILESS_MAIN(TestSchemaTreeModel)
#include "tst_schematreemodel.moc"
