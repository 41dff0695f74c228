// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"
#include "datalayer/expressions/location.h"
#include "tests/support/schemanotation.h"
#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::Location)

namespace {

const Schema &library()
{
    static const Schema schema([] {
        QList<Table> tables = tablesFrom(u"author: id* name:TEXT country:TEXT; "
                                         "book: id* title:TEXT year:INTEGER x author_id>author"_s);
        QList<Column> &columns = tables[1].columns;
        columns[tables[1].columnIndex(u"x"_s)].name = u"it's = \"x\""_s;
        return tables;
    }());
    return schema;
}

} // namespace

/// A location is written as arguments, which the settings and the command line read as the same.
class TestLocation : public QObject
{
    Q_OBJECT

private slots:
    void isReadAsItWasWritten_data();
    void isReadAsItWasWritten();
    void saysHowItIsShown_data();
    void saysHowItIsShown();
    void leavesOutWhatHasNoWords();
    void readsNothingElse();
    void isALineForAShell();
};

void TestLocation::isReadAsItWasWritten_data()
{
    QTest::addColumn<Location>("location");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *title, const QuerySet &query, const QString &line,
                        FetchStrategy strategy = FetchStrategy::Prefetch) {
        QTest::newRow(title) << Location { query, strategy } << line;
    };
    const QuerySet book(u"book"_s);
    row("a table", book, u"--root book --strategy prefetch"_s);
    row("a path, naively", QuerySet(u"author"_s).prefetchRelated(u"book__author"_s),
        u"--root author --with book__author --strategy naive"_s, FetchStrategy::Naive);
    row("conditions",
        book.filter(Field(u"title"_s).exact(u"The Waves"_s) && Field(u"year"_s).gte(1931)
                    && Field(u"author__name"_s).iContains(u"woolf"_s)),
        u"--root book --where 'title=The Waves' --where 'year>=1931' --where 'author.name~woolf' "
        "--strategy prefetch"_s);
    row("a list, NULL, and a search",
        book.filter(Field(u"year"_s).in({ 1, 2 }))
            .filter(Field(u"title"_s).exact({}))
            .filter(Condition::search(u"--it's"_s)),
        u"--root book --where 'year in (1, 2)' --where 'title is null' --search '--it'\\''s' "
        "--strategy prefetch"_s);
    row("a name that needs quotes", book.filter(u"it's = \"x\""_s, 3),
        u"--root book --where '\"it'\\''s = \"\"x\"\"\" = 3' --strategy prefetch"_s);
    row("text that looks like others",
        book.filter(Field(u"title"_s).exact(u"'x'"_s)).filter(Field(u"title"_s).ne(u"null"_s)),
        u"--root book --where 'title=\"'\\''x'\\''\"' --where 'title!=\"null\"' --strategy "
        "prefetch"_s);
    row("order and limits", book.orderBy(u"-year"_s).limit(3).offset(7),
        u"--root book --order-by -year --limit 3 --offset 7 --strategy prefetch"_s);
}

void TestLocation::isReadAsItWasWritten()
{
    QFETCH(const Location, location);
    QFETCH(const QString, line);
    const QStringList arguments = argumentsOf(location, library());
    QCOMPARE(shellLine(arguments), line);
    const auto wanted = location.query.resolve(library());
    QVERIFY(wanted);
    const auto isWanted = [&](const QuerySet &query, FetchStrategy strategy) {
        const auto resolved = query.resolve(library());
        return resolved && query.root() == location.query.root()
            && query.lookups() == location.query.lookups()
            && query.limitCount() == location.query.limitCount()
            && query.offsetCount() == location.query.offsetCount()
            && resolved->root.order == wanted->root.order && strategy == location.strategy
            && resolved->root.where == wanted->root.where;
    };
    const auto stored = locationFrom(arguments);
    QVERIFY(stored);
    QVERIFY(isWanted(stored->query, stored->strategy));
    QCOMPARE(argumentsOf(*stored, library()), arguments);
    const auto options = parseCommandLine(QStringList { u"x.sqlite"_s } + arguments);
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    const auto parsed = options->query.resolve(library());
    QVERIFY(parsed);
    QCOMPARE(parsed->root.where.parts.size(), wanted->root.where.parts.size());
}

void TestLocation::saysHowItIsShown_data()
{
    QTest::addColumn<QStringList>("columns");
    QTest::addColumn<QString>("line");
    const QString table = u"--root book --strategy prefetch --view table"_s;
    QTest::newRow("all columns") << QStringList() << table;
    QTest::newRow("some") << QStringList { u"title"_s, u"author"_s }
                          << table + u" --columns title,author"_s;
    QTest::newRow("names with commas and quotes")
        << QStringList { u"a,b"_s, u"say \"x\""_s, u"c d"_s }
        << table + u" --columns '\"a,b\",\"say \"\"x\"\"\",c d'"_s;
}

void TestLocation::saysHowItIsShown()
{
    QFETCH(const QStringList, columns);
    QFETCH(const QString, line);
    const Location location { QuerySet(u"book"_s), FetchStrategy::Prefetch, RecordView::Table,
                              columns };
    const QStringList arguments = argumentsOf(location, library());
    QCOMPARE(shellLine(arguments), line);
    QCOMPARE(locationFrom(arguments), location);
    const auto options = parseCommandLine(QStringList { u"x.sqlite"_s } + arguments);
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QCOMPARE(options->view, RecordView::Table);
    QCOMPARE(options->columns, columns);
}

void TestLocation::leavesOutWhatHasNoWords()
{
    const QuerySet query = QuerySet(u"book"_s)
                               .filter(Field(u"year"_s).lt(3) || Field(u"year"_s).gt(5))
                               .filter(u"id"_s, 3);
    QCOMPARE(shellLine(argumentsOf({ query }, library())),
             u"--root book --where id=3 --strategy prefetch"_s);
}

void TestLocation::readsNothingElse()
{
    for (const QStringList &arguments : { QStringList(),
                                          { u"--root"_s },
                                          { u"book"_s, u"author"_s },
                                          { u"--root"_s, u"a"_s, u"--nothing"_s, u"x"_s },
                                          { u"--root"_s, u"a"_s, u"--limit"_s, u"x"_s },
                                          { u"--root"_s, u"a"_s, u"--strategy"_s, u"x"_s },
                                          { u"--root"_s, u"a"_s, u"--view"_s, u"x"_s },
                                          { u"--root"_s, u"a"_s, u"--with"_s } })
        QVERIFY2(!locationFrom(arguments), qPrintable(arguments.join(u' ')));
}

void TestLocation::isALineForAShell()
{
    QCOMPARE(shellLine({ u"roundtrip"_s, u"/a b/it's.sqlite"_s, u""_s, u"$(rm)"_s, u"a\nb"_s }),
             u"roundtrip '/a b/it'\\''s.sqlite' '' '$(rm)' 'a\nb'"_s);
}

QTEST_APPLESS_MAIN(TestLocation)
#include "tst_location.moc"
