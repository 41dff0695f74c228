// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/querylog.h"
#include "datalayer/records/loadedrecords.h"
#include "tests/support/schemanotation.h"
#include "ui/detailpane.h"

#include <QTextBrowser>
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
    records->root().endRows(1);

    QueryLog log;
    QueryLogModel model(log);
    QueryRunner runner(log);
    DetailPane pane(model, runner);
    pane.showRecord({ records, &records->root() });
    const auto *browser = pane.findChild<QTextBrowser *>(u"record"_s);
    QVERIFY(browser);
    QCOMPARE(tipOver(*browser, u"name"_s), tables[0].columns[1].comment);
    QCOMPARE(tipOver(*browser, u"id"_s), QString());
    QCOMPARE(tipOver(*browser, u"Ada"_s), QString());
}

QTEST_MAIN(TestDetailPane)

#include "tst_detailpane.moc"
