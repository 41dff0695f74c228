// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/svgwriter.h"

#include "ui/parts/plaintext.h"
#include "ui/race/drawing.h"

#include <QIODevice>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

using SvgShape = Drawing::Shape;

/// A length with two digits at most behind the point.
QString length(qreal value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

/// Without what no XML document may hold: names of tables may have anything in them.
QString xmlText(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size()
            && text[i + 1].isLowSurrogate();
        if (isPair) {
            kept += c;
            kept += text[++i];
            continue;
        }
        const bool isAllowed = (c >= u' ' || c == u'\n' || c == u'\t') && !c.isSurrogate()
            && c.unicode() < 0xfffe;
        kept += isAllowed ? c : QChar(QChar::ReplacementCharacter);
    }
    return kept;
}

void writeColors(QXmlStreamWriter &xml, const SvgShape &shape)
{
    xml.writeAttribute("fill"_L1, shape.fill.isValid() ? shape.fill.name() : u"none"_s);
    if (shape.fill.isValid() && shape.fill.alpha() < 255)
        xml.writeAttribute("fill-opacity"_L1, length(shape.fill.alphaF()));
    if (!shape.stroke.isValid())
        return;
    xml.writeAttribute("stroke"_L1, shape.stroke.name());
    xml.writeAttribute("stroke-width"_L1, length(shape.width));
}

void writePoints(QXmlStreamWriter &xml, const SvgShape &shape)
{
    QStringList points;
    for (const QPointF &point : shape.points)
        points << length(point.x()) + u',' + length(point.y());
    xml.writeAttribute("points"_L1, points.join(u' '));
}

void writeText(QXmlStreamWriter &xml, const SvgShape &shape)
{
    const QPointF place = shape.points.constFirst();
    xml.writeStartElement("text"_L1);
    xml.writeAttribute("x"_L1, length(place.x()));
    xml.writeAttribute("y"_L1, length(place.y()));
    xml.writeAttribute("fill"_L1, shape.fill.name());
    xml.writeAttribute("font-size"_L1, length(shape.size));
    if (shape.isBold)
        xml.writeAttribute("font-weight"_L1, "bold"_L1);
    if (shape.anchor != Drawing::Anchor::Start) {
        xml.writeAttribute("text-anchor"_L1,
                           shape.anchor == Drawing::Anchor::End ? "end"_L1 : "middle"_L1);
    }
    xml.writeCharacters(xmlText(shape.text));
    xml.writeEndElement();
}

void writeShape(QXmlStreamWriter &xml, const SvgShape &shape)
{
    switch (shape.kind) {
    case SvgShape::Kind::Polygon:
    case SvgShape::Kind::Polyline:
        xml.writeStartElement(shape.kind == SvgShape::Kind::Polygon ? "polygon"_L1 : "polyline"_L1);
        writePoints(xml, shape);
        break;
    case SvgShape::Kind::RoundedRect:
        xml.writeStartElement("rect"_L1);
        xml.writeAttribute("x"_L1, length(shape.rect.x()));
        xml.writeAttribute("y"_L1, length(shape.rect.y()));
        xml.writeAttribute("width"_L1, length(shape.rect.width()));
        xml.writeAttribute("height"_L1, length(shape.rect.height()));
        if (shape.radius > 0)
            xml.writeAttribute("rx"_L1, length(shape.radius));
        break;
    case SvgShape::Kind::Text:
        writeText(xml, shape);
        return;
    }
    writeColors(xml, shape);
    xml.writeEndElement();
}

} // namespace

bool writeSvg(QIODevice &device, const Drawing &drawing, const QString &title,
              const QString &description)
{
    const QString width = length(drawing.size().width());
    const QString height = length(drawing.size().height());
    QXmlStreamWriter xml(&device);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement("svg"_L1);
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg"_L1);
    xml.writeAttribute("width"_L1, width);
    xml.writeAttribute("height"_L1, height);
    xml.writeAttribute("viewBox"_L1, u"0 0 %1 %2"_s.arg(width, height));
    xml.writeAttribute("role"_L1, "img"_L1);
    xml.writeAttribute("font-family"_L1,
                       "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"_L1);
    xml.writeTextElement("title"_L1, xmlText(plainLines(title)));
    xml.writeTextElement("desc"_L1, xmlText(plainLines(description)));
    if (drawing.ground().isValid()) {
        writeShape(xml,
                   { .kind = SvgShape::Kind::RoundedRect,
                     .rect = QRectF(QPointF(), drawing.size()),
                     .fill = drawing.ground() });
    }
    for (const SvgShape &shape : drawing.shapes())
        writeShape(xml, shape);
    xml.writeEndElement();
    xml.writeEndDocument();
    return !xml.hasError();
}

} // namespace roundtrip
