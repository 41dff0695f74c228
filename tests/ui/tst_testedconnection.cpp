// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/connectdialogfixture.h"

#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// Connections that are tested in the dialog for servers, and what it says of them.
class TestTestedConnection : public QObject, public ConnectDialogFixture
{
    Q_OBJECT

private slots:
    void init() { renew(); }
    void testsAside();
    void saysAloudWhatIsSaid();
    void tellsHowATestFailed();
    void stopsATest();
    void dropsTheAnswerToAStoppedTest();
    void stopsTheTestWhenItCloses();
};

void TestTestedConnection::testsAside()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    type("password", u"hunter2"_s);
    click("testConnection");
    QCOMPARE(m_services->tested.size(), 1);
    QCOMPARE(m_services->tested.first().server.password, u"hunter2"_s);
    QCOMPARE(outcome(), u"Connecting…"_s);
    QVERIFY(!find<QPushButton>("connectToServer")->isEnabled());
    QVERIFY(!find<QLineEdit>("host")->isEnabled());
    m_services->answer(info(u"PostgreSQL 15.18"_s));
    QCOMPARE(outcome(), u"It works: PostgreSQL 15.18, 0 tables."_s);
    QVERIFY(find<QPushButton>("connectToServer")->isEnabled());
    QVERIFY(find<QLineEdit>("host")->isEnabled());
    type("host", u"other"_s);
    QCOMPARE(outcome(), QString()); // it is not about this one
}

/// What is written below a field and below all of them, a screen reader finds at what has the focus
/// and is told.
void TestTestedConnection::saysAloudWhatIsSaid()
{
    const auto described = [this](const char *name) {
        return find<QWidget>(name)->accessibleDescription();
    };
    open();
    click("connectToServer");
    QVERIFY(find<QLineEdit>("databaseName")->hasFocus());
    QCOMPARE(described("databaseName"), find<QLabel>("databaseError")->text());
    type("databaseName", u"shop"_s);
    QCOMPARE(described("databaseName"), QString());
    type("port", u"33o7"_s);
    click("connectToServer");
    QCOMPARE(described("port"), find<QLabel>("portError")->text());
    QCOMPARE(described("host"), QString());
    type("port", {});
    type("caFile", u"/nowhere/ca.pem"_s);
    click("connectToServer");
    QCOMPARE(described("caFile"), find<QLabel>("caFileError")->text());
    type("caFile", {});
    QCOMPARE(described("caFile"), QString());
    QVERIFY(described("sslMode").startsWith("Encrypted where the server can"_L1));
    find<QComboBox>("sslMode")->setCurrentIndex(1);
    QVERIFY(described("sslMode").startsWith("Not encrypted"_L1));
    click("testConnection");
    QCOMPARE(described("connectOutcome"), u"Connecting…"_s);
    m_services->answer(info(u"PostgreSQL 15.18"_s));
    QCOMPARE(described("connectOutcome"), outcome());
    type("host", u"other"_s);
    QCOMPARE(described("connectOutcome"), QString());
}

void TestTestedConnection::tellsHowATestFailed()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    click("testConnection");
    m_services->answer(DbError { DbError::Kind::Login, u"the server does not let you in"_s, {} });
    QCOMPARE(outcome(), u"the server does not let you in."_s);
    QVERIFY(find<QLineEdit>("password")->hasFocus());
    click("testConnection");
    QCOMPARE(m_services->tested.size(), 2);
}

void TestTestedConnection::stopsATest()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    click("testConnection");
    QCOMPARE(find<QPushButton>("testConnection")->text(), u"St&op the test"_s);
    click("testConnection");
    QCOMPARE(m_services->stops, 1);
    QCOMPARE(outcome(), u"The test was stopped."_s);
    QVERIFY(find<QLineEdit>("host")->isEnabled());
    QVERIFY(m_dialog->isVisible());
}

void TestTestedConnection::dropsTheAnswerToAStoppedTest()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    click("testConnection");
    const auto late = m_services->answer;
    click("testConnection");
    late(info(u"too late"_s));
    QCOMPARE(outcome(), u"The test was stopped."_s);
    click("testConnection");
    late(info(u"too late"_s));
    QCOMPARE(outcome(), u"Connecting…"_s);
    m_dialog.reset();
    late(info(u"too late"_s)); // nobody is there any more
}

void TestTestedConnection::stopsTheTestWhenItCloses()
{
    save({ u"postgresql://ann@db/shop"_s });
    open();
    click("testConnection");
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_services->stops, 1);
}

QTEST_MAIN(TestTestedConnection)
#include "tst_testedconnection.moc"
