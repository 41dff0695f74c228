// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/summarytext.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace roundtrip {

QString literalText(const Value &value, qsizetype maxLength)
{
    QString text;
    switch (value.type) {
    case ValueType::Null:
        return u"NULL"_s;
    case ValueType::Integer:
        return QString::number(value.integer);
    case ValueType::Real:
        return QString::number(value.real, 'g', QLocale::FloatingPointShortest);
    case ValueType::Text:
        text = QString::fromUtf8(value.bytes.first(std::min(value.bytes.size(), maxLength * 4)));
        text.replace(u'\'', u"''"_s);
        text = u'\'' + text + u'\'';
        break;
    case ValueType::Blob:
        text = u"X'"_s
            + QString::fromLatin1(
                   value.bytes.first(std::min(value.bytes.size(), maxLength)).toHex())
            + u'\'';
        break;
    }
    if (text.size() > maxLength)
        text = text.first(maxLength - 2) + u"…'"_s;
    return text.simplified();
}

QString summaryText(const QString &summary, const QList<Value> &values)
{
    constexpr QChar valueMark(0xFFFC);
    constexpr qsizetype maxLength = 40;
    QString text;
    qsizetype next = 0;
    for (const QChar c : summary) {
        if (c == valueMark && next < values.size())
            text += literalText(values[next++], maxLength);
        else
            text += c;
    }
    return text;
}

} // namespace roundtrip
