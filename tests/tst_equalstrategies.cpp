// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/jsonwriter.h"
#include "datalayer/engine/logstatistics.h"
#include "datalayer/records/database.h"
#include "datalayer/records/fetchstrategy.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Numbers from a seed, the same with every standard library.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_engine(seed)
    { }
    int below(int count) { return static_cast<int>(m_engine() % static_cast<quint64>(count)); }
    bool oneIn(int count) { return below(count) == 0; }

private:
    std::mt19937_64 m_engine;
};

/// Tables t0, t1, ... with keys of every kind, and their rows.
QString randomScript(Dice &dice)
{
    const int tables = 2 + dice.below(3);
    QString script;
    for (int table = 0; table < tables; ++table) {
        const bool isWithoutRowid = dice.oneIn(5);
        script += u"CREATE TABLE t%1 (id INTEGER %2, a INTEGER UNIQUE, b INTEGER, c INTEGER,"
                  " f INTEGER%3 REFERENCES t%4, g INTEGER REFERENCES t%5 (a), h INTEGER, i INTEGER,"
                  " v TEXT, UNIQUE (b, c), FOREIGN KEY (h, i) REFERENCES t%6 (b, c))%7;"_s.arg(
                      QString::number(table), u"PRIMARY KEY"_s,
                      dice.oneIn(4) ? u" UNIQUE"_s : u""_s, QString::number(dice.below(tables)),
                      QString::number(dice.below(tables)), QString::number(dice.below(tables)),
                      isWithoutRowid ? u" WITHOUT ROWID"_s : u""_s);
        const auto cell = [&dice](int range) {
            return dice.oneIn(5) ? u"NULL"_s : QString::number(1 + dice.below(range));
        };
        for (int row = dice.oneIn(6) ? 9 : dice.below(3); row < 9; ++row) {
            script += u"INSERT OR IGNORE INTO t%1 VALUES (%2, %3, %4, %5, %6, %7, %8, %9, 'v"_s.arg(
                          QString::number(table), QString::number(1 + dice.below(12)), cell(12),
                          cell(3), cell(3), cell(14), cell(14), cell(3), cell(3))
                + QString::number(dice.below(4)) + u"');"_s;
        }
    }
    const int one = dice.below(tables);
    const int other = dice.below(tables);
    script += u"CREATE TABLE j (l INTEGER REFERENCES t%1, r INTEGER REFERENCES t%2,"
              " PRIMARY KEY (l, r));"_s.arg(one)
                  .arg(other);
    for (int row = 0; row < 14; ++row) {
        script += u"INSERT OR IGNORE INTO j VALUES (%1, %2);"_s.arg(1 + dice.below(13))
                      .arg(1 + dice.below(13));
    }
    return script;
}

/// What is loaded, in a form that the plain evaluation understands too.
struct Wanted
{
    int table = 0;
    QStringList lookups;
    int order = -1;
    bool isDescending = false;
    int limit = -1;
    int offset = 0;

    QuerySet query(const Schema &schema) const
    {
        QuerySet query(schema.table(table).name);
        for (const QString &lookup : lookups)
            query = query.prefetchRelated(lookup);
        if (order >= 0)
            query = query.orderBy((isDescending ? u"-"_s : u""_s)
                                  + schema.table(table).columns[order].name);
        return limit >= 0 ? query.limit(limit).offset(offset) : query;
    }
};

Wanted randomQuery(Dice &dice, const Schema &schema)
{
    Wanted wanted;
    wanted.table = dice.below(static_cast<int>(schema.tables().size()));
    for (int count = 1 + dice.below(3); count > 0; --count) {
        QStringList names;
        int at = wanted.table;
        for (int depth = 1 + dice.below(4); depth > 0; --depth) {
            const std::vector<Relation> &relations = schema.relations(at);
            if (relations.empty())
                break;
            const Relation &relation
                = relations[static_cast<size_t>(dice.below(static_cast<int>(relations.size())))];
            names << relation.displayName();
            at = relation.target;
        }
        if (!names.isEmpty())
            wanted.lookups << names.join(u"__"_s);
    }
    if (dice.oneIn(2)) {
        wanted.order = dice.below(static_cast<int>(schema.table(wanted.table).columns.size()));
        wanted.isDescending = dice.oneIn(2);
    }
    if (dice.oneIn(3)) {
        wanted.limit = dice.below(8);
        wanted.offset = dice.below(3);
    }
    return wanted;
}

/// The answer by whole tables and nested loops. Every column compared is of integers.
class PlainEvaluation
{
public:
    PlainEvaluation(Database &database, const Wanted &wanted)
        : m_schema(database.schema())
        , m_wanted(wanted)
        , m_tree(*LookupTree::resolve(m_schema, wanted.table, wanted.lookups))
        , m_json([this](QByteArrayView piece) { m_text.append(piece); })
    {
        for (const Table &table : m_schema.tables())
            m_tables.push_back(database.load(QuerySet(table.name), FetchStrategy::Naive).records);
    }

    QByteArray write()
    {
        std::vector<qsizetype> rows;
        for (qsizetype row = 0; row < count(m_wanted.table); ++row)
            rows.push_back(row);
        if (m_wanted.order >= 0) {
            std::ranges::stable_sort(rows, [this](qsizetype one, qsizetype other) {
                const CellView left = cell(m_wanted.table, one, m_wanted.order);
                const CellView right = cell(m_wanted.table, other, m_wanted.order);
                return m_wanted.isDescending ? isLess(right, left) : isLess(left, right);
            });
        }
        m_json.beginArray();
        for (qsizetype i = 0; i < std::ssize(rows); ++i) {
            if (m_wanted.limit < 0
                || (i >= m_wanted.offset && i < m_wanted.offset + m_wanted.limit))
                record(m_wanted.table, rows[static_cast<size_t>(i)], 0);
        }
        m_json.endArray();
        m_json.flush();
        return m_text;
    }

private:
    const RecordSet &set(int table) const { return m_tables[static_cast<size_t>(table)]->root(); }
    qsizetype count(int table) const { return set(table).rowCount(); }
    CellView cell(int table, qsizetype row, int column) const
    {
        return set(table).cell(row, column);
    }
    static bool isLess(const CellView &one, const CellView &other)
    {
        if (one.isNull() || other.isNull())
            return one.isNull() && !other.isNull();
        if (one.type == ValueType::Text)
            return one.bytes.toByteArray() < other.bytes.toByteArray();
        return one.integer < other.integer;
    }
    bool meet(int table, qsizetype row, const QList<int> &columns, int otherTable,
              qsizetype otherRow, const QList<int> &otherColumns) const
    {
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const CellView one = cell(table, row, columns[i]);
            const CellView other = cell(otherTable, otherRow, otherColumns[i]);
            if (one.isNull() || other.isNull() || one.integer != other.integer)
                return false;
        }
        return true;
    }
    void record(int table, qsizetype row, int node)
    {
        m_json.beginObject();
        for (int column = 0; column < m_schema.table(table).columns.size(); ++column) {
            m_json.name(m_schema.table(table).columns[column].name);
            m_json.value(cell(table, row, column));
        }
        for (const int child : m_tree.node(node).children)
            related(table, row, child);
        m_json.endObject();
    }
    void related(int table, qsizetype row, int node)
    {
        const Relation &way = *m_tree.node(node).relation;
        m_json.name(u"-> "_s + m_tree.node(node).name);
        m_json.beginArray();
        for (qsizetype other = 0; other < count(way.target); ++other) {
            if (way.through < 0) {
                if (meet(table, row, way.columns, way.target, other, way.targetColumns))
                    record(way.target, other, node);
                continue;
            }
            for (qsizetype link = 0; link < count(way.through); ++link) {
                if (meet(table, row, way.columns, way.through, link, way.throughSource)
                    && meet(way.target, other, way.targetColumns, way.through, link,
                            way.throughTarget))
                    record(way.target, other, node);
            }
        }
        m_json.endArray();
    }

    const Schema &m_schema;
    const Wanted &m_wanted;
    LookupTree m_tree;
    std::vector<std::shared_ptr<const LoadedRecords>> m_tables;
    QByteArray m_text;
    JsonWriter m_json;
};

/// Empty if all strategies answer as the plain evaluation does.
QString difference(quint64 seed)
{
    Dice dice(seed);
    const QString script = randomScript(dice);
    Database database = openScript(
        script, {}, dice.oneIn(2) ? Connection::Reader::Fast : Connection::Reader::General);
    const Wanted wanted = randomQuery(dice, database.schema());
    const QByteArray expected = PlainEvaluation(database, wanted).write();
    const QString place
        = u"ROUNDTRIP_SEED=%1\n%2\nroot %3, lookups %4, order %5%6, limit %7 + %8"_s.arg(
            QString::number(seed), script, database.schema().table(wanted.table).name,
            wanted.lookups.join(u", "_s), wanted.isDescending ? u"-"_s : u""_s,
            QString::number(wanted.order), QString::number(wanted.limit),
            QString::number(wanted.offset));
    for (const FetchStrategy strategy : allFetchStrategies()) {
        LoadOptions options;
        options.chunkSize = dice.below(4);
        const QString at = place
            + u"\nstrategy %1, chunks of %2: "_s.arg(static_cast<int>(strategy))
                  .arg(options.chunkSize);
        const Loaded loaded = database.load(wanted.query(database.schema()), strategy, options);
        if (loaded.error)
            return at + loaded.error->text;
        const QByteArray actual = recordsJson(*loaded.records);
        if (actual != expected) {
            const qsizetype first = std::ranges::mismatch(actual, expected).in1 - actual.begin();
            const qsizetype from = std::max<qsizetype>(0, first - 60);
            return at
                + u"byte %1: got ...%2, expected ...%3"_s.arg(
                    QString::number(first), QString::fromUtf8(actual.mid(from, 160)),
                    QString::fromUtf8(expected.mid(from, 160)));
        }
    }
    return {};
}

/// A comparison of one column of \a table, now and then along one of its relations.
Condition randomCondition(Dice &dice, const Schema &schema, int table)
{
    static const QStringList numbers { u"a"_s, u"b"_s, u"c"_s, u"f"_s, u"g"_s };
    QString path;
    if (const auto &relations = schema.relations(table); dice.oneIn(3) && !relations.empty()) {
        const Relation &relation
            = relations[static_cast<size_t>(dice.below(static_cast<int>(relations.size())))];
        path = relation.displayName() + u"__"_s;
        table = relation.target;
    }
    const bool isJunction = schema.table(table).columnIndex(u"id"_s) < 0;
    const Field field(path + (isJunction ? u"l"_s : numbers[dice.below(5)]));
    const Value value = Value::ofInteger(1 + dice.below(9));
    switch (dice.below(6)) {
    case 0:
        return field.isNull(dice.oneIn(2));
    case 1:
        return !field.gte(value);
    case 2:
        return field.lt(value) || field.exact(Value::ofInteger(9));
    case 3:
        return field.in({ value, Value::ofInteger(2), Value::ofInteger(3) });
    case 4:
        return field.range(value, Value::ofInteger(value.integer + 3));
    default:
        return field.gte(value) && !field.exact(Value::ofInteger(5));
    }
}

/// A lookup of one relation with a say in which records it brings, and lookups below.
std::optional<Prefetch> randomPrefetch(Dice &dice, const Schema &schema, int table, int depth)
{
    const std::vector<Relation> &relations = schema.relations(table);
    if (relations.empty())
        return {};
    const Relation &relation
        = relations[static_cast<size_t>(dice.below(static_cast<int>(relations.size())))];
    Prefetch prefetch(relation.displayName());
    const bool isJunction = schema.table(relation.target).columnIndex(u"id"_s) < 0;
    if (dice.oneIn(2))
        prefetch = prefetch.filter(randomCondition(dice, schema, relation.target));
    if (dice.oneIn(2))
        prefetch = prefetch.orderBy(isJunction ? u"-r"_s : dice.oneIn(2) ? u"-a"_s : u"v"_s);
    if (relation.isToMany() && dice.oneIn(2))
        prefetch = prefetch.limit(dice.below(4)).offset(dice.below(2));
    if (dice.oneIn(3) && !isJunction)
        prefetch = prefetch.only({ u"v"_s });
    for (int count = depth > 0 ? dice.below(3) : 0; count > 0; --count) {
        if (const auto inner = randomPrefetch(dice, schema, relation.target, depth - 1))
            prefetch = prefetch.prefetchRelated(inner->toAttr(u"inner%1"_s.arg(count)));
    }
    return prefetch;
}

/// Empty if all strategies give what the naive one gives for random conditions and selections, and
/// none takes more queries than it may.
QString differenceOfSelections(quint64 seed)
{
    Dice dice(seed);
    const QString script = randomScript(dice);
    Database database = openScript(script);
    const Schema &schema = database.schema();
    const int table = dice.below(static_cast<int>(schema.tables().size()));
    QuerySet query(schema.table(table).name);
    if (dice.oneIn(2))
        query = query.filter(randomCondition(dice, schema, table));
    if (dice.oneIn(4))
        query = query.limit(1 + dice.below(6)).offset(dice.below(2));
    for (int count = 1 + dice.below(3); count > 0; --count) {
        if (const auto lookup = randomPrefetch(dice, schema, table, 2))
            query = query.prefetchRelated(lookup->toAttr(u"outer%1"_s.arg(count)));
    }
    QByteArray expected;
    qint64 mostQueries = 0;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        LoadOptions options;
        options.chunkSize = dice.below(4);
        const QString at = u"ROUNDTRIP_SEED=%1\n%2\nroot %3, strategy %4: "_s.arg(
            QString::number(seed), script, query.root(), fetchStrategyName(strategy));
        const Loaded loaded = database.load(query, strategy, options);
        if (loaded.error)
            return at + loaded.error->text + u'\n' + loaded.error->sql;
        const QByteArray actual = recordsJson(*loaded.records);
        if (expected.isEmpty())
            expected = actual;
        if (actual != expected) {
            QStringList statements;
            for (const QueryRecord &record : queriesOf(database, loaded))
                statements << record.sql;
            return at
                + u"\n%1\ngot      %2\nexpected %3"_s.arg(
                    statements.join(u'\n'), QString::fromUtf8(actual), QString::fromUtf8(expected));
        }
        const qint64 queries = statisticsOf(queriesOf(database, loaded)).queries;
        if (strategy == FetchStrategy::Prefetch)
            mostQueries = queries;
        else if (strategy != FetchStrategy::Naive && queries > mostQueries)
            return at + u"%1 queries, prefetch took %2"_s.arg(queries).arg(mostQueries);
    }
    return {};
}

} // namespace

/// Random schemas, rows and lookups: whatever the strategy, the records are those that nested
/// loops over whole tables give. ROUNDTRIP_SEED replays one seed,
/// ROUNDTRIP_SEEDS says how many to try, ROUNDTRIP_FIRST_SEED from which on.
class TestEqualStrategies : public QObject
{
    Q_OBJECT

private slots:
    void giveWhatNestedLoopsGive();
    void giveTheSameSelections();

private:
    static void tryAll(QString (*difference)(quint64 seed));
};

void TestEqualStrategies::giveWhatNestedLoopsGive()
{
    tryAll(&difference);
}

/// Filters, orders, limits for each record, names and columns of related records, and conditions
/// along relations: whatever the strategy, the records are those that naive loading gives.
void TestEqualStrategies::giveTheSameSelections()
{
    tryAll(&differenceOfSelections);
}

void TestEqualStrategies::tryAll(QString (*difference)(quint64 seed))
{
    const bool isReplay = qEnvironmentVariableIsSet("ROUNDTRIP_SEED");
    const quint64 first = isReplay
        ? qEnvironmentVariable("ROUNDTRIP_SEED").toULongLong()
        : qEnvironmentVariable("ROUNDTRIP_FIRST_SEED", u"1"_s).toULongLong();
    const quint64 count = isReplay
        ? 1
        : qEnvironmentVariable("ROUNDTRIP_SEEDS", u"500"_s).toULongLong();
    for (quint64 seed = first; seed < first + count; ++seed) {
        const QString found = difference(seed);
        // Longer than what a failure's own text may hold.
        if (!found.isEmpty())
            qWarning("%s", qPrintable(found));
        QVERIFY2(found.isEmpty(), qPrintable(u"seed %1, see above"_s.arg(seed)));
    }
}

QTEST_GUILESS_MAIN(TestEqualStrategies)
#include "tst_equalstrategies.moc"
