// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"
#include "app/qtoptions.h"
#include "app/samplelibrary.h"

#include "tests/support/values.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::Value)
Q_DECLARE_METATYPE(roundtrip::QuerySet)

/// What the arguments mean. What then happens: tst_program.
class TestCommandLine : public QObject
{
    Q_OBJECT

private slots:
    void wantsTheSessionForNothing();
    void readsActions_data();
    void readsActions();
    void readsDatabases_data();
    void readsDatabases();
    void readsQueries_data();
    void readsQueries();
    void readsValuesOfWhere_data();
    void readsValuesOfWhere();
    void readsNumbers();
    void refuses_data();
    void refuses();
    void readsTheUrlsOfServers();
    void readsHowTheWindowOpens();
    void leavesOutQtsOptions_data();
    void leavesOutQtsOptions();
    void opensTheSample();
    void helpsWithEveryOption();
};

/// Whoever names anything wants that.
void TestCommandLine::wantsTheSessionForNothing()
{
    QVERIFY(parseCommandLine({})->isSessionWanted);
    QVERIFY(parseCommandLine({ u"-platform"_s, u"offscreen"_s })->isSessionWanted);
    for (const QStringList &arguments :
         { QStringList { u"--sample"_s }, QStringList { u"x.sqlite"_s },
           QStringList { u"--with"_s, u"books"_s }, QStringList { u"--strategy"_s, u"naive"_s } })
        QVERIFY2(!parseCommandLine(arguments)->isSessionWanted, qPrintable(arguments.join(u' ')));
    QVERIFY(!parseCommandLine({ u"--sample"_s })->database.script.isEmpty());
    const Result<Options> both = parseCommandLine({ u"--sample"_s, u"x.sqlite"_s });
    QCOMPARE(both.error().text, u"--sample and a database exclude each other: \"x.sqlite\""_s);
}

void TestCommandLine::readsActions_data()
{
    using Action = Options::Action;
    using Format = Options::Format;
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("action");
    QTest::addColumn<int>("format");
    const auto row = [](const char *title, const QStringList &arguments, Action action,
                        Format format = Format::Text) {
        QTest::newRow(title) << arguments << static_cast<int>(action) << static_cast<int>(format);
    };
    row("nothing", {}, Action::Window);
    row("a file", { u"x.sqlite"_s }, Action::Window);
    row("a root", { u"x.sqlite"_s, u"--root"_s, u"a"_s }, Action::Window);
    row("text", { u"--report"_s, u"text"_s }, Action::Report);
    row("JSON", { u"--report=json"_s }, Action::Report, Format::Json);
    row("summary", { u"--report"_s, u"summary"_s }, Action::Report, Format::Summary);
    row("comparison", { u"--compare"_s }, Action::Compare);
    row("comparison as JSON", { u"--compare"_s, u"--report"_s, u"json"_s }, Action::Compare,
        Format::Json);
    row("in the other order", { u"--report"_s, u"json"_s, u"--compare"_s }, Action::Compare,
        Format::Json);
    row("schema", { u"--schema"_s, u"text"_s }, Action::Schema);
    row("schema as JSON", { u"x"_s, u"--schema"_s, u"json"_s }, Action::Schema, Format::Json);
    row("help", { u"--help"_s }, Action::Help);
    row("help, briefly", { u"-h"_s }, Action::Help);
    row("help before all else", { u"x"_s, u"y"_s, u"--help"_s, u"--report"_s, u"no"_s },
        Action::Help);
    row("version", { u"--version"_s }, Action::Version);
    row("version, briefly", { u"-v"_s }, Action::Version);
}

void TestCommandLine::readsActions()
{
    QFETCH(const QStringList, arguments);
    const auto options = parseCommandLine(arguments);
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QTEST(static_cast<int>(options->action), "action");
    QTEST(static_cast<int>(options->format), "format");
}

void TestCommandLine::readsDatabases_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("title");
    QTest::newRow("a path") << u"/a/b.sqlite"_s << u"/a/b.sqlite"_s << u"b.sqlite"_s;
    QTest::newRow("a name") << u"b.db"_s << u"b.db"_s << u"b.db"_s;
    QTest::newRow("a URL") << u"sqlite:///a/b.sqlite"_s << u"/a/b.sqlite"_s << u"b.sqlite"_s;
    QTest::newRow("an encoded URL")
        << u"sqlite:///a%20b/100%25%3F.db"_s << u"/a b/100%?.db"_s << u"100%?.db"_s;
    QTest::newRow("a path is not encoded") << u"/a%20b.db"_s << u"/a%20b.db"_s << u"a%20b.db"_s;
    QTest::newRow("a colon is no URL") << u"a:b.db"_s << u"a:b.db"_s << u"a:b.db"_s;
}

void TestCommandLine::readsDatabases()
{
    QFETCH(const QString, argument);
    const auto options = parseCommandLine({ argument });
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QTEST(options->database.path, "path");
    QTEST(options->database.title, "title");
    QVERIFY(options->database.script.isEmpty());
    QVERIFY(options->database.declaredNames.isEmpty());
}

void TestCommandLine::readsQueries_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QuerySet>("query");
    const QuerySet album(u"Album"_s);
    QTest::newRow("a root") << QStringList { u"x"_s, u"--root"_s, u"Album"_s } << album;
    QTest::newRow("lookups, in order")
        << QStringList { u"x"_s,     u"--root=Album"_s, u"--with"_s,
                         u"Track"_s, u"--with"_s,       u"Artist__Album"_s }
        << album.prefetchRelated(u"Track"_s).prefetchRelated(u"Artist__Album"_s);
    QTest::newRow("conditions") << QStringList { u"x"_s,   u"--root"_s,  u"Album"_s, u"--where"_s,
                                                 u"a=1"_s, u"--where"_s, u"b=x=y"_s }
                                << album.filter(u"a"_s, integer(1)).filter(u"b"_s, text("x=y"));
    QTest::newRow("conditions that depend on the columns are about one related record")
        << QStringList { u"x"_s,       u"--root"_s,       u"Album"_s,   u"--where"_s,      u"a=1"_s,
                         u"--where"_s, u"Track.Name~x"_s, u"--where"_s, u"b c in (1, 2)"_s }
        << album.filter(u"a"_s, integer(1))
               .filter(Condition::written(u"Track.Name~x"_s)
                       && Condition::written(u"b c in (1, 2)"_s));
    QTest::newRow("a search") << QStringList { u"x"_s, u"--root"_s, u"Album"_s, u"--search"_s,
                                               u"--style"_s }
                              << album.filter(Condition::search(u"--style"_s));
    QTest::newRow("a search for nothing")
        << QStringList { u"x"_s, u"--root"_s, u"Album"_s, u"--search="_s } << album;
    QTest::newRow("orders") << QStringList { u"x"_s,          u"--root"_s, u"Album"_s,
                                             u"--order-by"_s, u"-Title"_s, u"--order-by=Year"_s }
                            << album.orderBy(u"-Title"_s).orderBy(u"Year"_s);
    // -title and -style are Qt's own options elsewhere.
    QTest::newRow("an order that looks like an option of Qt")
        << QStringList { u"x"_s,      u"--root"_s,  u"Album"_s, u"--order-by"_s,
                         u"-title"_s, u"--limit"_s, u"3"_s }
        << album.orderBy(u"-title"_s).limit(3);
    QTest::newRow("a root that looks like one")
        << QStringList { u"x"_s, u"--root"_s, u"-style"_s, u"--with"_s, u"--platform"_s }
        << QuerySet(u"-style"_s).prefetchRelated(u"--platform"_s);
    QTest::newRow("limit and offset")
        << QStringList { u"x"_s, u"--root"_s,   u"Album"_s, u"--limit"_s,
                         u"0"_s, u"--offset"_s, u"20"_s }
        << album.limit(0).offset(20);
    QTest::newRow("no root") << QStringList { u"x"_s } << QuerySet();
    QTest::newRow("the sample") << QStringList() << sampleQuery();
    QTest::newRow("the sample with other lookups")
        << QStringList { u"--with"_s, u"books__genre"_s }
        << QuerySet(u"author"_s).prefetchRelated(u"books__genre"_s);
    QTest::newRow("the sample, limited")
        << QStringList { u"--limit"_s, u"2"_s } << sampleQuery().limit(2);
    QTest::newRow("the sample from another table")
        << QStringList { u"--root"_s, u"genre"_s } << QuerySet(u"genre"_s);
}

void TestCommandLine::readsQueries()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QuerySet, query);
    const auto options = parseCommandLine(arguments);
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QVERIFY(options->query == query);
}

void TestCommandLine::readsValuesOfWhere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Value>("value");
    QTest::newRow("plain text") << u"Brazil"_s << text("Brazil");
    QTest::newRow("text with spaces") << u" a b "_s << text(" a b ");
    QTest::newRow("nothing") << QString() << text("");
    QTest::newRow("null") << u"null"_s << Value();
    QTest::newRow("the text null") << u"\"null\""_s << text("null");
    QTest::newRow("NULL is text") << u"NULL"_s << text("NULL");
    QTest::newRow("an integer") << u"42"_s << integer(42);
    QTest::newRow("a negative one") << u"-42"_s << integer(-42);
    QTest::newRow("zero") << u"0"_s << integer(0);
    QTest::newRow("the largest") << u"9223372036854775807"_s
                                 << integer(std::numeric_limits<qint64>::max());
    QTest::newRow("the smallest") << u"-9223372036854775808"_s
                                  << integer(std::numeric_limits<qint64>::min());
    QTest::newRow("no double holds it") << u"9007199254740993"_s << integer(9007199254740993);
    QTest::newRow("larger than that") << u"9223372036854775808"_s << text("9223372036854775808");
    QTest::newRow("more digits than a real has")
        << u"-0.12345678901234567890"_s << text("-0.12345678901234567890");
    QTest::newRow("a real") << u"1.5"_s << real(1.5);
    QTest::newRow("a whole real") << u"1.0"_s << real(1);
    QTest::newRow("an exponent") << u"1e3"_s << real(1000);
    QTest::newRow("a JSON string") << u"\"a\\n\\u00e4\""_s << text("a\nä");
    QTest::newRow("digits as text") << u"\"42\""_s << text("42");
    QTest::newRow("true") << u"true"_s << integer(1);
    QTest::newRow("false") << u"false"_s << integer(0);
    // No JSON: plain text.
    QTest::newRow("leading zeros, as in a postal code") << u"01234"_s << text("01234");
    QTest::newRow("and a sign") << u"-01"_s << text("-01");
    QTest::newRow("a plus") << u"+1"_s << text("+1");
    QTest::newRow("hexadecimal") << u"0x10"_s << text("0x10");
    QTest::newRow("two values") << u"1,2"_s << text("1,2");
    QTest::newRow("an array is text") << u"[1]"_s << text("[1]");
    QTest::newRow("an object is text") << u"{}"_s << text("{}");
    QTest::newRow("brackets that would end an array") << u"1],[2"_s << text("1],[2");
    // What the reports write.
    QTest::newRow("a blob") << u"{\"$blob\": \"AP8=\"}"_s << blob(QByteArray("\0\xff", 2));
    QTest::newRow("an empty blob") << u"{\"$blob\":\"\"}"_s << blob({});
    QTest::newRow("text that is no UTF-8") << u"{\"$bytes\":\"Yf8=\"}"_s << text("a\xff");
    QTest::newRow("infinity") << u"{\"$real\":\"inf\"}"_s
                              << real(std::numeric_limits<double>::infinity());
    QTest::newRow("infinity below")
        << u"{\"$real\": \"-inf\"}"_s << real(-std::numeric_limits<double>::infinity());
    QTest::newRow("a large real, with all its digits")
        << u"226797932753915008.0"_s << real(226797932753915008.0);
    QTest::newRow("the zero below zero") << u"-0.0"_s << real(-0.0);
    QTest::newRow("a byte order mark") << u"\"\ufeffa\""_s << text("\ufeffa");
    QTest::newRow("a byte order mark, escaped") << u"\"\\ufeff\""_s << text("\ufeff");
    QTest::newRow("one in the other order") << u"\"\ufffea\""_s << text("\ufffea");
    QTest::newRow("a surrogate pair") << u"\"\\ud83d\\ude00\""_s << text("😀");
    QTest::newRow("another object is text")
        << uR"({"$blob":"AA==","x":1})"_s << text(R"({"$blob":"AA==","x":1})");
    QTest::newRow("an object of another tag")
        << uR"({"blob":"AA=="})"_s << text(R"({"blob":"AA=="})");
    QTest::newRow("an open string") << u"\"a"_s << text("\"a");
    QTest::newRow("a date") << u"2024-02-29"_s << text("2024-02-29");
}

void TestCommandLine::readsValuesOfWhere()
{
    QFETCH(const QString, text);
    QFETCH(const Value, value);
    const auto options = parseCommandLine(
        { u"x"_s, u"--root"_s, u"t"_s, u"--where"_s, u"c="_s + text });
    QVERIFY2(options, options ? "" : qPrintable(options.error().text));
    QVERIFY(options->query == QuerySet(u"t"_s).filter(u"c"_s, value));
}

void TestCommandLine::readsNumbers()
{
    const auto options = parseCommandLine({ u"x"_s, u"--strategy"_s, u"naive"_s, u"--chunk-size"_s,
                                            u"47"_s, u"--latency"_s, u"2.5"_s });
    QVERIFY(options);
    QCOMPARE(options->strategy, FetchStrategy::Naive);
    QCOMPARE(options->chunkSize, 47);
    QCOMPARE(*options->latency, 2.5);
    const auto plain = parseCommandLine({});
    QCOMPARE(plain->strategy, FetchStrategy::Prefetch);
    QCOMPARE(plain->chunkSize, 0);
    QVERIFY(!plain->latency);
    QVERIFY(!plain->database.guessesRelations);
    QVERIFY(parseCommandLine({ u"--guess-relations"_s })->database.guessesRelations);
}

void TestCommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("error"); // the beginning
    const auto row = [](const char *title, const QStringList &arguments, const QString &error) {
        QTest::newRow(title) << arguments << error;
    };
    row("an unknown option", { u"--rot"_s, u"x"_s },
        u"\"--rot\" is not an option; did you mean \"--root\"? There are: "_s);
    row("two databases", { u"a"_s, u"b"_s }, u"one database at a time: \"b\" comes after \"a\""_s);
    row("an empty name", { QString() }, u"the database's name is empty"_s);
    for (const QString &scheme : { u"postgresql"_s, u"mysql"_s, u"mariadb"_s })
        row(qPrintable(scheme), { scheme + u"://user:secret@host"_s },
            u"the URL names no database; it is %1://user@host:port/database"_s.arg(scheme));
    row("an unknown option of a URL", { u"postgresql://host/name?sslmod=require"_s },
        u"option 1 of the URL is not known; did you mean \"sslmode\"? There are: "_s);
    row("the rest of a password as an option", { u"postgresql://h/x?password=abc&s3secret"_s },
        u"option 2 of the URL has no value; in a password write %26 for \"&\""_s);
    row("a URL in three arguments", { u"mysql://ann:my"_s, u"secret"_s, u"word@host/b"_s },
        u"one database at a time: \"...\" comes after \"mysql://...\""_s);
    row("a URL of another program", { u"jdbc:postgresql://h/x?password=secret"_s },
        u"\"jdbc\" is not a kind of URL. There are: "_s);
    row("a URL in quotes", { u"'postgresql://ann:secret@h/x'"_s },
        u"\"'postgresql\" is not a kind of URL; did you mean \"postgresql\"?"_s);
    row("a URL without its scheme", { u"ann:secret@host/a"_s },
        u"this is no file; a server's URL is "_s);
    row("parameters of another program", { u"host=db password=secret"_s },
        u"this is no file; a server's URL is "_s);
    row("two of these", { u"host=db password=secret"_s, u"b.db"_s },
        u"one database at a time: \"...\" comes after \"...\""_s);
    row("one dash too few", { u"x.db"_s, u"-report"_s, u"text"_s },
        u"\"-report\" is not an option; did you mean \"--report\"? There are: "_s);
    row("an option of one letter", { u"-x"_s }, u"\"-x\" is not an option. There are: "_s);
    row("a line break in an option", { u"--rot\nx"_s }, u"\"--rot x\" is not an option"_s);
    row("an escape in a value", { u"--limit"_s, u"\x1b[2J"_s },
        u"--limit takes a whole number from 0 up, not \"\u241b[2J\""_s);
    row("a time limit that is none", { u"mysql://host/name?statement_timeout=soon"_s },
        u"statement_timeout takes a whole number of milliseconds"_s);
    row("two URLs", { u"mysql://ann:secret@host/a"_s, u"mysql://ann:sec@ret@host/b"_s },
        u"one database at a time: \"mysql://...\" comes after \"mysql://ann@host/a\""_s);
    row("a report without root from a URL",
        { u"mysql://ann:secret@host/a"_s, u"--report"_s, u"json"_s },
        u"--report needs --root TABLE; roundtrip mysql://ann@host/a --schema text lists the tables"_s);
    row("another kind of URL", { u"postgre://ann:secret@host/a"_s },
        u"\"postgre\" is not a kind of URL; did you mean \"postgres\"? There are: mariadb, "
        "mysql, postgres, postgresql, sqlite"_s);
    row("a URL without its slashes", { u"postgresql:ann:secret@host/a"_s },
        u"\"//\" is missing after \"postgresql:\""_s);
    row("a URL without path", { u"sqlite://host"_s }, u"\"sqlite://host\" names no file"_s);
    row("a URL with a host", { u"sqlite://a/b.db"_s }, u"\"sqlite://a/b.db\" names no file"_s);
    row("relations from a missing file", { u"--relations"_s, u"/no/such.json"_s },
        u"/no/such.json cannot be read: "_s);
    row("no value", { u"--root"_s }, u"Missing value after '--root'"_s);
    row("a report of another format", { u"--report"_s, u"xml"_s },
        u"\"xml\" is not a format of --report. There are: json, summary, text"_s);
    row("a schema's summary", { u"--schema"_s, u"summary"_s },
        u"\"summary\" is not a format of --schema. There are: json, text"_s);
    row("report and schema", { u"--report"_s, u"json"_s, u"--schema"_s, u"json"_s },
        u"--report and --schema exclude each other"_s);
    row("compare and schema", { u"--compare"_s, u"--schema"_s, u"json"_s },
        u"--compare and --schema exclude each other"_s);
    row("another strategy", { u"--strategy"_s, u"merge"_s },
        u"\"merge\" is not a strategy. There are: join, naive, on-demand, prefetch, subquery"_s);
    row("a report without root", { u"x.db"_s, u"--report"_s, u"json"_s },
        u"--report needs --root TABLE; roundtrip x.db --schema text lists the tables"_s);
    row("a plot without a comparison", { u"--plot"_s, u"x.svg"_s }, u"--plot needs --compare"_s);
    row("a plot of a report", { u"--report"_s, u"text"_s, u"--plot"_s, u"x.svg"_s },
        u"--plot needs --compare"_s);
    row("a plot that is no SVG", { u"--compare"_s, u"--plot"_s, u"x.png"_s },
        u"--plot takes a file that ends in .svg, not \"x.png\""_s);
    row("a comparison without root", { u"x.db"_s, u"--compare"_s },
        u"--compare needs --root TABLE"_s);
    row("lookups without root", { u"x.db"_s, u"--with"_s, u"a"_s }, u"--with needs --root TABLE"_s);
    row("a condition without root", { u"x.db"_s, u"--where"_s, u"a=1"_s },
        u"--where needs --root TABLE"_s);
    row("a condition without value", { u"--where"_s, u"name"_s },
        u"--where takes COLUMN=VALUE, not \"name\""_s);
    row("a search without root", { u"x.db"_s, u"--search"_s, u"a"_s },
        u"--search needs --root TABLE"_s);
    row("half of a surrogate pair", { u"--where"_s, u"name=\"a\\ud800\""_s },
        u"--where name: \"a\\ud800\" is no text: "_s);
    row("a blob that is not base64", { u"--where"_s, u"name={\"$blob\": \"A?\"}"_s },
        u"--where name: {\"$blob\": ...} takes bytes in base64"_s);
    row("a blob that is cut off", { u"--where"_s, u"name={\"$blob\": \"AP8A/\"}"_s },
        u"--where name: {\"$blob\": ...} takes bytes in base64"_s);
    row("a blob that is a number", { u"--where"_s, u"name={\"$bytes\": 1}"_s },
        u"--where name: {\"$bytes\": ...} takes bytes in base64"_s);
    row("a real of another name", { u"--where"_s, u"name={\"$real\": \"1\"}"_s },
        u"--where name: {\"$real\": ...} takes \"inf\", \"-inf\" or \"nan\""_s);
    row("a limit that is no number", { u"--limit"_s, u"many"_s },
        u"--limit takes a whole number from 0 up, not \"many\""_s);
    row("a limit below zero", { u"--limit"_s, u"-1"_s },
        u"--limit takes a whole number from 0 up, not \"-1\""_s);
    row("an offset with a fraction", { u"--offset"_s, u"1.5"_s },
        u"--offset takes a whole number from 0 up, not \"1.5\""_s);
    row("chunks of nothing", { u"--chunk-size"_s, u"0"_s },
        u"--chunk-size takes a whole number from 1 up, not \"0\""_s);
    row("a latency below zero", { u"--latency"_s, u"-1"_s },
        u"--latency takes milliseconds from 0 up, not \"-1\""_s);
    row("an endless latency", { u"--latency"_s, u"inf"_s },
        u"--latency takes milliseconds from 0 up, not \"inf\""_s);
    row("no latency", { u"--latency"_s, u"nan"_s },
        u"--latency takes milliseconds from 0 up, not \"nan\""_s);
    row("a latency of ages", { u"--latency"_s, u"1e308"_s },
        u"--latency takes milliseconds up to 3600000, an hour, not \"1e308\""_s);
}

void TestCommandLine::refuses()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, error);
    const auto options = parseCommandLine(arguments);
    QVERIFY(!options);
    QCOMPARE(options.error().kind, DbError::Kind::Name); // exit status 2
    QVERIFY2(options.error().text.startsWith(error), qPrintable(options.error().text));
    QVERIFY(!options.error().text.contains("secret"_L1));
    QVERIFY2(!options.error().text.contains(u'\n') && !options.error().text.endsWith(u'.'),
             qPrintable(options.error().text));
}

void TestCommandLine::readsHowTheWindowOpens()
{
    const QStringList album { u"x"_s, u"--root"_s, u"Album"_s };
    QVERIFY(!parseCommandLine(album)->view);
    QCOMPARE(parseCommandLine(album + QStringList { u"--view"_s, u"tree"_s })->view,
             RecordView::Tree);
    // Columns are the table's.
    const auto options = parseCommandLine(album + QStringList { u"--columns"_s, u"a,-b"_s });
    QCOMPARE(options->view, RecordView::Table);
    QCOMPARE(options->columns, (QStringList { u"a"_s, u"-b"_s }));
    const auto wrong = parseCommandLine(album + QStringList { u"--view"_s, u"tabel"_s });
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().text,
             u"\"tabel\" is not a view; did you mean \"table\"? There are: table, tree"_s);
}

void TestCommandLine::leavesOutQtsOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("kept");
    const QStringList none;
    QTest::newRow("with one dash")
        << QStringList { u"-platform"_s, u"offscreen"_s, u"a"_s } << QStringList { u"a"_s };
    QTest::newRow("with two") << QStringList { u"a"_s, u"--platform"_s, u"offscreen"_s }
                              << QStringList { u"a"_s };
    QTest::newRow("with a value of its own")
        << QStringList { u"-style=fusion"_s, u"a"_s } << QStringList { u"a"_s };
    QTest::newRow("a flag") << QStringList { u"-reverse"_s, u"a"_s } << QStringList { u"a"_s };
    QTest::newRow("at the end, its value missing")
        << QStringList { u"a"_s, u"-platform"_s } << QStringList { u"a"_s };
    QTest::newRow("ours stay") << QStringList { u"--root"_s, u"a"_s, u"--limit=3"_s, u"-h"_s }
                               << QStringList { u"--root"_s, u"a"_s, u"--limit=3"_s, u"-h"_s };
    QTest::newRow("so do the values of ours")
        << QStringList { u"--order-by"_s, u"-title"_s,  u"b"_s,      u"-platform"_s,
                         u"x"_s,          u"--where"_s, u"--style"_s }
        << QStringList { u"--order-by"_s, u"-title"_s, u"b"_s, u"--where"_s, u"--style"_s };
    QTest::newRow("a file of such a name")
        << QStringList { u"platform"_s, u"style"_s } << QStringList { u"platform"_s, u"style"_s };
    QTest::newRow("after the end of options")
        << QStringList { u"-style"_s, u"x"_s, u"--"_s, u"-platform"_s }
        << QStringList { u"--"_s, u"-platform"_s };
    QTest::newRow("nothing") << none << none;
}

void TestCommandLine::leavesOutQtsOptions()
{
    QFETCH(const QStringList, arguments);
    QTEST(withoutQtOptions(arguments), "kept");
}

void TestCommandLine::readsTheUrlsOfServers()
{
    const auto postgres = parseCommandLine(
        { u"postgresql://ann:p%40ss@db.example.org:6543/shop?sslmode=require"_s });
    QVERIFY(postgres);
    const ConnectionSettings &settings = postgres->database;
    QCOMPARE(settings.kind, DatabaseKind::PostgreSql);
    QCOMPARE(settings.server.host, u"db.example.org"_s);
    QCOMPARE(settings.server.port, 6543);
    QCOMPARE(settings.server.user, u"ann"_s);
    QCOMPARE(settings.server.password, u"p@ss"_s);
    QCOMPARE(settings.server.database, u"shop"_s);
    QCOMPARE(settings.server.options.size(), 1);
    QCOMPARE(settings.title, u"shop on db.example.org"_s);
    const auto mariadb = parseCommandLine(
        { u"mariadb://host/shop?statement_timeout=500&ssl_ca=/ca.pem"_s });
    QVERIFY(mariadb);
    QCOMPARE(mariadb->database.kind, DatabaseKind::MySql);
    QCOMPARE(mariadb->database.statementTimeoutMs, 500);
    QCOMPARE(mariadb->database.server.options.first().first, u"SSL_CA"_s);
}

void TestCommandLine::opensTheSample()
{
    const ConnectionSettings sample = sampleLibrary();
    QVERIFY(sample.script.contains(u"CREATE TABLE author"_s));
    QCOMPARE(sample.title, u"Sample library"_s);
    QCOMPARE(sample.declaredNames.size(), 1);
    QCOMPARE(sampleQuery().root(), u"author"_s);
    QCOMPARE(sampleQuery().lookups(), QStringList { u"books"_s });
    QVERIFY(!parseCommandLine({})->database.script.isEmpty());
}

void TestCommandLine::helpsWithEveryOption()
{
    const QString help = commandLineHelp();
    for (const QString &option :
         { u"[DATABASE]"_s, u"--root <TABLE>"_s, u"--with <LOOKUP>"_s, u"--strategy <NAME>"_s,
           u"--where <COLUMN=VALUE>"_s, u"--search <TEXT>"_s, u"--order-by <[-]COLUMN>"_s,
           u"--limit <N>"_s, u"--offset <N>"_s, u"--chunk-size <N>"_s, u"--latency <MS>"_s,
           u"--report <FORMAT>"_s, u"--compare"_s, u"--plot <FILE.svg>"_s, u"--schema <FORMAT>"_s,
           u"--relations <FILE>"_s, u"--guess-relations"_s, u"--help"_s, u"--version"_s })
        QVERIFY2(help.contains(option), qPrintable(option));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
