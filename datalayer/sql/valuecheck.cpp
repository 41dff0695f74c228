// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/valuecheck.h"

#include "datalayer/sql/summarytext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isNumberText(const QString &text)
{
    static const QRegularExpression number(
        uR"(^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$)"_s);
    return number.match(text).hasMatch();
}

/// A date, with or without a time behind it; parts of a date may be zero there.
bool isMomentText(const QString &text)
{
    static const QRegularExpression moment(
        u"^[0-9]{4}-(?:0?[0-9]|1[0-2])-(?:[0-2]?[0-9]|3[01])"
        "(?:[ T](?:[01]?[0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]*)?)?)?$"_s);
    return moment.match(text).hasMatch();
}

/// A time, which may be longer than a day and below zero.
bool isTimeText(const QString &text)
{
    static const QRegularExpression time(
        u"^-?(?:[0-9]{1,2} )?[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9](?:\\.[0-9]*)?)?$"_s);
    return time.match(text).hasMatch();
}

} // namespace

QString problemWithValue(const Column &column, const Value &value)
{
    const bool isText = value.type == ValueType::Text;
    // As elsewhere, spaces around it do no harm.
    const QString text = isText ? textFromUtf8(value.bytes).trimmed() : QString();
    const auto problem = [&value](const QString &what) {
        return u"%1 is no %2"_s.arg(literalText(value, 40), what);
    };
    if (column.isNumber()) {
        const bool isNumber = isText ? isNumberText(text) : value.type != ValueType::Blob;
        return isNumber ? QString() : problem(u"number"_s);
    }
    if (column.isMoment())
        return isText && isMomentText(text) ? QString() : problem(u"date or moment"_s);
    if (column.isTime())
        return isText && isTimeText(text) ? QString() : problem(u"time"_s);
    return {};
}

} // namespace roundtrip
