// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadedrecords.h"

#include <QString>

#include <map>

namespace roundtrip {

/// A cell in one line of at most \a maxLength characters: text as visibleText() has it, bytes that
/// are no text as U+FFFD, "NULL", `blob, 12 bytes`.
[[nodiscard]] QString cellText(const CellView &cell, qsizetype maxLength);

/// How records are called where they stand in a list: a label and a line of short facts. Works from
/// memory alone. Keeps what it finds out about a table, so make one per LoadedRecords.
class RecordText
{
public:
    explicit RecordText(const LoadedRecords &records)
        : m_records(records)
    { }

    /// The first text column that is not a key; the key where there is none; else every column.
    [[nodiscard]] QString label(const RecordSet &set, qsizetype row) const;
    /// True if the label's column is NULL.
    [[nodiscard]] bool isLabelNull(const RecordSet &set, qsizetype row) const;
    /// A few short columns and, for the lookups below \a node, how many records are related:
    /// `US · 1929 · 12 books`.
    [[nodiscard]] QString details(const RecordSet &set, qsizetype row, int node) const;

private:
    struct Columns
    {
        QList<int> label; ///< one, or the columns of the key
        QList<int> details;
    };

    const Columns &columnsOf(int table) const;

    const LoadedRecords &m_records;
    mutable std::map<int, Columns> m_columns;
};

} // namespace roundtrip
