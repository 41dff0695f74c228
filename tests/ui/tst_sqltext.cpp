// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/sqltext.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestSqlText : public QObject
{
    Q_OBJECT

private slots:
    void breaksLines_data();
    void breaksLines();
    void highlightsKeywords_data();
    void highlightsKeywords();
};

void TestSqlText::breaksLines_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("expected");
    QTest::newRow("every clause") << u"SELECT id FROM book WHERE id = ? ORDER BY id LIMIT 1"_s
                                  << u"SELECT id\nFROM book\nWHERE id = ?\nORDER BY id\nLIMIT 1"_s;
    QTest::newRow("parentheses")
        << u"SELECT id FROM book WHERE id IN (SELECT id FROM book LIMIT 1)"_s
        << u"SELECT id\nFROM book\nWHERE id IN (SELECT id FROM book LIMIT 1)"_s;
    QTest::newRow("double quotes")
        << u"SELECT \" FROM \" FROM a"_s << u"SELECT \" FROM \"\nFROM a"_s;
    QTest::newRow("backticks") << u"SELECT ` FROM ` FROM a"_s << u"SELECT ` FROM `\nFROM a"_s;
    QTest::newRow("a string") << u"SELECT ' FROM ''' FROM a"_s << u"SELECT ' FROM '''\nFROM a"_s;
}

void TestSqlText::breaksLines()
{
    QFETCH(const QString, sql);
    QTEST(formattedSql(sql), "expected");
}

void TestSqlText::highlightsKeywords_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a statement")
        << u"SELECT a.id FROM book AS a WHERE a.id IN (?, ?) ORDER BY a.id DESC"_s
        << QStringList { u"SELECT"_s, u"FROM"_s,  u"AS"_s, u"WHERE"_s,
                         u"IN"_s,     u"ORDER"_s, u"BY"_s, u"DESC"_s };
    QTest::newRow("a server's words")
        << u"BEGIN READ; x = ANY(?) COLLATE c"_s
        << QStringList { u"BEGIN"_s, u"READ"_s, u"ANY"_s, u"COLLATE"_s };
    QTest::newRow("names") << u"Select from ORDERS, SELECT1, MY_SELECT"_s << QStringList {};
    QTest::newRow("quotes") << u"\"FROM\", 'FROM', `FROM`"_s << QStringList {};
}

void TestSqlText::highlightsKeywords()
{
    QFETCH(const QString, sql);
    QTextDocument document(sql);
    SqlHighlighter highlighter(&document);
    highlighter.setKeywordColor(Qt::darkGreen);
    QStringList highlighted;
    for (const QTextLayout::FormatRange &range : document.firstBlock().layout()->formats()) {
        QCOMPARE(range.format.fontWeight(), QFont::Bold);
        QCOMPARE(range.format.foreground().color(), QColor(Qt::darkGreen));
        highlighted << sql.sliced(range.start, range.length);
    }
    QTEST(highlighted, "expected");
}

QTEST_MAIN(TestSqlText)
#include "tst_sqltext.moc"
