// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/savedsession.h"

#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

WindowState shown(const QString &place)
{
    return { .place = place,
             .location = { u"--root"_s, u"a"_s },
             .geometry = { 1, 2, 900, 600, 0 } };
}

QStringList placesOf(const QList<WindowState> &windows)
{
    QStringList places;
    for (const WindowState &window : windows)
        places << window.place;
    return places;
}

} // namespace

/// What processes keep of their windows, each in a file of its own handle to it.
class TestSavedSession : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void comesBackWhole();
    void isTakenOnce();
    void isRestoredAfterACrash();
    void leavesRunningOnesAlone();
    void restoresWhatRanTogether();
    void dropsWhatEndedBefore();
    void readsAnything_data();
    void readsAnything();

private:
    /// A process that began at \a began, with a handle of its own to the file.
    struct Running
    {
        Running(const TestSavedSession &test, qint64 began)
            : settings(test.m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat)
            , session(settings, { began, began, u"boot"_s },
                      [&test](qint64 id) { return test.m_running.contains(id); })
        { }
        void save(const QStringList &places)
        {
            QList<WindowState> states;
            for (const QString &place : places)
                states << shown(place);
            session.save(states);
            settings.sync();
        }
        void end()
        {
            session.end();
            settings.sync();
        }

        QSettings settings;
        SavedSession session;
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    QSet<qint64> m_running;
};

void TestSavedSession::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_running.clear();
}

void TestSavedSession::comesBackWhole()
{
    const QList<WindowState> states {
        shown(u"/a \"b\"\n<i>.sqlite"_s),
        { .place = u"postgresql://db/shop"_s,
          .guessesRelations = true,
          .relations = u"{\"relations\": []}"_s },
        { .isSample = true, .location = { u"--root"_s, u"author"_s, u"--search"_s, u"é"_s } },
        {},
    };
    Running first(*this, 10);
    first.session.save(states);
    first.end();
    Running next(*this, 20);
    QCOMPARE(next.session.takeLast(), states);
}

void TestSavedSession::isTakenOnce()
{
    Running first(*this, 10);
    first.save({ u"a"_s });
    first.end();
    m_running = { 20, 21 };
    Running second(*this, 20);
    Running third(*this, 21);
    QCOMPARE(placesOf(second.session.takeLast()), QStringList { u"a"_s });
    QCOMPARE(placesOf(third.session.takeLast()), QStringList());
}

void TestSavedSession::isRestoredAfterACrash()
{
    Running first(*this, 10);
    first.save({ u"a"_s, u"b"_s });
    Running next(*this, 20);
    QCOMPARE(placesOf(next.session.takeLast()), (QStringList { u"a"_s, u"b"_s }));
}

void TestSavedSession::leavesRunningOnesAlone()
{
    m_running = { 10 };
    Running first(*this, 10);
    first.save({ u"a"_s });
    Running next(*this, 20);
    QCOMPARE(placesOf(next.session.takeLast()), QStringList());
    next.save({ u"b"_s });
    next.end();
    // The first one's windows are there when it has ended.
    m_running.clear();
    first.save({ u"a"_s, u"c"_s });
    first.end();
    Running last(*this, 30);
    QCOMPARE(placesOf(last.session.takeLast()), (QStringList { u"a"_s, u"c"_s, u"b"_s }));
}

void TestSavedSession::restoresWhatRanTogether()
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Running first(*this, now - 20);
    Running second(*this, now - 10);
    first.save({ u"a"_s });
    second.save({ u"b"_s });
    first.end();
    second.end();
    Running next(*this, now + 1000);
    QCOMPARE(placesOf(next.session.takeLast()), (QStringList { u"a"_s, u"b"_s }));
}

void TestSavedSession::dropsWhatEndedBefore()
{
    Running first(*this, 10);
    first.save({ u"a"_s });
    first.end();
    // Somebody opens one file by name, and does not ask for the session.
    const qint64 later = QDateTime::currentMSecsSinceEpoch() + 1000;
    Running second(*this, later);
    second.save({ u"b"_s });
    second.end();
    Running next(*this, later + 10);
    QCOMPARE(placesOf(next.session.takeLast()), QStringList { u"b"_s });
}

void TestSavedSession::readsAnything_data()
{
    QTest::addColumn<QStringList>("stored");
    QTest::newRow("nothing") << QStringList {};
    QTest::newRow("a head") << QStringList { u"10"_s, u"10"_s, u"0"_s, u"boot"_s };
    QTest::newRow("no window") << QStringList { u"10"_s, u"10"_s, u"0"_s, u"boot"_s, u"x"_s };
    QTest::newRow("another type") << QStringList { u"10"_s, u"10"_s, u"0"_s, u"boot"_s, u"[1]"_s };
    QTest::newRow("another process")
        << QStringList { u"11"_s, u"10"_s, u"0"_s, u"boot"_s, u"{}"_s };
    QTest::newRow("no numbers") << QStringList { u"x"_s, u"y"_s, u"z"_s, u"boot"_s, u"{}"_s };
}

void TestSavedSession::readsAnything()
{
    QFETCH(const QStringList, stored);
    Running next(*this, 20);
    next.settings.setValue(u"sessions/10-10"_s, stored);
    QCOMPARE(next.session.takeLast().size(), 0);
    // Windows with members that fit nothing.
    next.settings.setValue(
        u"sessions/10-10"_s,
        QStringList { u"10"_s, u"10"_s, u"0"_s, u"boot"_s,
                      u"{\"place\": 7, \"location\": [1], \"geometry\": [1, 2, 99999, 4, 5]}"_s });
    QCOMPARE(next.session.takeLast(), QList<WindowState> { WindowState {} });
}

QTEST_GUILESS_MAIN(TestSavedSession)
#include "tst_savedsession.moc"
