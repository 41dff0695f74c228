// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

class BrowsedDatabase;
class RecordPages;

/// Returns the command line that opens what the window shows, for a shell: the database of
/// \a browsed and the records of \a shown, with the table's columns \a columns, see
/// Location::columns. It is empty if there are no records. It names no password.
[[nodiscard]] QString openCommand(const BrowsedDatabase &browsed, const RecordPages &shown,
                                  const QStringList &columns);

} // namespace roundtrip
