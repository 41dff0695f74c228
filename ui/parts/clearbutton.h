// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QLineEdit;

namespace roundtrip {

/// Gives \a field a button that empties it, which is there while there is a text. The button is
/// called \a name. QLineEdit::setClearButtonEnabled() would give it no name, and look through all
/// themes of the desktop for its icon, at each start of the program.
void addClearButton(QLineEdit *field, const QString &name);

} // namespace roundtrip
