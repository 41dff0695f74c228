// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/errorwords.h"

#include <utility>

namespace roundtrip {

DbError errorSaying(DbError::Kind kind, Words words, const QString &sql)
{
    const QString text = inEnglish(words);
    return { kind, text, sql, std::move(words) };
}

Words wordsOf(const QString &text)
{
    return { nullptr, { text } };
}

DbError notWritten(const QString &path, Words reason)
{
    return errorSaying(DbError::Kind::File,
                       { QT_TRANSLATE_NOOP("ErrorText", "%1 cannot be written: %2"),
                         { path },
                         { std::move(reason) } });
}

} // namespace roundtrip
