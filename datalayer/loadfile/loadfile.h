// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/loadfile/keptload.h"

#include <QByteArrayView>
#include <QLatin1StringView>

#include <vector>

class QIODevice;

namespace roundtrip {

/// What the names of load files end in.
inline constexpr QLatin1StringView loadFileSuffix("roundtrip");
/// The form of load files that this program writes, and the latest one that it reads.
inline constexpr int loadFileFormat = 1;
/// The most bytes that a load file may have.
inline constexpr qint64 mostLoadFileBytes = 128LL * 1024 * 1024;
/// The most bytes that all but the records may take of it.
inline constexpr qint64 mostLoadFactBytes = 32LL * 1024 * 1024;
/// So many bytes are written of a text or blob.
inline constexpr qsizetype mostLoadFileCellBytes = 64LL * 1024;

/// Returns true if the name \a path ends as those of load files do. Looks at no file.
[[nodiscard]] bool isLoadFileName(const QString &path);
/// Returns true if the file \a path begins as a load file.
[[nodiscard]] bool isLoadFile(const QString &path);
/// Returns true if \a path is meant as a load file: by its name, or since it begins as one.
[[nodiscard]] bool isMeantAsLoadFile(const QString &path);

/// Writes a load file to \a device: \a load and its \a records, with the tables that these are
/// about. \a rootRows are all rows of the root set in the order in which they are shown; empty for
/// the order in which they were read. Fails where mostLoadFileBytes or mostLoadFactBytes do not
/// suffice, or \a device does not take them; then a part was written.
Result<> writeLoad(QIODevice &device, const KeptLoad &load, const LoadedRecords &records,
                   const std::vector<quint32> &rootRows = {});
/// Writes the load file \a path, see writeLoad(). After a failure the file is as it was before.
Result<> saveLoad(const QString &path, const KeptLoad &load, const LoadedRecords &records,
                  const std::vector<quint32> &rootRows = {});

/// Reads a load file from its text \a json. Nothing in it is believed: the error says what is wrong
/// and where it stands, and what is returned without an error may be shown.
[[nodiscard]] Result<ReadLoad> parseLoad(QByteArrayView json);
/// Reads the load file \a path, see parseLoad().
[[nodiscard]] Result<ReadLoad> readLoad(const QString &path);

} // namespace roundtrip
