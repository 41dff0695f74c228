// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/delayproxy.h"
#include "tests/support/echoserver.h"
#include "tests/support/testserver.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

double millisecondsOf(const std::function<void()> &action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

/// What a database test relies on: how late things arrive, and how round trips are counted.
class TestDelayProxy : public QObject
{
    Q_OBJECT

    struct Started
    {
        std::unique_ptr<TestServer> server;
        QString why;
    };
    std::map<DatabaseKind, Started> m_servers;

private slots:
    void passesEverythingOn()
    {
        const EchoServer server;
        DelayProxy proxy(server.port(), 2ms);
        const EchoClient client(proxy.port());
        QByteArray much(20'000'000, '\0');
        for (qsizetype i = 0; i < much.size(); ++i)
            much[i] = char(i * 7 % 251);
        // Heard meanwhile, for neither side stores as much.
        auto heard = std::async(std::launch::async, [&] { return client.hear(much.size()); });
        client.say(much);
        QVERIFY(heard.get() == much);
        client.sayNoMore();
        QCOMPARE(client.hear(1), QByteArray());
        QTRY_COMPARE(proxy.connectionCount(), 0);
    }

    void delaysEachRoundTrip()
    {
        const EchoServer server;
        DelayProxy proxy(server.port(), 10ms);
        const EchoClient client(proxy.port());
        const double slow = millisecondsOf([&] {
            for (int i = 0; i < 10; ++i)
                QCOMPARE(client.ask("hello"), "hello");
        });
        QCOMPARE(proxy.roundTrips(), 10);
        QVERIFY2(slow >= 100 && slow < 130, qPrintable(QString::number(slow)));

        proxy.setDelay(0ms);
        proxy.resetRoundTrips();
        QCOMPARE(proxy.roundTrips(), 0);
        const double fast = millisecondsOf([&] { QCOMPARE(client.ask("hello"), "hello"); });
        QCOMPARE(proxy.roundTrips(), 1);
        QVERIFY2(fast < 10, qPrintable(QString::number(fast)));
    }

    void delaysWhatIsUnderWayTogetherOnce()
    {
        const EchoServer server;
        DelayProxy proxy(server.port(), 100ms);
        const EchoClient client(proxy.port());
        const double passed = millisecondsOf([&] {
            for (int i = 0; i < 20; ++i)
                client.say("ab");
            QCOMPARE(client.hear(40).size(), 40);
        });
        QVERIFY2(passed >= 100 && passed < 200, qPrintable(QString::number(passed)));
        QCOMPARE(proxy.roundTrips(), 1);
    }

    void countsNoRequestWithoutAnAnswer()
    {
        // A server that says nothing: accepts by its queue alone.
        const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address = loopbackAddress(0);
        socklen_t size = sizeof address;
        QCOMPARE(bind(listener, reinterpret_cast<sockaddr *>(&address), size), 0);
        QCOMPARE(listen(listener, 8), 0);
        QCOMPARE(getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size), 0);
        DelayProxy proxy(ntohs(address.sin_port));
        {
            const EchoClient client(proxy.port());
            client.say("nobody answers");
            QTRY_COMPARE(proxy.connectionCount(), 1);
            const int server = accept(listener, nullptr, nullptr);
            std::array<char, 14> heard {};
            QCOMPARE(recv(server, heard.data(), heard.size(), MSG_WAITALL), ssize_t(heard.size()));
            close(server);
            QCOMPARE(client.hear(1), QByteArray());
        }
        QCOMPARE(proxy.roundTrips(), 0);
        close(listener);
    }

    void cutsConnections()
    {
        const EchoServer server;
        DelayProxy proxy(server.port());
        const EchoClient first(proxy.port());
        const EchoClient second(proxy.port());
        QCOMPARE(first.ask("one"), "one");
        QCOMPARE(second.ask("two"), "two");
        QCOMPARE(proxy.connectionCount(), 2);
        proxy.cutConnections();
        QCOMPARE(proxy.connectionCount(), 0);
        QCOMPARE(first.ask("one"), QByteArray());
        QCOMPARE(second.hear(1), QByteArray());
        const EchoClient third(proxy.port());
        QCOMPARE(third.ask("three"), "three");
    }

    void refusesConnections()
    {
        const EchoServer server;
        DelayProxy proxy(server.port());
        const EchoClient before(proxy.port());
        QCOMPARE(before.ask("one"), "one");
        proxy.stopAccepting();
        QVERIFY(!EchoClient(proxy.port()).isConnected());
        QCOMPARE(before.ask("still here"), "still here");
        const int port = proxy.port();
        proxy.startAccepting();
        QCOMPARE(proxy.port(), port);
        QCOMPARE(EchoClient(port).ask("again"), "again");
    }

    void endsConnectionsToAServerThatIsNotThere()
    {
        int port = 0;
        {
            const EchoServer server;
            port = server.port();
        }
        const DelayProxy proxy(port);
        const EchoClient client(proxy.port());
        QCOMPARE(client.hear(1), QByteArray());
    }

    /// What Qt's drivers send: the log of a load relies on it.
    void countsWhatADriverSends_data()
    {
        using Action = std::function<void(QSqlDatabase &)>;
        QTest::addColumn<DatabaseKind>("kind");
        QTest::addColumn<Action>("action");
        QTest::addColumn<int>("roundTrips");
        QTest::addColumn<QStringList>("statements");

        const auto readAll = [](QSqlQuery &query, bool isFine) {
            QVERIFY2(isFine, qPrintable(query.lastError().text()));
            while (query.next())
                query.value(0);
        };
        const Action direct = [=](QSqlDatabase &db) {
            QSqlQuery query(db);
            query.setForwardOnly(true);
            for (int i = 0; i < 2; ++i)
                readAll(query, query.exec(u"SELECT name FROM author"_s));
            QCOMPARE(query.record().count(), 1);
        };
        const Action describing = [=](QSqlDatabase &db) {
            QSqlQuery query(db);
            readAll(query, query.exec(u"SELECT name FROM author"_s));
            QCOMPARE(query.record().count(), 1);
        };
        const Action prepared = [=](QSqlDatabase &db) {
            QSqlQuery query(db);
            query.setForwardOnly(true);
            QVERIFY(query.prepare(u"SELECT name FROM author WHERE id = ?"_s));
            for (int i = 1; i <= 2; ++i) {
                query.bindValue(0, i);
                readAll(query, query.exec());
            }
        };
        const Action transaction = [](QSqlDatabase &db) {
            QVERIFY(db.transaction());
            QVERIFY(db.commit());
        };
        const QString text = u"SELECT name FROM author"_s;
        QTest::newRow("QPSQL, direct")
            << DatabaseKind::PostgreSql << direct << 2 << QStringList { text, text };
        QTest::newRow("QPSQL, the first record() of a table, not forward-only")
            << DatabaseKind::PostgreSql << describing << 2
            << QStringList { text, u"SELECT relname FROM pg_class WHERE pg_class.oid = *"_s };
        QTest::newRow("QPSQL, prepared")
            << DatabaseKind::PostgreSql << prepared << 4
            << QStringList { u"PREPARE qpsqlpstmt_* AS SELECT name FROM author WHERE id = $1"_s,
                             u"EXECUTE qpsqlpstmt_* (1)"_s, u"EXECUTE qpsqlpstmt_* (2)"_s,
                             u"DEALLOCATE qpsqlpstmt_*"_s };
        QTest::newRow("QPSQL, transaction") << DatabaseKind::PostgreSql << transaction << 2
                                            << QStringList { u"BEGIN"_s, u"COMMIT"_s };
        QTest::newRow("QMYSQL, direct") << DatabaseKind::MySql << direct << 2
                                        << QStringList { u"Query "_s + text, u"Query "_s + text };
        // Each execution asks for a reset before; nobody answers to the end.
        QTest::newRow("QMYSQL, prepared")
            << DatabaseKind::MySql << prepared << 5
            << QStringList { u"Prepare SELECT name FROM author WHERE id = ?"_s, u"Reset stmt "_s,
                             u"Execute SELECT name FROM author WHERE id = 1"_s, u"Reset stmt "_s,
                             u"Execute SELECT name FROM author WHERE id = 2"_s, u"Close stmt "_s };
        QTest::newRow("QMYSQL, transaction")
            << DatabaseKind::MySql << transaction << 2
            << QStringList { u"Query BEGIN WORK"_s, u"Query COMMIT"_s };
    }

    void countsWhatADriverSends()
    {
        QFETCH(const DatabaseKind, kind);
        QFETCH(const std::function<void(QSqlDatabase &)>, action);
        QFETCH(const int, roundTrips);
        QFETCH(const QStringList, statements);
        TestServer *server = startedServer(kind);
        if (!server)
            QSKIP(qPrintable(m_servers[kind].why));
        const QString database = server->createDatabase();
        server->run(database,
                    u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));"
                    "INSERT INTO author VALUES (1, 'Astrid Lindgren'), (2, 'Tove Jansson')"_s);
        DelayProxy proxy(server->port());
        withConnection(proxy.through(server->settings(database)), [&](QSqlDatabase &db) {
            server->clearLog();
            proxy.resetRoundTrips();
            action(db);
        });
        QCOMPARE(proxy.roundTrips(), roundTrips);
        QStringList sent;
        for (const ServerStatement &statement : server->log()) {
            sent << (kind == DatabaseKind::MySql ? statement.command + u' ' + statement.text
                                                 : statement.text);
        }
        QCOMPARE(sent.size(), statements.size());
        for (qsizetype i = 0; i < sent.size(); ++i) {
            // Numbers that the server and the driver choose are stars.
            const QString pattern = QRegularExpression::escape(statements.at(i))
                                        .replace(u"\\*"_s, u"[0-9a-f]+"_s);
            QVERIFY2(QRegularExpression(QRegularExpression::anchoredPattern(pattern))
                         .match(sent.at(i))
                         .hasMatch(),
                     qPrintable(sent.at(i)));
        }
    }

    void delaysADriver_data()
    {
        QTest::addColumn<DatabaseKind>("kind");
        QTest::newRow("QPSQL") << DatabaseKind::PostgreSql;
        QTest::newRow("QMYSQL") << DatabaseKind::MySql;
    }

    void delaysADriver()
    {
        QFETCH(const DatabaseKind, kind);
        TestServer *server = startedServer(kind);
        if (!server)
            QSKIP(qPrintable(m_servers[kind].why));
        DelayProxy proxy(server->port(), 5ms);
        withConnection(
            proxy.through(server->settings(server->createDatabase())), [&](QSqlDatabase &db) {
                proxy.resetRoundTrips();
                QSqlQuery query(db);
                query.setForwardOnly(true);
                const double passed = millisecondsOf([&] {
                    for (int i = 0; i < 20; ++i) {
                        QVERIFY(query.exec(u"SELECT 1"_s));
                        while (query.next())
                            query.value(0);
                    }
                });
                QCOMPARE(proxy.roundTrips(), 20);
                // Each waits once: twenty times twice would be 200 ms.
                QVERIFY2(passed >= 100 && passed < 200, qPrintable(QString::number(passed)));
            });
    }

    void cleanupTestCase() { m_servers.clear(); }

private:
    /// Null if it cannot be had here.
    TestServer *startedServer(DatabaseKind kind)
    {
        auto &[server, why] = m_servers[kind];
        if (!server && why.isEmpty())
            server = TestServer::start(kind, &why);
        return server.get();
    }

    static void withConnection(const ConnectionSettings &settings,
                               const std::function<void(QSqlDatabase &)> &action)
    {
        const QString name = u"driver"_s;
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(
                settings.kind == DatabaseKind::PostgreSql ? u"QPSQL"_s : u"QMYSQL"_s, name);
            db.setHostName(settings.server.host);
            db.setPort(settings.server.port);
            db.setUserName(settings.server.user);
            db.setDatabaseName(settings.server.database);
            if (db.open())
                action(db);
            else
                QTest::qFail(qPrintable(db.lastError().text()), __FILE__, __LINE__);
        }
        QSqlDatabase::removeDatabase(name);
    }
};

QTEST_GUILESS_MAIN(TestDelayProxy)
#include "tst_delayproxy.moc"
