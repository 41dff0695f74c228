// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/plans/queryplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Each step as `kind table index ~rows (condition)`, without what it lacks, and what is below it
/// indented.
QString textOf(const std::vector<PlanNode> &steps, int depth = 0)
{
    QString text;
    for (const PlanNode &step : steps) {
        QStringList parts;
        switch (step.kind) {
        case PlanNode::Kind::Scan:
            parts << u"scan"_s;
            break;
        case PlanNode::Kind::Search:
            parts << u"search"_s;
            break;
        case PlanNode::Kind::Sort:
            parts << u"sort"_s;
            break;
        case PlanNode::Kind::Join:
            parts << u"join"_s;
            break;
        case PlanNode::Kind::Group:
            parts << u"group"_s;
            break;
        case PlanNode::Kind::Other:
            parts << u"other"_s;
            break;
        }
        parts << step.table << (step.isPrimaryKey ? u"KEY"_s : step.index);
        if (step.isIndexMade)
            parts << u"MADE"_s;
        if (step.rows)
            parts << u'~' + QString::number(*step.rows);
        if (!step.condition.isEmpty())
            parts << u'(' + step.condition + u')';
        parts.removeAll(QString());
        text += QString(depth, u'.') + parts.join(u' ') + u'\n' + textOf(step.children, depth + 1);
    }
    return text;
}

QStringList line(int id, int above, const QString &text)
{
    return { QString::number(id), QString::number(above), u"0"_s, text };
}

} // namespace

class TestQueryPlan : public QObject
{
    Q_OBJECT

private slots:
    void readsSqlite_data();
    void readsSqlite();
    void buildsSqlitesTree();
    void readsPostgreSql();
    void readsMySql_data();
    void readsMySql();
    void keepsWhatItDoesNotKnow_data();
    void keepsWhatItDoesNotKnow();
    void endsWhereAPlanHasNoEnd();
};

void TestQueryPlan::readsSqlite_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("step");
    QTest::newRow("scan") << u"SCAN book"_s << u"scan book"_s;
    QTest::newRow("old scan") << u"SCAN TABLE book AS b"_s << u"scan book"_s;
    QTest::newRow("name with spaces") << u"SCAN my (old) book (2)"_s << u"scan my (old) book (2)"_s;
    QTest::newRow("index scan") << u"SCAN book USING COVERING INDEX by title"_s
                                << u"scan book by title"_s;
    QTest::newRow("search") << u"SEARCH book USING INDEX by_author (author_id=? AND id>?)"_s
                            << u"search book by_author (author_id=? AND id>?)"_s;
    QTest::newRow("key") << u"SEARCH author USING INTEGER PRIMARY KEY (rowid=?)"_s
                         << u"search author KEY (rowid=?)"_s;
    QTest::newRow("without rowid")
        << u"SEARCH author USING PRIMARY KEY (name=?)"_s << u"search author KEY (name=?)"_s;
    QTest::newRow("automatic")
        << u"SEARCH b USING AUTOMATIC COVERING INDEX (author_id=?) LEFT-JOIN"_s
        << u"search b MADE (author_id=?)"_s;
    QTest::newRow("virtual") << u"SCAN json_each VIRTUAL TABLE INDEX 1:"_s << u"other"_s;
    QTest::newRow("subquery") << u"SCAN (subquery-1)"_s << u"other"_s;
    QTest::newRow("order") << u"USE TEMP B-TREE FOR ORDER BY"_s << u"sort (ORDER BY)"_s;
    QTest::newRow("rest of order")
        << u"USE TEMP B-TREE FOR RIGHT PART OF ORDER BY"_s << u"sort (RIGHT PART OF ORDER BY)"_s;
    QTest::newRow("distinct") << u"USE TEMP B-TREE FOR DISTINCT"_s << u"group (DISTINCT)"_s;
    QTest::newRow("other") << u"MULTI-INDEX OR"_s << u"other"_s;
    QTest::newRow("nothing") << QString() << u"other"_s;
    QTest::newRow("cut off") << u"SEARCH "_s << u"search"_s;
}

void TestQueryPlan::readsSqlite()
{
    QFETCH(const QString, text);
    QFETCH(const QString, step);
    const QueryPlan plan = sqlitePlan({ line(2, 0, text) });
    QCOMPARE(textOf(plan.steps), step + u'\n');
    QCOMPARE(plan.steps.front().text, text);
    QCOMPARE(plan.text, text);
}

void TestQueryPlan::buildsSqlitesTree()
{
    const QueryPlan plan = sqlitePlan(
        { line(2, 0, u"CO-ROUTINE numbered"_s), line(5, 2, u"SCAN book"_s),
          line(13, 2, u"USE TEMP B-TREE FOR ORDER BY"_s), line(16, 0, u"SCAN numbered"_s),
          line(20, 99, u"SCAN lost"_s) });
    QCOMPARE(textOf(plan.steps),
             u"other\n.scan book\n.sort (ORDER BY)\nother numbered\nscan lost\n"_s);
    QCOMPARE(plan.text,
             u"CO-ROUTINE numbered\n  SCAN book\n  USE TEMP B-TREE FOR ORDER BY\nSCAN numbered\n"
             "SCAN lost"_s);
    // The rows of a table, up to a limit, are called as the table.
    const QueryPlan limited = sqlitePlan(
        { line(2, 0, u"CO-ROUTINE book"_s), line(5, 2, u"SCAN book"_s), line(9, 0, u"SCAN book"_s),
          line(12, 0, u"SEARCH tag USING INDEX by_book (book_id=?)"_s) });
    QCOMPARE(textOf(limited.steps),
             u"other\n.scan book\nother book\nsearch tag by_book (book_id=?)\n"_s);
}

void TestQueryPlan::readsPostgreSql()
{
    const QueryPlan plan = postgreSqlPlan({ { uR"json([{"Plan": {
        "Node Type": "Sort", "Plan Rows": 3, "Sort Key": ["book.title", "book.id DESC"], "Plans": [
            {"Node Type": "Hash Join", "Plan Rows": 3, "Hash Cond": "(book.author_id = a.id)",
             "Plans": [
                {"Node Type": "Seq Scan", "Relation Name": "book", "Alias": "b",
                 "Plan Rows": 12000, "Filter": "(title IS NOT NULL)"},
                {"Node Type": "Hash", "Plan Rows": 2, "Plans": [
                    {"Node Type": "Index Scan", "Index Name": "author_pkey",
                     "Relation Name": "author", "Plan Rows": 2, "Index Cond": "(id = 1)"}]}]},
            {"Node Type": "Bitmap Heap Scan", "Relation Name": "tag", "Plan Rows": 4, "Plans": [
                {"Node Type": "Bitmap Index Scan", "Index Name": "tag_idx", "Plan Rows": 4,
                 "Index Cond": "(name = 'x')"}]},
            {"Node Type": "Index Only Scan", "Index Name": "tag_idx", "Relation Name": "tag"}
        ]}}])json"_s } });
    QCOMPARE(textOf(plan.steps),
             u"sort ~3 (book.title, book.id DESC)\n"
             ".join ~3 ((book.author_id = a.id))\n"
             "..scan book ~12000 ((title IS NOT NULL))\n"
             "..other ~2\n"
             "...search author author_pkey ~2 ((id = 1))\n"
             ".search tag tag_idx ~4\n"
             "..search tag_idx ~4 ((name = 'x'))\n"
             ".scan tag tag_idx\n"_s);
    QCOMPARE(plan.steps.front().children.front().children.front().text,
             u"Seq Scan on book  (title IS NOT NULL)"_s);
}

void TestQueryPlan::readsMySql_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("steps");
    QTest::newRow("MariaDB 10") << uR"json({"query_block": {"select_id": 1, "table": {
        "table_name": "book", "access_type": "ALL", "rows": 12000, "filtered": 100,
        "attached_condition": "book.author_id = 1"}}})json"_s
                                << u"scan book ~12000 (book.author_id = 1)\n"_s;
    QTest::newRow("MariaDB 11") << uR"json({"query_block": {"select_id": 1, "cost": 0.01,
        "nested_loop": [{"read_sorted_file": {"filesort": {"sort_key": "book.title", "table": {
            "table_name": "book", "access_type": "ALL", "rows": 5}}}},
          {"table": {"table_name": "author", "access_type": "eq_ref", "key": "PRIMARY",
            "rows": 1}}]}})json"_s
                                << u"join\n.sort (book.title)\n..scan book ~5\n"
                                   ".search author KEY ~1\n"_s;
    QTest::newRow("MySQL 8") << uR"json({"query_block": {"select_id": 1,
        "cost_info": {"query_cost": "1.10"},
        "ordering_operation": {"using_filesort": true, "nested_loop": [{"table": {
            "table_name": "book", "access_type": "index", "key": "by_title",
            "rows_examined_per_scan": 40, "rows_produced_per_join": 4,
            "attached_condition": "(book.id > 3)"}}]}}})json"_s
                             << u"sort\n.scan book by_title ~40 ((book.id > 3))\n"_s;
    QTest::newRow("MySQL 9") << uR"json({"query": "select 1", "json_schema_version": "2.0",
        "query_plan": {"operation": "Sort: book.title", "access_type": "sort",
            "estimated_rows": 12.0, "inputs": [{"operation": "Table scan on book",
            "access_type": "table", "table_name": "book", "estimated_rows": 12.5},
            {"operation": "Index lookup on a", "access_type": "index", "table_name": "a",
             "index_name": "by_a", "index_access_type": "index_lookup"}]}})json"_s
                             << u"sort ~12\n.scan book ~12\n.search a by_a\n"_s;
    QTest::newRow("union") << uR"json({"query_block": {"union_result": {"table_name": "<union1,2>",
        "access_type": "ALL", "query_specifications": [
            {"query_block": {"table": {"table_name": "a", "access_type": "range", "key": "k"}}},
            {"query_block": {"table": {"message": "Impossible WHERE"}}}]}}})json"_s
                           << u"other\n.search a k\n.other\n"_s;
    QTest::newRow("no rows") << uR"json({"query_block": {"message": "no matching row"}})json"_s
                             << u"other\n"_s;
}

void TestQueryPlan::readsMySql()
{
    QFETCH(const QString, json);
    QFETCH(const QString, steps);
    const QueryPlan plan = mySqlPlan({ { json } });
    QCOMPARE(textOf(plan.steps), steps);
    QCOMPARE(plan.text, json);
}

void TestQueryPlan::keepsWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("text");
    for (const QLatin1StringView text :
         { ""_L1, "{"_L1, "[]"_L1, "{}"_L1, "null"_L1, R"([{"Plan": 3}])"_L1, "[[{}]]"_L1,
           "Seq Scan on book  (cost=0.00..1.00 rows=3 width=4)"_L1,
           R"({"query_block": [1, "x", null]})"_L1, R"({"Plan": {"Plans": {}}})"_L1 })
        QTest::addRow("%s", text.data()) << QString(text);
}

void TestQueryPlan::keepsWhatItDoesNotKnow()
{
    QFETCH(const QString, text);
    for (const auto read : { postgreSqlPlan, mySqlPlan }) {
        const QueryPlan plan = read({ { text } });
        QVERIFY(plan.steps.empty());
        QCOMPARE(plan.text, text);
    }
    for (const auto read : { sqlitePlan, postgreSqlPlan, mySqlPlan })
        QVERIFY(read({}).steps.empty());
    QCOMPARE(textOf(sqlitePlan({ { text } }).steps), u"other\n"_s);
}

/// A chain of steps, very many of them, and one that stands below itself.
void TestQueryPlan::endsWhereAPlanHasNoEnd()
{
    PlanAnswer chain;
    for (int id = 1; id <= 10'000; ++id)
        chain << line(id, id - 1, u"SCAN t%1"_s.arg(id));
    const QueryPlan deep = sqlitePlan(chain);
    QCOMPARE(deep.steps.size(), 1U);
    QVERIFY(deep.text.contains("t10000"_L1));
    QCOMPARE(sqlitePlan({ line(3, 3, u"SCAN itself"_s) }).steps.size(), 1U);
    QString json = u"{}"_s;
    for (int depth = 0; depth < 400; ++depth)
        json = u"{\"Node Type\": \"Sort\", \"Plans\": [%1]}"_s.arg(json);
    QCOMPARE(postgreSqlPlan({ { u"[{\"Plan\": %1}]"_s.arg(json) } }).steps.size(), 1U);
    QStringList many(10'000, u"{\"table\": {\"table_name\": \"t\", \"access_type\": \"ALL\"}}"_s);
    const QueryPlan wide = mySqlPlan({ { u"{\"nested_loop\": [%1]}"_s.arg(many.join(u", "_s)) } });
    QVERIFY(wide.steps.front().children.size() <= static_cast<size_t>(mostPlanSteps));
}

QTEST_GUILESS_MAIN(TestQueryPlan)

#include "tst_queryplan.moc"
