// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace roundtrip {

// The name of a file is bytes, in any encoding or none. Where they are no UTF-8, a QString has each
// wrong byte as a lone low surrogate, U+DC80 to U+DCFF, which no proper text has, and gives it
// back.

/// A file's name as a text, without loss; path separators are as they were.
[[nodiscard]] QString fileNameFromBytes(const QByteArray &bytes);
/// What the system calls the file.
[[nodiscard]] QByteArray fileNameBytes(const QString &name);

} // namespace roundtrip
