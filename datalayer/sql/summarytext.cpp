// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/summarytext.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Around the number of values that a list has taken.
constexpr QChar listMark(0xFFFB);

} // namespace

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

QString summaryList(const QString &text, qsizetype values)
{
    return listMark + QString::number(values) + listMark + text;
}

QString summaryText(const QString &summary, const QList<Value> &values)
{
    constexpr qsizetype maxLength = 40;
    QString text;
    qsizetype next = 0;
    for (qsizetype at = 0; at < summary.size(); ++at) {
        if (summary[at] == summaryValueMark && next < values.size()) {
            text += literalText(values[next++], maxLength);
        } else if (const qsizetype end = summary.indexOf(listMark, at + 1);
                   summary[at] == listMark && end > 0) {
            // A name may have the mark in it, and anything behind it.
            const qint64 taken = QStringView(summary).sliced(at + 1, end - at - 1).toLongLong();
            next += std::clamp<qint64>(taken, 0, values.size() - next);
            at = end;
        } else {
            text += summary[at];
        }
    }
    return text;
}

QString summaryPattern(const QString &summary)
{
    return summaryText(summary, {}).replace(summaryValueMark, u'?');
}

} // namespace roundtrip
