// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"
#include "ui/connect/connectionform.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestConnectionForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void makesSettingsOfTheFields_data();
    void makesSettingsOfTheFields();
    void keepsWhatHasNoField();
    void saysWhatIsWrongAtTheField_data();
    void saysWhatIsWrongAtTheField();
    void showsTheDefaultPort();
    void saysWhatTlsLeavesUnverified_data();
    void saysWhatTlsLeavesUnverified();
    void namesTheMissingDriver();

private:
    template <typename T>
    T *find(const char *name)
    {
        T *found = m_form->findChild<T *>(QLatin1StringView(name));
        Q_ASSERT(found);
        return found;
    }
    void type(const char *field, const QString &text) { find<QLineEdit>(field)->setText(text); }
    void show(const QString &url) { m_form->setConnection({ {}, *settingsFromUrl(url) }); }
    /// The URL of what would be connected to; empty where something is wrong.
    QString used()
    {
        return m_form->validate() ? displayUrl(m_form->connection().settings) : QString();
    }

    QString m_missing; ///< what is said of MySQL's driver
    std::unique_ptr<ConnectionForm> m_form;
};

void TestConnectionForm::init()
{
    m_missing.clear();
    m_form = std::make_unique<ConnectionForm>(
        [this](DatabaseKind kind) { return kind == DatabaseKind::MySql ? m_missing : QString(); });
    m_form->show();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
}

void TestConnectionForm::makesSettingsOfTheFields_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("fields"); // host, port, database, user, mode, timeout
    QTest::addColumn<QString>("url");
    const QString postgres = u"PostgreSQL"_s;
    const QString mysql = u"MariaDB or MySQL"_s;
    const QString none;
    QTest::newRow("a database alone")
        << postgres << QStringList { none, none, u"shop"_s, none, none, none }
        << u"postgresql:///shop"_s;
    QTest::newRow("everything") << postgres << QStringList { u"db"_s,  u"6543"_s,        u"shop"_s,
                                                             u"ann"_s, u"verify-full"_s, u"2.5"_s }
                                << u"postgresql://ann@db:6543/shop?sslmode=verify-full"
                                   "&statement_timeout=2500"_s;
    QTest::newRow("spaces around")
        << postgres << QStringList { u" db "_s, u" 1 "_s, u" shop "_s, u" ann "_s, none, u" 0 "_s }
        << u"postgresql://ann@db:1/shop"_s;
    QTest::newRow("several hosts")
        << postgres << QStringList { u"db1, db2:5433"_s, u"5434"_s, u"shop"_s, none, none, none }
        << u"postgresql://db1:5434,db2:5433/shop"_s;
    QTest::newRow("a socket")
        << mysql << QStringList { u"/run/my.sock"_s, none, u"shop"_s, none, none, none }
        << u"mysql:///shop?socket=/run/my.sock"_s;
    QTest::newRow("a mode that MySQL has not")
        << mysql << QStringList { u"db"_s, none, u"shop"_s, none, u"require"_s, none }
        << u"mysql://db/shop"_s;
}

void TestConnectionForm::makesSettingsOfTheFields()
{
    QFETCH(const QString, kind);
    QFETCH(const QStringList, fields);
    if (!fields.at(4).isEmpty())
        find<QComboBox>("sslMode")->setCurrentText(fields.at(4));
    find<QComboBox>("kind")->setCurrentText(kind);
    type("host", fields.at(0));
    type("port", fields.at(1));
    type("databaseName", fields.at(2));
    type("user", fields.at(3));
    type("timeout", fields.at(5));
    QTEST(used(), "url");
}

void TestConnectionForm::keepsWhatHasNoField()
{
    for (const QString &shown :
         { u"postgresql:///?service=shop"_s, u"mysql://ann@db1:3307,db2/shop"_s }) {
        show(shown);
        QCOMPARE(used(), shown);
    }
    const QString url = u"postgresql://db/shop?sslmode=require&sslcert=/me.pem"_s;
    show(url);
    QCOMPARE(used(), url);
    find<QComboBox>("kind")->setCurrentIndex(1); // MySQL calls it otherwise
    QCOMPARE(used(), u"mysql://db/shop"_s);
    find<QComboBox>("kind")->setCurrentIndex(0);
    QCOMPARE(used(), url);
}

void TestConnectionForm::saysWhatIsWrongAtTheField_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("error");
    const QString port = u"The port is a number from 1 to 65535."_s;
    const QString seconds = u"Seconds as a number, 0 or nothing for no limit."_s;
    const auto row = [](const char *title, const char *field, const QString &text, const char *line,
                        const QString &error) {
        QTest::newRow(title) << QByteArray(field) << text << QByteArray(line) << error;
    };
    row("several hosts", "host", u"db1:x,db2"_s, "portError",
        u"Several hosts are written as db1,db2:5432."_s);
    row("a port in words", "port", u"many"_s, "portError", port);
    row("a port too high", "port", u"65536"_s, "portError", port);
    row("port 0", "port", u"0"_s, "portError", port);
    row("no database", "databaseName", u" "_s, "databaseError",
        u"Which database is to be opened?"_s);
    row("a limit in words", "timeout", u"soon"_s, "timeoutError", seconds);
    row("a limit below zero", "timeout", u"-1"_s, "timeoutError", seconds);
    row("an endless limit", "timeout", u"inf"_s, "timeoutError", seconds);
    row("a missing CA file", "caFile", u"/no/such.pem"_s, "caFileError",
        u"There is no such file."_s);
}

void TestConnectionForm::saysWhatIsWrongAtTheField()
{
    QFETCH(const QByteArray, field);
    QFETCH(const QString, text);
    QFETCH(const QByteArray, line);
    show(u"postgresql://db/shop"_s);
    type(field.constData(), text);
    auto *said = find<QLabel>(line.constData());
    QVERIFY(!said->isVisible()); // not before it is used
    QCOMPARE(used(), QString());
    QVERIFY(said->isVisible());
    QTEST(said->text(), "error");
    QVERIFY(find<QLineEdit>(field.constData())->hasFocus());
    // Gone as soon as it is right.
    type(field.constData(), field == "databaseName" ? u"shop"_s : QString());
    QVERIFY(!said->isVisible());
}

void TestConnectionForm::showsTheDefaultPort()
{
    QCOMPARE(find<QLineEdit>("port")->placeholderText(), u"5432"_s);
    find<QComboBox>("kind")->setCurrentIndex(1);
    QCOMPARE(find<QLineEdit>("port")->placeholderText(), u"3306"_s);
}

void TestConnectionForm::saysWhatTlsLeavesUnverified_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("text");
    QTest::newRow("MySQL") << u"mysql://db/shop"_s
                           << u"Without a CA file the server's identity is not verified, and the "
                              "connection may not be encrypted."_s;
    QTest::newRow("MySQL with a CA")
        << u"mysql://db/shop?ssl_ca=/ca.pem"_s
        << u"Encrypted, or not connected at all. The certificate is checked against this file, the "
           "host's name is not."_s;
    QTest::newRow("PostgreSQL") << u"postgresql://db/shop"_s
                                << u"Encrypted where the server can; its identity is not "
                                   "verified."_s;
    QTest::newRow("disable") << u"postgresql://db/shop?sslmode=disable"_s
                             << u"Not encrypted, and the server's identity is not verified."_s;
    QTest::newRow("require") << u"postgresql://db/shop?sslmode=require"_s
                             << u"Encrypted, but without a CA file the server's identity is not "
                                "verified."_s;
    QTest::newRow("verify-full") << u"postgresql://db/shop?sslmode=verify-full"_s
                                 << u"Encrypted. The certificate and the host's name in it are "
                                    "checked."_s;
}

void TestConnectionForm::saysWhatTlsLeavesUnverified()
{
    QFETCH(const QString, url);
    QFETCH(const QString, text);
    show(url);
    const auto labels = m_form->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [&text](const QLabel *label) {
        return label->isVisible() && label->text() == text;
    }));
}

void TestConnectionForm::namesTheMissingDriver()
{
    m_missing = u"the driver is missing; it is in libqt6sql6-mysql"_s;
    auto *line = find<QLabel>("driverError");
    QVERIFY(!line->isVisible());
    find<QComboBox>("kind")->setCurrentIndex(1);
    QVERIFY(line->isVisible());
    QCOMPARE(line->text(), m_missing);
    type("databaseName", u"shop"_s);
    QCOMPARE(used(), QString());
    find<QComboBox>("kind")->setCurrentIndex(0);
    QVERIFY(!line->isVisible());
    QCOMPARE(used(), u"postgresql:///shop"_s);
}

QTEST_MAIN(TestConnectionForm)
#include "tst_connectionform.moc"
