// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/records/expression.h"
#include "datalayer/records/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QStringList>

#include <optional>

namespace roundtrip {

/// What the command line asks for. A plain value.
struct Options
{
    enum class Action { Window, Report, Compare, Schema, CopyAs, Help, Version };
    enum class Format { Text, Json, Summary };

    Action action = Action::Window;
    Format format = Format::Text;
    Language language = Language::Sql; ///< of CopyAs
    ConnectionSettings database;
    QuerySet query; ///< without a root where none was named
    FetchStrategy strategy = FetchStrategy::Prefetch;
    qint64 chunkSize = 0; ///< 0: chosen for the database
    std::optional<double> latency; ///< of a round trip, in milliseconds
};

/// Reads the arguments after the program's name. The error is one sentence that names what is
/// wrong and what would be right.
[[nodiscard]] Result<Options> parseCommandLine(const QStringList &arguments);

/// What --help prints. Needs a QCoreApplication.
[[nodiscard]] QString commandLineHelp();

/// \a arguments without Qt's own options (`-platform offscreen`, `--style=fusion`), which every Qt
/// program with a window takes from its command line by itself.
[[nodiscard]] QStringList withoutQtOptions(const QStringList &arguments);

/// The sample library: a script within the program, opened in memory.
[[nodiscard]] ConnectionSettings sampleLibrary();
/// What the sample opens on: its authors with their books.
[[nodiscard]] QuerySet sampleQuery();

} // namespace roundtrip
