// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/logstatistics.h"
#include "tests/support/everydatabase.h"
#include "tests/support/keyclass.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// The pairs of records, `parent-child` by their numbers, that a load has brought together.
QStringList pairsOf(const LoadedRecords &records, bool isForward)
{
    QStringList pairs;
    const RecordSet &root = records.root();
    const RelatedRows *related = records.related(root, StepId { 1 });
    for (qsizetype row = 0; related && row < root.rowCount(); ++row) {
        for (const quint32 other : related->rows(row)) {
            const qint64 own = root.cell(row, 0).integer;
            const qint64 found = related->target()->cell(other, 0).integer;
            pairs << u"%1-%2"_s.arg(isForward ? found : own).arg(isForward ? own : found);
        }
    }
    pairs.sort();
    return pairs;
}

} // namespace

/// Whatever the type of a key: what the server's own join finds, every strategy finds, in both
/// directions and through a junction. Where a server has no `=` between two types, each strategy
/// says so and names both.
class TestServerKeyClasses : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void init();
    void findsWhatTheJoinFinds_data();
    void findsWhatTheJoinFinds();
    void findsKeysOfSeveralColumns_data();
    void findsKeysOfSeveralColumns();
    void namesTypesThatCannotBeEqual_data();
    void namesTypesThatCannotBeEqual();
    void asksOnceForALevel();
    void asksNothingAboutPlainKeys_data();
    void asksNothingAboutPlainKeys();

private:
    void create(const KeyClass &keys);
    [[nodiscard]] Database open(const QString &names = u"k"_s);
    void compare(const QString &names);
    [[nodiscard]] QStringList joined(const QString &names);

    QString m_name; ///< of the database
};

void TestServerKeyClasses::init()
{
    // One for all: the extensions take a while.
    if (!m_name.isEmpty()) {
        testedServer().run(m_name, u"DROP TABLE IF EXISTS p, c, j"_s);
        return;
    }
    m_name = testedServer().createDatabase();
    if (testedKind() != DatabaseKind::PostgreSql)
        return;
    testedServer().run(
        m_name,
        u"CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION cube;"
        "CREATE EXTENSION ltree; CREATE EXTENSION seg; CREATE EXTENSION isn;"
        "CREATE TYPE pair AS (a int, b numeric); CREATE TYPE mood AS ENUM ('sad', 'ok');"
        "CREATE TYPE span AS RANGE (subtype = numeric); CREATE DOMAIN amount AS numeric;"
        "CREATE DOMAIN code AS citext; CREATE DOMAIN codes AS code; CREATE DOMAIN couple AS pair;"
        "CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);"
        "CREATE COLLATION ai (provider = icu, locale = 'und-u-ks-level1', deterministic = false);"
        "CREATE COLLATION \"a \"\"C\"\"\" (locale = 'C');"
        "CREATE DOMAIN folded AS text COLLATE ci; CREATE DOMAIN refolded AS folded;"
        "CREATE DOMAIN unfolded AS folded COLLATE \"C\"; CREATE DOMAIN feeling AS mood"_s);
}

void TestServerKeyClasses::findsWhatTheJoinFinds_data()
{
    QTest::addColumn<QString>("parentType");
    QTest::addColumn<QString>("childType");
    QTest::addColumn<QString>("parents");
    QTest::addColumn<QString>("children");
    for (const KeyClass &keys : keyClassesOf(testedKind())) {
        QTest::addRow("%s, %s: %s", qPrintable(keys.parentType), qPrintable(keys.childType),
                      qPrintable(keys.children.left(30)))
            << keys.parentType << keys.childType << keys.parents << keys.children;
    }
}

void TestServerKeyClasses::findsWhatTheJoinFinds()
{
    QFETCH(const QString, parentType);
    QFETCH(const QString, childType);
    QFETCH(const QString, parents);
    QFETCH(const QString, children);
    create({ parentType, childType, parents, children });
    compare(u"k"_s);
}

void TestServerKeyClasses::findsKeysOfSeveralColumns_data()
{
    QTest::addColumn<QString>("columns"); // of parents
    QTest::addColumn<QString>("childColumns");
    QTest::addColumn<QString>("parents");
    QTest::addColumn<QString>("children");
    if (testedKind() != DatabaseKind::PostgreSql) {
        QTest::newRow("numbers and texts")
            << u"k bigint unsigned, l varchar(9)"_s << u"l char(9), k bigint unsigned"_s
            << u"(18446744073709551615, 'a'), (1, 'b')"_s
            << u"('A', 18446744073709551615), ('b ', 1), ('a', 1), (NULL, 1)"_s;
        return;
    }
    QTest::newRow("plain") << u"k int, l text"_s << u"l varchar, k bigint"_s
                           << u"(1, 'a'), (1, 'b'), (2, 'a')"_s
                           << u"('a', 1), ('b', 1), ('b', 2), ('a', 3000000000), (NULL, 1)"_s;
    QTest::newRow("one asks") << u"k int, l interval"_s << u"l interval, k int"_s
                              << u"(1, '1 day'), (2, '1 day')"_s
                              << u"('24:00', 1), ('24:00', 2), ('1 day', 3), ('2 days', 1)"_s;
    QTest::newRow("both ask, of two types")
        << u"k citext, l date"_s << u"l timestamp, k text COLLATE ci"_s
        << u"('a', '2024-01-01'), ('B', '2024-01-01')"_s
        << u"('2024-01-01', 'A'), ('2024-01-01', 'a'), ('2024-01-01 01:00', 'a'),"
           " ('2024-01-01', NULL)"_s;
    QTest::newRow("arrays and rows") << u"k int[], l pair"_s << u"l pair, k int[]"_s
                                     << u"('{1}', '(1,1.0)'), ('{2}', '(1,1.0)')"_s
                                     << u"('(1,1.00)', '{1}'), ('(1,1.00)', '{2}')"_s;
}

void TestServerKeyClasses::findsKeysOfSeveralColumns()
{
    QFETCH(const QString, columns);
    QFETCH(const QString, childColumns);
    QFETCH(const QString, parents);
    QFETCH(const QString, children);
    const bool isPostgres = testedKind() == DatabaseKind::PostgreSql;
    const QString id = isPostgres ? u"id serial PRIMARY KEY"_s
                                  : u"id int AUTO_INCREMENT PRIMARY KEY"_s;
    testedServer().run(m_name,
                       u"CREATE TABLE p (%1, %2, UNIQUE (k, l)); CREATE TABLE c (%1, %3);"
                       "INSERT INTO p (k, l) VALUES %4; INSERT INTO c (l, k) VALUES %5;"
                       "CREATE TABLE j AS SELECT a.id * 1000 + b.id AS id, a.l, a.k, b.l AS l2,"
                       " b.k AS k2 FROM c a, c b; ALTER TABLE j ADD PRIMARY KEY (id)"_s.arg(
                           id, columns, childColumns, parents, children));
    compare(u"k, l"_s);
}

void TestServerKeyClasses::namesTypesThatCannotBeEqual_data()
{
    QTest::addColumn<QString>("parentType");
    QTest::addColumn<QString>("childType");
    QTest::addColumn<QString>("value");
    if (testedKind() != DatabaseKind::PostgreSql) {
        QTest::newRow("number and text") << u"int"_s << u"varchar(9)"_s << u"'1'"_s;
        QTest::newRow("text and bytes") << u"varchar(9)"_s << u"varbinary(9)"_s << u"'1'"_s;
        QTest::newRow("two collations") << u"varchar(9) COLLATE utf8mb4_general_ci"_s
                                        << u"varchar(9) COLLATE utf8mb4_bin"_s << u"'1'"_s;
        QTest::newRow("two-digit years") << u"year"_s << u"int"_s << u"99"_s;
        QTest::newRow("two addresses") << u"inet4"_s << u"inet6"_s << u"'::1'"_s;
        QTest::newRow("address and text") << u"inet6"_s << u"varchar(40)"_s << u"'::1'"_s;
        QTest::newRow("rounded numbers") << u"float(7,3)"_s << u"double(10,3)"_s << u"0.1"_s;
        QTest::newRow("two times") << u"datetime"_s << u"time"_s << u"'10:00'"_s;
        return;
    }
    QTest::newRow("number and text") << u"integer"_s << u"text"_s << u"'1'"_s;
    QTest::newRow("number and uuid")
        << u"integer"_s << u"uuid"_s << u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"_s;
    QTest::newRow("number and address") << u"integer"_s << u"inet"_s << u"'::1'"_s;
    QTest::newRow("enumeration and text") << u"mood"_s << u"text"_s << u"'ok'"_s;
    QTest::newRow("enumeration and its domain") << u"mood"_s << u"feeling"_s << u"'ok'"_s;
    QTest::newRow("domain of an enumeration") << u"feeling"_s << u"feeling"_s << u"'ok'"_s;
    QTest::newRow("collations that no one chooses from")
        << u"text COLLATE ci"_s << u"text COLLATE \"C\""_s << u"'ok'"_s;
    QTest::newRow("arrays") << u"integer[]"_s << u"bigint[]"_s << u"'{1}'"_s;
    QTest::newRow("array and element") << u"integer[]"_s << u"integer"_s << u"1"_s;
    QTest::newRow("range and text") << u"int4range"_s << u"text"_s << u"'[1,2)'"_s;
    QTest::newRow("no equality at all") << u"point"_s << u"point"_s << u"'(1,2)'"_s;
    QTest::newRow("json") << u"json"_s << u"json"_s << u"'1'"_s;
}

void TestServerKeyClasses::namesTypesThatCannotBeEqual()
{
    QFETCH(const QString, parentType);
    QFETCH(const QString, childType);
    QFETCH(const QString, value);
    testedServer().run(m_name,
                       u"CREATE TABLE p (id int PRIMARY KEY, k %1);"
                       "CREATE TABLE c (id int PRIMARY KEY, k %2);"
                       "INSERT INTO p VALUES (1, NULL); INSERT INTO c VALUES (1, %3)"_s.arg(
                           parentType, childType, value));
    ConnectionSettings settings = testedServer().settings(m_name);
    settings.declaredRelations = { { .table = u"c"_s,
                                     .columns = { u"k"_s },
                                     .target = u"p"_s,
                                     .targetColumns = { u"k"_s },
                                     .name = u"p"_s } };
    const auto plain = [](const QString &type) {
        return type.section(u'(', 0, 0).section(u' ', 0, 0);
    };
    const auto namesBoth = [&](const QString &text) {
        return text.contains(plain(parentType)) && text.contains(plain(childType))
            && !text.contains(u'\n');
    };
    Result<Database> database = Database::open(settings, testedReading());
    if (!database) {
        QVERIFY2(namesBoth(database.error().text), qPrintable(database.error().text));
        return;
    }
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = database->load(QuerySet(u"c"_s).prefetchRelated(u"p"_s), strategy);
        QVERIFY2(loaded.error, qPrintable(fetchStrategyName(strategy)));
        QVERIFY2(namesBoth(loaded.error->text), qPrintable(loaded.error->text));
    }
}

/// A question is no query of the load, and costs its round trip.
void TestServerKeyClasses::asksOnceForALevel()
{
    if (testedKind() != DatabaseKind::PostgreSql)
        QSKIP("MariaDB and MySQL are asked in another way");
    create({ u"interval"_s, u"interval"_s, u"'1 day', '2 days'"_s,
             u"'24:00', '24:00', '1 day', '48:00'"_s });
    Database database = open();
    const Loaded loaded = load(database, u"p"_s, { u"c__p"_s });
    QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
    QCOMPARE(statisticsOf(queriesOf(database, loaded)).queries, 2);
    int questions = 0;
    for (const QueryRecord &record : database.log().records()) {
        if (record.kind != QueryRecord::Kind::Comparison)
            continue;
        ++questions;
        QCOMPARE(record.load, loaded.load);
        QCOMPARE(record.lookupPath(), u"c"_s);
        QCOMPARE(record.rows, 3); // one key has two texts, the other one
        QVERIFY(record.roundTrips > 0);
        QVERIFY(!record.isCounted());
    }
    QCOMPARE(questions, 1);
}

void TestServerKeyClasses::asksNothingAboutPlainKeys_data()
{
    QTest::addColumn<QString>("value");
    const auto row = [](const QString &type, const QString &value) {
        QTest::newRow(qPrintable(type)) << value;
    };
    if (testedKind() != DatabaseKind::PostgreSql) {
        for (const QString &type : { u"int"_s, u"varchar(9)"_s, u"datetime(6)"_s })
            row(type, u"'20240101'"_s);
        return;
    }
    for (const QString &type :
         { u"smallint"_s, u"integer"_s, u"bigint"_s, u"numeric"_s, u"boolean"_s, u"text"_s,
           u"text COLLATE \"C\""_s, u"varchar(9)"_s, u"char(40)"_s, u"bytea"_s, u"oid"_s })
        row(type, u"'1'"_s);
    row(u"uuid"_s, u"'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'"_s);
    row(u"date"_s, u"'2024-01-01'"_s);
    row(u"timestamp"_s, u"'2024-01-01 12:00'"_s);
    row(u"macaddr"_s, u"'08:00:2b:01:02:03'"_s);
    row(u"mood"_s, u"'ok'"_s);
}

/// They cost nothing more, and their statements are as plain as they look.
void TestServerKeyClasses::asksNothingAboutPlainKeys()
{
    QFETCH(const QString, value);
    const QString type = QString::fromLatin1(QTest::currentDataTag());
    create({ type, type, value, value });
    Database database = open();
    for (const QString &lookup : { u"c"_s, u"others"_s, u"c__p__others__c"_s }) {
        for (const FetchStrategy strategy : allFetchStrategies()) {
            const Loaded loaded = load(database, u"p"_s, { lookup }, strategy);
            QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
            for (const QueryRecord &record : queriesOf(database, loaded)) {
                QVERIFY(record.kind != QueryRecord::Kind::Comparison);
                QVERIFY2(!record.sql.contains("CAST(?"_L1), qPrintable(record.sql));
            }
        }
    }
}

/// Tables p, c and j, which refers to p as c does, with \a keys.
void TestServerKeyClasses::create(const KeyClass &keys)
{
    const bool isPostgres = testedKind() == DatabaseKind::PostgreSql;
    const QString id = isPostgres ? u"id serial PRIMARY KEY"_s
                                  : u"id int AUTO_INCREMENT PRIMARY KEY"_s;
    const QString each = isPostgres ? u"INSERT INTO %1 (k) VALUES (%2);"_s
                                    : u"INSERT IGNORE INTO %1 (k) VALUES (%2);"_s;
    QString script = u"CREATE TABLE p (%1, k %2, UNIQUE (k)); CREATE TABLE c (%1, k %3);"_s.arg(
        id, keys.parentType, keys.childType);
    // Values with commas in quotes stay whole.
    static const QRegularExpression value(
        uR"((?:ARRAY\[(?:[^\]'(]|'[^']*'|\([^)]*\))*\]|U?&?'[^']*'|[^,'])+)"_s);
    const auto add = [&](const QString &table, const QString &values) {
        auto found = value.globalMatch(values);
        while (found.hasNext())
            script += each.arg(table, found.next().captured().trimmed());
        script += each.arg(table, u"NULL"_s);
    };
    add(u"p"_s, keys.parents);
    add(u"c"_s, keys.children);
    script += u"CREATE TABLE j AS SELECT a.id * 1000 + b.id AS id, a.k, b.k AS k2 FROM c a, c b"
              " WHERE (a.id + b.id) % 3 < 2; ALTER TABLE j ADD PRIMARY KEY (id)"_s;
    testedServer().run(m_name, script);
}

Database TestServerKeyClasses::open(const QString &names)
{
    const QStringList columns = names.split(u", "_s);
    QStringList columnsOfOthers;
    for (const QString &column : columns)
        columnsOfOthers << column + u'2';
    ConnectionSettings settings = testedServer().settings(m_name);
    settings.declaredRelations = { { .table = u"c"_s,
                                     .columns = columns,
                                     .target = u"p"_s,
                                     .targetColumns = columns,
                                     .name = u"p"_s,
                                     .reverseName = u"c"_s },
                                   { .table = u"p"_s,
                                     .columns = columns,
                                     .target = u"p"_s,
                                     .targetColumns = columns,
                                     .name = u"others"_s,
                                     .reverseName = u"back"_s,
                                     .through = u"j"_s,
                                     .throughColumns = columns,
                                     .throughTargetColumns = columnsOfOthers } };
    Result<Database> database = Database::open(settings, testedReading());
    if (!database)
        qFatal("%s", qPrintable(database.error().text));
    return *std::move(database);
}

/// The pairs that the server finds by itself; of a child with several parents, which has one to
/// show, all.
QStringList TestServerKeyClasses::joined(const QString &names)
{
    const bool isPostgres = testedKind() == DatabaseKind::PostgreSql;
    const QString pair = u"concat(p.id, '-', c.id)"_s;
    const QString all = isPostgres ? u"string_agg(%1, ',')"_s.arg(pair)
                                   : u"group_concat(%1)"_s.arg(pair);
    QStringList equal;
    for (const QString &name : names.split(u", "_s))
        equal << u"p.%1 = c.%1"_s.arg(name);
    QStringList pairs = testedServer()
                            .value(
                                m_name,
                                u"SELECT %1 FROM p JOIN c ON %2"_s.arg(all, equal.join(u" AND "_s)))
                            .toString()
                            .split(u',', Qt::SkipEmptyParts);
    pairs.sort();
    return pairs;
}

void TestServerKeyClasses::compare(const QString &names)
{
    Database database = open(names);
    const QStringList wanted = joined(names);
    QVERIFY(!wanted.isEmpty());
    for (const auto &[root, lookup, isForward] :
         { std::tuple(u"p"_s, u"c"_s, false), std::tuple(u"c"_s, u"p"_s, true) }) {
        for (const qsizetype chunkSize : { 0, 1 }) {
            for (const FetchStrategy strategy : allFetchStrategies()) {
                LoadOptions options;
                options.chunkSize = chunkSize;
                const Loaded loaded = database.load(QuerySet(root).prefetchRelated(lookup),
                                                    strategy, options);
                const QString place = u"%1 from %2 in chunks of %3: "_s.arg(
                    fetchStrategyName(strategy), root, QString::number(chunkSize));
                QVERIFY2(!loaded.error,
                         qPrintable(place + (loaded.error ? loaded.error->text : QString())));
                QStringList pairs = pairsOf(*loaded.records, isForward);
                QStringList expected = wanted;
                if (isForward) {
                    // One parent is enough, whichever of several.
                    const auto child = [](const QString &text) { return text.section(u'-', 1); };
                    for (QStringList *list : { &pairs, &expected })
                        std::ranges::transform(*list, list->begin(), child);
                    expected.sort();
                    expected.removeDuplicates();
                    pairs.sort();
                }
                QVERIFY2(pairs == expected,
                         qPrintable(place + pairs.join(u' ') + u", not "_s + expected.join(u' ')));
            }
        }
    }
    // Through a junction, and further: compared with record by record.
    for (const auto &[root, lookup] :
         { std::pair(u"p"_s, u"others"_s), std::pair(u"p"_s, u"c__p__c"_s),
           std::pair(u"c"_s, u"p__others"_s) }) {
        const QuerySet query = QuerySet(root).prefetchRelated(lookup);
        QByteArray expected;
        for (const FetchStrategy strategy : allFetchStrategies()) {
            const Loaded loaded = database.load(query, strategy);
            QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
            const QByteArray json = recordsJson(*loaded.records);
            if (expected.isEmpty())
                expected = json;
            QVERIFY2(json == expected,
                     qPrintable(u"%1, %2 of %3:\n%4\n%5"_s.arg(fetchStrategyName(strategy), lookup,
                                                               root, QString::fromUtf8(json),
                                                               QString::fromUtf8(expected))));
        }
    }
}

QTEST_GUILESS_MAIN(TestServerKeyClasses)
#include "tst_serverkeyclasses.moc"
