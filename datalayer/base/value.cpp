// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/value.h"

#include <QDateTime>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

Value textOrNull(const QString &text)
{
    return text.isEmpty() ? Value() : Value(text);
}

QString timeFormat(QTime time)
{
    return time.msec() != 0 ? u"HH:mm:ss.zzz"_s : u"HH:mm:ss"_s;
}

Value valueOf(const QVariant &variant)
{
    switch (variant.typeId()) {
    case QMetaType::Bool:
        return variant.toBool();
    case QMetaType::Double:
    case QMetaType::Float:
        return variant.toDouble();
    case QMetaType::QByteArray:
        return variant.toByteArray();
    case QMetaType::QDate:
        return variant.toDate();
    case QMetaType::QTime:
        return variant.toTime();
    case QMetaType::QDateTime:
        return variant.toDateTime();
    case QMetaType::ULongLong:
    case QMetaType::ULong:
        return variant.toULongLong();
    case QMetaType::Char:
    case QMetaType::SChar:
    case QMetaType::UChar:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return variant.toLongLong();
    default:
        return variant.isNull() ? Value() : Value(variant.toString());
    }
}

} // namespace

Value::Value(QDate date)
    : Value(textOrNull(date.toString(Qt::ISODate)))
{ }

Value::Value(QTime time)
    : Value(textOrNull(time.toString(timeFormat(time))))
{ }

Value::Value(const QDateTime &moment)
    : Value(textOrNull(moment.toString(u"yyyy-MM-dd "_s + timeFormat(moment.time()))))
{ }

Value::Value(const QVariant &variant)
    : Value(valueOf(variant))
{ }

} // namespace roundtrip
