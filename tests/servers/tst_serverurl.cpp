// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"
#include "datalayer/log/querylog.h"
#include "datalayer/records/access/database.h"
#include "tests/support/freeport.h"
#include "tests/support/serverstest.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// A variable of the environment, for as long as this lives.
class Variable
{
public:
    Variable(const char *name, const QString &value)
        : m_name(name)
    {
        qputenv(name, value.toUtf8());
    }
    ~Variable() { qunsetenv(m_name); }
    Q_DISABLE_COPY_MOVE(Variable)

private:
    const char *m_name;
};

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

/// What the URL of a server may say, against servers.
class TestServerUrl : public ServersTest
{
    Q_OBJECT

private slots:
    void goesOnToTheNextHost();
    void namesAllHostsThatItCannotReach();
    void staysAtAHostThatRefuses();
    void takesAnyPassword_data();
    void takesAnyPassword();
    void findsTheService();
    void namesTheServiceThatIsNotThere();
    void handsOptionsOn();

private:
    QString script() const override
    {
        return u"CREATE TABLE author (id INTEGER PRIMARY KEY); INSERT INTO author VALUES (1), (2);"
               "CREATE SEQUENCE counter"_s;
    }
    QString scheme() const { return TestServers::isPostgres() ? u"postgresql"_s : u"mysql"_s; }
    /// How many authors there are at \a url, or why that is not to be had.
    static QString authorsAt(const QString &url)
    {
        const Result<ConnectionSettings> settings = settingsFromUrl(url);
        if (!settings)
            return settings.error().text;
        Result<Database> database = Database::open(*settings);
        if (!database)
            return database.error().text;
        const Loaded loaded = load(*database, u"author"_s, {});
        return loaded.error ? loaded.error->text
                            : QString::number(loaded.records->root().rowCount());
    }
    /// A file of PostgreSQL's services that has one, `shop`.
    QString serviceFile(const QTemporaryDir &folder) const
    {
        QString path = folder.filePath(u"services.conf"_s);
        QFile file(path);
        const QString text = u"[shop]\nhost=127.0.0.1\nport=%1\nuser=%2\ndbname=%3\n"_s
                                 .arg(m_server->port())
                                 .arg(TestServer::user, m_database);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("%s cannot be written", qPrintable(path));
        return path;
    }
};

void TestServerUrl::goesOnToTheNextHost()
{
    const QString url = u"%1://%2@127.0.0.1:%3,127.0.0.1:%4/%5"_s.arg(scheme(), TestServer::user);
    QCOMPARE(authorsAt(url.arg(freePort()).arg(m_server->port()).arg(m_database)), u"2"_s);
    QCOMPARE(authorsAt(url.arg(m_server->port()).arg(freePort()).arg(m_database)), u"2"_s);
    const QString oneport = u"%1://%2@/%3?host=127.0.0.2,127.0.0.1&port=%4"_s.arg(
        scheme(), TestServer::user, m_database);
    QCOMPARE(authorsAt(oneport.arg(m_server->port())), u"2"_s);
}

void TestServerUrl::namesAllHostsThatItCannotReach()
{
    const QString error = authorsAt(
        u"%1://%2@127.0.0.1:%3,127.0.0.2:%4/%5"_s.arg(scheme(), TestServer::user)
            .arg(freePort())
            .arg(freePort())
            .arg(m_database));
    for (const QString &part : { u"cannot be reached"_s, u"127.0.0.1"_s, u"127.0.0.2"_s })
        QVERIFY2(error.contains(part), qPrintable(error));
    QVERIFY(!error.contains(u'\n'));
}

/// Another host is for one that does not answer: a wrong password would only be wrong there too.
void TestServerUrl::staysAtAHostThatRefuses()
{
    const QString error = authorsAt(
        u"%1://%2:wrong@127.0.0.1:%3,127.0.0.1:%4/%5"_s.arg(scheme(), TestServer::guest)
            .arg(m_server->port())
            .arg(freePort())
            .arg(m_database));
    QVERIFY2(error.startsWith("the server does not let you in ("_L1), qPrintable(error));
    QVERIFY(!error.contains("wrong"_L1));
}

void TestServerUrl::takesAnyPassword_data()
{
    QTest::addColumn<QString>("password");
    for (const QString &password :
         { u"it's"_s, uR"(back\slash)"_s, uR"(at the end \)"_s, u"a;b=c"_s, u" spaces "_s,
           uR"("quotes" 'and' `ticks`)"_s, u"per%40cent"_s, u"a@b:c/d?e#f&g"_s, u"grün 語 🂡"_s })
        QTest::newRow(qPrintable(password)) << password;
}

void TestServerUrl::takesAnyPassword()
{
    QFETCH(const QString, password);
    const bool isPostgres = TestServers::isPostgres();
    QString written = password;
    written.replace(u'\'', u"''"_s);
    if (!isPostgres)
        written.replace(u'\\', uR"(\\)"_s);
    m_server->run(m_database,
                  (isPostgres ? u"DROP ROLE IF EXISTS eve; CREATE ROLE eve SUPERUSER LOGIN "
                                "PASSWORD '%1'"_s
                              : u"CREATE OR REPLACE USER eve@'%' IDENTIFIED BY '%1'; "
                                "GRANT ALL ON *.* TO eve@'%'"_s)
                      .arg(written));
    const auto seen = [&](const QString &given) {
        return authorsAt(u"%1://eve:%2@127.0.0.1:%3/%4"_s.arg(
            scheme(), encoded(given), QString::number(m_server->port()), m_database));
    };
    QCOMPARE(seen(password), u"2"_s);
    QVERIFY(seen(password + u'x').startsWith("the server does not let you in"_L1));
}

void TestServerUrl::findsTheService()
{
    if (!TestServers::isPostgres())
        QSKIP("services are PostgreSQL's");
    const QTemporaryDir folder;
    const Variable file("PGSERVICEFILE", serviceFile(folder));
    QCOMPARE(authorsAt(u"postgresql:///?service=shop"_s), u"2"_s);
    QCOMPARE(settingsFromUrl(u"postgresql:///?service=shop"_s)->title, u"shop"_s);
    // What the URL says goes before what the service says.
    const QString other = m_server->createDatabase();
    QVERIFY(authorsAt(u"postgresql:///%1?service=shop"_s.arg(other)).contains("author"_L1));
    QVERIFY(!settingsFromUrl(u"postgresql:///"_s));
    const Variable service("PGSERVICE", u"shop"_s);
    QCOMPARE(authorsAt(u"postgresql:///"_s), u"2"_s);
    QCOMPARE(authorsAt(u"postgresql://"_s), u"2"_s);
    QCOMPARE(settingsFromUrl(u"postgresql:///"_s)->title, u"shop"_s);
}

void TestServerUrl::namesTheServiceThatIsNotThere()
{
    if (!TestServers::isPostgres())
        QSKIP("services are PostgreSQL's");
    const QTemporaryDir folder;
    const Variable file("PGSERVICEFILE", serviceFile(folder));
    QCOMPARE(authorsAt(u"postgresql:///?service=nowhere"_s),
             u"definition of service \"nowhere\" not found; look at the service of the URL or "
             "PGSERVICE, and at the file that PGSERVICEFILE names"_s);
}

/// As libpq does; none of them makes the connection writable.
void TestServerUrl::handsOptionsOn()
{
    if (!TestServers::isPostgres())
        QSKIP("the option is PostgreSQL's");
    const QString options
        = uR"(-c search_path=pg_catalog,public -c default_transaction_read_only=off)"
          R"( -c application_name=it's\ a\ name)"_s;
    const Result<ConnectionSettings> settings = settingsFromUrl(
        m_server->url(m_database) + u"?options="_s + encoded(options));
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().text));
    QueryLog log;
    const auto connection = Connection::open(*settings, log);
    QVERIFY2(connection, connection ? "" : qPrintable(connection.error().text));
    std::vector<ColumnData> columns(1);
    const auto run = [&](const QString &sql) {
        return (*connection)->run({ sql, {}, sql }, {}, columns);
    };
    QVERIFY(run(u"SELECT current_setting('search_path')"_s));
    QCOMPARE(columns.front().cell(0).bytes, "pg_catalog,public");
    const Result<Ran> written = run(u"SELECT nextval('counter')"_s);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, DbError::Kind::Refused);
}

QTEST_GUILESS_MAIN(TestServerUrl)
#include "tst_serverurl.moc"
