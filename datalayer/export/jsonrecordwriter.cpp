// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/jsonrecordwriter.h"

#include <utility>

namespace roundtrip {

JsonRecordWriter::JsonRecordWriter(QIODevice &device)
    : RecordWriter(device)
    , m_json([this](QByteArrayView piece) { put(piece); })
    , m_tree(m_json)
{ }

void JsonRecordWriter::open()
{
    if (!std::exchange(m_isBegun, true))
        m_json.beginArray();
}

void JsonRecordWriter::writeHead(const RecordPlace & /*like*/)
{
    open();
}

qint64 JsonRecordWriter::writeRecord(const RecordPlace &record)
{
    const qint64 recordsBefore = m_tree.recordCount();
    const qint64 cutBefore = m_tree.cutCount();
    m_tree.write(*record.records, *record.set, record.row, record.step);
    noteCut(m_tree.cutCount() - cutBefore);
    return m_tree.recordCount() - recordsBefore;
}

void JsonRecordWriter::writeFoot()
{
    open();
    m_json.endArray();
    m_json.flush();
    put('\n');
}

} // namespace roundtrip
