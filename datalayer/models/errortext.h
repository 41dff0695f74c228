// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QCoreApplication>
#include <QString>

namespace roundtrip {

/// ErrorText is the context that translators find the words of errors in.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// Returns what \a error says, in the language of the program and without a full stop at the end.
/// Words of a database or of the system stay as they are. In English it is the error's own text.
[[nodiscard]] QString errorText(const DbError &error);

} // namespace roundtrip
