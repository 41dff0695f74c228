// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/recordtable.h"

#include "datalayer/log/querylog.h"
#include "ui/parts/windowsettings.h"
#include "ui/records/positionbar.h"
#include "ui/records/recordtableview.h"
#include "ui/records/tablecolumns.h"

#include <QAccessible>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolTip>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

const QString script
    = u"CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT NOT NULL, half REAL, maybe TEXT);"
      "CREATE TABLE letter (id INTEGER PRIMARY KEY, n_id INTEGER REFERENCES n (id), name TEXT);"
      "CREATE INDEX letters ON letter (n_id);"
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 15000)"
      " INSERT INTO n SELECT i, 'n' || (30000 - i), i / 2.0, CASE WHEN i % 2 THEN '' END FROM c;"
      "INSERT INTO letter SELECT id, id, 'a' || id FROM n;"_s;

/// The query of the records of \a table whose \a column has \a value.
QuerySet only(const QString &table, const QString &column, int value)
{
    return QuerySet(table).filter(Condition::allOf({ Field(column).exact(value) }));
}

/// The table with its pages, shown, and settings of its own.
class Fixture
{
public:
    explicit Fixture(const QString &settingsFile)
        : file(settingsFile, QSettings::IniFormat)
    {
        ConnectionSettings connection;
        connection.script = script;
        m_runner.open(connection);
        pages.setSparse(true);
        table.resize(600, 400);
        table.show();
    }
    ~Fixture() { m_runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    void load(const QuerySet &query)
    {
        QSignalSpy finished(&pages, &RecordPages::loadFinished);
        pages.load(query, FetchStrategy::Prefetch);
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(pages.totalCount() >= 0, 30'000);
    }
    void loadNumbers() { load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s)); }
    [[nodiscard]] RecordTableView *view() const { return table.view(); }
    [[nodiscard]] QHeaderView *header() const { return view()->horizontalHeader(); }
    [[nodiscard]] PositionBar *bar() const { return table.findChild<PositionBar *>(); }
    [[nodiscard]] QString top() const { return view()->indexAt(QPoint(0, 0)).data().toString(); }
    /// The headers that are shown, from the left.
    [[nodiscard]] QStringList headers() const
    {
        QStringList shown;
        for (int place = 0; place < header()->count(); ++place) {
            const int section = header()->logicalIndex(place);
            if (!header()->isSectionHidden(section))
                shown << view()->model()->headerData(section, Qt::Horizontal).toString();
        }
        return shown;
    }
    void clickHeader(int section) const
    {
        const QPoint place(header()->sectionViewportPosition(section) + 10, header()->height() / 2);
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, place);
    }

    QueryLog log;
    QSettings file;
    WindowSettings settings { file };

private:
    QueryRunner m_runner { log };

public:
    RecordPages pages { m_runner };
    RecordTable table { pages, &log, &settings };
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
    void keepsColumns();
    void hidesColumnsButTheLast();
    void staysWithHiddenColumns();
    void showsColumnsThatWereAskedFor();
    void tellsNullFromEmpty();
    void runsNothingToBeLookedAt();
    void followsLinksByMouse();
    void followsLinksByKeys();
    void copiesARectangle();
    void hasAMenuForAColumn();
    void showsColumnsWithoutRecords();
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

void TestRecordTable::keepsColumns()
{
    {
        Fixture fixture(settingsFile());
        fixture.table.columns()->setDatabase(u"here"_s);
        fixture.loadNumbers();
        fixture.header()->moveSection(0, 2);
        fixture.header()->resizeSection(1, 333);
        QMenu menu;
        fixture.table.columns()->fillMenu(&menu);
        const QList<QAction *> actions = menu.actions();
        const auto maybe = std::ranges::find(actions, u"maybe"_s, &QAction::text);
        QVERIFY(maybe != actions.end());
        (*maybe)->trigger();
        QCOMPARE(fixture.headers(),
                 (QStringList { u"name"_s, u"half"_s, u"id"_s, u"letter"_s, u"Loaded by"_s }));
        fixture.load(QuerySet(u"letter"_s)); // another table has columns of its own
        QCOMPARE(fixture.headers(),
                 (QStringList { u"id"_s, u"n_id"_s, u"name"_s, u"Loaded by"_s }));
        fixture.loadNumbers();
        QCOMPARE(fixture.headers().constFirst(), u"name"_s);
    }
    Fixture fixture(settingsFile());
    fixture.table.columns()->setDatabase(u"here"_s);
    fixture.loadNumbers();
    QCOMPARE(fixture.headers(),
             (QStringList { u"name"_s, u"half"_s, u"id"_s, u"letter"_s, u"Loaded by"_s }));
    QCOMPARE(fixture.header()->sectionSize(1), 333);
    fixture.table.columns()->setDatabase(u"elsewhere"_s);
    fixture.loadNumbers();
    QCOMPARE(fixture.headers().constFirst(), u"id"_s);
}

void TestRecordTable::hidesColumnsButTheLast()
{
    Fixture fixture(settingsFile());
    fixture.load(QuerySet(u"letter"_s));
    for (int column = 0; column < 3; ++column) {
        QMenu menu;
        fixture.table.columns()->fillMenu(&menu);
        menu.actions().at(2 + column)->trigger();
    }
    QMenu menu;
    fixture.table.columns()->fillMenu(&menu);
    QCOMPARE(fixture.headers(), QStringList { u"Loaded by"_s });
    menu.actions().constLast()->trigger(); // one stays
    QVERIFY(menu.actions().constLast()->isChecked());
    QCOMPARE(fixture.headers(), QStringList { u"Loaded by"_s });
    menu.actions().constFirst()->trigger();
    QCOMPARE(fixture.headers().size(), 4);
}

/// Whatever stands at the left, rows are scrolled to.
void TestRecordTable::staysWithHiddenColumns()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QTRY_VERIFY(fixture.bar()->isVisible());
    fixture.header()->hideSection(0);
    fixture.header()->resizeSection(1, 900);
    QTRY_VERIFY(fixture.view()->horizontalScrollBar()->maximum() > 400);
    fixture.view()->horizontalScrollBar()->setValue(400);
    fixture.bar()->setValue(12'000);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), u"n17999"_s, 30'000);
    QCOMPARE(fixture.view()->horizontalScrollBar()->value(), 400);
    fixture.bar()->setValue(0);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.top(), u"n29999"_s, 30'000);
}

void TestRecordTable::showsColumnsThatWereAskedFor()
{
    Fixture fixture(settingsFile());
    QSignalSpy said(fixture.table.columns(), &TableColumns::said);
    fixture.table.columns()->choose({ u"letter"_s, u"name"_s });
    fixture.loadNumbers();
    QCOMPARE(fixture.headers(), (QStringList { u"letter"_s, u"name"_s, u"Loaded by"_s }));
    QCOMPARE(fixture.table.columns()->chosen(), (QStringList { u"letter"_s, u"name"_s }));
    QCOMPARE(said.size(), 0);
    fixture.load(QuerySet(u"letter"_s));
    QVERIFY(fixture.table.columns()->chosen().isEmpty()); // all there are
    fixture.table.columns()->choose({ u"id"_s, u"halb"_s });
    fixture.loadNumbers();
    QCOMPARE(fixture.headers(), (QStringList { u"id"_s, u"Loaded by"_s }));
    QTRY_COMPARE(said.size(), 1);
    const QString text = said.first().first().toString();
    QVERIFY2(text.contains(u"\"halb\""_s) && text.contains(u"did you mean \"half\"?"_s),
             qPrintable(text));
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
    for (const Qt::KeyboardModifiers modifiers : { Qt::NoModifier, Qt::ControlModifier }) {
        QTest::keyClick(fixture.view(), Qt::Key_Enter, modifiers);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.takeFirst().constFirst().value<QuerySet>(),
                 only(u"letter"_s, u"n_id"_s, 3));
    }
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
}

void TestRecordTable::hasAMenuForAColumn()
{
    Fixture fixture(settingsFile());
    fixture.loadNumbers();
    QStringList asked;
    QObject::connect(fixture.view(), &RecordTableView::orderChosen, &fixture.table,
                     [&](const QStringList &order) { asked << order.join(u','); });
    QMenu menu;
    fixture.table.addColumnTo(&menu, fixture.view()->model()->index(0, 1));
    const QMenu *column = menu.actions().constLast()->menu();
    QVERIFY(column);
    const auto take = [&](const QString &text) {
        const QList<QAction *> actions = column->actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        QVERIFY2(found != actions.end(), qPrintable(text));
        (*found)->trigger();
    };
    take(u"Sort ascending"_s);
    take(u"Sort descending"_s);
    QCOMPARE(asked, (QStringList { u"name"_s, u"-name"_s }));
    take(u"Move to the right"_s);
    QCOMPARE(fixture.headers().mid(0, 3), (QStringList { u"id"_s, u"half"_s, u"name"_s }));
    take(u"Move to the left"_s);
    take(u"Move to the left"_s);
    take(u"Move to the left"_s); // there is nothing further left
    QCOMPARE(fixture.headers().mid(0, 3), (QStringList { u"name"_s, u"id"_s, u"half"_s }));
    take(u"Hide"_s);
    QCOMPARE(fixture.headers().constFirst(), u"id"_s);
}

/// The header tells what there would be.
void TestRecordTable::showsColumnsWithoutRecords()
{
    Fixture fixture(settingsFile());
    fixture.load(QuerySet(u"n"_s).filter(u"id"_s, -1).prefetchRelated(u"letter"_s));
    QCOMPARE(fixture.view()->model()->rowCount(), 0);
    QCOMPARE(
        fixture.headers(),
        (QStringList { u"id"_s, u"name"_s, u"half"_s, u"maybe"_s, u"letter"_s, u"Loaded by"_s }));
    fixture.pages.clear();
    QVERIFY(fixture.headers().isEmpty());
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
        QTest::qWait(1);
    }
    QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
}

QTEST_MAIN(TestRecordTable)
#include "tst_recordtable.moc"
