// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/chartaxis.h"
#include "ui/race/racechart.h"
#include "ui/race/racepicture.h"
#include "ui/race/racetext.h"

#include "tests/support/drawntexts.h"
#include "tests/support/racefigures.h"

#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

ChartStyle lightStyle()
{
    return { .theme = Theme(Theme::lightPalette()), .latency = 5ms };
}

/// SvgContent is what an SVG document holds, as far as it is looked at here.
struct SvgContent
{
    QString error;
    QString title;
    QString description;
    QStringList texts;
    QStringList elements;
};

SvgContent read(const QByteArray &svg)
{
    SvgContent content;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QString name = xml.name().toString();
        content.elements << name;
        if (name == "title"_L1)
            content.title = xml.readElementText();
        else if (name == "desc"_L1)
            content.description = xml.readElementText();
        else if (name == "text"_L1)
            content.texts << xml.readElementText();
    }
    content.error = xml.hasError() ? xml.errorString() : QString();
    return content;
}

} // namespace

class TestRaceChart : public QObject
{
    Q_OBJECT

private slots:
    void marksRoundValues_data();
    void marksRoundValues();
    void saysWhatTheLanesHaveComeTo();
    void drawsLanesAndGrowth();
    void drawsTheTimeAsItGrows();
    void tellsMarksByTheirShapes();
    void keepsWithinThePicture_data();
    void keepsWithinThePicture();
    void cutsOffWhatHasNoRoom();
    void keepsTextsApart();
    void tellsQueriesApart();
    void keepsBarsWithinTheClock_data();
    void keepsBarsWithinTheClock();
    void writesValidSvg();
    void writesValidSvgOfHostileNames();
    void saysWhatWentWrong();
    void drawsWhatIsThere();
    void savesPictures();
    void copiesPictures();
};

void TestRaceChart::marksRoundValues_data()
{
    QTest::addColumn<double>("most");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<QList<double>>("ticks");
    QTest::newRow("nothing") << 0.0 << true << QList<double> { 0, 1 };
    QTest::newRow("one query") << 1.0 << true << QList<double> { 0, 1 };
    QTest::newRow("78 queries") << 78.0 << true << QList<double> { 0, 20, 40, 60, 80 };
    QTest::newRow("394.7 ms") << 394.7 << false << QList<double> { 0, 100, 200, 300, 400 };
    QTest::newRow("0.3 ms") << 0.3 << false << QList<double> { 0, 0.1, 0.2, 0.3 };
    QTest::newRow("exactly") << 400.0 << false << QList<double> { 0, 100, 200, 300, 400 };
}

void TestRaceChart::marksRoundValues()
{
    QFETCH(double, most);
    QFETCH(bool, isWhole);
    QFETCH(QList<double>, ticks);
    const ChartAxis axis(most, 4, isWhole);
    const QList<double> found = axis.ticks();
    QCOMPARE(found.size(), ticks.size());
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY(qFuzzyCompare(found[i] + 1, ticks[i] + 1));
    QVERIFY(axis.end() >= most);
}

void TestRaceChart::saysWhatTheLanesHaveComeTo()
{
    const RaceFigures figures = sampleRace();
    const RaceText text(figures, 5ms);
    QCOMPARE(text.subject(), u"author › books, 77 records"_s);
    QCOMPARE(text.manner(), u"median of 7 · at 5 ms"_s);
    QCOMPARE(text.state(), QString());
    QCOMPARE(text.time(figures.lanes[0]), u"394.7 ms"_s);
    QCOMPARE(text.comparison(figures.lanes[0]), QString());
    QCOMPARE(text.time(figures.lanes[1]), u"11.2 ms"_s);
    QCOMPARE(text.comparison(figures.lanes[1]), u"35 × faster"_s);
    QCOMPARE(text.note(figures.lanes[1]), u"2 trips"_s);
    QCOMPARE(text.note(figures.lanes[2]), u"1 trip · 16 kB sent twice"_s);
    QCOMPARE(text.note(figures.lanes[4]), u"2 trips, when first looked at"_s);
    QCOMPARE(text.sentence(figures.lanes[0]), u"Naive: 78 queries, 78 trips, 394.7 ms."_s);
    QCOMPARE(text.sentence(figures.lanes[1]),
             u"Prefetch: 2 queries, 2 trips, 11.2 ms, 35 × faster."_s);
    QVERIFY(text.sentence(figures.growth[0]).startsWith("Naive: 11 queries for 10 records ("_L1));
    // Without latency there is next to nothing between them.
    QCOMPARE(RaceText(figures, 0ms).comparison(figures.lanes[1]), u"3.9 × faster"_s);

    RaceFigures felt = figures;
    felt.felt = 5ms;
    QCOMPARE(RaceText(felt, 20ms).added(), 0ns); // it was waited for already
    QVERIFY(RaceText(felt, 20ms).manner().contains("5 ms"_L1));
    RaceFigures slower = figures;
    slower.lanes[2].run.duration = 10s;
    QCOMPARE(RaceText(slower, 5ms).comparison(slower.lanes[2]), u"25 × slower"_s);
}

void TestRaceChart::drawsLanesAndGrowth()
{
    const RaceFigures figures = sampleRace();
    const QStringList texts = drawnTexts(drawRace(figures, lightStyle()));
    for (const QString &text :
         { u"author › books, 77 records"_s, u"Naive"_s, u"78"_s, u"394.7 ms"_s, u"Prefetch"_s,
           u"2"_s, u"35 × faster"_s, u"1 trip · 16 kB sent twice"_s, u"400 ms"_s,
           u"Queries as the data grows"_s,
           u"Measured at 10, 20, 40 and 77 records of author. A rising line is N+1, a flat one is "
           "not."_s,
           u"80"_s, u"77"_s, u"naive: 1 + N"_s, u"prefetch, subquery, on demand: 2 · join: 1"_s })
        QVERIFY2(texts.contains(text), qPrintable(text + u" is not in "_s + texts.join(u'|')));
}

void TestRaceChart::drawsTheTimeAsItGrows()
{
    const RaceFigures figures = sampleRace();
    ChartStyle style = lightStyle();
    style.measure = GrowthMeasure::Time;
    const QStringList texts = drawnTexts(drawRace(figures, style));
    QVERIFY(texts.contains(u"Time as the data grows"_s));
    QVERIFY2(texts.contains(u"naive: 394.7 ms"_s), qPrintable(texts.join(u'|')));
}

/// What grey shades do not tell.
void TestRaceChart::tellsMarksByTheirShapes()
{
    const RaceFigures figures = sampleRace();
    const Drawing drawing = drawRace(figures, lightStyle());
    using Kind = Drawing::Shape::Kind;
    qsizetype diamonds = 0;
    qsizetype squares = 0;
    qsizetype rings = 0;
    for (const Drawing::Shape &shape : drawing.shapes()) {
        diamonds += shape.kind == Kind::Polygon ? 1 : 0;
        const bool isRound = shape.kind == Kind::RoundedRect;
        squares += isRound && !shape.stroke.isValid() ? 1 : 0;
        rings += isRound && shape.stroke.isValid() ? 1 : 0;
    }
    QCOMPARE(diamonds, 77 + 4); // the repeated statements, and the points of their line
    QVERIFY(squares >= 4 + 2 * 4);
    QVERIFY(rings >= 4); // the root queries
}

void TestRaceChart::keepsWithinThePicture_data()
{
    QTest::addColumn<qreal>("width");
    QTest::addColumn<qreal>("height");
    QTest::newRow("picture") << 960.0 << 0.0;
    QTest::newRow("pane") << 755.0 << 640.0;
    QTest::newRow("narrow and low") << 420.0 << 100.0;
}

void TestRaceChart::keepsWithinThePicture()
{
    QFETCH(qreal, width);
    QFETCH(qreal, height);
    ChartStyle style = lightStyle();
    style.width = width;
    style.height = height;
    const RaceFigures figures = sampleRace();
    const Drawing drawing = drawRace(figures, style);
    QCOMPARE(drawing.size().width(), width);
    QVERIFY(drawing.size().height() >= height);
    const QRectF whole(QPointF(), drawing.size());
    for (const Drawing::Shape &shape : drawing.shapes()) {
        for (const QPointF &point : shape.points)
            QVERIFY2(whole.contains(point), qPrintable(shape.text));
        QVERIFY(whole.contains(shape.rect) || shape.rect.isNull());
    }
}

/// As the font has it: widthOf() takes letters for narrower than some fonts have them.
void TestRaceChart::cutsOffWhatHasNoRoom()
{
    Drawing drawing({ 400, 40 });
    drawing.setGround(Qt::white);
    drawing.addText({ 10, 20 }, u"eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"_s,
                    { .color = Qt::black, .size = 12, .room = 120 });
    QVERIFY(drawnTexts(drawing).value(0).endsWith(u'…'));
    // No longer for a name that is as long as a database takes: it is drawn thirty times a second.
    QCOMPARE(Drawing::elided(QString(1'000'000, u'e'), 120, 12), drawnTexts(drawing).value(0));
    QImage image(400, 40, QImage::Format_RGB32);
    QFont wide;
    wide.setStretch(QFont::Expanded);
    QPainter painter(&image);
    drawing.paint(painter, wide);
    painter.end();
    const auto isBlank = [&image](int from, int to) {
        for (int x = from; x < to; ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y) != Qt::white)
                    return false;
            }
        }
        return true;
    };
    QVERIFY(!isBlank(100, 130));
    QVERIFY(isBlank(131, 400));
}

/// Nor do the times and what is said behind them, nor the values of a narrow clock, meet.
void TestRaceChart::keepsTextsApart()
{
    RaceFigures figures = sampleRace();
    figures.lanes[0].run = racedRun(78, 900s, QueryMark::Repeated); // the others are faster by far
    // Where the axis ends, below the sentence.
    figures.growth[0].points.last().run = racedRun(80, 900s, QueryMark::Repeated);
    ChartStyle style = lightStyle();
    style.width = 420;
    style.hasTitle = false;
    const Drawing drawing = drawRace(figures, style);
    QList<QRectF> places;
    for (const Drawing::Shape &shape : drawing.shapes()) {
        if (shape.kind != Drawing::Shape::Kind::Text)
            continue;
        const qreal width = Drawing::widthOf(shape.text, shape.size, shape.isBold);
        QRectF place(shape.points.constFirst(), QSizeF(width, shape.size));
        place.translate(0, shape.size * -0.8); // down to where letters such as "g" end
        if (shape.anchor != Drawing::Anchor::Start)
            place.translate(shape.anchor == Drawing::Anchor::End ? -width : -width / 2, 0);
        for (const QRectF &other : std::as_const(places))
            QVERIFY2(!other.intersects(place), qPrintable(shape.text));
        places << place;
    }
}

/// A staircase of 78 queries: each is seen in a pane of half a window.
void TestRaceChart::tellsQueriesApart()
{
    ChartStyle style = lightStyle();
    style.hasTitle = false;
    style.width = 700;
    const Drawing drawing = drawRace(sampleRace(), style);
    QList<QRectF> bars;
    for (const Drawing::Shape &shape : drawing.shapes()) {
        if (shape.text == "394.7 ms"_L1)
            break;
        if (shape.kind == Drawing::Shape::Kind::Polygon)
            bars << shape.points.boundingRect();
    }
    QCOMPARE(bars.size(), 77); // the root query has another shape
    for (qsizetype i = 1; i < bars.size(); ++i)
        QVERIFY(bars[i].left() - bars[i - 1].right() >= 0.9);
}

void TestRaceChart::keepsBarsWithinTheClock_data()
{
    QTest::addColumn<RaceFigures>("figures");
    QTest::newRow("all alike") << sampleRace();
    // Of three levels, the last asks for the same records again.
    RaceFigures mixed = sampleRace();
    mixed.lanes[0].run = racedRun(2771, 4700us, QueryMark::Repeated);
    mixed.lanes[0].run.statistics.roundTrips = 78;
    for (qsizetype i = 1; i < mixed.lanes[0].run.statements.size(); ++i) {
        RacedStatement &statement = mixed.lanes[0].run.statements[i];
        statement.roundTrips = i < 78 ? 1 : 0;
        statement.mark = i % 2 == 0 ? QueryMark::Again : QueryMark::Repeated;
    }
    QTest::newRow("two marks in turn") << mixed;
}

/// However many bars there are in a narrow lane: behind it stands its time.
void TestRaceChart::keepsBarsWithinTheClock()
{
    QFETCH(const RaceFigures, figures);
    ChartStyle style = lightStyle();
    style.hasTitle = false;
    for (style.width = 560; style.width < 800; style.width += 20) {
        const Drawing drawing = drawRace(figures, style);
        qreal barsEnd = 0;
        qreal time = 0;
        for (const Drawing::Shape &shape : drawing.shapes()) {
            if (shape.kind == Drawing::Shape::Kind::Polygon && time == 0)
                barsEnd = std::max(barsEnd, shape.points.boundingRect().right());
            else if (shape.text == "394.7 ms"_L1)
                time = shape.points.constFirst().x()
                    - Drawing::widthOf(shape.text, shape.size, shape.isBold);
        }
        QVERIFY2(barsEnd > 0 && barsEnd < time, qPrintable(QString::number(style.width)));
    }
}

void TestRaceChart::writesValidSvg()
{
    const SvgContent svg = read(raceSvg(sampleRace(), lightStyle()));
    QCOMPARE(svg.error, QString());
    QCOMPARE(svg.elements.first(), u"svg"_s);
    QCOMPARE(svg.title, u"Race: author › books, 77 records"_s);
    QVERIFY(svg.description.contains(u"Prefetch: 2 queries, 2 trips, 11.2 ms, 35 × faster."_s));
    QVERIFY(svg.texts.contains(u"naive: 1 + N"_s));
    QCOMPARE(svg.texts, drawnTexts(drawRace(sampleRace(), lightStyle())));
}

void TestRaceChart::writesValidSvgOfHostileNames()
{
    RaceFigures figures = sampleRace();
    figures.root = u"a<b>&\"'\u0001\u001b[31m\ufffe\u202e"_s + QChar(0xd800) + u"☃]]>"_s;
    figures.lanes[3].error = DbError { DbError::Kind::Statement, u"<!--\u0000 no\n\nsuch"_s, {} };
    figures.lanes[3].runs = 0;
    const SvgContent svg = read(raceSvg(figures, lightStyle()));
    QCOMPARE(svg.error, QString());
    QVERIFY(svg.title.contains("a<b>&\"'"_L1));
    QVERIFY(svg.title.contains(u"☃]]>"_s));
    // It would turn the words behind the name around.
    QVERIFY(!(svg.texts + QStringList { svg.title, svg.description })
                 .join(u'\n')
                 .contains(QChar(0x202e)));
}

void TestRaceChart::saysWhatWentWrong()
{
    RaceFigures figures = sampleRace();
    figures.lanes[2].error = DbError { DbError::Kind::Statement, u"no such table: book"_s, {} };
    figures.lanes[2].runs = 0;
    QVERIFY(drawnTexts(drawRace(figures, lightStyle())).contains(u"no such table: book"_s));
    QCOMPARE(RaceText(figures, 5ms).sentence(figures.lanes[2]),
             u"Join: cannot run: no such table: book."_s);
    figures.error = DbError { DbError::Kind::Connection, u"the server is gone"_s, {} };
    QVERIFY(RaceText(figures, 5ms).state().contains("the server is gone"_L1));
    figures.error.reset();
    figures.wasStopped = true;
    QVERIFY(RaceText(figures, 5ms).state().startsWith("Stopped."_L1));
    figures.haveRecordsChanged = true;
    QVERIFY(RaceText(figures, 5ms).state().contains("changed the records"_L1));
}

/// At each time of a race, and of one without any result.
void TestRaceChart::drawsWhatIsThere()
{
    RaceFigures figures;
    QVERIFY(!drawnTexts(drawRace(figures, lightStyle())).isEmpty());
    figures = sampleRace();
    figures.growth.clear();
    figures.phase = RaceFigures::Phase::Racing;
    figures.felt = 5ms;
    for (RaceLane &lane : figures.lanes) {
        lane.run = {};
        lane.runs = 0;
        lane.expected = 400ms;
    }
    RaceLane &naive = figures.lanes[0];
    naive.isRunning = true;
    naive.began = std::chrono::steady_clock::now() - 100ms;
    naive.run.statements << RacedStatement { .duration = 5ms, .roundTrips = 1 };
    naive.run.statistics.queries = 1;
    ChartStyle style = lightStyle();
    style.now = std::chrono::steady_clock::now();
    const QStringList texts = drawnTexts(drawRace(figures, style));
    QVERIFY(texts.contains(u"running…"_s));
    QVERIFY(texts.contains(u"400 ms"_s)); // the clock does not wait for the lanes
    QVERIFY(texts.contains(u"It is measured after the lanes."_s));
    figures.parents = 1;
    figures.phase = RaceFigures::Phase::Ended;
    QVERIFY(drawnTexts(drawRace(figures, lightStyle()))
                .contains(u"It takes two records at least to see anything grow."_s));
}

void TestRaceChart::savesPictures()
{
    const QTemporaryDir folder;
    const RaceFigures figures = sampleRace();
    const QString png = folder.filePath(u"race.PNG"_s);
    QVERIFY(saveRacePicture(png, figures, lightStyle(), QFont()));
    const QImage image(png);
    QCOMPARE(image.width(), 2 * 960);
    QVERIFY(image.height() > 800);
    const QString svg = folder.filePath(u"race.svg"_s);
    QVERIFY(saveRacePicture(svg, figures, lightStyle(), QFont()));
    QFile file(svg);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(read(file.readAll()).error, QString());
    const Result<> lost = saveRacePicture(u"/nowhere/race.svg"_s, figures, lightStyle(), QFont());
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, DbError::Kind::File);
    QVERIFY(lost.error().text.startsWith("/nowhere/race.svg: "_L1));
}

void TestRaceChart::copiesPictures()
{
    const std::unique_ptr<QMimeData> mime(raceMimeData(sampleRace(), lightStyle(), QFont()));
    QVERIFY(mime->hasImage());
    QVERIFY(mime->text().contains(u"35 × faster"_s));
    QCOMPARE(read(mime->data(u"image/svg+xml"_s)).error, QString());
}

QTEST_MAIN(TestRaceChart)

#include "tst_racechart.moc"
