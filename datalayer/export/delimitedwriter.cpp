// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/delimitedwriter.h"

#include <QLocale>

#include <algorithm>

namespace roundtrip {

DelimitedWriter::DelimitedWriter(QIODevice &device, const Options &options, Style style)
    : RowWriter(device, options)
    , m_separator(style == Style::Commas ? ',' : '\t')
    , m_lineEnd(style == Style::Commas ? "\r\n" : "\n")
    , m_hasNames(options.hasNames)
{ }

void DelimitedWriter::writeNames(const QStringList &names, const RecordPlace & /*like*/,
                                 bool isFirst)
{
    if (!m_hasNames)
        return;
    if (!isFirst)
        put(m_lineEnd);
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0)
            put(m_separator);
        writeText(names[i].toUtf8());
    }
    put(m_lineEnd);
}

void DelimitedWriter::writeCell(const CellView &cell, qsizetype position)
{
    if (position > 0)
        put(m_separator);
    switch (cell.type) {
    case ValueType::Null:
        return;
    case ValueType::Integer:
        put(QByteArray::number(cell.integer));
        return;
    case ValueType::Real:
        put(QByteArray::number(cell.real, 'g', QLocale::FloatingPointShortest));
        return;
    case ValueType::Text:
        writeText(validText(cell));
        return;
    case ValueType::Blob:
        if (cell.bytes.isEmpty())
            put("\"\"");
        else
            putBase64(cell.bytes);
        return;
    }
}

void DelimitedWriter::endRow()
{
    put(m_lineEnd);
}

void DelimitedWriter::writeText(QByteArrayView text)
{
    const auto mustBeQuoted = [this](char c) {
        return c == '"' || c == '\n' || c == '\r' || c == m_separator;
    };
    const bool isPlain = !text.isEmpty() && text.front() != ' ' && text.back() != ' '
        && std::ranges::none_of(text, mustBeQuoted);
    if (isPlain) {
        put(text);
        return;
    }
    put('"');
    for (qsizetype quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"')) {
        put(text.first(quote + 1));
        put('"');
        text = text.sliced(quote + 1);
    }
    put(text);
    put('"');
}

} // namespace roundtrip
