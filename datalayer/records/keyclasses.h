// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadjob.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <span>
#include <vector>

namespace roundtrip {

/// Which texts of a relation's keys the database takes for one, in the columns whose collation
/// leaves out cases or accents. What that makes of A to Z is known; whether `ß` is `ss` there and
/// `ø` an `o`, only the database knows. It is asked, outside of the load's count, where a text has
/// more than ASCII.
class KeyClasses
{
public:
    /// \a job and the schema must outlive it.
    KeyClasses(LoadJob &job, const Relation &relation);

    /// Notes the texts of \a rows of \a set, whose columns \a columns are the key's.
    void add(const RecordSet &set, const QList<int> &columns, std::span<const quint32> rows);
    /// Notes those of \a columns, one list of cells per key column, from \a firstRow on.
    void add(std::span<const ColumnData *const> columns, qsizetype firstRow);

    /// Asks the database where that is needed. True if classes() has changed; the statement is
    /// logged as one of the lookup step \a node.
    Result<bool> ask(int node);

    /// Per key column, the class of each of its texts that the database was asked about: texts of
    /// one class are equal. Empty where it was not asked.
    [[nodiscard]] const QList<QHash<QByteArray, QByteArray>> &classes() const { return m_classes; }

private:
    void add(qsizetype keyColumn, const CellView &cell);

    LoadJob &m_job;
    QList<const Column *> m_columns; ///< what the keys are compared with
    bool m_folds = false; ///< one of them does
    QList<QHash<QByteArray, QByteArray>> m_texts; ///< per column, without a class where unasked
    QList<bool> m_isAsked; ///< per column: some text has more than ASCII
    QList<bool> m_isNew; ///< per column: some text has no class yet
    QList<QHash<QByteArray, QByteArray>> m_classes;
};

} // namespace roundtrip
