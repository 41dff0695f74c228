// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/sql/compiler/statementtext.h"

#include <QStringList>

namespace roundtrip {

/// KeyWriter writes the comparison of columns with keys whose values are bound, in each form that
/// has such keys. (The keys of KeyCondition::Form::Subquery are a SELECT, see SelectWriter.) The
/// text must outlive it.
class KeyWriter
{
public:
    explicit KeyWriter(StatementText &text)
        : m_text(text)
    { }

    /// Writes that the columns called \a names are equal to one of the keys of \a condition.
    /// \a columns says what they are compared with.
    void keys(const KeyCondition &condition, const QStringList &names,
              const QList<KeyColumn> &columns);
    /// Writes that \a name, the column \a column, is one of \a values: in as many lists as the
    /// database wants them in.
    void oneOf(const QString &name, const QList<Value> &values, const Column &column);

    /// Returns \a columns as they stand before IN: in parentheses if they are several.
    [[nodiscard]] static QString rowOf(const QStringList &columns);

private:
    [[nodiscard]] Value bound(const Value &value, const KeyColumn &column) const;
    void one(const QList<Value> &key, const QStringList &names, const QList<KeyColumn> &columns);
    void range(const KeyCondition &condition, const QString &name, const KeyColumn &column);
    void list(const KeyCondition &keys, const QList<KeyColumn> &columns);
    void array(const KeyCondition &keys, const QList<KeyColumn> &columns);

    StatementText &m_text;
};

} // namespace roundtrip
