// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/recordwriter.h"
#include "datalayer/records/recordtext.h"

#include <QStringList>

#include <optional>

namespace roundtrip {

/// RowWriter is what the writers have in common whose records are rows of values: a record's own
/// columns and then, where the options say so, a column for each relation that was loaded for it.
class RowWriter : public RecordWriter
{
protected:
    RowWriter(QIODevice &device, Options options);

    /// Writes the \a names of the columns of records like \a like. \a isFirst is false where
    /// records of another table, or with other columns, stand above.
    virtual void writeNames(const QStringList &names, const RecordPlace &like, bool isFirst) = 0;
    virtual void beginRow() = 0;
    /// Writes the value in the column at \a position of the row, from 0.
    virtual void writeCell(const CellView &cell, qsizetype position) = 0;
    virtual void endRow() = 0;

    void writeHead(const RecordPlace &like) final;
    qint64 writeRecord(const RecordPlace &record) final;

    /// Returns the column of the table that stands at \a position of a row, or null where that is
    /// a relation.
    [[nodiscard]] const Column *columnAt(qsizetype position) const;
    /// Returns the value at \a position of the row of \a record. Its bytes are valid until the
    /// next call.
    [[nodiscard]] CellView cellAt(const RecordPlace &record, qsizetype position);
    [[nodiscard]] qsizetype width() const { return m_parts.size(); }

private:
    /// Part is one column of a row: of the table, or of a relation.
    struct Part
    {
        int column = -1; ///< the position in the table; -1 for a relation
        StepId step = StepId::None; ///< of a relation: the step of the lookups
        bool isToMany = false;
    };

    [[nodiscard]] QList<RecordPart> partsOf(const RecordPlace &like) const;
    void addParts(const RecordPlace &like, QStringList &names);

    const Options m_options;
    std::weak_ptr<const LoadedRecords> m_records; ///< whose records were written last
    std::optional<RecordText> m_labels; ///< of m_records
    StepId m_step = StepId::None; ///< at which the record stands that was written last
    int m_table = -1;
    const Table *m_description = nullptr; ///< of m_table; valid as long as the records are
    QList<Part> m_parts;
    QString m_tableName; ///< whose names were written last
    QStringList m_names;
    bool m_hasNames = false; ///< names were written
    QByteArray m_label; ///< what cellAt() returned last
};

} // namespace roundtrip
