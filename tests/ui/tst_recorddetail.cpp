// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/log/querylog.h"
#include "datalayer/records/loading/loaded.h"
#include "datalayer/records/recordquery.h"
#include "tests/support/pendingtimers.h"
#include "ui/parts/theme.h"
#include "ui/records/recorddetail.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

const QString library
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, boss INTEGER REFERENCES author);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
      " author_id INTEGER REFERENCES author (id));"
      "CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT);"
      "CREATE TABLE book_tag (book_id INTEGER REFERENCES book, tag_id INTEGER REFERENCES tag,"
      " PRIMARY KEY (book_id, tag_id));"
      "INSERT INTO author VALUES (1, 'Ada', NULL), (2, '<b>Bob</b> &amp;', 1);"
      "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2), (4, 'w', NULL);"
      "INSERT INTO tag VALUES (1, 'old'), (2, 'new');"
      "INSERT INTO book_tag VALUES (1, 1), (1, 2), (2, 2);"_s;

/// A record's widget with the database that it asks.
class Fixture
{
public:
    explicit Fixture(const QString &script)
        : m_runner(m_log)
        , detail(m_runner)
    {
        ConnectionSettings settings;
        settings.script = script;
        settings.title = u"test"_s;
        m_runner.open(settings);
        detail.resize(500, 600);
        detail.show();
    }
    ~Fixture() { m_runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(Fixture)

    /// Shows the root record \a row of \a query.
    bool show(const QuerySet &query, qsizetype row)
    {
        const QFuture<Loaded> loaded = m_runner.load(query, FetchStrategy::Prefetch);
        if (!QTest::qWaitFor([&loaded] { return loaded.isFinished(); }, 60'000)
            || !loaded.result().records)
            return false;
        records = loaded.result().records;
        detail.showRecord(RecordPlace::root(records, row), 4);
        return true;
    }
    /// The query for what the root record \a row leads to.
    QuerySet along(qsizetype row, const QString &relation)
    {
        const Relation *found = records->schema().relation(records->root().table(), relation);
        return found ? queryOfRelated(RecordPlace::root(records, row), *found).value_or(QuerySet())
                     : QuerySet();
    }
    QTextBrowser *view() { return detail.findChild<QTextBrowser *>(u"record"_s); }
    QString text() { return view()->toPlainText(); }
    /// The address behind the link \a text, or what is wrong.
    QString linkOf(const QString &text)
    {
        QTextCursor found = view()->document()->find(text);
        while (!found.isNull() && !found.charFormat().isAnchor())
            found = view()->document()->find(text, found);
        return found.isNull() ? u"no link"_s : found.charFormat().anchorHref();
    }
    void follow(const QString &text) { emit view()->anchorClicked(QUrl(linkOf(text))); }
    /// The statements that counted.
    QList<QueryRecord> counts()
    {
        QList<QueryRecord> all = m_log.records();
        all.removeIf(
            [](const QueryRecord &record) { return record.kind != QueryRecord::Kind::Count; });
        return all;
    }
    QList<QueryRecord> statements() { return m_log.records(); }
    QueryRunner &runner() { return m_runner; }

private:
    QueryLog m_log;
    QueryRunner m_runner;

public:
    RecordDetail detail;
    std::shared_ptr<const LoadedRecords> records;
};

QByteArray redPicture()
{
    QImage image(800, 400, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

} // namespace

class TestRecordDetail : public QObject
{
    Q_OBJECT

private slots:
    void showsEveryColumn();
    void takesNothingForHtml();
    void linksForeignKeys();
    void countsFromMemory();
    void countsInOneStatementAfterARest();
    void asksNothingWhileTheSelectionMoves();
    void countsWithoutAnIndexOnRequest();
    void opensFromHere();
    void copiesTheRecord();
    void showsAllOfLongTexts();
    void showsAllWithoutAKey();
    void hasLinksInTheColourOfLinks();
    void setsTextsOnOneLine();
    void showsPictures();
    void showsHexOfWhatIsNoPicture();
    void isQuickWithLargeValues();
};

void TestRecordDetail::showsEveryColumn()
{
    Fixture fixture(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20), b, c TEXT, d REAL);"
                    "INSERT INTO t VALUES (7, 'line' || char(10) || char(9) || 'two', NULL, '',"
                    " 0.5);"_s);
    QVERIFY(fixture.text().contains(u"Select a record"_s));
    QVERIFY(fixture.show(QuerySet(u"t"_s), 0));
    const QString text = fixture.text();
    for (const QString &part : { u"id\nINTEGER · key\n7\n"_s, u"a\nVARCHAR(20)\nline\n\ttwo\n"_s,
                                 u"b\n\nNULL\n"_s, u"c\nTEXT\nempty text\n"_s, u"d\nREAL\n0.5"_s })
        QVERIFY2(text.contains(part), qPrintable(text));
    QCOMPARE(fixture.detail.findChild<QLabel *>(u"recordFacts"_s)->text(), u"t · loaded by #4"_s);
    QVERIFY(!text.contains(u"Leads here"_s));
    // From the beginning on, where a view that is seen for the first time scrolls to.
    QCOMPARE(fixture.view()->textCursor().position(), 0);
    // All of it can be selected.
    fixture.view()->selectAll();
    QVERIFY(fixture.view()->textCursor().selection().toPlainText().contains(u"line\n\ttwo"_s));
}

void TestRecordDetail::takesNothingForHtml()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"author"_s), 1));
    QVERIFY2(fixture.text().contains(u"<b>Bob</b> &amp;"_s), qPrintable(fixture.text()));
    const auto *title = fixture.detail.findChild<QLabel *>(u"recordTitle"_s);
    QCOMPARE(title->textFormat(), Qt::PlainText);
    QCOMPARE(title->text(), u"<b>Bob</b> &amp;"_s);
}

void TestRecordDetail::linksForeignKeys()
{
    Fixture fixture(library);
    QSignalSpy requested(&fixture.detail, &RecordDetail::queryRequested);
    // With its label, where that is loaded.
    QVERIFY(fixture.show(QuerySet(u"book"_s).prefetchRelated(u"author"_s), 1));
    QVERIFY2(fixture.text().contains(u"1 → Ada"_s), qPrintable(fixture.text()));
    fixture.follow(u"Ada"_s);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<QuerySet>(), fixture.along(1, u"author"_s));
    // Else with its key.
    QVERIFY(fixture.show(QuerySet(u"book"_s), 2));
    QVERIFY2(fixture.text().contains(u"2 → 2 in author"_s), qPrintable(fixture.text()));
    fixture.follow(u"2"_s);
    QCOMPARE(requested.size(), 2);
    // NULL leads nowhere.
    QVERIFY(fixture.show(QuerySet(u"book"_s), 3));
    QVERIFY2(!fixture.text().contains(u"→"_s), qPrintable(fixture.text()));
}

void TestRecordDetail::countsFromMemory()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"author"_s).prefetchRelated(u"book"_s), 0));
    QVERIFY2(fixture.text().contains(u"← book\n2 records"_s), qPrintable(fixture.text()));
    QSignalSpy requested(&fixture.detail, &RecordDetail::queryRequested);
    fixture.follow(u"2 records"_s);
    QCOMPARE(requested.first().first().value<QuerySet>(), fixture.along(0, u"book"_s));
}

void TestRecordDetail::countsInOneStatementAfterARest()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"book"_s), 0));
    QVERIFY2(fixture.text().contains(u"⇄ tag\n…"_s), qPrintable(fixture.text()));
    QCOMPARE(fixture.counts().size(), 0);
    QTRY_VERIFY2(fixture.text().contains(u"⇄ tag\n2 records · counted"_s),
                 qPrintable(fixture.text()));
    QVERIFY2(fixture.text().contains(u"← book_tag\n2 records · counted"_s),
             qPrintable(fixture.text()));
    QCOMPARE(fixture.counts().size(), 1);
    QVERIFY(!fixture.counts().constFirst().isCounted());
    QSignalSpy requested(&fixture.detail, &RecordDetail::queryRequested);
    fixture.follow(u"2 records"_s);
    QCOMPARE(requested.size(), 1);
}

void TestRecordDetail::asksNothingWhileTheSelectionMoves()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"book"_s), 0));
    for (qsizetype row = 0; row < 12; ++row) {
        QVERIFY(!QTest::qWaitFor([&] { return !fixture.counts().isEmpty(); }, 50));
        fixture.detail.showRecord(RecordPlace::root(fixture.records, row % 4), 4);
    }
    QCOMPARE(fixture.counts().size(), 0);
    QTRY_COMPARE(fixture.counts().size(), 1); // only where it rests
    QTRY_VERIFY2(fixture.text().contains(u"⇄ tag\n0 records · counted"_s),
                 qPrintable(fixture.text()));
    // What was asked for one record is not shown for the next.
    fixture.detail.showRecord(RecordPlace::root(fixture.records, 0), 4);
    QTRY_COMPARE(fixture.counts().size(), 2);
    fixture.detail.showRecord(RecordPlace::root(fixture.records, 2), 4);
    QVERIFY2(fixture.text().contains(u"⇄ tag\n…"_s), qPrintable(fixture.text()));
    QTRY_VERIFY2(fixture.text().contains(u"⇄ tag\n0 records · counted"_s),
                 qPrintable(fixture.text()));
}

void TestRecordDetail::countsWithoutAnIndexOnRequest()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"author"_s), 0));
    QVERIFY2(fixture.text().contains(u"← book\ncount"_s), qPrintable(fixture.text()));
    const QString link = fixture.linkOf(u"count"_s);
    QTRY_VERIFY(!test::hasPendingTimer(fixture.detail));
    QCOMPARE(fixture.counts().size(), 0); // nobody has asked
    emit fixture.view()->anchorClicked(QUrl(link));
    QTRY_COMPARE(fixture.counts().size(), 1);
    QTRY_VERIFY2(fixture.text().contains(u"1 record · counted"_s)
                     || fixture.text().contains(u"2 records · counted"_s),
                 qPrintable(fixture.text()));
}

void TestRecordDetail::opensFromHere()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"author"_s).prefetchRelated(u"book__tag"_s), 1));
    QSignalSpy requested(&fixture.detail, &RecordDetail::queryRequested);
    QTest::mouseClick(fixture.detail.findChild<QToolButton *>(u"openFromHere"_s), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.first().first().value<QuerySet>(),
             *queryOfRecord(RecordPlace::root(fixture.records, 1)));
}

void TestRecordDetail::copiesTheRecord()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"tag"_s), 0));
    auto *menu = fixture.detail.findChild<QToolButton *>(u"copyRecord"_s)->menu();
    menu->actions().constLast()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"INSERT INTO tag (id, name) VALUES (1, 'old');\n"_s);
}

void TestRecordDetail::showsAllOfLongTexts()
{
    Fixture fixture(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);"
        "INSERT INTO t VALUES (1, replace(printf('%.*c', 5000, 'x'), 'xx', 'x ') || 'end of a',"
        " replace(printf('%.*c', 90000, 'x'), 'xx', 'x ') || 'end of b');"_s);
    QVERIFY(fixture.show(QuerySet(u"t"_s), 0));
    QVERIFY(!fixture.text().contains(u"end of a"_s));
    const qsizetype before = fixture.statements().size();
    emit fixture.view()->anchorClicked(QUrl(u"all:1"_s));
    QVERIFY(fixture.text().contains(u"end of a"_s)); // it is in memory
    QCOMPARE(fixture.statements().size(), before);
    QVERIFY(!fixture.text().contains(u"end of b"_s));
    emit fixture.view()->anchorClicked(QUrl(u"all:2"_s));
    QTRY_VERIFY(fixture.text().contains(u"end of b"_s)); // this was cut off
    QVERIFY(fixture.statements().size() > before);
    QVERIFY(!fixture.text().contains(u"Show all"_s));
}

void TestRecordDetail::showsAllWithoutAKey()
{
    Fixture fixture(
        u"CREATE TABLE t (n, a TEXT);"
        "INSERT INTO t VALUES (1, replace(printf('%.*c', 90000, 'x'), 'xx', 'x ') || 'end of 1'),"
        " (2, replace(printf('%.*c', 90000, 'x'), 'xx', 'x ') || 'end of 2'),"
        " (2, replace(printf('%.*c', 90000, 'x'), 'xx', 'x ') || 'end of 3');"_s);
    QVERIFY(fixture.show(QuerySet(u"t"_s), 0));
    fixture.follow(u"Show all"_s);
    QTRY_VERIFY(fixture.text().contains(u"end of 1"_s));
    QVERIFY(fixture.show(QuerySet(u"t"_s), 1));
    fixture.follow(u"Show all"_s);
    QTRY_VERIFY2(fixture.text().contains(u"several of its records look like this one"_s),
                 qPrintable(fixture.text()));
    QVERIFY(!fixture.text().contains(u"end of 2"_s));
}

/// The accent, a ground for white letters, can hardly be read on a dark one.
void TestRecordDetail::hasLinksInTheColourOfLinks()
{
    Fixture fixture(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB);"
                    "INSERT INTO t VALUES (1, randomblob(5000));"_s);
    fixture.detail.setPalette(Theme::darkPalette());
    QVERIFY(fixture.show(QuerySet(u"t"_s), 0));
    const QTextCursor link = fixture.view()->document()->find(u"Show all"_s);
    QCOMPARE(link.charFormat().foreground().color(),
             Theme(Theme::darkPalette()).mark(QueryMark::Batch));
    QVERIFY2(fixture.text().contains(u"\n… Show all · "_s), qPrintable(fixture.text()));
}

/// The smaller ones as well, and away from what comes next.
void TestRecordDetail::setsTextsOnOneLine()
{
    Fixture fixture(library);
    QVERIFY(fixture.show(QuerySet(u"author"_s), 0));
    const QTextDocument &document = *fixture.view()->document();
    const auto place = [&document](const QString &text) {
        return document.documentLayout()->blockBoundingRect(document.find(text).block());
    };
    const auto lineOf = [&](const QString &text) {
        const QTextLine line = document.find(text).block().layout()->lineAt(0);
        return place(text).top() + line.y() + line.ascent();
    };
    QVERIFY(std::abs(lineOf(u"id"_s) - lineOf(u"INTEGER · key"_s)) < 1);
    QVERIFY(place(u"INTEGER · key"_s).left() > place(u"boss"_s).left() + 8);
    QVERIFY(place(u"Leads here"_s).top() > place(u"boss"_s).bottom() + 4);
}

void TestRecordDetail::showsPictures()
{
    Fixture fixture(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB); INSERT INTO t VALUES (1, X'"_s
        + QString::fromLatin1(redPicture().toHex()) + u"');"_s);
    QVERIFY(fixture.show(QuerySet(u"t"_s), 0));
    QTRY_VERIFY2(fixture.text().contains(u"PNG, 800 × 400"_s), qPrintable(fixture.text()));
    QCOMPARE(fixture.text().count(QChar::ObjectReplacementCharacter), 1);
    const auto image = fixture.view()
                           ->document()
                           ->resource(QTextDocument::ImageResource, QUrl(u"picture:1"_s))
                           .value<QImage>();
    QVERIFY(!image.isNull());
    QVERIFY(image.width() <= 400 * fixture.detail.devicePixelRatioF());
    QVERIFY(!fixture.text().contains(u"89 50 4e 47"_s));
}

void TestRecordDetail::showsHexOfWhatIsNoPicture()
{
    Fixture fixture(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a BLOB);"
                    "INSERT INTO t VALUES (1, X'89504e470d0a1a0a00'),"
                    " (2, X'89504e470d0a1a0a0000000d49484452'), (3, X''), (4, X'3c623e');"_s);
    QVERIFY(fixture.show(QuerySet(u"t"_s), 1));
    QTRY_VERIFY2(fixture.text().contains(u"89 50 4e 47"_s), qPrintable(fixture.text()));
    QCOMPARE(fixture.text().count(QChar::ObjectReplacementCharacter), 0);
    QVERIFY(fixture.show(QuerySet(u"t"_s), 2));
    QVERIFY(fixture.text().contains(u"empty blob"_s));
    QVERIFY(fixture.show(QuerySet(u"t"_s), 3));
    QVERIFY2(fixture.text().contains(u"3c 62 3e"_s), qPrintable(fixture.text()));
}

void TestRecordDetail::isQuickWithLargeValues()
{
    Fixture fixture(u"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);"
                    "INSERT INTO t VALUES (1, printf('%.*c', 40000000, 'x'));"_s);
    QVERIFY(fixture.show(QuerySet(u"t"_s), 0));
    // The longest time between two turns of the event loop.
    qint64 longest = 0;
    int beats = 0;
    QElapsedTimer clock;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        longest = std::max(longest, clock.restart());
        ++beats;
    });
    heart.start(1);
    clock.start();
    fixture.follow(u"Show all"_s);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.text().contains(u"this is the beginning of"_s), 60'000);
    const int before = beats;
    QTRY_VERIFY(beats > before);
    QVERIFY2(longest < 1000, qPrintable(QString::number(longest)));
    fixture.follow(u"Copy all of it"_s);
    QCOMPARE(QGuiApplication::clipboard()->text().size(), 40'000'000);
}

QTEST_MAIN(TestRecordDetail)

#include "tst_recorddetail.moc"
