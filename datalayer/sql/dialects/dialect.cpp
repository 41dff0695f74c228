// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialects/dialect.h"

#include "datalayer/base/visibletext.h"

#include "datalayer/sql/dialects/sqlkeywords.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

QString Dialect::tableName(const Table &table) const
{
    if (table.path.isEmpty())
        return quote(table.name);
    QStringList parts;
    for (const QString &part : table.path)
        parts << quote(part);
    return parts.join(u'.');
}

QString Dialect::tableRows(const Table &table) const
{
    return tableName(table);
}

QString Dialect::placeholder(const Value &, const Column *) const
{
    return u"?"_s;
}

Value Dialect::boundKey(const Value &value, const KeyColumn &column) const
{
    return column.readFrom ? value : boundAs(value, column.compared);
}

QString Dialect::keyPlaceholder(const Value &value, const KeyColumn &column) const
{
    return placeholder(value, column.compared);
}

Value Dialect::boundAs(const Value &value, const Column *) const
{
    return value;
}

QString Dialect::literal(const Value &value) const
{
    const auto hex = [&value] { return QString::fromLatin1(value.bytes.toHex()); };
    switch (value.type) {
    case ValueType::Null:
        return u"NULL"_s;
    case ValueType::Integer:
        return QString::number(value.integer);
    case ValueType::Real: {
        if (std::isinf(value.real))
            return infinityLiteral(value.real < 0);
        if (std::isnan(value.real))
            return textLiteral(u"NaN"_s);
        QString text = QString::number(value.real, 'g', QLocale::FloatingPointShortest);
        if (!text.contains(u'.') && !text.contains(u'e'))
            text += u".0"_s; // or it would be an integer
        return text;
    }
    case ValueType::Text: {
        // Control characters would not survive a console, or the console them.
        const auto isControl = [](QChar c) {
            return c != u'\n' && c != u'\t' && steersText(c.unicode());
        };
        const QString text = QString::fromUtf8(value.bytes);
        return value.isLostInQString() || std::ranges::any_of(text, isControl)
            ? bytesLiteral(hex(), true)
            : textLiteral(text);
    }
    case ValueType::Blob:
        break;
    }
    return bytesLiteral(hex(), false);
}

QString Dialect::literalFor(const Value &value, const Column & /*column*/) const
{
    return literal(value);
}

QString Dialect::createIndex(const QString &name, const Table &table,
                             const QStringList &columns) const
{
    QStringList quotedColumns;
    for (const QString &column : columns)
        quotedColumns << quote(column);
    return u"CREATE INDEX %1 ON %2 (%3);"_s.arg(quote(name), tableName(table),
                                                quotedColumns.join(u", "_s));
}

QString Dialect::textLiteral(const QString &text) const
{
    return quoted(text, u'\'');
}

QString Dialect::bytesLiteral(const QString &hex, bool isText) const
{
    return isText ? u"CAST(X'%1' AS TEXT)"_s.arg(hex) : u"X'%1'"_s.arg(hex);
}

QString Dialect::infinityLiteral(bool isNegative) const
{
    return isNegative ? u"-9e999"_s : u"9e999"_s;
}

bool Dialect::hasValueArraysOf(const Column &) const
{
    return traits().hasKeyArrays;
}

bool Dialect::isReadAsText(const Column &) const
{
    return false;
}

QString Dialect::readColumn(const Column &, const QString &text) const
{
    return text;
}

bool Dialect::fitsKeyArray(const Value &) const
{
    return traits().hasKeyArrays;
}

KeyArray Dialect::keyArray(const QList<QList<Value>> &, const QList<KeyColumn> &) const
{
    Q_UNREACHABLE();
    return {};
}

KeyQuestion Dialect::equalKeys(const QList<KeyColumn> &, const QList<QList<Value>> &,
                               const QList<QList<Value>> &) const
{
    Q_UNREACHABLE();
    return {};
}

QString Dialect::rowList(const QString &list, qsizetype) const
{
    return list;
}

QString Dialect::withoutAffinity(const QString &expression) const
{
    return expression;
}

QString Dialect::compared(const Column &, const QString &expression, bool) const
{
    return expression;
}

QString Dialect::comparedBy(const Column &, const Column &, const QString &expression) const
{
    return expression;
}

QString Dialect::orderTerm(const QString &expression, bool, bool descending) const
{
    return descending ? expression + u" DESC"_s : expression;
}

QString Dialect::like(const Column &, const QString &expression, bool) const
{
    return expression + u" LIKE "_s;
}

TextClasses Dialect::textClasses(const Column &, const QList<QByteArray> &) const
{
    Q_UNREACHABLE();
    return {};
}

QString Dialect::quoted(const QString &identifier, QChar mark)
{
    QString doubled = identifier;
    doubled.replace(mark, QString(2, mark));
    return mark + doubled + mark;
}

bool Dialect::isBare(const QString &identifier, bool isLower)
{
    const auto isWord = [isLower](QChar c) {
        return (c >= u'a' && c <= u'z') || (!isLower && c >= u'A' && c <= u'Z')
            || (c >= u'0' && c <= u'9') || c == u'_';
    };
    return !identifier.isEmpty() && !(identifier.front() >= u'0' && identifier.front() <= u'9')
        && std::ranges::all_of(identifier, isWord) && !isSqlKeyword(identifier);
}

const Dialect &dialectFor(DatabaseKind kind)
{
    switch (kind) {
    case DatabaseKind::PostgreSql:
        return postgreSqlDialect();
    case DatabaseKind::MySql:
        return mySqlDialect();
    case DatabaseKind::Sqlite:
        break;
    }
    return sqliteDialect();
}

} // namespace roundtrip
