// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/compiler/orderwriter.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace roundtrip {

void OrderWriter::order(const Query &query, const Source &source)
{
    const QList<OrderTerm> all = query.isUnordered ? query.order
                                                   : wholeOrder(*query.table, query.order);
    if (!all.isEmpty())
        m_text.sql(u" ORDER BY "_s + terms(all, source));
    if (!query.order.isEmpty())
        m_text.summary(u" ORDER BY "_s + terms(query.order, source));
}

QString OrderWriter::terms(const QList<OrderTerm> &order, const Source &source) const
{
    QStringList list;
    for (const OrderTerm &term : order) {
        const bool isNullable = term.column >= 0 && source.table->columns[term.column].nullable;
        const QString column = m_columns.comparable(*source.table, term.column,
                                                    m_columns.column(source, term.column));
        list << m_text.dialect().orderTerm(column, isNullable, term.descending);
    }
    return list.join(u", "_s);
}

void OrderWriter::limit(const Query &query)
{
    if (query.limit) {
        m_text.both(u" LIMIT "_s);
        m_text.bind(Value::ofInteger(*query.limit));
    } else if (query.offset > 0) {
        m_text.sql(u" LIMIT "_s + m_text.dialect().traits().noLimit);
    }
    if (query.offset > 0) {
        m_text.both(u" OFFSET "_s);
        m_text.bind(Value::ofInteger(query.offset));
    }
}

void OrderWriter::rankLimit(const Source &source, const std::optional<qint64> &limit, qint64 offset)
{
    const QString rank = m_columns.named(source, source.counted);
    if (offset > 0) {
        m_text.both(rank + u" > "_s);
        m_text.bind(Value::ofInteger(offset));
    }
    if (limit) {
        m_text.both((offset > 0 ? u" AND "_s : QString()) + rank + u" <= "_s);
        m_text.bind(Value::ofInteger(offset + *limit));
    }
}

} // namespace roundtrip
