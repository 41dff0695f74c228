// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/commandline.h"
#include "app/jsonreport.h"
#include "app/samplelibrary.h"
#include "datalayer/expressions/expression.h"

#include "tests/support/missing.h"
#include "tests/support/testdatabase.h"
#include "tests/support/values.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

struct Case
{
    const char *name;
    QuerySet query;
};

/// A person may be the boss of others, or nobody's name be known. Of the staff, a column and a
/// relation have the same name.
const QString people = // NOLINT: no exception
    u"CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT,"
    " boss_id INTEGER REFERENCES person (id));"
    "INSERT INTO person VALUES (1, 'Ada', NULL), (2, 'ada', 1), (3, NULL, 1), (4, 'A%_d', 3),"
    " (5, 'O''B \"x\" \\ #{y}', 3), (6, 'Größe', 4);"
    "CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT,"
    " chief INTEGER REFERENCES staff (id));"
    "INSERT INTO staff VALUES (1, 'Ada', NULL), (2, 'Bo', 1), (3, 'Cy', 1), (4, 'Di', 3);"_s;

/// Debian's own Python, which has Debian's packages, before any other.
QString python()
{
    const QString debian = u"/usr/bin/python3"_s;
    return QFileInfo(debian).isExecutable() ? debian : QStandardPaths::findExecutable(u"python3"_s);
}

QList<Case> cases()
{
    const QuerySet author(u"author"_s);
    const QuerySet book(u"book"_s);
    const QuerySet person(u"person"_s);
    const QuerySet staff(u"staff"_s);
    const auto field = [](const QString &path) { return Field(path); };
    const auto year = field(u"books__year"_s);
    return {
        { "all", author },
        { "prefetch", author.prefetchRelated(u"books"_s) },
        { "path", author.prefetchRelated(u"books__publisher"_s) },
        { "siblings", book.prefetchRelated(u"author"_s).prefetchRelated(u"genre"_s) },
        { "there and back", author.prefetchRelated(u"books__author"_s) },
        { "where", author.filter(u"country"_s, text("US")).prefetchRelated(u"books"_s) },
        { "where NULL", book.filter(u"author"_s, {}).prefetchRelated(u"genre"_s) },
        { "order", book.orderBy(u"-year"_s).prefetchRelated(u"author"_s) },
        { "limit",
          book.orderBy(u"publisher_id"_s).limit(7).offset(3).prefetchRelated(u"publisher"_s) },
        { "offset", author.offset(70) },
        { "any related", author.filter(year.gte(integer(1950))).prefetchRelated(u"books"_s) },
        { "one and the same",
          author.filter(year.lt(integer(1900)) && field(u"books__title"_s).contains(text("the"))) },
        { "each by itself", author.filter(year.lt(integer(1900))).filter(year.gte(integer(1900))) },
        { "none", author.exclude(year.gt(integer(1930))) },
        { "none that meets both",
          author.exclude(year.lt(integer(1950))
                         && field(u"books__title"_s).startsWith(text("T"))) },
        { "or along a relation",
          author.filter((year.lt(integer(1850)) || field(u"country"_s).exact(text("US")))
                        && field(u"books__title"_s).contains(text("a"))) },
        { "not, with NULL", book.exclude(field(u"year"_s).gt(integer(1900))) },
        { "not and or",
          book.filter(
              !(field(u"year"_s).gt(integer(1900)) || field(u"title"_s).contains(text("a")))) },
        { "range and in",
          book.filter(field(u"year"_s).range(integer(1900), integer(1910))
                      || field(u"author"_s).in({ integer(1), integer(5), {} })) },
        { "nothing", book.filter(field(u"year"_s).in({})).prefetchRelated(u"author"_s) },
        { "related key", book.filter(field(u"genre__name"_s).endsWith(text("n"))) },
        { "no related", author.filter(field(u"books"_s).isNull()) },
        { "NULL or none", book.filter(field(u"author__country"_s).isNull()) },
        { "NULL, not none", book.filter(u"author__country"_s, {}) },
        { "self", person.filter(u"boss__boss__name"_s, text("Ada")).prefetchRelated(u"boss"_s) },
        { "a column and a relation of one name",
          staff.filter(field(u"chief"_s).gt(integer(0)))
              .filter(field(u"chief__name"_s).contains(text("a")))
              .prefetchRelated(u"chief"_s)
              .prefetchRelated(u"staff__chief"_s) },
        { "no such boss", person.exclude(field(u"boss__name"_s).exact(text("Ada"))) },
        { "no case", person.filter(field(u"name"_s).iExact(text("ADA"))) },
        { "a part in no case", person.filter(field(u"name"_s).iContains(text("AD"))) },
        { "differs, and NULL does not", book.filter(field(u"year"_s).ne(integer(1900))) },
        { "some differs",
          author.filter(year.ne(integer(1900))
                        && field(u"books__title"_s).iStartsWith(text("THE"))) },
        { "none differs", author.exclude(year.ne(integer(1900))) },
        { "free text", author.filter(Condition::search(u"an"_s)) },
        { "a free number", book.filter(Condition::search(u"1927"_s)) },
        { "no pattern", person.filter(field(u"name"_s).contains(text("%_"))) },
        { "quotes", person.filter(u"name"_s, text(R"(O'B "x" \ #{y})")) },
        { "not a name", person.exclude(field(u"name"_s).exact(text("Größe"))) },
        { "some columns", book.only({ u"title"_s }).prefetchRelated(u"author"_s) },
        { "selected",
          author.prefetchRelated(Prefetch(u"books"_s)
                                     .filter(field(u"year"_s).gte(integer(1950)))
                                     .prefetchRelated(u"publisher"_s)) },
        { "selected, ordered and named",
          author.prefetchRelated(Prefetch(u"books"_s)
                                     .exclude(field(u"year"_s).gte(integer(1950)))
                                     .orderBy(u"-title"_s)
                                     .toAttr(u"early"_s)
                                     .only({ u"title"_s })) },
        { "selected many to many",
          book.limit(40).prefetchRelated(
              Prefetch(u"genre"_s).filter(field(u"name"_s).startsWith(text("n")))) },
        { "the latest",
          author.prefetchRelated(
              Prefetch(u"books"_s).orderBy(u"-year"_s).limit(2).toAttr(u"latest"_s)) },
    };
}

} // namespace

/// A printed expression, evaluated by the library it is for: the same records and, with Django,
/// the same number of queries.
class TestExpressionElsewhere : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void loadsTheSameRecords_data();
    void loadsTheSameRecords();
    void isPrintedByTheProgram_data();
    void isPrintedByTheProgram();
    void isRefusedByTheProgram_data();
    void isRefusedByTheProgram();
    void loadsTheSameRecordsInSql();

private:
    QByteArray casesJson();

    QTemporaryDir m_folder;
    QString m_path;
    std::optional<Database> m_database;
};

void TestExpressionElsewhere::initTestCase()
{
    m_path = m_folder.filePath(u"library.sqlite"_s);
    ConnectionSettings settings = sampleLibrary();
    writeScript(m_path, settings.script + people);
    settings.script.clear();
    settings.path = m_path;
    Result<Database> database = Database::open(settings);
    QVERIFY(database);
    m_database = *std::move(database);
}

QByteArray TestExpressionElsewhere::casesJson()
{
    QByteArray written;
    JsonWriter json([&written](QByteArrayView piece) { written.append(piece); });
    json.beginObject();
    json.name("database");
    json.string(m_path);
    json.name("schema");
    writeJsonSchema(json, m_database->schema(), m_path);
    json.name("cases");
    json.beginArray();
    for (const Case &one : cases()) {
        const Loaded loaded = m_database->load(one.query, FetchStrategy::Prefetch);
        if (loaded.error) {
            QTest::qFail(qPrintable(loaded.error->text), __FILE__, __LINE__);
            return {};
        }
        LoadReport report;
        report.setRecords(loaded.records);
        report.queries = m_database->log().queriesOfLoad(loaded.load);
        report.statistics = statisticsOf(report.queries);
        json.beginObject();
        json.name("name");
        json.string(one.name);
        for (const Language language :
             { Language::Django, Language::SqlAlchemy, Language::ActiveRecord }) {
            json.name(languageName(language));
            json.string(*expressionFor(one.query, m_database->schema(), language));
        }
        json.name("report");
        writeJsonReport(json, report);
        json.endObject();
    }
    json.endArray();
    json.endObject();
    json.flush();
    return written;
}

void TestExpressionElsewhere::loadsTheSameRecords_data()
{
    QTest::addColumn<QStringList>("command");
    const QString inPython = QStringLiteral(ROUNDTRIP_COMPARE ".py");
    QTest::newRow("django") << QStringList { python(), inPython, u"django"_s };
    QTest::newRow("sqlalchemy") << QStringList { python(), inPython, u"sqlalchemy"_s };
    QTest::newRow("activerecord") << QStringList { QStandardPaths::findExecutable(u"ruby"_s),
                                                   QStringLiteral(ROUNDTRIP_COMPARE ".rb") };
}

void TestExpressionElsewhere::loadsTheSameRecords()
{
    QFETCH(const QStringList, command);
    const bool isRuby = command.constLast().endsWith(".rb"_L1);
    if (command.constFirst().isEmpty() && isRuby)
        QSKIP("there is no ruby here, which ./dev does not install for tests");
    if (command.constFirst().isEmpty())
        SKIP_AS_MISSING("there is no python3 here");
    const QString path = m_folder.filePath(u"cases.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(casesJson());
    file.close();
    QProcess process;
    process.start(command.constFirst(), command.sliced(1) + QStringList { path });
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    constexpr int notInstalled = 77;
    if (process.exitCode() == notInstalled && isRuby)
        QSKIP(said.trimmed().constData());
    if (process.exitCode() == notInstalled)
        SKIP_AS_MISSING(said.trimmed().constData());
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             said.constData());
    qInfo("%s", said.trimmed().constData());
}

void TestExpressionElsewhere::isPrintedByTheProgram_data()
{
    QTest::addColumn<QString>("language");
    for (const Language language : allLanguages())
        QTest::newRow(qPrintable(languageName(language))) << languageName(language);
}

void TestExpressionElsewhere::isPrintedByTheProgram()
{
    QFETCH(const QString, language);
    QProcess process;
    process.start(QStringLiteral(ROUNDTRIP_PROGRAM),
                  { m_path, u"--root"_s, u"author"_s, u"--with"_s, u"book__genre"_s, u"--where"_s,
                    u"country=US"_s, u"--order-by"_s, u"-born"_s, u"--limit"_s, u"3"_s,
                    u"--offset"_s, u"1"_s, u"--copy-as"_s, language });
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.exitCode(), 0);
    const QuerySet query = QuerySet(u"author"_s)
                               .prefetchRelated(u"book__genre"_s)
                               .filter(u"country"_s, text("US"))
                               .orderBy(u"-born"_s)
                               .limit(3)
                               .offset(1);
    // The program was given no name for the relation.
    Database database = openFile(m_path);
    const auto wanted = expressionFor(query, database.schema(), *languageFromName(language));
    QVERIFY(wanted);
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), *wanted + u'\n');
}

void TestExpressionElsewhere::isRefusedByTheProgram_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("another language")
        << QStringList { u"--copy-as"_s, u"djnago"_s }
        << QByteArray("roundtrip: \"djnago\" is not a language of --copy-as; did you mean "
                      "\"django\"? There are: activerecord, django, ecto, sql, sqlalchemy\n");
    QTest::newRow("a wrong name")
        << QStringList { u"--root"_s, u"autor"_s, u"--copy-as"_s, u"sql"_s }
        << QByteArray("roundtrip: \"autor\" is not a table of this database; did you mean "
                      "\"author\"? It has: author, book, book_genre, genre, publisher\n");
    QTest::newRow("a report too") << QStringList {
        u"--copy-as"_s, u"sql"_s, u"--report"_s, u"json"_s
    } << QByteArray("roundtrip: --report and --copy-as exclude each other\n");
    QTest::newRow("no root")
        << QStringList { u"x.sqlite"_s, u"--copy-as"_s, u"sql"_s }
        << QByteArray("roundtrip: --copy-as needs --root TABLE; roundtrip x.sqlite --schema text "
                      "lists the tables\n");
}

void TestExpressionElsewhere::isRefusedByTheProgram()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, error);
    QProcess process;
    process.start(QStringLiteral(ROUNDTRIP_PROGRAM), arguments);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.readAllStandardError(), error);
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
    QCOMPARE(process.exitCode(), 2);
}

/// What SQL prints runs as it stands, and brings as many rows as were read.
void TestExpressionElsewhere::loadsTheSameRecordsInSql()
{
    QSqlDatabase elsewhere = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    elsewhere.setDatabaseName(m_path);
    QVERIFY(elsewhere.open());
    for (const Case &one : cases()) {
        const Loaded loaded = m_database->load(one.query, FetchStrategy::Subquery);
        QVERIFY(!loaded.error);
        const auto printed = expressionFor(one.query, m_database->schema(), Language::Sql);
        QVERIFY(printed);
        QStringList statements = printed->split(u'\n');
        statements.removeIf([](const QString &line) { return line.startsWith("--"_L1); });
        const QList<QueryRecord> queries = m_database->log().queriesOfLoad(loaded.load);
        for (qsizetype at = 0; at < queries.size(); ++at) {
            QSqlQuery console(elsewhere);
            QVERIFY2(console.exec(statements.value(at)), qPrintable(statements.value(at)));
            qint64 rows = 0;
            while (console.next())
                ++rows;
            QVERIFY2(rows == queries[at].rows, one.name);
        }
    }
}

QTEST_GUILESS_MAIN(TestExpressionElsewhere)
#include "tst_expressionelsewhere.moc"
