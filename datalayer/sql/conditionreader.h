// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/sql/condition.h"
#include "datalayer/sql/conditiontext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace roundtrip {

struct Column;

/// ConditionReader takes the text of one condition apart: the column that it begins with, the
/// operator and the value. readCondition() and endOfCondition() say by which rules.
class ConditionReader
{
public:
    /// Reads \a text as a condition on records of the table at position \a table of \a schema,
    /// which must outlive the reader.
    ConditionReader(const Schema &schema, int table, const QString &text);

    [[nodiscard]] Result<Condition> read(ConditionForm form) const;
    [[nodiscard]] ConditionEnd end() const;

private:
    /// Path is a column, or a relation, whose name the text has from the beginning to \a end.
    struct Path
    {
        QStringList names; ///< of the relations and of the column, if it is one
        int table = -1; ///< the table of the column, or that the last relation leads to
        int column = -1; ///< -1 for a relation
        qsizetype end = 0;
    };
    /// Operator is an operator that the text has up to \a end.
    struct Operator
    {
        QString text; ///< as people are told of it
        Comparison comparison = Comparison::Exact;
        bool isNull = false; ///< of IsNull: what it compares with
        qsizetype end = 0;
    };
    /// Place is where in the text a name of \a table begins.
    struct Place
    {
        int table = -1;
        qsizetype start = 0;
    };

    void findPaths(const Place &place, const QStringList &names);
    void findRelations(const Place &place, const QStringList &names);
    [[nodiscard]] qsizetype nameEnd(qsizetype from, const QString &name) const;
    [[nodiscard]] std::optional<Operator> operatorAt(qsizetype from) const;
    [[nodiscard]] std::optional<Operator> wordAt(qsizetype from) const;
    [[nodiscard]] std::optional<Condition> plain() const;
    [[nodiscard]] const Column *columnOf(const Path &path) const;
    [[nodiscard]] Result<Condition> compare(const Path &path, const Operator &by) const;
    [[nodiscard]] Result<Value> valueOf(const QString &text, const Path &path,
                                        const Operator &by) const;
    [[nodiscard]] Result<QList<Value>> listOf(const QString &text, const Path &path,
                                              const Operator &by) const;
    [[nodiscard]] DbError unknownName() const;
    [[nodiscard]] DbError unknownOperator(const Path &path) const;

    const Schema &m_schema;
    const QString m_text;
    int m_table;
    QList<Path> m_paths; ///< that the text begins with, the longest first
    QList<Place> m_places; ///< where names can begin, in the order of their starts
    bool m_isTooLong = false; ///< the text goes on along more relations than a path may have
};

} // namespace roundtrip
