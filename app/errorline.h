// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace roundtrip {

/// What the program says on standard error: `roundtrip: ` and \a text in one line, which cannot
/// steer a terminal, whatever names, values and words of a server are in it.
[[nodiscard]] QByteArray errorLine(const QString &text);

/// From now on each message of Qt, of its drivers and of our logging categories is such a line as
/// well, without the program's name.
void installLineHandler();

} // namespace roundtrip
