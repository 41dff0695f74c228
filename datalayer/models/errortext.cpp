// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/models/errortext.h"

namespace roundtrip {

QString errorText(const DbError &error)
{
    if (!error.words.marked)
        return error.text;
    return said(error.words, [](const char *marked) { return ErrorText::tr(marked); });
}

} // namespace roundtrip
