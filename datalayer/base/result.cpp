// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/result.h"

#include "datalayer/base/errorwords.h"

namespace roundtrip {

Words wordsOf(const DbError &error)
{
    return error.words.marked ? error.words : wordsOf(error.text);
}

DbError stoppedEarly(const QString &sql)
{
    return errorSaying(DbError::Kind::Stopped, { QT_TRANSLATE_NOOP("ErrorText", "stopped") }, sql);
}

DbError outOfMemory(const QString &sql)
{
    return errorSaying(DbError::Kind::Memory,
                       { QT_TRANSLATE_NOOP("ErrorText",
                                           "there is not enough memory for it; ask for fewer "
                                           "records or columns") },
                       sql);
}

} // namespace roundtrip
