// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/savedloads.h"

#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// Records that were opened by themselves, after their load was stopped, and saved with it.
class TestKeptOpenings : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsWhatWasOpened();
    void opensWhatWasOpenedBelow_data();
    void opensWhatWasOpenedBelow();

private:
    std::unique_ptr<SavedLoads> m_loads;
};

void TestKeptOpenings::init()
{
    m_loads = std::make_unique<SavedLoads>();
}

/// A load that was stopped, in which a record was opened by itself then, opens with it open.
void TestKeptOpenings::keepsWhatWasOpened()
{
    QString path;
    QStringList rows;
    {
        Driver driver(m_loads->settings());
        QVERIFY(m_loads->openStopped(driver, SavedLoads::library(), SavedLoads::authorsWithBooks(),
                                     u"FROM author"_s));
        QTreeView *view = driver.records();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        const QModelIndex ann = view->model()->index(0, 0);
        QCOMPARE(view->model()->rowCount(ann), 0);
        view->expand(ann);
        QTRY_COMPARE(view->model()->rowCount(ann), 2);
        QTRY_VERIFY(!driver.application.runner().isBusy());
        rows = rowsOf(*view->model());
        path = m_loads->save(driver);
        QVERIFY(!path.isEmpty());
        QVERIFY2(driver.message().contains(u"with 5 records and 2 queries"_s),
                 qPrintable(driver.message()));
    }
    QVERIFY(QFile::remove(m_loads->database()));
    Driver driver(m_loads->otherSettings());
    QVERIFY(SavedLoads::openFile(driver, path));
    QTreeView *view = driver.records();
    const QModelIndex ann = view->model()->index(0, 0);
    QTRY_VERIFY(view->isExpanded(ann));
    QTRY_COMPARE(view->model()->rowCount(ann), 2);
    QCOMPARE(rowsOf(*view->model()), rows);
    QCOMPARE(driver.queries()->model()->rowCount(), 2);
    // The query that has filled the row is found, and what was not opened takes the database.
    driver.clickRow(view, view->model()->index(0, 0, ann));
    QVERIFY(driver.queries()->currentIndex().parent().isValid());
    const QModelIndex bo = view->model()->index(1, 0);
    view->expand(bo);
    QTRY_COMPARE(view->model()->rowCount(bo), 1);
    QVERIFY2(view->model()->index(0, 0, bo).data().toString().contains(u"open the database"_s),
             qPrintable(view->model()->index(0, 0, bo).data().toString()));
}

void TestKeptOpenings::opensWhatWasOpenedBelow_data()
{
    QTest::addColumn<QString>("stoppedAt");
    QTest::newRow("what an opened record led to") << u"FROM author"_s;
    QTest::newRow("what the load had brought") << u"FROM book"_s;
}

/// A book that was opened by itself, below an author.
void TestKeptOpenings::opensWhatWasOpenedBelow()
{
    QFETCH(const QString, stoppedAt);
    QString path;
    QStringList rows;
    {
        Driver driver(m_loads->settings());
        const QString pages = u"CREATE TABLE page (id INTEGER PRIMARY KEY, text TEXT,"
                              " book_id INTEGER REFERENCES book (id));"
                              "INSERT INTO page VALUES (1, 'p', 1), (2, 'q', 1), (3, 'r', 2);"_s;
        QVERIFY(m_loads->openStopped(driver, SavedLoads::library() + pages,
                                     QuerySet(u"author"_s).prefetchRelated(u"book__page"_s),
                                     stoppedAt));
        QTreeView *view = driver.records();
        QTRY_COMPARE(view->model()->rowCount(), 3);
        const QModelIndex ann = view->model()->index(0, 0);
        if (view->model()->rowCount(ann) == 0) {
            StatementGate gate(u"FROM book"_s);
            view->expand(ann);
            QTRY_VERIFY(gate.isReached());
            driver.click("stop");
            gate.open();
        }
        QTRY_COMPARE(view->model()->rowCount(ann), 2);
        view->expand(ann);
        const QModelIndex book = view->model()->index(0, 0, ann);
        view->expand(book);
        QTRY_COMPARE(view->model()->rowCount(book), 2);
        QTRY_VERIFY(!driver.application.runner().isBusy());
        rows = rowsOf(*view->model());
        path = m_loads->save(driver);
        QVERIFY(!path.isEmpty());
    }
    Driver driver(m_loads->otherSettings());
    QVERIFY(SavedLoads::openFile(driver, path));
    QVERIFY(SavedLoads::activate(driver));
    QTreeView *view = driver.records();
    const QModelIndex ann = view->model()->index(0, 0);
    QTRY_VERIFY(view->isExpanded(ann));
    QTRY_COMPARE(view->model()->rowCount(ann), 2);
    view->setFocus();
    const QModelIndex book = view->model()->index(0, 0, ann);
    QTRY_VERIFY(view->isExpanded(book));
    QTRY_COMPARE(rowsOf(*view->model()), rows);
    // They are in memory now: all that is kept opens by keys.
    QTest::keyClick(view, Qt::Key_Home);
    QTest::keyClick(view, Qt::Key_Left);
    view->collapse(book);
    QVERIFY(!view->isExpanded(ann));
    QTest::keyClick(view, Qt::Key_Asterisk);
    QTRY_VERIFY(view->isExpanded(book));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex(), book);
    QTest::keyClick(view, Qt::Key_Left);
    QVERIFY(!view->isExpanded(book));
    QTest::keyClick(view, Qt::Key_Right);
    QVERIFY(view->isExpanded(book));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex().data().toString(), u"p"_s);
    QCOMPARE(rowsOf(*view->model()), rows);
}

QTEST_MAIN(TestKeptOpenings)

#include "tst_keptopenings.moc"
