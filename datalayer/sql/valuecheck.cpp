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

std::optional<Words> problemWithValue(const Column &column, const Value &value)
{
    const bool isText = value.type == ValueType::Text;
    // As elsewhere, spaces around it do no harm.
    const QString text = isText ? textFromUtf8(value.bytes).trimmed() : QString();
    const auto unless = [&value](bool fits, const char *marked) {
        return fits ? std::nullopt : std::optional(Words { marked, { literalText(value, 40) } });
    };
    if (column.isNumber()) {
        const bool isNumber = isText ? isNumberText(text) : value.type != ValueType::Blob;
        return unless(isNumber, QT_TRANSLATE_NOOP("ErrorText", "%1 is no number"));
    }
    if (column.isMoment())
        return unless(isText && isMomentText(text),
                      QT_TRANSLATE_NOOP("ErrorText", "%1 is no date or moment"));
    if (column.isTime())
        return unless(isText && isTimeText(text), QT_TRANSLATE_NOOP("ErrorText", "%1 is no time"));
    return {};
}

} // namespace roundtrip
