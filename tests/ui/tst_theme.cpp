// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/theme.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Mark = QueryLogModel::Mark;

constexpr std::array marks { Mark::Neutral, Mark::Repeated, Mark::Batch, Mark::Again, Mark::Error };

double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// As WCAG has it: 1 to 21.
double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({ luminance(one), luminance(other) });
    return (light + 0.05) / (dark + 0.05);
}

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
    check(Qt::white, theme.accent(), "accent");
    const QColor base = palette.color(QPalette::Base);
    for (const Mark mark : marks) {
        check(theme.mark(mark), base, "mark");
        const float share = theme.tint(mark).alphaF();
        QVERIFY(share >= 0.119F && share <= 0.181F);
        check(theme.muted(), over(base, theme.tint(mark)), "muted in a tinted row");
        check(palette.color(QPalette::Text), over(base, theme.tint(mark)), "text in a tinted row");
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
