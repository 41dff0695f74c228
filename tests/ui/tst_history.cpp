// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/schemanotation.h"
#include "ui/window/history.h"
#include "ui/window/historybuttons.h"

#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QuerySet table(const QString &name)
{
    return QuerySet(name);
}

QuerySet searched(const QString &text)
{
    return QuerySet(u"a"_s).filter(Condition::search(text));
}

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void goesBackAndForward();
    void staysWhereALoadFailed();
    void forgetsWhatLiesBehindANewStep();
    void takesTypingForOneStep();
    void knowsHowEachStepWasShown();
    void holdsAHundred();
    void isInTheArrows();
    void saysWhatAStepShows();
};

void TestHistory::goesBackAndForward()
{
    History history;
    QVERIFY(!history.go(-1));
    for (const QString &name : { u"a"_s, u"b"_s, u"c"_s })
        history.note(table(name));
    history.note(table(u"c"_s)); // loaded again
    QCOMPARE(history.before(), (QList<QuerySet> { table(u"b"_s), table(u"a"_s) }));
    QVERIFY(history.go(-2) == table(u"a"_s));
    history.note(table(u"a"_s));
    QCOMPARE(history.behind(), (QList<QuerySet> { table(u"b"_s), table(u"c"_s) }));
    QVERIFY(!history.go(-1));
    QVERIFY(history.go(1) == table(u"b"_s));
    history.note(table(u"b"_s));
    QVERIFY(history.go(1) == table(u"c"_s));
    history.clear();
    QVERIFY(!history.go(0));
}

void TestHistory::staysWhereALoadFailed()
{
    History history;
    history.note(table(u"a"_s));
    history.note(table(u"b"_s));
    QVERIFY(history.go(-1));
    history.note(table(u"b"_s)); // what is shown after the failure
    QCOMPARE(history.before(), QList<QuerySet> { table(u"a"_s) });
    QVERIFY(history.behind().isEmpty());
}

void TestHistory::forgetsWhatLiesBehindANewStep()
{
    History history;
    history.note(table(u"a"_s));
    history.note(table(u"b"_s));
    QVERIFY(history.go(-1));
    history.note(table(u"a"_s));
    history.note(table(u"c"_s));
    QCOMPARE(history.before(), QList<QuerySet> { table(u"a"_s) });
    QVERIFY(history.behind().isEmpty());
}

void TestHistory::takesTypingForOneStep()
{
    History history;
    history.note(table(u"a"_s));
    for (const QString &text : { u"s"_s, u"sa"_s, u"san"_s })
        history.note(searched(text));
    QCOMPARE(history.before(), QList<QuerySet> { table(u"a"_s) });
    history.note(table(u"a"_s));
    QCOMPARE(history.before().constFirst(), searched(u"san"_s));
    // Another condition is another step.
    history.note(searched(u"x"_s));
    history.note(searched(u"xy"_s).filter(u"c"_s, 3));
    QCOMPARE(history.before().size(), 4);
}

void TestHistory::knowsHowEachStepWasShown()
{
    History history;
    history.note(table(u"a"_s));
    history.setView(RecordView::Table); // is no step
    QVERIFY(history.before().isEmpty());
    history.note(table(u"b"_s));
    QCOMPARE(history.view(), RecordView::Table);
    history.setView(RecordView::Tree);
    QVERIFY(history.go(-1));
    QCOMPARE(history.view(), RecordView::Tree); // it is not shown yet
    history.note(table(u"a"_s));
    QCOMPARE(history.view(), RecordView::Table);
    QVERIFY(history.go(1));
    history.note(table(u"b"_s));
    QCOMPARE(history.view(), RecordView::Tree);
}

void TestHistory::holdsAHundred()
{
    History history;
    for (int i = 0; i < 250; ++i)
        history.note(table(QString::number(i)));
    QCOMPARE(history.before().size(), 99);
    QCOMPARE(history.before().constFirst(), table(u"248"_s));
}

void TestHistory::isInTheArrows()
{
    History history;
    HistoryButtons buttons(history);
    buttons.show();
    auto *back = buttons.findChild<QToolButton *>(u"back"_s);
    auto *forward = buttons.findChild<QToolButton *>(u"forward"_s);
    QSignalSpy requested(&buttons, &HistoryButtons::stepRequested);
    QVERIFY(!back->isEnabled());
    history.note(table(u"a"_s));
    history.note(table(u"b&c"_s));
    history.note(table(u"d"_s));
    QVERIFY(back->isEnabled());
    QVERIFY(!forward->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QCOMPARE(requested.takeLast().constFirst().toInt(), -1);
    emit back->menu()->aboutToShow();
    QCOMPARE(back->menu()->actions().size(), 2);
    QCOMPARE(back->menu()->actions().constFirst()->text(), u"b&&c"_s);
    back->menu()->actions().constLast()->trigger();
    QCOMPARE(requested.takeLast().constFirst().toInt(), -2);
    // The buttons of the mouse, wherever in the window.
    QTest::mousePress(&buttons, Qt::BackButton, {}, QPoint(1, 1));
    QCOMPARE(requested.takeLast().constFirst().toInt(), -1);
    QTest::mousePress(forward, Qt::ForwardButton);
    QCOMPARE(requested.takeLast().constFirst().toInt(), 1);
    QWidget other;
    QTest::mousePress(&other, Qt::BackButton);
    QVERIFY(requested.isEmpty());
}

void TestHistory::saysWhatAStepShows()
{
    const Schema schema(tablesFrom(u"track: id* Name:TEXT album_id>album; album: id* Title"_s));
    QCOMPARE(queryTitle(QuerySet(u"track"_s)
                            .prefetchRelated(u"album__track"_s)
                            .filter(Condition::written(u"album.Title~x"_s))
                            .filter(Condition::search(u"sandman"_s))
                            .orderBy(u"-Name"_s),
                        schema),
             u"track › album › track · album.Title ~ x · “sandman” · ↕ -Name"_s);
}

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
