// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/milliseconds.h"
#include "datalayer/log/logstatistics.h"
#include "tests/support/logmodelfixture.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <random>
#include <utility>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Kind = QueryRecord::Kind;
using Mark = QueryLogModel::Mark;

/// Section is what a section of the log has to be: its loads, in order, those that have left the
/// log among them.
struct Section
{
    QList<LoadId> loads;
    LoadId continued = LoadId::None; ///< the walk's first load, where that was cleared away
    bool isListed = true;
    bool isCounted = true;
};

QList<QueryId> idsOf(const QList<QueryRecord> &records)
{
    QList<QueryId> ids;
    std::ranges::transform(records, std::back_inserter(ids), &QueryRecord::id);
    return ids;
}

/// Course has loads begin, run and end in an order that is random, and knows what the log's model
/// has to show of them.
class Course
{
public:
    Course(unsigned seed, int most)
        : m_random(seed)
    {
        m_fixture.model.setMostQueries(most);
    }

    /// Does something, and checks the model if it has heard of it.
    void step();

private:
    int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }
    void begin();
    void append();
    void end();
    void clear();
    void join(const LoadRecord &load);
    void check();
    void checkSection(const Section &section, const QModelIndex &index);
    [[nodiscard]] std::chrono::nanoseconds durationOf(LoadId load) const;

    std::mt19937 m_random;
    test::LogModelFixture m_fixture;
    QList<LoadId> m_running;
    QList<LoadId> m_walks { LoadId::None }; ///< the first loads of all walks, and none
    // Since the log was cleared:
    std::map<LoadId, LoadRecord> m_loads;
    std::map<LoadId, QList<QueryRecord>> m_records;
    QList<Section> m_sections;
};

void Course::step()
{
    const int what = below(100);
    if (what < 18)
        begin();
    else if (what < 60)
        append();
    else if (what < 80)
        end();
    else if (what < 99)
        check();
    else
        clear();
}

void Course::begin()
{
    LoadRecord load { .table = u"author"_s };
    if (below(3) == 0)
        load.purpose = LoadRecord::Purpose::Count;
    else
        load.continues = m_walks[below(static_cast<int>(m_walks.size()))];
    load.id = m_fixture.log.beginLoad(load);
    if (load.isCounted() && load.continues == LoadId::None)
        m_walks << load.id;
    m_running << load.id;
    m_loads[load.id] = load;
    join(load);
}

/// Puts \a load into the section that it belongs to.
void Course::join(const LoadRecord &load)
{
    const auto section = std::ranges::find_if(m_sections, [&load](const Section &one) {
        return load.continues != LoadId::None
            && (one.loads.contains(load.continues) || one.continued == load.continues);
    });
    if (section == m_sections.end()) {
        m_sections << Section { { load.id }, load.continues, true, load.isCounted() };
        return;
    }
    section->loads << load.id;
    if (!std::exchange(section->isListed, true)) // it comes back as the newest
        std::rotate(section, section + 1, m_sections.end());
}

void Course::append()
{
    if (m_running.isEmpty())
        return;
    static constexpr std::array kinds { Kind::Transaction, Kind::Count,  Kind::Root,
                                        Kind::OneKey,      Kind::OneKey, Kind::Batch };
    QueryRecord record { .load = m_running[below(static_cast<int>(m_running.size()))],
                         .kind = kinds[static_cast<size_t>(below(kinds.size()))] };
    record.sql = record.kind == Kind::OneKey ? u"book %1"_s.arg(below(2)) : u"author"_s;
    record.values = { Value::ofInteger(below(4)) };
    record.start = std::chrono::milliseconds(below(50));
    record.duration = std::chrono::milliseconds(below(5));
    if (below(12) == 0)
        record.error = DbError { DbError::Kind::Statement, u"no"_s, {} };
    m_records[record.load] << m_fixture.log.append(record);
}

void Course::end()
{
    if (m_running.isEmpty())
        return;
    const LoadId load = m_running.takeAt(below(static_cast<int>(m_running.size())));
    m_fixture.log.endLoad(load, 1, false);
    const QList<LoadRecord> loads = m_fixture.log.loads();
    m_loads[load] = *std::ranges::find(loads, load, &LoadRecord::id);
}

void Course::clear()
{
    m_fixture.model.clearLog();
    m_records.clear();
    m_sections.clear();
    std::erase_if(m_loads, [](const auto &entry) { return entry.second.isFinished; });
    for (const auto &[id, load] : m_loads)
        join(load);
    check();
}

std::chrono::nanoseconds Course::durationOf(LoadId load) const
{
    const auto records = m_records.find(load);
    std::chrono::nanoseconds end {};
    if (records != m_records.end())
        end = records->second.constLast().start + records->second.constLast().duration;
    return std::max(m_loads.at(load).duration, end);
}

void Course::check()
{
    QueryLogModel &model = m_fixture.model;
    model.refresh();
    const QList<LoadRecord> loads = m_fixture.log.loads();
    int row = 0;
    for (Section &section : m_sections) {
        section.isListed = std::ranges::any_of(
            loads, [&section](const LoadRecord &load) { return section.loads.contains(load.id); });
        const QModelIndex index = section.isListed ? model.index(row++, 0) : QModelIndex();
        for (const LoadId load : section.loads)
            QCOMPARE(model.sectionOf(load), index);
        if (section.isListed || section.isCounted)
            checkSection(section, index);
    }
    QCOMPARE(model.rowCount(), row);
    m_sections.removeIf(
        [](const Section &section) { return !section.isListed && !section.isCounted; });
    qint64 queries = 0;
    for (const auto &[load, records] : m_records) {
        for (const QueryRecord &record : records) {
            queries += record.isCounted() ? 1 : 0;
            if (record.isCounted())
                QCOMPARE(m_fixture.log.numberOf(record.id), record.numberInLog);
        }
    }
    QCOMPARE(model.queryCount(), queries);
    const QList<QueryRecord> kept = m_fixture.log.records();
    QCOMPARE(model.leftCount(), queries - std::ranges::count_if(kept, &QueryRecord::isCounted));
}

/// An invalid \a index is that of a section that is not listed any more.
void Course::checkSection(const Section &section, const QModelIndex &index)
{
    const QueryLogModel &model = m_fixture.model;
    int row = 0;
    int notable = 0;
    QList<QueryRecord> all;
    std::chrono::nanoseconds time {};
    for (const LoadId load : section.loads) {
        const QList<QueryRecord> records = m_records[load];
        const QHash<QueryId, Mark> marks = marksOf(records);
        QList<QueryId> kept;
        for (const QueryRecord &record : records) {
            notable += record.isCounted() || record.hasFailed() ? 1 : 0;
            if (m_fixture.log.record(record.id).id == QueryId::None)
                continue;
            kept << record.id;
            const QModelIndex at = model.index(row++, 0, index);
            QCOMPARE(model.recordAt(at).id, record.id);
            QCOMPARE(model.indexOf(record.id), at);
            QCOMPARE(model.loadAt(at).id, load);
            QCOMPARE(at.data(QueryLogModel::MarkRole).toInt(),
                     static_cast<int>(marks.value(record.id)));
            QCOMPARE(at.data(QueryLogModel::StartRole).toDouble(),
                     milliseconds(time + record.start));
        }
        QCOMPARE(idsOf(m_fixture.log.recordsOfLoad(load)), kept);
        const qsizetype left = std::ranges::count_if(records, &QueryRecord::isCounted)
            - m_fixture.log.queriesOfLoad(load).size();
        QCOMPARE(m_fixture.log.leftOf(load).size(), left);
        if (records.isEmpty())
            m_records.erase(load);
        time += durationOf(load);
        all << records;
    }
    const LoadId first = section.loads.constFirst();
    const auto repeated = std::ranges::count_if(
        marksOf(all), [](Mark mark) { return mark == Mark::Repeated || mark == Mark::Again; });
    QCOMPARE(model.markCount(first, Mark::Repeated), repeated);
    if (!index.isValid())
        return;
    QCOMPARE(model.rowCount(index), row);
    QCOMPARE(index.data(QueryLogModel::IdRole).toInt(), static_cast<int>(first));
    QCOMPARE(index.data(QueryLogModel::PageCountRole).toInt(), section.loads.size());
    QCOMPARE(index.data(QueryLogModel::NotableCountRole).toInt(), notable);
    QCOMPARE(index.data(QueryLogModel::DurationRole).toDouble(), milliseconds(time));
}

} // namespace

/// Loads begin, run beside one another, end and leave the log in whatever order.
class TestLogOrder : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatTheLogHas_data();
    void showsWhatTheLogHas();
};

void TestLogOrder::showsWhatTheLogHas_data()
{
    QTest::addColumn<int>("most");
    for (const int most : { 0, 1, 3, 10, 40, 1000 })
        QTest::addRow("%d", most) << most;
}

void TestLogOrder::showsWhatTheLogHas()
{
    QFETCH(const int, most);
    for (unsigned seed = 1; seed <= 20; ++seed) {
        Course course(seed, most);
        for (int steps = 0; steps < 400; ++steps) {
            course.step();
            if (QTest::currentTestFailed()) {
                qWarning("seed %u, step %d", seed, steps);
                return;
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestLogOrder)
#include "tst_logorder.moc"
