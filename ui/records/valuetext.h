// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QString>

#include <optional>

namespace roundtrip {

/// ValueText is a value as a person reads it, over several lines where it has them.
struct ValueText
{
    QString text;
    bool isWhole = true; ///< false where text is only the beginning
    bool isFixed = false; ///< a dump, whose columns need a font of one width
};

/// Returns \a cell as a person reads it, up to \a most characters, or fewer where they could not be
/// laid out quickly. A text keeps its line breaks and
/// tabs, what would steer the text around it is shown as visibleText() has it, and JSON is
/// indented. A blob is a dump, see hexDump(). NULL is an empty text.
[[nodiscard]] ValueText valueText(const CellView &cell, qsizetype most);

/// Returns \a json with a line for each of its values; none if it is no JSON, or large. Only blanks
/// are changed: names keep their order, and numbers their digits.
[[nodiscard]] std::optional<QString> indentedJson(QByteArrayView json);

/// Returns \a bytes, sixteen a line: the place where the line begins, each byte in hexadecimal, and
/// the bytes again as letters, digits or marks of ASCII where they are such.
[[nodiscard]] QString hexDump(QByteArrayView bytes);

} // namespace roundtrip
