// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/dialects/dialect.h"
#include "datalayer/sql/query.h"

#include <QSet>
#include <QString>

#include <utility>

namespace roundtrip {

/// StatementText is a statement while it is being written, in the order of its text: the text, the
/// bound values and the summary grow side by side. It also knows which names of tables are taken.
/// The writers of a statement's parts share one StatementText and append to it. The dialect must
/// outlive it.
class StatementText
{
public:
    /// Names says whether the tables of a SELECT must be called otherwise than those around it.
    enum class Names {
        Own, ///< it names nothing of the SELECT around it, and may use the same names
        Shared, ///< its conditions compare with the tables of the SELECT around it
    };

    /// Select stands for one SELECT of the statement, from before its first table until its end.
    /// Within another, it restores the names of the outer one when it ends.
    class Select
    {
    public:
        Select(StatementText &text, Names names);
        ~Select();
        Q_DISABLE_COPY_MOVE(Select)

    private:
        StatementText &m_text;
        const QSet<QString> m_outerNames;
    };

    /// Place is a place in the text and the summary where something is to be inserted later.
    struct Place
    {
        qsizetype sql = 0;
        qsizetype summary = 0;
    };

    explicit StatementText(const Dialect &dialect)
        : m_dialect(dialect)
    { }

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    /// Returns the statement that was written. May be called once, at the end.
    [[nodiscard]] Statement take() { return std::move(m_statement); }

    /// Appends \a text to the statement alone, not to its summary.
    void sql(const QString &text) { m_statement.sql += text; }
    /// Appends \a text to the summary alone.
    void summary(const QString &text) { m_statement.summary += text; }
    /// Appends \a text to the statement and to its summary.
    void both(const QString &text)
    {
        sql(text);
        summary(text);
    }
    /// Appends a placeholder and binds \a value to it. \a compared is the column that the value is
    /// compared with, or null.
    void bind(const Value &value, const Column *compared = nullptr);
    /// Appends \a placeholder and binds \a value to it as it is.
    void bindTo(const QString &placeholder, const Value &value);
    /// Binds \a values to the placeholders of a text that is appended apart.
    void addValues(const QList<Value> &values) { m_statement.values << values; }

    /// Returns the place where the text and the summary end now.
    [[nodiscard]] Place place() const
    {
        return { m_statement.sql.size(), m_statement.summary.size() };
    }
    /// Inserts \a sql into the text and \a summary into the summary. No value is bound within.
    void insert(const Place &place, const QString &sql, const QString &summary = {});

    /// Returns \a wanted, or something like it that no table of this SELECT is called, in quotes
    /// where needed.
    [[nodiscard]] QString newName(const QString &wanted);
    /// Returns a new name like that of \a table itself, without its schema.
    [[nodiscard]] QString newName(const Table &table) { return newName(ownName(table)); }
    /// Returns the name of \a table without its schema.
    [[nodiscard]] static const QString &ownName(const Table &table);

    /// Returns true if the SELECT that is being written stands in no other.
    [[nodiscard]] bool isOutermost() const { return m_depth <= 1; }

private:
    const Dialect &m_dialect;
    Statement m_statement;
    QSet<QString> m_names; ///< names of tables in this SELECT, in lower case
    int m_depth = 0; ///< how many SELECTs are open at this place of the text
};

} // namespace roundtrip
