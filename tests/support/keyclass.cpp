// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/keyclass.h"

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

class Classes
{
public:
    /// Two types.
    void row(const QString &parent, const QString &child, const QString &parents,
             const QString &children)
    {
        m_classes << KeyClass { parent, child, parents, children };
    }
    /// The same type twice.
    void same(const QString &type, const QString &parents, const QString &children)
    {
        row(type, type, parents, children);
    }

    [[nodiscard]] const QList<KeyClass> &all() const { return m_classes; }

private:
    QList<KeyClass> m_classes;
};

QList<KeyClass> mySqlClasses()
{
    Classes classes;
    const QString large = u"18446744073709551615, 18446744073709551614, 9223372036854775807,"
                          " 9223372036854775808, 10000000000000000000, 1, 0"_s;
    const QString times = u"'-00:00:01.5', '-838:59:59', '00:00:00', '-00:00:00.000001',"
                          " '12:00:00.1', '838:59:59'"_s;
    for (const QString &type : { u"bigint unsigned"_s, u"bit(64)"_s, u"decimal(20, 0)"_s })
        classes.same(type, large, large);
    classes.row(u"bigint unsigned"_s, u"bit(64)"_s, large, large);
    classes.row(u"bigint unsigned"_s, u"decimal(20, 0)"_s, u"18446744073709551615, 1"_s, large);
    classes.row(u"decimal(20, 0)"_s, u"bigint unsigned"_s, u"18446744073709551615, 1"_s, large);
    classes.same(u"time(6)"_s, times, times);
    classes.row(u"time(6)"_s, u"time"_s, times, times);
    classes.row(u"time"_s, u"time(3)"_s, times, times);
    classes.row(u"bigint"_s, u"double"_s, u"1, 2"_s, u"1, 2.5, 0"_s);
    classes.row(u"double"_s, u"bigint"_s, u"1, 9007199254740992, 0.5"_s,
                u"1, 9007199254740992, 9007199254740994"_s);
    classes.row(u"double"_s, u"decimal(30, 20)"_s, u"0.1, 1.5"_s,
                u"0.1, 0.1000000000000000055, 1.50"_s);
    classes.row(u"float"_s, u"double"_s, u"0.1, 1.5"_s, u"0.1, 1.5"_s);
    // Digits that no double has.
    const QString digits = u"0.1, 0.100000000000000000000000000001, 1.5, -0.5, 0,"
                           " 12345678901234567890, 12345678901234567891"_s;
    classes.same(u"decimal(65, 30)"_s, digits, digits);
    classes.row(u"decimal(10, 2)"_s, u"decimal(65, 30)"_s, u"0.1, 1.5, 2"_s, digits);
    classes.row(u"decimal(65, 30)"_s, u"bigint"_s,
                u"9223372036854775807, 9223372036854775807.5, 9223372036854775806, 1.5"_s,
                u"9223372036854775807, 9223372036854775806, 1"_s);
    classes.same(u"decimal(40, 0)"_s, u"12345678901234567890, 12345678901234567891"_s,
                 u"12345678901234567890, 12345678901234567891"_s);
    // Collations of which nothing is known.
    const QString texts = u"'a', 'A', 'ä', 'ß', 'ss', 'b ', '', 'é', 'e', 'co-op', 'coop'"_s;
    for (const QString &collation :
         { u"utf8mb4_thai_520_w2"_s, u"latin1_general_cs"_s, u"latin2_czech_cs"_s }) {
        const QString type = u"varchar(20) CHARACTER SET %1 COLLATE %2"_s.arg(
            collation.section(u'_', 0, 0), collation);
        classes.same(type, texts, texts);
    }
    // What is equal in one of their levels alone, and what weighs as much as a space, or nothing.
    for (const QString &collation :
         { u"utf8mb4_uca1400_ai_cs"_s, u"utf8mb4_uca1400_nopad_ai_cs"_s, u"utf8mb4_uca1400_as_cs"_s,
           u"utf8mb4_uca1400_danish_as_cs"_s, u"utf8mb4_uca1400_as_ci"_s,
           u"utf8mb4_uca1400_ai_ci"_s, u"utf8mb4_unicode_ci"_s, u"utf8mb4_unicode_520_ci"_s,
           u"utf8mb4_general_ci"_s }) {
        classes.same(
            u"varchar(20) CHARACTER SET utf8mb4 COLLATE "_s + collation,
            u"'a', 'b', 'ss', 'aA', ''"_s,
            u"'a', 'A', 'á', 'Á', 'ä', 'a\u00a0', 'aA', 'áA', 'AÁ', 'ß', 'a \u200d', 'b ', "
            "'\u00a0', '\u0301b', '\u200d', 'SS'"_s);
    }
    classes.same(u"year"_s, u"2024, 1999"_s, u"2024, 1999, 99"_s);
    classes.row(u"bit(8)"_s, u"int"_s, u"1, 2, 255"_s, u"1, 2, 255, 256"_s);
    classes.row(u"enum('a', 'b')"_s, u"varchar(5)"_s, u"'a', 'b'"_s, u"'A', 'b', 'c'"_s);
    classes.row(u"binary(4)"_s, u"varbinary(4)"_s, u"'ab', 'abcd'"_s, u"'ab', 'abcd'"_s);
    return classes.all();
}

QList<KeyClass> postgreSqlClasses()
{
    Classes classes;
    // Equal, and written differently.
    classes.same(u"interval"_s, u"'30 days', '24:00', '-1 day'"_s,
                 u"'1 mon', '1 day', '-24:00', '1 y'"_s);
    classes.same(u"jsonb"_s, uR"('1.0', '{"a": 1.0, "b": 2}', '[]')"_s,
                 uR"('1.00', '{"b": 2, "a": 1.00}', '[]', '{}')"_s);
    classes.same(u"numrange"_s, u"'[1.0,2]', 'empty'"_s, u"'[1.00,2.0]', '(3,3)', '[1,2)'"_s);
    classes.same(u"span"_s, u"'[1.0,2]'"_s, u"'[1.00,2.0]'"_s);
    classes.same(u"tsrange"_s, u"'[2024-01-01,2024-02-01)'"_s,
                 u"'[2024-01-01 00:00:00.000,2024-02-01)'"_s);
    classes.same(u"nummultirange"_s, u"'{[1.0,2]}'"_s, u"'{[1.00,2]}', '{}'"_s);
    classes.same(u"int8range"_s, u"'[1,3)'"_s, u"'[1,2]'"_s);
    classes.same(u"numeric"_s, u"1.10, 'NaN', 12345678901234567890.10"_s,
                 u"1.1, 'NaN', 12345678901234567890.1, 1.11"_s);
    classes.same(u"amount"_s, u"1.0"_s, u"1.00"_s);
    classes.same(u"double precision"_s, u"'-0', 'NaN', 'inf', 0.1, 1e23"_s,
                 u"0, 'NaN', 'infinity', 0.1, 1e23, 0.30000000000000004"_s);
    classes.same(u"real"_s, u"1.1, '-0'"_s, u"1.1, 0"_s);
    classes.same(u"money"_s, u"1.10, 1234.5"_s, u"1.1, 1234.50"_s);
    classes.same(u"uuid"_s, u"'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'"_s,
                 u"'{a0eebc999c0b4ef8bb6d6bb9bd380a11}'"_s);
    classes.same(u"macaddr"_s, u"'08:00:2b:01:02:03'"_s, u"'08-00-2b-01-02-03'"_s);
    classes.same(u"macaddr8"_s, u"'08:00:2b:ff:fe:01:02:03'"_s, u"'08-00-2b-ff-fe-01-02-03'"_s);
    classes.same(u"timestamptz"_s, u"'2024-02-29 12:30+00', '-infinity'"_s,
                 u"'2024-02-29 14:30+02', '-infinity'"_s);
    classes.same(u"timetz"_s, u"'12:00+00'"_s, u"'12:00:00+00', '13:00+01'"_s);
    classes.same(u"time"_s, u"'24:00', '00:00'"_s, u"'24:00:00', '00:00'"_s);
    classes.same(u"timestamp"_s, u"'2024-02-29 12:30:00.100', 'infinity', '0044-03-15 BC'"_s,
                 u"'2024-02-29 12:30:00.1', 'infinity', '0044-03-15 BC'"_s);
    classes.same(u"hstore"_s, u"'a=>1, b=>2'"_s, u"'b=>2, a=>1', ''"_s);
    classes.same(u"cube"_s, u"'(1.0)', '(1),(2)'"_s, u"'(1)', '(1.0),(2)'"_s);
    classes.same(u"seg"_s, u"'1.0', '1 .. 2'"_s, u"'1.0', '1..2', '1'"_s);
    classes.same(u"ltree"_s, u"'a.b'"_s, u"'a.b', 'a'"_s);
    classes.same(u"citext"_s, u"'Straße', 'ÄB', 'a'"_s, u"'STRASSE', 'äb', 'A', 'A '"_s);
    classes.same(u"codes"_s, u"'ÄB'"_s, u"'äb'"_s);
    for (const QString &type : { u"folded"_s, u"refolded"_s, u"unfolded"_s })
        classes.same(type, u"'Ab', 'ß'"_s, u"'aB', 'ss', 'SS', 'Ab'"_s);
    classes.same(u"folded[]"_s, u"'{Ab}', '{ß,x}'"_s, u"'{aB}', '{SS,X}'"_s);
    classes.row(u"refolded"_s, u"text"_s, u"'Ab'"_s, u"'aB'"_s);
    classes.row(u"text"_s, u"refolded"_s, u"'Ab'"_s, u"'aB'"_s);
    classes.same(u"text COLLATE ci"_s, u"'Ab', 'ß'"_s, u"'aB', 'ss', 'SS'"_s);
    classes.same(u"text COLLATE ai"_s, u"'é'"_s, u"'E', 'e', 'f'"_s);
    classes.same(u"char(3) COLLATE ci"_s, u"'Ab'"_s, u"'aB', 'ab '"_s);
    classes.same(u"tsvector"_s, u"'a b'"_s, u"'b a'"_s);
    classes.same(u"tsquery"_s, u"'a & b'"_s, u"'a&b'"_s);
    classes.same(u"pg_lsn"_s, u"'0/16B3748'"_s, u"'0/16b3748'"_s);
    classes.same(u"xid8"_s, u"'10'"_s, u"'10', '11'"_s);
    classes.same(u"tid"_s, u"'(0,1)'"_s, u"'(0,1)', '(0,2)'"_s);
    classes.same(u"\"char\""_s, u"'a', '1'"_s, u"'a', '1', 'b'"_s);
    classes.same(u"name"_s, u"'a', 'A'"_s, u"'a', 'A', 'b'"_s);
    classes.same(u"bit(4)"_s, u"B'1010'"_s, u"B'1010', B'0000'"_s);
    classes.same(u"varbit"_s, u"B'1010'"_s, u"B'1010', B'10100'"_s);
    classes.same(u"boolean"_s, u"true, false"_s, u"true, true, false"_s);
    classes.same(u"bytea"_s, uR"('\x00ff', '\x')"_s, uR"('\x00FF', '\x', '\x00')"_s);
    classes.same(u"mood"_s, u"'sad'"_s, u"'sad', 'ok'"_s);
    classes.same(u"regtype"_s, u"'int4'"_s, u"'integer', 'text'"_s);
    classes.same(u"date"_s, u"'0044-03-15 BC', 'infinity', '2024-02-29'"_s,
                 u"'0044-03-15 BC', 'infinity', '20240229'"_s);
    classes.same(u"text"_s, uR"('a"b\c{},', 'NULL', '', ' ', U&'\00e9')"_s,
                 uR"('a"b\c{},', 'NULL', 'null', '', ' ', U&'e\0301')"_s);
    // Rows and arrays, whose parts are compared.
    classes.same(u"pair"_s, u"'(1,1.0)', '(2,)'"_s, u"'(1,1.00)', '(2,)', '(3,1)'"_s);
    classes.same(u"couple"_s, u"'(1,1.0)'"_s, u"'(1,1.00)'"_s);
    classes.same(u"int[]"_s, u"'{1,2}', '{}', '{NULL}'"_s,
                 u"'{1,2}', '[2:3]={1,2}', '{}', '{NULL}'"_s);
    classes.same(u"numeric[]"_s, u"'{1.0,NULL}'"_s, u"'{1.00,NULL}', '{1}'"_s);
    classes.same(u"text[]"_s, uR"(ARRAY['a b', 'NULL', '"\,'])"_s,
                 uR"(ARRAY['a b', 'NULL', '"\,'])"_s);
    classes.same(u"citext[]"_s, u"'{Ab}'"_s, u"'{aB}'"_s);
    classes.same(u"pair[]"_s, u"ARRAY[(1,1.0)::pair]"_s, u"ARRAY[(1,1.00)::pair]"_s);
    // Two types.
    classes.row(u"inet"_s, u"cidr"_s, u"'10.0.0.0/8', '10.0.0.1', '::1'"_s,
                u"'10.0.0.0/8', '10.0.0.1/32', '::1/128'"_s);
    classes.row(u"cidr"_s, u"inet"_s, u"'10.0.0.1/32'"_s, u"'10.0.0.1', '10.0.0.1/24'"_s);
    classes.row(u"char(5)"_s, u"varchar(9)"_s, u"'ab', ''"_s, u"'ab', 'ab ', ''"_s);
    classes.row(u"char(5)"_s, u"text"_s, u"'ab', ''"_s, u"'ab', 'ab ', 'ab    ', ''"_s);
    classes.row(u"text"_s, u"char(5)"_s, u"'ab', 'ab ', 'ab   '"_s, u"'ab', 'abc'"_s);
    classes.row(u"char(5)"_s, u"char(9)"_s, u"'ab'"_s, u"'ab', 'abc'"_s);
    classes.row(u"name"_s, u"text"_s, u"'a'"_s, u"'a', 'A'"_s);
    classes.row(u"text"_s, u"name"_s, u"'a'"_s, u"'a', 'A'"_s);
    classes.row(u"text"_s, u"citext"_s, u"'AB', 'ab'"_s, u"'ab', 'Ab'"_s);
    classes.row(u"citext"_s, u"text"_s, u"'AB'"_s, u"'ab', 'AB'"_s);
    classes.row(u"text"_s, u"text COLLATE ci"_s, u"'AB', 'ab'"_s, u"'Ab'"_s);
    classes.row(u"text COLLATE ci"_s, u"text"_s, u"'AB'"_s, u"'Ab', 'ab'"_s);
    classes.row(u"text COLLATE ai"_s, u"text"_s, u"'o', 'é'"_s, u"'ö', 'O', 'ô', 'E'"_s);
    classes.row(u"text"_s, u"char(9) COLLATE ai"_s, u"'o', 'é'"_s, u"'ö', 'O', 'E'"_s);
    classes.row(u"text"_s, u"text COLLATE \"a \"\"C\"\"\""_s, u"'a'"_s, u"'a', 'A'"_s);
    classes.row(u"oid"_s, u"regclass"_s, u"'pg_class'::regclass::oid"_s,
                u"'pg_class', 'pg_type'"_s);
    classes.row(u"regclass"_s, u"oid"_s, u"'pg_class'"_s,
                u"'pg_class'::regclass::oid, 4294967295"_s);
    classes.same(u"regclass"_s, u"'pg_class', 0, 4294967295"_s, u"'pg_class', 0, 4294967295, 1"_s);
    classes.row(u"oid"_s, u"regclass"_s, u"0, 4294967295"_s, u"0, 4294967295"_s);
    classes.row(u"real"_s, u"double precision"_s, u"1.1, 1.5"_s, u"1.1, 1.1::real, 1.5"_s);
    classes.row(u"double precision"_s, u"real"_s, u"1.1::real, 1.1"_s, u"1.1, 1.5"_s);
    classes.row(u"double precision"_s, u"numeric"_s, u"1.5, 0.1"_s,
                u"1.50, 0.1, 0.1000000000000000055"_s);
    classes.row(u"numeric"_s, u"double precision"_s, u"1.50, 0.1, 0.1000000000000000055"_s,
                u"1.5, 0.1"_s);
    classes.row(u"numeric"_s, u"real"_s, u"1.5, 1.1"_s, u"1.5, 1.1"_s);
    classes.row(u"numeric"_s, u"bigint"_s, u"9223372036854775807.0, 1.5"_s,
                u"9223372036854775807, 1"_s);
    classes.row(u"bigint"_s, u"numeric"_s, u"9223372036854775807, 1"_s,
                u"9223372036854775807.00, 1.5, 9223372036854775808"_s);
    classes.row(u"smallint"_s, u"bigint"_s, u"7, -7"_s, u"7, 70000, 9223372036854775807"_s);
    classes.row(u"bigint"_s, u"smallint"_s, u"7, 70000"_s, u"7, 8"_s);
    classes.row(u"timestamptz"_s, u"timestamp"_s, u"'2024-02-29 12:30+00'"_s,
                u"'2024-02-29 12:30', '2024-02-29 12:31'"_s);
    classes.row(u"timestamp"_s, u"timestamptz"_s, u"'2024-02-29 12:30'"_s,
                u"'2024-02-29 14:30+02'"_s);
    classes.row(u"date"_s, u"timestamp"_s, u"'2024-02-29', 'infinity'"_s,
                u"'2024-02-29 00:00', '2024-02-29 10:00', 'infinity'"_s);
    classes.row(u"timestamp"_s, u"date"_s, u"'2024-02-29 00:00', '2024-02-29 01:00'"_s,
                u"'2024-02-29'"_s);
    classes.row(u"date"_s, u"timestamptz"_s, u"'2024-02-29'"_s,
                u"'2024-02-29 00:00', '2024-02-29 1:00'"_s);
    classes.row(u"time"_s, u"interval"_s, u"'01:00'"_s, u"'60 min', '25:00'"_s);
    classes.row(u"isbn"_s, u"isbn13"_s, u"'0-306-40615-2'"_s, u"'978-0-306-40615-7'"_s);
    // A byte order mark is a part of a text.
    classes.same(u"text"_s, uR"(U&'\FEFFa', 'a', U&'\FEFF', U&'\FEFF\FEFF')"_s,
                 uR"(U&'\FEFFa', 'a', U&'\FEFF', '', U&'a\FEFF', U&'\FEFF\FEFF')"_s);
    classes.same(u"citext"_s, uR"(U&'\FEFFa', 'a')"_s, uR"(U&'\FEFFA', 'A')"_s);
    classes.row(u"varchar(3)"_s, u"text"_s, u"'abc'"_s, u"'abc', 'abcd'"_s);
    classes.row(u"code"_s, u"citext"_s, u"'Ab'"_s, u"'aB'"_s);
    return classes.all();
}

} // namespace

QList<KeyClass> keyClassesOf(DatabaseKind kind)
{
    return kind == DatabaseKind::PostgreSql ? postgreSqlClasses() : mySqlClasses();
}

} // namespace roundtrip::test
