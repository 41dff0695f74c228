// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/passwordprompt.h"

#include "tests/support/testdatabase.h"

#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// A terminal: what is typed, and what is seen.
class Terminal
{
public:
    Terminal()
        : m_keyboard(posix_openpt(O_RDWR | O_NOCTTY))
    {
        if (m_keyboard < 0 || grantpt(m_keyboard) != 0 || unlockpt(m_keyboard) != 0)
            qFatal("no terminal can be made");
        m_program = open(ptsname(m_keyboard), O_RDWR | O_NOCTTY);
        if (m_program < 0)
            qFatal("the terminal cannot be opened");
    }
    ~Terminal()
    {
        close(m_program);
        close(m_keyboard);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    /// The end for the program.
    [[nodiscard]] int program() const { return m_program; }
    void type(const QByteArray &keys) const
    {
        if (write(m_keyboard, keys.constData(), static_cast<size_t>(keys.size())) != keys.size())
            qFatal("the terminal takes no keys");
    }
    /// Waits until \a end is on the screen; everything since the last call.
    [[nodiscard]] QByteArray seenUntil(const QByteArray &end) const
    {
        QByteArray seen;
        char byte = 0;
        while (!seen.endsWith(end) && read(m_keyboard, &byte, 1) == 1)
            seen.append(byte);
        return seen;
    }
    [[nodiscard]] tcflag_t flags() const
    {
        termios now {};
        tcgetattr(m_program, &now);
        return now.c_lflag;
    }

private:
    int m_keyboard;
    int m_program;
};

ConnectionSettings server(DatabaseKind kind, const QString &password = {})
{
    ConnectionSettings settings;
    settings.kind = kind;
    settings.server.user = u"ann"_s;
    settings.server.password = password;
    settings.title = u"shop on db"_s;
    return settings;
}

/// Lets in whoever has the password "open sesame", and remembers what was tried.
class Door
{
public:
    Result<Database> open(const ConnectionSettings &settings)
    {
        m_tried << settings.server.password;
        if (settings.server.password != "open sesame"_L1)
            return DbError { m_kind, u"the server does not let you in"_s, {} };
        return openScript(u"CREATE TABLE a (b);"_s);
    }
    [[nodiscard]] DatabaseOpener opener()
    {
        return [this](const ConnectionSettings &settings) { return open(settings); };
    }
    [[nodiscard]] QStringList tried() const { return m_tried; }
    void refuseWith(DbError::Kind kind) { m_kind = kind; }

private:
    QStringList m_tried;
    DbError::Kind m_kind = DbError::Kind::Login;
};

} // namespace

class TestPasswordPrompt : public QObject
{
    Q_OBJECT

private slots:
    void readsALineUnseen_data();
    void readsALineUnseen();
    void asksNobodyWhereThereIsNoTerminal();
    void opensAfterAsking();
    void asksOnceOnly();
    void leavesItAtNoAnswer();
    void doesNotAskWhereAPasswordWasWrong();
    void doesNotAskForOtherReasons();
    void saysHowToGiveAPassword_data();
    void saysHowToGiveAPassword();
};

void TestPasswordPrompt::readsALineUnseen_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<bool>("isGiven");
    QTest::addColumn<QString>("password");
    QTest::newRow("a password") << QByteArray("hunter2\n") << true << u"hunter2"_s;
    QTest::newRow("spaces") << QByteArray(" a b \r") << true << u" a b "_s;
    QTest::newRow("nothing") << QByteArray("\n") << true << QString();
    QTest::newRow("mended") << QByteArray("hunte\x7fr\b\br2\n") << true << u"hunr2"_s;
    QTest::newRow("a letter of two bytes mended") << QByteArray("a\xc3\xa9\x7f"
                                                                "b\n")
                                                  << true << u"ab"_s;
    QTest::newRow("begun again") << QByteArray("wrong\x15right\n") << true << u"right"_s;
    QTest::newRow("Ctrl+C") << QByteArray("hunt\x03") << false << QString();
    QTest::newRow("Ctrl+D") << QByteArray("\x04") << false << QString();
}

void TestPasswordPrompt::readsALineUnseen()
{
    QFETCH(const QByteArray, keys);
    QFETCH(const bool, isGiven);
    const Terminal terminal;
    const tcflag_t before = terminal.flags();
    QVERIFY(before & ECHO);
    std::optional<QString> password;
    std::thread program(
        [&] { password = readPassword(terminal.program(), u"Password of ann: "_s); });
    const QByteArray prompt = terminal.seenUntil(": ");
    const tcflag_t meanwhile = terminal.flags();
    terminal.type(keys);
    const QByteArray answer = terminal.seenUntil("\n");
    program.join();
    QCOMPARE(prompt, "Password of ann: ");
    QCOMPARE(answer, "\r\n"); // the program's own, and nothing of what was typed
    QVERIFY(!(meanwhile & ECHO));
    QCOMPARE(terminal.flags(), before);
    QCOMPARE(password.has_value(), isGiven);
    QTEST(password.value_or(QString()), "password");
}

void TestPasswordPrompt::asksNobodyWhereThereIsNoTerminal()
{
    int ends[2] {};
    QCOMPARE(pipe(ends), 0);
    QVERIFY(!readPassword(ends[0], u"?"_s));
    close(ends[0]);
    close(ends[1]);
}

void TestPasswordPrompt::opensAfterAsking()
{
    Door door;
    QStringList prompts;
    const auto ask = [&prompts](const QString &prompt) {
        prompts << prompt;
        return std::optional(u"open sesame"_s);
    };
    QVERIFY(openAsking(server(DatabaseKind::PostgreSql), ask, door.opener()));
    QCOMPARE(prompts, QStringList { u"Password of ann for shop on db: "_s });
    QCOMPARE(door.tried(), (QStringList { QString(), u"open sesame"_s }));
}

void TestPasswordPrompt::asksOnceOnly()
{
    Door door;
    int asked = 0;
    const auto ask = [&asked](const QString &) {
        ++asked;
        return std::optional(u"hunter2"_s);
    };
    const auto refused = openAsking(server(DatabaseKind::MySql), ask, door.opener());
    QVERIFY(!refused);
    QCOMPARE(refused.error().text, u"the server does not let you in"_s);
    QCOMPARE(asked, 1);
    QCOMPARE(door.tried(), (QStringList { QString(), u"hunter2"_s }));
}

void TestPasswordPrompt::leavesItAtNoAnswer()
{
    Door door;
    const auto none = [](const QString &) { return std::optional<QString>(); };
    QVERIFY(!openAsking(server(DatabaseKind::MySql), none, door.opener()));
    const auto empty = [](const QString &) { return std::optional(QString()); };
    QVERIFY(!openAsking(server(DatabaseKind::MySql), empty, door.opener()));
    QCOMPARE(door.tried().size(), 2);
}

void TestPasswordPrompt::doesNotAskWhereAPasswordWasWrong()
{
    Door door;
    bool wasAsked = false;
    const auto ask = [&wasAsked](const QString &) {
        wasAsked = true;
        return std::optional(u"open sesame"_s);
    };
    QVERIFY(!openAsking(server(DatabaseKind::MySql, u"wrong"_s), ask, door.opener()));
    QVERIFY(!wasAsked);
}

void TestPasswordPrompt::doesNotAskForOtherReasons()
{
    Door door;
    door.refuseWith(DbError::Kind::Connection);
    bool wasAsked = false;
    const auto ask = [&wasAsked](const QString &) {
        wasAsked = true;
        return std::optional(u"open sesame"_s);
    };
    QVERIFY(!openAsking(server(DatabaseKind::MySql), ask, door.opener()));
    QVERIFY(!wasAsked);
    const auto unasked = openAsking(server(DatabaseKind::MySql), {}, door.opener());
    QCOMPARE(unasked.error().text, u"the server does not let you in"_s);
}

void TestPasswordPrompt::saysHowToGiveAPassword_data()
{
    QTest::addColumn<bool>("isMySql");
    QTest::addColumn<QString>("text");
    QTest::newRow("PostgreSQL") << false
                                << u"the server does not let you in; a password can be given by "
                                   "PGPASSWORD, by ~/.pgpass or in the URL"_s;
    QTest::newRow("MySQL") << true
                           << u"the server does not let you in; a password can be given by "
                              "MYSQL_PWD or in the URL"_s;
}

void TestPasswordPrompt::saysHowToGiveAPassword()
{
    QFETCH(const bool, isMySql);
    Door door;
    const auto refused = openAsking(
        server(isMySql ? DatabaseKind::MySql : DatabaseKind::PostgreSql), {}, door.opener());
    QTEST(refused.error().text, "text");
    QCOMPARE(refused.error().kind, DbError::Kind::Login);
}

QTEST_GUILESS_MAIN(TestPasswordPrompt)
#include "tst_passwordprompt.moc"
