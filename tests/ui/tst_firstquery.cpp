// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/firstquery.h"

#include "tests/support/schemanotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

Schema schemaFrom(const QString &notation)
{
    return Schema(test::tablesFrom(notation));
}

} // namespace

class TestFirstQuery : public QObject
{
    Q_OBJECT

private slots:
    void showsListsFirst_data();
    void showsListsFirst();
    void keepsWhatFits();
};

void TestFirstQuery::showsListsFirst_data()
{
    QTest::addColumn<QString>("notation");
    QTest::addColumn<QuerySet>("wanted");
    QTest::newRow("no tables") << QString() << QuerySet();
    QTest::newRow("no relations") << u"b: id*; a: id*"_s << QuerySet(u"b"_s);
    QTest::newRow("the first with a list")
        << u"alone: id*; book: id* author_id>author; author: id*"_s
        << QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    QTest::newRow("over a junction")
        << u"actor: id*; film: id*; film_actor: actor_id>actor film_id>film *(actor_id,film_id)"_s
        << QuerySet(u"actor"_s).prefetchRelated(u"film"_s);
}

void TestFirstQuery::showsListsFirst()
{
    QFETCH(const QString, notation);
    QFETCH(const QuerySet, wanted);
    QCOMPARE(firstQuery(schemaFrom(notation)), wanted);
}

void TestFirstQuery::keepsWhatFits()
{
    const Schema schema = schemaFrom(u"author: id* name; book: id* author_id>author"_s);
    const QuerySet path = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const QuerySet whole = path.filter(u"name"_s, u"x"_s).orderBy(u"-name"_s);
    QCOMPARE(whatFits(whole, schema), whole);
    // A column of the conditions or of the order is gone.
    QCOMPARE(whatFits(path.filter(u"gone"_s, 1), schema), path);
    QCOMPARE(whatFits(path.orderBy(u"gone"_s), schema), path);
    // A relation or the table is gone.
    QCOMPARE(whatFits(whole.prefetchRelated(u"gone"_s), schema), QuerySet());
    QCOMPARE(whatFits(QuerySet(u"gone"_s), schema), QuerySet());
    QCOMPARE(whatFits(QuerySet(), schema), QuerySet());
}

QTEST_APPLESS_MAIN(TestFirstQuery)
#include "tst_firstquery.moc"
