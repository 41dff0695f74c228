// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace roundtrip {

// A file's name is bytes to the system, in any encoding or none. Here it is a QString, in which
// each byte that is no valid UTF-8 is a lone low surrogate, U+DC80 to U+DCFF. No proper text has
// these, so that the bytes can be had back.

/// Returns a file's name as a text without loss: fileNameBytes() gives the same bytes back. Path
/// separators stay as they are.
[[nodiscard]] QString fileNameFromBytes(const QByteArray &bytes);
/// Returns the bytes by which the system knows the file \a name, a text from fileNameFromBytes() or
/// an ordinary one.
[[nodiscard]] QByteArray fileNameBytes(const QString &name);
/// Returns what the file \a path is called where its folder does not matter: the last part of the
/// path that is not empty, and the path itself where it has none, as `/`.
[[nodiscard]] QString fileTitle(const QString &path);

} // namespace roundtrip
