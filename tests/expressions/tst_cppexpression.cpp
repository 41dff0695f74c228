// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expression.h"
#include "tests/support/schemanotation.h"

#include <Roundtrip/Roundtrip>

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace roundtrip;

Q_DECLARE_METATYPE(roundtrip::QuerySet)

namespace {

/// What stands in the test, as code and as its text.
struct Code
{
    QuerySet query;
    QString text;
};

Schema librarySchema()
{
    Schema schema(
        test::tablesFrom(u"author: id* name rate; tag: id*; book: id* title year author_id>author;"
                         "book_tag: book_id>book tag_id>tag note *(book_id,tag_id)"_s));
    const Result<> named = schema.declare(DeclaredName { u"author"_s, u"book"_s, u"books"_s });
    Q_ASSERT(named);
    return schema;
}

} // namespace

// The compiler sees what the test compares with.
#define CODE(...) \
    Code \
    { \
        __VA_ARGS__, QString::fromUtf8(#__VA_ARGS__) \
    }

/// The C++ for a query compiles, and makes that very query.
class TestCppExpression : public QObject
{
    Q_OBJECT

private slots:
    void isTheCodeThatMadeTheQuery_data();
    void isTheCodeThatMadeTheQuery();
    void keepsTextsThatAreNone();
    void saysWhatIsWrong();
};

void TestCppExpression::isTheCodeThatMadeTheQuery_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QString>("text");
    const QList<Code> codes {
        CODE(QuerySet(u"author"_s)),
        CODE(QuerySet(u"author"_s)
                 .filter(u"name"_s, u"O'B \"x\" \\ #{y}\n%\001\u0080 ß"_s)
                 .orderBy(u"-name"_s)
                 .orderBy(u"id"_s)
                 .limit(2)
                 .offset(1)),
        CODE(QuerySet(u"author"_s).prefetchRelated(u"books"_s).prefetchRelated(u"books__tag"_s)),
        CODE(QuerySet(u"book"_s).filter(
            (Field(u"year"_s).range(1920, 1929) && !Field(u"title"_s).startsWith(u"V_"_s))
            || Field(u"year"_s).isNull())),
        CODE(QuerySet(u"author"_s).exclude(Field(u"books__year"_s).gt(1930))),
        CODE(QuerySet(u"author"_s)
                 .exclude(Field(u"name"_s).isNull(false)
                          && (Field(u"id"_s).ne(3)
                              || !(Field(u"id"_s).lt(7) && Field(u"id"_s).gte(2))))),
        CODE(QuerySet(u"author"_s).filter(Field(u"books__title"_s).iContains(u"x"_s))),
        CODE(QuerySet(u"author"_s).filter(u"name"_s, nullptr)),
        CODE(QuerySet(u"book"_s).filter(Field(u"id"_s).in(
            { 1, -2, nullptr, 2.0, 1.0e+21, -std::numeric_limits<double>::infinity(), "\141\377"_ba,
              9223372036854775807, std::numeric_limits<qint64>::min() }))),
        CODE(QuerySet(u"book"_s).filter(Field(u"id"_s).in({}))),
        CODE(QuerySet(u"author"_s)
                 .only({ u"id"_s, u"name"_s })
                 .prefetchRelated(
                     Prefetch(u"books"_s)
                         .filter(u"year"_s, 1930)
                         .orderBy(u"-year"_s)
                         .limit(3)
                         .offset(1)
                         .only({ u"title"_s })
                         .prefetchRelated(Prefetch(u"tag"_s)
                                              .filterThrough(Field(u"note"_s).contains(u"x"_s))
                                              .toAttr(u"marked"_s))
                         .toAttr(u"latest"_s))),
        CODE(QuerySet(u"author"_s).exclude(Condition()))
    };
    int row = 0;
    for (const Code &code : codes)
        QTest::addRow("%d", ++row) << code.query << code.text;
}

/// White space does not count: the lines above are divided.
void TestCppExpression::isTheCodeThatMadeTheQuery()
{
    QFETCH(QuerySet, query);
    QFETCH(QString, text);
    const auto expression = expressionFor(query, librarySchema(), Language::Cpp);
    QVERIFY2(expression, qPrintable(expression ? QString() : expression.error().text));
    QCOMPARE(QString(*expression).remove(u' '), text.remove(u' '));
}

void TestCppExpression::keepsTextsThatAreNone()
{
    const Value broken { ValueType::Text, 0, 0, "a\xff" };
    const auto expression = expressionFor(QuerySet(u"author"_s).filter(u"name"_s, broken),
                                          librarySchema(), Language::Cpp);
    QVERIFY(expression);
    QCOMPARE(*expression,
             u"QuerySet(u\"author\"_s).filter(u\"name\"_s, "
             "Value(ValueType::Text, 0, 0, \"\\141\\377\"_ba))"_s);
    const auto same = QuerySet(u"author"_s)
                          .filter(u"name"_s, Value(ValueType::Text, 0, 0, "\141\377"_ba));
    QCOMPARE(same, QuerySet(u"author"_s).filter(u"name"_s, broken));
}

void TestCppExpression::saysWhatIsWrong()
{
    const auto wrong = expressionFor(QuerySet(u"autor"_s), librarySchema(), Language::Cpp);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, DbError::Kind::Name);
    // The command line has no name for it.
    QVERIFY(!allLanguages().contains(Language::Cpp));
    QVERIFY(!languageFromName(u"cpp"_s));
}

QTEST_GUILESS_MAIN(TestCppExpression)
#include "tst_cppexpression.moc"
