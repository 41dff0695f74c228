// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/urlparts.h"

#include "datalayer/base/errorwords.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

DbError wrongUrl(Words words)
{
    return errorSaying(DbError::Kind::Name, std::move(words));
}

bool hasBrokenPercent(const QString &text)
{
    static const QRegularExpression broken(u"%(?![0-9A-Fa-f]{2})|%00"_s);
    return broken.match(text).hasMatch();
}

DbError brokenPercent(Words part)
{
    return wrongUrl(
        { QT_TRANSLATE_NOOP("ErrorText",
                            "%1 of the URL has a \"%\" without the code of a character behind "
                            "it; write %25 for the sign itself"),
          {},
          { std::move(part) } });
}

Result<QString> percentDecoded(const QString &text, const Words &part)
{
    if (hasBrokenPercent(text))
        return brokenPercent(part);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString plain = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (utf8.hasError())
        return wrongUrl(
            { QT_TRANSLATE_NOOP("ErrorText", "%1 of the URL is no valid UTF-8"), {}, { part } });
    return plain;
}

} // namespace roundtrip
