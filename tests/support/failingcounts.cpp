// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/querycount.h"
#include "tests/support/testdatabase.h"

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Authors without books, loaded naively: a query for all of them and one for each.
CapturedQueries queriesAt(int authors)
{
    Database database = openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author);"_s
        + fillScript(u"author"_s, u"name"_s, authors, u"'A'"_s));
    return queriesOfLoad(database,
                         load(database, u"author"_s, { u"book"_s }, FetchStrategy::Naive));
}

} // namespace

/// A test that must fail: tst_querycount runs it and reads how.
class FailingCounts : public QObject
{
    Q_OBJECT

private slots:
    // The lines are numbered for the reader of the output.
    // clang-format off
    void exactly()
    {
#line 1
        EXPECT_QUERIES(queriesAt(3), 2);
        QFAIL("went on");
    }
    void atMost()
    {
#line 2
        EXPECT_AT_MOST_QUERIES(queriesAt(3), 2);
        QFAIL("went on");
    }
    void none()
    {
#line 3
        EXPECT_NO_QUERIES(queriesAt(3));
        QFAIL("went on");
    }
    void constant()
    {
#line 4
        EXPECT_CONSTANT_QUERIES(queriesAt, 2, 4);
        QFAIL("went on");
    }
    // clang-format on
};

QTEST_GUILESS_MAIN(FailingCounts)
#include "failingcounts.moc"
