// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/closestmatch.h"
#include "datalayer/base/connectionurl.h"
#include "datalayer/engine/servers/servererror.h"
#include "datalayer/loadfile/loadfile.h"
#include "datalayer/models/errortext.h"
#include "datalayer/records/access/database.h"
#include "datalayer/schema/relationfile.h"
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

DbError errorOfDeclared(const QByteArray &relation)
{
    const Database database = test::openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"
        "CREATE TABLE pair (a INTEGER, b INTEGER, PRIMARY KEY (a, b));"_s);
    const auto declared = parseRelations(R"({"relations": [)" + relation + "]}", u"own.json"_s);
    if (!declared)
        return declared.error();
    Schema schema = *database.sharedSchema();
    const Result<> done = schema.declare(declared->relations);
    return done ? DbError() : done.error();
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
    QTest::addColumn<QString>("words"); // the text, or part of a long one
}

void add(const char *name, const DbError &error, const QString &words)
{
    QTest::newRow(name) << error << words;
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
    void saysEverySelectionInAnyLanguage_data();
    void saysEverySelectionInAnyLanguage() { saysItInAnyLanguage(); }
    void saysEveryRelationInAnyLanguage_data();
    void saysEveryRelationInAnyLanguage() { saysItInAnyLanguage(); }
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
    add("no file", errorOfFile(m_folder.filePath(u"gone.db"_s)), u"there is no such file"_s);
    add("no file here", errorOfFile(u"gone.db"_s), u"there is no such file"_s);
    add("a folder", errorOfFile(m_folder.path()), u"it is a folder, not a database file"_s);
    add("an empty file", errorOfFile(file(u"empty.db"_s, {})), u"the file is empty"_s);
    add("another file", errorOfFile(file(u"text.db"_s, QByteArray(5000, 'x'))),
        u"it is not a SQLite database, or it is encrypted"_s);
    add("no table", errorOfQuery(QuerySet(u"autor"_s)),
        uR"("autor" is not a table of this database; did you mean "author"? It has: author, book)"_s);
    add("no table like it", errorOfQuery(QuerySet(u"zzzzzzzzzz"_s)),
        uR"("zzzzzzzzzz" is not a table of this database. It has: author, book)"_s);
    add("no column", errorOfQuery(QuerySet(u"author"_s).orderBy(u"nam"_s)),
        uR"("nam" is not a column of author; did you mean "name"? It has: id, name)"_s);
    add("no relation", errorOfQuery(QuerySet(u"author"_s).prefetchRelated(u"boks"_s)),
        uR"("boks" is not a relation of author. It has: book)"_s);
    add("no names at all",
        noSuchName({ QT_TRANSLATE_NOOP("ErrorText", "\"%1\" is not a table of this database"),
                     { u"a"_s } },
                   u"a"_s, {}),
        uR"("a" is not a table of this database. It has: nothing)"_s);
    add("stopped", stoppedEarly(), u"stopped"_s);
    add("memory", outOfMemory(),
        u"there is not enough memory for it; ask for fewer records or columns"_s);
    add("refused", postgreSql({}, u"connection to server failed: Connection refused"_s, {}),
        u"the server cannot be reached (connection to server failed: Connection refused)"_s);
    add("TLS", postgreSql({}, u"SSL error: certificate verify failed"_s, {}),
        u"no TLS connection to the server was made (SSL error: certificate verify failed); look at the TLS options"_s);
    add("password", postgreSql(u"28P01"_s, u"password authentication failed"_s),
        u"the server does not let you in (password authentication failed)"_s);
    add("too many", postgreSql(u"53300"_s, u"too many clients"_s),
        u"the server has no connection free (too many clients); try again when others have left"_s);
    add("lost", postgreSql(u"57P01"_s, u"terminating connection"_s),
        u"the connection to the server was lost (terminating connection); what was loaded is still here, and loading again connects anew"_s);
    add("locked", postgreSql(u"55P03"_s, u"could not obtain lock"_s),
        u"it is locked by another transaction (could not obtain lock); try again when that has ended"_s);
    add("limit", postgreSql(u"57014"_s, u"canceling statement due to statement timeout"_s),
        u"the statement took longer than the time limit of this connection; raise the limit, or load less"_s);
    add("cancelled", postgreSql(u"57014"_s, u"canceling statement due to user request"_s),
        u"the statement was cancelled"_s);
}

void TestErrorText::saysEveryConditionInAnyLanguage_data()
{
    addColumns();
    const QString longPath = u"book.author."_s.repeated(60) + u"name = x"_s;
    add("nothing", errorOfCondition({}),
        u"a condition begins with a column of author: id, name, born, book"_s);
    add("no column", errorOfCondition(u"nam = x"_s),
        uR"("nam" is not a column of author; did you mean "name"? It has: book, born, id, name)"_s);
    add("no column like it", errorOfCondition(u"zzzzzzz = x"_s),
        uR"("zzzzzzz" is not a column of author. It has: book, born, id, name)"_s);
    add("a column in between", errorOfCondition(u"name.first = x"_s),
        uR"("name" is a column of author and leads no further)"_s);
    add("no operator", errorOfCondition(u"name"_s),
        u"an operator is missing behind \"name\": =  !=  <  <=  >  >=  ~  ^  in  is null  is not null"_s);
    add("another operator", errorOfCondition(u"name like x"_s),
        u"\"like\" is not an operator; behind \"name\" can stand: =  !=  <  <=  >  >=  ~  ^  in  is null  is not null"_s);
    add("a percent sign", errorOfCondition(u"name %2 %1"_s),
        u"\"%2\" is not an operator; behind \"name\" can stand: =  !=  <  <=  >  >=  ~  ^  in  is null  is not null"_s);
    add("no value", errorOfCondition(u"name ="_s),
        uR"(a value is missing behind "name ="; "" is the empty text)"_s);
    add("null", errorOfCondition(u"born < null"_s),
        u"\"<\" cannot take null, which compares with nothing; there are \"is null\" and \"is not null\""_s);
    add("no number", errorOfCondition(u"born = soon"_s),
        uR"("soon" is no number, and born is declared INTEGER; in quotes it is compared as text)"_s);
    add("an open quote", errorOfCondition(u"name = \"x"_s),
        u"\"x is no text in double quotes: one ends with \", and has \\\" and \\\\ for these characters themselves"_s);
    add("no list", errorOfCondition(u"born in 1"_s),
        uR"("in" takes a list in brackets, as in (1, 2, 3), not 1)"_s);
    add("an open list", errorOfCondition(u"name in (\"x)"_s),
        uR"(in the list ("x) a quote or a brace is opened and not closed)"_s);
    add("nothing in a list", errorOfCondition(u"born in (1,,2)"_s),
        uR"(the list (1,,2) has nothing between two commas; "" is the empty text)"_s);
    add("a long path", errorOfCondition(longPath),
        u"a path of more than 100 relations is refused: \"book.author.book.author.book.author.book.author.book.author.…\""_s);
}

void TestErrorText::saysEveryUrlInAnyLanguage_data()
{
    addColumns();
    const QString server = u"postgresql://h/db?"_s;
    add("another kind", errorOfUrl(u"postgrsql://h/db"_s),
        u"\"postgrsql\" is not a kind of URL; did you mean \"postgresql\"? There are: mariadb, mysql, postgres, postgresql, sqlite"_s);
    add("no kind like it", errorOfUrl(u"gopher://h/db"_s),
        u"\"gopher\" is not a kind of URL. There are: mariadb, mysql, postgres, postgresql, sqlite"_s);
    add("no slashes", errorOfUrl(u"postgresql:h/db"_s),
        uR"("//" is missing after "postgresql:"; a URL is postgresql://user@host:port/database)"_s);
    add("a percent sign in a path", errorOfUrl(u"sqlite:///a%zz"_s),
        u"the path of the URL has a \"%\" without the code of a character behind it; write %25 for the sign itself"_s);
    add("a percent sign", errorOfUrl(u"postgresql://u%@h/db"_s),
        u"the user name of the URL has a \"%\" without the code of a character behind it; write %25 for the sign itself"_s);
    add("no UTF-8", errorOfUrl(u"postgresql://u:%ff@h/db"_s),
        u"the password of the URL is no valid UTF-8"_s);
    add("twice", errorOfUrl(u"postgresql://u@h/db?user=v"_s),
        u"the URL says the user name twice"_s);
    add("an option twice", errorOfUrl(server + u"sslmode=require&sslmode=require"_s),
        u"the URL says sslmode twice"_s);
    add("no file", errorOfUrl(u"sqlite://"_s),
        uR"("sqlite://" names no file; a SQLite URL is sqlite:///path)"_s);
    add("no file, which is not shown", errorOfUrl(u"sqlite://a@b"_s),
        u"the URL names no file; a SQLite URL is sqlite:///path"_s);
    add("options of a file", errorOfUrl(u"sqlite:///a?b"_s),
        uR"(a SQLite URL has no options; write %3F for a "?" in the name of a file)"_s);
    add("a host", errorOfUrl(u"file://h/a"_s),
        u"a file is on this computer: the URL is file:///path, without a host"_s);
    add("vfs", errorOfUrl(u"file:///a?vfs=unix"_s),
        uR"("vfs" cannot be chosen: a file is read through one that cannot write)"_s);
    add("memory", errorOfUrl(u"file::memory:"_s), u"the URL names no file; it is file:///path"_s);
    add("two signs", errorOfUrl(u"postgresql://u:p@q@h/db"_s),
        u"only one \"@\" can stand in a URL, before the host; in a user name or password write %40 for it, %2F for \"/\" and %3F for \"?\""_s);
    add("no database", errorOfUrl(u"mysql://h"_s),
        u"the URL names no database; it is mysql://user@host:port/database"_s);
    add("ports", errorOfUrl(u"postgresql://h1,h2,h3/db?port=1,2"_s),
        u"the URL has 2 ports for 3 hosts; give one port for all hosts, or one for each"_s);
    add("ports of one host", errorOfUrl(server + u"port=1,2"_s),
        u"the URL has 2 ports for one host; give one port for all hosts, or one for each"_s);
    add("a slash", errorOfUrl(u"postgresql://h/a/b"_s),
        uR"(the database's name has a "/" in it; write %2F for it)"_s);
    add("an address", errorOfUrl(u"postgresql://::1/db"_s),
        u"the URL's host and port cannot be told apart; an IPv6 address stands in brackets, [::1]:5432"_s);
    add("a port", errorOfUrl(u"postgresql://h:x/db"_s),
        u"the URL's port is no number from 1 to 65535"_s);
    add("a time limit", errorOfUrl(server + u"statement_timeout=soon"_s),
        u"statement_timeout takes a whole number of milliseconds"_s);
    add("no mode", errorOfUrl(u"mysql://h/db?sslmode=require"_s),
        u"Qt's driver for MariaDB or MySQL has no \"sslmode\"; with ssl_ca it insists on TLS and checks the certificate, but not the host's name"_s);
    add("an option alone", errorOfUrl(server + u"sslmode"_s),
        uR"(option 1 of the URL has no value; in a password write %26 for "&")"_s);
    add("another option", errorOfUrl(server + u"sslmod=require"_s),
        u"option 1 of the URL is not known"_s);
    add("no value", errorOfUrl(server + u"sslmode="_s), u"the URL's option sslmode has no value"_s);
    add("no number", errorOfUrl(server + u"connect_timeout=soon"_s),
        u"connect_timeout takes a whole number"_s);
    add("another value", errorOfUrl(server + u"sslmode=requir"_s),
        u"sslmode does not take this value; did you mean \"require\"? There are: allow, disable, prefer, require, verify-ca, verify-full"_s);
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
    add("another file", errorOfLoad("{}"), u"it is not a load that Roundtrip has saved"_s);
    add("an empty one", errorOfLoad({}), u"it is empty"_s);
    add("a later one", errorOfLoad(later),
        u"it was written by a later version of Roundtrip (format 7); this one reads format 1"_s);
    add("a large one", readLoad(huge.fileName()).error(),
        u"it has more than the 128 MiB that a load file may have"_s);
    add("a folder", readLoad(m_folder.path()).error(), u"it cannot be read: it is a folder"_s);
    add("a damaged one", errorOfLoad(text.first(text.size() / 2)), u"it is damaged at "_s);
    add("another load", answers.refusal(), u"this is a load that was saved on "_s);
    const Result<ReadLoad> read = parseLoad(text);
    add("one that is not written",
        saveLoad(m_folder.filePath(u"no/folder.roundtrip"_s), read->load, *read->records).error(),
        u"cannot be written: "_s);
}

/// Of lookups and of comparisons, which a location that was kept may have, too.
void TestErrorText::saysEverySelectionInAnyLanguage_data()
{
    addColumns();
    const auto authors = [] { return QuerySet(u"author"_s); };
    const auto named = [](const QString &name) { return Prefetch(u"book"_s).toAttr(name); };
    add("a name that a column has", errorOfQuery(authors().prefetchRelated(named(u"name"_s))),
        u"\"name\" cannot be the name of the records of \"book\": author has a column of that "
        "name"_s);
    add("a name that a relation has", errorOfQuery(authors().prefetchRelated(named(u"book"_s))),
        u"\"book\" cannot be the name of the records of \"book\": author has a relation of that "
        "name"_s);
    add("a name that others have",
        errorOfQuery(authors().prefetchRelated(named(u"a"_s)).prefetchRelated(named(u"a"_s))),
        u"\"a\" is already the name of other records of author"_s);
    add("a column in a path", errorOfQuery(authors().prefetchRelated(u"name"_s)),
        u"\"name\" is a column of author, not a relation. It has: book"_s);
    add("two values",
        errorOfQuery(authors().filter(
            Condition::compare(u"name"_s, Comparison::Exact, { Value::ofText(u"a"_s), Value() }))),
        u"exact of \"name\" takes one value"_s);
    add("one value of two",
        errorOfQuery(authors().filter(
            Condition::compare(u"name"_s, Comparison::Range, { Value::ofText(u"a"_s) }))),
        u"range of \"name\" takes two values, the first and the last"_s);
    add("a limit below zero", errorOfQuery(authors().limit(-1)),
        u"a limit and an offset are whole numbers from 0 up"_s);
}

/// From a file, with the place in it.
void TestErrorText::saysEveryRelationInAnyLanguage_data()
{
    addColumns();
    add("no object", errorOfDeclared("1"), u"own.json, relation 1: not an object"_s);
    add("another member", errorOfDeclared(R"({"tabel": "book"})"), u"did you mean \"table\"?"_s);
    add("no column",
        errorOfDeclared(R"({"table": "book", "columns": "autor_id", "target": "pair"})"),
        u"own.json, relation 1: \"autor_id\" is not a column of book; did you mean \"author_id\"? It has: author_id, id"_s);
    add("one column and two",
        errorOfDeclared(R"({"table": "book", "columns": "author_id", "target": "pair"})"),
        u"own.json, relation 1: 1 column of book cannot refer to 2 columns of pair"_s);
    add("two columns and one", errorOfDeclared(R"({"table": "pair", "columns": ["a", "b"],
                                                   "target": "author"})"),
        u"own.json, relation 1: 2 columns of pair cannot refer to 1 column of author"_s);
    add("a folder", readRelationFile(m_folder.path()).error(), u"cannot be read: it is a folder"_s);
    add("no JSON", parseRelations("{", u"own.json"_s).error(),
        u"own.json is not JSON: line 1: unterminated object"_s);
}

void TestErrorText::saysWhatIsDamagedInAnyLanguage_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("text"); // behind "at", as translators see it

    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                        const QString &text) { QTest::newRow(name) << from << to << text; };
    row("without a place", R"({"roundtrip_load":1,)", R"({"roundtrip_load":1;)",
        u"roundtrip_load (byte %): «a comma or } was expected»"_s);
    row("no fact", R"("target":1,)", R"("target":"1",)",
        u"records.related[0].target (byte %): «a whole number was expected»"_s);
    row("a name of the format", R"("title":"library",)", "",
        uR"(database (byte %): «"title" is missing»)"_s);
    row("a name", R"("kind":"sqlite")", R"("kind":"%1 %2")",
        uR"(database.kind (byte %): «"%1 %2" is not known here»)"_s);
    row("two names", R"("back":"author")", R"("back":"writer")",
        uR"(schema (byte %): «the relation "book" has no way back "writer"»)"_s);
    row("two numbers", R"("counts":[2,1],"rows":[0,1,2])", R"("counts":[2,2],"rows":[0,1,2])",
        u"records.related[0] (byte %): «there are 3 rows, and not 4»"_s);
    row("three numbers", R"("start_ns":1000000)", R"("start_ns":-1)",
        u"queries.statements[0].start_ns (byte %): «-1 is no whole number from 0 to "
        "100000000000000000»"_s);
    row("a reason of its own", R"({"root":"author")", R"({"root":"authr")",
        uR"(query (byte %): ««"authr" is not a table of this database»; did you mean "author"? )"
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
    QFETCH(const QString, words);
    QVERIFY2(error.text.contains(words), qPrintable(error.text));
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
