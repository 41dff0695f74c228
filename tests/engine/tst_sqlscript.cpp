// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqliterowreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// splitSqliteScript(): a script as statements, one by one.
class TestSqlScript : public QObject
{
    Q_OBJECT

private slots:
    void splits_data();
    void splits();
    void refusesWhatHasNoEnd_data();
    void refusesWhatHasNoEnd();
    void knowsItsVersion();
};

void TestSqlScript::splits_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("space") << u" \n\t "_s << QStringList();
    QTest::newRow("one") << u"SELECT 1;"_s << QStringList { u"SELECT 1;"_s };
    QTest::newRow("two, and space")
        << u"\nSELECT 1;\n\nSELECT 2;\n"_s << QStringList { u"SELECT 1;"_s, u"SELECT 2;"_s };
    QTest::newRow("a semicolon in a string")
        << u"SELECT ';', 'it''s;';SELECT 2;"_s
        << QStringList { u"SELECT ';', 'it''s;';"_s, u"SELECT 2;"_s };
    QTest::newRow("a semicolon in a name")
        << u"CREATE TABLE \"a;b\" (id);"_s << QStringList { u"CREATE TABLE \"a;b\" (id);"_s };
    QTest::newRow("a semicolon in a comment")
        << u"SELECT 1 -- one; really\n;SELECT /* 2; */ 2;"_s
        << QStringList { u"SELECT 1 -- one; really\n;"_s, u"SELECT /* 2; */ 2;"_s };
    const QString trigger = u"CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; "
                            "DELETE FROM c; END;"_s;
    QTest::newRow("a trigger") << trigger + u"SELECT 1;"_s
                               << QStringList { trigger, u"SELECT 1;"_s };
    QTest::newRow("a comment before a statement belongs to it")
        << u"-- one\nSELECT 1;"_s << QStringList { u"-- one\nSELECT 1;"_s };
    QTest::newRow("a comment at the end")
        << u"SELECT 1; -- done"_s << QStringList { u"SELECT 1;"_s };
    QTest::newRow("comments of both kinds at the end")
        << u"SELECT 1;\n-- a\n/* b;\n c */\n-- d\n"_s << QStringList { u"SELECT 1;"_s };
    QTest::newRow("an open comment, which SQLite takes to the end")
        << u"SELECT 1; /* a; "_s << QStringList { u"SELECT 1;"_s };
    QTest::newRow("only comments") << u"-- a\n-- b; c\n/* d */"_s << QStringList();
    QTest::newRow("semicolons by themselves")
        << u"; SELECT 1;; ;"_s << QStringList { u"SELECT 1;"_s };
    QTest::newRow("other scripts")
        << u"SELECT 'größe 😀;';"_s << QStringList { u"SELECT 'größe 😀;';"_s };
}

void TestSqlScript::splits()
{
    QFETCH(const QString, script);
    const auto statements = splitSqliteScript(script);
    QVERIFY2(statements, statements ? "" : qPrintable(statements.error().sql));
    QTEST(*statements, "statements");
}

void TestSqlScript::refusesWhatHasNoEnd_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("rest");
    QTest::newRow("no semicolon") << u"SELECT 1; SELECT 2"_s << u"SELECT 2"_s;
    QTest::newRow("an open string") << u"SELECT 'a;"_s << u"SELECT 'a;"_s;
    QTest::newRow("an open trigger")
        << u"CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b;"_s
        << u"CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b;"_s;
    // Not taken for a comment, and so left out in silence.
    QTest::newRow("between comments") << u"-- a\nSELECT 2 -- b"_s << u"-- a\nSELECT 2 -- b"_s;
}

void TestSqlScript::refusesWhatHasNoEnd()
{
    QFETCH(const QString, script);
    const auto statements = splitSqliteScript(script);
    QVERIFY(!statements);
    QCOMPARE(statements.error().kind, DbError::Kind::Statement);
    QTEST(statements.error().sql, "rest");
}

void TestSqlScript::knowsItsVersion()
{
    const QStringList parts = sqliteVersion().split(u'.');
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts.first(), u"3"_s);
}

QTEST_GUILESS_MAIN(TestSqlScript)
#include "tst_sqlscript.moc"
