// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QRectF>

#include <optional>

class QByteArray;
class QPainter;
class QXmlStreamAttributes;
class QXmlStreamReader;

namespace roundtrip {

/// SvgPicture is a drawing read from the small part of SVG that the program's own icons are made
/// of: `path` (see pathFromSvg()), `circle`, `rect`, `line` and `polyline`, within `svg` and `g`,
/// each filled and stroked in a colour `#rrggbb` or `currentColor`. Strokes have round ends. There
/// are no transformations, styles or references: a file with anything else is no such picture.
class SvgPicture
{
public:
    /// Reads \a svg; nothing if that is another file, a damaged one or a huge one.
    [[nodiscard]] static std::optional<SvgPicture> read(const QByteArray &svg);

    /// Paints the picture into the middle of \a rect as large as it fits, `currentColor` as
    /// \a color.
    void paint(QPainter &painter, const QRectF &rect, const QColor &color) const;

private:
    /// A colour that is not valid is `currentColor`; no colour is `none`.
    using Ink = std::optional<QColor>;
    struct Look
    {
        Ink fill = QColor(Qt::black);
        Ink stroke;
        qreal strokeWidth = 1;
    };
    struct Shape
    {
        QPainterPath path;
        Look look;
    };

    bool readElement(QXmlStreamReader &xml, const Look &outer, int depth);
    static bool readLook(const QXmlStreamAttributes &attributes, Look &look);

    QRectF m_box;
    QList<Shape> m_shapes;
};

} // namespace roundtrip
