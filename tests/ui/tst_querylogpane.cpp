// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/logfixture.h"
#include "ui/parts/theme.h"
#include "ui/queries/querylogpane.h"
#include "ui/queries/waterfallclock.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Mark = QueryLogModel::Mark;

/// A pane with a log of its own, shown.
class Fixture : public test::LogFixture
{
public:
    Fixture()
    {
        pane.setPalette(Theme::lightPalette());
        pane.resize(760, 420);
        pane.show();
    }

    /// Takes over what is new in the log, and paints.
    void show()
    {
        model.refresh();
        QCoreApplication::sendPostedEvents();
        image = pane.view()->viewport()->grab().toImage();
    }
    [[nodiscard]] QueryLogView *view() const { return pane.view(); }
    [[nodiscard]] QModelIndex section(int row) const { return view()->model()->index(row, 0); }
    [[nodiscard]] QString title() const
    {
        return view()
            ->model()
            ->headerData(QueryLogModel::WaterfallColumn, Qt::Horizontal)
            .toString();
    }
    /// Returns the left and the right end of the bar at the row of \a index, in pixels from the
    /// left of the waterfall's column; -1 if there is none.
    [[nodiscard]] std::pair<int, int> bar(const QModelIndex &index) const
    {
        const QRect cell = view()->visualRect(
            index.siblingAtColumn(QueryLogModel::WaterfallColumn));
        std::pair<int, int> ends { -1, -1 };
        for (int x = cell.left(); x <= cell.right() && x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, cell.center().y());
            if (color.saturation() < 100)
                continue;
            ends.first = ends.first < 0 ? x - cell.left() : ends.first;
            ends.second = x - cell.left();
        }
        return ends;
    }

    QueryLogModel model { log };
    QueryLogPane pane { model };
    QImage image;
};

} // namespace

class TestQueryLogPane : public QObject
{
    Q_OBJECT

private slots:
    void clockCoversWhatItIncludes();
    void staircaseFillsTheColumn();
    void waterfallHasWhatIsSpare();
    void keepsTheWidthThatTheUserGave();
    void showsFiguresWhole();
    void turnsNoWordsAround();
    void foldsByMouseAndKeys();
    void foldsOldSectionsAndShowsTheNewOne();
    void saysTimeAndPage();
    void saysThatOlderQueriesHaveLeft();
};

void TestQueryLogPane::clockCoversWhatItIncludes()
{
    WaterfallClock clock;
    QVERIFY(clock.isEmpty());
    QCOMPARE(clock.text(), QString());
    QCOMPARE(clock.bar(0, 1, 100).width, 0.0);
    clock.include(0.2, 0.1);
    clock.include(12.0, 0.3);
    QCOMPARE(clock.text(), u"0 – 12.3 ms"_s);
    QCOMPARE(clock.bar(12.0, 0.3, 123).left, 120.0);
    QCOMPARE(clock.bar(12.0, 0.3, 123).width, 3.0);
    QCOMPARE(clock.bar(6.15, 0.001, 123).width, 3.0); // seen, however short
    WaterfallClock later;
    later.include(120, 10);
    later.include(200, 40);
    QCOMPARE(later.text(), u"120 – 240 ms"_s);
    QCOMPARE(later.bar(120, 60, 100).left, 0.0);
    QCOMPARE(later.bar(120, 60, 100).width, 50.0);
    QCOMPARE(later.bar(300, 10, 100).left + later.bar(300, 10, 100).width, 100.0);
}

void TestQueryLogPane::staircaseFillsTheColumn()
{
    Fixture fixture;
    fixture.loadNaively(200);
    fixture.show();
    const QueryLogView *view = fixture.view();
    const int column = view->columnWidth(QueryLogModel::WaterfallColumn);
    const auto check = [&] {
        QList<QModelIndex> rows;
        const QRect seen = view->viewport()->rect();
        for (QModelIndex at = view->indexAt(QPoint(5, 0)); at.isValid();
             at = view->indexBelow(at)) {
            // The ring of the root query is grey.
            if (at.data(QueryLogModel::MarkRole).toInt() == static_cast<int>(Mark::Repeated)
                && seen.contains(view->visualRect(at)))
                rows << at.siblingAtColumn(0);
        }
        QVERIFY(rows.size() > 8);
        QVERIFY2(fixture.bar(rows.constFirst()).first < column / 5,
                 qPrintable(QString::number(fixture.bar(rows.constFirst()).first)));
        QVERIFY2(fixture.bar(rows.constLast()).second > column * 4 / 5,
                 qPrintable(QString::number(fixture.bar(rows.constLast()).second)));
        int before = -1;
        for (const QModelIndex &row : std::as_const(rows)) {
            QVERIFY(fixture.bar(row).first > before); // step by step
            before = fixture.bar(row).first;
        }
    };
    check();
    QVERIFY2(fixture.title().startsWith(u"0 – "_s), qPrintable(fixture.title()));
    const QString atTop = fixture.title();
    fixture.view()->verticalScrollBar()->setValue(1200);
    fixture.show();
    check();
    QVERIFY2(fixture.title() != atTop && fixture.title().endsWith(u" ms"_s),
             qPrintable(fixture.title()));
    QVERIFY(!fixture.title().startsWith(u"0 – "_s));
    // Nothing in sight has a time.
    fixture.view()->collapseAll();
    fixture.show();
    QVERIFY(fixture.view()->clock().isEmpty());
    QCOMPARE(fixture.title(), u"Waterfall"_s);
}

void TestQueryLogPane::waterfallHasWhatIsSpare()
{
    Fixture fixture;
    fixture.loadNaively(5);
    fixture.show();
    const auto width = [&](int column) { return fixture.view()->columnWidth(column); };
    for (const int pane : { 1600, 1000, 760, 560 }) {
        fixture.pane.resize(pane, 420);
        QCoreApplication::sendPostedEvents();
        QVERIFY2(width(QueryLogModel::WaterfallColumn) >= 120, qPrintable(QString::number(pane)));
        QVERIFY(width(QueryLogModel::QueryColumn) >= 120);
        QVERIFY(width(QueryLogModel::QueryColumn) <= 400);
        QVERIFY(!fixture.view()->horizontalScrollBar()->isVisible());
    }
    // Beside the details, in a window of 800 pixels.
    fixture.pane.resize(330, 420);
    QCoreApplication::sendPostedEvents();
    QVERIFY(!fixture.view()->horizontalScrollBar()->isVisible());
    QVERIFY(width(QueryLogModel::WaterfallColumn) >= 50);
    QVERIFY(width(QueryLogModel::QueryColumn) >= 50);
}

void TestQueryLogPane::keepsTheWidthThatTheUserGave()
{
    QList<int> saved;
    {
        Fixture fixture;
        fixture.show();
        const QList<int> untouched = fixture.pane.saveColumns();
        QCOMPARE(untouched[2 * QueryLogModel::QueryColumn + 1], 0);
        fixture.view()->header()->resizeSection(QueryLogModel::QueryColumn, 222);
        fixture.pane.resize(900, 420);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(fixture.view()->columnWidth(QueryLogModel::QueryColumn), 222);
        saved = fixture.pane.saveColumns();
    }
    Fixture fixture;
    fixture.pane.restoreColumns(saved);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(fixture.view()->columnWidth(QueryLogModel::QueryColumn), 222);
    QCOMPARE(fixture.pane.saveColumns().at(2 * QueryLogModel::QueryColumn + 1), 222);
}

/// Of many statements, which take long, each by itself and as a group.
void TestQueryLogPane::showsFiguresWhole()
{
    Fixture fixture;
    fixture.loadNaively(2771, 7);
    fixture.pane.resize(600, 420);
    fixture.view()->scrollToBottom();
    const auto check = [&](int column, const QString &text) {
        fixture.show();
        fixture.view()->scrollToBottom();
        fixture.show();
        QCoreApplication::processEvents(); // what was seen is told later
        const int room = fixture.view()->columnWidth(column) - 12
            - (column == QueryLogModel::NumberColumn ? Theme::markSize + 8 : 0);
        const int width = fixture.view()->fontMetrics().horizontalAdvance(text);
        QVERIFY2(room >= width, qPrintable(u"%1 in %2"_s.arg(text).arg(room)));
    };
    check(QueryLogModel::NumberColumn, u"2772"_s);
    fixture.pane.setGrouped(true);
    check(QueryLogModel::NumberColumn, u"× 2,771"_s);
    check(QueryLogModel::DurationColumn, u"19,397.00"_s);
    QVERIFY(!fixture.view()->horizontalScrollBar()->isVisible());
    // The user may have it otherwise.
    fixture.view()->header()->resizeSection(QueryLogModel::NumberColumn, 50);
    fixture.show();
    QCoreApplication::processEvents();
    QCOMPARE(fixture.view()->columnWidth(QueryLogModel::NumberColumn), 50);
}

/// A mark of direction in a name looks like what stands for it.
void TestQueryLogPane::turnsNoWordsAround()
{
    const auto picture = [](const QString &name) {
        Fixture fixture;
        const LoadId load = fixture.begin();
        fixture.add(load, QueryRecord::Kind::Root, u"SELECT * FROM "_s + name, 0, 0, 10, 1);
        fixture.show();
        const QModelIndex statement = fixture.view()->model()->index(0, QueryLogModel::QueryColumn,
                                                                     fixture.section(0));
        return fixture.image.copy(fixture.view()->visualRect(statement));
    };
    const QImage turned = picture(u"a\u202ebcd\u2028e"_s);
    QCOMPARE(turned, picture(u"a\ufffdbcd e"_s));
    QVERIFY(turned != picture(u"a"_s));
}

void TestQueryLogPane::foldsByMouseAndKeys()
{
    Fixture fixture;
    fixture.loadNaively(5);
    fixture.show();
    QueryLogView *view = fixture.view();
    const QModelIndex section = fixture.section(0);
    QVERIFY(view->isExpanded(section));
    const auto click = [&] {
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(section).center());
    };
    click();
    QVERIFY(!view->isExpanded(section));
    click();
    QVERIFY(view->isExpanded(section));

    view->setFocus();
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->currentIndex().siblingAtColumn(0), section);
    for (const int key : { Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter }) {
        QTest::keyClick(view, static_cast<Qt::Key>(key));
        QVERIFY(!view->isExpanded(section));
        QTest::keyClick(view, static_cast<Qt::Key>(key));
        QVERIFY(view->isExpanded(section));
    }
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(!view->isExpanded(section));
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->isExpanded(section));
    // From a statement to its section, and there is nothing selected.
    const QSignalSpy selected(&fixture.pane, &QueryLogPane::querySelected);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(selected.constLast().constFirst().value<QueryId>(), QueryId { 2 });
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->currentIndex().siblingAtColumn(0), section);
    QCOMPARE(selected.constLast().constFirst().value<QueryId>(), QueryId::None);
}

void TestQueryLogPane::foldsOldSectionsAndShowsTheNewOne()
{
    Fixture fixture;
    const LoadId first = fixture.loadNaively(5);
    fixture.show();
    fixture.pane.setLoad(first);
    const LoadId second = fixture.loadNaively(5);
    fixture.show();
    QVERIFY(!fixture.view()->isExpanded(fixture.section(0)));
    QVERIFY(fixture.view()->isExpanded(fixture.section(1)));
    // The one that is shown has a bar at its side.
    const auto standsOut = [&](int row) {
        fixture.show();
        const QRect rect = fixture.view()->visualRect(fixture.section(row));
        return fixture.image.pixelColor(1, rect.center().y()).saturation() > 100;
    };
    fixture.view()->scrollToTop();
    QVERIFY(!standsOut(0));
    QVERIFY(standsOut(1));
    fixture.pane.setLoad(first);
    QVERIFY(standsOut(0));
    QVERIFY(!standsOut(1));
    fixture.pane.setLoad(second);
    QVERIFY(standsOut(1));
}

void TestQueryLogPane::saysTimeAndPage()
{
    Fixture fixture;
    const LoadId load = fixture.loadNaively(2);
    fixture.show();
    QCOMPARE(fixture.section(0).data().toString(), u"author › books · naive · page 1"_s);
    const QString time = QLocale().toString(fixture.log.loads().constFirst().begun, u"HH:mm:ss"_s);
    const QString said = fixture.section(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(said.startsWith(time + u" · author › books · naive · page 1, 3 statements, "_s),
             qPrintable(said));
    const LoadId page = fixture.log.beginLoad({ .continues = load,
                                                .table = u"author"_s,
                                                .lookups = { { u"books"_s } },
                                                .strategy = FetchStrategy::Naive,
                                                .limit = 100 });
    fixture.log.endLoad(page, 0, false);
    fixture.show();
    QCOMPARE(fixture.section(0).data().toString(), u"author › books · naive · 2 pages"_s);
}

void TestQueryLogPane::saysThatOlderQueriesHaveLeft()
{
    Fixture fixture;
    const auto *said = fixture.pane.findChild<QLabel *>(u"queriesLeft"_s);
    fixture.loadNaively(9'999);
    fixture.show();
    QVERIFY(!said->isVisible());
    fixture.loadNaively(2'344);
    fixture.show();
    QCOMPARE(said->text(),
             u"The %1 newest of %2 queries are listed"_s.arg(QLocale().toString(10'000),
                                                             QLocale().toString(12'345)));
    QVERIFY(said->isVisible());
    QCOMPARE(fixture.view()->model()->rowCount(fixture.section(0)), 10'000 - 2'345);
    fixture.model.clearLog();
    fixture.show();
    QVERIFY(!said->isVisible());
}

QTEST_MAIN(TestQueryLogPane)
#include "tst_querylogpane.moc"
