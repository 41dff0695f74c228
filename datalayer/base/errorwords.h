// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

namespace roundtrip {

/// Returns an error that says \a words; \a sql is the statement that it is about, if any.
[[nodiscard]] DbError errorSaying(DbError::Kind kind, Words words, const QString &sql = {});
/// Returns the words of somebody else, such as the system, as a part of those of an error.
[[nodiscard]] Words wordsOf(const QString &text);
/// Returns the error for a file at \a path that could not be written, with the reason.
[[nodiscard]] DbError notWritten(const QString &path, Words reason);

} // namespace roundtrip
