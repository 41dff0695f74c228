// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QLineEdit;

namespace roundtrip {

/// Gives \a field the button that empties it. The button is called \a name, since Qt gives it none.
void addClearButton(QLineEdit *field, const QString &name);

} // namespace roundtrip
