// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/database.h"

#include <QSqlDatabase>
#include <QStringList>

#include <functional>
#include <vector>

namespace roundtrip::test {

/// One of several ways to the same records, to be measured side by side.
struct Contender
{
    const char *name;
    std::function<void()> run;
    double limit; ///< as a multiple of the first contender; 0 for none
    std::vector<double> times {};
};

/// A bare contender: a SELECT and how many columns it has.
struct BareStatement
{
    QString sql;
    int columns;
};

/// Runs all contenders once, unmeasured, then \a rounds times in turn, so that a machine that slows
/// down slows down all. Prints medians and their ratios to the first one's.
/// \return whether all are within their limits
[[nodiscard]] bool contest(const char *size, std::vector<Contender> contenders, int rounds);

/// Prints whether \a figure is within \a limit, and returns it.
bool check(const char *size, const char *what, double figure, double limit);

/// Reads every value of all rows, forward-only, and keeps none.
void bareLoop(const QSqlDatabase &database, const std::vector<BareStatement> &statements);

/// Loads all authors with all their books, \a records together; ends the program if it cannot.
void loadLibrary(Database &database, FetchStrategy strategy, qint64 records);

/// Prints how much memory the program needs to load all authors of \a database, a file or a URL,
/// with all their books. \return whether it is at most \a limit bytes a record; 0 for no limit
[[nodiscard]] bool measureMemory(const QString &database, const char *size, qint64 records,
                                 double limit);

} // namespace roundtrip::test
