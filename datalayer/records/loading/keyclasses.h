// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/loadjob.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <span>
#include <vector>

namespace roundtrip {

/// KeyClasses finds out which texts of a relation's keys the database takes for equal. It matters
/// for columns whose collation ignores case or accents. What such a collation does to printable
/// ASCII is known; only the database knows whether `ß` equals `ss` and `ø` equals `o`. It is asked
/// if a text has any other character; the statement does not count as a query of the load.
class KeyClasses
{
public:
    /// \a job and the schema must outlive the KeyClasses.
    KeyClasses(LoadJob &job, const Relation &relation);

    /// Notes the texts in \a rows of \a set; \a columns are the key columns.
    void add(const RecordSet &set, const QList<int> &columns, std::span<const quint32> rows);
    /// Notes the texts in \a columns, one list of cells per key column, from \a firstRow on.
    void add(std::span<const ColumnData *const> columns, qsizetype firstRow);

    /// Asks the database about the texts noted so far, if that is needed. Returns true if classes()
    /// has changed, and fails if the statement fails. The statement is logged for the lookup step
    /// \a step.
    Result<bool> ask(StepId step);

    /// Returns, per key column, the class of each text that the database was asked about; texts of
    /// one class are equal. The whole list is empty if the database was asked nothing, and a
    /// column's entry is empty if it was not asked about that column.
    [[nodiscard]] const QList<QHash<QByteArray, QByteArray>> &classes() const { return m_classes; }

private:
    void add(qsizetype keyColumn, const CellView &cell);

    LoadJob &m_job;
    QList<const Column *> m_columns; ///< the columns that the keys are compared with
    bool m_folds = false; ///< the collation of some column ignores case or accents
    QList<QHash<QByteArray, QByteArray>> m_texts; ///< per column; the class is empty until asked
    QList<bool> m_isAsked; ///< per column: some text has more than printable ASCII
    QList<bool> m_isNew; ///< per column: some text has no class yet
    QList<QHash<QByteArray, QByteArray>> m_classes;
};

} // namespace roundtrip
