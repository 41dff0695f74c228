// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

struct DatabaseInfo;
struct KeptOrigin;

/// Returns what the window says of a kept load when it is opened, and wherever something is asked
/// for that takes the database. \a records is how many root records the load has.
[[nodiscard]] QString keptText(const KeptOrigin &kept, qint64 records);
/// Returns the sentence that so many queries of a load are not kept with it; nothing for none.
[[nodiscard]] QString leftText(qint64 queries);
/// Returns what the status bar says of the database \a info or, where it is a kept load, of that.
[[nodiscard]] QString databaseStatus(const DatabaseInfo &info);
/// Returns the title of a window that shows \a info.
[[nodiscard]] QString windowTitleOf(const DatabaseInfo &info);

} // namespace roundtrip
