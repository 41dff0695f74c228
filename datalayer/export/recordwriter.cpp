// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/recordwriter.h"

#include "datalayer/export/delimitedwriter.h"
#include "datalayer/export/insertwriter.h"
#include "datalayer/export/jsonrecordwriter.h"
#include "datalayer/export/markdownwriter.h"

#include <QIODevice>

#include <algorithm>

namespace roundtrip {

namespace {

constexpr qsizetype heldBytes = 64 * 1024;

/// The bytes of \a text up to the last whole character: a text is cut off by bytes.
QByteArrayView wholeCharacters(QByteArrayView text)
{
    const auto isWithin = [](char byte) { return (static_cast<uchar>(byte) & 0xc0U) == 0x80U; };
    qsizetype end = text.size();
    for (int steps = 0; steps < 3 && end > 0 && isWithin(text[end - 1]); ++steps)
        --end;
    if (end > 0 && static_cast<uchar>(text[end - 1]) >= 0xc0U && text.first(end - 1).isValidUtf8()
        && !text.isValidUtf8())
        return text.first(end - 1);
    return text;
}

/// A disk that is nearly full takes a part, and says why it takes no more when it is given the
/// rest.
bool isWritten(QIODevice &device, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const qint64 written = device.write(bytes.data(), bytes.size());
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace

std::unique_ptr<RecordWriter> RecordWriter::make(RecordForm form, QIODevice &device,
                                                 const Options &options)
{
    switch (form) {
    case RecordForm::Tsv:
        return std::make_unique<DelimitedWriter>(device, options, DelimitedWriter::Style::Tabs);
    case RecordForm::Csv:
        return std::make_unique<DelimitedWriter>(device, options, DelimitedWriter::Style::Commas);
    case RecordForm::Json:
        return std::make_unique<JsonRecordWriter>(device);
    case RecordForm::Markdown:
        return std::make_unique<MarkdownWriter>(device, options);
    case RecordForm::Insert:
        break;
    }
    return std::make_unique<InsertWriter>(device, options);
}

RecordWriter::RecordWriter(QIODevice &device)
    : m_device(device)
{
    m_buffer.reserve(heldBytes);
}

RecordWriter::~RecordWriter() = default;

void RecordWriter::begin(const std::shared_ptr<const LoadedRecords> &records)
{
    writeHead(RecordPlace::root(records, 0));
}

void RecordWriter::write(const RecordPlace &record)
{
    writeHead(record);
    m_records += writeRecord(record);
}

void RecordWriter::end()
{
    writeFoot();
    flush();
}

void RecordWriter::put(QByteArrayView bytes)
{
    if (m_buffer.size() + bytes.size() > heldBytes)
        flush();
    if (bytes.size() <= heldBytes) {
        m_buffer.append(bytes);
        return;
    }
    if (!m_hasFailed)
        m_hasFailed = !isWritten(m_device, bytes);
}

void RecordWriter::flush()
{
    // After a failure nothing more is tried: what follows would stand in the wrong place.
    if (!m_hasFailed && !m_buffer.isEmpty())
        m_hasFailed = !isWritten(m_device, m_buffer);
    m_buffer.resize(0);
}

void RecordWriter::putBase64(QByteArrayView bytes)
{
    // A multiple of three, so that the pieces' texts make up that of the whole.
    constexpr qsizetype pieceSize = 3 * 8 * 1024;
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(pieceSize, bytes.size()));
        put(QByteArray::fromRawData(piece.data(), piece.size()).toBase64());
        bytes = bytes.sliced(piece.size());
    }
}

QByteArrayView RecordWriter::validText(const CellView &cell)
{
    const QByteArrayView bytes = cell.isCutOff() ? wholeCharacters(cell.bytes) : cell.bytes;
    if (bytes.isValidUtf8())
        return bytes;
    ++m_changed;
    m_valid = textFromUtf8(bytes).toUtf8();
    return m_valid;
}

} // namespace roundtrip
