// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>
#include <QString>

class QFont;
class QPainter;

namespace roundtrip {

/// Drawing is a picture as a list of shapes and texts, from the lowest to the topmost. It is a
/// plain value that needs no display: a QPainter paints it, and writeSvg() writes it. Texts are
/// placed by an anchor, since nobody can measure them here.
class Drawing
{
public:
    enum class Anchor { Start, Middle, End };

    /// Shape is an area, a line or a text.
    struct Shape
    {
        enum class Kind { Polygon, RoundedRect, Polyline, Text };

        Kind kind = Kind::Polygon;
        QPolygonF points {}; ///< of a polygon or a line; the first is a text's place
        QRectF rect {}; ///< of a rounded rectangle
        qreal radius = 0;
        QColor fill {}; ///< of an area or a text; invalid for none
        QColor stroke {}; ///< of a line or a border; invalid for none
        qreal width = 1; ///< of the stroke
        QString text {};
        Anchor anchor = Anchor::Start;
        qreal size = 0; ///< of a text, in pixels
        bool isBold = false;
        qreal room = 0; ///< for a text, in pixels; 0 where nothing stands beside it
    };

    /// TextStyle is how a text looks.
    struct TextStyle
    {
        QColor color;
        qreal size = 13;
        bool isBold = false;
        Anchor anchor = Anchor::Start;
        qreal room = 0; ///< what of the text goes beyond is left out; 0 for all the room
    };

    explicit Drawing(QSizeF size)
        : m_size(size)
    { }

    void setSize(QSizeF size) { m_size = size; }
    /// Sets the colour below all shapes; invalid for none.
    void setGround(const QColor &ground) { m_ground = ground; }
    [[nodiscard]] const QColor &ground() const { return m_ground; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] const QList<Shape> &shapes() const { return m_shapes; }

    void addPolygon(const QPolygonF &points, const QColor &fill);
    void addRect(const QRectF &rect, qreal radius, const QColor &fill, const QColor &stroke = {},
                 qreal width = 1);
    void addLine(const QPolygonF &points, const QColor &stroke, qreal width = 1);
    /// Adds \a words, whose base line is at the height of \a place. What a room is too small for is
    /// left out by elided() here, and again by the font where the drawing is painted.
    void addText(const QPointF &place, const QString &words, const TextStyle &style);

    /// Returns about how wide a text is, in pixels: letters are taken for those of a common font.
    [[nodiscard]] static qreal widthOf(const QString &text, qreal size, bool isBold = false);
    /// Returns \a text or, where it is wider than \a width, its beginning with an ellipsis.
    [[nodiscard]] static QString elided(const QString &text, qreal width, qreal size);

    /// Paints the drawing from the painter's origin on; texts have the family of \a font.
    void paint(QPainter &painter, const QFont &font) const;

private:
    QSizeF m_size;
    QColor m_ground;
    QList<Shape> m_shapes;
};

} // namespace roundtrip
