// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordpane.h"

#include "datalayer/log/querylog.h"
#include "datalayer/models/lookedat.h"
#include "tests/support/statementwatch.h"
#include "ui/parts/scrollmarks.h"
#include "ui/parts/theme.h"
#include "ui/records/positionbar.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtreeview.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

constexpr int records = 20'000;

/// So many records, each with two letters, and one of another table.
const QString script
    = u"CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
      "CREATE TABLE letter (id INTEGER PRIMARY KEY, n_id INTEGER REFERENCES n (id), name TEXT);"
      "CREATE INDEX letters ON letter (n_id);"
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 20000)"
      " INSERT INTO n SELECT i, 'n' || i FROM c;"
      "INSERT INTO letter SELECT 2 * id, id, 'a' || id FROM n;"
      "INSERT INTO letter SELECT 2 * id + 1, id, 'b' || id FROM n;"_s;

/// The pane with its model, shown, with a thousand rows at most.
class Fixture
{
public:
    Fixture()
    {
        ConnectionSettings settings;
        settings.script = script;
        m_runner.open(settings);
        model.setMaxRows(1000);
        pane.resize(600, 400);
        pane.show();
    }
    ~Fixture() { m_runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    void load(const QuerySet &query, FetchStrategy strategy = FetchStrategy::Prefetch)
    {
        QSignalSpy finished(&model, &PagedModel::loadFinished);
        model.load(query, strategy);
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(model.pages().totalCount() >= 0, 30'000);
    }
    void loadNumbers() { load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s)); }
    RecordTreeView *view() { return pane.view(); }
    PositionBar *bar() { return view()->parentWidget()->findChild<PositionBar *>(); }
    /// The text of the row at the upper edge.
    QString top() { return view()->indexAt(QPoint(0, 0)).data().toString(); }
    QString bottom()
    {
        return view()->indexAt(QPoint(0, view()->viewport()->height() - 2)).data().toString();
    }
    QString current() { return view()->currentIndex().data().toString(); }
    /// Scrolls to a position, and waits for the records there.
    void goTo(int position)
    {
        bar()->setValue(position);
        QTRY_COMPARE_WITH_TIMEOUT(top(), u"n%1"_s.arg(position + 1), 30'000);
    }
    qsizetype loads()
    {
        const QList<LoadRecord> all = log.loads();
        return std::ranges::count_if(all, &LoadRecord::isCounted);
    }

    QueryLog log;

private:
    QueryRunner m_runner { log };

public:
    RecordTreeModel model { m_runner };
    RecordPane pane { model };
};

} // namespace

class TestRecordPane : public QObject
{
    Q_OBJECT

private slots:
    void showsAVisitedQueryAtTheTop();
    void tintsAndMarksClosedParents_data();
    void tintsAndMarksClosedParents();
    void countsWhatWasLookedAt();
    void scrollsOverAllRecords();
    void goesToBothEnds();
    void scrollsOnFromRowToRow();
    void keepsItsOwnBarForFewRecords();
    void asksForNothingThatIsDraggedBy();
    void holdsOnToWhatIsOpen();
    void holdsOnToTheCurrentRecord();
    void tellsOfARecordOnceItIsThere();
    void tellsWhatARecordLeadsToOnceItIsThere_data();
    void tellsWhatARecordLeadsToOnceItIsThere();
    void staysWhereItIsOverAReload();
    void showsOtherRecordsFromTheTop();
    void namesTheColumnsInTips();
    void staysResponsive();
};

/// The next visit closes what the one before has opened, and nothing else.
void TestRecordPane::showsAVisitedQueryAtTheTop()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s).limit(100).prefetchRelated(u"letter"_s), FetchStrategy::Naive);
    const auto root = [&](int row) { return fixture.model.index(row, 0); };
    const auto below = [&](int row) { return fixture.model.index(0, 0, root(row)); };
    const auto queryBelow = [&](int row) {
        return QueryId { below(row).data(RecordTreeModel::QueryRole).toInt() };
    };
    fixture.view()->collapseAll();
    fixture.view()->expand(root(5));
    fixture.pane.showQueries({ queryBelow(40) });
    QVERIFY(fixture.view()->isExpanded(root(40)));
    QCOMPARE(fixture.view()->visualRect(below(40)).top(), 0);
    fixture.pane.showQueries({ queryBelow(60) });
    QVERIFY(!fixture.view()->isExpanded(root(40)));
    QVERIFY(fixture.view()->isExpanded(root(60)));
    QCOMPARE(fixture.view()->visualRect(below(60)).top(), 0);
    // A record was selected there: somebody is using what is open.
    fixture.view()->setCurrentIndex(below(60));
    fixture.pane.showQueries({ queryBelow(5) });
    QVERIFY(fixture.view()->isExpanded(root(60)));
    fixture.pane.showQueries({ queryBelow(20) });
    QVERIFY(fixture.view()->isExpanded(root(5))); // it was open before
}

void TestRecordPane::tintsAndMarksClosedParents_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void TestRecordPane::tintsAndMarksClosedParents()
{
    QFETCH(const Qt::LayoutDirection, direction);
    Fixture fixture;
    fixture.pane.setLayoutDirection(direction);
    fixture.load(QuerySet(u"n"_s).limit(100).prefetchRelated(u"letter"_s), FetchStrategy::Naive);
    fixture.view()->collapseAll();
    const QModelIndex root = fixture.model.index(50, 0);
    const QModelIndex below = fixture.model.index(0, 0, root);
    const QueryId query { below.data(RecordTreeModel::QueryRole).toInt() };
    const Theme theme(fixture.view()->palette());
    const QColor color = theme.mark(QueryMark::Repeated);
    const auto isMarked = [&](const QModelIndex &index) {
        const QRect row = fixture.view()->visualRect(index);
        const QImage image = fixture.view()->viewport()->grab().toImage();
        const int edge = direction == Qt::LeftToRight ? 1 : image.width() - 2;
        return image.pixelColor(edge, row.top() + 2) == color;
    };
    fixture.view()->scrollTo(root);
    const qsizetype before = fixture.log.records().size();
    fixture.pane.hoverQueries({ query });
    QVERIFY(isMarked(root));
    // The statement under the mouse comes first, also where the selected one has filled the row.
    fixture.pane.showQueries({ QueryId { root.data(RecordTreeModel::QueryRole).toInt() } });
    fixture.view()->scrollTo(root);
    QVERIFY(!isMarked(root));
    fixture.pane.hoverQueries({ query });
    QVERIFY(isMarked(root));
    fixture.pane.showQueries({});
    fixture.view()->scrollTo(root);
    fixture.pane.hoverQueries({ query });
    QVERIFY(!isMarked(root.siblingAtRow(49)));
    QVERIFY(!fixture.view()->isExpanded(root));
    const auto *marks = fixture.view()->verticalScrollBar()->findChild<ScrollMarks *>();
    QCOMPARE(marks->parts().size(), 1);
    QVERIFY(std::abs(marks->parts().constFirst() - 0.505) < 0.01);
    const auto *tableMarks = fixture.pane.table()->findChild<ScrollMarks *>();
    QCOMPARE(tableMarks->parts(), QList<double> { 0.505 });
    // Open, it shows the rows themselves.
    fixture.view()->expand(root);
    fixture.view()->scrollTo(below);
    QTRY_VERIFY(isMarked(below));
    QVERIFY(!isMarked(root));
    fixture.pane.hoverQueries({});
    QVERIFY(marks->parts().isEmpty());
    // A query that has read all root records has no single place.
    fixture.pane.hoverQueries({ QueryId { root.data(RecordTreeModel::QueryRole).toInt() } });
    QVERIFY(marks->parts().isEmpty());
    QCOMPARE(fixture.log.records().size(), before);
}

void TestRecordPane::countsWhatWasLookedAt()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s).limit(100).prefetchRelated(u"letter"_s));
    const LookedAt &looked = *fixture.pane.lookedAt();
    QCOMPARE(looked.total(), 200);
    QTRY_COMPARE(looked.unseen(), 198); // the first record is open
    fixture.view()->expand(fixture.model.index(1, 0));
    QTRY_COMPARE(looked.unseen(), 196);
    fixture.view()->collapseAll();
    fixture.view()->expand(fixture.model.index(1, 0));
    fixture.view()->viewport()->repaint();
    QCOMPARE(looked.unseen(), 196); // once is enough
    fixture.load(QuerySet(u"n"_s).limit(100).prefetchRelated(u"letter"_s), FetchStrategy::Naive);
    QCOMPARE(looked.total(), 0);
    fixture.load(QuerySet(u"n"_s).limit(100).prefetchRelated(u"letter"_s), FetchStrategy::Join);
    QCOMPARE(looked.total(), 200);
}

void TestRecordPane::scrollsOverAllRecords()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    QVERIFY(!fixture.view()->verticalScrollBar()->isVisible());
    QTRY_VERIFY(fixture.bar()->maximum() > records - 100);
    QCOMPARE(fixture.bar()->value(), 0);
    for (const int position : { 12'345, 0, 19'000, 18'500, 77 }) {
        fixture.goTo(position);
        QTRY_COMPARE(fixture.bar()->value(), position);
    }
    QVERIFY(fixture.model.rowCount() <= 1000);
    // To the very end, where the last record stands at the lower edge.
    fixture.bar()->setValue(fixture.bar()->maximum());
    QTRY_COMPARE_WITH_TIMEOUT(fixture.bottom(), u"n20000"_s, 30'000);
    QTRY_COMPARE(fixture.bar()->value(), fixture.bar()->maximum());
}

void TestRecordPane::goesToBothEnds()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    QTest::keyClick(fixture.view(), Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.current(), u"n20000"_s, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.bottom(), u"n20000"_s, 30'000);
    QTest::keyClick(fixture.view(), Qt::Key_PageUp);
    QVERIFY(fixture.model.positionOf(fixture.model.index(0, 0)) >= records - 1000);
    QTRY_VERIFY(fixture.current() != u"n20000"_s && fixture.current().startsWith(u'n'));
    QTest::keyClick(fixture.view(), Qt::Key_Home);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.current(), u"n1"_s, 30'000);
    QCOMPARE(fixture.top(), u"n1"_s);
}

/// The rows go on before one gets to where they end, and nothing jumps.
void TestRecordPane::scrollsOnFromRowToRow()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    fixture.view()->collapse(fixture.view()->model()->index(0, 0));
    QScrollBar *own = fixture.view()->verticalScrollBar();
    const int row = fixture.view()->visualRect(fixture.view()->model()->index(0, 0)).height();
    qint64 before = 0;
    for (int step = 0; step < 200; ++step) {
        own->setValue(own->value() + 10 * row);
        QCoreApplication::processEvents();
        const qint64 now = fixture.bar()->place().position;
        QCOMPARE(now, before + 10);
        before = now;
    }
    QVERIFY(fixture.model.firstPosition() > 1000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), u"n2001"_s, 30'000);
    for (int step = 0; step < 200; ++step) {
        own->setValue(own->value() - 10 * row);
        QCoreApplication::processEvents();
        const qint64 now = fixture.bar()->place().position;
        QCOMPARE(now, before - 10);
        before = now;
    }
    QCOMPARE(fixture.model.firstPosition(), 0);
    QCOMPARE(fixture.top(), u"n1"_s);
}

void TestRecordPane::keepsItsOwnBarForFewRecords()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s).limit(800));
    QTRY_COMPARE(fixture.view()->model()->rowCount(), 800);
    QTRY_VERIFY(fixture.view()->verticalScrollBar()->isVisible());
    QVERIFY(!fixture.bar()->isVisible());
    fixture.view()->scrollToBottom();
    QTRY_COMPARE_WITH_TIMEOUT(fixture.bottom(), u"n800"_s, 30'000);
    QCOMPARE(fixture.loads(), 2);
}

void TestRecordPane::asksForNothingThatIsDraggedBy()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    for (int position = 0; position < 15'000; position += 50)
        fixture.bar()->setSliderPosition(position);
    fixture.goTo(15'000);
    QTRY_VERIFY(!fixture.model.pages().isLoading());
    QVERIFY2(fixture.loads() <= 3, qPrintable(QString::number(fixture.loads())));
}

void TestRecordPane::holdsOnToWhatIsOpen()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    fixture.goTo(5000);
    const QModelIndex row = fixture.view()->indexAt(QPoint(0, 0));
    fixture.view()->expand(row);
    QCOMPARE(fixture.view()->indexBelow(row).data().toString(), u"a5001"_s);
    // Far away, where its page is dropped; and back.
    fixture.model.pages().setMemoryLimit(1);
    fixture.goTo(15'000);
    QTRY_VERIFY(!fixture.model.pages().pageAt(5000));
    fixture.goTo(5000);
    QTRY_COMPARE(
        fixture.view()->indexBelow(fixture.view()->indexAt(QPoint(0, 0))).data().toString(),
        u"a5001"_s);
    // Nearby, where the row stays but not what it shows.
    fixture.goTo(5300);
    QTRY_VERIFY(!fixture.model.pages().pageAt(5000));
    fixture.goTo(5000);
    QTRY_COMPARE(
        fixture.view()->indexBelow(fixture.view()->indexAt(QPoint(0, 0))).data().toString(),
        u"a5001"_s);
    fixture.view()->collapse(fixture.view()->indexAt(QPoint(0, 0)));
    fixture.goTo(15'000);
    fixture.goTo(5000);
    QVERIFY(!fixture.view()->isExpanded(fixture.view()->indexAt(QPoint(0, 0))));
}

void TestRecordPane::holdsOnToTheCurrentRecord()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    fixture.goTo(5000);
    QSignalSpy selected(&fixture.pane, &RecordPane::recordSelected);
    fixture.view()->setCurrentIndex(fixture.view()->indexAt(QPoint(0, 0)));
    QCOMPARE(selected.size(), 1);
    fixture.model.pages().setMemoryLimit(1);
    fixture.goTo(15'000);
    QVERIFY(!fixture.view()->currentIndex().isValid());
    fixture.goTo(4990);
    QTRY_COMPARE(fixture.current(), u"n5001"_s);
    QCOMPARE(fixture.top(), u"n4991"_s); // it is not scrolled to
    fixture.goTo(5200);
    QTRY_VERIFY(!fixture.model.pages().pageAt(5000));
    fixture.goTo(4990);
    QTRY_COMPARE(fixture.current(), u"n5001"_s);
    QCOMPARE(selected.size(), 1); // nobody has selected anything else
    // From somewhere else, the keys begin with what is in sight.
    fixture.goTo(15'000);
    QTest::keyClick(fixture.view(), Qt::Key_Down);
    QCOMPARE(fixture.current(), u"n15001"_s);
}

void TestRecordPane::tellsOfARecordOnceItIsThere()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    QSignalSpy selected(&fixture.pane, &RecordPane::recordSelected);
    QTest::keyClick(fixture.view(), Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(selected.size(), 1, 30'000);
    const auto place = selected.first().first().value<RecordPlace>();
    QCOMPARE(place.cell(0).integer, records);
}

void TestRecordPane::tellsWhatARecordLeadsToOnceItIsThere_data()
{
    QTest::addColumn<bool>("isQueryChosen");
    QTest::newRow("record") << false;
    QTest::newRow("query meanwhile") << true;
}

void TestRecordPane::tellsWhatARecordLeadsToOnceItIsThere()
{
    QFETCH(const bool, isQueryChosen);
    Fixture fixture;
    fixture.loadNumbers();
    fixture.pane.tellCurrent();
    QList<RecordPlace> told;
    connect(&fixture.pane, &RecordPane::recordSelected, this,
            [&](const RecordPlace &place, QueryId query) {
                told << place;
                fixture.pane.showQueries({ query }); // as the log does
            });
    const auto isLoaded = [](const RecordPlace &place) {
        return place.set && place.related(place.lookup().children.constFirst()) != nullptr;
    };
    QTRY_VERIFY(fixture.bar()->isVisible()); // the records are counted, and it reaches so far
    test::StatementGate gate(u"FROM letter"_s);
    fixture.bar()->setValue(10'000);
    const RecordPages &pages = fixture.model.pages();
    QTRY_VERIFY(pages.pageAt(10'003) && pages.pageAt(10'003)->isPartial);
    fixture.view()->setCurrentIndex(fixture.model.indexOf(10'003));
    QCOMPARE(told.size(), 1);
    QVERIFY(!isLoaded(told.constLast()));
    if (isQueryChosen)
        fixture.pane.showQueries({ QueryId { 1 } });
    gate.open();
    QTRY_VERIFY(!pages.isLoading());
    QCOMPARE(told.size(), isQueryChosen ? 1 : 2);
    QCOMPARE(isLoaded(told.constLast()), !isQueryChosen);
    QCOMPARE(fixture.current(), u"n10004"_s);
}

void TestRecordPane::staysWhereItIsOverAReload()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    fixture.goTo(12'345);
    const QModelIndex row = fixture.view()->indexAt(QPoint(0, 0));
    fixture.view()->expand(row);
    fixture.view()->setCurrentIndex(fixture.view()->indexBelow(row));
    QCOMPARE(fixture.current(), u"a12346"_s);
    const qsizetype before = fixture.loads();
    fixture.model.reload(FetchStrategy::Naive);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.model.pages().strategy(), FetchStrategy::Naive, 30'000);
    QCOMPARE(fixture.top(), u"n12346"_s);
    QCOMPARE(fixture.current(), u"a12346"_s);
    QTRY_VERIFY(!fixture.model.pages().isLoading());
    QCOMPARE(fixture.loads(), before + 1);
}

void TestRecordPane::showsOtherRecordsFromTheTop()
{
    Fixture fixture;
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    fixture.goTo(12'345);
    fixture.load(QuerySet(u"letter"_s));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), u"a1"_s, 30'000);
    QTRY_COMPARE(fixture.bar()->value(), 0);
}

/// Whatever is asked for, the window goes on: no step of the event loop takes long.
/// A number alone does not say what it is.
void TestRecordPane::namesTheColumnsInTips()
{
    Fixture fixture;
    fixture.load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s).offset(12'000));
    const qsizetype before = fixture.log.records().size();
    const auto tipOver = [&](int column) {
        const QModelIndex index = fixture.view()->model()->index(1, column);
        const QPoint place = fixture.view()->visualRect(index).center();
        QHelpEvent help(QEvent::ToolTip, place, fixture.view()->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(fixture.view()->viewport(), &help);
        return QToolTip::text();
    };
    QVERIFY(tipOver(RecordTreeModel::DetailsColumn).contains("2 letter"_L1));
    QTRY_VERIFY(tipOver(RecordTreeModel::RecordColumn).isEmpty()); // all of it is there to be read
    QHeaderView *header = fixture.view()->header();
    header->setSectionResizeMode(RecordTreeModel::RecordColumn, QHeaderView::Interactive);
    header->resizeSection(RecordTreeModel::RecordColumn, 50);
    QTRY_VERIFY(tipOver(RecordTreeModel::RecordColumn).contains("name: n12002"_L1));
    QCOMPARE(fixture.log.records().size(), before);
}

void TestRecordPane::staysResponsive()
{
    Fixture fixture;
    fixture.model.setMaxRows(PagedModel::defaultMaxRows);
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    qint64 longest = 0;
    QElapsedTimer clock;
    for (int step = 0; step < 100; ++step) {
        clock.start();
        fixture.bar()->setValue(step * 190);
        QCoreApplication::processEvents();
        std::ignore = fixture.pane.grab();
        longest = std::max(longest, clock.elapsed());
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1); // pages come meanwhile
    }
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
}

QTEST_MAIN(TestRecordPane)
#include "tst_recordpane.moc"
