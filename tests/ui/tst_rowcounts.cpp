// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/rowcounts.h"

#include "datalayer/log/querylog.h"
#include "datalayer/records/async/queryrunner.h"
#include "datalayer/schema/schema.h"

#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Two tables that are counted at once, a view that takes seconds, and one that cannot be read.
const QString script
    = u"CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1), (2), (3);"
      "CREATE TABLE b (id INTEGER PRIMARY KEY);"
      "CREATE VIEW slow AS WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE"
      " i < 100000000) SELECT i FROM c;"
      "CREATE VIEW broken AS SELECT * FROM nowhere;"_s;

} // namespace

class TestRowCounts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void countsWhatIsAsked();
    void givesUpWhatTakesLong();
    void countsExactlyOnRequest();
    void leavesServersAlone();
    void waitsForOthers();
    void forgets();

private:
    /// The numbers of the counting statements in the log.
    [[nodiscard]] int statements() const
    {
        int count = 0;
        for (const QueryRecord &record : m_log->records())
            count += record.kind == QueryRecord::Kind::Count ? 1 : 0;
        return count;
    }
    [[nodiscard]] qint64 exact(int table) const
    {
        const auto count = m_counts->of(table);
        return count && count->isExact ? count->rows : -1;
    }

    std::unique_ptr<QueryLog> m_log;
    std::unique_ptr<QueryRunner> m_runner;
    std::unique_ptr<RowCounts> m_counts;
};

void TestRowCounts::init()
{
    m_counts.reset();
    m_runner.reset();
    m_log = std::make_unique<QueryLog>();
    m_runner = std::make_unique<QueryRunner>(*m_log);
    m_counts = std::make_unique<RowCounts>(*m_runner);
    ConnectionSettings settings;
    settings.script = script;
    auto info = m_runner->open(settings);
    QTRY_VERIFY(info.isFinished());
    QVERIFY(info.result());
    m_counts->setSchema(info.result()->schema, true);
    QTRY_VERIFY(!m_runner->isBusy());
}

void TestRowCounts::cleanup()
{
    m_runner->shutDown(); // before what awaits its replies
}

void TestRowCounts::countsWhatIsAsked()
{
    const QSignalSpy changed(m_counts.get(), &RowCounts::changed);
    QVERIFY(!m_counts->of(0));
    m_counts->ask({ 0, 1, 3 });
    QTRY_COMPARE(exact(1), 0);
    QCOMPARE(exact(0), 3);
    QTRY_VERIFY(!m_runner->isBusy());
    // Not the view that cannot be read; and what is known is not asked again.
    QCOMPARE(statements(), 2);
    QCOMPARE(changed.size(), 2);
    m_counts->ask({ 0, 1, 3 });
    QVERIFY(!m_runner->isBusy());
    QCOMPARE(statements(), 2);
}

void TestRowCounts::givesUpWhatTakesLong()
{
    m_counts->ask({ 2, 0 });
    QTRY_COMPARE(exact(0), 3); // behind the slow one
    QVERIFY(!m_counts->of(2));
    QCOMPARE(m_counts->failureOf(2), QString());
    QTRY_VERIFY(!m_runner->isBusy());
    const int before = statements();
    m_counts->ask({ 2 });
    QVERIFY(!m_runner->isBusy());
    QCOMPARE(statements(), before);
}

void TestRowCounts::countsExactlyOnRequest()
{
    m_counts->countExactly(0);
    QTRY_COMPARE(exact(0), 3);
    m_counts->countExactly(3);
    QTRY_VERIFY(m_counts->failureOf(3).contains("nowhere"_L1));
    // The user's to stop, and no failure then.
    m_counts->countExactly(2);
    // Not given up as what nobody has asked for.
    QVERIFY(!QTest::qWaitFor([this] { return !m_runner->isBusy(); }, 300));
    m_runner->stop();
    QTRY_VERIFY(!m_runner->isBusy());
    QCOMPARE(m_counts->failureOf(2), QString());
    QVERIFY(!m_counts->of(2));
}

void TestRowCounts::leavesServersAlone()
{
    ConnectionSettings settings;
    settings.script = script;
    auto info = m_runner->open(settings);
    QTRY_VERIFY(info.isFinished());
    m_counts->setSchema(info.result()->schema, false);
    QTRY_VERIFY(!m_runner->isBusy());
    m_counts->ask({ 0, 1 });
    QVERIFY(!m_runner->isBusy());
    QCOMPARE(statements(), 0);
    m_counts->countExactly(1);
    QTRY_COMPARE(exact(1), 0);
}

/// What the user does comes first: a load that begins ends the count.
void TestRowCounts::waitsForOthers()
{
    const auto count = m_runner->count(QuerySet(u"slow"_s), 100'000'000);
    QVERIFY(m_runner->isBusy());
    m_counts->ask({ 0 });
    QCOMPARE(exact(0), -1);
    m_runner->stop(); // which would end the other count, too, if it were waiting there
    QTRY_COMPARE(exact(0), 3);
}

void TestRowCounts::forgets()
{
    m_counts->ask({ 0 });
    QTRY_COMPARE(exact(0), 3);
    m_counts->forget();
    QVERIFY(!m_counts->of(0));
    m_counts->ask({ 0 });
    QTRY_COMPARE(exact(0), 3);
    QCOMPARE(statements(), 2);
}

QTEST_GUILESS_MAIN(TestRowCounts)
#include "tst_rowcounts.moc"
