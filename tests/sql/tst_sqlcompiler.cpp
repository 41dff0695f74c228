// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/sqlcompiler.h"

#include "datalayer/sql/summarytext.h"
#include "tests/support/schemanotation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

using Keys = QList<QList<Value>>;

Value number(qint64 value)
{
    return Value::ofInteger(value);
}

Value text(const QString &value)
{
    return Value::ofText(value);
}

/// The tables that the queries are about.
const Schema &library()
{
    static const Schema schema([] {
        QList<Table> tables = tablesFrom(
            u"author: id* name; book: id* title author_id>author; tag: name* weight; "
            "book_tag: book_id>book tag_name>tag *(book_id,tag_name); "
            "w: region number name *(number,region); shelf: id* r n (r,n)>w(region,number); "
            "log: level text; order: select* index; view:: a b; "
            "note: id* about:TEXT; person: id*; friend: id* a_id>person b_id>friend(id) !(a_id,b_id)"_s);
        for (Table &table : tables) {
            if (table.name == u"log"_s)
                table.rowid = u"_rowid_"_s;
        }
        return tables;
    }());
    return schema;
}

Query read(const QString &table)
{
    Query query;
    query.table = &library().table(library().tableIndex(table));
    for (int column = 0; column < query.table->columns.size(); ++column)
        query.columns << column;
    return query;
}

Query readThrough(const QString &source, const QString &relation)
{
    const Relation *found = library().relation(library().tableIndex(source), relation);
    Query query = read(library().table(found->target).name);
    query.manyToMany = found;
    query.through = &library().table(found->through);
    return query;
}

} // namespace

class TestSqlCompiler : public QObject
{
    Q_OBJECT

private slots:
    void readsTables_data();
    void readsTables() { compare(); }
    void filters_data();
    void filters() { compare(); }
    void ordersAndLimits_data();
    void ordersAndLimits() { compare(); }
    void looksForKeys_data();
    void looksForKeys() { compare(); }
    void limitsTheRecordsOfEachKey_data();
    void limitsTheRecordsOfEachKey() { compare(); }
    void joinsTheJunction_data();
    void joinsTheJunction() { compare(); }
    void countsUpToALimit();
    void placesAndValuesAreAsMany();

private:
    static void columns();
    static void row(const char *title, const Query &query, const QString &sql,
                    const QString &summary, const QList<Value> &values = {});
    static void compare();
};

Q_DECLARE_METATYPE(roundtrip::Query)

void TestSqlCompiler::columns()
{
    QTest::addColumn<Query>("query");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QList<Value>>("values");
}

/// \a summary is the one that people see, with its values in place.
void TestSqlCompiler::row(const char *title, const Query &query, const QString &sql,
                          const QString &summary, const QList<Value> &values)
{
    QTest::newRow(title) << query << sql << summary << values;
}

void TestSqlCompiler::compare()
{
    QFETCH(const Query, query);
    const Statement statement = SqlCompiler(sqliteDialect()).select(query);
    QTEST(statement.sql, "sql");
    QTEST(statement.values, "values");
    QTEST(summaryText(statement.summary, statement.values), "summary");
}

void TestSqlCompiler::readsTables_data()
{
    columns();
    row("every column, in the order of the primary key", read(u"author"_s),
        u"SELECT id, name FROM author ORDER BY id"_s, u"author"_s);
    row("a key of several columns, in the key's own order", read(u"w"_s),
        u"SELECT region, number, name FROM w ORDER BY number, region"_s, u"w"_s);
    row("no primary key: the hidden row number", read(u"log"_s),
        u"SELECT level, text FROM log ORDER BY _rowid_"_s, u"log"_s);
    row("neither: all columns", read(u"view"_s), u"SELECT a, b FROM \"view\" ORDER BY a, b"_s,
        u"\"view\""_s);
    row("names that need quotes", read(u"order"_s),
        u"SELECT \"select\", \"index\" FROM \"order\" ORDER BY \"select\""_s, u"\"order\""_s);
    Query some = read(u"book"_s);
    some.columns = { 2, 0 };
    row("some columns, in another order", some, u"SELECT author_id, id FROM book ORDER BY id"_s,
        u"book"_s);
}

void TestSqlCompiler::filters_data()
{
    columns();
    Query query = read(u"author"_s);
    query.where = Predicate::equals(1, text(u"O'Hara"_s));
    row("a value is bound", query, u"SELECT id, name FROM author WHERE name = ? ORDER BY id"_s,
        u"author WHERE name = 'O''Hara'"_s, { text(u"O'Hara"_s) });
    query.where = Predicate::equals(1, Value());
    row("NULL is not", query, u"SELECT id, name FROM author WHERE name IS NULL ORDER BY id"_s,
        u"author WHERE name IS NULL"_s);
    query.where = allOf({ Predicate::equals(1, text(u"x"_s)), Predicate::equals(0, number(3)),
                          Predicate::equals(1, Value()) });
    row("several", query,
        u"SELECT id, name FROM author WHERE name = ? AND id = ? AND name IS NULL ORDER BY id"_s,
        u"author WHERE name = 'x' AND id = 3 AND name IS NULL"_s, { text(u"x"_s), number(3) });
    // The driver binds text as QString, which has no room for these bytes.
    const Value broken { ValueType::Text, 0, 0, "a\xff" };
    query.where = Predicate::equals(1, broken);
    row("text that is not UTF-8 goes as its bytes", query,
        u"SELECT id, name FROM author WHERE name = CAST(? AS TEXT) ORDER BY id"_s,
        u"author WHERE name = 'a\uFFFD'"_s, { broken });
    // Neither would a byte order mark at the beginning survive the way through UTF-16.
    const Value marked { ValueType::Text, 0, 0,
                         "\xef\xbb\xbf"
                         "a" };
    query.where = Predicate::equals(1, marked);
    row("so does text that begins with a byte order mark", query,
        u"SELECT id, name FROM author WHERE name = CAST(? AS TEXT) ORDER BY id"_s,
        u"author WHERE name = 'a'"_s, { marked });
}

void TestSqlCompiler::ordersAndLimits_data()
{
    columns();
    Query query = read(u"author"_s);
    query.order = { { 1, false } };
    row("the primary key follows as a tie-break", query,
        u"SELECT id, name FROM author ORDER BY name, id"_s, u"author ORDER BY name"_s);
    query.order = { { 1, true }, { 0, true } };
    row("descending; the key is not there twice", query,
        u"SELECT id, name FROM author ORDER BY name DESC, id DESC"_s,
        u"author ORDER BY name DESC, id DESC"_s);
    query.order = {};
    query.limit = 10;
    row("limit", query, u"SELECT id, name FROM author ORDER BY id LIMIT ?"_s, u"author LIMIT 10"_s,
        { number(10) });
    query.offset = 20;
    row("limit and offset", query, u"SELECT id, name FROM author ORDER BY id LIMIT ? OFFSET ?"_s,
        u"author LIMIT 10 OFFSET 20"_s, { number(10), number(20) });
    query.limit.reset();
    row("offset alone", query, u"SELECT id, name FROM author ORDER BY id LIMIT -1 OFFSET ?"_s,
        u"author OFFSET 20"_s, { number(20) });
    query.limit = 0;
    query.offset = 0;
    row("limit 0", query, u"SELECT id, name FROM author ORDER BY id LIMIT ?"_s, u"author LIMIT 0"_s,
        { number(0) });
    query.where = Predicate::equals(1, text(u"x"_s));
    query.order = { { 1, true } };
    query.limit = 3;
    query.offset = 4;
    row("all of them, values in their order", query,
        u"SELECT id, name FROM author WHERE name = ? ORDER BY name DESC, id LIMIT ? OFFSET ?"_s,
        u"author WHERE name = 'x' ORDER BY name DESC LIMIT 3 OFFSET 4"_s,
        { text(u"x"_s), number(3), number(4) });
}

void TestSqlCompiler::looksForKeys_data()
{
    using Form = KeyCondition::Form;
    columns();
    Query query = read(u"book"_s);
    query.keys = KeyCondition { .form = Form::One, .columns = { 2 }, .keys = { { number(7) } } };
    row("one key", query,
        u"SELECT id, title, author_id FROM book WHERE author_id = ? ORDER BY id"_s,
        u"book WHERE author_id = 7"_s, { number(7) });
    query.keys = KeyCondition { .form = Form::List,
                                .columns = { 2 },
                                .keys = { { number(7) }, { number(8) } } };
    row("a list", query,
        u"SELECT id, title, author_id FROM book WHERE author_id IN (?, ?) ORDER BY id"_s,
        u"book WHERE author_id IN (2 keys)"_s, { number(7), number(8) });
    query.keys = KeyCondition { .form = Form::List, .columns = { 2 }, .keys = { { number(7) } } };
    row("a list of one", query,
        u"SELECT id, title, author_id FROM book WHERE author_id IN (?) ORDER BY id"_s,
        u"book WHERE author_id IN (1 key)"_s, { number(7) });
    const Value broken { ValueType::Text, 0, 0, "\xff" };
    query.keys = KeyCondition { .form = Form::List,
                                .columns = { 1 },
                                .keys = { { broken }, { text(u"a"_s) } } };
    row("a list with text that is not UTF-8", query,
        u"SELECT id, title, author_id FROM book WHERE title IN (CAST(? AS TEXT), ?) ORDER BY id"_s,
        u"book WHERE title IN (2 keys)"_s, { broken, text(u"a"_s) });
    Keys many;
    for (int i = 0; i < 1234; ++i)
        many << QList<Value> { number(i) };
    query.keys = KeyCondition { .form = Form::Array, .columns = { 2 }, .keys = many };
    QByteArray array = "[0";
    for (int i = 1; i < 1234; ++i)
        array += ',' + QByteArray::number(i);
    row("an array: one value for them all", query,
        u"SELECT id, title, author_id FROM book WHERE author_id IN "
        "(SELECT value FROM temp.json_each(?)) ORDER BY id"_s,
        u"book WHERE author_id IN (1,234 keys)"_s,
        { Value { ValueType::Text, 0, 0, array + ']' } });
    Query note = read(u"note"_s);
    note.keys = KeyCondition { .form = Form::Array,
                               .columns = { 1 },
                               .keys = { { number(1) }, { text(u"a"_s) } } };
    row("an array for a column of texts", note,
        u"SELECT id, about FROM note WHERE about IN (SELECT +value FROM temp.json_each(?)) ORDER BY id"_s,
        u"note WHERE about IN (2 keys)"_s, { text(u"[1,\"a\"]"_s) });

    const Keys composite { { text(u"north"_s), number(1) }, { text(u"south"_s), number(2) } };
    Query shelf = read(u"shelf"_s);
    shelf.keys = KeyCondition { .form = Form::One,
                                .columns = { 1, 2 },
                                .keys = { composite.first() } };
    row("one key of two columns", shelf,
        u"SELECT id, r, n FROM shelf WHERE r = ? AND n = ? ORDER BY id"_s,
        u"shelf WHERE r = 'north' AND n = 1"_s, composite.first());
    shelf.keys = KeyCondition { .form = Form::List, .columns = { 1, 2 }, .keys = composite };
    row("a list of keys of two columns", shelf,
        u"SELECT id, r, n FROM shelf WHERE (r, n) IN (VALUES (?, ?), (?, ?)) ORDER BY id"_s,
        u"shelf WHERE (r, n) IN (2 keys)"_s, composite.first() + composite.last());
    shelf.keys = KeyCondition { .form = Form::Array, .columns = { 1, 2 }, .keys = composite };
    row("an array of keys of two columns", shelf,
        u"SELECT id, r, n FROM shelf WHERE (r, n) IN (SELECT json_extract(value, '$[0]'), "
        "json_extract(value, '$[1]') FROM temp.json_each(?)) ORDER BY id"_s,
        u"shelf WHERE (r, n) IN (2 keys)"_s, { text(uR"([["north",1],["south",2]])"_s) });

    shelf.keys = KeyCondition { .form = Form::Subquery,
                                .columns = { 1, 2 },
                                .source = std::make_shared<Query>(read(u"shelf"_s)),
                                .sourceColumns = { 1, 2 } };
    row("keys of two columns that stay in the database: never those of an index", shelf,
        u"SELECT id, r, n FROM shelf WHERE (r, n) IN (SELECT +r, +n FROM shelf) ORDER BY id"_s,
        u"shelf WHERE (r, n) IN (SELECT +r, +n FROM shelf)"_s);

    query.where = Predicate::equals(1, text(u"x"_s));
    query.keys = KeyCondition { .form = Form::One, .columns = { 2 }, .keys = { { number(7) } } };
    query.limit = 5;
    row("beside a filter and a limit", query,
        u"SELECT id, title, author_id FROM book WHERE title = ? AND author_id = ? ORDER BY id "
        "LIMIT ?"_s,
        u"book WHERE title = 'x' AND author_id = 7 LIMIT 5"_s,
        { text(u"x"_s), number(7), number(5) });
}

void TestSqlCompiler::limitsTheRecordsOfEachKey_data()
{
    using Form = KeyCondition::Form;
    columns();
    Query query = read(u"book"_s);
    query.rank = KeyRank { { 2 } };
    row("no limit: no rank", query, u"SELECT id, title, author_id FROM book ORDER BY id"_s,
        u"book"_s);
    query.limit = 2;
    row("every key", query,
        u"SELECT book.id, book.title, book.author_id FROM (SELECT id, title, author_id, "
        "ROW_NUMBER() OVER (PARTITION BY author_id ORDER BY id) AS rank_in_key FROM book) AS book "
        "WHERE book.rank_in_key <= ? ORDER BY book.id"_s,
        u"(SELECT … FROM book) AS book WHERE book.rank_in_key <= 2"_s, { number(2) });
    query.offset = 1;
    query.keys = KeyCondition { .form = Form::List,
                                .columns = { 2 },
                                .keys = { { number(7) }, { number(8) } } };
    row("two keys", query,
        u"SELECT book.id, book.title, book.author_id FROM (SELECT id, title, author_id, "
        "ROW_NUMBER() OVER (PARTITION BY author_id ORDER BY id) AS rank_in_key FROM book "
        "WHERE author_id IN (?, ?)) AS book "
        "WHERE book.rank_in_key > ? AND book.rank_in_key <= ? ORDER BY book.id"_s,
        u"(SELECT … FROM book WHERE author_id IN (2 keys)) AS book "
        "WHERE book.rank_in_key > 1 AND book.rank_in_key <= 3"_s,
        { number(7), number(8), number(1), number(3) });
    query.keys = KeyCondition { .form = Form::One, .columns = { 2 }, .keys = { { number(7) } } };
    row("one key needs no ranks", query,
        u"SELECT id, title, author_id FROM book WHERE author_id = ? ORDER BY id "
        "LIMIT ? OFFSET ?"_s,
        u"book WHERE author_id = 7 LIMIT 2 OFFSET 1"_s, { number(7), number(2), number(1) });
    Query tags = readThrough(u"book"_s, u"tag"_s);
    tags.rank = KeyRank { { 0 } };
    tags.limit = 2;
    row("every key of a junction", tags,
        u"SELECT tag.name, tag.weight, tag.key_1 FROM (SELECT tag.name, tag.weight, "
        "book_tag.book_id AS key_1, ROW_NUMBER() OVER (PARTITION BY book_tag.book_id "
        "ORDER BY tag.name) AS rank_in_key FROM tag JOIN book_tag "
        "ON book_tag.tag_name = tag.name) AS tag WHERE tag.rank_in_key <= ? ORDER BY tag.name"_s,
        u"(SELECT … FROM tag JOIN book_tag) AS tag WHERE tag.rank_in_key <= 2"_s, { number(2) });
}

void TestSqlCompiler::joinsTheJunction_data()
{
    using Form = KeyCondition::Form;
    columns();
    Query query = readThrough(u"book"_s, u"tag"_s);
    row("without keys: the junction's key follows the record", query,
        u"SELECT tag.name, tag.weight, book_tag.book_id FROM tag JOIN book_tag "
        "ON book_tag.tag_name = tag.name ORDER BY tag.name"_s,
        u"tag JOIN book_tag"_s);
    query.keys = KeyCondition { .form = Form::One, .columns = { 0 }, .keys = { { number(7) } } };
    row("one key, of the junction", query,
        u"SELECT tag.name, tag.weight, book_tag.book_id FROM tag JOIN book_tag "
        "ON book_tag.tag_name = tag.name WHERE book_tag.book_id = ? ORDER BY tag.name"_s,
        u"tag JOIN book_tag WHERE book_tag.book_id = 7"_s, { number(7) });
    query.keys = KeyCondition { .form = Form::List,
                                .columns = { 0 },
                                .keys = { { number(7) }, { number(8) } } };
    row("a list", query,
        u"SELECT tag.name, tag.weight, book_tag.book_id FROM tag JOIN book_tag "
        "ON book_tag.tag_name = tag.name WHERE book_tag.book_id IN (?, ?) ORDER BY tag.name"_s,
        u"tag JOIN book_tag WHERE book_tag.book_id IN (2 keys)"_s, { number(7), number(8) });
    // Here the junction is the joined table: the two need names to tell them apart.
    Query own = readThrough(u"person"_s, u"friend_through_friend"_s);
    own.keys = KeyCondition { .form = Form::One, .columns = { 1 }, .keys = { { number(7) } } };
    row("a junction that is the joined table itself", own,
        u"SELECT friend.id, friend.a_id, friend.b_id, friend_junction.a_id FROM friend "
        "JOIN friend AS friend_junction ON friend_junction.b_id = friend.id "
        "WHERE friend_junction.a_id = ? ORDER BY friend.id"_s,
        u"friend JOIN friend AS friend_junction WHERE friend_junction.a_id = 7"_s, { number(7) });
}

void TestSqlCompiler::countsUpToALimit()
{
    Query query = read(u"author"_s);
    query.where = Predicate::equals(1, text(u"x"_s));
    const Statement statement = SqlCompiler(sqliteDialect()).count(query, 1000);
    QCOMPARE(statement.sql,
             u"SELECT COUNT(*) FROM (SELECT 1 FROM author WHERE name = ? LIMIT ?) AS counted"_s);
    QCOMPARE(statement.values, (QList<Value> { text(u"x"_s), number(1000) }));
    QCOMPARE(summaryText(statement.summary, statement.values),
             u"COUNT of author WHERE name = 'x' LIMIT 1000"_s);
}

void TestSqlCompiler::placesAndValuesAreAsMany()
{
    // Each form of keys, of one and of two columns, at sizes around the longest list.
    for (const auto form : { KeyCondition::Form::List, KeyCondition::Form::Array }) {
        for (const qsizetype count : { 1, 2, 499, 500 }) {
            for (const bool composite : { false, true }) {
                Query query = read(u"shelf"_s);
                Keys keys;
                for (qsizetype i = 0; i < count; ++i) {
                    keys << QList<Value> { number(i) };
                    if (composite)
                        keys.last() << number(i);
                }
                query.keys = KeyCondition { .form = form, .columns = { 1 }, .keys = keys };
                if (composite)
                    query.keys->columns << 2;
                const Statement statement = SqlCompiler(sqliteDialect()).select(query);
                QCOMPARE(statement.sql.count(u'?'), statement.values.size());
                QCOMPARE(statement.values.size(),
                         form == KeyCondition::Form::Array ? 1
                             : composite                   ? 2 * count
                                                           : count);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestSqlCompiler)
#include "tst_sqlcompiler.moc"
