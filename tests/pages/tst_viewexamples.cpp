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
    QList<roundtrip::QueryId> m_selected;
};

void TestViewExamples::views()
{
    //! [Views]
    roundtrip::QueryLog log;
    roundtrip::QueryRunner runner(log);
    roundtrip::RecordTreeModel records(runner);
    roundtrip::QueryLogModel queries(log);

    QSplitter window;
    auto *tree = new roundtrip::RecordTreeView(&window);
    tree->setModel(&records);
    auto *pane = new roundtrip::QueryLogPane(queries, &window);
    // The queries under the mouse, and the selected ones, tint the records that they have read.
    connect(pane, &roundtrip::QueryLogPane::querySelected, tree,
            [this, tree](roundtrip::QueryId, const QList<roundtrip::QueryId> &ids) {
                m_selected = ids;
                tree->setQueries(ids, {});
            });
    connect(
        pane->view(), &roundtrip::QueryLogView::hovered, tree,
        [this, tree](const QList<roundtrip::QueryId> &ids) { tree->setQueries(m_selected, ids); });
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
    QTRY_COMPARE_WITH_TIMEOUT(m_selected, QList<roundtrip::QueryId> { query }, 30'000);
    QVERIFY(runner.shutDown());
}

QTEST_MAIN(TestViewExamples)
#include "tst_viewexamples.moc"
