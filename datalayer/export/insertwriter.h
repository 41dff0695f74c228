// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/rowwriter.h"

namespace roundtrip {

class Dialect;

/// InsertWriter writes an INSERT for each record, with the names and literals of the database's
/// kind. The literals are exact, so that the statements make equal records in a table that is made
/// alike. Relations have no place in it.
class InsertWriter final : public RowWriter
{
public:
    InsertWriter(QIODevice &device, const Options &options);

protected:
    void writeNames(const QStringList &names, const RecordPlace &like, bool isFirst) override;
    void beginRow() override { put(m_beginning); }
    void writeCell(const CellView &cell, qsizetype position) override;
    void endRow() override { put(m_end); }

private:
    const Dialect &m_dialect;
    QByteArray m_beginning; ///< of each statement, up to the first value
    QByteArray m_end;
};

} // namespace roundtrip
