// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/rowwriter.h"

namespace roundtrip {

/// MarkdownWriter writes a table as GitHub's Markdown has it. Characters that would be markup are
/// escaped, line breaks are `<br>`, NULL is in italics, and blobs are in base64. A column whose
/// first value is a number is aligned to the right.
class MarkdownWriter final : public RowWriter
{
public:
    MarkdownWriter(QIODevice &device, const Options &options);

protected:
    void writeNames(const QStringList &names, const RecordPlace &like, bool isFirst) override;
    void beginRow() override { put('|'); }
    void writeCell(const CellView &cell, qsizetype position) override;
    void endRow() override { put('\n'); }

private:
    void writeText(QByteArrayView text);
};

} // namespace roundtrip
