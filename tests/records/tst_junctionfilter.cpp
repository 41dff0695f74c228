// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/semanticsfixtures.h"
#include "tests/support/values.h"

#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

Q_DECLARE_METATYPE(roundtrip::Prefetch)

namespace {

/// Bands and their players, who joined in a year and may play there more than once.
const QString script // NOLINT: no exception
    = u"CREATE TABLE band (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE player (id INTEGER PRIMARY KEY, name TEXT, boss_id INTEGER REFERENCES player);"
      "CREATE TABLE membership (id INTEGER PRIMARY KEY, band_id INTEGER REFERENCES band, player_id "
      "INTEGER REFERENCES player, since INTEGER, part TEXT COLLATE NOCASE);"
      "INSERT INTO band VALUES (1, 'Quarrymen'), (2, 'Wings'), (3, 'None');"
      "INSERT INTO player VALUES (1, 'Ann', 3), (2, 'Ben', NULL), (3, 'Cy', 2);"
      "INSERT INTO membership VALUES (1, 1, 1, 1960, 'bass'), (2, 1, 2, 1961, 'drums'), "
      "(3, 1, 3, 1962, 'Bass'), (4, 1, 1, 1963, 'drums'), (5, 2, 3, 1971, 'BASS'), "
      "(6, 2, 1, NULL, 'bass'), (7, 2, 99, 1970, 'bass');"_s;

const QList<DeclaredRelation> relations // NOLINT: no exception
    = { { .table = u"band"_s,
          .target = u"player"_s,
          .name = u"players"_s,
          .reverseName = u"bands"_s,
          .through = u"membership"_s,
          .throughColumns = { u"band_id"_s },
          .throughTargetColumns = { u"player_id"_s } } };

Prefetch players(const Condition &condition)
{
    return Prefetch(u"players"_s).filterThrough(condition);
}

Condition since(qint64 year)
{
    return Field(u"since"_s).gte(integer(year));
}

Condition part(const char *name)
{
    return Field(u"part"_s).exact(text(name));
}

} // namespace

/// Conditions on the rows of a junction: which of them lead to the records, with every strategy.
class TestJunctionFilter : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void saysWhichRowsLead_data();
    void saysWhichRowsLead();
    void filtersOneRecordsOwn();
    void leavesRoomForItsValues();
    void refuses_data();
    void refuses();
};

void TestJunctionFilter::saysWhichRowsLead_data()
{
    QTest::addColumn<Prefetch>("players");
    QTest::addColumn<int>("queries");
    QTest::addColumn<QString>("tree");
    QTest::newRow("one condition")
        << players(since(1962)) << 2
        << u"Quarrymen(players: Ann, Cy), Wings(players: Cy), None(players: -)"_s;
    QTest::newRow("as the junction's column compares")
        << players(part("bass")) << 2
        << u"Quarrymen(players: Ann, Cy), Wings(players: Ann, Cy), None(players: -)"_s;
    QTest::newRow("two conditions on one row")
        << players(since(1961)).filterThrough(part("drums")) << 2
        << u"Quarrymen(players: Ann, Ben), Wings(players: -), None(players: -)"_s;
    QTest::newRow("or")
        << players(since(1963) || part("BASS")) << 2
        << u"Quarrymen(players: Ann, Ann, Cy), Wings(players: Ann, Cy), None(players: -)"_s;
    QTest::newRow("not, which NULL meets")
        << Prefetch(u"players"_s).excludeThrough(since(1961)) << 2
        << u"Quarrymen(players: Ann), Wings(players: Ann), None(players: -)"_s;
    QTest::newRow("beside one on the records")
        << players(since(1961) || part("drums"))
               .filter(Field(u"name"_s).lt(text("B")) || Field(u"name"_s).exact(text("Cy")))
        << 2 << u"Quarrymen(players: Ann, Cy), Wings(players: Cy), None(players: -)"_s;
    QTest::newRow("beside one along a relation")
        << players(part("bass")).filter(Field(u"boss__name"_s).exact(text("Ben"))) << 2
        << u"Quarrymen(players: Cy), Wings(players: Cy), None(players: -)"_s;
    QTest::newRow("a limit for each record")
        << players(since(1961)).orderBy(u"-name"_s).limit(1).offset(1) << 2
        << u"Quarrymen(players: Ben), Wings(players: -), None(players: -)"_s;
    QTest::newRow("nothing") << players(Field(u"since"_s).in({})) << 1
                             << u"Quarrymen(players: -), Wings(players: -), None(players: -)"_s;
    QTest::newRow("the next level")
        << players(part("bass")).prefetchRelated(Prefetch(u"bands"_s).filterThrough(part("drums")))
        << 3
        << u"Quarrymen(players: Ann(bands: Quarrymen), Cy(bands: -)), "
           "Wings(players: Ann(bands: Quarrymen), Cy(bands: -)), None(players: -)"_s;
    QTest::newRow("the next level, to one record")
        << players(since(1971)).prefetchRelated(u"boss"_s) << 3
        << u"Quarrymen(players: -), Wings(players: Cy(boss: Ben)), None(players: -)"_s;
    QList<Value> years;
    for (int year = 1962; year < 1972; ++year)
        years << integer(year);
    QTest::newRow("a list of values")
        << players(Field(u"since"_s).in(years)) << 2
        << u"Quarrymen(players: Ann, Cy), Wings(players: Cy), None(players: -)"_s;
}

void TestJunctionFilter::saysWhichRowsLead()
{
    QFETCH(const Prefetch, players);
    QFETCH(const int, queries);
    QFETCH(const QString, tree);
    // A junction whose rows can be told apart by its keys is joined, others are not.
    for (const bool isDistinct : { false, true }) {
        Database database = openTested(
            isDistinct ? script
                    + u"DELETE FROM membership WHERE id = 4; INSERT INTO membership VALUES "
                      "(8, 3, 2, 1900, 'drums'); CREATE UNIQUE INDEX once ON "
                      "membership (band_id, player_id);"_s
                       : script,
            relations);
        checkCase(database, QuerySet(u"band"_s).prefetchRelated(players), queries,
                  isDistinct ? QString() : tree);
    }
}

/// What one record's relation leads to, asked for later and by itself.
void TestJunctionFilter::filtersOneRecordsOwn()
{
    Database database = openTested(script, relations);
    const auto bands = database.objects(u"band"_s).fetch();
    QVERIFY(bands);
    const QueryCapture capture(database);
    const auto done = prefetchRelatedObjects(
        *bands, { players(since(1962)).toAttr(u"late"_s), Prefetch(u"players"_s) });
    QVERIFY(done);
    EXPECT_QUERIES(capture, 2);
    QCOMPARE(namesOf((*bands)[0].related(u"late"_s)), u"Ann, Cy"_s);
    QCOMPARE(namesOf((*bands)[0].related(u"players"_s)), u"Ann, Ann, Ben, Cy"_s);
}

/// What the condition binds counts where a statement may bind only so many values.
void TestJunctionFilter::leavesRoomForItsValues()
{
    ConnectionSettings settings;
    settings.script = script;
    settings.declaredRelations = relations;
    settings.maxBoundValues = 7;
    Database database = openTested(settings);
    const QList<Value> years { integer(1960), integer(1961), integer(1962), integer(1963),
                               integer(1971) };
    const QuerySet query = QuerySet(u"band"_s).prefetchRelated(
        players(Field(u"since"_s).in(years)));
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const Loaded loaded = database.load(query, strategy);
        QVERIFY2(!loaded.error, loaded.error ? qPrintable(loaded.error->text) : "");
        QCOMPARE(treeText(RecordList(loaded.records)),
                 u"Quarrymen(players: Ann, Ann, Ben, Cy), Wings(players: Cy), None(players: -)"_s);
    }
}

void TestJunctionFilter::refuses_data()
{
    QTest::addColumn<Prefetch>("lookup");
    QTest::addColumn<QString>("error");
    QTest::newRow("a column of the records")
        << players(Field(u"name"_s).isNull())
        << u"\"name\" is not a column of membership. It has: band_id, id, part, player_id, since"_s;
    QTest::newRow("a path from the junction")
        << players(Field(u"player__name"_s).isNull())
        << u"\"player__name\" is not a column of membership"_s;
    QTest::newRow("no junction")
        << Prefetch(u"membership"_s).filterThrough(since(1960))
        << u"\"membership\" of band has no junction whose columns filterThrough() could compare; "
           "these relations have one: players"_s;
    QTest::newRow("nothing to compare with")
        << players(Field(u"since"_s).gt(Value())) << u"cannot take NULL"_s;
}

void TestJunctionFilter::refuses()
{
    QFETCH(const Prefetch, lookup);
    QFETCH(const QString, error);
    Database database = openTested(script, relations);
    checkRefused(database, QuerySet(u"band"_s).prefetchRelated(lookup), error);
}

QTEST_GUILESS_MAIN(TestJunctionFilter)
#include "tst_junctionfilter.moc"
