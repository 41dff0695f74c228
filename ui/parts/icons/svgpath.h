// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPainterPath>
#include <QStringView>

#include <optional>

namespace roundtrip {

/// Returns the path that \a text, the attribute `d` of an SVG's path, describes with the commands
/// M, L, H, V, C and Z. Nothing for any other text, or for a very long one.
[[nodiscard]] std::optional<QPainterPath> pathFromSvg(QStringView text);

/// Returns the number that \a text consists of, of a size that can be drawn.
[[nodiscard]] std::optional<qreal> numberFromSvg(QStringView text);

} // namespace roundtrip
