// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loadedrecords.h"

#include <QHash>
#include <QString>

#include <map>
#include <utility>

namespace roundtrip {

/// Returns a cell as one line: a number in full, "NULL", `blob, 12 bytes`, or a text as
/// visibleText() shows it. Bytes of a text that are not valid UTF-8 become U+FFFD, and a text of
/// more than \a maxLength characters is cut off with an ellipsis.
[[nodiscard]] QString cellText(const CellView &cell, qsizetype maxLength);

/// Returns \a name as it stands behind any number but 1: `albums`, `categories`. The endings are
/// those of English, in which most tables have their names. What ends in an `s`, a digit or a
/// letter of another alphabet stays as it is.
[[nodiscard]] QString pluralName(const QString &name);

/// RecordText says how a record is shown in a list: a label and a line of short facts. It works
/// from memory alone. It keeps what it finds out about the tables, so that one RecordText should
/// serve one LoadedRecords, which must outlive it, on one thread.
///
/// \snippet tst_recordexamples.cpp RecordText
class RecordText
{
public:
    /// \a labels names the column that labels the records of a table, by the table's name; tables
    /// that are not among them label themselves.
    explicit RecordText(const LoadedRecords &records, QHash<QString, QString> labels = {})
        : m_records(records)
        , m_labels(std::move(labels))
    { }

    /// Returns the label of a record: the first text column that is in no primary or foreign key
    /// or, where several such columns are parts of a person's name (first_name, last_name), all of
    /// these. If there is none, it is the primary key; and without a primary key, the first three
    /// columns.
    [[nodiscard]] QString label(const RecordSet &set, qsizetype row) const;
    /// Returns true if the label is one column, or a person's name, and the record has NULL there.
    [[nodiscard]] bool isLabelNull(const RecordSet &set, qsizetype row) const;
    /// Returns, for each loaded lookup below the step \a step that leads to a list, the number of
    /// related records, and up to three short values of other columns: `12 books · US · 1929`.
    [[nodiscard]] QString details(const RecordSet &set, qsizetype row, StepId step) const;
    /// Returns the columns that make label() with their names, a line each: `name: Le Guin`.
    [[nodiscard]] QString namedLabel(const RecordSet &set, qsizetype row) const;
    /// Returns the facts of details() with their names, a line each: `12 books`, `country: US`.
    [[nodiscard]] QString namedDetails(const RecordSet &set, qsizetype row, StepId step) const;

private:
    struct Columns
    {
        QList<int> label; ///< one column, a name's, the primary key's, or the first three
        bool isName = false; ///< the label is the parts of a person's name
        QList<int> details;
    };

    [[nodiscard]] const Columns &columnsOf(int table) const;
    [[nodiscard]] QStringList counts(const RecordSet &set, qsizetype row, StepId step) const;
    using NamedCell = std::pair<int, QString>; ///< the position of a column, and its cell's text
    [[nodiscard]] QList<NamedCell> shortCells(const RecordSet &set, qsizetype row) const;
    [[nodiscard]] QString named(const RecordSet &set, const NamedCell &cell) const;

    const LoadedRecords &m_records;
    QHash<QString, QString> m_labels;
    mutable std::map<int, Columns> m_columns;
};

} // namespace roundtrip
