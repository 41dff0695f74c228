// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <thread>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace roundtrip::test;

namespace {

using Environment = QList<std::pair<QString, QString>>;

const QString script = u"CREATE TABLE author (id INTEGER PRIMARY KEY);"_s;

/// Starts the built program with \a arguments, in an environment that names no display but those
/// of \a additions.
void start(QProcess &process, const QStringList &arguments, const Environment &additions)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys()) {
        if (name.startsWith("QT_"_L1) || name.endsWith("DISPLAY"_L1))
            environment.remove(name);
    }
    for (const auto &[name, value] : additions)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ROUNDTRIP_PROGRAM), arguments);
}

/// An X server that lets nobody in, and says so as X servers do.
class RefusingDisplay
{
public:
    RefusingDisplay()
        : m_listening(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        // A display's number is its port, counted from 6000.
        for (; m_number < 100; ++m_number) {
            address.sin_port = htons(static_cast<quint16>(6000 + m_number));
            if (bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address)
                == 0)
                break;
        }
        if (listen(m_listening, 5) != 0)
            qFatal("no display can be made");
        m_thread = std::thread([this] { refuseAll(); });
    }
    ~RefusingDisplay()
    {
        shutdown(m_listening, SHUT_RDWR);
        m_thread.join();
        close(m_listening);
    }
    Q_DISABLE_COPY_MOVE(RefusingDisplay)

    [[nodiscard]] QString name() const { return u"127.0.0.1:%1"_s.arg(m_number); }

private:
    void refuseAll() const
    {
        // Refused, the length of the reason, version 11.0, the same in words of four bytes.
        const QByteArray answer = QByteArray("\0\x18\x0b\0\0\0\x06\0", 8)
            + QByteArray("Nobody is let in here.\n", 24);
        for (int client = 0; (client = accept(m_listening, nullptr, nullptr)) >= 0;) {
            char greeting[12];
            if (recv(client, greeting, sizeof greeting, MSG_WAITALL) > 0)
                std::ignore = send(client, answer.constData(), 32, MSG_NOSIGNAL);
            shutdown(client, SHUT_WR);
            while (recv(client, greeting, sizeof greeting, 0) > 0) { } // until it has read that
            close(client);
        }
    }

    int m_listening;
    int m_number = 50;
    std::thread m_thread;
};

} // namespace

/// The program from outside where no window can be shown: it says so in a line and ends.
class TestWindowStart : public QObject
{
    Q_OBJECT

private slots:
    void saysThatThereIsNoDisplay_data();
    void saysThatThereIsNoDisplay();
    void hidesWhatAServerSays();
    void tellsAllToWhoeverAsks();
    void opensOnAPlatformOfItsOwn_data();
    void opensOnAPlatformOfItsOwn();
    void startsWithoutSettingsThatNeverEnd_data();
    void startsWithoutSettingsThatNeverEnd();
};

void TestWindowStart::saysThatThereIsNoDisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QString>("reason");

    const QStringList none;
    const QString platform = u"QT_QPA_PLATFORM"_s;
    QTest::newRow("none") << none << Environment() << "there is no display here";
    QTest::newRow("empty") << none << Environment { { u"DISPLAY"_s, u""_s } }
                           << "there is no display here";
    QTest::newRow("X, nobody there")
        << none << Environment { { u"DISPLAY"_s, u":4242"_s } } << ":4242";
    QTest::newRow("X, no name of one") << none << Environment { { u"DISPLAY"_s, u"?"_s } } << "?";
    QTest::newRow("X, as an argument")
        << QStringList { u"-display"_s, u":4242"_s } << Environment() << ":4242";
    QTest::newRow("Wayland, nobody there")
        << none
        << Environment { { u"WAYLAND_DISPLAY"_s, u"no-such-0"_s },
                         { u"XDG_SESSION_TYPE"_s, u"wayland"_s } }
        << "";
    QTest::newRow("Wayland alone")
        << none
        << Environment { { u"WAYLAND_DISPLAY"_s, u"no-such-0"_s }, { platform, u"wayland"_s } }
        << "wayland";
    QTest::newRow("no platform") << none << Environment { { platform, u"no such"_s } }
                                 << "\"no such\"";
    QTest::newRow("no platforms") << none << Environment { { platform, u"nope;nor"_s } } << "nope";
    QTest::newRow("no platform, as an argument")
        << QStringList { u"-platform"_s, u"nope"_s } << Environment() << "\"nope\"";
    QTest::newRow("no platform, with two dashes")
        << QStringList { u"--platform"_s, u"nope"_s } << Environment() << "\"nope\"";
    QTest::newRow("an argument before a good environment")
        << QStringList { u"-platform"_s, u"nope"_s } << Environment { { platform, u"offscreen"_s } }
        << "\"nope\"";
    QTest::newRow("no plugins") << none
                                << Environment { { u"QT_QPA_PLATFORM_PLUGIN_PATH"_s,
                                                   u"/nowhere"_s },
                                                 { platform, u"nope"_s } }
                                << "nope";
    QTest::newRow("no words of Qt")
        << none << Environment { { platform, u"nope"_s }, { u"QT_LOGGING_RULES"_s, u"*=false"_s } }
        << "no Qt platform plugin";
    QTest::newRow("what steers a terminal")
        << none << Environment { { platform, u"a\033[31mb"_s } } << u"a\u241b[31mb"_s;
    QTest::newRow("several lines")
        << none << Environment { { platform, u"one\ntwo"_s } } << "\"one two\"";
}

void TestWindowStart::saysThatThereIsNoDisplay()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const Environment, environment);
    QFETCH(const QString, reason);
    const DatabaseFile file(script);
    for (const QString &database : { file.path(), QString() }) {
        QProcess process;
        start(process, database.isEmpty() ? arguments : QStringList { database } + arguments,
              environment);
        QVERIFY2(process.waitForFinished(60'000), qPrintable(process.errorString()));
        const QByteArray errors = process.readAllStandardError();
        QVERIFY2(process.exitStatus() == QProcess::NormalExit, errors.constData());
        QCOMPARE(process.exitCode(), 1);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY2(errors.count('\n') == 1 && errors.endsWith('\n'), errors.constData());
        QVERIFY2(errors.startsWith("roundtrip: no window can be shown: "), errors.constData());
        QVERIFY2(errors.contains("--report text"), errors.constData());
        QVERIFY2(errors.contains(reason.toUtf8()), errors.constData());
    }
}

void TestWindowStart::hidesWhatAServerSays()
{
    const RefusingDisplay display;
    QProcess process;
    start(process, {}, { { u"DISPLAY"_s, display.name() } });
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray errors = process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY2(errors.count('\n') == 1, errors.constData());
    QVERIFY2(errors.contains(display.name().toUtf8()), errors.constData());
}

void TestWindowStart::tellsAllToWhoeverAsks()
{
    QProcess process;
    start(process, {}, { { u"QT_QPA_PLATFORM"_s, u"nope"_s }, { u"QT_DEBUG_PLUGINS"_s, u"1"_s } });
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 1);
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(errors.count('\n') > 1, errors.constData());
    QVERIFY2(errors.contains("\nroundtrip: no window can be shown: "), errors.constData());
}

void TestWindowStart::opensOnAPlatformOfItsOwn_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Environment>("environment");

    // The first is none: the complaint about it is how a test sees from outside that the second
    // one has shown the window.
    const QString platforms = u"nope;offscreen"_s;
    QTest::newRow("of the environment")
        << QStringList() << Environment { { u"QT_QPA_PLATFORM"_s, platforms } };
    QTest::newRow("as an argument") << QStringList { u"-platform"_s, platforms } << Environment();
    QTest::newRow("with two dashes") << QStringList { u"--platform"_s, platforms } << Environment();
}

void TestWindowStart::opensOnAPlatformOfItsOwn()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const Environment, environment);
    const DatabaseFile file(script);
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    start(process, QStringList { file.path() } + arguments, environment);
    QByteArray errors;
    while (!errors.contains("nope") && process.waitForReadyRead(60'000))
        errors += process.readAllStandardError();
    QVERIFY2(errors.contains("nope"), errors.constData());
    QVERIFY2(!errors.contains("no window"), errors.constData());
    QCOMPARE(process.state(), QProcess::Running);
    process.terminate();
    QVERIFY(process.waitForFinished(60'000));
}

void TestWindowStart::startsWithoutSettingsThatNeverEnd_data()
{
    QTest::addColumn<QString>("scope"); // the variable that names its folder
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("linked"); // what it is a link to; a pipe where it is empty

    const QString own = u"XDG_CONFIG_HOME"_s;
    const QString ours = u"Roundtrip/roundtrip.conf"_s;
    QTest::newRow("a pipe") << own << ours << "";
    QTest::newRow("a pipe that locks them") << own << ours + u".lock"_s << "";
    QTest::newRow("a pipe for all of our programs") << own << u"Roundtrip.conf"_s << "";
    QTest::newRow("a pipe for Qt's dialogs") << own << u"QtProject.conf"_s << "";
    QTest::newRow("a pipe of the system's") << u"XDG_CONFIG_DIRS"_s << ours << "";
    QTest::newRow("a device") << own << ours << "/dev/zero";
    QTest::newRow("what the kernel writes") << own << ours << "/proc/self/status";
}

void TestWindowStart::startsWithoutSettingsThatNeverEnd()
{
    QFETCH(const QString, scope);
    QFETCH(const QString, name);
    QFETCH(const QString, linked);
    const DatabaseFile file(script);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"Roundtrip"_s));
    const QString path = folder.filePath(name);
    if (linked.isEmpty())
        QCOMPARE(mkfifo(path.toLocal8Bit().constData(), 0600), 0);
    else
        QVERIFY(QFile::link(linked, path));
    QProcess process;
    process.setReadChannel(QProcess::StandardError);
    start(process, { file.path() },
          { { scope, folder.path() }, { u"QT_QPA_PLATFORM"_s, u"offscreen"_s } });
    QByteArray errors;
    while (!errors.contains("the window starts") && process.waitForReadyRead(20'000))
        errors += process.readAllStandardError();
    QVERIFY2(errors.contains("roundtrip: " + path.toUtf8()
                             + " is no file that can be read to its end; the window starts "
                               "without "),
             errors.constData());
    QCOMPARE(process.state(), QProcess::Running);
    // It writes settings before it ends.
    process.terminate();
    QVERIFY(process.waitForFinished(20'000));
    QCOMPARE(QDir(folder.filePath(u"Roundtrip"_s)).entryList(QDir::Files | QDir::System).size(),
             name.startsWith(u"Roundtrip/"_s) ? 1 : 0);
}

QTEST_GUILESS_MAIN(TestWindowStart)
#include "tst_windowstart.moc"
