// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/expressions/expressionwriter.h"

#include "datalayer/base/visibletext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

bool isAsciiLetterOrDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// All of a text: QString's own conversion drops a byte order mark in front.
QString wholeText(const QByteArray &utf8)
{
    const QString text = QString::fromUtf8(utf8);
    return utf8.startsWith("\xef\xbb\xbf") ? QChar(QChar::ByteOrderMark) + text : text;
}

QString escapedCharacter(char32_t code, StringSyntax syntax)
{
    if (syntax != StringSyntax::Python)
        return u"\\u{%1}"_s.arg(static_cast<quint32>(code), 0, 16);
    if (code < 0x100)
        return u"\\x%1"_s.arg(static_cast<quint32>(code), 2, 16, '0'_L1);
    if (code < 0x10000)
        return u"\\u%1"_s.arg(static_cast<quint32>(code), 4, 16, '0'_L1);
    return u"\\U%1"_s.arg(static_cast<quint32>(code), 8, 16, '0'_L1);
}

QString realLiteral(double real, StringSyntax syntax)
{
    if (std::isinf(real)) {
        const QString sign = real < 0 ? u"-"_s : QString();
        switch (syntax) {
        case StringSyntax::Python:
            return u"float(\"%1inf\")"_s.arg(sign);
        case StringSyntax::Ruby:
            return sign + u"Float::INFINITY"_s;
        case StringSyntax::Elixir:
            return u"fragment(\""_s + sign + u"9e999\")"_s;
        }
    }
    QString text = QString::number(real, 'g', QLocale::FloatingPointShortest);
    if (!text.contains(u'.')) {
        const qsizetype exponent = text.indexOf(u'e');
        text.insert(exponent < 0 ? text.size() : exponent, u".0"_s);
    }
    return text;
}

QString blobLiteral(const QByteArray &bytes, StringSyntax syntax)
{
    const QString hex = QString::fromLatin1(bytes.toHex());
    switch (syntax) {
    case StringSyntax::Python:
        return u"bytes.fromhex(\"%1\")"_s.arg(hex);
    case StringSyntax::Ruby:
        return u"[\"%1\"].pack(\"H*\")"_s.arg(hex);
    case StringSyntax::Elixir:
        break;
    }
    QStringList parts;
    for (const char byte : bytes)
        parts << u"0x%1"_s.arg(static_cast<uchar>(byte), 2, 16, '0'_L1);
    return u"<<%1>>"_s.arg(parts.join(u", "_s));
}

} // namespace

void ExpressionNotes::add(const QString &note)
{
    // One line, or its rest would be no comment.
    if (const QString line = m_mark + u' ' + visibleText(note.simplified());
        !m_notes.contains(line))
        m_notes << line;
}

QString ExpressionNotes::before(const QString &expression) const
{
    return (m_notes + QStringList { expression }).join(u'\n');
}

QString modelName(const QString &table)
{
    QString name;
    bool startsWord = true;
    for (const QChar c : table) {
        if (!isAsciiLetterOrDigit(c)) {
            startsWord = true;
            continue;
        }
        name += startsWord ? c.toUpper() : c;
        startsWord = false;
    }
    return name.isEmpty() || name.front().isDigit() ? u"Table"_s + name : name;
}

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && !name.front().isDigit()
        && std::ranges::all_of(name, [](QChar c) { return c == u'_' || isAsciiLetterOrDigit(c); });
}

QString pythonName(const QString &name)
{
    static const QStringList keywords {
        u"False"_s,  u"None"_s,     u"True"_s,  u"and"_s,    u"as"_s,       u"assert"_s,
        u"async"_s,  u"await"_s,    u"break"_s, u"class"_s,  u"continue"_s, u"def"_s,
        u"del"_s,    u"elif"_s,     u"else"_s,  u"except"_s, u"finally"_s,  u"for"_s,
        u"from"_s,   u"global"_s,   u"if"_s,    u"import"_s, u"in"_s,       u"is"_s,
        u"lambda"_s, u"nonlocal"_s, u"not"_s,   u"or"_s,     u"pass"_s,     u"raise"_s,
        u"return"_s, u"try"_s,      u"while"_s, u"with"_s,   u"yield"_s,
    };
    // Django takes two underscores for a step of a path, and none at the end.
    if (isPlainName(name) && !name.contains("__"_L1) && !name.endsWith(u'_'))
        return keywords.contains(name) ? name + u"_field"_s : name;
    QString changed;
    for (const QChar c : name) {
        if (isAsciiLetterOrDigit(c))
            changed += c;
        else if (!changed.endsWith(u'_'))
            changed += u'_';
    }
    if (changed.endsWith(u'_'))
        changed += u"field"_s;
    return changed.isEmpty() || changed.front().isDigit() || changed.front() == u'_'
        ? u"field"_s + changed
        : changed;
}

QString stringLiteral(const QString &text, StringSyntax syntax)
{
    QString quoted = u"\""_s;
    for (const char32_t code : text.toUcs4()) {
        if (code == U'"' || code == U'\\' || (code == U'#' && syntax != StringSyntax::Python))
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
    return quoted + u'"';
}

QString valueLiteral(const Value &value, StringSyntax syntax, ExpressionNotes &notes)
{
    switch (value.type) {
    case ValueType::Null:
        return syntax == StringSyntax::Python ? u"None"_s : u"nil"_s;
    case ValueType::Integer:
        return QString::number(value.integer);
    case ValueType::Real:
        return realLiteral(value.real, syntax);
    case ValueType::Text:
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
    const bool isContains = compared.comparison == Comparison::Contains;
    if (isContains || compared.comparison == Comparison::EndsWith)
        pattern.prepend(u'%');
    if (isContains || compared.comparison == Comparison::StartsWith)
        pattern.append(u'%');
    return pattern;
}

bool isNeverUnknown(const Predicate &predicate, const Table &table)
{
    switch (predicate.kind) {
    case Predicate::Kind::Compare: {
        const bool asksForNull = predicate.comparison == Comparison::IsNull
            || (predicate.comparison == Comparison::Exact
                && predicate.values.first().type == ValueType::Null);
        return asksForNull || !table.columns[predicate.column].nullable;
    }
    case Predicate::Kind::And:
    case Predicate::Kind::Or:
        return std::ranges::all_of(
            predicate.parts, [&](const Predicate &part) { return isNeverUnknown(part, table); });
    default: // the opposite and EXISTS are true or false
        return true;
    }
}

QList<OrderTerm> writtenOrder(const ResolvedSelection &selection, const Table &table,
                              ExpressionNotes &notes)
{
    if (selection.order.isEmpty() && !selection.isLimited())
        return {};
    QList<OrderTerm> terms = wholeOrder(table, selection.order);
    const qsizetype all = terms.size();
    terms.removeIf([](const OrderTerm &term) { return term.column < 0; });
    if (terms.size() < all && table.primaryKey.isEmpty()) {
        notes.add(
            u"\"%1\" has no primary key: records that are equal in the order stand in any"_s.arg(
                table.name));
    }
    return terms;
}

} // namespace roundtrip
