// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/servers/postgresqlcatalogue.h"

#include "datalayer/records/access/database.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "tests/support/cataloguetext.h"
#include "tests/support/sanitizing.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

class TestPostgreSqlCatalogue : public QObject
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
    void knowsWhatIsNotComparedByItsBytes();
    void hidesNoTableForATypeThatIsOutOfSight();
    void namesTablesByTheSearchPath();
    void keepsNamesApart();
    void leavesOutWhatIsNotTheUsers();
    void hidesWhatTheUserMayNotRead();
    void takesParentsForParts();
    void readsViewsAndComments();
    void readsAnEmptyDatabase();
    void loadsRecordsWithoutColumns();
    void readsManyTables();
    void readsManyDefaults();

private:
    /// Of what \a script makes in the schemas public and s. A database for each takes longer.
    CatalogueRead read(const QString &script)
    {
        m_server->run(m_database,
                      u"SET client_min_messages = error; DROP SCHEMA IF EXISTS public, s CASCADE;"
                      " CREATE SCHEMA public;"_s
                          + script);
        return readCatalogue(*m_server, m_database);
    }

    std::unique_ptr<TestServer> m_server;
    QString m_database;
};

void TestPostgreSqlCatalogue::initTestCase()
{
    QString why;
    m_server = TestServer::start(DatabaseKind::PostgreSql, &why);
    if (!m_server)
        QSKIP(qPrintable(why));
    m_database = m_server->createDatabase();
}

void TestPostgreSqlCatalogue::readsTables_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("text"); // of the table t
    const auto row = [](const char *title, const QString &script, const QString &text) {
        QTest::newRow(title) << script << text;
    };
    row("types as declared",
        u"CREATE TABLE t (a varchar(40), b numeric(10,2), c timestamptz(3), d int[], e bit(3))"_s,
        u"a character varying(40), b numeric(10,2), c timestamp(3) with time zone, d integer[],"
        " e bit(3)"_s);
    row("no columns", u"CREATE TABLE t ()"_s, QString());
    row("a dropped column leaves a gap",
        u"CREATE TABLE t (a int, b int PRIMARY KEY, c int UNIQUE); ALTER TABLE t DROP COLUMN a"_s,
        u"b integer !, c integer; key b; unique c"_s);
    row("a primary key in its own order",
        u"CREATE TABLE t (a int, b int, c int, PRIMARY KEY (c, a))"_s,
        u"a integer !, b integer, c integer !; key c,a"_s);
    row("never NULL by itself or by its domain",
        u"CREATE DOMAIN n AS int NOT NULL; CREATE DOMAIN m AS n;"
        "CREATE TABLE t (a int NOT NULL, b n, c m, d int)"_s,
        u"a integer !, b n !, c m !, d integer"_s);
    row("unique constraints and indexes, composite and with others on board",
        u"CREATE TABLE t (a int, b int, UNIQUE (b, a)); CREATE UNIQUE INDEX ON t (a) INCLUDE (b)"_s,
        u"a integer, b integer; unique b,a; unique a"_s);
    row("what is not unique for all rows and columns",
        u"CREATE TABLE t (a int, b text); CREATE UNIQUE INDEX ON t (a) WHERE a > 3;"
        "CREATE UNIQUE INDEX ON t (lower(b)); CREATE INDEX ON t (a);"
        "CREATE UNIQUE INDEX ON t (a, (b || 'x'))"_s,
        u"a integer, b text"_s);
    row("foreign keys in the order of declaration",
        u"CREATE TABLE z (id int PRIMARY KEY, k int UNIQUE); CREATE TABLE t (a int REFERENCES z,"
        " b int REFERENCES z (k)); ALTER TABLE t ADD CONSTRAINT a0 FOREIGN KEY (b) REFERENCES z"_s,
        u"a integer, b integer; a>z(id); b>z(k); b>z(id)"_s);
    row("a composite key to itself",
        u"CREATE TABLE t (a int, b int, c int, d int, PRIMARY KEY (b, a),"
        " FOREIGN KEY (c, d) REFERENCES t (b, a))"_s,
        u"a integer !, b integer !, c integer, d integer; key b,a; c,d>t(b,a)"_s);
    row("keys across schemas",
        u"CREATE SCHEMA s; CREATE TABLE s.c (id int PRIMARY KEY);"
        "CREATE TABLE t (c int REFERENCES s.c)"_s,
        u"c integer; c>s.c(id)"_s);
    row("names of letters in two cases",
        u"CREATE TABLE \"T\" (\"Id\" int PRIMARY KEY);"
        "CREATE TABLE t (id int, \"Id\" int REFERENCES \"T\")"_s,
        u"id integer, Id integer; Id>T(Id)"_s);
}

void TestPostgreSqlCatalogue::readsTables()
{
    QFETCH(const QString, script);
    const CatalogueRead catalogue = read(script);
    QVERIFY(catalogue.names().contains(u"t"_s));
    QTEST(keysText(catalogue.table(u"t"_s)), "text");
}

void TestPostgreSqlCatalogue::readsIndexes()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE t (id int PRIMARY KEY, a int, b text, c int[]); ALTER TABLE t DROP COLUMN a;"
        "CREATE UNIQUE INDEX t1 ON t (b, id) INCLUDE (c); CREATE INDEX t2 ON t USING hash (b);"
        "CREATE INDEX t3 ON t (lower(b), id); CREATE UNIQUE INDEX t4 ON t (b) WHERE id > 3;"
        "CREATE INDEX t5 ON t USING gin (c); CREATE INDEX t6 ON t (id, b COLLATE \"C\")"_s);
    QCOMPARE(indexesText(catalogue.table(u"t"_s)),
             u"t_pkey unique (id); t1 unique (b,id); t2 (b) hash; t3 (?,id);"
             " t4 unique (b) partial; t5 (c) special; t6 (id,?)"_s);
}

void TestPostgreSqlCatalogue::readsEstimates()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE t AS SELECT * FROM generate_series(1, 1000); ANALYZE t;"
        "CREATE TABLE unseen (a int); CREATE VIEW v AS SELECT * FROM t;"
        "CREATE MATERIALIZED VIEW m AS SELECT * FROM t; ANALYZE m;"
        "CREATE TABLE parts (a int) PARTITION BY LIST (a)"_s);
    QCOMPARE(catalogue.table(u"t"_s).estimatedRows, std::optional<qint64>(1000));
    QCOMPARE(catalogue.table(u"m"_s).estimatedRows, std::optional<qint64>(1000));
    for (const QString &unknown : { u"unseen"_s, u"v"_s, u"parts"_s })
        QVERIFY2(!catalogue.table(unknown).estimatedRows, qPrintable(unknown));
}

void TestPostgreSqlCatalogue::tellsDefinitions()
{
    m_server->run(
        m_database,
        u"SET client_min_messages = error; DROP SCHEMA IF EXISTS public, s CASCADE;"
        "CREATE SCHEMA public; CREATE SCHEMA s; CREATE TABLE t (id int PRIMARY KEY);"
        "CREATE TABLE s.\"T\" (id int REFERENCES t, x text);"
        "CREATE INDEX x_lower ON s.\"T\" (lower(x)); CREATE VIEW v AS SELECT id FROM t"_s);
    const ConnectionSettings settings = m_server->settings(m_database);
    QCOMPARE(definitionOf(settings, u"t"_s),
             u"ALTER TABLE t ADD CONSTRAINT t_pkey PRIMARY KEY (id);"_s);
    const QString elsewhere = definitionOf(settings, u"s.T"_s);
    QVERIFY2(elsewhere.contains("REFERENCES t(id);"_L1), qPrintable(elsewhere));
    QVERIFY2(elsewhere.contains("CREATE INDEX x_lower ON s.\"T\" USING btree (lower(x));"_L1),
             qPrintable(elsewhere));
    const QString view = definitionOf(settings, u"v"_s);
    QVERIFY2(view.startsWith("CREATE VIEW v AS\n"_L1), qPrintable(view));
    QVERIFY2(view.contains("FROM t"_L1), qPrintable(view));
}

void TestPostgreSqlCatalogue::readsTraits()
{
    // What stands after a column's name in the declaration, and what is to be said of it.
    const QList<std::pair<QString, QString>> columns {
        { u"serial"_s, u"generated"_s },
        { u"int GENERATED ALWAYS AS IDENTITY"_s, u"generated"_s },
        { u"int GENERATED BY DEFAULT AS IDENTITY"_s, u"generated"_s },
        { u"int GENERATED ALWAYS AS (1 + 1) STORED"_s, u"generated"_s },
        { u"int DEFAULT 5"_s, {} },
        { u"text DEFAULT 'nextval('"_s, {} },
        { u"bigint DEFAULT nextval('s.n')"_s, u"generated"_s },
        { u"int DEFAULT nextval('s.n'::regclass)"_s, u"generated"_s },
        { u"bigint"_s, {} },
        { u"numeric"_s, {} },
        { u"text"_s, {} },
        { u"varchar(3)"_s, {} },
        { u"name"_s, {} },
        { u"uuid"_s, {} },
        { u"bool"_s, {} },
        { u"jsonb"_s, {} },
        { u"bytea"_s, {} },
        { u"interval"_s, {} },
        { u"timestamptz"_s, {} },
        { u"bit varying"_s, {} },
        { u"inet"_s, {} },
        { u"cidr"_s, {} },
        { u"int[]"_s, {} },
        { u"varchar[]"_s, {} },
        { u"int4range"_s, {} },
        { u"mood"_s, {} },
        { u"mood[]"_s, {} },
        { u"amount"_s, {} },
        { u"json"_s, u"no order"_s },
        { u"xml"_s, u"no order"_s },
        { u"point"_s, u"no order"_s },
        { u"polygon"_s, u"no order"_s },
        { u"json[]"_s, u"no order"_s },
        { u"document"_s, u"no order"_s },
        { u"pair"_s, u"no order"_s },
        { u"char(3)"_s, u"trims"_s },
        { u"code"_s, u"trims"_s }, // a domain
        { u"citext"_s, u"other"_s },
        { u"text COLLATE \"C\""_s, {} },
        { u"text COLLATE ci"_s, u"other"_s },
        { u"folded"_s, u"other"_s },
        { u"refolded"_s, u"other"_s }, // a domain over a domain
        { u"refolded[]"_s, u"other"_s },
        { u"refolded COLLATE \"C\""_s, {} },
        { u"char(3) COLLATE ci"_s, u"other"_s },
        { u"text COLLATE ai"_s, u"other"_s },
        { u"text[] COLLATE ai"_s, u"other"_s },
    };
    QStringList declarations;
    for (const auto &[declaration, traits] : columns)
        declarations << u"c%1 "_s.arg(declarations.size()) + declaration;
    const Table table = read(u"CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ('sad', 'ok');"
                             "CREATE DOMAIN amount AS numeric; CREATE DOMAIN document AS json;"
                             "CREATE DOMAIN code AS char(3); CREATE TYPE pair AS (a int, b json);"
                             "CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2',"
                             " deterministic = false);"
                             "CREATE COLLATION ai (provider = icu, locale = 'und-u-ks-level1',"
                             " deterministic = false);"
                             "CREATE DOMAIN folded AS text COLLATE ci;"
                             "CREATE DOMAIN refolded AS folded; CREATE SCHEMA s;"
                             "CREATE SEQUENCE s.n; CREATE TABLE t ("_s
                             + declarations.join(u", "_s) + u')')
                            .table(u"t"_s);
    QCOMPARE(table.columns.size(), columns.size());
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const auto &[declaration, traits] = columns[i];
        QCOMPARE(declaration + u": "_s + traitsText(table.columns[i]),
                 declaration + u": "_s + traits);
    }
}

/// Whatever its name or locale seems to say, the server alone knows what it makes of two texts.
void TestPostgreSqlCatalogue::knowsWhatIsNotComparedByItsBytes()
{
    const auto create = [](const QString &name, const QString &locale) {
        return u"CREATE COLLATION s.%1 (provider = icu, locale = '%2', deterministic = false);"_s
            .arg(name, locale);
    };
    const CatalogueRead catalogue = read(
        u"CREATE SCHEMA s;"_s + create(u"\"all \"\"different\"\"\""_s, u"und"_s)
        + create(u"\"case, not accents\""_s, u"und-u-ks-level1-kc-true"_s)
        + create(u"spaces"_s, u"und-u-ka-shifted-ks-level1"_s)
        + create(u"numbers"_s, u"und-u-kn-true-ks-level1"_s)
        + u"CREATE TABLE t (a text COLLATE s.\"all \"\"different\"\"\" UNIQUE,"
          " b text COLLATE s.\"case, not accents\", c text COLLATE s.spaces,"
          " d text COLLATE s.numbers); CREATE UNIQUE INDEX ON t (b COLLATE \"C\")"_s);
    const Table table = catalogue.table(u"t"_s);
    for (const Column &column : table.columns)
        QCOMPARE(traitsText(column), u"other"_s);
    // An index that tells apart what the column takes for one does not make it unique.
    QCOMPARE(table.unique, (QList<QList<int>> { { 0 } }));
}

/// A schema that this user may not look into has types that other tables use.
void TestPostgreSqlCatalogue::hidesNoTableForATypeThatIsOutOfSight()
{
    const QString database = m_server->createDatabase();
    m_server->run(
        database,
        u"CREATE SCHEMA hidden; CREATE EXTENSION citext SCHEMA hidden;"
        "CREATE TYPE hidden.mood AS ENUM ('sad', 'ok'); CREATE DOMAIN hidden.code AS int;"
        "CREATE TYPE hidden.pair AS (a int, b int);"
        "CREATE COLLATION hidden.ci (provider = icu, locale = 'und-u-ks-level2',"
        " deterministic = false);"
        "CREATE TABLE t (a hidden.citext PRIMARY KEY, b hidden.mood, c hidden.code,"
        " d text COLLATE hidden.ci, e hidden.pair); CREATE TABLE u (id int PRIMARY KEY);"
        "CREATE ROLE onlooker LOGIN PASSWORD 'onlooker'; GRANT SELECT ON t, u TO onlooker"_s);
    ConnectionSettings settings = m_server->settings(database);
    settings.server.user = u"onlooker"_s;
    settings.server.password = u"onlooker"_s;
    const CatalogueRead catalogue = readCatalogue(settings);
    QCOMPARE(catalogue.names(), (QStringList { u"t"_s, u"u"_s }));
    QStringList types;
    for (const Column &column : catalogue.table(u"t"_s).columns)
        types << column.baseType;
    // Texts whose operators are out of sight too are compared as texts.
    QCOMPARE(
        types,
        (QStringList { u"text"_s, u"hidden.mood"_s, u"integer"_s, u"text"_s, u"hidden.pair"_s }));
    m_server->run(database, u"DROP OWNED BY onlooker; DROP ROLE onlooker"_s);
}

void TestPostgreSqlCatalogue::namesTablesByTheSearchPath()
{
    const QString database = m_server->createDatabase();
    m_server->run(database,
                  u"CREATE SCHEMA sales; CREATE SCHEMA archive; CREATE TABLE sales.late (id int);"
                  "CREATE TABLE archive.orders (id int); CREATE TABLE sales.orders (id int);"
                  "CREATE TABLE second (id int); CREATE TABLE first (id int);"_s);
    const CatalogueRead standard = readCatalogue(*m_server, database);
    QCOMPARE(standard.names(),
             (QStringList { u"second"_s, u"first"_s, u"archive.orders"_s, u"sales.late"_s,
                            u"sales.orders"_s }));
    QCOMPARE(standard.tables[0].path, QStringList());
    QCOMPARE(standard.tables[2].path, (QStringList { u"archive"_s, u"orders"_s }));

    m_server->run(database, u"ALTER DATABASE %1 SET search_path TO sales, archive"_s.arg(database));
    const CatalogueRead other = readCatalogue(*m_server, database);
    QCOMPARE(other.names(),
             (QStringList { u"late"_s, u"orders"_s, u"archive.orders"_s, u"public.second"_s,
                            u"public.first"_s }));
    QCOMPARE(other.tables[1].path, QStringList());
    QCOMPARE(other.tables[3].path, (QStringList { u"public"_s, u"second"_s }));
}

void TestPostgreSqlCatalogue::keepsNamesApart()
{
    const CatalogueRead catalogue = read(u"CREATE SCHEMA s; CREATE TABLE s.a (id int PRIMARY KEY);"
                                         "CREATE TABLE \"s.a\" (id int REFERENCES s.a)"_s);
    QCOMPARE(catalogue.names(), (QStringList { u"s.a"_s, u"s.a_2"_s }));
    QCOMPARE(catalogue.tables[0].path, QStringList());
    QCOMPARE(catalogue.tables[1].path, (QStringList { u"s"_s, u"a"_s }));
    QCOMPARE(keysText(catalogue.tables[0]), u"id integer; id>s.a_2(id)"_s);
}

void TestPostgreSqlCatalogue::leavesOutWhatIsNotTheUsers()
{
    const CatalogueRead catalogue = read(
        u"CREATE EXTENSION pg_stat_statements; CREATE SEQUENCE s; CREATE TYPE pair AS (a int);"
        "CREATE TEMP TABLE gone (id int); CREATE TABLE t (id int PRIMARY KEY, x text)"_s);
    QCOMPARE(catalogue.names(), QStringList { u"t"_s });
}

void TestPostgreSqlCatalogue::hidesWhatTheUserMayNotRead()
{
    const QString database = m_server->createDatabase();
    m_server->run(
        database,
        u"CREATE TABLE t (a int, b int, c int UNIQUE, d int, PRIMARY KEY (a, b),"
        " UNIQUE (c, d), FOREIGN KEY (d) REFERENCES t (c));"
        "CREATE TABLE secret (id int PRIMARY KEY);"
        "CREATE TABLE u (id int PRIMARY KEY, t_c int REFERENCES t (c),"
        " secret_id int REFERENCES secret);"
        "CREATE SCHEMA hidden; CREATE TABLE hidden.v (id int);"
        "CREATE ROLE visitor LOGIN PASSWORD 'visitor'; GRANT SELECT (a, c) ON t TO visitor;"
        "GRANT SELECT ON u, hidden.v TO visitor"_s);
    ConnectionSettings settings = m_server->settings(database);
    settings.server.user = u"visitor"_s;
    settings.server.password = u"visitor"_s;
    const CatalogueRead catalogue = readCatalogue(settings);
    QCOMPARE(catalogue.names(), (QStringList { u"t"_s, u"u"_s }));
    QCOMPARE(keysText(catalogue.table(u"t"_s)), u"a integer !, c integer; unique c"_s);
    QCOMPARE(keysText(catalogue.table(u"u"_s)),
             u"id integer !, t_c integer, secret_id integer; key id; t_c>t(c)"_s);
    m_server->run(database, u"DROP OWNED BY visitor; DROP ROLE visitor"_s);
}

void TestPostgreSqlCatalogue::takesParentsForParts()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE author (id int PRIMARY KEY);"
        "CREATE TABLE orders (id int, part int, author_id int REFERENCES author,"
        " PRIMARY KEY (id, part)) PARTITION BY RANGE (part);"
        // Columns in another order, a level below, and a key to it alone.
        "CREATE TABLE low (author_id int, part int NOT NULL, id int NOT NULL)"
        " PARTITION BY RANGE (part);"
        "ALTER TABLE orders ATTACH PARTITION low FOR VALUES FROM (0) TO (100);"
        "CREATE TABLE lowest PARTITION OF low FOR VALUES FROM (0) TO (10);"
        "CREATE TABLE item (a int, b int, FOREIGN KEY (a, b) REFERENCES orders (id, part),"
        " FOREIGN KEY (b, a) REFERENCES lowest (part, id))"_s);
    QCOMPARE(catalogue.names(), (QStringList { u"author"_s, u"orders"_s, u"item"_s }));
    QCOMPARE(keysText(catalogue.table(u"orders"_s)),
             u"id integer !, part integer !, author_id integer; key id,part;"
             " author_id>author(id)"_s);
    QCOMPARE(keysText(catalogue.table(u"item"_s)),
             u"a integer, b integer; a,b>orders(id,part); b,a>orders(part,id)"_s);
}

void TestPostgreSqlCatalogue::readsViewsAndComments()
{
    const CatalogueRead catalogue = read(
        u"CREATE TABLE t (id int PRIMARY KEY, name text); CREATE VIEW v AS SELECT * FROM t;"
        "CREATE MATERIALIZED VIEW m AS SELECT id FROM t; CREATE UNIQUE INDEX ON m (id);"
        "CREATE EXTENSION postgres_fdw; CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw;"
        "CREATE FOREIGN TABLE f (id int) SERVER far; COMMENT ON TABLE t IS 'all of them';"
        "COMMENT ON COLUMN t.name IS 'as on the cover'; COMMENT ON VIEW v IS 'a view of t'"_s);
    QCOMPARE(catalogue.names(), (QStringList { u"t"_s, u"v"_s, u"m"_s, u"f"_s }));
    QList<Table::Kind> kinds;
    for (const Table &table : catalogue.tables)
        kinds << table.kind;
    QCOMPARE(
        kinds,
        (QList { Table::Kind::Table, Table::Kind::View, Table::Kind::View, Table::Kind::Table }));
    QCOMPARE(keysText(catalogue.table(u"v"_s)), u"id integer, name text"_s);
    QCOMPARE(keysText(catalogue.table(u"m"_s)), u"id integer; unique id"_s);
    QCOMPARE(catalogue.table(u"t"_s).comment, u"all of them"_s);
    QCOMPARE(catalogue.table(u"t"_s).columns[0].comment, QString());
    QCOMPARE(catalogue.table(u"t"_s).columns[1].comment, u"as on the cover"_s);
    QCOMPARE(catalogue.table(u"v"_s).comment, u"a view of t"_s);
}

void TestPostgreSqlCatalogue::readsAnEmptyDatabase()
{
    const CatalogueRead catalogue = readCatalogue(*m_server, m_server->createDatabase());
    QVERIFY(catalogue.tables.isEmpty());
    QCOMPARE(catalogue.statements.size(), 5);
}

/// A record is one, even with nothing in it.
void TestPostgreSqlCatalogue::loadsRecordsWithoutColumns()
{
    m_server->run(m_database,
                  u"SET client_min_messages = error; DROP SCHEMA IF EXISTS public, s CASCADE;"
                  "CREATE SCHEMA public; CREATE TABLE t (); INSERT INTO t DEFAULT VALUES;"
                  "INSERT INTO t DEFAULT VALUES; INSERT INTO t DEFAULT VALUES;"
                  "CREATE VIEW v AS SELECT FROM t"_s);
    Result<Database> database = Database::open(m_server->settings(m_database));
    QVERIFY(database);
    for (const FetchStrategy strategy : allFetchStrategies()) {
        for (const QString &name : { u"t"_s, u"v"_s }) {
            const Loaded all = database->load(QuerySet(name), strategy);
            QVERIFY2(!all.error, all.error ? qPrintable(all.error->text) : "");
            QCOMPARE(all.records->root().rowCount(), 3);
            QCOMPARE(all.records->recordCount(), 3);
            const Loaded some = database->load(QuerySet(name).offset(1).limit(1), strategy);
            QCOMPARE(some.records->root().rowCount(), 1);
        }
    }
}

void TestPostgreSqlCatalogue::readsManyTables()
{
    // Without texts, whose overflow would be one more table each.
    const QString database = m_server->createDatabase();
    m_server->run(
        database,
        u"DO $$ BEGIN FOR i IN 1..5000 LOOP EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY,"
        " up int REFERENCES t%s, a int NOT NULL, b float, c timestamptz, d date)', i,"
        " greatest(i - 1, 1)); IF i % 250 = 0 THEN COMMIT; END IF; END LOOP; END $$"_s);
    const CatalogueRead catalogue = readCatalogue(*m_server, database);
    QCOMPARE(catalogue.tables.size(), 5000);
    QCOMPARE(keysText(catalogue.table(u"t4711"_s)),
             u"id integer !, up integer, a integer !, b double precision,"
             " c timestamp with time zone, d date; key id; up>t4710(id)"_s);
    // As few statements as for none.
    QCOMPARE(catalogue.statements.size(), 5);
    for (const QueryRecord &statement : catalogue.statements)
        QCOMPARE(statement.kind, QueryRecord::Kind::Schema);
    qInfo("5000 tables in %lld ms", catalogue.milliseconds);
    // Measured: 350 ms.
    // Table by table it would take minutes; a busy machine takes thrice as long as an idle one.
    QVERIFY2(isSanitizing || catalogue.milliseconds < 10'000,
             qPrintable(QString::number(catalogue.milliseconds)));
}

/// To write out the defaults of a wide table takes the square of their number.
void TestPostgreSqlCatalogue::readsManyDefaults()
{
    QStringList columns { u"id serial"_s };
    while (columns.size() < 1600)
        columns << u"c%1 int DEFAULT %1"_s.arg(columns.size());
    const CatalogueRead catalogue = read(u"CREATE TABLE t ("_s + columns.join(u", "_s) + u')');
    const Table table = catalogue.table(u"t"_s);
    QCOMPARE(table.columns.size(), columns.size());
    QVERIFY(table.columns.constFirst().isGenerated);
    QVERIFY(!table.columns.constLast().isGenerated);
    qInfo("1600 defaults in %lld ms", catalogue.milliseconds);
    // On a busy machine the server took 12 ms for 1200, and 12 s where each was written out.
    QVERIFY2(isSanitizing || catalogue.milliseconds < 2'000,
             qPrintable(QString::number(catalogue.milliseconds)));
}

QTEST_GUILESS_MAIN(TestPostgreSqlCatalogue)

#include "tst_postgresqlcatalogue.moc"
