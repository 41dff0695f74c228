// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commandline.h"
#include "datalayer/records/access/database.h"

#include <QIODevice>

#include <functional>

namespace roundtrip {

/// ComparisonPlot is a function that draws the comparison that \a options ask for into the file
/// Options::plot.
using ComparisonPlot = std::function<Result<>(Database &database, const Options &options)>;

/// Opens the database of \a options and prints the report that they ask for to \a out, as UTF-8.
/// Returns the exit status: 0; 1 if the database refused or failed; 2 if a name is wrong. The error
/// goes to \a errors as one line, and so does a warning about views that were left unread. \a plot
/// is called where Options::plot names a file.
int printReport(const Options &options, QIODevice &out, QIODevice &errors,
                const ComparisonPlot &plot = {});

/// Returns the exit status that belongs to \a error: 2 for a wrong name, else 1.
[[nodiscard]] int exitStatus(const DbError &error);

} // namespace roundtrip
