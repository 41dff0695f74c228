// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"

#include <QCoreApplication>

namespace roundtrip {

/// ErrorText is the context that translators find the texts of errors in.
struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// Returns \a complaint with the name that was probably meant and the names that there are, which
/// are the third and the fourth fact of \a error.
[[nodiscard]] QString withNames(const QString &complaint, const DbError &error);
/// Returns the same for words of which there is a list.
[[nodiscard]] QString withWords(const QString &complaint, const DbError &error);

/// Returns what errorText() says of an error in a condition, and a null string for another error.
[[nodiscard]] QString conditionErrorText(const DbError &error);
/// Returns what errorText() says of an error in a URL, and a null string for another error.
[[nodiscard]] QString urlErrorText(const DbError &error);

} // namespace roundtrip
