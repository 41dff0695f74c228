// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/recordtablefixture.h"
#include "ui/records/tablecolumns.h"

#include <QMenu>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using Fixture = test::RecordTableFixture;

class TestTableColumns : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void keepsColumns();
    void hidesColumnsButTheLast();
    void staysWithHiddenColumns();
    void showsColumnsThatWereAskedFor();
    void hasAMenuForAColumn();
    void showsColumnsWithoutRecords();
    void growsWithWhatComesIntoSight();
    void measuresWhatIsSeen();

private:
    [[nodiscard]] QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTableColumns::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestTableColumns::keepsColumns()
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

void TestTableColumns::hidesColumnsButTheLast()
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
void TestTableColumns::staysWithHiddenColumns()
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

void TestTableColumns::showsColumnsThatWereAskedFor()
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

void TestTableColumns::hasAMenuForAColumn()
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
void TestTableColumns::showsColumnsWithoutRecords()
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

/// The first hundred records have short values.
void TestTableColumns::growsWithWhatComesIntoSight()
{
    Fixture fixture(settingsFile());
    fixture.load(QuerySet(u"n"_s).prefetchRelated(u"letter"_s));
    const QAbstractItemView *view = fixture.view();
    const int chosen = fixture.header()->minimumSectionSize();
    fixture.header()->resizeSection(1, chosen); // by hand
    const int before = fixture.header()->sectionSize(4);
    QTest::keyClick(fixture.view(), Qt::Key_End);
    QTRY_VERIFY(fixture.pages.pageAt(14'900));
    QTRY_VERIFY(fixture.header()->sectionSize(4) > before);
    for (const int section : { 0, 2, 3, 4 }) {
        QVERIFY2(fixture.header()->sectionSize(section) >= view->sizeHintForColumn(section),
                 qPrintable(QString::number(section)));
    }
    QCOMPARE(fixture.header()->sectionSize(1), chosen);
}

/// The tree is shown first, and nobody waits for the widths of a table that he may never see.
void TestTableColumns::measuresWhatIsSeen()
{
    {
        Fixture fixture(settingsFile());
        fixture.table.columns()->setDatabase(u"here"_s);
        fixture.loadNumbers();
        fixture.header()->resizeSection(2, 222); // by hand
        fixture.table.columns()->save();
    }
    Fixture fixture(settingsFile());
    fixture.table.columns()->setDatabase(u"here"_s);
    fixture.table.hide();
    fixture.load(QuerySet(u"letter"_s));
    const int unmeasured = fixture.header()->defaultSectionSize();
    QCOMPARE(fixture.header()->sectionSize(0), unmeasured);
    fixture.header()->resizeSection(0, unmeasured + 1); // as another size of texts does
    fixture.table.show();
    const QAbstractItemView *view = fixture.view();
    QVERIFY(fixture.header()->sectionSize(0) < unmeasured);
    QVERIFY(fixture.header()->sectionSize(0) >= view->sizeHintForColumn(0));
    // A title may be longer than the values, also where the column is hidden.
    fixture.table.columns()->setDatabase(u"elsewhere"_s);
    fixture.table.hide();
    fixture.table.columns()->choose({ u"id"_s });
    fixture.loadNumbers();
    fixture.table.show();
    fixture.header()->showSection(2);
    QVERIFY(fixture.header()->sectionSize(2) >= fixture.header()->sectionSizeHint(2));
    fixture.table.columns()->setDatabase(u"here"_s);
    // What was kept stays.
    fixture.table.hide();
    fixture.loadNumbers();
    fixture.table.show();
    QCOMPARE(fixture.header()->sectionSize(2), 222);
}

QTEST_MAIN(TestTableColumns)
#include "tst_tablecolumns.moc"
