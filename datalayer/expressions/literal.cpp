// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/literal.h"

#include <QLocale>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// All of a text: QString's own conversion drops a byte order mark in front.
QString wholeText(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xef\xbb\xbf") ? QChar(QChar::ByteOrderMark) + text : text;
}

QString escapedCharacter(char32_t code, StringSyntax syntax)
{
    if (syntax == StringSyntax::Cpp && code < 0x80)
        return u"\\%1"_s.arg(static_cast<quint32>(code), 3, 8, '0'_L1); // three digits at most
    if (syntax == StringSyntax::Cpp && code < 0x100)
        return u"\\u%1"_s.arg(static_cast<quint32>(code), 4, 16, '0'_L1);
    if (syntax != StringSyntax::Cpp && syntax != StringSyntax::Python)
        return u"\\u{%1}"_s.arg(static_cast<quint32>(code), 0, 16);
    if (code < 0x100)
        return u"\\x%1"_s.arg(static_cast<quint32>(code), 2, 16, '0'_L1);
    if (code < 0x10000)
        return u"\\u%1"_s.arg(static_cast<quint32>(code), 4, 16, '0'_L1);
    return u"\\U%1"_s.arg(static_cast<quint32>(code), 8, 16, '0'_L1);
}

QString realLiteral(double real, StringSyntax syntax)
{
    if (std::isnan(real)) {
        switch (syntax) {
        case StringSyntax::Python:
            return u"float(\"nan\")"_s;
        case StringSyntax::Ruby:
            return u"Float::NAN"_s;
        case StringSyntax::Elixir:
            return u"fragment(\"'NaN'\")"_s;
        case StringSyntax::Cpp:
            return u"std::numeric_limits<double>::quiet_NaN()"_s;
        }
    }
    if (std::isinf(real)) {
        const QString sign = real < 0 ? u"-"_s : QString();
        switch (syntax) {
        case StringSyntax::Python:
            return u"float(\"%1inf\")"_s.arg(sign);
        case StringSyntax::Ruby:
            return sign + u"Float::INFINITY"_s;
        case StringSyntax::Elixir:
            return u"fragment(\""_s + sign + u"9e999\")"_s;
        case StringSyntax::Cpp:
            return sign + u"std::numeric_limits<double>::infinity()"_s;
        }
    }
    QString text = QString::number(real, 'g', QLocale::FloatingPointShortest);
    if (!text.contains(u'.')) {
        const qsizetype exponent = text.indexOf(u'e');
        text.insert(exponent < 0 ? text.size() : exponent, u".0"_s);
    }
    return text;
}

QString bytesOfCpp(const QByteArray &bytes)
{
    QString text = u"\""_s;
    for (const char byte : bytes)
        text += u"\\%1"_s.arg(static_cast<uchar>(byte), 3, 8, '0'_L1);
    return text + u"\"_ba"_s;
}

QString blobLiteral(const QByteArray &bytes, StringSyntax syntax)
{
    const QString hex = QString::fromLatin1(bytes.toHex());
    switch (syntax) {
    case StringSyntax::Python:
        return u"bytes.fromhex(\"%1\")"_s.arg(hex);
    case StringSyntax::Ruby:
        return u"[\"%1\"].pack(\"H*\")"_s.arg(hex);
    case StringSyntax::Cpp:
        return bytesOfCpp(bytes);
    case StringSyntax::Elixir:
        break;
    }
    QStringList parts;
    for (const char byte : bytes)
        parts << u"0x%1"_s.arg(static_cast<uchar>(byte), 2, 16, '0'_L1);
    return u"<<%1>>"_s.arg(parts.join(u", "_s));
}

} // namespace

QString stringLiteral(const QString &text, StringSyntax syntax)
{
    const bool isCpp = syntax == StringSyntax::Cpp;
    const bool escapesHash = syntax == StringSyntax::Ruby || syntax == StringSyntax::Elixir;
    QString quoted = isCpp ? u"u\""_s : u"\""_s;
    for (const char32_t code : text.toUcs4()) {
        if (code == U'"' || code == U'\\' || (code == U'#' && escapesHash))
            quoted += u'\\' + QString::fromUcs4(&code, 1);
        else if (code == U'\n')
            quoted += u"\\n"_s;
        else if (code == U'\t')
            quoted += u"\\t"_s;
        else if (!QChar::isPrint(code) || code == QChar::LineSeparator
                 || code == QChar::ParagraphSeparator)
            quoted += escapedCharacter(code, syntax);
        else
            quoted += QString::fromUcs4(&code, 1);
    }
    return quoted + (isCpp ? u"\"_s"_s : u"\""_s);
}

QString valueLiteral(const Value &value, StringSyntax syntax, ExpressionNotes &notes)
{
    switch (value.type) {
    case ValueType::Null:
        return syntax == StringSyntax::Cpp   ? u"nullptr"_s
            : syntax == StringSyntax::Python ? u"None"_s
                                             : u"nil"_s;
    case ValueType::Integer:
        // The least one is no literal in C++: the minus is not part of it.
        return syntax == StringSyntax::Cpp && value.integer == std::numeric_limits<qint64>::min()
            ? u"std::numeric_limits<qint64>::min()"_s
            : QString::number(value.integer);
    case ValueType::Real:
        return realLiteral(value.real, syntax);
    case ValueType::Text:
        if (syntax == StringSyntax::Cpp && value.isLostInQString())
            return u"Value(ValueType::Text, 0, 0, %1)"_s.arg(bytesOfCpp(value.bytes));
        if (!value.bytes.isValidUtf8())
            notes.add(u"a text here is not valid UTF-8, which the library cannot look for"_s);
        return stringLiteral(wholeText(value.bytes), syntax);
    case ValueType::Blob:
        break;
    }
    return blobLiteral(value.bytes, syntax);
}

QString valueListLiteral(const QList<Value> &values, StringSyntax syntax, ExpressionNotes &notes)
{
    QStringList parts;
    for (const Value &value : values)
        parts << valueLiteral(value, syntax, notes);
    return u'[' + parts.join(u", "_s) + u']';
}

QString likePattern(const Predicate &compared, QChar escape)
{
    const Value &value = compared.values.first();
    QString pattern;
    const QString text = value.type == ValueType::Integer ? QString::number(value.integer)
        : value.type == ValueType::Real ? realLiteral(value.real, StringSyntax::Python)
                                        : wholeText(value.bytes);
    for (const QChar c : text) {
        if (c == u'%' || c == u'_' || c == escape)
            pattern += escape;
        pattern += c;
    }
    switch (compared.comparison) {
    case Comparison::Contains:
    case Comparison::IContains:
        return u'%' + pattern + u'%';
    case Comparison::StartsWith:
    case Comparison::IStartsWith:
        return pattern + u'%';
    case Comparison::EndsWith:
    case Comparison::IEndsWith:
        return u'%' + pattern;
    default:
        break;
    }
    return pattern;
}

} // namespace roundtrip
