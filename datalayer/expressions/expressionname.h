// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/expressionnotes.h"

#include <QString>

namespace roundtrip {

/// Returns the name of the model for a table: BookGenre for book_genre.
[[nodiscard]] QString modelName(const QString &table);
/// Returns true if \a name has only letters from A to Z in either case, digits and underscores, and
/// does not begin with a digit.
[[nodiscard]] bool isPlainName(const QString &name);
/// Returns \a name as the name of an attribute in Python; \a notes says so if it becomes another.
/// Each run of characters that Python or Django does not take there becomes one underscore, a
/// keyword gets "_field" at its end, and "field" is added where the name would begin with an
/// underscore or a digit, or end with an underscore.
[[nodiscard]] QString pythonName(const QString &name, ExpressionNotes &notes);

} // namespace roundtrip
