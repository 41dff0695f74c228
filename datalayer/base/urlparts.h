// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

namespace roundtrip {

// These functions read the parts of a URL that names a database. No error has the text of a part in
// it, since that may be a password.

/// Returns an error of the kind Name that says \a words of a URL.
[[nodiscard]] DbError wrongUrl(Words words);
/// Returns true if \a text has a percent sign without the code of a character behind it.
[[nodiscard]] bool hasBrokenPercent(const QString &text);
/// Returns the error for such a percent sign. \a part is what the error calls the part of the URL.
[[nodiscard]] DbError brokenPercent(Words part);
/// Returns \a text with what its percent signs stand for. \a part is what an error calls the text.
[[nodiscard]] Result<QString> percentDecoded(const QString &text, const Words &part);

} // namespace roundtrip
