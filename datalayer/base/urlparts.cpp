// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/urlparts.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace roundtrip {

DbError wrongUrl(DbError::Reason reason, const QString &text, const QStringList &facts)
{
    return { DbError::Kind::Name, text, {}, reason, facts };
}

bool hasBrokenPercent(const QString &text)
{
    static const QRegularExpression broken(u"%(?![0-9A-Fa-f]{2})|%00"_s);
    return broken.match(text).hasMatch();
}

DbError brokenPercent(const QString &part)
{
    return wrongUrl(DbError::Reason::UrlPercent,
                    u"%1 of the URL has a \"%\" without the code of a character behind it; write "
                    "%25 for the sign itself"_s.arg(part),
                    { part });
}

Result<QString> percentDecoded(const QString &text, const QString &part)
{
    if (hasBrokenPercent(text))
        return brokenPercent(part);
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString plain = utf8(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (utf8.hasError())
        return wrongUrl(DbError::Reason::UrlNotUtf8, u"%1 of the URL is no valid UTF-8"_s.arg(part),
                        { part });
    return plain;
}

} // namespace roundtrip
