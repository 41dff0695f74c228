// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/structure/structuretext.h"

#include "tests/support/schemanotation.h"

#include <QTextDocument>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QString textOf(const QList<Table> &tables, int table, const QString &statement = {})
{
    QTextDocument document;
    document.setHtml(structureHtml(Schema(tables), table, statement, Qt::gray));
    return document.toPlainText();
}

} // namespace

class TestStructureText : public QObject
{
    Q_OBJECT

private slots:
    void tellsColumnsKeysAndIndexes();
    void takesNothingForHtml();
    void tellsWhatIsWrong();
    void cutsALongStatement();
};

void TestStructureText::tellsColumnsKeysAndIndexes()
{
    QList<Table> tables = tablesFrom(
        u"author: id* name:TEXT; book: id* author_id:INTEGER>author title:TEXT !title"_s);
    tables[1].columns[0].type = u"INTEGER"_s;
    tables[1].columns[0].nullable = false;
    tables[1].indexes = { { .name = u"by_title"_s, .columns = { 2, -1 }, .isUnique = true },
                          { .name = u"new_ones"_s, .columns = { 1 }, .isPartial = true } };
    const QString text = textOf(tables, 1, u"CREATE TABLE book (...);"_s);
    QString line = text;
    line.replace(u'\n', u' ');
    QVERIFY2(line.contains("book"_L1), qPrintable(text));
    for (const QString &part :
         { u"id INTEGER key, never NULL"_s, u"primary id"_s, u"unique title"_s,
           u"foreign author_id → author"_s, u"by_title title, (expression) unique"_s,
           u"new_ones author_id some records only"_s, u"CREATE TABLE book (...);"_s })
        QVERIFY2(line.contains(part), qPrintable(part + u" in "_s + line));
    tables[1].foreignKeys[0].origin = Origin::Guessed;
    QVERIFY(textOf(tables, 1).contains(u"author_id ⇢ author"_s));
}

void TestStructureText::takesNothingForHtml()
{
    const QString nasty = u"<b>x</b>&y"_s;
    QList<Table> tables = tablesFrom(u"t: id*"_s);
    tables[0].name = nasty;
    tables[0].comment = nasty;
    tables[0].columns[0].name = nasty;
    tables[0].columns[0].type = nasty;
    tables[0].indexes = { { .name = nasty, .columns = { 0 } } };
    QCOMPARE(textOf(tables, 0, nasty).count(nasty), 8);
}

void TestStructureText::tellsWhatIsWrong()
{
    Table broken;
    broken.name = u"v"_s;
    broken.kind = Table::Kind::View;
    broken.problem = DbError { DbError::Kind::Statement, u"no such table: nowhere"_s, {} };
    const QString text = textOf({ broken }, 0);
    QVERIFY(text.contains("view"_L1));
    QVERIFY(text.contains("no such table: nowhere"_L1));
}

void TestStructureText::cutsALongStatement()
{
    const QString text = textOf(tablesFrom(u"t: id*"_s), 0, QString(1'000'000, u'x'));
    QVERIFY(text.size() < 110'000);
    QVERIFY(text.endsWith(u'…'));
}

QTEST_MAIN(TestStructureText)
#include "tst_structuretext.moc"
