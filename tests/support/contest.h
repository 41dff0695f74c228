// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/access/database.h"

#include <QSqlDatabase>
#include <QStringList>

#include <functional>
#include <vector>

namespace roundtrip::test {

/// Contender is one of several ways to load the same records, to be measured side by side.
struct Contender
{
    const char *name;
    std::function<void()> run;
    double limit; ///< of its median time, as a multiple of the first contender's; 0 for none
    std::vector<double> times {}; ///< in milliseconds, filled by contest()
};

/// BareStatement is a SELECT for bareLoop(), with the number of its columns.
struct BareStatement
{
    QString sql;
    int columns;
};

/// Runs all contenders once, unmeasured, then \a rounds times in turn, so that a machine that slows
/// down slows down all of them. Prints the median time of each, and its ratio to the first
/// contender's. \a size names the data in the output.
/// \return whether all contenders are within their limits
[[nodiscard]] bool contest(const char *size, std::vector<Contender> contenders, int rounds);

/// Prints whether \a figure is at most \a limit, and returns whether it is. \a size and \a what
/// name the data and the figure in the output.
bool check(const char *size, const char *what, double figure, double limit);

/// Runs \a statements with plain QSqlQuery, forward-only, and reads every value of all rows,
/// keeping none. A failure ends the program.
void bareLoop(const QSqlDatabase &database, const std::vector<BareStatement> &statements);

/// Loads all authors with all their books. Ends the program if the load fails, or brings another
/// number of records than \a records, authors and books together.
void loadLibrary(Database &database, FetchStrategy strategy, qint64 records);

/// Prints how much memory the program needs to load all authors of \a database, a file or a URL,
/// with all their books, which are \a records together. \a size names the data in the output.
/// \return whether the memory is at most \a limit bytes a record; true where \a limit is 0
[[nodiscard]] bool measureMemory(const QString &database, const char *size, qint64 records,
                                 double limit);

} // namespace roundtrip::test
