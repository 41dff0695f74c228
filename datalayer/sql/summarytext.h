// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QList>
#include <QString>

namespace roundtrip {

/// In a summary: the next bound value stands here.
inline constexpr QChar summaryValueMark { 0xFFFC };

/// In a summary: \a text, "40 keys", in the place of a list that takes \a values bound values.
[[nodiscard]] QString summaryList(const QString &text, qsizetype values);

/// A Statement's summary with short forms of its values in their places: `book WHERE author_id =
/// 7`.
[[nodiscard]] QString summaryText(const QString &summary, const QList<Value> &values);

/// A value as one would write it in a statement, at most \a maxLength characters long.
[[nodiscard]] QString literalText(const Value &value, qsizetype maxLength);

} // namespace roundtrip
