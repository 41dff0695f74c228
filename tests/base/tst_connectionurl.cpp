// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using NamedValues = QList<std::pair<QString, QString>>;

struct Expected
{
    QString user {};
    QString password {};
    QString host {};
    int port = 0;
    QList<ServerPlace> others {};
    QString database = u"shop"_s;
    NamedValues options {};
};

} // namespace

Q_DECLARE_METATYPE(Expected)
Q_DECLARE_METATYPE(roundtrip::DatabaseKind)

class TestConnectionUrl : public QObject
{
    Q_OBJECT

private slots:
    void tellsUrlsFromFiles_data();
    void tellsUrlsFromFiles();
    void readsServers_data();
    void readsServers();
    void readsFiles_data();
    void readsFiles();
    void givesServersATitle_data();
    void givesServersATitle();
    void readsTheTimeout();
    void refuses_data();
    void refuses();
    void showsPlaces_data();
    void showsPlaces();
    void showsNoPassword_data();
    void showsNoPassword();
    void showsNothingOfAScript();
    void showsNoOptionThatItDoesNotKnow();
};

void TestConnectionUrl::tellsUrlsFromFiles_data()
{
    QTest::addColumn<bool>("isUrl");
    for (const char *url : { "sqlite:///a", "postgresql://h/d", "postgres://h/d", "mysql://h/d",
                             "MariaDB://h/d", "http://h/d", "postgre://u:p@h/d", "mysql:u:p@h/d",
                             "jdbc:mysql://h/d", " mysql://h/d", "\"mysql://h/d\"" })
        QTest::newRow(url) << true;
    for (const char *file : { "a.db", "/a/b.db", "a:b.db", "C:/a.db", "./x://y", "mysql", "" })
        QTest::addRow(R"(file "%s")", file) << false;
}

void TestConnectionUrl::tellsUrlsFromFiles()
{
    QFETCH(const bool, isUrl);
    QString text = QString::fromUtf8(QTest::currentDataTag());
    if (text.startsWith(R"(file ")"_L1))
        text = text.sliced(6).chopped(1);
    QCOMPARE(isConnectionUrl(text), isUrl);
}

void TestConnectionUrl::readsServers_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<DatabaseKind>("kind");
    QTest::addColumn<Expected>("expected");
    const auto row = [](const char *title, const QString &url, const Expected &expected) {
        QTest::newRow(title) << url
                             << (url.startsWith(u'p') ? DatabaseKind::PostgreSql
                                                      : DatabaseKind::MySql)
                             << expected;
    };
    row("a host", u"postgresql://db.example.org/shop"_s, { .host = u"db.example.org"_s });
    row("everything", u"postgres://ann:secret@db:6543/shop"_s,
        { .user = u"ann"_s, .password = u"secret"_s, .host = u"db"_s, .port = 6543 });
    row("MySQL", u"mysql://ann:secret@db:3307/shop"_s,
        { .user = u"ann"_s, .password = u"secret"_s, .host = u"db"_s, .port = 3307 });
    row("MariaDB", u"mariadb://ann@db/shop"_s, { .user = u"ann"_s, .host = u"db"_s });
    row("no host", u"postgresql:///shop"_s, {});
    row("a port alone", u"postgresql://:6543/shop"_s, { .port = 6543 });
    row("an empty port", u"postgresql://db:/shop"_s, { .host = u"db"_s });
    row("a user without a host", u"postgresql://ann@/shop"_s, { .user = u"ann"_s });
    row("an empty password", u"mysql://ann:@db/shop"_s, { .user = u"ann"_s, .host = u"db"_s });
    row("encoded signs", u"mysql://a%40b:%2F%3F%3A%40%25%23@db/sh%C3%B6p%2F1"_s,
        { .user = u"a@b"_s, .password = u"/?:@%#"_s, .host = u"db"_s, .database = u"shöp/1"_s });
    row("signs that need no code", u"mysql://ann:a:b#c+d e;'@db/my shop#1"_s,
        { .user = u"ann"_s,
          .password = u"a:b#c+d e;'"_s,
          .host = u"db"_s,
          .database = u"my shop#1"_s });
    row("IPv6", u"postgresql://[2001:db8::1]:6543/shop"_s,
        { .host = u"2001:db8::1"_s, .port = 6543 });
    row("IPv6 with a zone", u"mysql://ann@[fe80::1%25eth0]/shop"_s,
        { .user = u"ann"_s, .host = u"fe80::1%eth0"_s });
    row("PostgreSQL's socket as an option", u"postgresql:///shop?host=/var/run/postgresql"_s,
        { .host = u"/var/run/postgresql"_s });
    row("PostgreSQL's socket as the host", u"postgresql://ann@%2Frun%2Fpg:6543/shop"_s,
        { .user = u"ann"_s, .host = u"/run/pg"_s, .port = 6543 });
    row("MySQL's socket on this computer",
        u"mysql://ann@localhost/shop?socket=/run/mysqld/mysqld.sock"_s,
        { .user = u"ann"_s, .host = u"/run/mysqld/mysqld.sock"_s });
    row("MySQL's socket", u"mysql://ann@/shop?socket=/run/mysqld/mysqld.sock"_s,
        { .user = u"ann"_s, .host = u"/run/mysqld/mysqld.sock"_s });
    row("parts as options", u"postgresql:///?dbname=shop&user=ann&password=s%26t&host=db&port=1"_s,
        { .user = u"ann"_s, .password = u"s&t"_s, .host = u"db"_s, .port = 1 });
    row("options of PostgreSQL",
        u"postgresql://db/shop?sslmode=verify-full&sslrootcert=/ca%20s.pem&connect_timeout=3"_s,
        { .host = u"db"_s,
          .options = { { u"sslmode"_s, u"verify-full"_s },
                       { u"sslrootcert"_s, u"/ca s.pem"_s },
                       { u"connect_timeout"_s, u"3"_s } } });
    row("options of MySQL", u"mysql://db/shop?ssl_ca=/c=a.pem&ssl_key=/k&connect_timeout=3"_s,
        { .host = u"db"_s,
          .options = { { u"SSL_CA"_s, u"/c=a.pem"_s },
                       { u"SSL_KEY"_s, u"/k"_s },
                       { u"MYSQL_OPT_CONNECT_TIMEOUT"_s, u"3"_s } } });
    row("several hosts", u"postgresql://ann@a,b:5433,[::1]:5434/shop"_s,
        { .user = u"ann"_s, .host = u"a"_s, .others = { { u"b"_s, 5433 }, { u"::1"_s, 5434 } } });
    row("several hosts as options", u"postgresql:///shop?host=a,b&port=1,2"_s,
        { .host = u"a"_s, .port = 1, .others = { { u"b"_s, 2 } } });
    row("one port for several hosts", u"mysql:///shop?host=a,b&port=1"_s,
        { .host = u"a"_s, .port = 1, .others = { { u"b"_s, 1 } } });
    row("several sockets", u"postgresql:///shop?host=/run/a,/run/b"_s,
        { .host = u"/run/a"_s, .others = { { u"/run/b"_s, 0 } } });
    row("a service", u"postgresql:///?service=my%20shop"_s,
        { .database = {}, .options = { { u"service"_s, u"my shop"_s } } });
    row("options of the server", u"postgresql://db/shop?options=-c%20geqo%3Doff%20-c%20a%3D'"_s,
        { .host = u"db"_s, .options = { { u"options"_s, u"-c geqo=off -c a='"_s } } });
    row("no options after all", u"mysql://db/shop?"_s, { .host = u"db"_s });
}

void TestConnectionUrl::readsServers()
{
    QFETCH(const QString, url);
    QFETCH(const Expected, expected);
    const auto settings = settingsFromUrl(url);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().text));
    QTEST(settings->kind, "kind");
    QCOMPARE(settings->server.user, expected.user);
    QCOMPARE(settings->server.password, expected.password);
    QCOMPARE(settings->server.host, expected.host);
    QCOMPARE(settings->server.port, expected.port);
    QVERIFY(settings->server.others == expected.others);
    QCOMPARE(settings->server.database, expected.database);
    QCOMPARE(settings->server.options, expected.options);
    QVERIFY(settings->path.isEmpty());
}

void TestConnectionUrl::readsFiles_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    QTest::newRow("a path") << u"sqlite:///a/b.db"_s << u"/a/b.db"_s;
    QTest::newRow("encoded") << u"sqlite:///a%20b/100%25%3F.db"_s << u"/a b/100%?.db"_s;
    QTest::newRow("signs of URLs") << u"sqlite:///me@home/a#1&b=2.db"_s << u"/me@home/a#1&b=2.db"_s;
    QTest::newRow("another case") << u"SQLite:///A.db"_s << u"/A.db"_s;
    QTest::newRow("no UTF-8") << u"sqlite:///gr%F6.db"_s
                              << QString(u"/gr"_s + QChar(0xdcf6) + u".db"_s);
    QTest::newRow("SQLite's own") << u"file:///a/b.db"_s << u"/a/b.db"_s;
    QTest::newRow("without an authority") << u"file:/a/b.db"_s << u"/a/b.db"_s;
    QTest::newRow("relative") << u"file:a/b.db"_s << u"a/b.db"_s;
    QTest::newRow("this computer") << u"file://localhost/a.db"_s << u"/a.db"_s;
    QTest::newRow("with a mode") << u"file:a.db?mode=rwc&cache=shared"_s << u"a.db"_s;
    QTest::newRow("with a fragment") << u"file:a%3f%23.db?mode=ro#x?y"_s << u"a?#.db"_s;
    QTest::newRow("its own, no UTF-8") << u"file:/%FF"_s << QString(u"/"_s + QChar(0xdcff));
}

void TestConnectionUrl::readsFiles()
{
    QFETCH(const QString, url);
    const auto settings = settingsFromUrl(url);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().text));
    QCOMPARE(settings->kind, DatabaseKind::Sqlite);
    QTEST(settings->path, "path");
    QCOMPARE(settings->title, settings->path.section(u'/', -1));
}

void TestConnectionUrl::givesServersATitle_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("title");
    QTest::newRow("a host") << u"mysql://ann:secret@db.example.org:33/chinook"_s
                            << u"chinook on db.example.org"_s;
    QTest::newRow("a socket") << u"postgresql:///chinook?host=/run/pg"_s << u"chinook on /run/pg"_s;
    QTest::newRow("several hosts")
        << u"mysql://db1:33,db2,db1:34/chinook"_s << u"chinook on db1, db2"_s;
    QTest::newRow("a service") << u"postgresql:///?service=music"_s << u"music"_s;
    QTest::newRow("wherever the driver looks") << u"postgresql:///chinook"_s << u"chinook"_s;
}

void TestConnectionUrl::givesServersATitle()
{
    QFETCH(const QString, url);
    QTEST(settingsFromUrl(url)->title, "title");
}

void TestConnectionUrl::readsTheTimeout()
{
    QCOMPARE(settingsFromUrl(u"mysql://db/shop"_s)->statementTimeoutMs, 0);
    const auto settings = settingsFromUrl(u"mysql://db/shop?statement_timeout=2500"_s);
    QCOMPARE(settings->statementTimeoutMs, 2500);
    QVERIFY(settings->server.options.isEmpty());
}

void TestConnectionUrl::refuses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *title, const QString &url, const QString &error) {
        QTest::newRow(title) << url << error;
    };
    const QString at = u"only one \"@\" can stand in a URL, before the host; in a user name or "
                       "password write %40 for it, %2F for \"/\" and %3F for \"?\""_s;
    row("another scheme", u"postgre://ann:secret@db/shop"_s,
        u"\"postgre\" is not a kind of URL; did you mean \"postgres\"? There are: mariadb, mysql, "
        "postgres, postgresql, sqlite"_s);
    row("no slashes", u"mysql:ann:secret@db/shop"_s,
        u"\"//\" is missing after \"mysql:\"; a URL is mysql://user@host:port/database"_s);
    row("no database", u"postgresql://ann:secret@db"_s,
        u"the URL names no database; it is postgresql://user@host:port/database"_s);
    row("an empty database", u"mariadb://ann:secret@db/?ssl_ca=a"_s,
        u"the URL names no database; it is mariadb://user@host:port/database"_s);
    row("an @ in the password", u"mysql://ann:sec@secret@db/shop"_s, at);
    row("a slash in the password", u"mysql://ann:se/secret@db/shop"_s, at);
    row("a question mark in the password", u"mysql://ann:se?secret@db/shop"_s, at);
    row("a percent sign in the password", u"mysql://ann:50%secret@db/shop"_s,
        u"the password of the URL has a \"%\" without the code of a character behind it; write %25 "
        "for the sign itself"_s);
    row("a NUL", u"mysql://ann:secret%00x@db/shop"_s,
        u"the password of the URL has a \"%\" without the code of a character behind it; write %25 "
        "for the sign itself"_s);
    row("no UTF-8", u"mysql://ann:secret%ff@db/shop"_s,
        u"the password of the URL is no valid UTF-8"_s);
    row("a user and a password but no host", u"mysql://ann:secret/shop"_s,
        u"the URL's port is no number from 1 to 65535"_s);
    row("a port too high", u"mysql://db:65536/shop"_s,
        u"the URL's port is no number from 1 to 65535"_s);
    row("port 0", u"mysql://db:0/shop"_s, u"the URL's port is no number from 1 to 65535"_s);
    row("a signed port", u"mysql://db:+1/shop"_s, u"the URL's port is no number from 1 to 65535"_s);
    row("IPv6 without brackets", u"postgresql://ann:secret@::1/shop"_s,
        u"the URL's host and port cannot be told apart; an IPv6 address stands in brackets, "
        "[::1]:5432"_s);
    row("half a bracket", u"mysql://[::1/shop"_s,
        u"the URL's host and port cannot be told apart; an IPv6 address stands in brackets, "
        "[::1]:3306"_s);
    row("more ports than hosts", u"postgresql:///shop?host=a,b&port=1,2,3"_s,
        u"the URL has 3 ports for 2 hosts; give one port for all hosts, or one for each"_s);
    row("two ports for one host", u"postgresql://db/shop?port=1,2"_s,
        u"the URL has 2 ports for one host; give one port for all hosts, or one for each"_s);
    row("a port too high, of the second host", u"mysql://ann:secret@a:1,b:65536/shop"_s,
        u"the URL's port is no number from 1 to 65535"_s);
    row("no database, but a service elsewhere", u"mysql://db/?service=shop"_s,
        u"option 1 of the URL is not known. There are: connect_timeout, host, password, "
        u"port, "
        "read_timeout, socket, ssl_ca, ssl_capath, ssl_cert, ssl_cipher, ssl_key, "
        "statement_timeout, "
        "user, write_timeout"_s);
    row("several hosts, twice", u"postgresql://a,b/shop?host=c"_s,
        u"the URL says the host twice"_s);
    row("a slash in the database", u"postgresql://db/shop/x"_s,
        u"the database's name has a \"/\" in it; write %2F for it"_s);
    row("two hosts", u"postgresql://db/shop?host=/run"_s, u"the URL says the host twice"_s);
    row("an option twice", u"mysql://db/shop?ssl_ca=a&ssl_ca=b"_s, u"the URL says ssl_ca twice"_s);
    row("an unknown option", u"postgresql://db/shop?sslmod=require"_s,
        u"option 1 of the URL is not known; did you mean \"sslmode\"? There are: "
        "application_name, channel_binding, connect_timeout, dbname, gssencmode, host, hostaddr, "
        "keepalives, keepalives_count, keepalives_idle, keepalives_interval, krbsrvname, "
        "load_balance_hosts, options, passfile, password, port, requirepeer, service, "
        "ssl_max_protocol_version, ssl_min_protocol_version, sslcert, "
        "sslcrl, sslkey, sslmode, sslrootcert, statement_timeout, target_session_attrs, "
        "tcp_user_timeout, user"_s);
    row("an option of the other kind", u"mysql://db/shop?sslrootcert=x"_s,
        u"option 1 of the URL is not known. There are: "
        "connect_timeout, host, password, port, read_timeout, socket, ssl_ca, ssl_capath, "
        "ssl_cert, ssl_cipher, ssl_key, statement_timeout, user, write_timeout"_s);
    row("MySQL's sslmode", u"mysql://db/shop?ssl-mode=REQUIRED"_s,
        u"Qt's driver for MariaDB or MySQL has no \"sslmode\"; with ssl_ca it insists on TLS and "
        "checks the certificate, but not the host's name"_s);
    row("another sslmode", u"postgresql://db/shop?sslmode=verify_full"_s,
        u"sslmode does not take this value; did you mean \"verify-full\"? There are: "
        "allow, disable, prefer, require, verify-ca, verify-full"_s);
    row("a timeout in words", u"mysql://db/shop?connect_timeout=soon"_s,
        u"connect_timeout takes a whole number"_s);
    row("a negative timeout", u"mysql://db/shop?statement_timeout=-1"_s,
        u"statement_timeout takes a whole number of milliseconds"_s);
    row("an empty timeout", u"mysql://db/shop?statement_timeout="_s,
        u"statement_timeout takes a whole number of milliseconds"_s);
    row("no value", u"postgresql://db/shop?sslrootcert"_s,
        u"option 1 of the URL has no value; in a password write %26 for \"&\""_s);
    row("an empty value", u"postgresql://db/shop?sslrootcert="_s,
        u"the URL's option sslrootcert has no value"_s);
    row("an & in the password", u"postgresql://db/shop?sslmode=prefer&password=abc&secret"_s,
        u"option 3 of the URL has no value; in a password write %26 for \"&\""_s);
    row("an = behind it", u"mysql://db/shop?password=abc&topsecret=x"_s,
        u"option 2 of the URL is not known. There are: "
        "connect_timeout, host, password, port, read_timeout, socket, ssl_ca, ssl_capath, "
        "ssl_cert, ssl_cipher, ssl_key, statement_timeout, user, write_timeout"_s);
    row("a percent sign in an option", u"mysql://db/shop?secret=50%"_s,
        u"an option of the URL has a \"%\" without the code of a character behind it; write %25 "
        "for the sign itself"_s);
    row("a number from the password", u"mysql://db/shop?password=a&connect_timeout=secret"_s,
        u"connect_timeout takes a whole number"_s);
    row("options without a server", u"sqlite://?password=secret"_s,
        u"the URL names no file; a SQLite URL is sqlite:///path"_s);
    row("a file without a path", u"sqlite://db"_s,
        u"\"sqlite://db\" names no file; a SQLite URL is sqlite:///path"_s);
    row("a file with a password", u"sqlite://ann:secret@db/a"_s,
        u"the URL names no file; a SQLite URL is sqlite:///path"_s);
    row("a file elsewhere", u"file://host/a.db"_s,
        u"a file is on this computer: the URL is file:///path, without a host"_s);
    row("no file", u"file:"_s, u"the URL names no file; it is file:///path"_s);
    row("a database in memory", u"file:x?mode=memory"_s,
        u"the URL names no file; it is file:///path"_s);
    row("memory by name", u"file::memory:"_s, u"the URL names no file; it is file:///path"_s);
    row("another way to read", u"file:a.db?vfs=unix-none"_s,
        u"\"vfs\" cannot be chosen: a file is read through one that cannot write"_s);
    row("a broken path", u"file:/a%zz"_s,
        u"the path of the URL has a \"%\" without the code of a character behind it; write %25 for "
        "the sign itself"_s);
    row("a file with options", u"sqlite:///a.db?mode=rwc"_s,
        u"a SQLite URL has no options; write %3F for a \"?\" in the name of a file"_s);
}

void TestConnectionUrl::refuses()
{
    QFETCH(const QString, url);
    const auto settings = settingsFromUrl(url);
    QVERIFY(!settings);
    QTEST(settings.error().text, "error");
    QCOMPARE(settings.error().kind, DbError::Kind::Name);
    QVERIFY(!settings.error().text.contains("secret"_L1));
}

void TestConnectionUrl::showsPlaces_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("shown");
    const auto row = [](const QString &place, const QString &shown) {
        QTest::newRow(qPrintable(place)) << place << shown;
    };
    row(u"/a/b.db"_s, u"/a/b.db"_s);
    row(u"b@home.db"_s, u"b@home.db"_s);
    row(u"mysql://ann:secret@db/shop"_s, u"mysql://ann@db/shop"_s);
    row(u"mysql://db/shop?password=secret"_s, u"mysql://db/shop"_s);
    row(u"mysql://db/shop?password=a&secret"_s, u"mysql://..."_s);
    row(u"mysql://ann:sec@ret@db/shop"_s, u"mysql://..."_s);
    row(u"mysql:ann:secret@db/shop"_s, u"mysql://..."_s);
    row(u" mysql://ann:secret@db"_s, u"mysql://..."_s);
    row(u"jdbc:mysql://db/shop?password=secret"_s, u"jdbc://..."_s);
    row(u"ann:secret@db/shop"_s, u"..."_s);
    row(u"host=db Password = secret"_s, u"..."_s);
}

void TestConnectionUrl::showsPlaces()
{
    QFETCH(const QString, place);
    QTEST(shownPlace(place), "shown");
}

void TestConnectionUrl::showsNoPassword_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("shown");
    const auto row = [](const QString &url, const QString &shown) {
        QTest::newRow(qPrintable(url)) << url << shown;
    };
    row(u"sqlite:///a%20b/c%3F.db"_s, u"sqlite:///a%20b/c%3F.db"_s);
    row(u"file:/a%20b/%FF.db?mode=rw"_s, u"sqlite:///a%20b/%FF.db"_s);
    row(u"file:/a.db?immutable=1"_s, u"file:///a.db?immutable=1"_s);
    row(u"file:/a.db?immutable=0"_s, u"sqlite:///a.db"_s);
    row(u"postgres://ann:secret@db/shop"_s, u"postgresql://ann@db/shop"_s);
    row(u"mariadb://ann:secret@db:3307/sh%2Fop"_s, u"mysql://ann@db:3307/sh%2Fop"_s);
    row(u"postgresql://:secret@[::1]:6543/shop"_s, u"postgresql://[::1]:6543/shop"_s);
    row(u"postgresql:///shop?user=a%40b&password=secret"_s, u"postgresql://a%40b@/shop"_s);
    row(u"postgresql://ann:secret@%2Frun%2Fpg:1/shop"_s,
        u"postgresql://ann@:1/shop?host=/run/pg"_s);
    row(u"mysql://ann:secret@/shop?socket=/run/my.sock"_s,
        u"mysql://ann@/shop?socket=/run/my.sock"_s);
    row(u"postgresql://db/shop?sslmode=require&sslrootcert=/a%26b.pem&statement_timeout=9"_s,
        u"postgresql://db/shop?sslmode=require&sslrootcert=/a%26b.pem&statement_timeout=9"_s);
    row(u"postgresql://ann:secret@a,b:5433,[::1]:5434/shop?target_session_attrs=any"_s,
        u"postgresql://ann@a,b:5433,[::1]:5434/shop?target_session_attrs=any"_s);
    row(u"mysql://ann:secret@/shop?host=a,b&port=1"_s, u"mysql://ann@a:1,b:1/shop"_s);
    row(u"postgresql:///shop?host=/run/a,/run/b&port=1,2"_s,
        u"postgresql://:1,:2/shop?host=/run/a,/run/b"_s);
    row(u"postgresql:///?service=my%20shop&password=secret"_s,
        u"postgresql:///?service=my%20shop"_s);
    row(u"postgresql://db/shop?options=-c%20a%3D1"_s, u"postgresql://db/shop?options=-c%20a%3D1"_s);
    row(u"mysql://db/shop?ssl_ca=/ca.pem&connect_timeout=3"_s,
        u"mysql://db/shop?ssl_ca=/ca.pem&connect_timeout=3"_s);
}

void TestConnectionUrl::showsNoPassword()
{
    QFETCH(const QString, url);
    const auto settings = settingsFromUrl(url);
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().text));
    const QString shown = displayUrl(*settings);
    QTEST(shown, "shown");
    QVERIFY(!shown.contains("secret"_L1));
    // What is shown opens the same again, but for the password.
    const auto again = settingsFromUrl(shown);
    QVERIFY2(again, again ? "" : qPrintable(again.error().text));
    QCOMPARE(again->kind, settings->kind);
    QCOMPARE(again->path, settings->path);
    QCOMPARE(again->title, settings->title);
    QCOMPARE(again->server.host, settings->server.host);
    QCOMPARE(again->server.port, settings->server.port);
    QVERIFY(again->server.others == settings->server.others);
    QCOMPARE(again->server.user, settings->server.user);
    QCOMPARE(again->server.database, settings->server.database);
    QCOMPARE(again->server.options, settings->server.options);
    QCOMPARE(again->statementTimeoutMs, settings->statementTimeoutMs);
}

void TestConnectionUrl::showsNothingOfAScript()
{
    ConnectionSettings settings;
    settings.script = u"CREATE TABLE secret (a)"_s;
    QCOMPARE(displayUrl(settings), QString());
}

void TestConnectionUrl::showsNoOptionThatItDoesNotKnow()
{
    ConnectionSettings settings;
    settings.kind = DatabaseKind::PostgreSql;
    settings.server.database = u"shop"_s;
    settings.server.options = { { u"sslpassword"_s, u"secret"_s }, { u"sslmode"_s, u"require"_s } };
    QCOMPARE(displayUrl(settings), u"postgresql:///shop?sslmode=require"_s);
}

QTEST_GUILESS_MAIN(TestConnectionUrl)
#include "tst_connectionurl.moc"
