// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/recordwriter.h"

#include <QByteArray>
#include <QList>

namespace roundtrip {

/// WrittenRecords is records as a text, for the clipboard.
struct WrittenRecords
{
    /// More records, or more bytes, are not written: a file is the place for them.
    static constexpr qint64 mostRecords = 100'000;
    static constexpr qint64 mostBytes = 64 * 1024 * 1024;

    QByteArray text; ///< UTF-8; empty if isTooMuch
    qint64 records = 0; ///< with those that stand within others
    qint64 changed = 0; ///< see RecordWriter::changedCount()
    qint64 cut = 0; ///< see RecordWriter::cutCount()
    bool isTooMuch = false;
};

/// Writes \a records in this form. The kind of database in \a options does not count: a record's
/// columns say from which kind it is.
[[nodiscard]] WrittenRecords writtenRecords(const QList<RecordPlace> &records, RecordForm form,
                                            RecordWriter::Options options = {});

} // namespace roundtrip
