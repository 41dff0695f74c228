// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/missing.h"
#include "tests/support/silentserver.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/connect/connectdialog.h"
#include "ui/records/pathbar.h"
#include "ui/window/messagebar.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The window and servers: what it does when one does not answer, and how it connects again.
class TestWindowConnections : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsTheDialogByKeys();
    void keepsWhatIsOpenWhileItTests();
    void saysInTheDialogWhyItDoesNotConnect();
    void staysWithWhatIsOpenWhenCancelled();
    void offersTheDialogWhereAServerIsNotReached();
    void asksForThePasswordWhereItWasRefused();
    void reconnects();
    void asksAgainForWhatFailed();

private:
    [[nodiscard]] QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    /// A server of a port that nobody listens at.
    [[nodiscard]] static ConnectionSettings nowhere();
    static ConnectDialog *dialogOf(Driver &driver)
    {
        return driver.window().findChild<ConnectDialog *>();
    }
    /// By its keys; null if it does not come.
    static ConnectDialog *showDialog(Driver &driver)
    {
        if (!QTest::qWaitForWindowActive(&driver.window()))
            return nullptr;
        QTest::keyClick(&driver.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        return dialogOf(driver);
    }
    /// Loads what is shown once more, which only an open database can do.
    static bool reloads(Driver &driver)
    {
        RecordTreeModel &records = driver.application.records();
        return driver.waitForLoad(
            [&] { records.load(records.pages().query(), records.pages().strategy()); });
    }
    static QToolButton *messageButton(Driver &driver)
    {
        return driver.window().findChild<MessageBar *>()->findChild<QToolButton *>();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowConnections::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

ConnectionSettings TestWindowConnections::nowhere()
{
    ConnectionSettings settings;
    settings.kind = DatabaseKind::MySql;
    settings.server = { .host = u"127.0.0.1"_s,
                        .port = 1,
                        .database = u"shop"_s,
                        .user = u"ann"_s,
                        .password = u"hunter2"_s };
    settings.title = u"shop on 127.0.0.1"_s;
    return settings;
}

void TestWindowConnections::showsTheDialogByKeys()
{
    Driver driver(settingsFile());
    QVERIFY(!dialogOf(driver));
    QVERIFY(showDialog(driver));
    QVERIFY(dialogOf(driver)->isVisible());
    dialogOf(driver)->reject();
    QTRY_VERIFY(!dialogOf(driver));
}

void TestWindowConnections::keepsWhatIsOpenWhileItTests()
{
    if (!QSqlDatabase::isDriverAvailable(u"QMYSQL"_s))
        SKIP_AS_MISSING("QMYSQL is missing (libqt6sql6-mysql)");
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    const QStringList before = rowsOf(*driver.records()->model());
    ConnectDialog *dialog = showDialog(driver);
    QVERIFY(dialog);
    dialog->choose(nowhere());
    auto *outcome = dialog->findChild<QLabel *>(u"connectOutcome"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"testConnection"_s), Qt::LeftButton);
    QVERIFY(!outcome->text().isEmpty()); // that it connects, or already what came of it
    QTRY_VERIFY2(outcome->text().startsWith("the server cannot be reached"_L1),
                 qPrintable(outcome->text()));
    QVERIFY(!outcome->text().contains("hunter2"_L1));
    QCOMPARE(driver.window().windowTitle(), u"Sample library — Roundtrip"_s);
    QVERIFY(reloads(driver));
    QCOMPARE(rowsOf(*driver.records()->model()), before);
}

void TestWindowConnections::saysInTheDialogWhyItDoesNotConnect()
{
    if (!QSqlDatabase::isDriverAvailable(u"QMYSQL"_s))
        SKIP_AS_MISSING("QMYSQL is missing (libqt6sql6-mysql)");
    Driver driver(settingsFile());
    ConnectDialog *dialog = showDialog(driver);
    QVERIFY(dialog);
    dialog->choose(nowhere());
    // The answer may be there at once: see staysWithWhatIsOpenWhenCancelled() for one that is not.
    const QSignalSpy asked(dialog, &ConnectDialog::connectRequested);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"connectToServer"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(!dialog->isConnecting());
    QVERIFY(dialog->isVisible());
    const QString said = dialog->findChild<QLabel *>(u"connectOutcome"_s)->text();
    QVERIFY2(said.startsWith("the server cannot be reached"_L1), qPrintable(said));
    QCOMPARE(driver.message(), QString());
    QFile file(settingsFile());
    QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("hunter2"));
}

void TestWindowConnections::staysWithWhatIsOpenWhenCancelled()
{
    if (!QSqlDatabase::isDriverAvailable(u"QMYSQL"_s))
        SKIP_AS_MISSING("QMYSQL is missing (libqt6sql6-mysql)");
    const SilentServer silent;
    ConnectionSettings settings = nowhere();
    settings.server.port = silent.port();
    settings.server.options = { { u"MYSQL_OPT_CONNECT_TIMEOUT"_s, u"1"_s } };
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    ConnectDialog *dialog = showDialog(driver);
    QVERIFY(dialog);
    dialog->choose(settings);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"connectToServer"_s), Qt::LeftButton);
    QVERIFY(dialog->isConnecting());
    QCOMPARE(dialog->findChild<QLabel *>(u"connectOutcome"_s)->text(), u"Connecting…"_s);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"cancelConnect"_s), Qt::LeftButton);
    QTRY_VERIFY(!dialogOf(driver));
    QTRY_COMPARE(driver.message(), u"Stopped: shop on 127.0.0.1 was not opened."_s);
    QCOMPARE(driver.window().windowTitle(), u"Sample library — Roundtrip"_s);
    QVERIFY(reloads(driver));
}

void TestWindowConnections::offersTheDialogWhereAServerIsNotReached()
{
    Driver driver(settingsFile());
    driver.window().open(nowhere());
    QTRY_VERIFY(driver.message().startsWith("shop on 127.0.0.1: "_L1));
    QVERIFY(!driver.message().contains("hunter2"_L1));
    QCOMPARE(messageButton(driver)->text(), u"Connect…"_s);
    QTest::mouseClick(messageButton(driver), Qt::LeftButton);
    QVERIFY(dialogOf(driver));
    QCOMPARE(dialogOf(driver)->findChild<QLineEdit *>(u"databaseName"_s)->text(), u"shop"_s);
}

void TestWindowConnections::asksForThePasswordWhereItWasRefused()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    // The server that was open asks for another password now.
    emit driver.application.records().loadFinished(
        LoadId::None, DbError { DbError::Kind::Login, u"the server does not let you in"_s, {} },
        false);
    QCOMPARE(driver.message(), u"Sample library: the server does not let you in."_s);
    QCOMPARE(messageButton(driver)->text(), u"Connect…"_s);
    QTest::mouseClick(messageButton(driver), Qt::LeftButton);
    QVERIFY(dialogOf(driver));
}

void TestWindowConnections::reconnects()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    const QStringList before = rowsOf(*driver.records()->model());
    emit driver.application.records().loadFinished(
        LoadId::None, DbError { DbError::Kind::Connection, u"the connection was lost"_s, {} },
        false);
    QCOMPARE(driver.message(), u"Sample library: the connection was lost."_s);
    QCOMPARE(messageButton(driver)->text(), u"Reconnect"_s);
    QCOMPARE(rowsOf(*driver.records()->model()), before); // what was loaded stays
    QVERIFY(driver.waitForLoad([&] { QTest::mouseClick(messageButton(driver), Qt::LeftButton); }));
    QCOMPARE(rowsOf(*driver.records()->model()), before);
    QCOMPARE(driver.message(), QString());
}

void TestWindowConnections::asksAgainForWhatFailed()
{
    const DatabaseFile file(
        u"CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1);"
        "CREATE TABLE b (id INTEGER PRIMARY KEY); INSERT INTO b VALUES (1), (2);"_s);
    Driver driver(settingsFile());
    QVERIFY(driver.waitForLoad([&] { driver.window().openFile(file.path()); }));
    QCOMPARE(driver.application.records().pages().query().root(), u"a"_s);
    // A load that does not get as far as the statement: the file is away.
    QVERIFY(QFile::rename(file.path(), file.path() + u".away"_s));
    auto *path = driver.window().findChild<PathBar *>();
    QVERIFY(driver.waitForLoad([&] { emit path->pathChosen(QuerySet(u"b"_s)); }));
    QCOMPARE(driver.application.records().pages().query().root(), u"a"_s);
    QCOMPARE(messageButton(driver)->text(), u"Try again"_s);
    QVERIFY(QFile::rename(file.path() + u".away"_s, file.path()));
    QVERIFY(driver.waitForLoad([&] { QTest::mouseClick(messageButton(driver), Qt::LeftButton); }));
    QCOMPARE(driver.application.records().pages().query().root(), u"b"_s);
    QCOMPARE(driver.records()->model()->rowCount(), 2);
}

QTEST_MAIN(TestWindowConnections)
#include "tst_windowconnections.moc"
