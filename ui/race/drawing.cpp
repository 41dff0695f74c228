// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/drawing.h"

#include "datalayer/base/visibletext.h"
#include "ui/parts/isolated.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// The width of a letter as a share of the font's size.
qreal shareOf(QChar letter)
{
    constexpr qreal narrow = 0.3;
    constexpr qreal usual = 0.56;
    constexpr qreal wide = 1;
    if (QStringView(u"iljtfrI.,:;|'()[] ·›").contains(letter))
        return narrow;
    // East Asian letters fill a square, as the broadest Latin ones nearly do.
    if (letter.unicode() >= 0x1100 || QStringView(u"mwMW@%").contains(letter))
        return letter.category() == QChar::Mark_NonSpacing ? 0 : wide;
    return usual;
}

} // namespace

void Drawing::addPolygon(const QPolygonF &points, const QColor &fill)
{
    m_shapes << Shape { .kind = Shape::Kind::Polygon, .points = points, .fill = fill };
}

void Drawing::addRect(const QRectF &rect, qreal radius, const QColor &fill, const QColor &stroke,
                      qreal width)
{
    m_shapes << Shape { .kind = Shape::Kind::RoundedRect,
                        .rect = rect,
                        .radius = radius,
                        .fill = fill,
                        .stroke = stroke,
                        .width = width };
}

void Drawing::addLine(const QPolygonF &points, const QColor &stroke, qreal width)
{
    m_shapes << Shape {
        .kind = Shape::Kind::Polyline, .points = points, .stroke = stroke, .width = width
    };
}

void Drawing::addText(const QPointF &place, const QString &words, const TextStyle &style)
{
    const QString text = visibleText(words); // names may have anything in them
    m_shapes << Shape { .kind = Shape::Kind::Text,
                        .points = { place },
                        .fill = style.color,
                        .text = style.room > 0 ? elided(text, style.room, style.size) : text,
                        .anchor = style.anchor,
                        .size = style.size,
                        .isBold = style.isBold,
                        .room = style.room };
}

qreal Drawing::widthOf(const QString &text, qreal size, bool isBold)
{
    constexpr qreal boldness = 1.08;
    qreal shares = 0;
    for (const QChar letter : text)
        shares += shareOf(letter);
    return shares * size * (isBold ? boldness : 1);
}

QString Drawing::elided(const QString &text, qreal width, qreal size)
{
    if (widthOf(text, size) <= width)
        return text;
    const QString ellipsis = u"…"_s;
    // Forwards, letter by letter: a name may be as long as a database takes.
    qreal room = width - widthOf(ellipsis, size);
    qsizetype kept = 0;
    for (; kept < text.size(); ++kept) {
        room -= shareOf(text[kept]) * size;
        if (room < 0)
            break;
    }
    // Not half of a letter that takes two.
    if (kept > 0 && text[kept - 1].isHighSurrogate())
        --kept;
    return text.first(kept) + ellipsis;
}

void Drawing::paint(QPainter &painter, const QFont &font) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_ground.isValid())
        painter.fillRect(QRectF(QPointF(), m_size), m_ground);
    for (const Shape &shape : m_shapes) {
        QPen pen(Qt::NoPen);
        if (shape.stroke.isValid())
            pen = QPen(shape.stroke, shape.width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        painter.setPen(pen);
        painter.setBrush(shape.fill.isValid() ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
        switch (shape.kind) {
        case Shape::Kind::Polygon:
            painter.drawPolygon(shape.points);
            break;
        case Shape::Kind::RoundedRect:
            painter.drawRoundedRect(shape.rect, shape.radius, shape.radius);
            break;
        case Shape::Kind::Polyline:
            painter.drawPolyline(shape.points);
            break;
        case Shape::Kind::Text: {
            QFont own(font);
            own.setPixelSize(std::max(1, static_cast<int>(std::lround(shape.size))));
            own.setBold(shape.isBold);
            painter.setFont(own);
            painter.setPen(shape.fill);
            QPointF place = shape.points.constFirst();
            const QFontMetricsF metrics(own, painter.device());
            const QString text = shape.room > 0
                ? metrics.elidedText(shape.text, Qt::ElideRight, shape.room)
                : shape.text;
            const qreal width = metrics.horizontalAdvance(text);
            if (shape.anchor != Anchor::Start)
                place.rx() -= shape.anchor == Anchor::End ? width : width / 2;
            painter.drawText(place, isolated(text));
            break;
        }
        }
    }
    painter.restore();
}

} // namespace roundtrip
