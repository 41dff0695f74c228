// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/dialect.h"

#include "datalayer/sql/sqlkeywords.h"

#include <algorithm>

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

QString Dialect::placeholder(const Value &, const Column *) const
{
    return u"?"_s;
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
    return hasKeyArrays();
}

KeyArray Dialect::keyArray(const QList<QList<Value>> &, const QList<const Column *> &) const
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

QString Dialect::endSnapshot() const
{
    return u"COMMIT"_s;
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
