// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/recordtablefixture.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QPaintEvent>
#include <QTemporaryDir>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using Fixture = test::RecordTableFixture;

namespace {

/// The query of the records of \a table whose \a column has \a value.
QuerySet only(const QString &table, const QString &column, int value)
{
    return QuerySet(table).filter(Condition::allOf({ Field(column).exact(value) }));
}

/// Painted notes where a widget is painted.
class Painted final : public QObject
{
public:
    explicit Painted(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }
    [[nodiscard]] const QRegion &region() const { return m_region; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return QObject::eventFilter(watched, event);
    }

private:
    QRegion m_region;
};

} // namespace

class TestRecordTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsRecordsSideBySide();
    void scrollsOverAllRecords();
    void goesToBothEnds();
    void asksForAnOrder();
    void holdsOnToTheCurrentRecord();
    void tellsOfARecordOnceItIsThere();
    void tellsNullFromEmpty();
    void runsNothingToBeLookedAt();
    void followsLinksByMouse();
    void followsLinksByKeys();
    void copiesARectangle();
    void hasRoomForItsValues();
    void paintsTheCurrentRowAsAWhole();
    void staysResponsive();

private:
    [[nodiscard]] QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRecordTable::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestRecordTable::showsRecordsSideBySide()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QCOMPARE(
        fixture.headers(),
        (QStringList { u"id"_s, u"name"_s, u"half"_s, u"maybe"_s, u"letter"_s, u"Loaded by"_s }));
    const QAbstractItemModel *model = fixture.view()->model();
    QCOMPARE(model->index(6, 4).data().toString(), u"1 · a7"_s);
    QCOMPARE(model->index(6, 5).data().toString(), u"#1"_s);
    fixture.load(QuerySet(u"letter"_s).prefetchRelated(u"n"_s));
    QCOMPARE(fixture.headers(),
             (QStringList { u"id"_s, u"n_id"_s, u"name"_s, u"n"_s, u"Loaded by"_s }));
    QCOMPARE(model->index(6, 3).data().toString(), u"n29993"_s);
    QCOMPARE(model->index(6, 3).data(RecordTableModel::LinkLengthRole).toInt(), 6);
}

void TestRecordTable::scrollsOverAllRecords()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    for (const int position : { 12'345, 0, 14'000 }) {
        fixture.bar()->setValue(position);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), QString::number(position + 1), 30'000);
    }
    QTest::keyClick(fixture.view(), Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.table.current(), 14'999, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.view()->currentIndex().siblingAtColumn(0).data().toString(),
                              u"15000"_s, 30'000);
    QVERIFY(fixture.view()->model()->rowCount() <= PagedModel::defaultMaxRows);
}

/// Also where there is a row for each record.
void TestRecordTable::goesToBothEnds()
{
    Fixture fixture(settingsFile());
    fixture.load(QuerySet(u"n"_s).limit(300));
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(fixture.view(), key, modifiers);
        const QModelIndex at = fixture.view()->currentIndex();
        return std::pair(at.row(), at.column());
    };
    fixture.view()->setCurrentIndex(fixture.view()->model()->index(5, 2));
    QCOMPARE(press(Qt::Key_End), std::pair(299, 2));
    QCOMPARE(press(Qt::Key_Home), std::pair(0, 2));
    QCOMPARE(press(Qt::Key_End, Qt::ControlModifier), std::pair(0, 4));
    QCOMPARE(press(Qt::Key_Home, Qt::ControlModifier), std::pair(0, 0));
}

void TestRecordTable::asksForAnOrder()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QStringList asked;
    QObject::connect(fixture.view(), &RecordTableView::orderChosen, &fixture.table,
                     [&](const QStringList &order) {
                         asked << order.join(u',');
                         QuerySet query(u"n"_s);
                         fixture.pages.load(query.orderBy(order).prefetchRelated(u"letter"_s),
                                            FetchStrategy::Prefetch);
                     });
    for (const QString &first : { u"15000"_s, u"1"_s, u"1"_s }) {
        fixture.clickHeader(1);
        QTRY_VERIFY_WITH_TIMEOUT(!fixture.pages.isLoading(), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), first, 30'000);
    }
    QCOMPARE(asked, (QStringList { u"name"_s, u"-name"_s, QString() }));
    QVERIFY(!fixture.header()->isSortIndicatorShown());
    // A relation's column has no order, and says so by doing nothing.
    fixture.clickHeader(4);
    QCOMPARE(asked.size(), 3);
    fixture.clickHeader(0);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.header()->isSortIndicatorShown(), 30'000);
    QCOMPARE(fixture.header()->sortIndicatorSection(), 0);
}

void TestRecordTable::holdsOnToTheCurrentRecord()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    QSignalSpy selected(&fixture.table, &RecordTable::selected);
    fixture.table.select(40); // by the pane: nobody has to be told
    fixture.table.bringIntoSight(40);
    QCOMPARE(selected.size(), 0);
    QTest::keyClick(fixture.view(), Qt::Key_Down);
    QCOMPARE(selected.size(), 1);
    QCOMPARE(selected.first().first().toLongLong(), 41);
    fixture.bar()->setValue(14'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), u"14001"_s, 30'000);
    QVERIFY(!fixture.view()->currentIndex().isValid());
    fixture.bar()->setValue(30);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), u"31"_s, 30'000);
    QCOMPARE(fixture.view()->currentIndex().siblingAtColumn(0).data().toString(), u"42"_s);
    QCOMPARE(fixture.table.current(), 41);
    // Nor where its page was dropped, and has come back.
    fixture.pages.setMemoryLimit(1);
    fixture.bar()->setValue(500);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.pages.pageAt(41), 30'000);
    fixture.bar()->setValue(30);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), u"31"_s, 30'000);
    QCOMPARE(selected.size(), 1);
}

/// What is selected before it is there is told of once it is.
void TestRecordTable::tellsOfARecordOnceItIsThere()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    QSignalSpy selected(&fixture.table, &RecordTable::selected);
    QTest::keyClick(fixture.view(), Qt::Key_End);
    QTRY_COMPARE_WITH_TIMEOUT(selected.size(), 2, 30'000);
    QVERIFY(!selected.first().last().value<RecordPlace>().set);
    QCOMPARE(selected.last().last().value<RecordPlace>().cell(0).integer, 15'000);
}

void TestRecordTable::tellsNullFromEmpty()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    const QAbstractItemModel *model = fixture.view()->model();
    QVERIFY(!model->index(0, 3).data(RecordTableModel::IsNullRole).toBool());
    QVERIFY(model->index(1, 3).data(RecordTableModel::IsNullRole).toBool());
    QVERIFY(model->index(0, 2).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    const auto picture = [&](int row) {
        return fixture.view()
            ->grab(fixture.view()
                       ->visualRect(model->index(row, 3))
                       .translated(fixture.view()->viewport()->pos()))
            .toImage();
    };
    QVERIFY(picture(2) != picture(1)); // the one is blank, in the other stands a word
    QCOMPARE(picture(2), picture(4));
}

/// Painting, tips, and what a screen reader asks for.
void TestRecordTable::runsNothingToBeLookedAt()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QTRY_VERIFY(!fixture.pages.isLoading());
    const qsizetype before = fixture.log.records().size();
    fixture.header()->resizeSection(1, 40);
    const QRect cell = fixture.view()->visualRect(fixture.view()->model()->index(3, 1));
    QHelpEvent help(QEvent::ToolTip, cell.center(),
                    fixture.view()->viewport()->mapToGlobal(cell.center()));
    QCoreApplication::sendEvent(fixture.view()->viewport(), &help);
    QTRY_VERIFY(QToolTip::text().contains("n29996"_L1));
    QVERIFY(QToolTip::text().contains("name"_L1));
    std::ignore = fixture.table.grab();
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(fixture.view());
    QVERIFY(reader && reader->tableInterface());
    QAccessibleInterface *read = reader->tableInterface()->cellAt(1, 3);
    QVERIFY(read);
    QCOMPARE(read->text(QAccessible::Name), u"NULL"_s);
    // A row that is not loaded, too.
    const QAbstractItemModel *model = fixture.view()->model();
    const QModelIndex far = model->index(9000, 0);
    QCOMPARE(far.data().toString(), u"…"_s);
    for (int role = 0; role < RecordTableModel::CellMarkRole + 1; ++role)
        std::ignore = far.data(role);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.log.records().size(), before);
}

void TestRecordTable::followsLinksByMouse()
{
    Fixture fixture(settingsFile());
    fixture.load(QuerySet(u"letter"_s).prefetchRelated(u"n"_s));
    QSignalSpy opened(&fixture.table, &RecordTable::openRequested);
    const QModelIndex link = fixture.view()->model()->index(6, 3);
    const QRect cell = fixture.view()->visualRect(link);
    // Beside the text the cell is selected, and nothing more.
    fixture.header()->resizeSection(3, 200);
    QTest::mouseClick(fixture.view()->viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + 190, cell.center().y()));
    QCOMPARE(fixture.view()->currentIndex(), link);
    QCOMPARE(opened.size(), 0);
    QTest::mouseClick(fixture.view()->viewport(), Qt::LeftButton, {},
                      QPoint(cell.left() + 12, cell.center().y()));
    QCOMPARE(opened.size(), 1);
    const auto query = opened.first().first().value<QuerySet>();
    QCOMPARE(query, only(u"n"_s, u"id"_s, 7));
    // A foreign key is a link as well. It stands on the right.
    const QRect key = fixture.view()->visualRect(link.siblingAtColumn(1));
    fixture.header()->resizeSection(1, 100);
    QTest::mouseClick(fixture.view()->viewport(), Qt::LeftButton, {},
                      QPoint(key.left() + 8, key.center().y()));
    QCOMPARE(opened.size(), 1);
    QTest::mouseClick(fixture.view()->viewport(), Qt::LeftButton, {},
                      QPoint(key.left() + 78, key.center().y())); // it is hit beside its digit, too
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.takeLast().constFirst().value<QuerySet>(), only(u"n"_s, u"id"_s, 7));
    // What is selected with a key held down is not followed.
    QTest::mouseClick(fixture.view()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      QPoint(cell.left() + 12, cell.center().y()));
    QCOMPARE(opened.size(), 1);
}

void TestRecordTable::followsLinksByKeys()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QSignalSpy opened(&fixture.table, &RecordTable::openRequested);
    const QAbstractItemModel *model = fixture.view()->model();
    fixture.view()->setCurrentIndex(model->index(2, 1));
    QTest::keyClick(fixture.view(), Qt::Key_Return); // no link
    QCOMPARE(opened.size(), 0);
    QTest::keyClick(fixture.view(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().constFirst().value<QuerySet>(),
             only(u"n"_s, u"id"_s, 3).prefetchRelated(u"letter"_s));
    fixture.view()->setCurrentIndex(model->index(2, 4));
    QTest::keyClick(fixture.view(), Qt::Key_Enter);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().constFirst().value<QuerySet>(), only(u"letter"_s, u"n_id"_s, 3));
    // The record itself, wherever in its row the current cell is.
    QTest::keyClick(fixture.view(), Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.takeFirst().constFirst().value<QuerySet>(),
             only(u"n"_s, u"id"_s, 3).prefetchRelated(u"letter"_s));
}

void TestRecordTable::copiesARectangle()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    const QAbstractItemModel *model = fixture.view()->model();
    QItemSelectionModel *selection = fixture.view()->selectionModel();
    const auto copied = [&] {
        QTest::keySequence(fixture.view(), QKeySequence::Copy);
        return QGuiApplication::clipboard()->text();
    };
    fixture.view()->setCurrentIndex(model->index(1, 1));
    QCOMPARE(copied(), u"n29998"_s);
    selection->select({ model->index(0, 1), model->index(1, 3) },
                      QItemSelectionModel::ClearAndSelect);
    QCOMPARE(copied(), u"n29999\t0.5\t\"\"\nn29998\t1\t\n"_s);
    // In the order in which the columns stand, without those that are hidden.
    fixture.header()->moveSection(3, 0);
    fixture.header()->hideSection(2);
    QCOMPARE(copied(), u"\"\"\tn29999\n\tn29998\n"_s);
    selection->select({ model->index(4, 4), model->index(5, 4) },
                      QItemSelectionModel::ClearAndSelect);
    QCOMPARE(copied(), u"1\n1\n"_s); // a list is its number, as in a file
    const auto copiedWithNames = [&] {
        QTest::keyClick(fixture.view(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        return QGuiApplication::clipboard()->text();
    };
    QCOMPARE(copiedWithNames(), u"letter\n1\n1\n"_s);
    // Of one cell the whole record.
    fixture.view()->setCurrentIndex(model->index(1, 1));
    QCOMPARE(copiedWithNames(), u"id\tname\thalf\tmaybe\tletter\n2\tn29998\t1\t\t1\n"_s);
}

void TestRecordTable::hasRoomForItsValues()
{
    Fixture fixture(settingsFile());
    QFont large = fixture.table.font();
    large.setPixelSize(24);
    fixture.view()->setFont(large);
    fixture.loadNumbers();
    const QFontMetrics metrics(large);
    for (int section = 0; section < 5; ++section) {
        const QString text = fixture.view()
                                 ->model()
                                 ->index(3, section)
                                 .data(RecordTableModel::TextRole)
                                 .toString();
        QVERIFY2(fixture.header()->sectionSize(section) >= metrics.horizontalAdvance(text) + 12,
                 qPrintable(text));
    }
}

/// Also where the window is painted only as far as it has changed.
void TestRecordTable::paintsTheCurrentRowAsAWhole()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    const QAbstractItemModel *model = fixture.view()->model();
    fixture.view()->setCurrentIndex(model->index(1, 1));
    QCoreApplication::processEvents();
    Painted painted(fixture.view()->viewport());
    fixture.view()->setCurrentIndex(model->index(5, 1));
    for (const int row : { 1, 5 }) {
        for (const int column : { 0, 3 }) {
            const QRect cell = fixture.view()->visualRect(model->index(row, column));
            QTRY_VERIFY(painted.region().contains(cell.center()));
        }
    }
    QVERIFY(!painted.region().contains(fixture.view()->visualRect(model->index(3, 0)).center()));
}

/// Whatever is scrolled to, the window goes on: no step of the event loop takes long.
void TestRecordTable::staysResponsive()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    qint64 longest = 0;
    QElapsedTimer clock;
    for (int step = 0; step < 100; ++step) {
        clock.start();
        fixture.bar()->setValue(step * 145);
        QCoreApplication::processEvents();
        std::ignore = fixture.table.grab();
        longest = std::max(longest, clock.elapsed());
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1); // pages come meanwhile
    }
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
}

QTEST_MAIN(TestRecordTable)
#include "tst_recordtable.moc"
