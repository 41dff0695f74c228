// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/writtenrecords.h"
#include "datalayer/models/recordtreemodel.h"
#include "datalayer/records/access/database.h"
#include "tests/support/testdatabase.h"
#include "ui/records/recordcopy.h"

#include <QClipboard>
#include <QMenu>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                        " author_id INTEGER REFERENCES author (id));"
                        "INSERT INTO author VALUES (1, 'A'), (2, 'B'), (3, NULL);"
                        "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2);"_s;

/// A tree of authors and their books, opened, in which several rows can be selected.
struct Fixture
{
    explicit Fixture(const QString &script = library, const QString &root = u"author"_s,
                     const QStringList &lookups = { u"book"_s }, const LoadOptions &options = {})
        : database(openScript(script))
        , loaded(load(database, root, lookups, FetchStrategy::Prefetch, options))
        , model(RecordList(loaded.records))
        , copying(&view, [this](const QModelIndex &index) { return model.placeOf(index); })
    {
        view.setModel(&model);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.expandAll();
        QGuiApplication::clipboard()->clear();
    }

    void select(const QModelIndex &index)
    {
        view.selectionModel()->select(index,
                                      QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    QString copied()
    {
        QTest::keySequence(&view, QKeySequence::Copy);
        return QGuiApplication::clipboard()->text();
    }
    /// Takes the action \a text of the submenu for what is selected.
    QString copiedAs(const QString &text)
    {
        QMenu menu;
        copying.addTo(&menu);
        const auto *forms = menu.actions().constLast()->menu();
        for (QAction *action : forms->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        return QGuiApplication::clipboard()->text();
    }

    Database database;
    Loaded loaded;
    RecordTreeModel model;
    QTreeView view;
    RecordCopy copying;
};

} // namespace

class TestRecordCopy : public QObject
{
    Q_OBJECT

private slots:
    void copiesTheCurrentCell();
    void copiesSeveralRows();
    void copiesWithNames();
    void copiesInEachForm_data();
    void copiesInEachForm();
    void namesTheNumberOfRecords();
    void saysWhatWasLeftOut();
    void offersExportForTooMuch();
};

void TestRecordCopy::copiesTheCurrentCell()
{
    Fixture fixture;
    fixture.view.setCurrentIndex(fixture.model.index(0, RecordTreeModel::RecordColumn));
    QCOMPARE(fixture.copied(), u"A"_s);
    fixture.view.setCurrentIndex(fixture.model.index(0, RecordTreeModel::DetailsColumn));
    QCOMPARE(fixture.copied(), u"2 books"_s);
}

void TestRecordCopy::copiesSeveralRows()
{
    Fixture fixture;
    const QModelIndex first = fixture.model.index(0, 0);
    // In the order of the view, not in that of the clicks.
    fixture.select(fixture.model.index(2, 0));
    fixture.select(fixture.model.index(1, 0, first));
    fixture.select(first);
    QCOMPARE(fixture.copied(), u"1\tA\n2\ty\t1\n3\t\n"_s);
}

/// By its keys and from the menu: whole records, under the names of their columns.
void TestRecordCopy::copiesWithNames()
{
    Fixture fixture;
    fixture.select(fixture.model.index(0, 0));
    QTest::keyClick(&fixture.view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"id\tname\tbook\n1\tA\t2\n"_s);
    fixture.select(fixture.model.index(1, 0));
    QMenu menu;
    fixture.copying.addTo(&menu);
    QAction *action = menu.actions().at(1);
    QCOMPARE(action->text(), u"Copy 2 records with their column names"_s);
    action->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"id\tname\tbook\n1\tA\t2\n2\tB\t1\n"_s);
}

void TestRecordCopy::copiesInEachForm_data()
{
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("expected");
    QTest::newRow("tsv") << u"TSV"_s << u"id\tname\tbook\n1\tA\t2\n3\t\t0\n"_s;
    QTest::newRow("csv") << u"CSV"_s << u"id,name,book\r\n1,A,2\r\n3,,0\r\n"_s;
    QTest::newRow("json") << u"JSON"_s
                          << u"[{\"values\":{\"id\":1,\"name\":\"A\"},\"related\":{\"book\":["
                             "{\"values\":{\"id\":1,\"title\":\"x\",\"author_id\":1}},"
                             "{\"values\":{\"id\":2,\"title\":\"y\",\"author_id\":1}}]}},"
                             "{\"values\":{\"id\":3,\"name\":null},\"related\":{\"book\":[]}}]\n"_s;
    QTest::newRow("markdown") << u"Markdown"_s
                              << u"| id | name | book |\n| ---: | --- | ---: |\n"
                                 "| 1 | A | 2 |\n| 3 | *NULL* | 0 |\n"_s;
    QTest::newRow("insert") << u"SQL INSERT"_s
                            << u"INSERT INTO author (id, name) VALUES (1, 'A');\n"
                               "INSERT INTO author (id, name) VALUES (3, NULL);\n"_s;
}

void TestRecordCopy::copiesInEachForm()
{
    QFETCH(const QString, form);
    QFETCH(const QString, expected);
    Fixture fixture;
    fixture.select(fixture.model.index(0, 0));
    fixture.select(fixture.model.index(2, 0));
    QCOMPARE(fixture.copiedAs(form), expected);
}

void TestRecordCopy::namesTheNumberOfRecords()
{
    Fixture fixture;
    const auto name = [&fixture] {
        QMenu menu;
        fixture.copying.addTo(&menu);
        return menu.actions().constLast()->text();
    };
    fixture.select(fixture.model.index(0, 0));
    QCOMPARE(name(), u"Copy the record as"_s);
    fixture.select(fixture.model.index(1, 0));
    fixture.select(fixture.model.index(0, 0, fixture.model.index(0, 0)));
    QCOMPARE(name(), u"Copy 3 records as"_s);
}

void TestRecordCopy::saysWhatWasLeftOut()
{
    Fixture fixture(u"CREATE TABLE t (id INTEGER PRIMARY KEY, value TEXT);"
                    "INSERT INTO t VALUES (1, 'short'), (2, printf('%.*c', 500, 'x')),"
                    " (3, CAST(X'ff' AS TEXT));"_s,
                    u"t"_s, {}, { .maxCellBytes = 100 });
    QSignalSpy said(&fixture.copying, &RecordCopy::said);
    fixture.select(fixture.model.index(0, 0));
    fixture.copiedAs(u"CSV"_s);
    QCOMPARE(said.size(), 0);
    fixture.select(fixture.model.index(1, 0));
    fixture.select(fixture.model.index(2, 0));
    fixture.copiedAs(u"CSV"_s);
    QCOMPARE(said.size(), 1);
    const QString text = said.first().first().toString();
    QVERIFY2(text.contains(u"1 value is long"_s), qPrintable(text));
    QVERIFY2(text.contains(u"not valid UTF-8"_s), qPrintable(text));
    QCOMPARE(said.first().last().toBool(), true); // the file gets all of it
}

void TestRecordCopy::offersExportForTooMuch()
{
    constexpr int tooMany = static_cast<int>(WrittenRecords::mostRecords) + 1;
    Fixture fixture(u"CREATE TABLE p (id INTEGER PRIMARY KEY); INSERT INTO p VALUES (1);"
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, p_id INTEGER REFERENCES p);"_s
                        + fillScript(u"t"_s, u"p_id"_s, tooMany, u"1"_s),
                    u"p"_s, { u"t"_s });
    const QModelIndex parent = fixture.model.index(0, 0);
    fixture.view.selectionModel()->select(
        { fixture.model.index(0, 0, parent), fixture.model.index(tooMany - 1, 0, parent) },
        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QSignalSpy said(&fixture.copying, &RecordCopy::said);
    QGuiApplication::clipboard()->setText(u"before"_s);
    QCOMPARE(fixture.copied(), u"before"_s);
    QCOMPARE(said.size(), 1);
    QCOMPARE(said.first().last().toBool(), true);
    // One less is copied.
    fixture.view.selectionModel()->select(fixture.model.index(5, 0, parent),
                                          QItemSelectionModel::Deselect
                                              | QItemSelectionModel::Rows);
    QCOMPARE(fixture.copied().count(u'\n'), WrittenRecords::mostRecords);
    QCOMPARE(said.size(), 1);
}

QTEST_MAIN(TestRecordCopy)

#include "tst_recordcopy.moc"
