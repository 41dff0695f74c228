// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/recordnode.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Kind = RecordRow::Kind;
using State = RecordNode::State;

const QString library = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE publisher (id INTEGER PRIMARY KEY, name TEXT);"
                        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                        " author_id INTEGER REFERENCES author (id),"
                        " publisher_id INTEGER REFERENCES publisher (id));"
                        "INSERT INTO author VALUES (1, 'Ada'), (2, 'Zoe');"
                        "INSERT INTO publisher VALUES (5, 'P');"
                        "INSERT INTO book VALUES (1, 'One', 1, 5), (2, 'Two', 1, NULL);"_s;

std::shared_ptr<const LoadedRecords> loaded(Database &database, const QString &root,
                                            const QStringList &lookups)
{
    return test::load(database, root, lookups).records;
}

/// The first text of the record that a row shows.
QByteArray textOf(const RecordRow &row)
{
    return row.place.cell(1).bytes.toByteArray();
}

} // namespace

class TestRecordNode : public QObject
{
    Q_OBJECT

private slots:
    void leadsToRecordsOfTheOnlyStep();
    void leadsToAGroupPerStepWhereTheyAreSeveral();
    void hasNothingBelowALeaf();
    void asksForWhatIsNotLoaded();
    void showsWhatItFetchedItself();
    void showsAFailureInPlaceOfRows();
    void findsOpenedRowsOnly();
};

void TestRecordNode::leadsToRecordsOfTheOnlyStep()
{
    Database database = test::openScript(library);
    const auto records = loaded(database, u"author"_s, { u"book"_s });
    const RecordNode ada(RecordRow::root(records, 0));
    QCOMPARE(textOf(ada.shown), QByteArray("Ada"));
    QVERIFY(!ada.shown.isLeaf());
    QCOMPARE(ada.state(), State::Fetched);
    QCOMPARE(ada.childCount(), 2);
    QCOMPARE(ada.childAt(1).kind, Kind::Record);
    QCOMPARE(textOf(ada.childAt(0)), QByteArray("One"));
    QCOMPARE(textOf(ada.childAt(1)), QByteArray("Two"));
    QVERIFY(ada.childAt(1).isLeaf());
    const RecordNode zoe(RecordRow::root(records, 1));
    QCOMPARE(zoe.state(), State::Fetched);
    QCOMPARE(zoe.childCount(), 0);
}

void TestRecordNode::leadsToAGroupPerStepWhereTheyAreSeveral()
{
    Database database = test::openScript(library);
    const auto records = loaded(database, u"book"_s, { u"author"_s, u"publisher"_s });
    const RecordNode one(RecordRow::root(records, 0));
    QCOMPARE(one.shown.childStep(), StepId::None);
    QCOMPARE(one.childCount(), 2);
    QCOMPARE(one.childAt(0).kind, Kind::Group);
    const RecordNode publisher(one.childAt(1));
    QCOMPARE(records->lookups().step(publisher.shown.groupStep).path, u"publisher"_s);
    QCOMPARE(publisher.childCount(), 1);
    QCOMPARE(publisher.childAt(0).kind, Kind::Record);
    QCOMPARE(textOf(publisher.childAt(0)), QByteArray("P"));
    // The second book has none: the group stands, and is empty.
    const RecordNode none(RecordNode(RecordRow::root(records, 1)).childAt(1));
    QCOMPARE(none.state(), State::Fetched);
    QCOMPARE(none.childCount(), 0);
}

void TestRecordNode::hasNothingBelowALeaf()
{
    Database database = test::openScript(library);
    const RecordNode leaf(RecordRow::root(loaded(database, u"publisher"_s, {}), 0));
    QVERIFY(leaf.shown.isLeaf());
    QCOMPARE(leaf.childCount(), 0);
    QCOMPARE(leaf.state(), State::Fetched);
    for (const Kind kind : { Kind::Unloaded, Kind::Failure }) {
        RecordRow row;
        row.kind = kind;
        QVERIFY(row.isLeaf());
        QCOMPARE(RecordNode(row).childCount(), 0);
        QCOMPARE(RecordNode(row).state(), State::Fetched);
    }
}

void TestRecordNode::asksForWhatIsNotLoaded()
{
    Database database = test::openScript(library);
    std::atomic_bool stop = false;
    // Stopped before the first level: the roots are there, and nothing below them.
    const test::StatementWatch watch([&stop](const QString &statement) {
        if (statement.contains(u"FROM author"_s))
            stop = true;
    });
    const Loaded stopped = test::load(database, u"author"_s, { u"book"_s }, FetchStrategy::Prefetch,
                                      { .stop = &stop });
    QVERIFY(stopped.records);
    QVERIFY(stopped.records->root().rowCount() > 0);
    RecordNode ada(RecordRow::root(stopped.records, 0));
    QCOMPARE(ada.state(), State::Unfetched);
    QCOMPARE(ada.childCount(), 0);
    ada.ownState = State::Fetching;
    QCOMPARE(ada.state(), State::Fetching);
}

void TestRecordNode::showsWhatItFetchedItself()
{
    Database database = test::openScript(library);
    RecordNode ada(RecordRow::root(loaded(database, u"author"_s, {}), 0));
    ada.fetched = loaded(database, u"book"_s, {});
    ada.ownState = State::Fetched;
    QCOMPARE(ada.childCount(), 2);
    QCOMPARE(textOf(ada.childAt(1)), QByteArray("Two"));
    QVERIFY(ada.childAt(1).place.records == ada.fetched);
}

void TestRecordNode::showsAFailureInPlaceOfRows()
{
    Database database = test::openScript(library);
    RecordNode ada(RecordRow::root(loaded(database, u"author"_s, { u"book"_s }), 0));
    ada.ownState = State::Failed;
    ada.error = u"disk I/O error"_s;
    QCOMPARE(ada.childCount(), 1);
    QCOMPARE(ada.childAt(0).kind, Kind::Failure);
    QCOMPARE(ada.childAt(0).error, u"disk I/O error"_s);
    QCOMPARE(ada.state(), State::Failed);
}

void TestRecordNode::findsOpenedRowsOnly()
{
    RecordNode root;
    QVERIFY(!root.openedAt(3));
    root.opened[3] = std::make_unique<RecordNode>();
    QCOMPARE(root.openedAt(3), root.opened[3].get());
    QVERIFY(!root.openedAt(2));
}

QTEST_GUILESS_MAIN(TestRecordNode)
#include "tst_recordnode.moc"
