// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "tests/support/modelprinter.h"
#include "ui/queries/queryfilter.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Kind = QueryRecord::Kind;
using Mark = QueryLogModel::Mark;

class Fixture
{
public:
    Fixture()
    {
        filter.setSourceModel(&model);
        filter.setFilterKeyColumn(QueryLogModel::QueryColumn);
    }

    void add(LoadId load, Kind kind, const QString &summary, bool hasFailed = false)
    {
        QueryRecord record;
        record.load = load;
        record.kind = kind;
        if (kind == Kind::OneKey)
            record.lookups = { { u"books"_s } };
        record.summary = summary;
        if (hasFailed)
            record.error = DbError { DbError::Kind::Statement, u"locked"_s, {} };
        log.append(record);
        model.refresh();
    }
    /// The statements, section by section.
    [[nodiscard]] QStringList listed() const
    {
        QStringList statements;
        for (int row = 0; row < filter.rowCount(); ++row) {
            const QModelIndex section = filter.index(row, 0);
            statements << u"= "_s + section.data().toString();
            for (int line = 0; line < filter.rowCount(section); ++line)
                statements
                    << filter.index(line, QueryLogModel::QueryColumn, section).data().toString();
        }
        return statements;
    }

    QueryLog log;
    QueryLogModel model { log };
    QueryFilter filter;
    QAbstractItemModelTester tester { &filter,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal };
};

} // namespace

class TestQueryFilter : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatDoesNotCount();
    void listsAFailureWhereverItIs();
    void tellsWhatTheDriverAdded();
    void leavesMarksAndTexts();
    void alignsTitlesWithTheirFigures();
    void saysItsMarksInWords();
    void namesTheClock();
};

void TestQueryFilter::leavesOutWhatDoesNotCount()
{
    Fixture fixture;
    const LoadId catalogue = fixture.log.beginLoad({ .purpose = LoadRecord::Purpose::Catalogue });
    fixture.add(catalogue, Kind::Schema, u"sqlite_schema"_s);
    const LoadId load = fixture.log.beginLoad({ .table = u"author"_s });
    fixture.add(load, Kind::Setup, u"BEGIN"_s);
    fixture.add(load, Kind::Root, u"author"_s);
    fixture.add(load, Kind::Setup, u"COMMIT"_s);
    QCOMPARE(fixture.listed(), (QStringList { u"= author"_s, u"author"_s }));
    QVERIFY(!fixture.filter.isFiltering()); // nothing that anybody asked for
    fixture.filter.setUncountedVisible(true);
    QCOMPARE(fixture.listed(),
             (QStringList { u"= catalogue"_s, u"sqlite_schema"_s, u"= author"_s, u"BEGIN"_s,
                            u"author"_s, u"COMMIT"_s }));
    fixture.filter.setUncountedVisible(false);
    QCOMPARE(fixture.listed().size(), 2);
}

void TestQueryFilter::tellsWhatTheDriverAdded()
{
    Fixture fixture;
    const LoadId load = fixture.log.beginLoad({ .table = u"author"_s });
    QueryRecord record { .load = load, .kind = Kind::Root, .summary = u"author"_s };
    record.additions = { { u"DEALLOCATE"_s }, { u"PREPARE"_s } };
    fixture.log.append(record);
    fixture.model.refresh();
    QCOMPARE(fixture.listed().constLast(), u"author"_s);
    const QSignalSpy changed(&fixture.filter, &QAbstractItemModel::dataChanged);
    fixture.filter.setUncountedVisible(true);
    QCOMPARE(fixture.listed().constLast(), u"author   + DEALLOCATE, PREPARE"_s);
    QCOMPARE(changed.size(), 1); // what is on the screen is told to look again
    fixture.filter.setUncountedVisible(false);
    QCOMPARE(fixture.listed().constLast(), u"author"_s);
}

void TestQueryFilter::listsAFailureWhereverItIs()
{
    Fixture fixture;
    const LoadId count = fixture.log.beginLoad({ .purpose = LoadRecord::Purpose::Count });
    fixture.add(count, Kind::Count, u"first"_s);
    QVERIFY(fixture.listed().isEmpty());
    fixture.add(count, Kind::Count, u"second"_s, true);
    QCOMPARE(fixture.listed(), (QStringList { u"= count"_s, u"second — locked"_s }));
}

void TestQueryFilter::leavesMarksAndTexts()
{
    Fixture fixture;
    const LoadId load = fixture.log.beginLoad({ .table = u"author"_s });
    fixture.add(load, Kind::Root, u"author"_s);
    fixture.add(load, Kind::OneKey, u"book 1"_s);
    fixture.add(load, Kind::OneKey, u"book 2"_s); // with the same values: again
    fixture.filter.setMark(Mark::Repeated, true);
    QVERIFY(fixture.filter.isFiltering());
    QCOMPARE(fixture.listed(), (QStringList { u"= author"_s, u"book 1"_s, u"book 2"_s }));
    fixture.filter.setMark(Mark::Repeated, false);
    fixture.filter.setMark(Mark::Again, true);
    QCOMPARE(fixture.listed(), (QStringList { u"= author"_s, u"book 2"_s }));
    fixture.filter.setMark(Mark::Again, false);
    fixture.filter.setFilterFixedString(u"auth"_s);
    QCOMPARE(fixture.listed(), (QStringList { u"= author"_s, u"author"_s }));
}

void TestQueryFilter::alignsTitlesWithTheirFigures()
{
    const Fixture fixture;
    const auto alignment = [&](int column) {
        return fixture.filter.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    };
    QVERIFY(alignment(QueryLogModel::RowsColumn) & Qt::AlignRight);
    QVERIFY(alignment(QueryLogModel::DurationColumn) & Qt::AlignRight);
    QVERIFY(!(alignment(QueryLogModel::QueryColumn) & Qt::AlignRight));
}

void TestQueryFilter::saysItsMarksInWords()
{
    Fixture fixture;
    const LoadId load = fixture.log.beginLoad({ .table = u"author"_s });
    fixture.add(load, Kind::Root, u"author"_s);
    fixture.add(load, Kind::Batch, u"book"_s);
    const QModelIndex section = fixture.filter.index(0, 0);
    const auto said = [&](int row) {
        return fixture.filter.index(row, QueryLogModel::NumberColumn, section)
            .data(Qt::AccessibleTextRole)
            .toString();
    };
    // The keys go from row to row, and not to the columns.
    QVERIFY2(said(0).startsWith("query 1: author"_L1), qPrintable(said(0)));
    QVERIFY2(said(1).startsWith("query 2, batch: book"_L1), qPrintable(said(1)));
    QVERIFY2(said(1).endsWith(" rows"_L1) || said(1).endsWith(" row"_L1), qPrintable(said(1)));
}

/// The title of the waterfall shows its range alone.
void TestQueryFilter::namesTheClock()
{
    Fixture fixture;
    const auto said = [&fixture] {
        return fixture.filter
            .headerData(QueryLogModel::WaterfallColumn, Qt::Horizontal, Qt::AccessibleTextRole)
            .toString();
    };
    QCOMPARE(said(), u"Waterfall"_s);
    fixture.filter.setWaterfallTitle(u"0 – 2.5 ms"_s);
    QCOMPARE(said(), u"Waterfall, 0 – 2.5 ms"_s);
}

QTEST_GUILESS_MAIN(TestQueryFilter)
#include "tst_queryfilter.moc"
