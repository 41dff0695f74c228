// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/connectionurl.h"
#include "datalayer/engine/servers/servererror.h"
#include "datalayer/loadfile/loadfile.h"
#include "datalayer/models/errortext.h"
#include "datalayer/records/access/database.h"
#include "datalayer/sql/conditionreader.h"
#include "tests/support/keptloads.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Reason = DbError::Reason;

/// Another language: what the program says itself stands in angles.
class Angles final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char * /*disambiguation*/,
                      int /*number*/) const override
    {
        return qstrcmp(context, "ErrorText") == 0 ? u'«' + QString::fromUtf8(source) + u'»'
                                                  : QString();
    }
    bool isEmpty() const override { return false; }
};

DbError errorOfFile(const QString &path)
{
    ConnectionSettings settings;
    settings.path = path;
    const Result<Database> database = Database::open(settings);
    return database ? DbError() : database.error();
}

DbError errorOfQuery(const QuerySet &query)
{
    const Database database = test::openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"_s);
    return query.resolve(*database.sharedSchema()).error();
}

DbError errorOfUrl(const QString &url)
{
    const Result<ConnectionSettings> settings = settingsFromUrl(url);
    return settings ? DbError() : settings.error();
}

DbError errorOfCondition(const QString &text)
{
    const Database database = test::openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, born INTEGER);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"_s);
    const Schema &schema = *database.sharedSchema();
    const ConditionReader reader(schema, schema.tableIndex(u"author"_s), text);
    const Result<Condition> condition = reader.read(ConditionForm::Typed);
    return condition ? DbError() : condition.error();
}

DbError errorOfLoad(const QByteArray &text)
{
    const Result<ReadLoad> load = parseLoad(text);
    return load ? DbError() : load.error();
}

DbError postgreSql(const QString &code, const QString &words, const QString &sql = u"SELECT 1"_s)
{
    return postgreSqlError(
        { {}, words, sql.isEmpty() ? QSqlError::ConnectionError : QSqlError::StatementError, code },
        sql);
}

void addColumns()
{
    QTest::addColumn<DbError>("error");
    QTest::addColumn<int>("reason");
}

void add(const char *name, const DbError &error, Reason reason)
{
    QTest::newRow(name) << error << static_cast<int>(reason);
}

} // namespace

/// What is said of an error in the language of the program, and that it is in English what the
/// command line says.
class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysItInAnyLanguage_data();
    void saysItInAnyLanguage();
    void saysEveryConditionInAnyLanguage_data();
    void saysEveryConditionInAnyLanguage() { saysItInAnyLanguage(); }
    void saysEveryUrlInAnyLanguage_data();
    void saysEveryUrlInAnyLanguage() { saysItInAnyLanguage(); }
    void saysEveryLoadFileInAnyLanguage_data();
    void saysEveryLoadFileInAnyLanguage() { saysItInAnyLanguage(); }
    void saysWhatIsDamagedInAnyLanguage_data();
    void saysWhatIsDamagedInAnyLanguage();
    void leavesOthersWordsAlone();

private:
    QTemporaryDir m_folder;
};

void TestErrorText::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestErrorText::saysItInAnyLanguage_data()
{
    addColumns();
    const auto file = [this](const QString &name, const QByteArray &bytes) {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return made.fileName();
    };
    add("no file", errorOfFile(m_folder.filePath(u"gone.db"_s)), Reason::NoSuchFile);
    add("no file here", errorOfFile(u"gone.db"_s), Reason::NoSuchFile);
    add("a folder", errorOfFile(m_folder.path()), Reason::Folder);
    add("an empty file", errorOfFile(file(u"empty.db"_s, {})), Reason::EmptyFile);
    add("another file", errorOfFile(file(u"text.db"_s, QByteArray(5000, 'x'))), Reason::NotSqlite);
    add("no table", errorOfQuery(QuerySet(u"autor"_s)), Reason::NoSuchTable);
    add("no table like it", errorOfQuery(QuerySet(u"zzzzzzzzzz"_s)), Reason::NoSuchTable);
    add("no column", errorOfQuery(QuerySet(u"author"_s).orderBy(u"nam"_s)), Reason::NoSuchColumn);
    add("no relation", errorOfQuery(QuerySet(u"author"_s).prefetchRelated(u"boks"_s)),
        Reason::NoSuchRelation);
    add("no names at all",
        noSuchName(Reason::NoSuchTable, u"\"a\" is not a table of this database"_s, u"a"_s, {}, {}),
        Reason::NoSuchTable);
    add("stopped", stoppedEarly(), Reason::Stopped);
    add("memory", outOfMemory(), Reason::NoMemory);
    add("refused", postgreSql({}, u"connection to server failed: Connection refused"_s, {}),
        Reason::NotReached);
    add("TLS", postgreSql({}, u"SSL error: certificate verify failed"_s, {}), Reason::NoTls);
    add("password", postgreSql(u"28P01"_s, u"password authentication failed"_s), Reason::NotLetIn);
    add("too many", postgreSql(u"53300"_s, u"too many clients"_s), Reason::ServerFull);
    add("lost", postgreSql(u"57P01"_s, u"terminating connection"_s), Reason::ConnectionLost);
    add("locked", postgreSql(u"55P03"_s, u"could not obtain lock"_s), Reason::HeldByTransaction);
    add("limit", postgreSql(u"57014"_s, u"canceling statement due to statement timeout"_s),
        Reason::TimeLimit);
    add("cancelled", postgreSql(u"57014"_s, u"canceling statement due to user request"_s),
        Reason::Cancelled);
}

void TestErrorText::saysEveryConditionInAnyLanguage_data()
{
    addColumns();
    const QString longPath = u"book.author."_s.repeated(60) + u"name = x"_s;
    add("nothing", errorOfCondition({}), Reason::NoConditionName);
    add("no column", errorOfCondition(u"nam = x"_s), Reason::NoSuchColumn);
    add("no column like it", errorOfCondition(u"zzzzzzz = x"_s), Reason::NoSuchColumn);
    add("a column in between", errorOfCondition(u"name.first = x"_s), Reason::LeadsNoFurther);
    add("no operator", errorOfCondition(u"name"_s), Reason::NoOperator);
    add("another operator", errorOfCondition(u"name like x"_s), Reason::NoSuchOperator);
    add("a percent sign", errorOfCondition(u"name %2 %1"_s), Reason::NoSuchOperator);
    add("no value", errorOfCondition(u"name ="_s), Reason::NoComparedValue);
    add("null", errorOfCondition(u"born < null"_s), Reason::NullCompared);
    add("no number", errorOfCondition(u"born = soon"_s), Reason::NoNumber);
    add("an open quote", errorOfCondition(u"name = \"x"_s), Reason::NoQuotedText);
    add("no list", errorOfCondition(u"born in 1"_s), Reason::NoList);
    add("an open list", errorOfCondition(u"name in (\"x)"_s), Reason::OpenList);
    add("nothing in a list", errorOfCondition(u"born in (1,,2)"_s), Reason::EmptyInList);
    add("a long path", errorOfCondition(longPath), Reason::LongPath);
}

void TestErrorText::saysEveryUrlInAnyLanguage_data()
{
    addColumns();
    const QString server = u"postgresql://h/db?"_s;
    add("another kind", errorOfUrl(u"postgrsql://h/db"_s), Reason::UrlScheme);
    add("no kind like it", errorOfUrl(u"gopher://h/db"_s), Reason::UrlScheme);
    add("no slashes", errorOfUrl(u"postgresql:h/db"_s), Reason::UrlSlashes);
    add("a percent sign in a path", errorOfUrl(u"sqlite:///a%zz"_s), Reason::UrlPercent);
    add("a percent sign", errorOfUrl(u"postgresql://u%@h/db"_s), Reason::UrlPercent);
    add("no UTF-8", errorOfUrl(u"postgresql://u:%ff@h/db"_s), Reason::UrlNotUtf8);
    add("twice", errorOfUrl(u"postgresql://u@h/db?user=v"_s), Reason::UrlTwice);
    add("an option twice", errorOfUrl(server + u"sslmode=require&sslmode=require"_s),
        Reason::UrlTwice);
    add("no file", errorOfUrl(u"sqlite://"_s), Reason::UrlNoFile);
    add("no file, which is not shown", errorOfUrl(u"sqlite://a@b"_s), Reason::UrlNoFile);
    add("options of a file", errorOfUrl(u"sqlite:///a?b"_s), Reason::UrlOfFileOptions);
    add("a host", errorOfUrl(u"file://h/a"_s), Reason::UrlOfFileHost);
    add("vfs", errorOfUrl(u"file:///a?vfs=unix"_s), Reason::UrlOfFileVfs);
    add("memory", errorOfUrl(u"file::memory:"_s), Reason::UrlOfNoFile);
    add("two signs", errorOfUrl(u"postgresql://u:p@q@h/db"_s), Reason::UrlAt);
    add("no database", errorOfUrl(u"mysql://h"_s), Reason::UrlNoDatabase);
    add("ports", errorOfUrl(u"postgresql://h1,h2,h3/db?port=1,2"_s), Reason::UrlPorts);
    add("ports of one host", errorOfUrl(server + u"port=1,2"_s), Reason::UrlPorts);
    add("a slash", errorOfUrl(u"postgresql://h/a/b"_s), Reason::UrlDatabaseSlash);
    add("an address", errorOfUrl(u"postgresql://::1/db"_s), Reason::UrlPlace);
    add("a port", errorOfUrl(u"postgresql://h:x/db"_s), Reason::UrlPort);
    add("a time limit", errorOfUrl(server + u"statement_timeout=soon"_s), Reason::UrlTimeout);
    add("no mode", errorOfUrl(u"mysql://h/db?sslmode=require"_s), Reason::UrlNoSslMode);
    add("an option alone", errorOfUrl(server + u"sslmode"_s), Reason::UrlOptionAlone);
    add("another option", errorOfUrl(server + u"sslmod=require"_s), Reason::UrlNoSuchOption);
    add("no value", errorOfUrl(server + u"sslmode="_s), Reason::UrlNoValue);
    add("no number", errorOfUrl(server + u"connect_timeout=soon"_s), Reason::UrlNoNumber);
    add("another value", errorOfUrl(server + u"sslmode=requir"_s), Reason::UrlNoSuchValue);
}

void TestErrorText::saysEveryLoadFileInAnyLanguage_data()
{
    addColumns();
    const QByteArray text = test::smallLoadFile();
    QByteArray later = text;
    later.replace(R"(_load":1,)", R"(_load":7,)");
    QFile huge(m_folder.filePath(u"huge.roundtrip"_s));
    if (!huge.open(QIODevice::WriteOnly) || !huge.write(text)
        || !huge.resize(mostLoadFileBytes + 1))
        qFatal("the file cannot be written");
    huge.close();
    const KeptAnswers answers({ .saved = QDateTime::currentDateTime(), .database = u"library"_s },
                              {});
    add("another file", errorOfLoad("{}"), Reason::NotALoad);
    add("an empty one", errorOfLoad({}), Reason::EmptyLoad);
    add("a later one", errorOfLoad(later), Reason::LaterLoad);
    add("a large one", readLoad(huge.fileName()).error(), Reason::LargeLoad);
    add("a folder", readLoad(m_folder.path()).error(), Reason::UnreadableLoad);
    add("a damaged one", errorOfLoad(text.first(text.size() / 2)), Reason::DamagedLoad);
    add("another load", answers.refusal(), Reason::KeptLoad);
    const Result<ReadLoad> read = parseLoad(text);
    add("one that is not written",
        saveLoad(m_folder.filePath(u"no/folder.roundtrip"_s), read->load, *read->records).error(),
        Reason::NotWritten);
}

void TestErrorText::saysWhatIsDamagedInAnyLanguage_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("text"); // of the whole error, as translators see it

    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                        const QString &text) { QTest::newRow(name) << from << to << text; };
    row("without a place", R"({"roundtrip_load":1,)", R"({"roundtrip_load":1;)",
        u"«roundtrip_load (byte %)»: «a comma or } was expected»"_s);
    row("no fact", R"("target":1,)", R"("target":"1",)",
        u"«records.related[0].target (byte %)»: «a whole number was expected»"_s);
    row("a name of the format", R"("title":"library",)", "",
        uR"(«database (byte %)»: «"title" is missing»)"_s);
    row("a name", R"("kind":"sqlite")", R"("kind":"%1 %2")",
        uR"(«database.kind (byte %)»: «"%1 %2" is not known here»)"_s);
    row("two names", R"("back":"author")", R"("back":"writer")",
        uR"(«schema (byte %)»: «the relation "book" has no way back "writer"»)"_s);
    row("two numbers", R"("counts":[2,1],"rows":[0,1,2])", R"("counts":[2,2],"rows":[0,1,2])",
        u"«records.related[0] (byte %)»: «there are 3 rows, and not 4»"_s);
    row("three numbers", R"("start_ns":1000000)", R"("start_ns":-1)",
        u"«queries.statements[0].start_ns (byte %)»: «-1 is no whole number from 0 to "
        "100000000000000000»"_s);
    row("a reason of its own", R"({"root":"author")", R"({"root":"authr")",
        uR"(«query (byte %)»: ««"authr" is not a table of this database»; did you mean "author"? )"
        uR"(It has: author, book»)"_s);
}

/// Of a load file.
void TestErrorText::saysWhatIsDamagedInAnyLanguage()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, text);
    QByteArray damaged = test::smallLoadFile();
    const qsizetype at = damaged.indexOf(from);
    QVERIFY2(at >= 0, damaged.constData());
    damaged.replace(at, from.size(), to);
    const DbError error = errorOfLoad(damaged);
    QCOMPARE(static_cast<int>(error.reason), static_cast<int>(Reason::DamagedLoad));
    QCOMPARE(errorText(error), error.text);
    Angles translator;
    QCoreApplication::installTranslator(&translator);
    QString translated = errorText(error);
    QCoreApplication::removeTranslator(&translator);
    translated.replace(QRegularExpression(uR"(\(byte \d+\))"_s), u"(byte %)"_s);
    QCOMPARE(translated, u"«it is damaged at %1»"_s.arg(text));
}

void TestErrorText::saysItInAnyLanguage()
{
    QFETCH(const DbError, error);
    QFETCH(const int, reason);
    QCOMPARE(static_cast<int>(error.reason), reason);
    QCOMPARE(errorText(error), error.text);
    Angles translator;
    QCoreApplication::installTranslator(&translator);
    const QString translated = errorText(error);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(translated.startsWith(u'«'), qPrintable(translated));
    QString plain = translated;
    plain.remove(u'«').remove(u'»');
    QCOMPARE(plain, error.text);
}

void TestErrorText::leavesOthersWordsAlone()
{
    Angles translator;
    QCoreApplication::installTranslator(&translator);
    const DbError error = postgreSql(u"42703"_s, u"column \"nam\" does not exist"_s);
    QCOMPARE(errorText(error), u"column \"nam\" does not exist"_s);
    const QString refused = errorText(postgreSql({}, u"Connection refused"_s, {}));
    QVERIFY2(refused.contains(u"(Connection refused)"_s), qPrintable(refused));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
