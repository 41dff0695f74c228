// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/conditiontext.h"

#include "datalayer/schema/schema.h"
#include "tests/support/schemanotation.h"
#include "tests/support/values.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::Condition)
Q_DECLARE_METATYPE(roundtrip::ConditionForm)

namespace {

/// A notation has no names with spaces: these are given here.
const Schema &shop()
{
    static const Schema schema([] {
        QList<Table> tables = tablesFrom(
            u"artist: id* Name:TEXT Country:TEXT born:DATE rank:INTEGER; "
            "album: id* Title:TEXT Year:INTEGER price:REAL a b c d artist_id:INTEGER>artist"_s);
        QList<Column> &columns = tables[1].columns;
        columns[tables[1].columnIndex(u"a"_s)].name = u"First Name"_s;
        columns[tables[1].columnIndex(u"b"_s)].name = u"x!"_s;
        columns[tables[1].columnIndex(u"c"_s)].name = u"Title is"_s;
        columns[tables[1].columnIndex(u"d"_s)].name = u"say \"a.b\""_s;
        return tables;
    }());
    return schema;
}

int tableOf(const QString &name)
{
    return shop().tableIndex(name);
}

} // namespace

/// A condition as people write it: what is read from a text, what is said of a wrong one, and the
/// text of a condition.
class TestConditionText : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void takesAnArgumentToTheLetter_data();
    void takesAnArgumentToTheLetter();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void writesNothingElse();
    void knowsWhatIsTyped_data();
    void knowsWhatIsTyped();
    void isNotLostInLongTexts();
};

void TestConditionText::reads_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<Condition>("condition");
    const auto row = [](const QString &text, const Condition &condition) {
        QTest::newRow(qPrintable(text)) << text << condition;
    };
    const Field year(u"Year"_s);
    const Field title(u"Title"_s);
    row(u"Year = 1990"_s, year.exact(1990));
    row(u"Year=1990"_s, year.exact(1990));
    row(u"  Year   =  1990  "_s, year.exact(1990));
    row(u"Year != 1990"_s, year.ne(1990));
    row(u"Year <> 1990"_s, year.ne(1990));
    row(u"Year<1990"_s, year.lt(1990));
    row(u"Year <= 1990"_s, year.lte(1990));
    row(u"Year > -3"_s, year.gt(-3));
    row(u"Year>=1990.5"_s, year.gte(1990.5));
    row(u"Title ~ 50%"_s, title.iContains(u"50%"_s));
    row(u"Title ~ 1.50"_s, title.iContains(u"1.50"_s));
    row(u"Title ~ null"_s, title.iContains(u"null"_s));
    row(u"Title ~ \" a \""_s, title.iContains(u" a "_s));
    row(u"Title ^ The"_s, title.iStartsWith(u"The"_s));
    row(u"Title = The Wall"_s, title.exact(u"The Wall"_s));
    row(u"Title = \"The Wall\""_s, title.exact(u"The Wall"_s));
    row(u"Title = 'It''s'"_s, title.exact(u"It's"_s));
    row(u"Title = a = b"_s, title.exact(u"a = b"_s));
    row(u"Title = a ~ b"_s, title.exact(u"a ~ b"_s));
    row(u"Title = null"_s, title.exact({}));
    row(u"Title = \"null\""_s, title.exact(u"null"_s));
    row(u"Title = \"\""_s, title.exact(u""_s));
    row(u"Title = {\"$blob\": \"AP8=\"}"_s, title.exact(Value(QByteArray("\0\xff", 2))));
    row(u"Title is null"_s, title.isNull());
    row(u"Title IS  NOT  NULL "_s, title.isNull(false));
    row(u"Year in (1, 2, 3)"_s, year.in({ 1, 2, 3 }));
    row(u"Year IN [1,2]"_s, year.in({ 1, 2 }));
    row(u"Year in ()"_s, year.in({}));
    row(u"Title in (a, \"b, c\", 'd, e', it's, null)"_s,
        title.in({ u"a"_s, u"b, c"_s, u"d, e"_s, u"it's"_s, {} }));
    // The longest column that an operator follows.
    row(u"Title is = x"_s, Field(u"Title is"_s).exact(u"x"_s));
    row(u"Title is is null"_s, Field(u"Title is"_s).isNull());
    row(u"First Name ~ x"_s, Field(u"First Name"_s).iContains(u"x"_s));
    row(u"\"First Name\"=x"_s, Field(u"First Name"_s).exact(u"x"_s));
    row(u"\"say \"\"a.b\"\"\" = x"_s, Field(u"say \"a.b\""_s).exact(u"x"_s));
    row(u"\"Title\"in(x)"_s, title.in({ u"x"_s }));
    row(u"x!=5"_s, Field(u"x!"_s).exact(5));
    // Along relations.
    row(u"artist.Name = Metal"_s, Field(u"artist__Name"_s).exact(u"Metal"_s));
    row(u"artist__Name = Metal"_s, Field(u"artist__Name"_s).exact(u"Metal"_s));
    row(u"artist.\"Name\"=Metal"_s, Field(u"artist__Name"_s).exact(u"Metal"_s));
    row(u"artist.album.Year > 1990"_s, Field(u"artist__album__Year"_s).gt(1990));
    row(u"artist = 3"_s, Field(u"artist"_s).exact(3));
    row(u"artist is null"_s, Field(u"artist"_s).isNull());
    // In a column of numbers, too, but not by mistake.
    row(u"Year = \"old\""_s, year.exact(u"old"_s));
    row(u"price = 0.12345678901234567890"_s, Field(u"price"_s).exact(u"0.12345678901234567890"_s));
}

void TestConditionText::reads()
{
    QFETCH(const QString, written);
    QFETCH(const Condition, condition);
    const auto read = readCondition(written, shop(), tableOf(u"album"_s), ConditionForm::Typed);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QVERIFY(*read == condition);
    QVERIFY(condition.resolve(shop(), tableOf(u"album"_s)));
}

void TestConditionText::takesAnArgumentToTheLetter_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<Condition>("condition");
    const auto row = [](const QString &text, const Condition &condition) {
        QTest::newRow(qPrintable(text)) << text << condition;
    };
    const Field title(u"Title"_s);
    row(u"Title='x'"_s, title.exact(u"'x'"_s));
    row(u"Title= x "_s, title.exact(u" x "_s));
    row(u"Title="_s, title.exact(u""_s));
    row(u"Title==x"_s, title.exact(u"=x"_s));
    row(u"Title=\"x"_s, title.exact(u"\"x"_s));
    row(u"Year=old"_s, Field(u"Year"_s).exact(u"old"_s));
    row(u"x!=5"_s, Field(u"x!"_s).exact(5));
    row(u"First Name=x=y"_s, Field(u"First Name"_s).exact(u"x=y"_s));
    row(u"artist__Name=null"_s, Field(u"artist__Name"_s).exact({}));
    // Nothing else was a condition there before.
    row(u"Title = 'x'"_s, title.exact(u"x"_s));
    row(u"Title!=x"_s, title.ne(u"x"_s));
    row(u"artist.Name=x"_s, Field(u"artist__Name"_s).exact(u"x"_s));
}

void TestConditionText::takesAnArgumentToTheLetter()
{
    QFETCH(const QString, argument);
    QFETCH(const Condition, condition);
    const int album = tableOf(u"album"_s);
    const auto read = readCondition(argument, shop(), album, ConditionForm::Argument);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QVERIFY(*read == condition);
    // A query reads it with the names of its schema.
    const Condition written = Condition::written(argument);
    QVERIFY(written.toldApart(shop(), album) == condition);
    const auto resolved = written.resolve(shop(), album);
    QVERIFY(resolved);
    QVERIFY(*resolved == *condition.resolve(shop(), album));
    const Condition both = written && Field(u"Year"_s).gt(3);
    QVERIFY(*both.resolve(shop(), album)
            == *(condition && Field(u"Year"_s).gt(3)).resolve(shop(), album));
}

void TestConditionText::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("error");
    const auto row = [](const QString &text, const QString &error) {
        QTest::newRow(text.isEmpty() ? "nothing" : qPrintable(text)) << text << error;
    };
    const QString names = u"It has: Country, Name, album, born, id, rank"_s;
    row(u""_s,
        u"a condition begins with a column of artist: id, Name, Country, born, rank, album"_s);
    row(u"Contry = Brazil"_s,
        u"\"Contry\" is not a column of artist; did you mean \"Country\"? "_s + names);
    row(u"Contry like Brazil"_s,
        u"\"Contry\" is not a column of artist; did you mean \"Country\"? "_s + names);
    row(u"country = Brazil"_s,
        u"\"country\" is not a column of artist; did you mean \"Country\"? "_s + names);
    row(u"Names = x"_s, u"\"Names\" is not a column of artist; did you mean \"Name\"? "_s + names);
    row(u"\"Na\"\"me\" = x"_s,
        u"\"Na\"me\" is not a column of artist; did you mean \"Name\"? "_s + names);
    row(u"Enter Sandman"_s, u"\"Enter\" is not a column of artist. "_s + names);
    row(u"album.Yeer > 3"_s,
        u"\"Yeer\" is not a column of album; did you mean \"Year\"? It has: "_s);
    row(u"album__Yeer > 3"_s,
        u"\"Yeer\" is not a column of album; did you mean \"Year\"? It has: "_s);
    row(u"Name.x = 3"_s, u"\"Name\" is a column of artist and leads no further"_s);
    row(u"Name"_s,
        u"an operator is missing behind \"Name\": =  !=  <  <=  >  >=  ~  ^  in  is null  is not "
        "null"_s);
    row(u"Name like x"_s, u"\"like\" is not an operator; behind \"Name\" can stand: =  !=  "_s);
    row(u"Name is x"_s, u"\"is\" is not an operator; behind \"Name\" can stand: =  !=  "_s);
    row(u"Name ="_s, u"a value is missing behind \"Name =\"; \"\" is the empty text"_s);
    row(u"Name in 3"_s, u"\"in\" takes a list in brackets, as in (1, 2, 3), not 3"_s);
    row(u"Name in (a, \"b)"_s,
        u"in the list (a, \"b) a quote or a brace is opened and not closed"_s);
    row(u"Name in (a,,b)"_s,
        u"the list (a,,b) has nothing between two commas; \"\" is the empty text"_s);
    row(u"Name = \"a"_s, u"\"a is no text in double quotes: one ends with \""_s);
    row(u"Name = \"a\" b\""_s, u"\"a\" b\" is no text in double quotes: "_s);
    row(u"Name > null"_s,
        u"\">\" cannot take null, which compares with nothing; there are \"is null\" and \"is not "
        "null\""_s);
    row(u"rank > old"_s,
        u"\"old\" is no number, and rank is declared INTEGER; in quotes it is compared as text"_s);
    row(u"album.Year in (1, old)"_s, u"\"old\" is no number, and Year is declared INTEGER"_s);
    row(u"album.artist."_s.repeated(60) + u"Name = x"_s,
        u"a path of more than 100 relations is refused: \"album.artist.album."_s);
    row(u"Name = {\"$blob\": \"?\"}"_s, u"Name: {\"$blob\": ...} takes bytes in base64"_s);
}

void TestConditionText::saysWhatIsWrong()
{
    QFETCH(const QString, written);
    QFETCH(const QString, error);
    const auto read = readCondition(written, shop(), tableOf(u"artist"_s), ConditionForm::Typed);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, DbError::Kind::Name);
    QCOMPARE(read.error().text.left(error.size()), error);
}

void TestConditionText::writesWhatItReads_data()
{
    QTest::addColumn<Condition>("condition");
    QTest::addColumn<QString>("written");
    const auto row = [](const Condition &condition, const QString &text) {
        QTest::newRow(qPrintable(text)) << condition << text;
    };
    const Field year(u"Year"_s);
    const Field title(u"Title"_s);
    row(year.exact(1990), u"Year = 1990"_s);
    row(year.exact(1990.0), u"Year = 1990.0"_s);
    row(year.exact(u"1990"_s), u"Year = \"1990\""_s);
    row(year.exact(u"old"_s), u"Year = \"old\""_s);
    row(year.exact({}), u"Year is null"_s);
    row(year.isNull(false), u"Year is not null"_s);
    row(year.ne(std::numeric_limits<qint64>::min()), u"Year != -9223372036854775808"_s);
    row(year.gte(std::numeric_limits<double>::infinity()), u"Year >= {\"$real\":\"inf\"}"_s);
    row(title.exact(u"The Wall"_s), u"Title = The Wall"_s);
    row(title.exact(u"São Paulo"_s), u"Title = São Paulo"_s);
    row(title.exact(u"true"_s), u"Title = \"true\""_s);
    row(title.exact(u" x"_s), u"Title = \" x\""_s);
    row(title.exact(u""_s), u"Title = \"\""_s);
    row(title.exact(u"a \"b\"\n\\"_s), u"Title = \"a \\\"b\\\"\\n\\\\\""_s);
    row(title.exact(Value(QByteArray("\0\xff", 2))), u"Title = {\"$blob\":\"AP8=\"}"_s);
    row(title.exact(text("\xff")), u"Title = {\"$bytes\":\"/w==\"}"_s);
    row(title.iContains(u"50%"_s), u"Title ~ \"50%\""_s);
    row(title.iContains(u"50"_s), u"Title ~ \"50\""_s);
    row(title.iStartsWith(u"The"_s), u"Title ^ The"_s);
    row(title.in({ u"a"_s, u"b, c"_s, 3, {} }), u"Title in (a, \"b, c\", 3, null)"_s);
    row(title.in({}), u"Title in ()"_s);
    row(Field(u"First Name"_s).lt(3), u"\"First Name\" < 3"_s);
    row(Field(u"say \"a.b\""_s).lte(3), u"\"say \"\"a.b\"\"\" <= 3"_s);
    row(Field(u"x!"_s).gt(3), u"\"x!\" > 3"_s);
    row(Field(u"artist__Name"_s).exact(u"Metal"_s), u"artist.Name = Metal"_s);
    row(Field(u"artist"_s).exact(3), u"artist = 3"_s);
}

void TestConditionText::writesWhatItReads()
{
    QFETCH(const Condition, condition);
    QFETCH(const QString, written);
    const int album = tableOf(u"album"_s);
    QCOMPARE(conditionText(condition, shop(), album).value_or(u"nothing"_s), written);
    const auto read = readCondition(written, shop(), album, ConditionForm::Typed);
    QVERIFY2(read, read ? "" : qPrintable(read.error().text));
    QVERIFY(*read->resolve(shop(), album) == *condition.resolve(shop(), album));
    QCOMPARE(conditionText(*read, shop(), album).value_or(u"nothing"_s), written);
}

void TestConditionText::writesNothingElse()
{
    const int album = tableOf(u"album"_s);
    const Field year(u"Year"_s);
    for (const Condition &condition :
         { Condition(), Condition::search(u"x"_s), year.lt(1) && year.gt(3),
           year.lt(1) || year.gt(3), !year.lt(1), year.range(1, 2),
           Field(u"Title"_s).contains(u"x"_s) })
        QVERIFY(!conditionText(condition, shop(), album));
    // What was written or named is told apart first.
    QCOMPARE(conditionText(Condition::written(u"artist.Name=x"_s), shop(), album).value_or(u""_s),
             u"artist.Name = x"_s);
    QCOMPARE(conditionText(Condition::named(u"Year__gte"_s, { 3 }), shop(), album).value_or(u""_s),
             u"Year >= 3"_s);
}

void TestConditionText::knowsWhatIsTyped_data()
{
    using Part = ConditionEnd::Part;
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("part");
    QTest::addColumn<qsizetype>("start");
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    const auto row = [](const QString &typed, Part part, qsizetype start, const QString &table,
                        const QString &column = {}) {
        QTest::newRow(typed.isEmpty() ? "nothing" : qPrintable(typed))
            << typed << static_cast<int>(part) << start << table << column;
    };
    row(u""_s, Part::Name, 0, u"album"_s);
    row(u"  Ti"_s, Part::Name, 2, u"album"_s);
    row(u"Title"_s, Part::Name, 0, u"album"_s);
    row(u"artist"_s, Part::Name, 0, u"album"_s);
    row(u"artist."_s, Part::Name, 7, u"artist"_s);
    row(u"artist.Na"_s, Part::Name, 7, u"artist"_s);
    row(u"artist__album.Ye"_s, Part::Name, 14, u"album"_s);
    row(u"Title "_s, Part::Operator, 6, u"album"_s, u"Title"_s);
    row(u"Title  lik"_s, Part::Operator, 7, u"album"_s, u"Title"_s);
    row(u"artist.Name i"_s, Part::Operator, 12, u"artist"_s, u"Name"_s);
    row(u"Title ="_s, Part::Value, 7, u"album"_s, u"Title"_s);
    row(u"Title = Th"_s, Part::Value, 8, u"album"_s, u"Title"_s);
    row(u"artist.Country ~ Br"_s, Part::Value, 17, u"artist"_s, u"Country"_s);
    row(u"artist = 3"_s, Part::Value, 9, u"artist"_s);
    row(u"Year in (1, 2"_s, Part::Value, 12, u"album"_s, u"Year"_s);
}

void TestConditionText::knowsWhatIsTyped()
{
    QFETCH(const QString, typed);
    const ConditionEnd end = endOfCondition(typed, shop(), tableOf(u"album"_s));
    QTEST(static_cast<int>(end.part), "part");
    QTEST(end.start, "start");
    QTEST(shop().table(end.table).name, "table");
    QTEST(end.column < 0 ? QString() : shop().table(end.table).columns[end.column].name, "column");
}

/// A relation that leads back can be followed without an end.
void TestConditionText::isNotLostInLongTexts()
{
    const QString endless = QString(u"artist.album."_s).repeated(20'000) + u"Year = 3"_s;
    const auto read = readCondition(endless, shop(), tableOf(u"album"_s), ConditionForm::Typed);
    QVERIFY(!read);
    QVERIFY(read.error().text.size() < 1000);
    const QString book = u"Title = "_s + QString(900'000, u'x');
    QVERIFY(readCondition(book, shop(), tableOf(u"album"_s), ConditionForm::Typed));
    const auto wrong = readCondition(QString(900'000, u'x'), shop(), tableOf(u"album"_s),
                                     ConditionForm::Typed);
    QVERIFY(!wrong);
    QVERIFY(wrong.error().text.size() < 1000);
}

QTEST_APPLESS_MAIN(TestConditionText)
#include "tst_conditiontext.moc"
