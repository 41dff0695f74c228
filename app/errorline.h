// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace roundtrip {

/// Returns a line for standard error: `roundtrip: `, \a text and a line end. Control characters in
/// the text are replaced, so that names, values and a server's words cannot steer the terminal.
[[nodiscard]] QByteArray errorLine(const QString &text);

/// Installs Qt's message handler: from now on each message of Qt, of its drivers and of our logging
/// categories goes to standard error as such a line too, without the program's name in front.
void installLineHandler();

} // namespace roundtrip
