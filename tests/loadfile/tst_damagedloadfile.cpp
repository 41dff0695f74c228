// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/loadfile.h"
#include "datalayer/log/querylog.h"
#include "datalayer/models/querylogmodel.h"
#include "tests/support/keptloads.h"
#include "tests/support/randomdatabase.h"
#include "tests/support/testdatabase.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QString complaintAbout(const QByteArray &text)
{
    const Result<ReadLoad> read = parseLoad(text);
    return read ? u"none"_s : read.error().text;
}

/// Compares what is said of \a text, in which the row of the data has something put in the place
/// of something else.
void compareComplaint(QByteArray text)
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, complaint);
    const qsizetype at = text.indexOf(from);
    QVERIFY2(at >= 0, text.constData());
    text.replace(at, from.size(), to);
    const QString said = complaintAbout(text);
    QVERIFY2(said.contains(complaint), qPrintable(said));
}

/// \a text with something that is another, once or a few times.
QByteArray mutated(QByteArray text, Dice &dice)
{
    static const QByteArrayList pieces {
        "null"_ba,
        "-1"_ba,
        "0"_ba,
        "1"_ba,
        "4294967296"_ba,
        "9223372036854775807"_ba,
        "1e308"_ba,
        R"("")"_ba,
        "[]"_ba,
        "{}"_ba,
        R"("book")"_ba,
        R"("author")"_ba,
        "true"_ba,
        "[[0]]"_ba,
        R"({"a":1})"_ba,
        R"({"$blob":"AA=="})"_ba,
        R"({"$full":9,"$text":"a"})"_ba,
        R"("\u0000\u202e")"_ba,
    };
    // No raw literal: Qt 6.4's moc loses its way in one with brackets that are not closed.
    static const std::string signs = std::string("0123456789-{}[],:") + '"';
    for (int count = 1 + dice.below(3); count > 0 && !text.isEmpty(); --count) {
        const int size = static_cast<int>(text.size());
        const int at = dice.below(size);
        const int length = std::min(1 + dice.below(40), size - at);
        switch (dice.below(7)) {
        case 0:
            text[at] = static_cast<char>(dice.below(256));
            break;
        case 1:
            text[at] = dice.oneOf(signs);
            break;
        case 2:
            text.truncate(at);
            break;
        case 3:
            text.remove(at, length);
            break;
        case 4:
            text.insert(dice.below(size), text.sliced(at, length));
            break;
        default: {
            // A value in place of another.
            const qsizetype begin = text.indexOf(dice.oneIn(2) ? ':' : ',', at) + 1;
            qsizetype end = begin;
            while (end < text.size() && !QByteArrayView(",]}").contains(text[end]))
                ++end;
            text.replace(begin, end - begin, dice.oneOf(pieces));
        }
        }
    }
    return text;
}

} // namespace

class TestDamagedLoadFile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itIsSaidWhatIsWrong_data();
    void itIsSaidWhatIsWrong();
    void everyTruncationIsSaid();
    void muchForLittleIsRefused_data();
    void muchForLittleIsRefused();
    void openingsAreChecked_data();
    void openingsAreChecked();
    void aTreeWithoutAnEndIsRefused();
    void wrongFilesAreSaid();
    void nothingCrashesOrHangs();

private:
    QByteArray m_text;
    QByteArray m_opened; ///< with a record that was opened by itself
};

void TestDamagedLoadFile::initTestCase()
{
    m_text = smallLoadFile();
    m_opened = loadFileText(keptWithOpenings());
}

void TestDamagedLoadFile::itIsSaidWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("complaint");

    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                        const QString &complaint) {
        QTest::newRow(name) << from << to << complaint;
    };
    row("a later version", R"(_load":1,)", R"(_load":2,)",
        u"it was written by a later version of Roundtrip (format 2); this one reads format 1"_s);
    row("no version", R"(_load":1,)", R"(_load":0,)", u"0 is no whole number from 1"_s);
    row("a version in words", R"(_load":1,)", R"(_load":"1",)", u"a whole number was expected"_s);
    row("something else", R"({"roundtrip_load")", R"({"geojson")",
        u"it is not a load that Roundtrip has saved"_s);
    row("no date", "2026-11-29T12", "2026-11-39T12", u"at saved (byte"_s);
    row("another kind", R"("kind":"sqlite")", R"("kind":"oracle")",
        uR"(database.kind (byte 112): "oracle" is not known here)"_s);
    row("no title", R"("title":"library",)", "", uR"("title" is missing)"_s);
    row("no tables", R"("schema":[)", R"("other":[)", uR"("schema" comes before it)"_s);
    row("a section twice", R"("query":{)", R"("schema":[],"query":{)", u"the name comes twice"_s);
    row("two tables of a name", R"({"name":"book","columns")", R"({"name":"author","columns")",
        uR"(there are two tables "author")"_s);
    row("two columns of a name", R"("name":"title")", R"("name":"id")",
        uR"(there are two columns "id")"_s);
    row("a key that is missing", R"("primary_key":["id"])", R"("primary_key":["key"])",
        uR"(there is no column "key")"_s);
    row("a relation to nowhere", R"("target":"book")", R"("target":"shop")",
        uR"(a relation names the table "shop", which is missing)"_s);
    row("a relation of columns that are not there", R"("target_columns":["author_id"])",
        R"("target_columns":["other"])", uR"(there is no column "other")"_s);
    row("a relation of too few columns", R"("target_columns":["author_id"])",
        R"("target_columns":[])",
        uR"(the columns of the relation "book" do not fit one another)"_s);
    row("a way back that is not there", R"("back":"author")", R"("back":"writer")",
        uR"(the relation "book" has no way back "writer")"_s);
    row("no such kind of relation", R"("reverse")", R"("sideways")",
        uR"("sideways" is not known here)"_s);
    row("another root", R"({"root":"author")", R"({"root":"shop")",
        uR"("shop" is not a table of this database)"_s);
    row("a lookup to nowhere", R"("lookups":["book"]},"load")", R"("lookups":["books"]},"load")",
        uR"("books" is not a relation of author)"_s);
    row("a lookup without an end", R"("lookups":["book"]},"load")",
        R"("lookups":[")" + QByteArray("book__author__").repeated(60) + R"(book"]},"load")",
        u"a path has more than 100 names"_s);
    row("a condition that means nothing", R"("lookups":["book"]},"load")",
        R"("filters":[{"path":"name","is":"likes"}]},"load")", u"query.filters[0].is (byte"_s);
    row("a condition without its values", R"("lookups":["book"]},"load")",
        R"("filters":[{"path":"name","is":"range","values":[1]}]},"load")",
        u"it is damaged at query (byte"_s);
    row("a condition of nothing", R"("lookups":["book"]},"load")",
        R"("filters":[{"not":[]}]},"load")", uR"("not" has one part)"_s);
    row("a negative limit", R"("lookups":["book"]},"load")", R"("limit":-1},"load")",
        u"query.limit (byte"_s);
    row("no such strategy", R"("strategy":"prefetch")", R"("strategy":"wishful")",
        uR"("wishful" is not known here)"_s);
    row("a negative duration", R"("duration_ns":4000000)", R"("duration_ns":-4000000)",
        u"load.duration_ns (byte"_s);
    row("a duration of ages", R"("duration_ns":4000000)", R"("duration_ns":900000000000000000)",
        u"900000000000000000 is no whole number from 0 to 100000000000000000"_s);
    row("a negative start", R"("start_ns":1000000)", R"("start_ns":-1)", u"start_ns (byte"_s);
    row("no text of a statement", R"("text":1,)", R"("text":99,)", u"].text (byte"_s);
    row("no such kind of statement", R"("kind":"root")", R"("kind":"drop")",
        uR"("drop" is not known here)"_s);
    row("keys from a later statement", R"("keys_from":)", R"("keys_from":90)",
        u"it refers to a statement that comes later"_s);
    row("statements without rows", R"("kind":"root",)", R"("kind":"root","rows":1,)",
        u"the name comes twice"_s);
    row("another first table", R"("sets":[{"table":"author")", R"("sets":[{"table":"book")",
        u"records.sets[0].columns.name"_s);
    row("a table that is missing", R"("sets":[{"table":"author")", R"("sets":[{"table":"x")",
        u"records.sets[0].table (byte"_s);
    row("columns of different lengths", R"("name":["Ann","Bo"])", R"("name":["Ann"])",
        u"records.sets[0].columns.name (byte"_s);
    row("more values than rows", R"("name":["Ann","Bo"])", R"("name":["Ann","Bo","C"])",
        u"there are more than 2 rows"_s);
    row("a column that is missing", R"(,"name":["Ann","Bo"])", "",
        u"the first records are not those that were asked for"_s);
    row("rows that are not there", R"("table":"author","rows":2)",
        R"("table":"author","rows":2147483647)", u"there are 2 values for 2147483647 rows"_s);
    row("a number of rows that is none", R"("table":"author","rows":2)",
        R"("table":"author","rows":-2)", u"records.sets[0].rows (byte"_s);
    row("a value of no kind", R"(["Ann","Bo"])", R"(["Ann",[1]])", u"name[1] (byte"_s);
    row("a value that is tagged wrongly", R"(["Ann","Bo"])", R"(["Ann",{"$date":"x"}])",
        u"no value is written so"_s);
    row("a blob that is not base64", R"(["Ann","Bo"])", R"(["Ann",{"$blob":"?"}])",
        u"it is not base64"_s);
    row("a number beyond 64 bits", R"(["Ann","Bo"])",
        R"(["Ann",{"$integer":"9223372036854775808"}])", u"it is no whole number of 64 bits"_s);
    row("a part that is larger than the whole", R"(["Ann","Bo"])",
        R"(["Ann",{"$full":1,"$text":"Bo"}])", u"more of it is here than there is"_s);
    row("no value at all", R"(["Ann","Bo"])", R"(["Ann",{}])", u"there is no value"_s);
    row("a statement that filled nothing that is there", R"("rows":3,"filled":[[0,)",
        R"("rows":3,"filled":[[7,)", u"row 7 cannot be the first that a statement filled"_s);
    row("a statement that is not there", R"("rows":3,"filled":[[0,)", R"("rows":3,"filled":[[0,99)",
        u"records.sets[1].filled[0][1] (byte"_s);
    row("a row that is out of range", R"("counts":[2,1],"rows":[0,1,2])",
        R"("counts":[2,1],"rows":[0,1,3])", u"row 3 is none of 3"_s);
    row("a row below 0", R"("counts":[2,1],"rows":[0,1,2])", R"("counts":[2,1],"rows":[0,-1,2])",
        u"records.related[0].rows[1] (byte"_s);
    row("counts that do not fit", R"("counts":[2,1],"rows":[0,1,2])",
        R"("counts":[2,2],"rows":[0,1,2])", u"there are 3 rows, and not 4"_s);
    row("counts for others", R"("counts":[2,1],"rows":[0,1,2])",
        R"("counts":[2,1,0],"rows":[0,1,2])", u"there are 3 counts for 2 rows"_s);
    row("a set that is not there", R"("target":1,)", R"("target":2,)",
        u"records.related[0].target (byte"_s);
    row("another relation", R"("from":0,"relation":"book")", R"("from":0,"relation":"author")",
        uR"(the relation "author" does not lead there)"_s);
    row("many where there is one", R"("kind":"reverse")", R"("kind":"one_to_one")",
        u"a relation to one record leads to 2"_s);
    row("more round trips than there can be", R"("round_trips":1,)", R"("round_trips":1000001,)",
        u"round_trips (byte"_s);
    row("no records", R"("records":{"sets")", R"("records":{"none")", uR"("sets" come first)"_s);
}

void TestDamagedLoadFile::itIsSaidWhatIsWrong()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, complaint);
    QByteArray damaged = m_text;
    const qsizetype at = damaged.indexOf(from);
    if (from != to) {
        QVERIFY2(at >= 0, m_text.constData());
        damaged.replace(at, from.size(), to);
    }
    const QString said = complaintAbout(damaged);
    QVERIFY2(said.contains(complaint), qPrintable(said));
    QVERIFY(!said.contains(u'\n'));
}

void TestDamagedLoadFile::everyTruncationIsSaid()
{
    QCOMPARE(complaintAbout({}), u"it is empty"_s);
    for (qsizetype size = 1; size < m_text.size(); ++size) {
        const QString said = complaintAbout(m_text.first(size));
        QVERIFY2(said.startsWith("it is "_L1), qPrintable(said));
    }
    QVERIFY(complaintAbout(m_text + "{}").endsWith("something follows the end"_L1));
}

/// A text that is short and would stand for much, in memory or in time.
void TestDamagedLoadFile::muchForLittleIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("complaint");

    const auto list = [](const QByteArray &element, int count) {
        return QByteArray((element + ',').repeated(count) + element);
    };
    QByteArray columns;
    for (int i = 0; i < 5000; ++i)
        columns += R"({"name":"c)" + QByteArray::number(i) + R"("},)";
    QTest::newRow("columns") << R"("schema":[{"name":"author","columns":[)"_ba
                             << QByteArray(R"("schema":[{"name":"author","columns":[)" + columns)
                             << u"there are more than 4096"_s;
    QTest::newRow("lookups") << R"("lookups":["book"]},"load")"_ba
                             << QByteArray(R"("lookups":[)" + list(R"("book")", 1000)
                                           + R"(]},"load")")
                             << u"there are more than 100"_s;
    QTest::newRow("conditions")
        << R"("lookups":["book"]},"load")"_ba
        << QByteArray(R"("filters":[)"
                      + list(R"({"path":"book__id","is":"exact","values":[1]})", 3000)
                      + R"(]},"load")")
        << u"there are more than 1000 conditions"_s;
    QTest::newRow("depth") << R"("lookups":["book"]},"load")"_ba
                           << QByteArray(R"("filters":[)" + QByteArray(R"({"not":[)").repeated(90)
                                         + "{}" + QByteArray("]}").repeated(90) + R"(]},"load")")
                           << u"more than 64 objects and lists stand within one another"_s;
    QTest::newRow("sets") << R"("sets":[)"_ba
                          << QByteArray(R"("sets":[)"
                                        + list(R"({"table":"author","rows":0,"filled":[],)"
                                               R"("columns":{"id":[],"name":[]}})",
                                               100)
                                        + ',')
                          << u"there are more than the lookups lead to"_s;
    QTest::newRow("a name") << R"("name":"title")"_ba
                            << QByteArray(R"("name":")" + QByteArray(5000, 'x') + '"')
                            << u"a text is longer than 1000 characters"_s;
    QTest::newRow("values") << R"("values":[)"_ba
                            << QByteArray(R"("values":[)" + list("1", 2'100'000) + ',')
                            << u"there are more than 2000000 values"_s;
    QTest::newRow("facts") << R"("texts":[)"_ba
                           << QByteArray(R"("texts":[)"
                                         + list('"' + QByteArray(1'000'000, 'x') + '"', 34) + ',')
                           << u"there is too much of it"_s;
}

void TestDamagedLoadFile::muchForLittleIsRefused()
{
    compareComplaint(m_text);
}

void TestDamagedLoadFile::openingsAreChecked_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("complaint");

    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                        const QString &complaint) {
        QTest::newRow(name) << from << to << complaint;
    };
    const QString missing = u"the record that was opened is not there"_s;
    row("whole", "", "", u"none"_s);
    row("another row", R"("step":1,"row":1)", R"("step":1,"row":2)", missing);
    row("below a step that was not reached", R"("step":1,"row":1)", R"("step":2,"row":1)", missing);
    row("no step", R"("step":1,"row":1)", R"("step":3,"row":1)", missing);
    row("the root", R"("step":1,"row":1)", R"("step":0,"row":1)", u"0 is no whole number"_s);
    row("in itself", R"("step":1,"row":1)", R"("in":1,"step":1,"row":1)",
        u"1 is no whole number from 0 to 0"_s);
    const KeptLoad load = keptWithOpenings().load;
    const qsizetype own = load.openings.front().queries.size();
    const QByteArray statements = R"("statements":)" + QByteArray::number(own);
    row("too many statements", statements, R"("statements":99)",
        u"there are %1 statements in all"_s.arg(load.queries.size() + own));
    row("too few", statements, R"("statements":-1)", u"-1 is no whole number"_s);
    row("none of its records", R"("opened_records":[)", R"("opened_records":[],"others":[)",
        u"what the opened records lead to is missing"_s);
    row("no list of records", R"("opened_records")", R"("others")",
        u"what the opened records lead to is missing"_s);
    row("records of nobody", R"("opened":[{)", R"("others":[{)", u"there are more than"_s);
    row("another table", R"("opened_records":[{"sets":[{"table":"book")",
        R"("opened_records":[{"sets":[{"table":"author")", u"at opened_records[0].sets[0]"_s);
    row("out of order", R"("queries":)", R"("opened":[],"others":)",
        u"it stands between \"queries\" and \"records\""_s);
}

void TestDamagedLoadFile::openingsAreChecked()
{
    compareComplaint(m_opened);
}

/// A book leads to its author, and that to both of her books, and so on.
void TestDamagedLoadFile::aTreeWithoutAnEndIsRefused()
{
    QByteArray text = m_text;
    text.replace(R"("lookups":["book"]},"load")",
                 R"("lookups":[")" + QByteArray("book__author__").repeated(40)
                     + R"(book"]},"load")");
    QCOMPARE(complaintAbout(text), u"none"_s);
    text.replace(R"("related":[)",
                 R"("related":[{"from":1,"relation":"author","target":0,)"
                 R"("counts":[1,1,1],"rows":[0,0,1]},)");
    const QString said = complaintAbout(text);
    QVERIFY2(said.endsWith(u"the records lead to one another too often"_s), qPrintable(said));
}

void TestDamagedLoadFile::wrongFilesAreSaid()
{
    const QTemporaryDir folder;
    QCOMPARE(readLoad(folder.filePath(u"none"_s)).error().text, u"there is no such file"_s);
    QCOMPARE(readLoad(folder.path()).error().text, u"it cannot be read: it is a folder"_s);
    const QString path = folder.filePath(u"x.roundtrip"_s);
    writeScript(path, u"CREATE TABLE t (id);"_s);
    QCOMPARE(readLoad(path).error().text, u"it is not a load that Roundtrip has saved"_s);
    QVERIFY(!isLoadFile(path));

    QFile huge(folder.filePath(u"huge.roundtrip"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    huge.write(R"({"roundtrip_load":1)");
    QVERIFY(huge.resize(mostLoadFileBytes + 1)); // which takes no room on the disk
    huge.close();
    QCOMPARE(readLoad(huge.fileName()).error().text,
             u"it has more than the 128 MiB that a load file may have"_s);
}

/// What is read in spite of it can be looked at, logged and written again.
void TestDamagedLoadFile::nothingCrashesOrHangs()
{
    constexpr int mutants = 6000;
    constexpr std::chrono::milliseconds patience { 5000 };
    Dice dice(20261129);
    int read = 0;
    qint64 longest = 0;
    for (int i = 0; i < mutants; ++i) {
        const QByteArray damaged = mutated(i % 2 == 0 ? m_text : m_opened, dice);
        QElapsedTimer clock;
        clock.start();
        if (Result<ReadLoad> load = parseLoad(damaged)) {
            ++read;
            std::ignore = recordsJson(*load->records);
            std::ignore = load->records->recordCounts();
            for (const auto &opened : load->opened)
                std::ignore = recordsJson(*opened);
            QueryLog log;
            QueryLogModel model(log);
            QList<QueryLog::Section> sections { { load->load.load, load->load.queries } };
            for (const KeptOpening &opening : load->load.openings)
                sections << QueryLog::Section { opening.load, opening.queries };
            const QueryLog::Adopted adopted = log.adopt(sections);
            load->records->renumberQueries(adopted.added);
            model.refresh();
            std::ignore = model.summaryOf(adopted.load);
            for (int row = 0; row < model.rowCount(model.index(0, 0)); ++row)
                std::ignore = model.index(row, 1, model.index(0, 0)).data();
            const QByteArray again = loadFileText(*load);
            QVERIFY2(parseLoad(again), damaged.constData());
        }
        longest = std::max(longest, clock.elapsed());
    }
    QVERIFY2(longest < patience.count(), qPrintable(QString::number(longest)));
    QVERIFY2(read > mutants / 100, qPrintable(QString::number(read)));
}

QTEST_GUILESS_MAIN(TestDamagedLoadFile)

#include "tst_damagedloadfile.moc"
