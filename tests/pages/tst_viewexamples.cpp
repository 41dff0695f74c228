// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/pages/library.h"

#include <Roundtrip/Widgets>

#include <QSplitter>
#include <QTest>

using namespace Qt::StringLiterals;

/// Compiles and runs what the pages of the ready views show.
class TestViewExamples : public QObject
{
    Q_OBJECT

private slots:
    void views();

private:
    roundtrip::QueryId m_selected = roundtrip::QueryId::None;
};

void TestViewExamples::views()
{
    //! [Views]
    roundtrip::QueryLog log;
    roundtrip::QueryRunner runner(log);
    roundtrip::RecordTreeModel records(runner, log);
    roundtrip::QueryLogModel queries(log);

    QSplitter window;
    auto *tree = new roundtrip::RecordTreeView(&window);
    tree->setModel(&records);
    auto *pane = new roundtrip::QueryLogPane(queries, &window);
    // The query under the mouse, or the selected one, tints the records that it has read.
    connect(pane, &roundtrip::QueryLogPane::querySelected, tree,
            [this, tree](roundtrip::QueryId query) {
                m_selected = query;
                tree->setQueries(query, roundtrip::QueryId::None);
            });
    connect(pane->view(), &roundtrip::QueryLogView::hovered, tree,
            [this, tree](roundtrip::QueryId query) { tree->setQueries(m_selected, query); });
    window.show();
    //! [Views]
    QVERIFY(runner.open(librarySettings()).result());
    records.load(roundtrip::QuerySet(u"author"_s).prefetchRelated(u"book"_s),
                 roundtrip::FetchStrategy::Prefetch);
    QTRY_COMPARE_WITH_TIMEOUT(records.rowCount(), 3, 30'000);
    queries.refresh();
    const roundtrip::QueryId query {
        records.data(records.index(0, 0), roundtrip::RecordTreeModel::QueryRole).toInt()
    };
    pane->selectQuery(query);
    QTRY_COMPARE_WITH_TIMEOUT(m_selected, query, 30'000);
    QVERIFY(runner.shutDown());
}

QTEST_MAIN(TestViewExamples)
#include "tst_viewexamples.moc"
