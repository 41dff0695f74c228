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
        "\"\""_ba,
        "[]"_ba,
        "{}"_ba,
        "\"book\""_ba,
        "\"author\""_ba,
        "true"_ba,
        "[[0]]"_ba,
        "{\"a\":1}"_ba,
        "{\"$blob\":\"AA==\"}"_ba,
        "{\"$full\":9,\"$text\":\"a\"}"_ba,
        "\"\\u0000\\u202e\""_ba,
    };
    static const std::string signs = "0123456789-{}[]\",:";
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
    void initTestCase() { m_text = smallLoadFile(); }
    void itIsSaidWhatIsWrong_data();
    void itIsSaidWhatIsWrong();
    void everyTruncationIsSaid();
    void muchForLittleIsRefused_data();
    void muchForLittleIsRefused();
    void aTreeWithoutAnEndIsRefused();
    void wrongFilesAreSaid();
    void nothingCrashesOrHangs();

private:
    QByteArray m_text;
};

void TestDamagedLoadFile::itIsSaidWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("complaint");

    const auto row = [](const char *name, const QByteArray &from, const QByteArray &to,
                        const QString &complaint) {
        QTest::newRow(name) << from << to << complaint;
    };
    row("a later version", "_load\":1,", "_load\":2,",
        u"it was written by a later version of Roundtrip (format 2); this one reads format 1"_s);
    row("no version", "_load\":1,", "_load\":0,", u"0 is no whole number from 1"_s);
    row("a version in words", "_load\":1,", "_load\":\"1\",", u"a whole number was expected"_s);
    row("something else", "{\"roundtrip_load\"", "{\"geojson\"",
        u"it is not a load that Roundtrip has saved"_s);
    row("no date", "2026-11-29T12", "2026-11-39T12", u"at saved (byte"_s);
    row("another kind", "\"kind\":\"sqlite\"", "\"kind\":\"oracle\"",
        u"database.kind (byte 112): \"oracle\" is not known here"_s);
    row("no title", "\"title\":\"library\",", "", u"\"title\" is missing"_s);
    row("no tables", "\"schema\":[", "\"other\":[", u"\"schema\" comes before it"_s);
    row("a section twice", "\"query\":{", "\"schema\":[],\"query\":{", u"the name comes twice"_s);
    row("two tables of a name", "{\"name\":\"book\",\"columns\"",
        "{\"name\":\"author\",\"columns\"", u"there are two tables \"author\""_s);
    row("two columns of a name", "\"name\":\"title\"", "\"name\":\"id\"",
        u"there are two columns \"id\""_s);
    row("a key that is missing", "\"primary_key\":[\"id\"]", "\"primary_key\":[\"key\"]",
        u"there is no column \"key\""_s);
    row("a relation to nowhere", "\"target\":\"book\"", "\"target\":\"shop\"",
        u"a relation names the table \"shop\", which is missing"_s);
    row("a relation of columns that are not there", "\"target_columns\":[\"author_id\"]",
        "\"target_columns\":[\"other\"]", u"there is no column \"other\""_s);
    row("a relation of too few columns", "\"target_columns\":[\"author_id\"]",
        "\"target_columns\":[]", u"the columns of the relation \"book\" do not fit one another"_s);
    row("a way back that is not there", "\"back\":\"author\"", "\"back\":\"writer\"",
        u"the relation \"book\" has no way back \"writer\""_s);
    row("no such kind of relation", "\"reverse\"", "\"sideways\"",
        u"\"sideways\" is not known here"_s);
    row("another root", "{\"root\":\"author\"", "{\"root\":\"shop\"",
        u"\"shop\" is not a table of this database"_s);
    row("a lookup to nowhere", "\"lookups\":[\"book\"]},\"load\"",
        "\"lookups\":[\"books\"]},\"load\"", u"\"books\" is not a relation of author"_s);
    row("a lookup without an end", "\"lookups\":[\"book\"]},\"load\"",
        "\"lookups\":[\"" + QByteArray("book__author__").repeated(60) + "book\"]},\"load\"",
        u"a path has more than 100 names"_s);
    row("a condition that means nothing", "\"lookups\":[\"book\"]},\"load\"",
        "\"filters\":[{\"path\":\"name\",\"is\":\"likes\"}]},\"load\"",
        u"query.filters[0].is (byte"_s);
    row("a condition without its values", "\"lookups\":[\"book\"]},\"load\"",
        "\"filters\":[{\"path\":\"name\",\"is\":\"range\",\"values\":[1]}]},\"load\"",
        u"it is damaged at query (byte"_s);
    row("a condition of nothing", "\"lookups\":[\"book\"]},\"load\"",
        "\"filters\":[{\"not\":[]}]},\"load\"", u"\"not\" has one part"_s);
    row("a negative limit", "\"lookups\":[\"book\"]},\"load\"", "\"limit\":-1},\"load\"",
        u"query.limit (byte"_s);
    row("no such strategy", "\"strategy\":\"prefetch\"", "\"strategy\":\"wishful\"",
        u"\"wishful\" is not a strategy"_s);
    row("a negative duration", "\"duration_ns\":4000000", "\"duration_ns\":-4000000",
        u"load.duration_ns (byte"_s);
    row("a duration of ages", "\"duration_ns\":4000000", "\"duration_ns\":900000000000000000",
        u"900000000000000000 is no whole number from 0 to 100000000000000000"_s);
    row("a negative start", "\"start_ns\":1000000", "\"start_ns\":-1", u"start_ns (byte"_s);
    row("no text of a statement", "\"text\":1,", "\"text\":99,", u"].text (byte"_s);
    row("no such kind of statement", "\"kind\":\"root\"", "\"kind\":\"drop\"",
        u"\"drop\" is not known here"_s);
    row("keys from a later statement", "\"keys_from\":", "\"keys_from\":90",
        u"it refers to a statement that comes later"_s);
    row("statements without rows", "\"kind\":\"root\",", "\"kind\":\"root\",\"rows\":1,",
        u"the name comes twice"_s);
    row("another first table", "\"sets\":[{\"table\":\"author\"", "\"sets\":[{\"table\":\"book\"",
        u"records.sets[0].columns.name"_s);
    row("a table that is missing", "\"sets\":[{\"table\":\"author\"", "\"sets\":[{\"table\":\"x\"",
        u"records.sets[0].table (byte"_s);
    row("columns of different lengths", "\"name\":[\"Ann\",\"Bo\"]", "\"name\":[\"Ann\"]",
        u"records.sets[0].columns.name (byte"_s);
    row("more values than rows", "\"name\":[\"Ann\",\"Bo\"]", "\"name\":[\"Ann\",\"Bo\",\"C\"]",
        u"there are more than 2 rows"_s);
    row("a column that is missing", ",\"name\":[\"Ann\",\"Bo\"]", "",
        u"the first records are not those that were asked for"_s);
    row("rows that are not there", "\"table\":\"author\",\"rows\":2",
        "\"table\":\"author\",\"rows\":2147483647", u"there are 2 values for 2147483647 rows"_s);
    row("a number of rows that is none", "\"table\":\"author\",\"rows\":2",
        "\"table\":\"author\",\"rows\":-2", u"records.sets[0].rows (byte"_s);
    row("a value of no kind", "[\"Ann\",\"Bo\"]", "[\"Ann\",[1]]", u"name[1] (byte"_s);
    row("a value that is tagged wrongly", "[\"Ann\",\"Bo\"]", "[\"Ann\",{\"$date\":\"x\"}]",
        u"no value is written so"_s);
    row("a blob that is not base64", "[\"Ann\",\"Bo\"]", "[\"Ann\",{\"$blob\":\"?\"}]",
        u"it is not base64"_s);
    row("a number beyond 64 bits", "[\"Ann\",\"Bo\"]",
        "[\"Ann\",{\"$integer\":\"9223372036854775808\"}]", u"it is no whole number of 64 bits"_s);
    row("a part that is larger than the whole", "[\"Ann\",\"Bo\"]",
        "[\"Ann\",{\"$full\":1,\"$text\":\"Bo\"}]", u"more of it is here than there is"_s);
    row("no value at all", "[\"Ann\",\"Bo\"]", "[\"Ann\",{}]", u"there is no value"_s);
    row("a statement that filled nothing that is there", "\"rows\":3,\"filled\":[[0,",
        "\"rows\":3,\"filled\":[[7,", u"row 7 cannot be the first that a statement filled"_s);
    row("a statement that is not there", "\"rows\":3,\"filled\":[[0,",
        "\"rows\":3,\"filled\":[[0,99", u"records.sets[1].filled[0][1] (byte"_s);
    row("a row that is out of range", "\"counts\":[2,1],\"rows\":[0,1,2]",
        "\"counts\":[2,1],\"rows\":[0,1,3]", u"row 3 is none of 3"_s);
    row("a row below 0", "\"counts\":[2,1],\"rows\":[0,1,2]", "\"counts\":[2,1],\"rows\":[0,-1,2]",
        u"records.related[0].rows[1] (byte"_s);
    row("counts that do not fit", "\"counts\":[2,1],\"rows\":[0,1,2]",
        "\"counts\":[2,2],\"rows\":[0,1,2]", u"there are 3 rows, and not 4"_s);
    row("counts for others", "\"counts\":[2,1],\"rows\":[0,1,2]",
        "\"counts\":[2,1,0],\"rows\":[0,1,2]", u"there are 3 counts for 2 rows"_s);
    row("a set that is not there", "\"target\":1,", "\"target\":2,",
        u"records.related[0].target (byte"_s);
    row("another relation", "\"from\":0,\"relation\":\"book\"",
        "\"from\":0,\"relation\":\"author\"", u"the relation \"author\" does not lead there"_s);
    row("many where there is one", "\"kind\":\"reverse\"", "\"kind\":\"one_to_one\"",
        u"a relation to one record leads to 2"_s);
    row("more round trips than there can be", "\"round_trips\":1,", "\"round_trips\":1000001,",
        u"round_trips (byte"_s);
    row("no records", "\"records\":{\"sets\"", "\"records\":{\"none\"", u"\"sets\" come first"_s);
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
        columns += "{\"name\":\"c" + QByteArray::number(i) + "\"},";
    QTest::newRow("columns") << "\"schema\":[{\"name\":\"author\",\"columns\":["_ba
                             << QByteArray("\"schema\":[{\"name\":\"author\",\"columns\":["
                                           + columns)
                             << u"there are more than 4096"_s;
    QTest::newRow("lookups") << "\"lookups\":[\"book\"]},\"load\""_ba
                             << QByteArray("\"lookups\":[" + list("\"book\"", 1000) + "]},\"load\"")
                             << u"there are more than 100"_s;
    QTest::newRow("conditions")
        << "\"lookups\":[\"book\"]},\"load\""_ba
        << QByteArray("\"filters\":["
                      + list("{\"path\":\"book__id\",\"is\":\"exact\",\"values\":[1]}", 3000)
                      + "]},\"load\"")
        << u"there are more than 1000 conditions"_s;
    QTest::newRow("depth") << "\"lookups\":[\"book\"]},\"load\""_ba
                           << QByteArray("\"filters\":[" + QByteArray("{\"not\":[").repeated(90)
                                         + "{}" + QByteArray("]}").repeated(90) + "]},\"load\"")
                           << u"more than 64 objects and lists stand within one another"_s;
    QTest::newRow("sets") << "\"sets\":["_ba
                          << QByteArray("\"sets\":["
                                        + list("{\"table\":\"author\",\"rows\":0,\"filled\":[],"
                                               "\"columns\":{\"id\":[],\"name\":[]}}",
                                               100)
                                        + ',')
                          << u"there are more than the lookups lead to"_s;
    QTest::newRow("a name") << "\"name\":\"title\""_ba
                            << QByteArray("\"name\":\"" + QByteArray(5000, 'x') + '"')
                            << u"a text is longer than 1000 characters"_s;
    QTest::newRow("values") << "\"values\":["_ba
                            << QByteArray("\"values\":[" + list("1", 2'100'000) + ',')
                            << u"there are more than 2000000 values"_s;
    QTest::newRow("facts") << "\"texts\":["_ba
                           << QByteArray("\"texts\":["
                                         + list('"' + QByteArray(1'000'000, 'x') + '"', 34) + ',')
                           << u"there is too much of it"_s;
}

void TestDamagedLoadFile::muchForLittleIsRefused()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, complaint);
    QByteArray damaged = m_text;
    const qsizetype at = damaged.indexOf(from);
    QVERIFY2(at >= 0, m_text.constData());
    damaged.replace(at, from.size(), to);
    const QString said = complaintAbout(damaged);
    QVERIFY2(said.contains(complaint), qPrintable(said));
}

/// A book leads to its author, and that to both of her books, and so on.
void TestDamagedLoadFile::aTreeWithoutAnEndIsRefused()
{
    QByteArray text = m_text;
    text.replace("\"lookups\":[\"book\"]},\"load\"",
                 "\"lookups\":[\"" + QByteArray("book__author__").repeated(40)
                     + "book\"]},\"load\"");
    QCOMPARE(complaintAbout(text), u"none"_s);
    text.replace("\"related\":[",
                 "\"related\":[{\"from\":1,\"relation\":\"author\",\"target\":0,"
                 "\"counts\":[1,1,1],\"rows\":[0,0,1]},");
    const QString said = complaintAbout(text);
    QVERIFY2(said.endsWith(u"the records lead to one another too often"_s), qPrintable(said));
}

void TestDamagedLoadFile::wrongFilesAreSaid()
{
    const QTemporaryDir folder;
    QCOMPARE(readLoad(folder.filePath(u"none"_s)).error().text, u"there is no such file"_s);
    QCOMPARE(readLoad(folder.path()).error().text, u"it cannot be read"_s);
    const QString path = folder.filePath(u"x.roundtrip"_s);
    writeScript(path, u"CREATE TABLE t (id);"_s);
    QCOMPARE(readLoad(path).error().text, u"it is not a load that Roundtrip has saved"_s);
    QVERIFY(!isLoadFile(path));

    QFile huge(folder.filePath(u"huge.roundtrip"_s));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    huge.write("{\"roundtrip_load\":1");
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
        const QByteArray damaged = mutated(m_text, dice);
        QElapsedTimer clock;
        clock.start();
        if (Result<ReadLoad> load = parseLoad(damaged)) {
            ++read;
            std::ignore = recordsJson(*load->records);
            std::ignore = load->records->recordCounts();
            QueryLog log;
            QueryLogModel model(log);
            const QueryLog::Adopted adopted = log.adopt(load->load.load, load->load.queries);
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
