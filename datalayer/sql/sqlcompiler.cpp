// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/sql/sqlcompiler.h"

#include "datalayer/sql/keyarray.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// In a summary: the next bound value stands here.
constexpr QChar valueMark(0xFFFC);

/// Builds one statement. `sql` and `summary` grow side by side.
class Writer
{
public:
    Writer(const Dialect &dialect, const Query &query)
        : m_dialect(dialect)
        , m_query(query)
    { }

    Statement select()
    {
        m_statement.sql = u"SELECT "_s + selectList();
        from();
        where();
        order();
        limit();
        return std::move(m_statement);
    }

    Statement count(qint64 atMost)
    {
        m_statement.sql = u"SELECT COUNT(*) FROM (SELECT 1"_s;
        from();
        where();
        both(u" LIMIT "_s);
        bind(Value::ofInteger(atMost));
        m_statement.sql += u')';
        m_statement.summary.prepend(u"COUNT of "_s);
        return std::move(m_statement);
    }

private:
    void both(const QString &text)
    {
        m_statement.sql += text;
        m_statement.summary += text;
    }

    /// A junction that is the joined table itself needs a name of its own.
    QString throughName() const
    {
        const bool same = m_query.through->name == m_query.table->name;
        return m_dialect.quote(same ? m_query.through->name + u"_junction"_s
                                    : m_query.through->name);
    }
    QString column(int position) const
    {
        const QString name = m_dialect.quote(position < 0 ? m_query.table->rowid
                                                          : m_query.table->columns[position].name);
        return m_query.through ? m_dialect.quote(m_query.table->name) + u'.' + name : name;
    }
    QString throughColumn(int position) const
    {
        return throughName() + u'.' + m_dialect.quote(m_query.through->columns[position].name);
    }
    QString keyColumn(int position) const
    {
        return m_query.through ? throughColumn(position) : column(position);
    }

    QString selectList() const
    {
        QStringList list;
        for (const int position : m_query.columns)
            list << column(position);
        if (m_query.through) {
            for (const int position : m_query.manyToMany->throughSource)
                list << throughColumn(position);
        }
        return list.join(u", "_s);
    }

    void from()
    {
        const QString table = m_dialect.quote(m_query.table->name);
        m_statement.sql += u" FROM "_s + table;
        m_statement.summary += table;
        if (!m_query.through)
            return;
        const QString through = m_dialect.quote(m_query.through->name);
        const QString name = throughName();
        both(u" JOIN "_s + through);
        if (name != through)
            both(u" AS "_s + name);
        QStringList on;
        for (qsizetype i = 0; i < m_query.manyToMany->throughTarget.size(); ++i) {
            on << throughColumn(m_query.manyToMany->throughTarget[i]) + u" = "_s
                    + column(m_query.manyToMany->targetColumns[i]);
        }
        m_statement.sql += u" ON "_s + on.join(u" AND "_s);
    }

    void where()
    {
        QLatin1StringView word = " WHERE "_L1;
        for (const Equality &equality : m_query.where) {
            both(word + column(equality.column));
            compare(equality.value);
            word = " AND "_L1;
        }
        if (!m_query.keys)
            return;
        both(word);
        switch (m_query.keys->form) {
        case KeyCondition::Form::One:
            oneKey(m_query.keys->keys.first());
            break;
        case KeyCondition::Form::List:
            both(keyColumns() + u" IN ("_s);
            keyList();
            break;
        case KeyCondition::Form::Array:
            both(keyColumns() + u" IN ("_s);
            keyArrayList();
            break;
        }
    }

    void compare(const Value &value)
    {
        if (value.type == ValueType::Null) {
            both(u" IS NULL"_s);
            return;
        }
        both(u" = "_s);
        bind(value);
    }

    void bind(const Value &value)
    {
        m_statement.sql += placeholder(value);
        m_statement.summary += valueMark;
        m_statement.values << value;
    }

    /// The driver binds text as a QString, which has no room for broken UTF-8: such text is bound
    /// as its bytes and made text again by the database.
    static QString placeholder(const Value &value)
    {
        return value.isLostInQString() ? u"CAST(? AS TEXT)"_s : u"?"_s;
    }

    QString keyColumns() const
    {
        QStringList names;
        for (const int position : m_query.keys->columns)
            names << keyColumn(position);
        return names.size() == 1 ? names.first() : u'(' + names.join(u", "_s) + u')';
    }

    void oneKey(const QList<Value> &key)
    {
        for (qsizetype i = 0; i < key.size(); ++i) {
            both((i > 0 ? u" AND "_s : QString()) + keyColumn(m_query.keys->columns[i]));
            compare(key[i]);
        }
    }

    void keyCount()
    {
        const qsizetype count = m_query.keys->keys.size();
        m_statement.summary += count == 1 ? u"1 key)"_s : u"%L1 keys)"_s.arg(count);
    }

    void keyList()
    {
        const bool composite = m_query.keys->columns.size() > 1;
        QString list;
        for (const QList<Value> &key : m_query.keys->keys) {
            if (!list.isEmpty())
                list += u", "_s;
            if (composite)
                list += u'(';
            for (qsizetype i = 0; i < key.size(); ++i) {
                list += (i > 0 ? u", "_s : QString()) + placeholder(key[i]);
                m_statement.values << key[i];
            }
            if (composite)
                list += u')';
        }
        // A list of row values needs VALUES in SQLite.
        m_statement.sql += (composite ? u"VALUES "_s : QString()) + list + u')';
        keyCount();
    }

    void keyArrayList()
    {
        m_statement.values << keyArray(m_query.keys->keys);
        QStringList parts;
        const qsizetype width = m_query.keys->columns.size();
        for (qsizetype i = 0; i < width; ++i)
            parts << u"json_extract(value, '$[%1]')"_s.arg(i);
        if (width == 1)
            parts = { isText(m_query.keys->columns.first()) ? u"+value"_s : u"value"_s };
        m_statement.sql += u"SELECT %1 FROM json_each(?))"_s.arg(parts.join(u", "_s));
        keyCount();
    }

    /// Whether a key column turns numbers into text. It does not where they come from a column,
    /// only from an expression; of numbers, though, an expression would make reals for one of
    /// reals.
    bool isText(int position) const
    {
        const Table &compared = m_query.through ? *m_query.through : *m_query.table;
        return compared.columns[position].affinity == Affinity::Text;
    }

    void order()
    {
        const QString explicitTerms = terms(m_query.order);
        QList<OrderTerm> all = m_query.order;
        for (const OrderTerm &term : defaultOrder(*m_query.table)) {
            if (std::ranges::find(all, term.column, &OrderTerm::column) == all.end())
                all << term;
        }
        if (!all.isEmpty())
            m_statement.sql += u" ORDER BY "_s + terms(all);
        if (!explicitTerms.isEmpty())
            m_statement.summary += u" ORDER BY "_s + explicitTerms;
    }

    QString terms(const QList<OrderTerm> &order) const
    {
        QStringList list;
        for (const OrderTerm &term : order)
            list << column(term.column) + (term.descending ? u" DESC"_s : QString());
        return list.join(u", "_s);
    }

    void limit()
    {
        if (m_query.limit) {
            both(u" LIMIT "_s);
            bind(Value::ofInteger(*m_query.limit));
        } else if (m_query.offset > 0) {
            m_statement.sql += u" LIMIT "_s + m_dialect.noLimit();
        }
        if (m_query.offset > 0) {
            both(u" OFFSET "_s);
            bind(Value::ofInteger(m_query.offset));
        }
    }

    const Dialect &m_dialect;
    const Query &m_query;
    Statement m_statement;
};

} // namespace

QList<OrderTerm> defaultOrder(const Table &table)
{
    QList<OrderTerm> order;
    if (!table.primaryKey.isEmpty()) {
        for (const int column : table.primaryKey)
            order << OrderTerm { column, false };
    } else if (!table.rowid.isEmpty()) {
        order << OrderTerm { -1, false };
    } else {
        for (int column = 0; column < table.columns.size(); ++column)
            order << OrderTerm { column, false };
    }
    return order;
}

Statement SqlCompiler::select(const Query &query) const
{
    return Writer(m_dialect, query).select();
}

Statement SqlCompiler::count(const Query &query, qint64 atMost) const
{
    return Writer(m_dialect, query).count(atMost);
}

} // namespace roundtrip
