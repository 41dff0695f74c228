// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/export/exportfile.h"

#include "datalayer/base/errorwords.h"
#include "datalayer/base/outputfile.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

ExportFile::ExportFile(QString path, RecordForm form, RecordWriter::Options options)
    : m_path(std::move(path))
    , m_form(form)
    , m_options(std::move(options))
{ }

ExportFile::~ExportFile() = default;

DbError ExportFile::failure() const
{
    return notWritten(m_path, m_file->problem());
}

Result<> ExportFile::take(const std::shared_ptr<const LoadedRecords> &part)
{
    if (!m_file) {
        m_file = std::make_unique<OutputFile>(m_path);
        if (!m_file->open(QIODevice::WriteOnly))
            return failure();
        m_writer = RecordWriter::make(m_form, *m_file, m_options);
    }
    m_writer->begin(part);
    for (qsizetype row = 0; row < part->root().rowCount() && !m_writer->hasFailed(); ++row)
        m_writer->write(RecordPlace::root(part, row));
    m_records = m_writer->recordCount();
    m_changed = m_writer->changedCount();
    return m_writer->hasFailed() ? Result<>(failure()) : Result<>();
}

Result<> ExportFile::end(bool isWhole)
{
    if (!m_writer)
        return {};
    Result<> done;
    if (isWhole) {
        m_writer->end();
        if (m_writer->hasFailed() || !m_file->commit())
            done = failure();
    }
    // A file without its commit() removes itself.
    m_writer.reset();
    m_file.reset();
    return done;
}

} // namespace roundtrip
