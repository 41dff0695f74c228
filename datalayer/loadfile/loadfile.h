// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/loadfile/keptload.h"
#include "datalayer/loadfile/keptopenings.h"

#include <QByteArrayView>
#include <QLatin1StringView>

#include <vector>

class QIODevice;

namespace roundtrip {

/// loadFileSuffix is what the names of load files end in, without the dot.
inline constexpr QLatin1StringView loadFileSuffix("roundtrip");
/// loadFileFormat is the number of the form in which this program writes load files. It reads files
/// of this form and of earlier ones.
inline constexpr int loadFileFormat = 1;
/// mostLoadFileBytes is how many bytes a load file may have at most.
inline constexpr qint64 mostLoadFileBytes = 128LL * 1024 * 1024;
/// mostLoadFactBytes is how many of these bytes all but the records may take at most.
inline constexpr qint64 mostLoadFactBytes = 32LL * 1024 * 1024;
/// mostLoadFileCellBytes is how many bytes of a text or blob are written at most.
inline constexpr qsizetype mostLoadFileCellBytes = 64LL * 1024;

/// Returns true if the name \a path ends as the names of load files do. It looks at no
/// file.
[[nodiscard]] bool isLoadFileName(const QString &path);
/// Returns true if the file \a path begins as a load file.
[[nodiscard]] bool isLoadFile(const QString &path);
/// Returns true if \a path is meant as a load file: by its name, or since it begins as one.
[[nodiscard]] bool isMeantAsLoadFile(const QString &path);

/// Writes a load file to \a device: \a load and its \a records, with the tables that these are
/// about, and what its openings have brought. \a rootRows are all rows of the root set in the order
/// in which they are shown, which KeptOpening::row follows; empty for the order in which they were
/// read. It is an error if mostLoadFileBytes or mostLoadFactBytes do
/// not suffice, or if \a device takes no more; a part was written then.
Result<> writeLoad(QIODevice &device, const KeptLoad &load, const LoadedRecords &records,
                   const std::vector<quint32> &rootRows = {}, const OpenedRecords &opened = {});
/// Writes the load file \a path, see writeLoad(). After a failure the file is as it was before.
Result<> saveLoad(const QString &path, const KeptLoad &load, const LoadedRecords &records,
                  const std::vector<quint32> &rootRows = {}, const OpenedRecords &opened = {});

/// Reads a load file from its text \a json. Nothing in it is believed: the error says what is wrong
/// and where it stands, and what is returned without an error may be shown.
[[nodiscard]] Result<ReadLoad> parseLoad(QByteArrayView json);
/// Reads the load file \a path, see parseLoad().
[[nodiscard]] Result<ReadLoad> readLoad(const QString &path);

} // namespace roundtrip
