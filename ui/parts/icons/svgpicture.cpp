// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/icons/svgpicture.h"

#include "ui/parts/icons/svgpath.h"

#include <QByteArray>
#include <QPainter>
#include <QPen>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype largestSvg = 64 * 1024; // bytes
constexpr int deepestSvg = 8;
constexpr qsizetype mostSvgShapes = 200;

/// Returns the attribute as a number, 0 where it is missing; nothing if it is none.
std::optional<qreal> attributeNumber(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    return attributes.hasAttribute(name) ? numberFromSvg(attributes.value(name)) : 0.0;
}

/// Returns the path of a shape; nothing if \a name is no shape, or its attributes are wrong.
std::optional<QPainterPath> shapePath(QStringView name, const QXmlStreamAttributes &attributes)
{
    QPainterPath path;
    QList<qreal> numbers;
    const auto read = [&](std::initializer_list<QLatin1StringView> names) {
        for (const QLatin1StringView attribute : names) {
            if (const auto number = attributeNumber(attributes, attribute))
                numbers << *number;
        }
        return numbers.size() == static_cast<qsizetype>(names.size());
    };
    if (name == "path"_L1)
        return pathFromSvg(attributes.value("d"_L1));
    if (name == "polyline"_L1)
        return pathFromSvg(u"M%1"_s.arg(attributes.value("points"_L1)));
    if (name == "circle"_L1 && read({ "cx"_L1, "cy"_L1, "r"_L1 })) {
        path.addEllipse(QPointF(numbers[0], numbers[1]), numbers[2], numbers[2]);
    } else if (name == "rect"_L1 && read({ "x"_L1, "y"_L1, "width"_L1, "height"_L1, "rx"_L1 })) {
        path.addRoundedRect(QRectF(numbers[0], numbers[1], numbers[2], numbers[3]), numbers[4],
                            numbers[4]);
    } else if (name == "line"_L1 && read({ "x1"_L1, "y1"_L1, "x2"_L1, "y2"_L1 })) {
        path.moveTo(numbers[0], numbers[1]);
        path.lineTo(numbers[2], numbers[3]);
    } else {
        return {};
    }
    return path;
}

/// Returns the `viewBox` of an `svg`; an empty one if it is missing or wrong.
QRectF viewBox(const QXmlStreamAttributes &attributes)
{
    QList<qreal> numbers;
    const QList<QStringView> words = attributes.value("viewBox"_L1).split(u' ');
    for (const QStringView word : words) {
        if (const auto number = numberFromSvg(word))
            numbers << *number;
    }
    if (numbers.size() != 4 || words.size() != 4)
        return {};
    return { numbers[0], numbers[1], numbers[2], numbers[3] };
}

} // namespace

std::optional<SvgPicture> SvgPicture::read(const QByteArray &svg)
{
    if (svg.size() > largestSvg)
        return {};
    QXmlStreamReader xml(svg);
    while (xml.readNext() != QXmlStreamReader::StartElement) {
        // Whatever a document type declares is none of ours.
        if (xml.atEnd() || xml.tokenType() == QXmlStreamReader::DTD)
            return {};
    }
    if (xml.name() != "svg"_L1)
        return {};
    SvgPicture picture;
    picture.m_box = viewBox(xml.attributes());
    if (picture.m_box.isEmpty() || !picture.readElement(xml, {}, 0) || xml.hasError())
        return {};
    return picture;
}

bool SvgPicture::readElement(QXmlStreamReader &xml, const Look &outer, int depth)
{
    const QXmlStreamAttributes attributes = xml.attributes();
    Look look = outer;
    if (depth > deepestSvg || m_shapes.size() >= mostSvgShapes || !readLook(attributes, look))
        return false;
    const bool isGroup = xml.name() == "g"_L1 || (depth == 0 && xml.name() == "svg"_L1);
    if (!isGroup) {
        const std::optional<QPainterPath> path = shapePath(xml.name(), attributes);
        if (!path)
            return false;
        m_shapes.append({ *path, look });
    }
    while (xml.readNextStartElement()) {
        if (!isGroup || !readElement(xml, look, depth + 1))
            return false;
    }
    return !xml.hasError();
}

bool SvgPicture::readLook(const QXmlStreamAttributes &attributes, Look &look)
{
    const auto readInk = [&attributes](QLatin1StringView name, Ink &ink) {
        const QStringView text = attributes.value(name);
        if (text.isEmpty())
            return true;
        if (text == "none"_L1)
            ink.reset();
        else
            ink = text == "currentColor"_L1 ? QColor() : QColor(text.toString());
        return !ink || ink->isValid() || text == "currentColor"_L1;
    };
    if (attributes.hasAttribute("stroke-width"_L1)) {
        const auto width = numberFromSvg(attributes.value("stroke-width"_L1));
        if (!width || *width <= 0)
            return false;
        look.strokeWidth = *width;
    }
    return !attributes.hasAttribute("transform"_L1) && readInk("fill"_L1, look.fill)
        && readInk("stroke"_L1, look.stroke);
}

void SvgPicture::paint(QPainter &painter, const QRectF &rect, const QColor &color) const
{
    const qreal scale = qMin(rect.width() / m_box.width(), rect.height() / m_box.height());
    const auto inked = [&color](const QColor &ink) { return ink.isValid() ? ink : color; };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(scale, scale);
    painter.translate(-m_box.center());
    for (const Shape &shape : m_shapes) {
        painter.setBrush(shape.look.fill ? QBrush(inked(*shape.look.fill)) : Qt::NoBrush);
        painter.setPen(Qt::NoPen);
        if (shape.look.stroke) {
            painter.setPen(QPen(inked(*shape.look.stroke), shape.look.strokeWidth, Qt::SolidLine,
                                Qt::RoundCap, Qt::RoundJoin));
        }
        painter.drawPath(shape.path);
    }
    painter.restore();
}

} // namespace roundtrip
