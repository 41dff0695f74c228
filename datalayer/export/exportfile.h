// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/recordwriter.h"
#include "datalayer/records/loading/recordstream.h"

#include <QString>

#include <atomic>
#include <memory>

namespace roundtrip {

class OutputFile;

/// ExportFile writes a stream of records to a file. The file gets its name only when all records
/// are in it: whatever else becomes of the stream, what was written is removed, and a file that had
/// the name before stays as it was. It is used on the thread that loads, but for the counts, which
/// any thread may ask for.
class ExportFile final : public RecordTaker
{
public:
    ExportFile(QString path, RecordForm form, RecordWriter::Options options);
    ~ExportFile() override;

    Result<> take(const std::shared_ptr<const LoadedRecords> &part) override;
    Result<> end(bool isWhole) override;

    /// Returns the number of records that were written, with those that stand within others.
    [[nodiscard]] qint64 recordCount() const { return m_records; }
    /// See RecordWriter::changedCount().
    [[nodiscard]] qint64 changedCount() const { return m_changed; }

private:
    [[nodiscard]] DbError failure() const;

    const QString m_path;
    const RecordForm m_form;
    const RecordWriter::Options m_options;
    std::unique_ptr<OutputFile> m_file; ///< null until the first part comes, and after end()
    std::unique_ptr<RecordWriter> m_writer; ///< null where m_file is
    std::atomic<qint64> m_records = 0;
    std::atomic<qint64> m_changed = 0;
};

} // namespace roundtrip
