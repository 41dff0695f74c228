// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/connectionsettings.h"
#include "datalayer/base/result.h"
#include "datalayer/expressions/expression.h"
#include "datalayer/expressions/location.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace roundtrip {

/// Options is what the command line asks for, as a plain value.
struct Options
{
    enum class Action { Window, Report, Compare, Schema, CopyAs, Help, Version };
    enum class Format { Text, Json, Summary };

    Action action = Action::Window;
    Format format = Format::Text;
    Language language = Language::Sql; ///< what Action::CopyAs writes the query in
    ConnectionSettings database;
    /// Nothing is named: the window shows the last session.
    bool isSessionWanted = false;
    QuerySet query; ///< root() is null if neither --root nor the sample library gives one
    FetchStrategy strategy = FetchStrategy::Prefetch;
    bool isStrategyGiven = false; ///< by name, rather than by what is usual
    qint64 chunkSize = 0; ///< at most this many keys in a statement; 0: chosen for the database
    std::optional<RecordView> view; ///< of the window; as it was left, without
    QStringList columns; ///< of the window's table, see Location::columns
    QString plot; ///< the SVG file that Action::Compare draws a race into; empty for none
    std::optional<double> latency; ///< milliseconds of a round trip, for an estimate; none without
};

/// Reads \a arguments, which are those after the program's name. The error (DbError::Kind::Name) is
/// one sentence that names what is wrong and what would be right.
[[nodiscard]] Result<Options> parseCommandLine(const QStringList &arguments);

/// Returns the text that --help prints. Needs a QCoreApplication.
[[nodiscard]] QString commandLineHelp();

/// CommandLineTable is what --help says, in parts: the manual page and the completion of shells are
/// made from it.
struct CommandLineTable
{
    struct Option
    {
        QStringList names; ///< without dashes, the long one first
        QString value; ///< what stands for its value: "TABLE"; empty if it takes none
        QString description;
        QStringList choices; ///< all values that it takes; empty if it takes any
        bool isRepeatable = false;
    };

    QString description; ///< of the program, a sentence
    QString database; ///< what may stand for DATABASE
    QList<Option> options;
};

[[nodiscard]] CommandLineTable commandLineTable();

} // namespace roundtrip
