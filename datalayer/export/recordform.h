// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <array>
#include <optional>

namespace roundtrip {

/// RecordForm is a form in which records leave the program, by the clipboard or in a file.
enum class RecordForm {
    Tsv, ///< a line for each record, with a tab between its values
    Csv, ///< comma-separated values by RFC 4180, in UTF-8
    Json, ///< an array of records, each with its related records, as in `--report json`
    Markdown, ///< a table as GitHub has it
    Insert, ///< a statement of SQL for each record
};

inline constexpr std::array allRecordForms { RecordForm::Tsv, RecordForm::Csv, RecordForm::Json,
                                             RecordForm::Markdown, RecordForm::Insert };

/// Returns what the names of files in this form end in, without a dot.
[[nodiscard]] QString suffixOf(RecordForm form);
/// Returns the form whose suffix the name \a fileName has, in any case of letters; none for
/// another suffix.
[[nodiscard]] std::optional<RecordForm> formOfFile(const QString &fileName);

} // namespace roundtrip
