// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/expressionnotes.h"
#include "datalayer/sql/predicate.h"

#include <QString>

namespace roundtrip {

/// StringSyntax is the language by whose rules a literal is written.
enum class StringSyntax { Python, Ruby, Elixir, Cpp };
/// Returns \a text as a string literal in double quotes; for C++ as one of a QString, `u"..."_s`.
[[nodiscard]] QString stringLiteral(const QString &text, StringSyntax syntax);
/// Returns \a value as a literal. A text that is not valid UTF-8 cannot be written exactly:
/// \a notes gets a note about it.
[[nodiscard]] QString valueLiteral(const Value &value, StringSyntax syntax, ExpressionNotes &notes);
/// Returns the LIKE pattern for the comparison \a compared and its first value, with the escape
/// character \a escape. It has `%` where the comparison leaves a part of the column open.
[[nodiscard]] QString likePattern(const Predicate &compared, QChar escape);

} // namespace roundtrip
