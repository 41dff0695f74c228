// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/contrast.h"
#include "ui/parts/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using roundtrip::test::contrast;

namespace {

using Mark = QueryLogModel::Mark;

constexpr std::array marks { Mark::Neutral, Mark::Repeated, Mark::Batch, Mark::Again, Mark::Error };

/// What a translucent colour makes of its ground.
QColor over(const QColor &ground, const QColor &color)
{
    const auto mix = [&](int below, int above) {
        return static_cast<int>(
            std::lround(below + (above - below) * static_cast<double>(color.alphaF())));
    };
    return { mix(ground.red(), color.red()), mix(ground.green(), color.green()),
             mix(ground.blue(), color.blue()) };
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void followsThePalette();
    void isReadable_data();
    void isReadable();
    void isReadableOnLayers_data() { isReadable_data(); }
    void isReadableOnLayers();
    void findsHighContrast();
    void drawsEachMarkInAShapeOfItsOwn();
    void fillsItsStyleSheet();
};

void TestTheme::followsThePalette()
{
    QVERIFY(!Theme(Theme::lightPalette()).isDark());
    QVERIFY(Theme(Theme::darkPalette()).isDark());
    QVERIFY(Theme(Theme::lightPalette()).mark(Mark::Batch)
            != Theme(Theme::darkPalette()).mark(Mark::Batch));
}

void TestTheme::isReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

void TestTheme::isReadable()
{
    QFETCH(QPalette, palette);
    const Theme theme(palette);
    const auto check = [](const QColor &text, const QColor &ground, const char *what) {
        const double found = contrast(text, ground);
        QVERIFY2(found >= 4.5,
                 qPrintable(u"%1: %2 on %3 is %4:1"_s
                                .arg(QLatin1StringView(what), text.name(), ground.name())
                                .arg(found, 0, 'f', 2)));
    };
    for (const auto role : { QPalette::Base, QPalette::AlternateBase, QPalette::Window }) {
        check(theme.muted(), palette.color(role), "muted");
        check(palette.color(QPalette::Text), palette.color(role), "text");
    }
    check(theme.onAccent(), theme.accent(), "accent");
    check(theme.keyword(), palette.color(QPalette::Base), "keyword");
    // The text in the middle of a progress bar stands on either ground.
    static const QRegularExpression chunk(uR"(QProgressBar::chunk \{ background: (#\w+))"_s);
    const QColor done(chunk.match(theme.styleSheet()).captured(1));
    check(palette.color(QPalette::Text), done, "progress");
    const QColor base = palette.color(QPalette::Base);
    for (const Mark mark : marks) {
        check(theme.mark(mark), base, "mark");
        const float share = theme.tint(mark).alphaF();
        // The root's rows may be all that there are: a bar alone marks these.
        QVERIFY(mark == Mark::Neutral ? share == 0 : share >= 0.119F && share <= 0.181F);
        check(theme.muted(), over(base, theme.selection(true)), "muted in a selected row");
        check(theme.muted(), over(base, theme.tint(mark)), "muted in a tinted row");
        check(palette.color(QPalette::Text), over(base, theme.tint(mark)), "text in a tinted row");
    }
}

/// In a row that a query has filled, and that is selected, and has what is searched for.
void TestTheme::isReadableOnLayers()
{
    QFETCH(QPalette, palette);
    const Theme theme(palette);
    const QColor hit = theme.tint(Mark::Repeated);
    for (const Mark mark : marks) {
        const QColor filled = over(theme.ground(), theme.tint(mark));
        const QColor ground = over(over(filled, theme.selection(true)), hit);
        QVERIFY(contrast(ground,
                         Theme::layered(theme.ground(),
                                        { theme.tint(mark), theme.selection(true), hit }))
                < 1.02);
        for (const QColor &text : { theme.muted(), theme.mark(mark), theme.mark(Mark::Error) }) {
            const QColor readable = theme.readable(text, ground);
            QVERIFY2(contrast(readable, ground) >= 4.5, qPrintable(readable.name()));
        }
    }
    const QColor pale = theme.paleSelection();
    for (const QColor &text : { theme.muted(), theme.good(), theme.mark(Mark::Repeated) })
        QVERIFY(contrast(theme.readable(text, pale), pale) >= 4.5);
    // What can be read stays as it is.
    QCOMPARE(theme.readable(theme.muted(), theme.ground()), theme.muted());
}

/// From the palette alone, and without a tint.
void TestTheme::findsHighContrast()
{
    for (const auto &[ground, text] :
         { std::pair(Qt::black, Qt::white), std::pair(Qt::white, Qt::black) }) {
        QPalette palette(ground);
        for (const auto role : { QPalette::Window, QPalette::Base, QPalette::Button })
            palette.setColor(role, ground);
        for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
            palette.setColor(role, text);
        QApplication::setPalette(palette);
        const Theme theme(palette);
        QVERIFY(theme.isHighContrast());
        QCOMPARE(theme.isDark(), ground == Qt::black);
        for (const Mark mark : marks) {
            QVERIFY(contrast(theme.mark(mark), palette.color(QPalette::Base)) >= 7);
            QCOMPARE(theme.tint(mark).alpha(), 0);
        }
        QVERIFY(contrast(theme.ring(), palette.color(QPalette::Base)) >= 7);
        QVERIFY(contrast(theme.onAccent(), theme.accent()) >= 7);
        QVERIFY(contrast(theme.muted(), theme.selection(true)) >= 7);
        QVERIFY(contrast(theme.hairline(), palette.color(QPalette::Base)) >= 7);
        // What cannot be used can be read, and told from what can.
        static const QRegularExpression disabled(uR"(QPushButton:disabled \{ color: (#\w+))"_s);
        const QColor faint(disabled.match(theme.styleSheet()).captured(1));
        QVERIFY(contrast(faint, palette.color(QPalette::Button)) >= 4.5);
        QVERIFY(contrast(faint, palette.color(QPalette::ButtonText)) >= 2);
        // What is selected can be seen, and read.
        const QColor pale = theme.paleSelection();
        QVERIFY(pale != theme.ground());
        for (const QColor &color : { theme.good(), theme.mark(Mark::Repeated) })
            QVERIFY(contrast(theme.readable(color, pale), pale) >= 7);
    }
    for (const QPalette &usual :
         { Theme::darkPalette(), QPalette(QColor(0xefefef)), Theme::lightPalette() }) {
        QApplication::setPalette(usual);
        QVERIFY(!Theme(usual).isHighContrast());
    }
}

void TestTheme::drawsEachMarkInAShapeOfItsOwn()
{
    QList<QImage> drawn;
    for (const Mark mark : marks) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        {
            QPainter painter(&image);
            paintMark(painter, QRectF(2, 2, 20, 20), mark, Qt::black);
        }
        QVERIFY(!drawn.contains(image)); // in the same colour
        drawn << image;
    }
}

void TestTheme::fillsItsStyleSheet()
{
    // Every name in it has got its colour.
    QVERIFY(!Theme(Theme::lightPalette()).styleSheet().contains(u'%'));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
