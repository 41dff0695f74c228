// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordtext.h"
#include "tests/support/everydatabase.h"
#include "tests/support/testdatabase.h"
#include "tests/support/testserver.h"
#include "tests/support/values.h"

#include <QTest>

#include <limits>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// A column, what stands for one value of it in a statement, and that value.
struct Example
{
    const char *type;
    const char *literal;
    Value value;
};

const std::vector<Example> postgresTypes {
    // NOLINT: no exception
    { "smallint", "-32768", integer(-32768) },
    { "bigint", "9223372036854775807", integer(9223372036854775807) },
    { "oid", "4294967295", text("4294967295") },
    { "numeric(12,2)", "19.90", real(19.9) },
    { "numeric", "12345678901234567890.123456789", text("12345678901234567890.123456789") },
    { "numeric", "9007199254740993", integer(9007199254740993) },
    { "numeric", "18446744073709551616", text("18446744073709551616") },
    { "numeric", "'NaN'", text("NaN") },
    { "numeric", "'Infinity'", text("Infinity") },
    { "numeric", "'-Infinity'", text("-Infinity") },
    { "numeric(8,2)", "'NaN'", text("NaN") },
    { "real", "0.1", real(0.1) },
    { "double precision", "0.1", real(0.1) },
    { "double precision", "1e300", real(1e+300) },
    { "double precision", "1.5e20", real(1.5e+20) },
    { "real", "'Infinity'", real(std::numeric_limits<double>::infinity()) },
    { "double precision", "'-Infinity'", real(-std::numeric_limits<double>::infinity()) },
    { "boolean", "true", integer(1) },
    { "text", "E'a\\tü😀'", text("a\tü😀") },
    { "char(5)", "'ab'", text("ab   ") },
    { "uuid", "'6BA7B810-9DAD-11D1-80B4-00C04FD430C8'",
      text("6ba7b810-9dad-11d1-80b4-00c04fd430c8") },
    { "json", "'{\"a\" : 1.50}'", text("{\"a\" : 1.50}") },
    { "jsonb", "'{\"a\" : 1.50}'", text("{\"a\": 1.50}") },
    { "integer[]", "'{{1,2},{3,NULL}}'", text("{{1,2},{3,NULL}}") },
    { "text[]", "'{\"a,b\",c}'", text("{\"a,b\",c}") },
    { "timestamp[]", "'{2024-02-29 12:00:00.000001}'", text("{\"2024-02-29 12:00:00.000001\"}") },
    { "mood", "'sad'", text("sad") },
    { "price", "19.90", real(19.9) },
    { "moment", "'2024-02-29 12:00:00.000001'", text("2024-02-29 12:00:00.000001") },
    { "moment", "'infinity'", text("infinity") },
    { "date", "'2024-02-29'", text("2024-02-29") },
    { "date", "'0044-03-15 BC'", text("0044-03-15 BC") },
    { "date", "'infinity'", text("infinity") },
    { "timestamp", "'2024-02-29 12:00:00.000001'", text("2024-02-29 12:00:00.000001") },
    { "timestamp", "'-infinity'", text("-infinity") },
    { "timestamptz", "'2024-02-29 12:00:00.123456+02'", text("2024-02-29 10:00:00.123456+00") },
    { "timestamptz", "'infinity'", text("infinity") },
    { "time", "'24:00'", text("24:00:00") },
    { "timetz", "'12:00:00.000001+02'", text("12:00:00.000001+02") },
    { "interval", "'1 year -2 days 03:04:05.000006'", text("1 year -2 days +03:04:05.000006") },
    { "bytea", "'\\x00ff27'", blob(QByteArray("\0\xff\x27", 3)) },
    { "bit(4)", "B'0101'", text("0101") },
    { "bit varying", "B'010101'", text("010101") },
    { "point", "'(1.5,2)'", text("(1.5,2)") },
    { "polygon", "'((0,0),(1,1),(2,0))'", text("((0,0),(1,1),(2,0))") },
    { "inet", "'10.0.0.1/8'", text("10.0.0.1/8") },
    { "money", "1234.5", text("$1,234.50") },
    { "int4range", "'[1,5)'", text("[1,5)") },
    { "xml", "'<a>1</a>'", text("<a>1</a>") },
    { "tsvector", "'a b'", text("'a' 'b'") },
    { "pair", "'(1,x)'", text("(1,x)") },
};

const std::vector<Example> mariadbTypes {
    // NOLINT: no exception
    { "tinyint(1)", "2", integer(2) },
    { "tinyint unsigned", "255", integer(255) },
    { "smallint", "-32768", integer(-32768) },
    { "mediumint", "-8388608", integer(-8388608) },
    { "int unsigned", "4294967295", integer(4294967295) },
    { "bigint", "-9223372036854775808", integer(std::numeric_limits<qint64>::min()) },
    { "bigint unsigned", "9223372036854775807", integer(9223372036854775807) },
    { "bigint unsigned", "18446744073709551615", text("18446744073709551615") },
    { "decimal(12,2)", "19.90", real(19.9) },
    { "decimal(40,9)", "12345678901234567890.123456789", text("12345678901234567890.123456789") },
    { "decimal(30,0)", "18446744073709551616", text("18446744073709551616") },
    { "float", "0.1", real(0.1F) }, // which is what was stored
    { "float", "16777217", integer(16777216) },
    { "double", "0.1", real(0.1) },
    { "double", "1e300", real(1e+300) },
    { "double", "1.5e20", real(1.5e+20) },
    { "double", "-2.50e-20", real(-2.5e-20) },
    { "float", "1e30", real(1e30F) },
    { "year", "2024", integer(2024) },
    { "year", "0", integer(0) },
    { "bit(1)", "b'1'", integer(1) },
    { "bit(12)", "b'101000000001'", integer(2561) },
    { "bit(64)", "b'1111111111111111111111111111111111111111111111111111111111111111'",
      text("18446744073709551615") },
    { "date", "'2024-02-29'", text("2024-02-29") },
    { "date", "'0000-00-00'", text("0000-00-00") },
    { "date", "'2024-00-00'", text("2024-00-00") },
    { "datetime", "'0000-00-00 00:00:00'", text("0000-00-00 00:00:00") },
    { "datetime(6)", "'2024-02-29 12:00:00.000001'", text("2024-02-29 12:00:00.000001") },
    { "timestamp(6) NULL", "'2024-02-29 12:00:00.123456'", text("2024-02-29 12:00:00.123456") },
    { "timestamp NULL", "'0000-00-00 00:00:00'", text("0000-00-00 00:00:00") },
    { "time(6)", "'-838:59:58.000001'", text("-838:59:58.000001") },
    { "char(5)", "'ab'", text("ab") },
    { "varchar(20) COLLATE utf8mb4_bin", "'a\\tü😀 '", text("a\tü😀 ") },
    { "varchar(20) CHARACTER SET latin1", "'ü'", text("ü") },
    { "longtext", "'ü'", text("ü") },
    { "binary(3)", "x'00ff'", blob(QByteArray("\0\xff\0", 3)) },
    { "varbinary(3)", "x'00ff27'", blob(QByteArray("\0\xff\x27", 3)) },
    { "blob", "x'00ff27'", blob(QByteArray("\0\xff\x27", 3)) },
    { "enum('a','b')", "'b'", text("b") },
    { "set('a','b')", "'b,a'", text("a,b") },
    { "set('a','b') COLLATE utf8mb4_bin", "'b'", text("b") },
    { "json", "'{\"a\" : 1.50}'", text("{\"a\" : 1.50}") },
    { "point", "POINT(1.5, 2)", text("POINT(1.5 2)") },
    { "geometry", "ST_GeomFromText('LINESTRING(0 0,1 1)')", text("LINESTRING(0 0,1 1)") },
    { "uuid", "'6BA7B810-9DAD-11D1-80B4-00C04FD430C8'",
      text("6ba7b810-9dad-11d1-80b4-00c04fd430c8") },
    { "inet6", "'2001:db8::1'", text("2001:db8::1") },
    { "inet4", "'10.0.0.1'", text("10.0.0.1") },
};

} // namespace

/// Values of every type of a server come as they are stored: without values in the statement,
/// where it runs directly, and with some, where it is prepared, with each strategy.
class TestServerTypes : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void comeAsTheyAreStored_data();
    void comeAsTheyAreStored();
    void labelRecords();
    void areNoKeysToAnother();
    void standAsLiterals();

private:
    QString m_database;
};

void TestServerTypes::comeAsTheyAreStored_data()
{
    QTest::addColumn<FetchStrategy>("strategy");
    for (const FetchStrategy strategy : allFetchStrategies())
        QTest::addRow("%s", qPrintable(fetchStrategyName(strategy))) << strategy;
}

void TestServerTypes::comeAsTheyAreStored()
{
    QFETCH(const FetchStrategy, strategy);
    TestServer &server = testedServer();
    const bool isPostgres = server.kind() == DatabaseKind::PostgreSql;
    const auto types = isPostgres ? postgresTypes : mariadbTypes;
    if (m_database.isEmpty()) {
        QStringList columns;
        QStringList values;
        for (const Example &example : types) {
            columns << u"c%1 %2"_s.arg(columns.size()).arg(QLatin1StringView(example.type));
            values << QString::fromUtf8(example.literal);
        }
        m_database = server.createDatabase();
        server.run(m_database,
                   (isPostgres ? u"CREATE TYPE mood AS ENUM ('sad', 'ok');"
                                 "CREATE DOMAIN price AS numeric(12,2);"
                                 "CREATE DOMAIN moment AS timestamp;"
                                 "CREATE TYPE pair AS (a int, b text);"_s
                               : u"SET sql_mode = '';"_s)
                       + u"CREATE TABLE parent (id bigint PRIMARY KEY);"
                         "INSERT INTO parent VALUES (1), (2);"
                         "CREATE TABLE child (id bigint PRIMARY KEY, parent_id bigint,"
                         " FOREIGN KEY (parent_id) REFERENCES parent (id), %1);"
                         "INSERT INTO child VALUES (1, 1, %2);"
                         "INSERT INTO child (id, parent_id) VALUES (2, 1);"_s.arg(
                             columns.join(u", "_s), values.join(u", "_s)));
    }
    ConnectionSettings settings = server.settings(m_database);
    auto database = Database::open(settings, testedReading());
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));

    const QuerySet children(u"child"_s);
    const QuerySet parents = QuerySet(u"parent"_s).prefetchRelated(u"child"_s);
    for (const QuerySet &query : { children, children.filter(Field(u"id"_s).gt(integer(0))),
                                   parents, parents.filter(u"id"_s, integer(1)) }) {
        const Loaded loaded = database->load(query, strategy);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        const RecordList list(loaded.records);
        QList<Record> records(list.begin(), list.end());
        if (query.root() == "parent"_L1)
            records = list[0].related(u"child"_s);
        QCOMPARE(records.size(), 2);
        QStringList wrong;
        for (int column = 0; const Example &example : types) {
            const QString name = u"c%1"_s.arg(column++);
            const CellView cell = records[0].cell(name);
            if (Value::of(cell) != example.value || !records[1].cell(name).isNull()) {
                wrong << u"%1 of %2: %3 as %4"_s
                             .arg(QLatin1StringView(example.type),
                                  QString::fromUtf8(example.literal),
                                  toVariant(cell, {}).toString())
                             .arg(int(cell.type));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
}

/// As on SQLite, by the first text.
void TestServerTypes::labelRecords()
{
    TestServer &server = testedServer();
    const QString name = server.createDatabase();
    server.run(name,
               u"CREATE TABLE artist (id bigint PRIMARY KEY, born date, name varchar(90));"
               "INSERT INTO artist VALUES (7, '1907-11-14', 'Astrid Lindgren')"_s);
    auto database = Database::open(server.settings(name));
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    const Loaded loaded = load(*database, u"artist"_s, {});
    QVERIFY(!loaded.error);
    QCOMPARE(RecordText(*loaded.records).label(loaded.records->root(), 0), u"Astrid Lindgren"_s);
}

/// Where no value can be equal, a key is a mistake and not one that leads nowhere: a server refuses
/// to join such columns, or converts them by rules of its own.
void TestServerTypes::areNoKeysToAnother()
{
    TestServer &server = testedServer();
    const bool isPostgres = server.kind() == DatabaseKind::PostgreSql;
    const QString name = server.createDatabase();
    server.run(name,
               u"CREATE TABLE author (id bigint PRIMARY KEY);"
               "CREATE TABLE book (id int PRIMARY KEY, author_id varchar(20), shelf_id smallint);"
               "CREATE TABLE shelf (id numeric(10) PRIMARY KEY)"_s);
    ConnectionSettings settings = server.settings(name);
    settings.guessesRelations = true;
    auto guessed = Database::open(settings, testedReading());
    QVERIFY2(guessed, guessed ? "" : qPrintable(guessed.error().text));
    const Schema &schema = guessed->schema();
    QCOMPARE(schema.relations(schema.tableIndex(u"author"_s)).size(), 0);
    QCOMPARE(schema.relations(schema.tableIndex(u"shelf"_s)).size(), 1);

    settings.declaredRelations = {
        { .table = u"book"_s, .columns = { u"author_id"_s }, .target = u"author"_s }
    };
    const auto declared = Database::open(settings, testedReading());
    QVERIFY(!declared);
    QCOMPARE(declared.error().text,
             u"author_id of book cannot refer to id of author: the one is %1, the other %2"_s.arg(
                 isPostgres ? u"character varying(20)"_s : u"varchar(20)"_s,
                 isPostgres ? u"bigint"_s : u"bigint(20)"_s));
}

/// As a statement that a person takes elsewhere has them.
void TestServerTypes::standAsLiterals()
{
    TestServer &server = testedServer();
    auto database = Database::open(server.settings(server.createDatabase()));
    QVERIFY2(database, database ? "" : qPrintable(database.error().text));
    Connection &connection = database->connection();
    for (const Value &value :
         { Value(), integer(-42), real(1.5), real(1.5e+20), text("it's"), text(R"(back\slash\n)"),
           text("\"`?ü😀"), text("\x01"), text(""), blob(QByteArray("\0\xff'", 3)) }) {
        const QString sql = u"SELECT %1"_s.arg(connection.dialect().literal(value));
        std::vector<ColumnData> columns(1);
        const Result<Ran> ran = connection.run({ sql, {}, sql }, {}, columns);
        QVERIFY2(ran, ran ? "" : qPrintable(ran.error().text));
        QVERIFY2(Value::of(columns.front().cell(0)) == value, qPrintable(sql));
    }
}

QTEST_GUILESS_MAIN(TestServerTypes)
#include "tst_servertypes.moc"
