// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/theme.h"

#include "datalayer/models/logtext.h"
#include "ui/parts/stylesheet.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// As WCAG has it: 1 to 21.
double contrastOf(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double channel) {
            return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(static_cast<double>(color.redF()))
            + 0.7152 * linear(static_cast<double>(color.greenF()))
            + 0.0722 * linear(static_cast<double>(color.blueF()));
    };
    const auto [dark, light] = std::minmax({ luminance(one), luminance(other) });
    return (light + 0.05) / (dark + 0.05);
}

/// \a one with \a share of \a other.
QColor mixed(const QColor &one, const QColor &other, float share)
{
    const auto mix = [share](float below, float above) { return below + (above - below) * share; };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()));
}

/// The program's palette; \a other where it is run without a display, and has none.
QPalette programPalette(const QPalette &other)
{
    const bool hasDisplay = qobject_cast<QGuiApplication *>(QCoreApplication::instance());
    return hasDisplay ? QGuiApplication::palette() : other;
}

bool hasStrongContrasts(const QPalette &palette)
{
    // Usual palettes have at least one ground that is grey.
    constexpr double strong = 19;
    const std::initializer_list<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs {
        { QPalette::Window, QPalette::WindowText },
        { QPalette::Base, QPalette::Text },
        { QPalette::Button, QPalette::ButtonText },
    };
    return std::ranges::all_of(pairs, [&palette](const auto &pair) {
        return contrastOf(palette.color(QPalette::Active, pair.first),
                          palette.color(QPalette::Active, pair.second))
            >= strong;
    });
}

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

QPalette paletteOf(QRgb window, QRgb base, QRgb alternate, QRgb text, QRgb button, QRgb highlight)
{
    QPalette palette(rgb(button), rgb(window));
    for (const auto role :
         { QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText })
        palette.setColor(role, rgb(text));
    palette.setColor(QPalette::Base, rgb(base));
    palette.setColor(QPalette::AlternateBase, rgb(alternate));
    palette.setColor(QPalette::ToolTipBase, rgb(base));
    palette.setColor(QPalette::Highlight, rgb(highlight));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, rgb(highlight));
    QColor faint = rgb(text);
    faint.setAlphaF(0.45F);
    for (const auto role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::PlaceholderText, faint);
    return palette;
}

} // namespace

Theme::Theme(const QPalette &palette)
    : m_palette(palette)
    , m_isDark(palette.color(QPalette::Base).lightness() < 128)
    , m_isHighContrast(hasStrongContrasts(programPalette(palette)))
{ }

QPalette Theme::lightPalette()
{
    return paletteOf(0xf2f3f5, 0xffffff, 0xf7f8f9, 0x1b1f23, 0xfafbfc, 0x0b6ba8);
}

QPalette Theme::darkPalette()
{
    return paletteOf(0x24282c, 0x1a1d20, 0x202427, 0xe6e9ec, 0x30353a, 0x2a82c9);
}

QColor Theme::mark(QueryLogModel::Mark mark) const
{
    // On light, on dark, and on white with high contrast; on black all are strong.
    const auto choose = [this](QRgb light, QRgb dark, QRgb strong) {
        return rgb(m_isDark ? dark : m_isHighContrast ? strong : light);
    };
    switch (mark) {
    case QueryLogModel::Mark::Neutral:
        return choose(0x5f6b75, m_isHighContrast ? 0xd0d6db : 0xa3adb5, 0x3c454c);
    case QueryLogModel::Mark::Repeated:
        return choose(0xb85000, 0xff9d57, 0x8a3a00);
    case QueryLogModel::Mark::Batch:
        return choose(0x0b6ba8, m_isHighContrast ? 0x7cc8ff : 0x5ab4ef, 0x004c80);
    case QueryLogModel::Mark::Again:
        return choose(0x8a3fa0, m_isHighContrast ? 0xe0a8f2 : 0xd08ce6, 0x662080);
    case QueryLogModel::Mark::Error:
        return choose(0xc01c28, m_isHighContrast ? 0xff9a97 : 0xff7b78, 0x960010);
    }
    return {};
}

QColor Theme::accent() const
{
    if (m_isHighContrast)
        return m_palette.color(QPalette::Active, QPalette::Text);
    // With white text on it: dark enough in both.
    return rgb(m_isDark ? 0x1f74b5 : 0x0b6ba8);
}

QColor Theme::onAccent() const
{
    return m_isHighContrast ? m_palette.color(QPalette::Active, QPalette::Base) : QColor(Qt::white);
}

QColor Theme::ring() const
{
    if (m_isHighContrast)
        return rgb(m_isDark ? 0xffe14d : 0x0038c0); // besides black and white
    return rgb(m_isDark ? 0x5ab4ef : 0x0b6ba8);
}

QColor Theme::selection(bool hasFocus) const
{
    if (m_isHighContrast)
        return rgb(m_isDark ? 0x404040 : 0xcccccc);
    QColor color = m_palette.color(QPalette::Active, QPalette::Text);
    color.setAlphaF(hasFocus ? 0.12F : 0.08F);
    return color;
}

QColor Theme::paleSelection() const
{
    return m_isHighContrast ? selection(true)
                            : mixed(ground(), mark(QueryLogModel::Mark::Batch), 1.0F / 6);
}

QColor Theme::text() const
{
    return m_palette.color(QPalette::Active, QPalette::Text);
}

QColor Theme::ground() const
{
    return m_palette.color(QPalette::Active, QPalette::Base);
}

QColor Theme::good() const
{
    if (m_isHighContrast)
        return rgb(m_isDark ? 0x8fe8ab : 0x0b5c29);
    return rgb(m_isDark ? 0x6fcf8e : 0x1b7a3d);
}

QColor Theme::muted() const
{
    if (m_isHighContrast)
        return m_palette.color(QPalette::Active, QPalette::Text);
    // Tables 0x6a737b and 0x98a1a8, a shade stronger on light, where rows are tinted.
    return rgb(m_isDark ? 0xa0a9b0 : 0x5d666e);
}

QColor Theme::hairline() const
{
    if (m_isHighContrast)
        return m_palette.color(QPalette::Active, QPalette::Text);
    return rgb(m_isDark ? 0x3a4046 : 0xd8dce0);
}

QColor Theme::tint(QueryLogModel::Mark mark) const
{
    if (m_isHighContrast || mark == QueryLogModel::Mark::Neutral)
        return Qt::transparent;
    QColor color = this->mark(mark);
    color.setAlphaF(m_isDark ? 0.18F : 0.14F);
    return color;
}

QColor Theme::layered(QColor ground, std::initializer_list<QColor> layers)
{
    for (const QColor &layer : layers)
        ground = mixed(ground, layer, layer.alphaF());
    return ground;
}

QColor Theme::readable(const QColor &color, const QColor &ground) const
{
    const double wanted = m_isHighContrast ? 7 : 4.5;
    constexpr int steps = 10;
    QColor found = color;
    for (int step = 1; step <= steps && contrastOf(found, ground) < wanted; ++step)
        found = mixed(color, text(), static_cast<float>(step) / steps);
    return found;
}

QColor Theme::keyword() const
{
    return rgb(m_isDark ? 0xc79bf0 : 0x6f42a8);
}

QString Theme::styleSheet() const
{
    return filledStyleSheet(*this, m_palette);
}

void paintMark(QPainter &painter, const QRectF &square, QueryLogModel::Mark mark,
               const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const QPointF center = square.center();
    const qreal half = square.width() / 2;
    switch (mark) {
    case QueryLogModel::Mark::Neutral:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 2));
        painter.drawEllipse(center, half - 1.5, half - 1.5);
        break;
    case QueryLogModel::Mark::Repeated:
        painter.drawPolygon(QPolygonF {
            QPointF(center.x(), center.y() - half), QPointF(center.x() + half, center.y()),
            QPointF(center.x(), center.y() + half), QPointF(center.x() - half, center.y()) });
        break;
    case QueryLogModel::Mark::Batch:
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
        break;
    case QueryLogModel::Mark::Again: {
        const qreal bar = square.width() * 0.3;
        painter.drawRect(QRectF(square.left() + 1, square.top(), bar, square.height()));
        painter.drawRect(QRectF(square.right() - bar - 1, square.top(), bar, square.height()));
        break;
    }
    case QueryLogModel::Mark::Error:
        painter.setPen(QPen(color, 2.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(square.topLeft() + QPointF(1.5, 1.5),
                         square.bottomRight() - QPointF(1.5, 1.5));
        painter.drawLine(square.topRight() + QPointF(-1.5, 1.5),
                         square.bottomLeft() + QPointF(1.5, -1.5));
        break;
    }
    painter.restore();
}

bool isMotionReduced(const QWidget &widget)
{
    return widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget) == 0;
}

QRect leadingBar(const QRect &row, int width, Qt::LayoutDirection direction)
{
    return QStyle::visualRect(direction, row, QRect(row.left(), row.top(), width, row.height()));
}

void paintFocusRing(QPainter &painter, const QRect &rect, const Theme &theme)
{
    const int width = theme.isHighContrast() ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.ring(), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const int inset = width / 2;
    painter.drawRect(rect.adjusted(inset, inset, -1 - inset, -1 - inset));
    painter.restore();
}

QString markText(QueryLogModel::Mark mark)
{
    return markWord(mark);
}

} // namespace roundtrip
