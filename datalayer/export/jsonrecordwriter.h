// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/recordtreewriter.h"
#include "datalayer/export/recordwriter.h"

namespace roundtrip {

/// JsonRecordWriter writes an array of records, each with its related records, see
/// RecordTreeWriter. Every value is exact.
class JsonRecordWriter final : public RecordWriter
{
public:
    explicit JsonRecordWriter(QIODevice &device);

protected:
    void writeHead(const RecordPlace &like) override;
    qint64 writeRecord(const RecordPlace &record) override;
    void writeFoot() override;

private:
    void open();

    JsonWriter m_json;
    RecordTreeWriter m_tree;
    bool m_isBegun = false;
};

} // namespace roundtrip
