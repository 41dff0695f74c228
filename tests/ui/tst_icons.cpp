// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/icons/icons.h"
#include "ui/parts/icons/svgpath.h"
#include "ui/parts/icons/svgpicture.h"
#include "ui/parts/theme.h"

#include "tests/support/examples.h"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Returns the color of the pixel that is covered most, with its alpha.
QColor strongest(const QImage &image)
{
    QColor found = Qt::transparent;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > found.alpha())
                found = image.pixelColor(x, y);
        }
    }
    return found;
}

QImage drawn(const QIcon &icon, qreal ratio, QIcon::Mode mode = QIcon::Normal,
             QIcon::State state = QIcon::Off)
{
    return icon.pixmap(QSize(16, 16), ratio, mode, state).toImage();
}

QByteArray within(const QByteArray &elements)
{
    return R"(<svg viewBox="0 0 16 16">)" + elements + "</svg>";
}

QByteArray repeated(const QByteArray &text, int count)
{
    QByteArray all;
    for (int i = 0; i < count; ++i)
        all += text;
    return all;
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void drawsEveryIcon_data();
    void drawsEveryIcon();
    void followsThePalette();
    void standsOutWhereItIsSelected();
    void pointsWhereOneReadsTo();
    void drawsWhatItReads();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void keepsTheProgramsIcon();

private:
    QStringList m_names;
};

void TestIcons::initTestCase()
{
    QVERIFY(!ownIcon(u"open"_s).isNull());
    for (const QString &name : QDir(u":/icons"_s).entryList())
        m_names << name.chopped(4);
    QVERIFY(m_names.size() > 25);
    QVERIFY(ownIcon(u"no such icon"_s).isNull());
}

void TestIcons::drawsEveryIcon_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : std::as_const(m_names))
        QTest::newRow(qPrintable(name)) << name;
}

/// In the pixels of the screen: a picture that was blown up has nothing but soft edges.
void TestIcons::drawsEveryIcon()
{
    QFETCH(const QString, name);
    const QIcon icon = ownIcon(name);
    QVERIFY(!icon.isNull());
    for (const qreal ratio : { 1.0, 1.5, 2.0 }) {
        const QImage image = drawn(icon, ratio);
        QCOMPARE(image.size(), QSize(16, 16) * ratio);
        QVERIFY(strongest(image).alpha() > 200);
        int clear = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const int alpha = image.pixelColor(x, y).alpha();
                clear += alpha < 40 || alpha > 215 ? 1 : 0;
            }
        }
        QVERIFY2(clear > image.width() * image.height() / 2, qPrintable(QString::number(clear)));
    }
    QImage fitting(32, 32, QImage::Format_ARGB32_Premultiplied);
    fitting.fill(Qt::transparent);
    QPainter painter(&fitting);
    icon.paint(&painter, fitting.rect());
    painter.end();
    QImage twice = drawn(icon, 2).convertToFormat(fitting.format());
    twice.setDevicePixelRatio(1);
    QCOMPARE(twice, fitting);
}

void TestIcons::followsThePalette()
{
    const QIcon icon = ownIcon(u"prefetch"_s);
    for (const QPalette &palette : { Theme::lightPalette(), Theme::darkPalette() }) {
        QGuiApplication::setPalette(palette);
        QCOMPARE(strongest(drawn(icon, 1)).rgb(), palette.color(QPalette::ButtonText).rgb());
        // It is half transparent, and so rounded.
        const QColor disabled = strongest(drawn(icon, 1, QIcon::Disabled));
        const QColor faint = palette.color(QPalette::Disabled, QPalette::ButtonText);
        QVERIFY(std::abs(disabled.red() - faint.red()) < 3);
        QVERIFY(std::abs(disabled.alpha() - faint.alpha()) < 3);
        QCOMPARE(strongest(drawn(ownIcon(u"prefetch"_s, IconPlace::Menu), 1)).rgb(),
                 palette.color(QPalette::WindowText).rgb());
    }
    QGuiApplication::setPalette(Theme::lightPalette());
}

void TestIcons::standsOutWhereItIsSelected()
{
    const QPalette palette = QGuiApplication::palette();
    const QIcon choice = ownIcon(u"naive"_s, IconPlace::Switch);
    QCOMPARE(strongest(drawn(choice, 2, QIcon::Normal, QIcon::On)).rgb(), QColor(Qt::white).rgb());
    QCOMPARE(strongest(drawn(choice, 2)).rgb(), palette.color(QPalette::ButtonText).rgb());
    const QIcon entry = ownIcon(u"open"_s, IconPlace::Menu);
    QCOMPARE(strongest(drawn(entry, 2, QIcon::Active)).rgb(),
             palette.color(QPalette::HighlightedText).rgb());
    // The pointer over a button changes its ground alone.
    const QIcon button = ownIcon(u"open"_s);
    QCOMPARE(strongest(drawn(button, 2, QIcon::Active)).rgb(),
             palette.color(QPalette::ButtonText).rgb());
    QCOMPARE(strongest(drawn(button, 2, QIcon::Normal, QIcon::On)).rgb(),
             palette.color(QPalette::ButtonText).rgb());
}

void TestIcons::pointsWhereOneReadsTo()
{
    const QImage back = drawn(ownIcon(u"back"_s), 2);
    const QImage search = drawn(ownIcon(u"search"_s), 2);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const QImage turned = drawn(ownIcon(u"back"_s), 2);
    const QImage same = drawn(ownIcon(u"search"_s), 2);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QVERIFY(turned != back);
    // The same but for rounding: it is 1/4 px beside the middle of a pixel.
    const QImage mirrored = turned.mirrored(true, false);
    for (int x = 0; x < back.width(); ++x) {
        for (int y = 0; y < back.height(); ++y)
            QVERIFY(std::abs(mirrored.pixelColor(x, y).alpha() - back.pixelColor(x, y).alpha())
                    < 9);
    }
    QCOMPARE(same, search);
}

void TestIcons::drawsWhatItReads()
{
    const auto path = pathFromSvg(u"M 1,2L3 4 5,-6 H7V8.5C1 2 3 4 5 6Z");
    QVERIFY(path);
    QCOMPARE(path->elementAt(2).y, -6.0);
    QCOMPARE(path->elementAt(4).y, 8.5);
    QCOMPARE(path->currentPosition(), QPointF(1, 2));
    const auto picture = SvgPicture::read(
        within(R"(<g fill="#ff0000"><rect x="0" y="0" width="8" height="8"/><!-- a comment -->
            <circle cx="12" cy="12" r="3" fill="currentColor"/></g>
            <line x1="10" y1="4" x2="16" y2="4" stroke="#00ff00" stroke-width="4"/>
            <polyline points="0,12 6,12" fill="none" stroke="#0000ff" stroke-width="4"/>)"));
    QVERIFY(picture);
    QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    picture->paint(painter, image.rect(), Qt::yellow);
    painter.end();
    QCOMPARE(image.pixelColor(4, 4), QColor(Qt::red));
    QCOMPARE(image.pixelColor(12, 12), QColor(Qt::yellow));
    QCOMPARE(image.pixelColor(13, 4), QColor(Qt::green));
    QCOMPARE(image.pixelColor(3, 12), QColor(Qt::blue));
    QCOMPARE(image.pixelColor(8, 8).alpha(), 0);
}

void TestIcons::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no XML") << QByteArray("\x89PNG");
    QTest::newRow("other XML") << QByteArray("<html/>");
    QTest::newRow("no size") << QByteArray("<svg/>");
    QTest::newRow("an empty size") << QByteArray(R"(<svg viewBox="0 0 0 16"/>)");
    QTest::newRow("a size of nothing") << QByteArray(R"(<svg viewBox="0 0 nan inf"/>)");
    QTest::newRow("cut off") << within({}).chopped(3);
    QTest::newRow("an unknown element") << within("<script>alert(1)</script>");
    QTest::newRow("a reference") << within(R"(<use href="file:///etc/passwd"/>)");
    QTest::newRow("a picture") << within(R"(<image href="http://example.org/x.png"/>)");
    QTest::newRow("an arc") << within(R"(<path d="M1 1A5 5 0 0 1 9 9"/>)");
    QTest::newRow("a line from nowhere") << within(R"(<path d="L1 1"/>)");
    QTest::newRow("too few numbers") << within(R"(<path d="M1 1L2"/>)");
    QTest::newRow("numbers after the end") << within(R"(<path d="M1 1L2 2Z3 3"/>)");
    QTest::newRow("a number out of sight") << within(R"(<path d="M1 99999999999999999999L2 2"/>)");
    QTest::newRow("no number") << within(R"(<circle cx="x" cy="1" r="1"/>)");
    QTest::newRow("no colour") << within(R"x(<circle cx="1" cy="1" r="1" fill="url(#a)"/>)x");
    QTest::newRow("no width") << within(R"(<circle cx="1" cy="1" r="1" stroke-width="0"/>)");
    QTest::newRow("turned") << within(R"x(<g transform="rotate(3)"/>)x");
    QTest::newRow("something within a shape") << within("<path d=\"M1 1\"><g/></path>");
    QTest::newRow("a long path") << within("<path d=\"M1 1" + repeated("L2 2", 5000) + "\"/>");
    QTest::newRow("many shapes") << within(repeated("<path d=\"M1 1\"/>", 1000));
    QTest::newRow("a large file") << within(repeated(" ", 100'000));
    QTest::newRow("deep") << within(repeated("<g>", 1000) + repeated("</g>", 1000));
    QTest::newRow("entities") << QByteArray(
        R"(<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg viewBox="0 0 1 1">&c;</svg>)");
}

void TestIcons::refusesOtherFiles()
{
    QFETCH(const QByteArray, svg);
    QVERIFY(!SvgPicture::read(svg));
}

/// The pictures that desktops take are the same drawing.
void TestIcons::keepsTheProgramsIcon()
{
    for (const int size : { 16, 24, 32, 48, 64, 128, 256 }) {
        const QImage stored(test::repositoryPath(u"resources/desktop/icons/%1.png"_s.arg(size)));
        QCOMPARE(stored.size(), QSize(size, size));
        const QImage image = programIcon().pixmap(QSize(size, size), 1).toImage();
        int others = 0;
        for (int y = 0; y < size; ++y) {
            for (int x = 0; x < size; ++x) {
                const QColor one = stored.pixelColor(x, y);
                const QColor other = image.pixelColor(x, y);
                others += std::abs(one.alpha() - other.alpha()) > 48
                        || (one.alpha() > 200 && std::abs(one.green() - other.green()) > 48)
                    ? 1
                    : 0;
            }
        }
        QVERIFY2(others * 50 < size * size, qPrintable(QString::number(others)));
    }
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
