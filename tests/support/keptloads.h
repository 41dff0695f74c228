// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/loadfile/keptload.h"
#include "datalayer/records/access/database.h"

#include <QByteArray>

namespace roundtrip::test {

/// Loads \a query from \a database and returns the load as a load file keeps it, in \a load, with
/// its records. Ends the program if the load fails.
[[nodiscard]] ReadLoad keptFrom(Database &database, const QuerySet &query, FetchStrategy strategy);
/// Returns a load of two authors that was stopped before their books. Then the second author was
/// opened by herself, and the one book that she has. The times are set to round ones.
[[nodiscard]] ReadLoad keptWithOpenings();
/// Returns the text of the load file of \a kept.
[[nodiscard]] QByteArray loadFileText(const ReadLoad &kept);
/// Returns the text of the load file of two authors and their three books, loaded by prefetch. The
/// times are set to round ones, so that the text is the same each time.
[[nodiscard]] QByteArray smallLoadFile();

} // namespace roundtrip::test
