// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/errortext.h"

namespace roundtrip {

QString errorText(const DbError &error)
{
    return said(wordsOf(error), [](const char *marked) { return ErrorText::tr(marked); });
}

} // namespace roundtrip
