// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/connection.h"
#include "datalayer/records/access/database.h"
#include "tests/support/missing.h"
#include "tests/support/testserver.h"
#include "tests/support/testservers.h"

#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// How a server is connected to: by TLS, with whose certificate, and by a Unix socket.
class TestServerTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data() { TestServers::addRows(); }
    void initTestCase();
    void init();
    void encrypts();
    void refusesAnotherCertificate();
    void saysThatAServerHasNoTls();
    void connectsByASocket();

private:
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    void makeCertificate(const QString &name)
    {
        runToEnd(m_openssl,
                 { u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s,
                   u"2"_s, u"-subj"_s, u"/CN="_s + name, u"-addext"_s,
                   u"subjectAltName=DNS:localhost,IP:127.0.0.1"_s, u"-keyout"_s,
                   file(name + u".key"_s), u"-out"_s, file(name + u".crt"_s) });
    }
    /// By TLS, trusting the certificate \a trusted alone.
    [[nodiscard]] ConnectionSettings byTls(const QString &trusted) const
    {
        ConnectionSettings settings = m_server->settings(m_database);
        if (TestServers::isPostgres()) {
            settings.server.options = { { u"sslmode"_s, u"verify-full"_s },
                                        { u"sslrootcert"_s, file(trusted) } };
        } else {
            settings.server.options = { { u"SSL_CA"_s, file(trusted) } };
        }
        return settings;
    }
    /// Whether a session is encrypted, as the server sees it.
    static QString cipherOf(Database &database)
    {
        const QString sql = TestServers::isPostgres()
            ? u"SELECT cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s
            : u"SELECT variable_value FROM information_schema.session_status"
              " WHERE variable_name = 'SSL_CIPHER'"_s;
        std::vector<ColumnData> cipher(1);
        const Result<Ran> ran = database.connection().run({ sql, {}, sql }, {}, cipher);
        return ran ? QString::fromUtf8(cipher.front().cell(0).bytes) : ran.error().text;
    }

    QString m_openssl = QStandardPaths::findExecutable(u"openssl"_s);
    QTemporaryDir m_folder;
    std::map<DatabaseKind, std::unique_ptr<TestServer>> m_servers;
    TestServer *m_server = nullptr;
    QString m_database;
};

void TestServerTls::initTestCase()
{
    if (m_openssl.isEmpty())
        SKIP_AS_MISSING("there is no openssl here to make a certificate");
    makeCertificate(u"server"_s);
    makeCertificate(u"other"_s);
    ServerFolder::give(m_folder.path());
}

void TestServerTls::init()
{
    QFETCH_GLOBAL(const DatabaseKind, kind);
    std::unique_ptr<TestServer> &server = m_servers[kind];
    QString why;
    if (!server) {
        const QString key = file(u"server.key"_s);
        const QString certificate = file(u"server.crt"_s);
        server = TestServer::start(
            kind, &why,
            TestServers::isPostgres()
                ? QStringList { u"-c"_s, u"ssl=on"_s, u"-c"_s, u"ssl_key_file="_s + key, u"-c"_s,
                                u"ssl_cert_file="_s + certificate }
                : QStringList { u"--ssl-key="_s + key, u"--ssl-cert="_s + certificate });
    }
    if (!server)
        QSKIP(qPrintable(why));
    m_server = server.get();
    m_database = m_server->createDatabase();
    m_server->run(m_database, u"CREATE TABLE author (id INTEGER PRIMARY KEY)"_s);
}

void TestServerTls::encrypts()
{
    ConnectionSettings settings = byTls(u"server.crt"_s);
    Result<Database> verified = Database::open(settings);
    QVERIFY2(verified, verified ? "" : qPrintable(verified.error().text));
    QVERIFY2(cipherOf(*verified).startsWith("TLS_"_L1), qPrintable(cipherOf(*verified)));
    if (!TestServers::isPostgres())
        return;
    settings.server.options = { { u"sslmode"_s, u"require"_s } };
    Result<Database> required = Database::open(settings);
    QVERIFY2(required, required ? "" : qPrintable(required.error().text));
    QVERIFY2(cipherOf(*required).startsWith("TLS_"_L1), qPrintable(cipherOf(*required)));
    settings.server.options = { { u"sslmode"_s, u"disable"_s } };
    Result<Database> plain = Database::open(settings);
    QVERIFY(plain);
    QCOMPARE(cipherOf(*plain), QString());
}

void TestServerTls::refusesAnotherCertificate()
{
    const Result<Database> database = Database::open(byTls(u"other.crt"_s));
    QVERIFY(!database);
    QCOMPARE(database.error().kind, DbError::Kind::Connection);
    QVERIFY2(database.error().text.startsWith("no TLS connection to the server was made ("_L1)
                 && database.error().text.contains("certificate"_L1),
             qPrintable(database.error().text));
}

void TestServerTls::saysThatAServerHasNoTls()
{
    QFETCH_GLOBAL(const DatabaseKind, kind);
    QString why;
    const std::unique_ptr<TestServer> plain = TestServer::start(kind, &why);
    QVERIFY(plain);
    ConnectionSettings settings = byTls(u"server.crt"_s);
    settings.server.port = plain->port();
    settings.server.database = plain->createDatabase();
    const Result<Database> database = Database::open(settings);
    QVERIFY(!database);
    QCOMPARE(database.error().kind, DbError::Kind::Connection);
    QVERIFY2(database.error().text.startsWith("no TLS connection to the server was made ("_L1),
             qPrintable(database.error().text));
}

void TestServerTls::connectsByASocket()
{
    Result<Database> database = Database::open(m_server->socketSettings(m_database));
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    QCOMPARE(cipherOf(*database), QString());
    const Result<RecordList> authors = database->objects(u"author"_s).fetch();
    QVERIFY(authors);
    QCOMPARE(authors->size(), 0);
}

QTEST_GUILESS_MAIN(TestServerTls)
#include "tst_servertls.moc"
