// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/connectdialogfixture.h"

#include <QComboBox>
#include <QFile>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestConnectDialog : public QObject, public ConnectDialogFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void beginsWithAnEmptyForm();
    void fillsInWhatWasSaved();
    void usesNothingThatIsWrong();
    void takesSecondsAsTheWindowWritesThem();
    void connectsByEnter();
    void showsWhyItDidNotConnect();
    void tellsWhoWaitsThatItWasCancelled();
    void addsDuplicatesAndRemoves();
    void savesWhenItConnects();
    void savesNothingWhenItIsCancelled();
    void storesNoPassword();
    void choosesTheSavedOne();
    void choosesAnUnsavedOne();
    void hasAWayForKeys();
    void goesByTabAsOneReads();
    void fitsANarrowScreen();
};

void TestConnectDialog::beginsWithAnEmptyForm()
{
    open();
    QCOMPARE(listed(), QStringList { u"New connection"_s });
    QVERIFY(find<QLineEdit>("connectionName")->hasFocus());
    QCOMPARE(find<QLineEdit>("password")->echoMode(), QLineEdit::Password);
    QVERIFY(!find<QLabel>("databaseError")->isVisible());
    QVERIFY(saved().isEmpty());
}

void TestConnectDialog::fillsInWhatWasSaved()
{
    save({ u"mysql://ann@db:3307/shop?ssl_ca=/ca.pem&statement_timeout=1500"_s,
           u"postgresql://bob@%2Frun%2Fpg/stock?sslmode=require"_s });
    open();
    QCOMPARE(listed(), (QStringList { u"shop on db"_s, u"stock on /run/pg"_s }));
    QCOMPARE(find<QComboBox>("kind")->currentText(), u"MariaDB or MySQL"_s);
    QCOMPARE(find<QLineEdit>("host")->text(), u"db"_s);
    QCOMPARE(find<QLineEdit>("port")->text(), u"3307"_s);
    QCOMPARE(find<QLineEdit>("databaseName")->text(), u"shop"_s);
    QCOMPARE(find<QLineEdit>("user")->text(), u"ann"_s);
    QCOMPARE(find<QLineEdit>("password")->text(), QString());
    QCOMPARE(find<QLineEdit>("caFile")->text(), u"/ca.pem"_s);
    QCOMPARE(find<QLineEdit>("timeout")->text(), u"1.5"_s);
    QVERIFY(!find<QComboBox>("sslMode")->isVisible());
    QTest::keyClick(find<QListWidget>("connections"), Qt::Key_Down);
    QCOMPARE(find<QComboBox>("kind")->currentText(), u"PostgreSQL"_s);
    QCOMPARE(find<QLineEdit>("host")->text(), u"/run/pg"_s);
    QCOMPARE(find<QLineEdit>("port")->text(), QString());
    QCOMPARE(find<QComboBox>("sslMode")->currentText(), u"require"_s);
    QVERIFY(find<QComboBox>("sslMode")->isVisible());
}

void TestConnectDialog::usesNothingThatIsWrong()
{
    m_services->missing = u"the driver is missing; it is in libqt6sql6-mysql"_s;
    open();
    QCOMPARE(requested(), QString()); // no database
    click("testConnection");
    QVERIFY(find<QLabel>("databaseError")->isVisible());
    type("databaseName", u"shop"_s);
    find<QComboBox>("kind")->setCurrentIndex(1);
    QCOMPARE(requested(), QString());
    click("testConnection");
    QCOMPARE(find<QLabel>("driverError")->text(), m_services->missing);
    QVERIFY(m_services->tested.isEmpty());
    QVERIFY(saved().isEmpty());
    find<QComboBox>("kind")->setCurrentIndex(0);
    QCOMPARE(requested(), u"postgresql:///shop"_s);
}

void TestConnectDialog::takesSecondsAsTheWindowWritesThem()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    save({ u"postgresql://ann@db/shop?statement_timeout=1234500"_s });
    open();
    QCOMPARE(find<QLineEdit>("timeout")->text(), u"1234,5"_s);
    type("timeout", u"2,5"_s);
    QCOMPARE(requested(), u"postgresql://ann@db/shop?statement_timeout=2500"_s);
    m_dialog->showFailure({ DbError::Kind::Connection, u"the server cannot be reached"_s, {} });
    type("timeout", u"0.5"_s);
    QCOMPARE(requested(), u"postgresql://ann@db/shop?statement_timeout=500"_s);
    QLocale::setDefault(before);
}

void TestConnectDialog::connectsByEnter()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    QSignalSpy spy(m_dialog.get(), &ConnectDialog::connectRequested);
    type("password", u"hunter2"_s);
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    QCOMPARE(spy.size(), 1);
    const auto settings = spy.first().first().value<ConnectionSettings>();
    QCOMPARE(settings.server.password, u"hunter2"_s);
    QCOMPARE(settings.title, u"shop on db"_s);
    QVERIFY(m_dialog->isConnecting());
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    QCOMPARE(spy.size(), 1); // one at a time
    m_dialog->accept();
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_dialog->isConnecting());
}

void TestConnectDialog::showsWhyItDidNotConnect()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    click("connectToServer");
    m_dialog->showFailure({ DbError::Kind::Connection, u"the server cannot be reached"_s, {} });
    QCOMPARE(outcome(), u"the server cannot be reached."_s);
    QVERIFY(m_dialog->isVisible());
    QVERIFY(!m_dialog->isConnecting());
    QVERIFY(find<QPushButton>("connectToServer")->isEnabled());
}

void TestConnectDialog::tellsWhoWaitsThatItWasCancelled()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    QSignalSpy cancelled(m_dialog.get(), &ConnectDialog::connectCancelled);
    click("connectToServer");
    click("cancelConnect");
    QCOMPARE(cancelled.size(), 1);
    QVERIFY(!m_dialog->isVisible());
    open();
    QSignalSpy again(m_dialog.get(), &ConnectDialog::connectCancelled);
    click("cancelConnect"); // nothing was under way
    QCOMPARE(again.size(), 0);
}

void TestConnectDialog::addsDuplicatesAndRemoves()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    click("newConnection");
    QCOMPARE(listed(), (QStringList { u"shop on db"_s, u"New connection"_s }));
    click("newConnection"); // the one that is empty will do
    QCOMPARE(listed().size(), 2);
    type("connectionName", u"Stock"_s);
    QCOMPARE(listed(), (QStringList { u"shop on db"_s, u"Stock"_s }));
    find<QListWidget>("connections")->setCurrentRow(0);
    click("duplicateConnection");
    QCOMPARE(listed(), (QStringList { u"shop on db"_s, u"Stock"_s, u"Copy of shop on db"_s }));
    QCOMPARE(find<QLineEdit>("host")->text(), u"db"_s);
    find<QListWidget>("connections")->setCurrentRow(1);
    find<QListWidget>("connections")->setFocus();
    QTest::keyClick(find<QListWidget>("connections"), Qt::Key_Delete);
    QCOMPARE(listed(), (QStringList { u"shop on db"_s, u"Copy of shop on db"_s }));
    QCOMPARE(find<QLineEdit>("connectionName")->text(), u"Copy of shop on db"_s);
    click("removeConnection");
    click("removeConnection");
    QCOMPARE(listed(), QStringList { u"New connection"_s });
    QCOMPARE(find<QLineEdit>("host")->text(), QString());
    QVERIFY(saved().isEmpty());
}

void TestConnectDialog::savesWhenItConnects()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    click("newConnection"); // never begun, so never saved
    find<QListWidget>("connections")->setCurrentRow(0);
    type("host", u"other"_s);
    click("connectToServer");
    QCOMPARE(saved(), QStringList { u"postgresql://ann@other/shop"_s });
}

void TestConnectDialog::savesNothingWhenItIsCancelled()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    type("host", u"other"_s);
    click("testConnection");
    m_services->answer(info(u"PostgreSQL"_s));
    click("cancelConnect");
    QCOMPARE(saved(), QStringList { u"postgresql://ann@db/shop"_s });
}

void TestConnectDialog::storesNoPassword()
{
    open();
    type("databaseName", u"shop"_s);
    type("user", u"ann"_s);
    type("password", u"hunter2"_s);
    click("testConnection");
    m_services->answer(info(u"PostgreSQL"_s));
    click("connectToServer");
    m_dialog->accept();
    m_settings->sync();
    QFile file(m_settings->fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("shop"));
    QVERIFY(!bytes.contains("hunter2"));
    const auto *list = find<QListWidget>("connections");
    QVERIFY(!list->item(0)->toolTip().contains("hunter2"_L1));
}

void TestConnectDialog::choosesTheSavedOne()
{
    save({ u"postgresql://ann@db/shop"_s, u"mysql://bob@db/stock"_s });
    open();
    m_dialog->choose(*settingsFromUrl(u"mariadb://bob:wrong@db/stock"_s), u"wrong password"_s);
    QCOMPARE(listed().size(), 2);
    QCOMPARE(find<QLineEdit>("databaseName")->text(), u"stock"_s);
    QCOMPARE(outcome(), u"wrong password"_s);
    QVERIFY(find<QLineEdit>("password")->hasFocus());
}

void TestConnectDialog::choosesAnUnsavedOne()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    ConnectionSettings settings = *settingsFromUrl(u"postgresql://ann@db/stock"_s);
    settings.guessesRelations = true;
    m_dialog->choose(settings);
    QCOMPARE(listed(), (QStringList { u"shop on db"_s, u"stock on db"_s }));
    QCOMPARE(outcome(), QString());
    QSignalSpy spy(m_dialog.get(), &ConnectDialog::connectRequested);
    click("connectToServer");
    // What the command line has declared goes with it.
    QVERIFY(spy.first().first().value<ConnectionSettings>().guessesRelations);
}

void TestConnectDialog::hasAWayForKeys()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    QVERIFY(find<QPushButton>("connectToServer")->isDefault());
    // From the name on, in the order in which they stand.
    const QList<const char *> order { "kind", "host",     "port",    "databaseName",
                                      "user", "password", "sslMode", "caFile" };
    find<QWidget>("connectionName")->setFocus();
    for (const char *name : order) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), QLatin1StringView(name));
    }
    // No two share a letter.
    QStringList letters;
    const auto collect = [&letters](const QString &text) {
        const QString letter = QKeySequence::mnemonic(text).toString();
        if (letter.isEmpty())
            return;
        QVERIFY2(!letters.contains(letter), qPrintable(text));
        letters << letter;
    };
    for (const QPushButton *button : m_dialog->findChildren<QPushButton *>())
        collect(button->text());
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        collect(label->text());
    QVERIFY(letters.size() > 10);
    for (const QLineEdit *field : m_dialog->findChildren<QLineEdit *>())
        QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
}

/// The list with what is below it, then the form, then what is below that.
void TestConnectDialog::goesByTabAsOneReads()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    QStringList visited;
    find<QWidget>("connections")->setFocus();
    do {
        visited << m_dialog->focusWidget()->objectName();
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    } while (!find<QWidget>("connections")->hasFocus() && visited.size() < 30);
    QCOMPARE(visited.first(4),
             (QStringList { u"connections"_s, u"newConnection"_s, u"duplicateConnection"_s,
                            u"removeConnection"_s }));
    QCOMPARE(visited.value(4), u"connectionName"_s);
    QCOMPARE(visited.last(3),
             (QStringList { u"testConnection"_s, u"connectToServer"_s, u"cancelConnect"_s }));
}

/// The form is scrolled downwards alone.
void TestConnectDialog::fitsANarrowScreen()
{
    open();
    m_dialog->resize(640, 372); // 1280 x 800 with all of it twice as large
    const auto *room = m_dialog->findChild<QScrollArea *>();
    QTRY_VERIFY(room->verticalScrollBar()->maximum() > 0);
    QCOMPARE(room->horizontalScrollBar()->maximum(), 0);
}

QTEST_MAIN(TestConnectDialog)
#include "tst_connectdialog.moc"
