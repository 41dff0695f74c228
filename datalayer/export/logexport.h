// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/queryrecord.h"

#include <optional>

class QIODevice;

namespace roundtrip {

/// LogForm is a form in which the log leaves the program.
enum class LogForm {
    Json, ///< an array of sections, each with its statements
    Csv, ///< a line for each statement, with its section's facts; by RFC 4180, in UTF-8
};

/// Returns what the names of files in this form end in, without a dot.
[[nodiscard]] QString suffixOf(LogForm form);
/// Returns the form whose suffix the name \a fileName has, in any case of letters; none for
/// another suffix.
[[nodiscard]] std::optional<LogForm> logFormOfFile(const QString &fileName);

/// LogContent is what a log holds at one moment.
struct LogContent
{
    QList<LoadRecord> loads;
    QList<QueryRecord> records;
};

/// Writes \a content to \a device: facts, with the names and numbers that programs read, whatever
/// the language of the user. Times are in milliseconds; values stand as in JSON reports, see
/// JsonWriter::value().
void writeLog(QIODevice &device, LogForm form, const LogContent &content);

/// Writes \a content to the file \a path, which gets its name only when all is in it. Returns the
/// number of statements that were written. The error is of the kind File. May be called on any
/// thread.
[[nodiscard]] Result<qint64> exportLog(const QString &path, LogForm form,
                                       const LogContent &content);

} // namespace roundtrip
