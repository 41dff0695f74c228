// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

class QIODevice;
class QString;

namespace roundtrip {

class Drawing;

/// Writes \a drawing as an SVG document to \a device, which is open for writing. \a title and
/// \a description say what it shows to those who cannot see it. Returns false if the device has not
/// taken all of it. It needs no display.
[[nodiscard]] bool writeSvg(QIODevice &device, const Drawing &drawing, const QString &title,
                            const QString &description);

} // namespace roundtrip
