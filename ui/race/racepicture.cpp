// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/race/racepicture.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/outputfile.h"
#include "ui/race/racetext.h"
#include "ui/race/svgwriter.h"

#include <QBuffer>
#include <QImage>
#include <QMimeData>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

Result<> saveBytes(const QString &path, const QByteArray &bytes)
{
    OutputFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return errorSaying(DbError::Kind::File,
                       { QT_TRANSLATE_NOOP("ErrorText", "%1: %2"), { path }, { file.problem() } });
}

} // namespace

QImage raceImage(const RaceFigures &figures, const ChartStyle &style, const QFont &font)
{
    constexpr qreal scale = 2;
    const Drawing drawing = drawRace(figures, style);
    QImage image((drawing.size() * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(style.theme.ground());
    QPainter painter(&image);
    painter.scale(scale, scale);
    drawing.paint(painter, font);
    painter.end();
    return image;
}

QByteArray raceSvg(const RaceFigures &figures, const ChartStyle &style)
{
    const RaceText text(figures, style.latency);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const bool isWhole = writeSvg(buffer, drawRace(figures, style), text.title(),
                                  text.description());
    return isWhole ? buffer.data() : QByteArray();
}

Result<> saveRaceSvg(const QString &path, const RaceFigures &figures, const ChartStyle &style)
{
    return saveBytes(path, raceSvg(figures, style));
}

Result<> saveRacePicture(const QString &path, const RaceFigures &figures, const ChartStyle &style,
                         const QFont &font)
{
    if (!path.endsWith(".png"_L1, Qt::CaseInsensitive))
        return saveRaceSvg(path, figures, style);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!raceImage(figures, style, font).save(&buffer, "PNG"))
        return outOfMemory();
    return saveBytes(path, buffer.data());
}

QMimeData *raceMimeData(const RaceFigures &figures, const ChartStyle &style, const QFont &font)
{
    // NOLINTNEXTLINE(cppcoreguidelines-owning-memory): the clipboard takes it
    auto *mime = new QMimeData;
    mime->setImageData(raceImage(figures, style, font));
    mime->setData(u"image/svg+xml"_s, raceSvg(figures, style));
    mime->setText(RaceText(figures, style.latency).description());
    return mime;
}

} // namespace roundtrip
