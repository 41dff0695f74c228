// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/records/loadedrecords.h"
#include "tests/support/schemanotation.h"
#include "ui/parts/plaintext.h"
#include "ui/records/detailpane.h"

#include <QHelpEvent>
#include <QLabel>
#include <QTabBar>
#include <QTextBrowser>
#include <QToolTip>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// The tooltip over the first place where \a text stands.
QString tipOver(const QTextBrowser &browser, const QString &text)
{
    const QTextCursor found = browser.document()->find(text);
    return found.isNull() ? u"not there"_s : found.charFormat().toolTip();
}

} // namespace

class TestDetailPane : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheColumnsComments();
    void tellsWhatTheDriverAdded();
    void tellsTabsThatAreCut();
};

void TestDetailPane::tellsTheColumnsComments()
{
    QList<Table> tables = tablesFrom(u"author: id* name"_s);
    tables[0].columns[1].comment = u"as on the <b>cover</b>, 'pen name' & all"_s;
    const auto schema = std::make_shared<Schema>(tables);
    auto records = std::make_shared<LoadedRecords>(schema, *QuerySet(u"author"_s).resolve(*schema));
    std::vector<ColumnData> row(2);
    row[0].appendInteger(1);
    row[1].appendText("Ada", 3);
    records->root().appendRow({ 0, 1 }, row, 0);
    records->root().endRows(QueryId { 1 });

    QueryLog log;
    QueryLogModel model(log);
    QueryRunner runner(log);
    DetailPane pane(model, runner);
    pane.showRecord({ records, &records->root() });
    const auto *browser = pane.findChild<QTextBrowser *>(u"record"_s);
    QVERIFY(browser);
    QCOMPARE(tipOver(*browser, u"name"_s), plainToolTip(tables[0].columns[1].comment));
    QCOMPARE(tipOver(*browser, u"id"_s), QString());
    QCOMPARE(tipOver(*browser, u"Ada"_s), QString());
}

void TestDetailPane::tellsTabsThatAreCut()
{
    QueryLog log;
    QueryLogModel model(log);
    QueryRunner runner(log);
    DetailPane pane(model, runner);
    pane.setMinimumWidth(60);
    pane.show();
    for (const auto &[width, tip] : { std::pair(600, QString()), std::pair(100, u"Record"_s) }) {
        pane.resize(width, 200);
        const QPoint place = pane.tabBar()->tabRect(1).center();
        QHelpEvent event(QEvent::ToolTip, place, pane.tabBar()->mapToGlobal(place));
        QCoreApplication::sendEvent(pane.tabBar(), &event);
        QCOMPARE(QToolTip::text(), tip);
    }
    QToolTip::hideText();
}

void TestDetailPane::tellsWhatTheDriverAdded()
{
    QueryLog log;
    QueryLogModel model(log);
    QueryRunner runner(log);
    DetailPane pane(model, runner);
    const auto heading = [&](const QueryRecord &record) {
        const QueryId id = log.append(record).id;
        model.refresh();
        pane.showQuery(id);
        return pane.findChild<QLabel *>(u"queryHeading"_s)
            ->text()
            .replace(QChar::Nbsp, u' ')
            .split(u"  ·  "_s);
    };
    const LoadId load = log.beginLoad({ .table = u"author"_s });
    QueryRecord begin { .load = load, .kind = QueryRecord::Kind::Transaction, .sql = u"BEGIN"_s };
    begin.isSentWithNext = true;
    QCOMPARE(heading(begin),
             (QStringList { u"transaction"_s, u"filled 0 rows"_s,
                            u"sent in one message with the next statement"_s }));
    QueryRecord root { .load = load, .kind = QueryRecord::Kind::Root, .sql = u"SELECT 1"_s };
    root.rows = 1;
    root.roundTrips = 1;
    QCOMPARE(heading(root),
             (QStringList { u"#1"_s, u"root records"_s, u"filled 1 row"_s })); // nothing to tell
    root.additions = { { u"DEALLOCATE"_s }, { u"PREPARE"_s } };
    root.roundTrips = 3;
    QCOMPARE(heading(root),
             (QStringList { u"#2"_s, u"root records"_s, u"filled 1 row"_s,
                            u"also sent: DEALLOCATE, PREPARE"_s, u"3 round trips"_s }));
    QueryRecord connecting { .load = load, .kind = QueryRecord::Kind::Setup };
    connecting.summary = u"connect"_s;
    connecting.additions = { { u"login"_s } };
    connecting.roundTrips = 1;
    QCOMPARE(heading(connecting),
             (QStringList { u"the driver itself: connect"_s, u"filled 0 rows"_s,
                            u"also sent: login"_s, u"1 round trip"_s }));
}

QTEST_MAIN(TestDetailPane)

#include "tst_detailpane.moc"
