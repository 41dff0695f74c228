// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/tabledescription.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestSqliteViews : public QObject
{
    Q_OBJECT

private slots:
    void readsViews();
    void saysWhichViewIsBroken();
    void leavesViewsThatTakeLong();
};

void TestSqliteViews::readsViews()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
                                   "INSERT INTO a VALUES (2, 'y'), (1, 'x'), (3, 'x');"
                                   "CREATE VIEW v AS SELECT name, id * 2 AS double FROM a;"
                                   "CREATE VIEW w (\"a b\") AS SELECT name FROM v;"_s);
    QCOMPARE(description(database.schema().table(1)), u"view; name TEXT, double"_s);
    QCOMPARE(description(database.schema().table(2)), u"view; a b TEXT"_s);
    // In the order of all its columns: a view has no other.
    const auto rows = database.objects(u"v"_s).fetch();
    QVERIFY(rows);
    QStringList texts;
    for (const Record &record : *rows)
        texts << record[u"name"_s].toString() + record[u"double"_s].toString();
    QCOMPARE(texts, (QStringList { u"x2"_s, u"x6"_s, u"y4"_s }));
}

void TestSqliteViews::saysWhichViewIsBroken()
{
    Database database = openScript(u"CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);"
                                   "CREATE VIEW good AS SELECT name FROM a;"
                                   "CREATE VIEW bad AS SELECT name FROM missing;"
                                   "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id REFERENCES a);"_s);
    const Schema &schema = database.schema();
    QCOMPARE(tableNames(schema), (QStringList { u"a"_s, u"good"_s, u"bad"_s, u"b"_s }));
    QCOMPARE(description(schema.table(0)), u"id INTEGER !, name TEXT; key id; by rowid"_s);
    QCOMPARE(description(schema.table(1)), u"view; name TEXT"_s);
    QVERIFY(schema.table(2).problem);
    const QString problem = schema.table(2).problem->text;
    QVERIFY2(problem.contains(u"missing"_s), qPrintable(problem));
    QCOMPARE(description(schema.table(3)), u"id INTEGER !, a_id; key id; a_id>a; by rowid"_s);
    QVERIFY(database.objects(u"good"_s).fetch());
    const auto bad = database.objects(u"bad"_s).fetch();
    QVERIFY(!bad);
    QVERIFY2(bad.error().text.startsWith(u"bad cannot be read: "_s), qPrintable(bad.error().text));
}

/// Views that name the one before twice: nobody waits for what SQLite makes of them, unless asked.
void TestSqliteViews::leavesViewsThatTakeLong()
{
    QString script = u"CREATE TABLE t (id INTEGER PRIMARY KEY, a);"
                     "CREATE VIEW v0 AS SELECT a FROM t; CREATE VIEW w0 AS SELECT a FROM t;"_s;
    for (int i = 1; i <= 40; ++i) {
        script += u"CREATE VIEW v%1 AS SELECT x.a FROM v%2 x UNION ALL SELECT a FROM v%2;"
                  "CREATE VIEW w%1 AS SELECT a FROM w%2;"_s.arg(i)
                      .arg(i - 1);
    }
    script += u"CREATE VIEW broken AS SELECT a FROM missing;"_s;
    QElapsedTimer timer;
    timer.start();
    Database database = openScript(script);
    QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    const auto view = [&](const char *name) {
        return database.schema().table(database.schema().tableIndex(QString::fromLatin1(name)));
    };
    QVERIFY(view("v40").isUnread);
    QVERIFY(view("v40").problem);
    QVERIFY(view("v15").isUnread);
    QVERIFY(!view("w40").isUnread);
    QCOMPARE(view("w40").columnNames(), QStringList { u"a"_s });
    QCOMPARE(view("v3").columnNames(), QStringList { u"a"_s });
    QVERIFY(!view("broken").isUnread && view("broken").problem);
    QVERIFY(view("broken").problem->text.contains("missing"_L1));
    // Asked for, it is read.
    const auto rows = database.objects(u"v13"_s).fetch();
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().text));
    QVERIFY(!view("v13").isUnread);
    QCOMPARE(view("v13").columnNames(), QStringList { u"a"_s });
}

QTEST_GUILESS_MAIN(TestSqliteViews)
#include "tst_sqliteviews.moc"
