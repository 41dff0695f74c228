// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/strategytext.h"
#include "ui/records/loadswitch.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

// Strategies that this test does not know by name: the switch must not either.
constexpr auto third = static_cast<FetchStrategy>(102);
constexpr auto fourth = static_cast<FetchStrategy>(103);

QList<LoadSwitch::Choice> two()
{
    return { { FetchStrategy::Naive, u"Naive"_s }, { FetchStrategy::Prefetch, u"Prefetch"_s } };
}

QList<LoadSwitch::Choice> four()
{
    return two() + QList<LoadSwitch::Choice> { { third, u"Third"_s }, { fourth, u"On demand"_s } };
}

QToolButton *button(const LoadSwitch &loadSwitch, const char *name)
{
    return loadSwitch.findChild<QToolButton *>(QLatin1StringView(name));
}

/// The texts of the buttons that are on.
QStringList checkedIn(const LoadSwitch &loadSwitch)
{
    QStringList checked;
    for (const QToolButton *one : loadSwitch.findChildren<QToolButton *>()) {
        if (one->isChecked())
            checked << one->text();
    }
    return checked;
}

} // namespace

class TestLoadSwitch : public QObject
{
    Q_OBJECT

private slots:
    void offersEveryStrategy();
    void hasNoMenuForTwo();
    void choosesByButton();
    void choosesFromTheMenu();
    void showsWhatItIsSetTo();
    void ignoresWhatItDoesNotOffer();
};

void TestLoadSwitch::offersEveryStrategy()
{
    const LoadSwitch loadSwitch;
    QStringList offered { button(loadSwitch, "loadNaive")->text(),
                          button(loadSwitch, "loadPrefetch")->text() };
    if (const QToolButton *others = button(loadSwitch, "loadOthers")) {
        for (const QAction *action : others->menu()->actions())
            offered << action->text();
    }
    QStringList all;
    for (const FetchStrategy strategy : allFetchStrategies())
        all << strategyTitle(strategy);
    QCOMPARE(offered, all);
    QCOMPARE(loadSwitch.strategy(), FetchStrategy::Prefetch);
}

void TestLoadSwitch::hasNoMenuForTwo()
{
    const LoadSwitch loadSwitch(two());
    QVERIFY(!button(loadSwitch, "loadOthers"));
    QCOMPARE(loadSwitch.findChildren<QToolButton *>().size(), 2);
    QVERIFY(loadSwitch.findChildren<QMenu *>().isEmpty());
    QCOMPARE(button(loadSwitch, "loadPrefetch")->property("segment").toString(), u"right"_s);
}

void TestLoadSwitch::choosesByButton()
{
    LoadSwitch loadSwitch(four());
    loadSwitch.show();
    QSignalSpy chosen(&loadSwitch, &LoadSwitch::chosen);
    QTest::mouseClick(button(loadSwitch, "loadNaive"), Qt::LeftButton);
    QCOMPARE(loadSwitch.strategy(), FetchStrategy::Naive);
    QCOMPARE(checkedIn(loadSwitch), QStringList(u"Naive"_s));
    // The one that is on loads again.
    QTest::mouseClick(button(loadSwitch, "loadNaive"), Qt::LeftButton);
    QTest::keyClick(button(loadSwitch, "loadPrefetch"), Qt::Key_Space);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen.last().first().value<FetchStrategy>(), FetchStrategy::Prefetch);
}

void TestLoadSwitch::choosesFromTheMenu()
{
    LoadSwitch loadSwitch(four());
    QToolButton *others = button(loadSwitch, "loadOthers");
    QCOMPARE(others->text(), u"Others ▾"_s);
    const QList<QAction *> actions = others->menu()->actions();
    QCOMPARE(actions.size(), 2);
    QSignalSpy chosen(&loadSwitch, &LoadSwitch::chosen);
    actions[1]->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.last().first().value<FetchStrategy>(), fourth);
    QCOMPARE(loadSwitch.strategy(), fourth);
    QCOMPARE(checkedIn(loadSwitch), QStringList(u"On demand ▾"_s));
    QVERIFY(actions[1]->isChecked());
    QCOMPARE(others->accessibleName(), u"On demand"_s);
    actions[1]->trigger(); // again: still on
    QCOMPARE(chosen.size(), 2);
    QVERIFY(actions[1]->isChecked());
    QCOMPARE(checkedIn(loadSwitch), QStringList(u"On demand ▾"_s));
    // Back to a button: the menu's takes its name down.
    loadSwitch.setStrategy(FetchStrategy::Prefetch);
    QCOMPARE(others->text(), u"Others ▾"_s);
    QVERIFY(!actions[1]->isChecked());
    QCOMPARE(checkedIn(loadSwitch), QStringList(u"Prefetch"_s));
}

void TestLoadSwitch::showsWhatItIsSetTo()
{
    LoadSwitch loadSwitch(four());
    QSignalSpy chosen(&loadSwitch, &LoadSwitch::chosen);
    loadSwitch.setStrategy(third);
    QCOMPARE(loadSwitch.strategy(), third);
    QCOMPARE(checkedIn(loadSwitch), QStringList(u"Third ▾"_s));
    loadSwitch.setStrategy(FetchStrategy::Naive);
    QCOMPARE(checkedIn(loadSwitch), QStringList(u"Naive"_s));
    QVERIFY(chosen.isEmpty()); // nobody chose
}

void TestLoadSwitch::ignoresWhatItDoesNotOffer()
{
    LoadSwitch loadSwitch(two());
    loadSwitch.setStrategy(third);
    QCOMPARE(loadSwitch.strategy(), FetchStrategy::Prefetch);
    QCOMPARE(checkedIn(loadSwitch), QStringList(u"Prefetch"_s));
}

QTEST_MAIN(TestLoadSwitch)
#include "tst_loadswitch.moc"
