// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/query.h"

#include <QSet>
#include <QStringList>

namespace roundtrip {

/// Source is a table or a derived table in the FROM of a statement, and says what its columns are
/// called there.
struct Source
{
    const Table *table = nullptr;
    QString name; ///< in quotes where needed; empty where columns stand without a table
    const Table *through = nullptr; ///< the junction that is joined to it, or null
    QString throughName; ///< the junction's name, in quotes where needed
    QString rowNumber; ///< the hidden row number's name, without quotes; empty where there is none
    QStringList keyNames; ///< of a derived table: the names of its junction's keys, without quotes
    QString counted; ///< of a derived table: the name of the number or rank that it gives out
};

/// StatementWriter builds one statement, piece by piece and in the order of its text. The text, the
/// bound values and the summary of the statement grow side by side.
class StatementWriter
{
public:
    explicit StatementWriter(const Dialect &dialect)
        : m_dialect(dialect)
    { }

    /// Returns the statement that was written. May be called once, at the end.
    [[nodiscard]] Statement take() { return std::move(m_statement); }

    /// Appends \a text to the statement alone, not to its summary.
    void sql(const QString &text) { m_statement.sql += text; }
    /// Appends \a text to the statement and to its summary.
    void both(const QString &text)
    {
        m_statement.sql += text;
        m_statement.summary += text;
    }
    /// Appends a placeholder and binds \a value to it. \a compared is the column that the value is
    /// compared with, or null.
    void bind(const Value &value, const Column *compared = nullptr);

    /// Writes a whole SELECT. Where it stands within another, the summary has its select list too.
    void select(const Query &query);
    /// Writes a SELECT that counts the records of \a query, which has no limit, up to \a atMost.
    void count(const Query &query, qint64 atMost);
    /// Writes a SELECT that joins related records, see JoinQuery.
    void join(const JoinQuery &query);

private:
    static const QString &ownName(const Table &table);
    QString newName(const QString &wanted);
    static QString freeName(const Table &table, QString wanted);
    [[nodiscard]] QString column(const Source &source, int position) const;
    [[nodiscard]] QString throughColumn(const Source &source, int position) const;
    [[nodiscard]] QString keyColumn(const Source &source, int position) const;
    QString strippedFor(const Column &compared, const Column &own, const QString &text) const;
    QString comparable(const Table &table, int position, const QString &text,
                       const Column *other = nullptr) const;

    Source from(const Query &query, bool isQualified);
    QString junctionEquality(const Relation &relation, const Source &source) const;
    void where(const Query &query, const Source &source);
    void junctionWhere(const Predicate &where, const Source &source);
    void keys(const Query &query, const Source &source);
    void keyList(const KeyCondition &keys, const QList<KeyColumn> &columns);
    void keyArray(const KeyCondition &keys, const QList<KeyColumn> &columns);
    Value bound(const Value &value, const KeyColumn &column) const;
    void keySubquery(const Query &query);
    void predicate(const Predicate &predicate, const Source &source, const Schema *schema);
    void joinedPredicates(const Predicate &predicate, const QString &word, const Source &source,
                          const Schema *schema);
    void compare(const Predicate &predicate, const Column &column, const QString &name);
    void oneOf(const QString &name, const QList<Value> &values, const Column &column);
    void like(const QString &expression, const QString &before, const Value &value,
              const QString &after);
    void related(const Predicate &predicate, const Source &source, const Schema *schema);
    void order(const Query &query, const Source &source);
    QString orderTerms(const QList<OrderTerm> &order, const Source &source) const;
    void limit(const Query &query);

    QString listed(const Column &column, const QString &text) const;
    [[nodiscard]] bool readsAsText(const Table &table) const;
    QString selectList(const Query &query, const Source &source) const;
    Source derived(const Query &query, const QString &name, bool isCounted);
    void rankLimit(const Source &source, const std::optional<qint64> &limit, qint64 offset);
    Source joinStart(const Query &query, const Identity &identity);
    Source joinPart(const JoinedRelation &part, const Source &parent, const Schema *schema);
    Source derivedPart(const JoinedRelation &part, const Schema *schema);
    QString keyEquality(const Relation &relation, const Source &source, const Source &parent) const;

    const Dialect &m_dialect;
    Statement m_statement;
    QSet<QString> m_names; ///< names of tables in this statement, in lower case
    int m_depth = 0; ///< how many SELECTs are open at this place of the text
};

} // namespace roundtrip
