// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/markdownwriter.h"

#include <QLocale>

namespace roundtrip {

namespace {

/// The characters that begin or end markup within a line.
constexpr QByteArrayView markup("\\`*_[]<>|~&");

} // namespace

MarkdownWriter::MarkdownWriter(QIODevice &device, const Options &options)
    : RowWriter(device, options)
{ }

void MarkdownWriter::writeNames(const QStringList &names, const RecordPlace &like, bool isFirst)
{
    if (!isFirst)
        put('\n');
    put('|');
    for (const QString &name : names) {
        put(' ');
        writeText(name.toUtf8());
        put(" |");
    }
    put("\n|");
    const bool hasRow = like.row < like.set->rowCount();
    for (qsizetype position = 0; position < names.size(); ++position) {
        const ValueType type = hasRow ? cellAt(like, position).type : ValueType::Null;
        const bool isNumber = type == ValueType::Integer || type == ValueType::Real;
        put(isNumber ? " ---: |" : " --- |");
    }
    put('\n');
}

void MarkdownWriter::writeCell(const CellView &cell, qsizetype /*position*/)
{
    put(' ');
    switch (cell.type) {
    case ValueType::Null:
        put("*NULL*");
        break;
    case ValueType::Integer:
        put(QByteArray::number(cell.integer));
        break;
    case ValueType::Real:
        put(QByteArray::number(cell.real, 'g', QLocale::FloatingPointShortest));
        break;
    case ValueType::Text:
        writeText(validText(cell));
        break;
    case ValueType::Blob:
        putBase64(cell.bytes);
        break;
    }
    put(" |");
}

void MarkdownWriter::writeText(QByteArrayView text)
{
    qsizetype plainFrom = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isBreak = c == '\n' || c == '\r';
        if (!isBreak && !markup.contains(c))
            continue;
        put(text.sliced(plainFrom, i - plainFrom));
        plainFrom = i + 1;
        if (!isBreak) {
            put('\\');
            put(c);
        } else if (c == '\n' || i + 1 == text.size() || text[i + 1] != '\n') {
            put("<br>"); // CR and LF together are one
        }
    }
    put(text.sliced(plainFrom));
}

} // namespace roundtrip
