// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/textsize.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace roundtrip {

namespace {

constexpr double usualPixels = 13;
/// A desktop's own sizes, which all count as usual.
constexpr double leastUsual = 11;
constexpr double mostUsual = 14.5;

/// Under this name the application knows the font that it had before it was scaled.
constexpr const char *desktopFontName = "desktopFont";

QFont desktopFont()
{
    const QVariant known = qApp->property(desktopFontName);
    if (known.isValid())
        return known.value<QFont>();
    qApp->setProperty(desktopFontName, QApplication::font());
    return QApplication::font();
}

} // namespace

const QList<int> &textSizes()
{
    static const QList<int> sizes { 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300 };
    return sizes;
}

int textSizeBeside(int percent, int steps)
{
    const QList<int> &sizes = textSizes();
    const auto at = std::ranges::lower_bound(sizes, percent) - sizes.begin();
    return sizes[std::clamp<qsizetype>(at + steps, 0, sizes.size() - 1)];
}

void applyTextSize(int percent)
{
    QFont font = desktopFont();
    if (font.pixelSize() > 0)
        font.setPixelSize(std::max(1, font.pixelSize() * percent / 100));
    else
        font.setPointSizeF(font.pointSizeF() * percent / 100);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

double textScale(const QFont &font)
{
    const double pixels = QFontInfo(font).pixelSize();
    return pixels >= leastUsual && pixels <= mostUsual ? 1 : pixels / usualPixels;
}

int scaledTo(const QFont &font, int pixels)
{
    return static_cast<int>(std::lround(pixels * textScale(font)));
}

QFont fixedFontBeside(const QFont &font)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (font.pixelSize() > 0)
        fixed.setPixelSize(std::max(1, font.pixelSize() - 1));
    else
        fixed.setPointSizeF(std::max(1.0, font.pointSizeF() - 0.5));
    return fixed;
}

} // namespace roundtrip
