// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// LetterSet says which letters a language takes in a name that is not quoted.
enum class LetterSet {
    Ascii, ///< A to Z in either case
    Unicode, ///< those of any script
};

/// Returns the name of the model for a table: BookGenre for book_genre. Letters that are not among
/// \a letters lose their accents or, failing that, are left out.
[[nodiscard]] QString modelName(const QString &table, LetterSet letters);
/// Returns true if \a name has only letters from A to Z in either case, digits and underscores, and
/// does not begin with a digit.
[[nodiscard]] bool isPlainName(const QString &name);
/// Returns \a name as the name of an attribute in Python. Each run of characters that Python or
/// Django does not take there becomes one underscore, a keyword gets "_field" at its end, and
/// "field" is added where the name would begin with an underscore or a digit, or end with an
/// underscore.
[[nodiscard]] QString pythonName(const QString &name);

} // namespace roundtrip
