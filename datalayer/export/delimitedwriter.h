// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/rowwriter.h"

namespace roundtrip {

/// DelimitedWriter writes a line for each record, with a comma or a tab between the values. With
/// commas the lines end in CR and LF, as RFC 4180 has it, and with tabs in LF. NULL is an empty
/// field and an empty text `""`; blobs are in base64. A text stands in quotes where it has a quote,
/// a line break or the character between the values, or a space at its beginning or end.
/// Nothing else is done to a text: what a spreadsheet would take for a formula stays as it is.
class DelimitedWriter final : public RowWriter
{
public:
    enum class Style { Commas, Tabs };

    DelimitedWriter(QIODevice &device, const Options &options, Style style);

protected:
    void writeNames(const QStringList &names, const RecordPlace &like, bool isFirst) override;
    void beginRow() override { }
    void writeCell(const CellView &cell, qsizetype position) override;
    void endRow() override;

private:
    void writeText(QByteArrayView text);

    const char m_separator;
    const QByteArrayView m_lineEnd;
    const bool m_hasNames;
};

} // namespace roundtrip
