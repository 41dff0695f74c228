// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/connect/savedconnections.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestSavedConnections : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsWithNone();
    void keepsEverythingButThePassword();
    void keepsTheOrder();
    void keepsWhatItCannotRead();
    void leavesOutWhatItCannotRead();
    void callsThemByTheirNames_data();
    void callsThemByTheirNames();

private:
    /// A new object on the same file, as at the next start of the program.
    QList<SavedConnection> stored() const
    {
        QSettings settings(m_path, QSettings::IniFormat);
        return SavedConnections(settings).all();
    }
    void store(const QList<SavedConnection> &connections) const
    {
        QSettings settings(m_path, QSettings::IniFormat);
        SavedConnections(settings).setAll(connections);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestSavedConnections::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"settings.ini"_s);
}

void TestSavedConnections::startsWithNone()
{
    QVERIFY(stored().isEmpty());
}

void TestSavedConnections::keepsEverythingButThePassword()
{
    SavedConnection connection;
    connection.name = u"The shop, größer"_s;
    connection.settings.kind = DatabaseKind::MySql;
    connection.settings.server = { .host = u"db.example.org"_s,
                                   .port = 3307,
                                   .database = u"sh@p"_s,
                                   .user = u"ann"_s,
                                   .password = u"hunter2"_s,
                                   .options = { { u"SSL_CA"_s, u"/ca s.pem"_s } } };
    connection.settings.statementTimeoutMs = 1500;
    store({ connection });
    const QList<SavedConnection> back = stored();
    QCOMPARE(back.size(), 1);
    const ConnectionSettings &settings = back.first().settings;
    QCOMPARE(back.first().name, connection.name);
    QCOMPARE(settings.kind, DatabaseKind::MySql);
    QCOMPARE(settings.server.host, u"db.example.org"_s);
    QCOMPARE(settings.server.port, 3307);
    QCOMPARE(settings.server.database, u"sh@p"_s);
    QCOMPARE(settings.server.user, u"ann"_s);
    QCOMPARE(settings.server.password, QString());
    QCOMPARE(settings.server.options, connection.settings.server.options);
    QCOMPARE(settings.statementTimeoutMs, 1500);
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("db.example.org"));
    QVERIFY(!bytes.contains("hunter2"));
}

/// Another version of the program may have written it.
void TestSavedConnections::keepsWhatItCannotRead()
{
    {
        QSettings settings(m_path, QSettings::IniFormat);
        settings.beginWriteArray(u"connections"_s, 1);
        settings.setArrayIndex(0);
        settings.setValue(u"name"_s, u"later"_s);
        settings.setValue(u"url"_s, u"oracle://db/shop"_s);
        settings.endArray();
    }
    QVERIFY(stored().isEmpty());
    SavedConnection connection { u"mine"_s, {} };
    connection.settings.kind = DatabaseKind::PostgreSql;
    connection.settings.server.database = u"shop"_s;
    store({ connection });
    store(stored());
    QCOMPARE(stored().size(), 1);
    QSettings settings(m_path, QSettings::IniFormat);
    QCOMPARE(settings.beginReadArray(u"connections"_s), 2);
    settings.setArrayIndex(1);
    QCOMPARE(settings.value(u"url"_s).toString(), u"oracle://db/shop"_s);
}

void TestSavedConnections::keepsTheOrder()
{
    QList<SavedConnection> connections;
    for (const QString &name : { u"b"_s, u"c"_s, u"a"_s }) {
        SavedConnection connection { name, {} };
        connection.settings.kind = DatabaseKind::PostgreSql;
        connection.settings.server.database = name;
        connections << connection;
    }
    store(connections);
    connections.removeFirst();
    store(connections);
    QStringList names;
    for (const SavedConnection &connection : stored())
        names << connection.name;
    QCOMPARE(names, (QStringList { u"c"_s, u"a"_s }));
}

void TestSavedConnections::leavesOutWhatItCannotRead()
{
    {
        QSettings settings(m_path, QSettings::IniFormat);
        settings.beginWriteArray(u"connections"_s);
        const QStringList urls { u"oracle://db/shop"_s, u"postgresql://ann:hunter2@db/shop"_s,
                                 u"sqlite:///a.db"_s, QString() };
        for (int i = 0; i < urls.size(); ++i) {
            settings.setArrayIndex(i);
            settings.setValue(u"url"_s, urls.at(i));
        }
        settings.endArray();
    }
    const QList<SavedConnection> back = stored();
    QCOMPARE(back.size(), 1);
    QCOMPARE(back.first().settings.server.user, u"ann"_s);
    QCOMPARE(back.first().settings.server.password, QString()); // written there by hand
}

void TestSavedConnections::callsThemByTheirNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("title");
    QTest::newRow("a name") << u"Shop"_s << u"db"_s << u"shop"_s << u"Shop"_s;
    QTest::newRow("none") << QString() << u"db"_s << u"shop"_s << u"shop on db"_s;
    QTest::newRow("no host") << QString() << QString() << u"shop"_s << u"shop"_s;
    QTest::newRow("no database yet") << QString() << u"db"_s << QString() << u"db"_s;
    QTest::newRow("nothing yet") << QString() << QString() << QString() << QString();
}

void TestSavedConnections::callsThemByTheirNames()
{
    QFETCH(const QString, name);
    QFETCH(const QString, host);
    QFETCH(const QString, database);
    SavedConnection connection { name, {} };
    connection.settings.server.host = host;
    connection.settings.server.database = database;
    QTEST(connection.title(), "title");
}

QTEST_GUILESS_MAIN(TestSavedConnections)
#include "tst_savedconnections.moc"
