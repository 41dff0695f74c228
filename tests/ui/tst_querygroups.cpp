// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/logfixture.h"
#include "tests/support/modelprinter.h"
#include "ui/queries/logfolds.h"
#include "ui/queries/queryfilter.h"
#include "ui/queries/querygroups.h"

#include <QAbstractItemModelTester>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Mark = QueryLogModel::Mark;

class Fixture : public test::LogFixture
{
public:
    Fixture()
    {
        filter.setSourceModel(&model);
        filter.setFilterKeyColumn(QueryLogModel::QueryColumn);
        groups.setSourceModel(&filter);
    }

    QueryLogModel model { log };
    QueryFilter filter;
    QueryGroups groups;
    QAbstractItemModelTester tester { &groups,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal };
};

} // namespace

class TestQueryGroups : public QObject
{
    Q_OBJECT

private slots:
    void foldsStatementsOfOneText();
    void saysCountSumAndSpread();
    void keepsFailuresApart();
    void mapsBothWays();
    void followsTheFilter();
    void keepsWhatIsUnfolded();
    void groupsTenThousand();
};

void TestQueryGroups::foldsStatementsOfOneText()
{
    Fixture fixture;
    fixture.loadNaively(3);
    fixture.model.refresh();
    QCOMPARE(test::printModel(fixture.groups, 2),
             u"author › books · naive · page 1 | \n"
             "  1 | SELECT * FROM author\n"
             "  × 3 | SELECT * FROM book WHERE author_id = ?\n"
             "    2 | SELECT * FROM book WHERE author_id = 1\n"
             "    3 | SELECT * FROM book WHERE author_id = 2\n"
             "    4 | SELECT * FROM book WHERE author_id = 3\n"_s);
    QCOMPARE(fixture.groups.index(0, 0).data(QueryGroups::CountRole).toInt(), 4);
    // Each row stands for its statements.
    const QModelIndex section = fixture.groups.index(0, 0);
    const QModelIndex group = fixture.groups.index(1, 0, section);
    QVERIFY(queriesOf(section).isEmpty());
    QCOMPARE(queriesOf(fixture.groups.index(0, 0, section)), QList<QueryId> { QueryId { 1 } });
    QCOMPARE(queriesOf(group), (QList<QueryId> { QueryId { 2 }, QueryId { 3 }, QueryId { 4 } }));
    QCOMPARE(queriesOf(fixture.groups.index(1, 0, group)), QList<QueryId> { QueryId { 3 } });
    // Each section by itself, also while statements come in.
    const LoadId next = fixture.begin();
    fixture.add(next, test::LogFixture::Kind::OneKey, u"SELECT * FROM book WHERE author_id = ?"_s,
                7, 0, 1);
    fixture.model.refresh();
    QCOMPARE(fixture.groups.rowCount(fixture.groups.index(1, 0)), 1);
    QCOMPARE(fixture.groups.rowCount(fixture.groups.index(0, 0, fixture.groups.index(1, 0))), 0);
    fixture.add(next, test::LogFixture::Kind::OneKey, u"SELECT * FROM book WHERE author_id = ?"_s,
                8, 1, 1);
    fixture.model.refresh();
    QCOMPARE(fixture.groups.rowCount(fixture.groups.index(1, 0)), 1);
    QCOMPARE(fixture.groups.rowCount(fixture.groups.index(0, 0, fixture.groups.index(1, 0))), 2);
}

void TestQueryGroups::saysCountSumAndSpread()
{
    Fixture fixture;
    const LoadId load = fixture.begin();
    const QString sql = u"SELECT * FROM book WHERE author_id = ?"_s;
    fixture.add(load, test::LogFixture::Kind::OneKey, sql, 1, 10, 4, 12);
    fixture.add(load, test::LogFixture::Kind::OneKey, sql, 2, 20, 1, 9);
    fixture.add(load, test::LogFixture::Kind::OneKey, sql, 3, 30, 10, 7);
    fixture.model.refresh();
    const QModelIndex group = fixture.groups.index(0, 0, fixture.groups.index(0, 0));
    const auto cell = [&](int column) { return group.siblingAtColumn(column).data().toString(); };
    QCOMPARE(group.data(QueryGroups::CountRole).toInt(), 3);
    QCOMPARE(cell(QueryLogModel::RowsColumn), u"28"_s);
    QCOMPARE(cell(QueryLogModel::DurationColumn), u"15.00"_s);
    const QLocale locale;
    const auto ms = [&](double value) { return locale.toString(value, 'f', 2); };
    QCOMPARE(group.data(QueryGroups::SpreadRole).toString(),
             u"%1 – %2 – %3 ms"_s.arg(ms(1), ms(4), ms(10)));
    QCOMPARE(group.data(QueryLogModel::StartRole).toDouble(), 10.0);
    QCOMPARE(group.data(QueryLogModel::SpanRole).toDouble(), 30.0);
    QCOMPARE(group.data(QueryLogModel::MarkRole).toInt(), static_cast<int>(Mark::Repeated));
    QCOMPARE(group.data(Qt::AccessibleTextRole).toString(),
             u"3 statements, repeated: %1, 28 rows"_s.arg(sql));
    // Of four, the median is between the two in the middle.
    fixture.add(load, test::LogFixture::Kind::OneKey, sql, 4, 50, 6);
    fixture.model.refresh();
    QCOMPARE(fixture.groups.index(0, 0, fixture.groups.index(0, 0))
                 .data(QueryGroups::SpreadRole)
                 .toString(),
             u"%1 – %2 – %3 ms"_s.arg(ms(1), ms(5), ms(10)));
}

void TestQueryGroups::keepsFailuresApart()
{
    Fixture fixture;
    const LoadId load = fixture.loadNaively(2);
    QueryRecord failed = fixture.log.records().constLast();
    failed.id = failed.level = QueryId::None;
    failed.load = load;
    failed.error = DbError { DbError::Kind::Statement, u"locked"_s, {} };
    fixture.log.append(failed);
    fixture.model.refresh();
    const QModelIndex section = fixture.groups.index(0, 0);
    QCOMPARE(fixture.groups.rowCount(section), 3);
    QVERIFY(fixture.groups.index(2, 0, section).data(QueryLogModel::HasFailedRole).toBool());
}

void TestQueryGroups::mapsBothWays()
{
    Fixture fixture;
    fixture.loadNaively(3);
    fixture.loadNaively(1);
    fixture.model.refresh();
    for (int section = 0; section < 2; ++section) {
        const QModelIndex above = fixture.filter.index(section, 0);
        QCOMPARE(fixture.groups.mapToSource(fixture.groups.mapFromSource(above)), above);
        for (int row = 0; row < fixture.filter.rowCount(above); ++row) {
            const QModelIndex source = fixture.filter.index(row, 1, above);
            const QModelIndex mapped = fixture.groups.mapFromSource(source);
            QVERIFY(mapped.isValid());
            QCOMPARE(fixture.groups.mapToSource(mapped), source);
            QCOMPARE(mapped.data(), source.data());
            QCOMPARE(mapped.data(QueryLogModel::IdRole), source.data(QueryLogModel::IdRole));
        }
    }
    QVERIFY(!fixture.groups.mapFromSource({}).isValid());
    QVERIFY(!fixture.groups.mapToSource({}).isValid());
    QCOMPARE(fixture.groups.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"#"_s);
}

void TestQueryGroups::followsTheFilter()
{
    Fixture fixture;
    fixture.loadNaively(3);
    fixture.model.refresh();
    fixture.filter.setMark(Mark::Repeated, true);
    QCOMPARE(fixture.groups.rowCount(fixture.groups.index(0, 0)), 1);
    fixture.filter.setMark(Mark::Repeated, false);
    fixture.filter.setFilterFixedString(u"author_id = 2"_s);
    QCOMPARE(fixture.groups.rowCount(fixture.groups.index(0, 0)), 1);
    QVERIFY(!fixture.groups.index(0, 0, fixture.groups.index(0, 0))
                 .data(QueryGroups::CountRole)
                 .isValid()); // it stands for itself
    fixture.filter.setFilterFixedString({});
    QCOMPARE(fixture.groups.rowCount(fixture.groups.index(0, 0)), 2);
    fixture.model.setMostQueries(2);
    QCOMPARE(test::printModel(fixture.groups, 1),
             u"author › books · naive · page 1\n  × 2\n    3\n    4\n"_s);
    fixture.model.clearLog();
    QCOMPARE(fixture.groups.rowCount(), 0);
}

void TestQueryGroups::keepsWhatIsUnfolded()
{
    Fixture fixture;
    fixture.loadNaively(3);
    fixture.loadNaively(3);
    fixture.model.refresh();
    QTreeView view;
    LogFolds folds(&view);
    view.setModel(&fixture.groups);
    folds.watch(&fixture.groups);
    const auto section = [&](int row) { return fixture.groups.index(row, 0); };
    const auto group = [&](int row) { return fixture.groups.index(1, 0, section(row)); };
    view.expand(section(1));
    view.expand(group(1));
    view.setCurrentIndex(fixture.groups.index(2, 0, group(1)));
    fixture.add(fixture.begin(), test::LogFixture::Kind::Root, u"SELECT 1"_s, 0, 0, 1);
    fixture.model.refresh();
    QVERIFY(!view.isExpanded(section(0)));
    QVERIFY(view.isExpanded(section(1)));
    QVERIFY(view.isExpanded(group(1)));
    QCOMPARE(view.currentIndex().siblingAtColumn(0), fixture.groups.index(2, 0, group(1)));
    // The group itself is not its first statement.
    view.setCurrentIndex(group(1));
    fixture.add(fixture.begin(), test::LogFixture::Kind::Root, u"SELECT 1"_s, 0, 0, 1);
    fixture.model.refresh();
    QCOMPARE(view.currentIndex().siblingAtColumn(0), group(1));
}

void TestQueryGroups::groupsTenThousand()
{
    Fixture fixture;
    fixture.loadNaively(9'999);
    fixture.model.refresh();
    QCOMPARE(
        fixture.groups.index(1, 0, fixture.groups.index(0, 0)).data(QueryGroups::CountRole).toInt(),
        9'999);
}

QTEST_MAIN(TestQueryGroups)
#include "tst_querygroups.moc"
