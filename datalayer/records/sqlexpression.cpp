// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/expressionwriter.h"
#include "datalayer/sql/sqlcompiler.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A value as a literal that stands for exactly this value.
QString exactSqlLiteral(const Value &value)
{
    const auto hex = [&value] { return QString::fromLatin1(value.bytes.toHex()); };
    switch (value.type) {
    case ValueType::Null:
        return u"NULL"_s;
    case ValueType::Integer:
        return QString::number(value.integer);
    case ValueType::Real: {
        if (std::isinf(value.real))
            return value.real < 0 ? u"-9e999"_s : u"9e999"_s;
        QString text = QString::number(value.real, 'g', QLocale::FloatingPointShortest);
        if (!text.contains(u'.') && !text.contains(u'e'))
            text += u".0"_s; // or it would be an integer
        return text;
    }
    case ValueType::Text: {
        // Control characters would not survive a console.
        const auto isControl = [](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t'; };
        if (value.isLostInQString() || std::ranges::any_of(value.bytes, isControl))
            return u"CAST(X'%1' AS TEXT)"_s.arg(hex());
        QString text = QString::fromUtf8(value.bytes);
        text.replace(u'\'', u"''"_s);
        return u'\'' + text + u'\'';
    }
    case ValueType::Blob:
        break;
    }
    return u"X'%1'"_s.arg(hex());
}

/// A statement with its values in the places of the placeholders.
QString withLiterals(const Statement &statement)
{
    QString text;
    QChar quote; // null outside of quotes
    qsizetype next = 0;
    for (const QChar c : statement.sql) {
        if (quote.isNull() && c == u'?') {
            text += exactSqlLiteral(statement.values.value(next++));
            continue;
        }
        if (quote.isNull() && (c == u'\'' || c == u'"' || c == u'`'))
            quote = c;
        else if (c == quote)
            quote = QChar(); // a doubled quote ends and begins at once
        text += c;
    }
    return text;
}

/// Writes a query as the statements of one query per lookup level, with subqueries for the keys.
class SqlWriter
{
public:
    explicit SqlWriter(const ExpressionInput &input)
        : m_input(input)
    { }

    QString write() const
    {
        const SqlCompiler compiler { sqliteDialect() };
        QStringList statements { withLiterals(compiler.select(queryOf(0))) + u';' };
        for (int id = 1; id < m_input.resolved.lookups.size(); ++id) {
            const QString path = m_input.resolved.lookups.node(id).path.simplified();
            statements << u"-- %1"_s.arg(path);
            statements << withLiterals(compiler.select(queryOf(id))) + u';';
        }
        return statements.join(u'\n');
    }

private:
    /// The query for the records of the step \a id.
    Query queryOf(int id) const
    {
        const ResolvedQuery &resolved = m_input.resolved;
        const LookupNode &node = resolved.lookups.node(id);
        const ResolvedSelection *selection = id == 0 ? &resolved.root : resolved.selectionOf(id);
        Query query;
        query.table = &m_input.schema.table(node.table);
        query.schema = &m_input.schema;
        query.columns.resize(query.table->columns.size());
        std::iota(query.columns.begin(), query.columns.end(), 0);
        if (selection) {
            if (!selection->columns.isEmpty())
                query.columns = selection->columns;
            query.where = selection->where;
            query.order = selection->order;
            query.limit = selection->limit;
            query.offset = selection->offset;
        }
        if (id == 0)
            return query;
        const Relation &relation = *node.relation;
        query.limitsEachKey = true;
        query.keys = KeyCondition { .form = KeyCondition::Form::Subquery,
                                    .columns = relation.targetColumns,
                                    .source = std::make_shared<const Query>(queryOf(node.parent)),
                                    .sourceColumns = relation.columns };
        if (relation.kind == Relation::Kind::ManyToMany) {
            query.manyToMany = &relation;
            query.through = &m_input.schema.table(relation.through);
            if (selection)
                query.throughWhere = selection->throughWhere;
            query.keys->columns = relation.throughSource;
        }
        return query;
    }

    const ExpressionInput &m_input;
};

} // namespace

QString sqlExpression(const ExpressionInput &input)
{
    return SqlWriter(input).write();
}

} // namespace roundtrip
