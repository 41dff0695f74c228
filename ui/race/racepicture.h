// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "ui/race/racechart.h"

class QFont;
class QImage;
class QMimeData;

namespace roundtrip {

/// Returns the picture of a race at twice its size in pixels, for screens and slides. Texts have
/// the family of \a font.
[[nodiscard]] QImage raceImage(const RaceFigures &figures, const ChartStyle &style,
                               const QFont &font);
/// Returns the picture of a race as an SVG document. It needs no display.
[[nodiscard]] QByteArray raceSvg(const RaceFigures &figures, const ChartStyle &style);

/// Writes the picture of a race as SVG to the file \a path, in place of what is there. If that is
/// not possible, the error is of the kind File, and the file stays as it was. It needs no display.
[[nodiscard]] Result<> saveRaceSvg(const QString &path, const RaceFigures &figures,
                                   const ChartStyle &style);
/// Writes the picture as saveRaceSvg() does, or as PNG where \a path ends so.
[[nodiscard]] Result<> saveRacePicture(const QString &path, const RaceFigures &figures,
                                       const ChartStyle &style, const QFont &font);

/// Returns the picture for the clipboard: as an image, as SVG and as text.
[[nodiscard]] QMimeData *raceMimeData(const RaceFigures &figures, const ChartStyle &style,
                                      const QFont &font);

} // namespace roundtrip
