// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/semanticsfixtures.h"
#include "tests/support/values.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QuerySet people()
{
    return QuerySet(u"person"_s);
}

QuerySet houses()
{
    return QuerySet(u"house"_s);
}

QuerySet rooms()
{
    return QuerySet(u"room"_s);
}

const QString pets = // NOLINT: no exception
    u"INSERT INTO pet VALUES ('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'Fifi'), "
    "('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'Rex'); "
    "INSERT INTO flea SELECT '7ba7b81' || id || '-9dad-11d1-80b4-00c04fd430c8', 'flea ' || id, "
    "CASE id WHEN 3 THEN NULL ELSE id END FROM house WHERE id < 4; "
    "INSERT INTO pet_people (pet_id, person_id) SELECT pet.id, person.id FROM pet, person "
    "WHERE pet.name = 'Fifi' OR person.name = 'Joe'; "
    "INSERT INTO flea_pets_visited (flea_id, pet_id) SELECT flea.id, pet.id FROM flea, pet "
    "WHERE flea.name < 'flea 3' OR pet.name = 'Rex'; "
    "INSERT INTO flea_people_visited (flea_id, person_id) SELECT flea.id, person.id "
    "FROM flea, person WHERE flea.name = 'flea 1' OR person.name = 'Mary';"_s;

} // namespace

/// The cases of tests/semantics/semantics.md about people and their houses. Rows begin with the
/// case's id.
class TestSemanticsHouses : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void loads_data();
    void loads();
    void refuses_data();
    void refuses();
    void spellsOneLoadInManyWays_data();
    void spellsOneLoadInManyWays();
    void matchesUuids_data();
    void matchesUuids();
    void readsSomeColumns();
    void costsAQueryPerRecordWhenFollowedLater();
};

void TestSemanticsHouses::loads_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<int>("queries");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *id, const QuerySet &query, int queries, const QString &tree) {
        QTest::newRow(id) << query << queries << tree;
    };
    row("DJ32 test_traverse_qs", people().prefetchRelated(u"houses"_s), 2,
        u"Joe(houses: H1, H2), Mary(houses: H3, H4)"_s);
    row("DJ35 test_ambiguous (3)",
        people().prefetchRelated(u"houses__rooms"_s).prefetchRelated(u"houses"_s), 3, {});
    row("DJ35 test_ambiguous (4)",
        people()
            .prefetchRelated(u"houses__rooms"_s)
            .prefetchRelated(Prefetch(u"houses"_s).toAttr(u"houses_lst"_s)),
        4,
        u"Joe(houses: H1(rooms: r11, r12, r13), H2(rooms: r21, r22, r23); houses_lst: H1, H2), "
        "Mary(houses: H3(rooms: r31, r32, r33), H4(rooms: r41, r42, r43); houses_lst: H3, H4)"_s);
    row("E3 the lookup with a selection first",
        people()
            .prefetchRelated(Prefetch(u"houses"_s).orderBy(u"-name"_s))
            .prefetchRelated(u"houses__rooms"_s),
        3,
        u"Joe(houses: H2(rooms: r21, r22, r23), H1(rooms: r11, r12, r13)), "
        "Mary(houses: H4(rooms: r41, r42, r43), H3(rooms: r31, r32, r33))"_s);
    row("DJ42 test_custom_qs (basic)", people().prefetchRelated(Prefetch(u"houses"_s)), 2,
        u"Joe(houses: H1, H2), Mary(houses: H3, H4)"_s);
    row("DJ43 test_custom_qs (filter)",
        people().prefetchRelated(Prefetch(u"houses"_s)
                                     .filter(Field(u"name"_s).in({ text("H1"), text("H3") }))
                                     .toAttr(u"houses_lst"_s)),
        2, u"Joe(houses_lst: H1), Mary(houses_lst: H3)"_s);
    row("DJ44 test_custom_qs (flattened)",
        people().prefetchRelated(Prefetch(u"houses__rooms"_s).orderBy(u"id"_s)), 3,
        u"Joe(houses: H1(rooms: r11, r12, r13), H2(rooms: r21, r22, r23)), "
        "Mary(houses: H3(rooms: r31, r32, r33), H4(rooms: r41, r42, r43))"_s);
    row("DJ45 test_custom_qs (inner JOIN)", people().prefetchRelated(u"houses__owner"_s), 3,
        u"Joe(houses: H1(owner: Joe), H2(owner: Joe)), "
        "Mary(houses: H3(owner: Mary), H4(owner: Mary))"_s);
    row("DJ46 test_custom_qs (inner prefetch)",
        people().prefetchRelated(
            Prefetch(u"houses"_s)
                .filter(u"name"_s, text("H1"))
                .prefetchRelated(Prefetch(u"rooms"_s)
                                     .filter(Field(u"id"_s).lte(integer(2)))
                                     .prefetchRelated(Prefetch(u"main_room_of"_s)))),
        4,
        u"Joe(houses: H1(rooms: r11(main_room_of: H1), r12(main_room_of: -))), Mary(houses: -)"_s);
    const QuerySet some = rooms().filter(Field(u"id"_s).range(integer(3), integer(4)));
    row("DJ47 test_custom_qs (forward FK)", rooms().prefetchRelated(u"house__owner"_s), 3, {});
    row("DJ48 test_custom_qs (forward FK, filter matches nothing)",
        some.prefetchRelated(Prefetch(u"house"_s).filter(u"name"_s, text("none"))), 2,
        u"r13(house: -), r21(house: -)"_s);
    row("DJ48 test_custom_qs (the same under a name)",
        some.prefetchRelated(
            Prefetch(u"house"_s).filter(u"name"_s, text("none")).toAttr(u"house_attr"_s)),
        2, u"r13(house_attr: -), r21(house_attr: -)"_s);
    row("DJ50 test_custom_qs (reverse O2O)", some.prefetchRelated(u"main_room_of__owner"_s), 3,
        u"r13(main_room_of: -), r21(main_room_of: H2(owner: Joe))"_s);
    row("DJ50 test_custom_qs (reverse O2O, under a name)",
        some.prefetchRelated(Prefetch(u"main_room_of"_s).toAttr(u"main_attr"_s)), 2,
        u"r13(main_attr: -), r21(main_attr: H2)"_s);
    row("DJ50 test_custom_qs (reverse O2O, filter matches nothing)",
        some.prefetchRelated(Prefetch(u"main_room_of"_s).filter(u"name"_s, text("none"))), 2,
        u"r13(main_room_of: -), r21(main_room_of: -)"_s);
    row("DJ51 test_nested_prefetch_related_are_not_overwritten",
        houses().filter(u"id"_s, integer(1)).prefetchRelated(u"occupants__houses__rooms"_s), 4,
        u"H1(occupants: Joe(houses: H1(rooms: r11, r12, r13), H2(rooms: r21, r22, r23)))"_s);
    row("DJ52 test_nested_prefetch_related_with_duplicate_prefetcher",
        houses()
            .filter(u"id"_s, integer(1))
            .prefetchRelated(
                Prefetch(u"occupants"_s)
                    .prefetchRelated(Prefetch(u"houses"_s).toAttr(u"some_attr_name"_s))
                    .prefetchRelated(Prefetch(u"houses"_s).prefetchRelated(u"main_room"_s))),
        5,
        u"H1(occupants: Joe(some_attr_name: H1, H2; houses: H1(main_room: r11), "
        "H2(main_room: r21)))"_s);
    row("DJ54 test_to_attr_doesnt_cache_through_attr_as_list",
        houses()
            .filter(u"id"_s, integer(1))
            .prefetchRelated(
                Prefetch(u"rooms"_s).filter(u"name"_s, text("r12")).toAttr(u"to_rooms"_s))
            .prefetchRelated(u"rooms"_s),
        3, u"H1(to_rooms: r12; rooms: r11, r12, r13)"_s);
    row("DJ63 test_order",
        people()
            .prefetchRelated(u"houses__rooms"_s)
            .prefetchRelated(Prefetch(u"owned"_s).prefetchRelated(u"occupants"_s)),
        5,
        u"Joe(houses: H1(rooms: r11, r12, r13), H2(rooms: r21, r22, r23); "
        "owned: H1(occupants: Joe), H2(occupants: Joe)), "
        "Mary(houses: H3(rooms: r31, r32, r33), H4(rooms: r41, r42, r43); "
        "owned: H3(occupants: Mary), H4(occupants: Mary))"_s);
    row("DJ73 Ticket21760", rooms().prefetchRelated(u"house"_s), 2, {});
    row("DJ78 test_nested_prefetch_is_not_overwritten_by_related_object",
        houses()
            .filter(u"id"_s, integer(1))
            .only({ u"name"_s })
            .prefetchRelated(
                Prefetch(u"rooms"_s)
                    .prefetchRelated(
                        Prefetch(u"house"_s).only({ u"address"_s }).toAttr(u"with_address"_s))),
        3, u"H1(rooms: r11(with_address: A1), r12(with_address: A1), r13(with_address: A1))"_s);
}

void TestSemanticsHouses::loads()
{
    QFETCH(const QuerySet, query);
    QFETCH(const int, queries);
    QFETCH(const QString, tree);
    Database database = housesDatabase();
    checkCase(database, query, queries, tree);
    // A relation to one record is read from its table alone, whatever leads there.
    if (query == rooms().prefetchRelated(u"house"_s)) {
        const Loaded loaded = database.load(query, FetchStrategy::Prefetch);
        QVERIFY(!queriesOf(database, loaded).constLast().sql.contains(u"JOIN"_s));
    }
}

void TestSemanticsHouses::refuses_data()
{
    QTest::addColumn<QuerySet>("query");
    QTest::addColumn<QString>("error");
    const Prefetch selected = Prefetch(u"houses"_s).orderBy(u"name"_s);
    QTest::newRow("DJ33 test_ambiguous (1)")
        << people().prefetchRelated(u"houses__rooms"_s).prefetchRelated(selected)
        << u"\"houses\" was looked up before, with another selection of its records"_s;
    QTest::newRow("E3 the same selection twice")
        << people().prefetchRelated(selected).prefetchRelated(selected)
        << u"\"houses\" was looked up before"_s;
    QTest::newRow("DJ34 test_ambiguous (2)")
        << people()
               .prefetchRelated(u"houses_lst__rooms"_s)
               .prefetchRelated(Prefetch(u"houses"_s).toAttr(u"houses_lst"_s))
        << u"\"houses_lst\" is not a relation of person"_s;
    QTest::newRow("E5 a name before the lookup that makes it")
        << people()
               .prefetchRelated(u"houses_lst__rooms"_s)
               .prefetchRelated(Prefetch(u"houses"_s).toAttr(u"houses_lst"_s))
        << u"\"houses_lst\" is not a relation of person"_s;
}

void TestSemanticsHouses::refuses()
{
    QFETCH(const QuerySet, query);
    QFETCH(const QString, error);
    Database database = housesDatabase();
    checkRefused(database, query, error);
}

void TestSemanticsHouses::spellsOneLoadInManyWays_data()
{
    QTest::addColumn<QList<QuerySet>>("queries");
    QTest::addColumn<int>("count");
    const auto one = [](const char *id, const QuerySet &root, const QString &path, int count) {
        QTest::newRow(id) << QList<QuerySet> { root.prefetchRelated(path),
                                               root.prefetchRelated(Prefetch(path)),
                                               root.prefetchRelated(Prefetch(path).toAttr(u"x"_s)) }
                          << count;
    };
    one("DJ36 test_m2m", people(), u"houses"_s, 2);
    one("DJ36 test_reverse_m2m", houses(), u"occupants"_s, 2);
    one("DJ37 test_m2m_through_fk", rooms(), u"house__occupants"_s, 3);
    const Prefetch named = Prefetch(u"houses"_s).toAttr(u"y"_s);
    QTest::newRow("DJ39 test_o2m_through_m2m") << QList<QuerySet> {
        people().prefetchRelated(u"houses"_s).prefetchRelated(u"houses__rooms"_s),
        people().prefetchRelated(Prefetch(u"houses"_s)).prefetchRelated(u"houses__rooms"_s),
        people()
            .prefetchRelated(Prefetch(u"houses"_s))
            .prefetchRelated(Prefetch(u"houses__rooms"_s)),
        people().prefetchRelated(named).prefetchRelated(u"y__rooms"_s),
        people().prefetchRelated(named).prefetchRelated(Prefetch(u"y__rooms"_s).toAttr(u"x"_s)),
    } << 3;
}

/// Plain, as an object and under another name: all bring the same records.
void TestSemanticsHouses::spellsOneLoadInManyWays()
{
    QFETCH(const QList<QuerySet>, queries);
    QFETCH(const int, count);
    Database database = housesDatabase();
    QString first;
    for (const QuerySet &query : queries) {
        checkCase(database, query, count);
        QString tree = treeText(RecordList(database.load(query, FetchStrategy::Prefetch).records));
        // Told apart by the names of the relations alone.
        tree.remove(QRegularExpression(u"\\w+: "_s));
        if (first.isEmpty())
            first = tree;
        QCOMPARE(tree, first);
    }
}

void TestSemanticsHouses::matchesUuids_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("lookup");
    QTest::addColumn<int>("queries");
    QTest::addColumn<QString>("tree");
    QTest::newRow("DJ94 test_prefetch_related_from_uuid_model")
        << u"pet"_s << u"people"_s << 2 << u"Fifi(people: Joe, Mary), Rex(people: Joe)"_s;
    QTest::newRow("DJ95 test_prefetch_related_to_uuid_model")
        << u"person"_s << u"pets"_s << 2 << u"Joe(pets: Fifi, Rex), Mary(pets: Fifi)"_s;
    QTest::newRow("DJ96 test_prefetch_related_from_uuid_model_to_uuid_model")
        << u"pet"_s << u"fleas_hosted"_s << 2
        << u"Fifi(fleas_hosted: flea 1, flea 2), Rex(fleas_hosted: flea 1, flea 2, flea 3)"_s;
    QTest::newRow("DJ96 the other way")
        << u"flea"_s << u"pets_visited"_s << 2
        << u"flea 1(pets_visited: Fifi, Rex), flea 2(pets_visited: Fifi, Rex), "
           "flea 3(pets_visited: Rex)"_s;
    QTest::newRow("DJ99 test_fleas_hosted_current_room_house")
        << u"pet"_s << u"fleas_hosted__current_room__house"_s << 4
        << u"Fifi(fleas_hosted: flea 1(current_room: r11(house: H1)), flea 2(current_room: "
           "r12(house: H1))), Rex(fleas_hosted: flea 1(current_room: r11(house: H1)), "
           "flea 2(current_room: r12(house: H1)), flea 3(current_room: -))"_s;
    QTest::newRow("DJ100 test_people_houses_rooms_fleas")
        << u"pet"_s << u"people__houses__rooms__fleas"_s << 5 << QString();
    QTest::newRow("DJ101 test_fleas_people_visited")
        << u"room"_s << u"fleas__people_visited"_s << 3 << QString();
    QTest::newRow("DJ102 test_rooms_fleas") << u"house"_s << u"rooms__fleas"_s << 3 << QString();
    QTest::newRow("DJ103 test_rooms_fleas_pets_visited")
        << u"house"_s << u"rooms__fleas__pets_visited"_s << 4 << QString();
}

void TestSemanticsHouses::matchesUuids()
{
    QFETCH(const QString, root);
    QFETCH(const QString, lookup);
    QFETCH(const int, queries);
    QFETCH(const QString, tree);
    Database database = housesDatabase(pets);
    checkCase(database, QuerySet(root).prefetchRelated(lookup), queries, tree);
    const Loaded loaded = load(database, root, { lookup });
    QVERIFY(loaded.records->recordCount() > loaded.records->root().rowCount());
}

void TestSemanticsHouses::readsSomeColumns() // DJ49, DJ53, DJ97
{
    Database database = housesDatabase(pets);
    const QuerySet query = people().prefetchRelated(Prefetch(u"houses"_s).only({ u"name"_s }));
    checkCase(database, query, 2, u"Joe(houses: H1, H2), Mary(houses: H3, H4)"_s);
    const RecordList list(database.load(query, FetchStrategy::Prefetch).records);
    const Record house = list[0].related(u"houses"_s).first();
    // The keys stay, so that its relations can be followed.
    QVERIFY(house.isLoaded(u"id"_s) && house.isLoaded(u"name"_s) && house.isLoaded(u"owner_id"_s));
    QVERIFY(!house.isLoaded(u"address"_s));
    checkCase(database,
              people().prefetchRelated(
                  Prefetch(u"houses"_s).only({ u"name"_s }).prefetchRelated(u"rooms"_s)),
              3);
    checkCase(database, QuerySet(u"pet"_s).only({ u"id"_s }).prefetchRelated(u"fleas_hosted"_s), 2,
              u"6ba7b810-9dad-11d1-80b4-00c04fd430c8(fleas_hosted: flea 1, flea 2), "
              "6ba7b811-9dad-11d1-80b4-00c04fd430c8(fleas_hosted: flea 1, flea 2, flea 3)"_s);
}

void TestSemanticsHouses::costsAQueryPerRecordWhenFollowedLater() // DJ47, DJ50
{
    Database database = housesDatabase();
    const auto list = database.objects(u"room"_s)
                          .prefetchRelated(u"main_room_of"_s)
                          .access(Access::One)
                          .fetch();
    QVERIFY(list);
    const QueryCapture capture(database);
    QStringList owners;
    for (const Record &room : *list) {
        for (const Record &house : room.related(u"main_room_of"_s)) {
            const Result<QList<Record>> owner = house.follow(u"owner"_s);
            QVERIFY(owner);
            owners << namesOf(*owner);
        }
    }
    EXPECT_QUERIES(capture, 4);
    QCOMPARE(owners, (QStringList { u"Joe"_s, u"Joe"_s, u"Mary"_s, u"Mary"_s }));
}

QTEST_GUILESS_MAIN(TestSemanticsHouses)
#include "tst_semanticshouses.moc"
