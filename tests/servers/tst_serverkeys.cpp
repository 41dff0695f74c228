// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QByteArray loaded(Database &database, const QuerySet &query, FetchStrategy strategy,
                  const LoadOptions &options = {})
{
    const Loaded loaded = database.load(query, strategy, options);
    if (loaded.error)
        return (loaded.error->text + u'\n' + loaded.error->sql).toUtf8();
    return recordsJson(*loaded.records);
}

} // namespace

/// Records find one another as the server compares their keys, as in tst_keymatching. The naive
/// loader leaves every comparison to the server; the others have to agree with it.
class TestServerKeys : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void isAsTheServerCompares_data();
    void isAsTheServerCompares();
    void asksWhereLettersMayBeOne();

private:
    Database open(const QString &parent, const QString &child, const QString &keys,
                  const QString &more);

    QString m_name; ///< of the database that was opened last
};

void TestServerKeys::isAsTheServerCompares_data()
{
    QTest::addColumn<QString>("parent"); // the type of the keys
    QTest::addColumn<QString>("child"); // and of what refers to them
    QTest::addColumn<QString>("keys"); // of those that the parent's type has for one, one gets in
    QTest::addColumn<QString>("more"); // of the children alone
    const auto row = [](const QString &parent, const QString &child, const QString &keys,
                        const QString &more = {}) {
        QTest::addRow("%s to %s, %s", qPrintable(child), qPrintable(parent),
                      qPrintable(keys.left(10)))
            << parent << child << keys << more;
    };
    const auto same = [&row](const char *type, const QString &keys) {
        row(QLatin1StringView(type), QLatin1StringView(type), keys);
    };
    const QString texts = u"('abc'), ('ABC'), ('abc '), ('ábc'), ('b'), (' b'), ('é'), ('É'), "
                          "('e'), (''), (' '), ('9'), ('\"{},'''), (NULL)"_s;
    const QString letters
        = u"('Straße'), ('STRASSE'), ('strase'), ('Sørensen'), ('sorensen'), ('łódź'), ('LODZ'), "
          "('Æsir'), ('aesir'), ('đ'), ('d'), ('ı'), ('i'), ('İ'), ('ñ'), ('n'), ('Ω'), ('ω'), "
          "('ς'), ('σ'), ('Б'), ('б'), ('ё'), ('е'), ('日'), ('本'), ('😀'), ('😁'), ('ﬁ'), ('fi'), "
          "('½'), ('①'), ('1'), ('が'), ('か'), ('カ')"_s;
    const QString numbers = u"(0), (1), (2), (10), (-1), (NULL)"_s;
    const QString largest = u", (9223372036854775807)"_s;
    const QString amounts = u"(1), (1.5), (1.50), (0), (-2.25), (NULL)"_s;
    const QString moments = u"('2024-02-29 12:00:00'), ('2024-02-29 12:00:00.000001'), (NULL)"_s;
    const QString days = u"('2024-02-29'), ('1999-12-31'), (NULL)"_s;
    same("double precision", u"(1.5e20), (2.5e-20), (NULL)"_s);
    same("uuid",
         u"('6ba7b810-9dad-11d1-80b4-00c04fd430c8'), ('6BA7B810-9DAD-11D1-80B4-00C04FD430C8'), "
         "(NULL)"_s);
    same("double precision", u"(1), (0.1), (1e300), (0), (-0.0), (NULL)"_s);
    same("date", u"('2024-02-29'), ('1000-01-01'), (NULL)"_s);
    row(u"bigint"_s, u"integer"_s, numbers);
    row(u"integer"_s, u"bigint"_s, numbers, largest);
    if (testedKind() == DatabaseKind::PostgreSql) {
        for (const char *type : { "text", "citext", "text COLLATE folding", "char(9)" }) {
            same(type, texts);
            same(type, letters);
        }
        row(u"char(9)"_s, u"char(12)"_s, texts);
        row(u"varchar(9)"_s, u"text"_s, texts);
        row(u"numeric(10,2)"_s, u"numeric(10,4)"_s, amounts);
        same("numeric",
             amounts
                 + u", (123456789012345678901234567890.10),"
                   " (123456789012345678901234567890.1), ('NaN')"_s);
        row(u"smallint"_s, u"bigint"_s, numbers, largest);
        same("date", u"('0044-03-15 BC'), ('infinity'), (NULL)"_s);
        same("timestamp", moments + u", ('infinity')"_s);
        same("timestamptz",
             u"('2024-02-29 12:00+00'), ('2024-02-29 13:00+01'), ('0044-03-15 BC'), (NULL)"_s);
        same("time", u"('12:00'), ('12:00:00.000001'), ('24:00'), (NULL)"_s);
        same("boolean", u"(true), (false), (NULL)"_s);
        same("bytea", u"('\\x00ff'), ('\\x5c22'), ('abc'), (''), (NULL)"_s);
        same("double precision", u"('NaN'), ('Infinity'), (NULL)"_s);
        same("real", u"(1), (0.1), (3.4e38), (NULL)"_s);
        same("inet", u"('10.0.0.1'), ('10.0.0.0/8'), ('::1'), (NULL)"_s);
        same("bit(4)", u"(B'0101'), (B'1111'), (NULL)"_s);
        same("money", u"(1), (1234.5), (NULL)"_s);
        same("integer[]", u"('{1,2}'), ('{2}'), ('{}'), (NULL)"_s);
        row(u"integer"_s, u"numeric"_s, u"(1), (NULL)"_s, u", (1.234567890123456789), (2.5)"_s);
        row(u"timestamp"_s, u"date"_s, days);
        row(u"date"_s, u"timestamp"_s, days, u", ('2024-02-29 10:00'), ('0044-03-15 BC')"_s);
        return;
    }
    for (const char *collation :
         { "general_ci", "unicode_ci", "unicode_520_ci", "uca1400_ai_ci", "uca1400_as_ci",
           "general_nopad_ci", "bin", "nopad_bin", "swedish_ci", "german2_ci" }) {
        const QString type = u"varchar(40) COLLATE utf8mb4_"_s + QLatin1StringView(collation);
        row(type, type, texts);
        row(type, type, letters);
        row(type, u"char(40) COLLATE utf8mb4_"_s + QLatin1StringView(collation), texts);
    }
    same("varchar(40) CHARACTER SET latin1",
         u"('abc'), ('ABC '), ('ábc'), ('ß'), ('s'), ('ss'), (NULL)"_s);
    same("varbinary(40)", texts);
    same("binary(4)", u"('abc'), ('abc '), ('ABC'), (x'00'), (NULL)"_s);
    same("bigint unsigned",
         u"(0), (1), (NULL), (9223372036854775807), (9223372036854775808), "
         "(18446744073709551614), (18446744073709551615)"_s);
    row(u"bigint unsigned"_s, u"bigint"_s, u"(0), (1), (NULL)"_s, largest);
    row(u"decimal(10,2)"_s, u"decimal(10,4)"_s, amounts);
    same("decimal(30,2)",
         u"(1), (1234567890123456789012345678.10), (1234567890123456789012345678.11), (NULL)"_s);
    same("float", u"(1), (0.1), (16777217), (3.4e38), (NULL)"_s);
    same("date", u"('0000-00-00'), ('2024-00-00'), (NULL)"_s);
    same("datetime(6)", moments + u", ('0000-00-00 00:00:00')"_s);
    same("timestamp(6) NULL", moments);
    row(u"datetime"_s, u"datetime(6)"_s, days, u", ('2024-02-29 00:00:00.5')"_s);
    row(u"datetime(6)"_s, u"date"_s, days);
    row(u"date"_s, u"datetime(3)"_s, days, u", ('2024-02-29 10:00')"_s);
    same("time(3)", u"('12:00:00'), ('12:00:00.001'), ('-838:59:59'), (NULL)"_s);
    same("year", u"(2024), (1901), (0), (NULL)"_s);
    same("bit(8)", u"(b'0'), (b'1'), (b'11111111'), (NULL)"_s);
    same("bit(64)", u"(b'0'), (b'1'), (18446744073709551615), (NULL)"_s);
    same("inet6", u"('::1'), ('::ffff:1.2.3.4'), (NULL)"_s);
    same("enum('a','b')", u"('a'), ('b'), (NULL)"_s);
    row(u"enum('a','b')"_s, u"enum('b','a')"_s, u"('a'), ('b'), (NULL)"_s);
    same("set('a','b')", u"('a'), ('b'), ('a,b'), (''), (NULL)"_s);
}

void TestServerKeys::isAsTheServerCompares()
{
    QFETCH(const QString, parent);
    QFETCH(const QString, child);
    QFETCH(const QString, keys);
    QFETCH(const QString, more);
    Database database = open(parent, child, keys, more);
    const QVariant links = testedServer().value(m_name,
                                                u"SELECT count(*) FROM p JOIN c ON c.p_id = p.k"_s);
    QVERIFY(links.toInt() > 0);
    for (const auto &[root, lookup] :
         { std::pair(u"p"_s, u"c"_s), std::pair(u"c"_s, u"p"_s), std::pair(u"p"_s, u"q"_s),
           std::pair(u"q"_s, u"p"_s), std::pair(u"p"_s, u"c__p__c"_s),
           std::pair(u"c"_s, u"p__c__p"_s) }) {
        const QuerySet query = QuerySet(root).prefetchRelated(lookup);
        const QByteArray expected = loaded(database, query, FetchStrategy::Naive);
        QVERIFY2(expected.startsWith('['), expected.constData());
        if (lookup == "c"_L1)
            QCOMPARE(expected.count("\"p_id\":"), links.toInt());
        for (const qsizetype chunkSize : { 0, 1, 7 }) {
            for (const FetchStrategy strategy : allFetchStrategies()) {
                LoadOptions options;
                options.chunkSize = chunkSize;
                const QByteArray actual = loaded(database, query, strategy, options);
                if (actual != expected)
                    qWarning("%s\n%s", actual.constData(), expected.constData());
                QVERIFY2(
                    actual == expected,
                    qPrintable(u"%1 in chunks of %2, %3 of %4"_s.arg(
                        fetchStrategyName(strategy), QString::number(chunkSize), lookup, root)));
            }
        }
    }
}

/// Once for a level, apart from the queries of the load. What a collation of MariaDB makes of ASCII
/// is known.
void TestServerKeys::asksWhereLettersMayBeOne()
{
    const bool isPostgres = testedKind() == DatabaseKind::PostgreSql;
    const QString type = isPostgres ? u"citext"_s : u"varchar(40) COLLATE utf8mb4_general_ci"_s;
    for (const auto &[keys, questions] :
         { std::pair(u"('abc'), ('ABC'), ('b ')"_s, isPostgres ? 1 : 0),
           std::pair(u"('abc'), ('ø'), ('o')"_s, 1) }) {
        Database database = open(type, type, keys, {});
        const Loaded loaded = load(database, u"p"_s, { u"c"_s });
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        const QList<QueryRecord> records = queriesOf(database, loaded);
        QCOMPARE(std::ranges::count_if(records, &QueryRecord::isCounted), 2);
        QCOMPARE(std::ranges::count(database.log().records(), QueryRecord::Kind::Comparison,
                                    &QueryRecord::kind),
                 questions);
    }
}

/// p and q with unique keys of the type \a parent, c that refers to p with a column of the type
/// \a child, and the junction j between p and q with two such columns.
Database TestServerKeys::open(const QString &parent, const QString &child, const QString &keys,
                              const QString &more)
{
    TestServer &server = testedServer();
    const bool isPostgres = server.kind() == DatabaseKind::PostgreSql;
    m_name = server.createDatabase();
    const QString setup = isPostgres
        ? u"CREATE EXTENSION citext; CREATE COLLATION folding (provider = icu,"
          " locale = 'und-u-ks-level1', deterministic = false);"_s
        : u"SET sql_mode = '';"_s; // takes zero dates
    server.run(m_name,
               setup
                   + u"CREATE TABLE p (id %1 PRIMARY KEY, k %2 UNIQUE);"
                     "CREATE TABLE q (id %1 PRIMARY KEY, k %2 UNIQUE);"
                     "CREATE TABLE c (id %1 PRIMARY KEY, p_id %3);"
                     "CREATE TABLE j (id %1 PRIMARY KEY, p_id %3, q_id %3);"
                     "INSERT %4 INTO p (k) VALUES %5 %6; INSERT %4 INTO q (k) VALUES %5 %6;"
                     "INSERT INTO c (p_id) VALUES %5%7;"
                     "INSERT INTO j (p_id, q_id) SELECT a.p_id, b.p_id FROM c a, c b"
                     " WHERE (a.id + b.id) % 3 = 0;"_s.arg(
                         isPostgres ? u"bigserial"_s : u"bigint AUTO_INCREMENT"_s, parent, child,
                         isPostgres ? QString() : u"IGNORE"_s, keys,
                         isPostgres ? u"ON CONFLICT DO NOTHING"_s : QString(), more));
    ConnectionSettings settings = server.settings(m_name);
    settings.declaredRelations = { { .table = u"c"_s,
                                     .columns = { u"p_id"_s },
                                     .target = u"p"_s,
                                     .targetColumns = { u"k"_s } },
                                   { .table = u"p"_s,
                                     .columns = { u"k"_s },
                                     .target = u"q"_s,
                                     .targetColumns = { u"k"_s },
                                     .name = u"q"_s,
                                     .reverseName = u"p"_s,
                                     .through = u"j"_s,
                                     .throughColumns = { u"p_id"_s },
                                     .throughTargetColumns = { u"q_id"_s } } };
    Result<Database> database = Database::open(settings, testedReading());
    if (!database)
        qFatal("%s", qPrintable(database.error().text));
    return *std::move(database);
}

QTEST_GUILESS_MAIN(TestServerKeys)
#include "tst_serverkeys.moc"
