// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/placeholders.h"

namespace roundtrip {

QString replacedPlaceholders(const QString &sql,
                             const std::function<QString(qsizetype position)> &text)
{
    QString replaced;
    QChar quote; // null outside of quotes
    qsizetype position = 0;
    for (const QChar c : sql) {
        if (quote.isNull() && c == u'?') {
            replaced += text(position++);
            continue;
        }
        if (quote.isNull() && (c == u'\'' || c == u'"' || c == u'`'))
            quote = c;
        else if (c == quote)
            quote = QChar(); // a doubled quote ends and begins at once
        replaced += c;
    }
    return replaced;
}

} // namespace roundtrip
