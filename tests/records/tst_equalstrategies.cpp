// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/logstatistics.h"
#include "datalayer/records/access/database.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/everydatabase.h"
#include "tests/support/plainevaluation.h"
#include "tests/support/randomdatabase.h"
#include "tests/support/testdatabase.h"

#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

Features testedFeatures()
{
    return testedKind() == DatabaseKind::Sqlite ? Features::Sqlite : Features::EveryDatabase;
}

Database openGenerated(const GeneratedDatabase &generated, Connection::Reader reader)
{
    ConnectionSettings settings;
    settings.script = sqliteScript(generated);
    settings.declaredRelations = generated.declared;
    return openTested(settings, reader);
}

QuerySet queryFor(const Wanted &wanted, const Schema &schema)
{
    QuerySet query(schema.table(wanted.table).name);
    for (const QString &lookup : wanted.lookups)
        query = query.prefetchRelated(lookup);
    if (wanted.order >= 0)
        query = query.orderBy((wanted.isDescending ? u"-"_s : u""_s)
                              + schema.table(wanted.table).columns[wanted.order].name);
    return wanted.limit >= 0 ? query.limit(wanted.limit).offset(wanted.offset) : query;
}

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
            const Relation &relation = dice.oneOf(relations);
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

QString statementsOf(Database &database, const Loaded &loaded)
{
    QStringList statements;
    for (const QueryRecord &record : queriesOf(database, loaded))
        statements << record.sql;
    return statements.join(u'\n');
}

bool isOfMissingCollation(const std::optional<DbError> &error)
{
    return error && error->text.startsWith("no such collation sequence"_L1);
}

/// Whether a view of its own compares by a collation that is missing, which nothing can mend.
bool hasUnreadableView(Database &database)
{
    return std::ranges::any_of(database.schema().tables(), [&](const Table &table) {
        return table.kind == Table::Kind::View
            && isOfMissingCollation(
                   database.load(QuerySet(table.name), FetchStrategy::Naive).error);
    });
}

/// Empty if all strategies answer as the plain evaluation does.
QString difference(quint64 seed)
{
    Dice dice(seed);
    const GeneratedDatabase generated = randomDatabase(dice, testedFeatures());
    const QString script = sqliteScript(generated);
    Database database = openGenerated(
        generated, dice.oneIn(2) ? Connection::Reader::Fast : Connection::Reader::General);
    const Wanted wanted = randomQuery(dice, database.schema());
    const Result<QByteArray> evaluated = plainlyEvaluated(database.connection(), database.schema(),
                                                          wanted);
    const bool hasUnreadable = hasUnreadableView(database);
    // Of what the database cannot read, a load may need no record, and then they are all alike.
    QByteArray expected = evaluated ? *evaluated : QByteArray();
    const QString place
        = u"ROUNDTRIP_SEED=%1\n%2\nroot %3, lookups %4, order %5%6, limit %7 + %8"_s.arg(
            QString::number(seed), script, database.schema().table(wanted.table).name,
            wanted.lookups.join(u", "_s), wanted.isDescending ? u"-"_s : u""_s,
            QString::number(wanted.order), QString::number(wanted.limit),
            QString::number(wanted.offset));
    for (const FetchStrategy strategy : allFetchStrategies()) {
        LoadOptions options;
        options.chunkSize = dice.below(4);
        if (dice.oneIn(2)) {
            options.keyReading = KeyReading::Scan;
            options.minScanKeys = 0;
        }
        const QString at = place
            + u"\nstrategy %1, chunks of %2: "_s.arg(static_cast<int>(strategy))
                  .arg(options.chunkSize);
        const Loaded loaded = database.load(queryFor(wanted, database.schema()), strategy, options);
        if (hasUnreadable && isOfMissingCollation(loaded.error))
            continue;
        if (loaded.error)
            return at + loaded.error->text + u'\n' + loaded.error->sql;
        const QByteArray actual = recordsJson(*loaded.records);
        if (!evaluated && expected.isEmpty())
            expected = actual;
        if (actual != expected) {
            const qsizetype first = std::ranges::mismatch(actual, expected).in1 - actual.begin();
            const qsizetype from = std::max<qsizetype>(0, first - 60);
            return at
                + u"%1\nbyte %2: got ...%3, expected ...%4"_s.arg(
                    statementsOf(database, loaded), QString::number(first),
                    QString::fromUtf8(actual.mid(from, 560)),
                    QString::fromUtf8(expected.mid(from, 560)));
        }
    }
    return {};
}

/// A comparison of \a column, which \a path leads to, with one or more values.
Condition randomComparison(Dice &dice, const Column &column, const QString &path = {})
{
    const Field field(path + column.name);
    // Servers compare with values of the column's type alone.
    const ColumnType type = testedKind() == DatabaseKind::Sqlite ? ColumnType::Any
        : column.type.startsWith("bigint"_L1)                    ? ColumnType::Integer
                                                                 : ColumnType::Text;
    const auto random = [&] {
        Value value;
        while (value.type == ValueType::Null)
            value = randomCell(dice, type);
        return value;
    };
    const Value value = random();
    switch (dice.below(6)) {
    case 0:
        return field.isNull(dice.oneIn(2));
    case 1:
        return !field.gte(value);
    case 2:
        return field.lt(value) || field.exact(random());
    case 3:
        return field.in({ value, random(), random() });
    case 4:
        return field.range(value, random());
    default:
        return field.gte(value) && !field.exact(random());
    }
}

/// A comparison of one column of \a table, now and then along one of its relations.
Condition randomCondition(Dice &dice, const Schema &schema, int table)
{
    QString path;
    if (const auto &relations = schema.relations(table); dice.oneIn(3) && !relations.empty()) {
        const Relation &relation = dice.oneOf(relations);
        path = relation.displayName() + u"__"_s;
        table = relation.target;
    }
    return randomComparison(dice, dice.oneOf(schema.table(table).columns), path);
}

/// A lookup of one relation with a say in which records it brings, and lookups below.
std::optional<Prefetch> randomPrefetch(Dice &dice, const Schema &schema, int table, int depth)
{
    const std::vector<Relation> &relations = schema.relations(table);
    if (relations.empty())
        return {};
    const Relation &relation = dice.oneOf(relations);
    Prefetch prefetch(relation.displayName());
    const bool isJunction = schema.table(relation.target).columnIndex(u"id"_s) < 0;
    if (dice.oneIn(2))
        prefetch = prefetch.filter(randomCondition(dice, schema, relation.target));
    if (relation.through >= 0 && dice.oneIn(2)) {
        const QList<Column> &columns = schema.table(relation.through).columns;
        prefetch = prefetch.filterThrough(randomComparison(dice, dice.oneOf(columns)));
    }
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
    const GeneratedDatabase generated = randomDatabase(dice, testedFeatures());
    const QString script = sqliteScript(generated);
    Database database = openGenerated(generated, Connection::Reader::Fast);
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
    const bool hasUnreadable = hasUnreadableView(database);
    QByteArray expected;
    std::optional<qint64> mostQueries; // unless prefetch read what another strategy has passed by
    for (const FetchStrategy strategy : allFetchStrategies()) {
        LoadOptions options;
        options.chunkSize = dice.below(4);
        if (dice.oneIn(2)) {
            options.keyReading = KeyReading::Scan;
            options.minScanKeys = 0;
        }
        const QString at = u"ROUNDTRIP_SEED=%1\n%2\nroot %3, strategy %4: "_s.arg(
            QString::number(seed), script, query.root(), fetchStrategyName(strategy));
        const Loaded loaded = database.load(query, strategy, options);
        if (hasUnreadable && isOfMissingCollation(loaded.error))
            continue;
        if (loaded.error)
            return at + loaded.error->text + u'\n' + loaded.error->sql;
        const QByteArray actual = recordsJson(*loaded.records);
        if (expected.isEmpty())
            expected = actual;
        if (actual != expected) {
            return at
                + u"\n%1\ngot      %2\nexpected %3"_s.arg(statementsOf(database, loaded),
                                                          QString::fromUtf8(actual),
                                                          QString::fromUtf8(expected));
        }
        const qint64 queries = statisticsOf(queriesOf(database, loaded)).queries;
        if (strategy == FetchStrategy::Prefetch)
            mostQueries = queries;
        else if (strategy != FetchStrategy::Naive && mostQueries && queries > *mostQueries)
            return at + u"%1 queries, prefetch took %2"_s.arg(queries).arg(*mostQueries);
    }
    return {};
}

} // namespace

/// Random schemas, rows and lookups: whatever the strategy, the records are those that nested
/// loops over whole tables give, with the database's own word for every pair of rows.
/// ROUNDTRIP_SEED replays one seed, ROUNDTRIP_SEEDS says how many to try, ROUNDTRIP_FIRST_SEED from
/// which on. A seed gives another database for each kind.
class TestEqualStrategies : public EveryDatabaseTest
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
    const QString usual = testedKind() == DatabaseKind::Sqlite ? u"500"_s : u"60"_s;
    const quint64 count = isReplay ? 1
                                   : qEnvironmentVariable("ROUNDTRIP_SEEDS", usual).toULongLong();
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
