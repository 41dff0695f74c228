// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/mysqlcatalogue.h"

#include "tests/support/cataloguetext.h"
#include "tests/support/sanitizing.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestMySqlCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readsTables_data();
    void readsTables();
    void readsIndexes();
    void readsEstimates();
    void tellsDefinitions();
    void readsTraits();
    void readsViewsAndComments();
    void saysWhichViewIsBroken();
    void leavesOutWhatIsNoTable();
    void tellsNamesApartByCase();
    void followsKeysToOtherDatabases();
    void keepsNamesApart();
    void hidesAKeyThatIsNotForTheUser();
    void readsAnEmptyDatabase();
    void readsManyTables();

private:
    CatalogueRead read(const QString &script)
    {
        const QString database = m_server->createDatabase();
        m_server->run(database, script);
        return readCatalogue(*m_server, database);
    }

    std::unique_ptr<TestServer> m_server;
};

void TestMySqlCatalogue::initTestCase()
{
    QString why;
    // Thousands of tables are made faster without a file for each, and without waiting for disks.
    m_server = TestServer::start(DatabaseKind::MySql, &why,
                                 { u"--innodb-file-per-table=0"_s, u"--debug-no-sync"_s });
    if (!m_server)
        QSKIP(qPrintable(why));
}

void TestMySqlCatalogue::readsTables_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("text"); // of the table t
    const auto row = [](const char *title, const QString &script, const QString &text) {
        QTest::newRow(title) << script << text;
    };
    row("types as declared",
        u"CREATE TABLE t (a bigint unsigned, b tinyint(1), c enum('x','y'), d decimal(10,2),"
        " e datetime(3))"_s,
        u"a bigint(20) unsigned, b tinyint(1), c enum('x','y'), d decimal(10,2), e datetime(3)"_s);
    row("a primary key in its own order",
        u"CREATE TABLE t (a int, b int, c int, PRIMARY KEY (c, a))"_s,
        u"a int(11) !, b int(11), c int(11) !; key c,a"_s);
    row("unique keys and indexes",
        u"CREATE TABLE t (a int UNIQUE, b int, UNIQUE (b, a)); CREATE UNIQUE INDEX z ON t (b)"_s,
        u"a int(11), b int(11); unique a; unique b,a; unique b"_s);
    row("not unique as a whole",
        u"CREATE TABLE t (a varchar(9), b int, UNIQUE (a(3)), KEY (b), UNIQUE (b, a(2)))"_s,
        u"a varchar(9), b int(11)"_s);
    row("a primary key of the beginnings of texts",
        u"CREATE TABLE t (a varchar(9), b int, PRIMARY KEY (b, a(3)))"_s,
        u"a varchar(9) !, b int(11) !; key b,a"_s);
    row(
        "foreign keys in the order of declaration, beyond the ninth",
        u"CREATE TABLE z (id int PRIMARY KEY); CREATE TABLE t (a int, b int, c int, d int, e int,"
        " f int, g int, h int, i int, j int, k int"_s
            +
            [] {
                QString keys;
                for (char16_t column = u'k'; column >= u'a'; --column)
                    keys += u", FOREIGN KEY (%1) REFERENCES z (id)"_s.arg(QChar(column));
                return keys;
            }()
            + u')',
        u"a int(11), b int(11), c int(11), d int(11), e int(11), f int(11), g int(11), h int(11),"
        " i int(11), j int(11), k int(11); k>z(id); j>z(id); i>z(id); h>z(id); g>z(id); f>z(id);"
        " e>z(id); d>z(id); c>z(id); b>z(id); a>z(id)"_s);
    row("a composite key to itself",
        u"CREATE TABLE t (a int, b int, c int, d int, PRIMARY KEY (b, a),"
        " FOREIGN KEY (c, d) REFERENCES t (b, a))"_s,
        u"a int(11) !, b int(11) !, c int(11), d int(11); key b,a; c,d>t(b,a)"_s);
    row("with the history of its rows",
        u"CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE) WITH SYSTEM VERSIONING"_s,
        u"a int(11) !, b int(11); key a; unique b"_s);
    row("partitioned", u"CREATE TABLE t (a int PRIMARY KEY) PARTITION BY HASH (a) PARTITIONS 4"_s,
        u"a int(11) !; key a"_s);
}

void TestMySqlCatalogue::readsTables()
{
    QFETCH(const QString, script);
    const CatalogueRead catalogue = read(script);
    QVERIFY(catalogue.names().contains(u"t"_s));
    QTEST(keysText(catalogue.table(u"t"_s)), "text");
}

void TestMySqlCatalogue::readsIndexes()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b varchar(9), c text, UNIQUE u (b, a),"
        " KEY beginning (b(3), a), FULLTEXT KEY words (c));"
        "CREATE TABLE m (id int, a int, PRIMARY KEY (id), KEY h (a) USING HASH) ENGINE = MEMORY"_s);
    QCOMPARE(indexesText(catalogue.table(u"t"_s)),
             u"beginning (?,a); PRIMARY unique (id); u unique (b,a); words (c) special"_s);
    QCOMPARE(indexesText(catalogue.table(u"m"_s)), u"h (a) hash; PRIMARY unique (id) hash"_s);
}

void TestMySqlCatalogue::readsEstimates()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE t (id int PRIMARY KEY) ENGINE = MyISAM; INSERT INTO t VALUES (1), (2), (3);"
        "CREATE VIEW v AS SELECT * FROM t"_s);
    QCOMPARE(catalogue.table(u"t"_s).estimatedRows, std::optional<qint64>(3));
    QVERIFY(!catalogue.table(u"v"_s).estimatedRows);
}

void TestMySqlCatalogue::tellsDefinitions()
{
    const QString database = m_server->createDatabase();
    m_server->run(database,
                  u"CREATE TABLE `a``b` (id int PRIMARY KEY, c text, KEY k (c(9)));"
                  "CREATE VIEW v AS SELECT id FROM `a``b`"_s);
    const QString table = definitionOf(m_server->settings(database), u"a`b"_s);
    QVERIFY2(table.startsWith("CREATE TABLE `a``b` ("_L1), qPrintable(table));
    QVERIFY2(table.contains("KEY `k` (`c`(9))"_L1), qPrintable(table));
    const QString view = definitionOf(m_server->settings(database), u"v"_s);
    QVERIFY2(view.contains("VIEW `v` AS select"_L1), qPrintable(view));
}

void TestMySqlCatalogue::readsTraits()
{
    // What stands after a column's name in the declaration, and what is to be said of it.
    const QList<std::pair<QString, QString>> columns {
        { u"int AUTO_INCREMENT PRIMARY KEY"_s, u"generated"_s },
        { u"int AS (1 + 1) STORED"_s, u"generated"_s },
        { u"int AS (1 + 1) VIRTUAL"_s, u"generated"_s },
        { u"int DEFAULT (NEXT VALUE FOR numbers)"_s, u"generated"_s },
        { u"timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP"_s, {} },
        { u"varchar(9) CHARACTER SET latin1 DEFAULT 'GENERATED'"_s, u"folds accents, pads"_s },
        { u"decimal(9,2)"_s, {} },
        { u"varbinary(9)"_s, {} },
        { u"blob"_s, {} },
        { u"uuid"_s, {} },
        { u"geometry"_s, u"no order"_s },
        { u"point"_s, u"no order"_s },
        { u"geometrycollection"_s, u"no order"_s },
        { u"json"_s, u"trims"_s }, // a text in MariaDB
        { u"varchar(9) COLLATE utf8mb4_bin"_s, u"trims"_s },
        { u"varchar(9) COLLATE utf8mb4_nopad_bin"_s, {} },
        { u"varchar(9) COLLATE utf8mb4_general_ci"_s, u"folds accents, pads"_s },
        { u"text COLLATE utf8mb4_unicode_ci"_s, u"folds accents, pads"_s },
        { u"char(9) COLLATE utf8mb4_unicode_nopad_ci"_s, u"folds accents"_s },
        { u"varchar(9) CHARACTER SET latin1 COLLATE latin1_swedish_ci"_s,
          u"folds accents, pads"_s },
        { u"enum('a') COLLATE utf8mb4_uca1400_ai_ci"_s, u"folds accents, pads"_s },
        { u"varchar(9) COLLATE utf8mb4_uca1400_as_ci"_s, u"folds case, pads"_s },
        { u"varchar(9) COLLATE utf8mb4_uca1400_nopad_as_ci"_s, u"folds case"_s },
        { u"varchar(9) COLLATE utf8mb4_uca1400_as_cs"_s, u"other, pads"_s },
        { u"varchar(9) COLLATE utf8mb4_uca1400_ai_cs"_s, u"other, pads"_s },
        { u"varchar(9) CHARACTER SET latin1 COLLATE latin1_general_cs"_s, u"other, pads"_s },
        { u"varchar(9) COLLATE utf8mb4_thai_520_w2"_s, u"other, pads"_s },
    };
    QStringList declarations;
    for (const auto &[declaration, traits] : columns)
        declarations << u"c%1 "_s.arg(declarations.size()) + declaration;
    const Table table = read(u"CREATE SEQUENCE numbers; CREATE TABLE t ("_s
                             + declarations.join(u", "_s) + u')')
                            .table(u"t"_s);
    QCOMPARE(table.columns.size(), columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto &[declaration, traits] = columns[i];
        QCOMPARE(declaration + u": "_s + traitsText(table.columns[i]),
                 declaration + u": "_s + traits);
    }
}

void TestMySqlCatalogue::readsViewsAndComments()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE t (id int PRIMARY KEY, name int COMMENT 'as on the cover')"
        " COMMENT 'all of ''em'; CREATE VIEW v AS SELECT name, id FROM t"_s);
    QCOMPARE(catalogue.names(), (QStringList { u"t"_s, u"v"_s }));
    const Table table = catalogue.tables[0];
    QCOMPARE(table.kind, Table::Kind::Table);
    QCOMPARE(table.path, QStringList());
    QCOMPARE(table.comment, u"all of 'em"_s);
    QCOMPARE(table.columns[0].comment, QString());
    QCOMPARE(table.columns[1].comment, u"as on the cover"_s);
    const Table view = catalogue.tables[1];
    QCOMPARE(view.kind, Table::Kind::View);
    QCOMPARE(view.comment, QString());
    QVERIFY(!view.problem);
    QCOMPARE(keysText(view), u"name int(11), id int(11) !"_s);
}

void TestMySqlCatalogue::saysWhichViewIsBroken()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE gone (id int); CREATE VIEW broken AS SELECT id FROM gone;"
        "CREATE VIEW also AS SELECT id FROM broken; DROP TABLE gone;"
        "CREATE TABLE t (id int PRIMARY KEY); CREATE VIEW v AS SELECT id FROM t"_s);
    QCOMPARE(catalogue.names(), (QStringList { u"also"_s, u"broken"_s, u"t"_s, u"v"_s }));
    for (const QLatin1StringView name : { "also"_L1, "broken"_L1 }) {
        QVERIFY(catalogue.table(name).problem);
        const QString problem = catalogue.table(name).problem->text;
        QVERIFY2(problem.contains(name) && problem.contains("invalid table"_L1),
                 qPrintable(problem));
    }
    QVERIFY(!catalogue.table(u"t"_s).problem);
    QCOMPARE(keysText(catalogue.table(u"v"_s)), u"id int(11) !"_s);
}

void TestMySqlCatalogue::leavesOutWhatIsNoTable()
{
    const CatalogueRead catalogue = read(
        u"CREATE SEQUENCE numbers; CREATE TEMPORARY TABLE gone (id int);"
        "CREATE TABLE t (id int); CREATE PROCEDURE p () SELECT 1"_s);
    QCOMPARE(catalogue.names(), QStringList { u"t"_s });
}

void TestMySqlCatalogue::tellsNamesApartByCase()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE b (id int PRIMARY KEY, x int UNIQUE);"
        "CREATE TABLE B (id int PRIMARY KEY, y int UNIQUE, FOREIGN KEY (y) REFERENCES b (x));"
        "CREATE TABLE a (b_id int, FOREIGN KEY (b_id) REFERENCES B (id))"_s);
    QCOMPARE(catalogue.names(), (QStringList { u"a"_s, u"B"_s, u"b"_s }));
    QCOMPARE(keysText(catalogue.tables[0]), u"b_id int(11); b_id>B(id)"_s);
    QCOMPARE(keysText(catalogue.tables[1]), u"id int(11) !, y int(11); key id; unique y; y>b(x)"_s);
    QCOMPARE(keysText(catalogue.tables[2]), u"id int(11) !, x int(11); key id; unique x"_s);
}

void TestMySqlCatalogue::followsKeysToOtherDatabases()
{
    const QString other = m_server->createDatabase();
    m_server->run(other,
                  u"CREATE TABLE continent (id int PRIMARY KEY); CREATE TABLE country (code char(2)"
                  " PRIMARY KEY, name int UNIQUE COMMENT 'in English', id int, FOREIGN KEY (id)"
                  " REFERENCES continent (id)) COMMENT 'all states'; CREATE TABLE unrelated (id"
                  " int)"_s);
    const CatalogueRead catalogue = read(
        u"CREATE TABLE country (id int PRIMARY KEY); CREATE TABLE city (a char(2), b char(2),"
        " c int, FOREIGN KEY (a) REFERENCES %1.country (code), FOREIGN KEY (c) REFERENCES country"
        " (id), FOREIGN KEY (b) REFERENCES %1.country (code))"_s.arg(other));
    const QString country = other + u".country"_s;
    QCOMPARE(catalogue.names(), (QStringList { u"city"_s, u"country"_s, country }));
    QCOMPARE(
        keysText(catalogue.tables[0]),
        u"a char(2), b char(2), c int(11); a>%1(code); c>country(id); b>%1(code)"_s.arg(country));
    QCOMPARE(keysText(catalogue.tables[1]), u"id int(11) !; key id"_s);
    const Table &far = catalogue.tables[2];
    QCOMPARE(keysText(far), u"code char(2) !, name int(11), id int(11); key code; unique name"_s);
    QCOMPARE(far.path, (QStringList { other, u"country"_s }));
    QCOMPARE(far.comment, u"all states"_s);
    QCOMPARE(far.columns[1].comment, u"in English"_s);
    QCOMPARE(catalogue.statements.size(), 8);
}

void TestMySqlCatalogue::keepsNamesApart()
{
    const QString other = m_server->createDatabase();
    m_server->run(other, u"CREATE TABLE a (id int PRIMARY KEY)"_s);
    const CatalogueRead catalogue = read(
        u"CREATE TABLE `%1.a` (id int, FOREIGN KEY (id) REFERENCES %1.a (id))"_s.arg(other));
    QCOMPARE(catalogue.names(), (QStringList { other + u".a"_s, other + u".a_2"_s }));
    QCOMPARE(catalogue.tables[0].path, QStringList());
    QCOMPARE(catalogue.tables[1].path, (QStringList { other, u"a"_s }));
    QCOMPARE(catalogue.tables[0].foreignKeys.value(0).targetTable, other + u".a_2"_s);
}

/// A user who may read some columns alone sees a part of the key, which is no key.
void TestMySqlCatalogue::hidesAKeyThatIsNotForTheUser()
{
    const QString database = m_server->createDatabase();
    m_server->run(database,
                  u"CREATE TABLE t (a int, b int, c int UNIQUE, d int, PRIMARY KEY (a, b),"
                  " UNIQUE (c, d), FOREIGN KEY (d) REFERENCES t (c));"
                  "CREATE USER visitor; GRANT SELECT (a, c) ON %1.t TO visitor"_s.arg(database));
    ConnectionSettings settings = m_server->settings(database);
    settings.server.user = u"visitor"_s;
    const CatalogueRead catalogue = readCatalogue(settings);
    QCOMPARE(keysText(catalogue.table(u"t"_s)), u"a int(11) !, c int(11); unique c"_s);
    QCOMPARE(catalogue.table(u"t"_s).columns[0].primaryKeyPosition, 0);
}

void TestMySqlCatalogue::readsAnEmptyDatabase()
{
    const CatalogueRead catalogue = readCatalogue(*m_server, m_server->createDatabase());
    QVERIFY(catalogue.tables.isEmpty());
    QCOMPARE(catalogue.statements.size(), 4);
}

void TestMySqlCatalogue::readsManyTables()
{
    const QString database = m_server->createDatabase();
    QString script;
    for (int i = 1; i <= 5000; ++i) {
        script += u"CREATE TABLE t%1 (id int AUTO_INCREMENT PRIMARY KEY, up int, a varchar(20),"
                  " b decimal(10,2), c datetime, d int NOT NULL, FOREIGN KEY (up) REFERENCES t%2"
                  " (id));"_s.arg(i)
                      .arg(std::max(i - 1, 1));
    }
    m_server->run(database, script);
    const CatalogueRead catalogue = readCatalogue(*m_server, database);
    QCOMPARE(catalogue.tables.size(), 5000);
    QCOMPARE(keysText(catalogue.table(u"t4711"_s)),
             u"id int(11) !, up int(11), a varchar(20), b decimal(10,2), c datetime, d int(11) !;"
             " key id; up>t4710(id)"_s);
    // As few statements as for none.
    QCOMPARE(catalogue.statements.size(), 4);
    for (const QueryRecord &statement : catalogue.statements)
        QCOMPARE(statement.kind, QueryRecord::Kind::Schema);
    qInfo("5000 tables in %lld ms", catalogue.milliseconds);
    // Table by table it would take minutes; a busy machine takes thrice as long as an idle one.
    QVERIFY2(isSanitizing || catalogue.milliseconds < 10'000,
             qPrintable(QString::number(catalogue.milliseconds)));
}

QTEST_GUILESS_MAIN(TestMySqlCatalogue)

#include "tst_mysqlcatalogue.moc"
