// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"
#include "tests/support/windowdriver.h"
#include "ui/connect/savedconnections.h"
#include "ui/parts/headerlayout.h"
#include "ui/parts/windowsettings.h"

#include <QHeaderView>
#include <QRandomGenerator>
#include <QScreen>
#include <QStandardItemModel>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The file with the settings may hold anything, and the window starts with it.
class TestWindowSettings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void startsWithAnything_data();
    void startsWithAnything();
    void startsWithWhatADiskMakesOfIt();
    void remembersTheWindow();
    void takesNoNumberThatFitsNothing_data();
    void takesNoNumberThatFitsNothing();
    void staysOnTheScreen();
    void takesNoMoreThanItCanShow();
    void remembersWhatWasOpened();
    void keepsWhatOthersHaveWritten();
    void keepsConnectionsOfOthers();

private:
    [[nodiscard]] QString file() const { return m_folder->filePath(u"settings.ini"_s); }
    void write(const QByteArray &content) const
    {
        QFile file(this->file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    /// Opens and closes the window with the settings, and shows records in between.
    void start() const
    {
        Driver driver(file());
        QVERIFY(driver.openSample());
        QCoreApplication::processEvents();
        driver.window().grab(); // paints all of it
        driver.window().close();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestWindowSettings::startsWithAnything_data()
{
    QTest::addColumn<QByteArray>("content");
    // What an earlier version wrote, with numbers that fit no header.
    const QByteArray header
        = "@ByteArray("
          "\\0\\0\\0\\xff\\0\\0\\0\\0\\0\\0\\0\\x1\\0\\0\\0\\x1\\0\\0\\0\\0\\0\\0\\0\\0\\0"
          "\\0\\0\\0\\0\\xff\\0\\0\\0\\0\\0\\0\\0\\0\\0\\x2\\xf3\\0\\0\\0\\x5\\x1\\0\\0\\0\\0\\0\\0"
          "\\0"
          "\\x1\\0\\0\\0\\0\\xff\\0\\0\\x64\\0\\0\\0("
          "\\0\\0\\0\\x81\\0\\0\\0\\0\\0\\0\\0\\x5\\0\\0\\0>"
          "\\0\\0\\0\\x1\\0\\0\\0\\0\\0\\0\\x1U\\0\\0\\0\\x1\\0\\0\\0\\x1\\0\\0\\0>"
          "\\0\\0\\0\\x1\\0\\0"
          "\\0\\0\\0\\0\\0>"
          "\\0\\0\\0\\x1\\0\\0\\0\\0\\0\\0\\0\\xe4\\0\\0\\0\\x1\\0\\0\\0\\0\\0\\0\\x3"
          "\\xe8\\0\\0\\0\\0\\x64\\0\\0\\0\\0)";
    for (const char *part : { "queryColumns", "recordColumns", "panes", "queries", "panesBelow",
                              "queriesBelow", "geometry" }) {
        const QByteArray key = QByteArray("[window]\n") + part + '=';
        QTest::addRow("another's %s", part) << key + header + '\n';
        QTest::addRow("numbers for %s", part) << key + "-1 2000000000 99999999999 x 0\n";
        QTest::addRow("zeros for %s", part) << key + "0 0 0 0 0 0 0 0 0 0\n";
        QTest::addRow("many for %s", part) << key + QByteArray("7 ").repeated(100'000) + '\n';
        QTest::addRow("a list for %s", part) << key + "a, b, c\n";
        // A list that claims two thousand million entries.
        QTest::addRow("a variant for %s", part)
            << key + "@Variant(\\0\\0\\0\\t\\0\\x7f\\xff\\xff\\xff)\n";
    }
    QTest::newRow("connections without end")
        << QByteArray("[connections]\nsize=2000000000\n1\\name=a\n1\\url=postgresql://h/d\n");
    QTest::newRow("connections of other numbers")
        << QByteArray("[connections]\nsize=-5\n-1\\url=x\n99999999999\\url=y\nx\\url=z\n7\\url=\n");
    for (const char *latency : { "1e308", "inf", "nan", "-1", "x", "", "@Invalid()", "1, 2" })
        QTest::addRow("latency %s", latency)
            << QByteArray("[General]\nlatencyMs=") + latency + '\n';
    for (const char *memory : { "-1", "0", "99999999999", "x", "@Invalid()", "1, 2" })
        QTest::addRow("memory %s", memory) << QByteArray("[General]\nmemoryMb=") + memory + '\n';
    QTest::newRow("no appearance") << QByteArray("[General]\nappearance=\\x0\\xff\n");
    QTest::newRow("places") << "[General]\nrecentFiles=" + QByteArray("/tmp/x, ").repeated(50'000)
            + "y\n";
    QTest::newRow("a long place") << "[General]\nrecentFiles=" + QByteArray(1'000'000, 'x') + '\n';
    QTest::newRow("a long path") << "[paths]\nsample=author, "
            + QByteArray("books, ").repeated(10'000) + "books\n";
    QTest::newRow("a deep path") << "[paths]\nsample=author, "
            + QByteArray("books__author__").repeated(5'000) + "books\n";
    QTest::newRow("a path of nothing") << QByteArray("[paths]\nsample=, ,\n");
    QTest::newRow("columns")
        << "[columns]\nsample\\f64cd8e32f5ac755=120 h cname, x, 99999999999 s cid, -5 h q, "
            + QByteArray("7 s c, ").repeated(50'000) + "y\n";
    QTest::newRow("a view and columns of nothing")
        << QByteArray("[locations]\nsample=--root, author, --view, table, --columns, \"\\\"\"\n");
    QTest::newRow("no settings") << QByteArray("\x7f"
                                               "ELF\0\1\2\xff\xfe[[[[==\n]\n",
                                               18);
    QTest::newRow("nothing but brackets") << QByteArray(100'000, '[');
}

void TestWindowSettings::startsWithAnything()
{
    QFETCH(const QByteArray, content);
    write(content);
    start();
    start(); // and with what it has made of that
}

void TestWindowSettings::startsWithWhatADiskMakesOfIt()
{
    start();
    QFile file(this->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    QVERIFY(!good.isEmpty());
    QRandomGenerator random(10);
    for (int round = 0; round < 40; ++round) {
        QByteArray broken = good;
        for (int change = random.bounded(1, 8); change > 0; --change) {
            const auto at = random.bounded(static_cast<int>(broken.size()));
            if (random.bounded(3) == 0)
                broken.remove(at, random.bounded(20));
            else
                broken[at] = static_cast<char>(random.bounded(256));
            if (broken.isEmpty())
                broken = good;
        }
        write(broken);
        start();
    }
}

void TestWindowSettings::remembersTheWindow()
{
    {
        Driver driver(file());
        driver.window().resize(1100, 640);
        driver.queries()->header()->resizeSection(0, 77);
        driver.queries()->header()->moveSection(1, 0);
        driver.window().close();
    }
    QSettings settings(file(), QSettings::IniFormat);
    Application application(settings);
    QCOMPARE(application.window().size(),
             QSize(std::min(1100, application.window().screen()->availableGeometry().width()),
                   std::min(640, application.window().screen()->availableGeometry().height())));
    const auto *queries = application.window().findChild<QTreeView *>(u"queries"_s);
    QCOMPARE(queries->header()->visualIndex(1), 0);
}

void TestWindowSettings::takesNoNumberThatFitsNothing_data()
{
    QTest::addColumn<QList<int>>("layout");
    QTest::newRow("none") << QList<int>();
    QTest::newRow("too few") << QList<int> { 0, 100 };
    QTest::newRow("too many") << QList<int> { 0, 100, 1, 100, 2, 100, 3, 100 };
    QTest::newRow("twice the same place") << QList<int> { 0, 100, 0, 100, 1, 100 };
    QTest::newRow("no place") << QList<int> { 0, 100, 1, 100, 3, 100 };
    QTest::newRow("below all places") << QList<int> { -1, 100, 1, 100, 2, 100 };
}

void TestWindowSettings::takesNoNumberThatFitsNothing()
{
    QFETCH(const QList<int>, layout);
    QStandardItemModel model(1, 3);
    QHeaderView header(Qt::Horizontal);
    header.setModel(&model);
    header.setMinimumSectionSize(10);
    const QList<int> before = headerLayout(header);
    restoreHeaderLayout(header, layout);
    QCOMPARE(headerLayout(header), before);
    // But one that does fit, within bounds.
    restoreHeaderLayout(header, { 2, 0, 0, 90, 1, 32767 });
    QCOMPARE(headerLayout(header), (QList<int> { 2, 20, 0, 90, 1, 4000 }));
}

void TestWindowSettings::staysOnTheScreen()
{
    write("[window]\ngeometry=-300 -200 30000 20000 0\n");
    QSettings settings(file(), QSettings::IniFormat);
    const Application application(settings);
    auto &window = const_cast<Application &>(application).window(); // NOLINT(*-const-cast)
    QVERIFY(window.width() <= 1280
            || window.screen()->availableGeometry().contains(window.geometry()));
}

void TestWindowSettings::takesNoMoreThanItCanShow()
{
    QSettings settings(file(), QSettings::IniFormat);
    QStringList places { QString(9999, u'x') };
    for (int i = 0; i < 500; ++i)
        places << u"/tmp/%1"_s.arg(i);
    settings.setValue(u"recentFiles"_s, places);
    QCOMPARE(WindowSettings(settings).recent(), places.sliced(1, 9));
    settings.setValue(u"connections/size"_s, 3);
    for (int i = 1; i <= 3; ++i)
        settings.setValue(u"connections/%1/url"_s.arg(i), u"postgresql://host/d%1"_s.arg(i));
    SavedConnections saved(settings);
    QCOMPARE(saved.all().size(), 3);
    settings.setValue(u"connections/size"_s, 2'000'000'000);
    QCOMPARE(saved.all().size(), 3);
    saved.setAll(saved.all());
    QCOMPARE(saved.all().size(), 3);
    QCOMPARE(settings.value(u"connections/size"_s).toInt(), 3);
}

void TestWindowSettings::remembersWhatWasOpened()
{
    QSettings stored(file(), QSettings::IniFormat);
    WindowSettings settings(stored);
    for (int i = 0; i < 14; ++i)
        settings.addRecent(u"/tmp/%1"_s.arg(i));
    QCOMPARE(settings.recent().size(), 10);
    QCOMPARE(settings.recent().constFirst(), u"/tmp/13"_s);
    settings.addRecent(u"/tmp/6"_s);
    QCOMPARE(settings.recent().constFirst(), u"/tmp/6"_s);
    QCOMPARE(settings.recent().constLast(), u"/tmp/4"_s);
    QVERIFY(settings.lastOpened(u"/tmp/6"_s).secsTo(QDateTime::currentDateTime()) < 60);
    settings.removeRecent(u"/tmp/6"_s);
    QCOMPARE(settings.recent().constFirst(), u"/tmp/13"_s);
    QVERIFY(!settings.recent().contains(u"/tmp/6"_s));
    settings.clearRecent();
    QCOMPARE(settings.recent(), QStringList());
    stored.sync();
    QCOMPARE(stored.allKeys(), QStringList()); // nothing is left of what nobody lists
    // What an earlier version has kept comes behind.
    stored.setValue(u"recentFiles"_s, QStringList { u"/old/a"_s, u"/old/b"_s });
    settings.addRecent(u"/old/b"_s);
    QCOMPARE(settings.recent(), (QStringList { u"/old/b"_s, u"/old/a"_s }));
    QVERIFY(!settings.lastOpened(u"/old/a"_s).isValid());
    settings.removeRecent(u"/old/b"_s);
    QCOMPARE(settings.recent(), QStringList { u"/old/a"_s });
}

/// Two processes have the same file: by another path it is another one to QSettings, which within a
/// process has one state for all objects of a path.
void TestWindowSettings::keepsWhatOthersHaveWritten()
{
    const QString other = m_folder->filePath(u"other"_s);
    QVERIFY(QFile::link(m_folder->path(), other));
    QSettings ownFile(file(), QSettings::IniFormat);
    QSettings otherFile(other + u"/settings.ini"_s, QSettings::IniFormat);
    WindowSettings own(ownFile);
    WindowSettings others(otherFile);
    // Both start, and see the same.
    own.setNumbers(u"panes"_s, { 1, 2 });
    own.setLatencyMs(20);
    ownFile.sync();
    otherFile.sync();
    QCOMPARE(others.numbers(u"panes"_s), (QList<int> { 1, 2 }));
    QCOMPARE(others.latencyMs(), 20);
    // The other one changes what it shows; this one saves what it has had all the time.
    others.setNumbers(u"panes"_s, { 3, 40 });
    others.setLatencyMs(100);
    others.setUsesGuesses(u"/a"_s, true);
    others.addRecent(u"/a"_s);
    SavedConnections(otherFile).setAll({ { u"theirs"_s, *settingsFromUrl(u"mysql://h/x"_s) } });
    otherFile.sync();
    own.setNumbers(u"panes"_s, { 1, 2 });
    own.setLatencyMs(20);
    own.setUsesGuesses(u"/b"_s, true);
    own.addRecent(u"/b"_s);
    ownFile.sync();
    otherFile.sync();
    for (const QSettings *stored : { &ownFile, &otherFile }) {
        const WindowSettings seen(const_cast<QSettings &>(*stored)); // NOLINT(*-const-cast)
        QCOMPARE(seen.numbers(u"panes"_s), (QList<int> { 3, 40 }));
        QCOMPARE(seen.latencyMs(), 100);
        QVERIFY(seen.usesGuesses(u"/a"_s));
        QVERIFY(seen.usesGuesses(u"/b"_s));
        QCOMPARE(seen.recent(), (QStringList { u"/b"_s, u"/a"_s }));
    }
    // And what this one does change is kept. The file is larger then: within one tick of the
    // file system's clock QSettings sees by its size alone that it is another.
    own.setNumbers(u"panes"_s, { 5, 600 });
    ownFile.sync();
    otherFile.sync();
    QCOMPARE(WindowSettings(otherFile).numbers(u"panes"_s), (QList<int> { 5, 600 }));
}

void TestWindowSettings::keepsConnectionsOfOthers()
{
    const QString other = m_folder->filePath(u"other"_s);
    QVERIFY(QFile::link(m_folder->path(), other));
    QSettings ownFile(file(), QSettings::IniFormat);
    QSettings otherFile(other + u"/settings.ini"_s, QSettings::IniFormat);
    const auto named = [](const QString &name) {
        return SavedConnection { name, *settingsFromUrl(u"postgresql://host/"_s + name) };
    };
    const auto namesOf = [](QSettings &stored) {
        stored.sync();
        QStringList names;
        for (const SavedConnection &connection : SavedConnections(stored).all())
            names << connection.name;
        return names;
    };
    SavedConnections(ownFile).setAll({ named(u"a"_s), named(u"b"_s) });
    ownFile.sync();
    SavedConnections own(ownFile);
    otherFile.sync();
    SavedConnections others(otherFile);
    QCOMPARE(own.all().size(), 2);
    QCOMPARE(others.all().size(), 2);
    // The other one takes one away and adds one, which makes the file larger (see above); this one
    // adds another.
    others.setAll({ named(u"b"_s), named(u"longer"_s) });
    otherFile.sync();
    own.setAll({ named(u"a"_s), named(u"b"_s), named(u"d"_s) });
    ownFile.sync();
    QCOMPARE(namesOf(ownFile), (QStringList { u"b"_s, u"d"_s, u"longer"_s }));
    QCOMPARE(namesOf(otherFile), (QStringList { u"b"_s, u"d"_s, u"longer"_s }));
}

QTEST_MAIN(TestWindowSettings)
#include "tst_windowsettings.moc"
