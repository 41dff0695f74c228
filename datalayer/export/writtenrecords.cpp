// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/writtenrecords.h"

#include <QBuffer>

namespace roundtrip {

WrittenRecords writtenRecords(const QList<RecordPlace> &records, RecordForm form,
                              RecordWriter::Options options)
{
    WrittenRecords written;
    written.isTooMuch = records.size() > WrittenRecords::mostRecords;
    if (records.isEmpty() || written.isTooMuch)
        return written;
    if (const QList<Column> &columns = records.first().table().columns; !columns.isEmpty())
        options.database = columns.first().database;
    QBuffer buffer(&written.text);
    buffer.open(QIODevice::WriteOnly);
    const auto writer = RecordWriter::make(form, buffer, options);
    for (const RecordPlace &record : records) {
        writer->write(record);
        if (writer->recordCount() > WrittenRecords::mostRecords
            || buffer.pos() > WrittenRecords::mostBytes) {
            written.isTooMuch = true;
            break;
        }
    }
    writer->end();
    buffer.close();
    if (written.isTooMuch)
        written.text.clear();
    written.records = writer->recordCount();
    written.changed = writer->changedCount();
    written.cut = writer->cutCount();
    return written;
}

} // namespace roundtrip
