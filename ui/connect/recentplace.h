// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace roundtrip {

class QuerySet;
class WindowSettings;

/// RecentPlace is what a list says of a database that was opened before. It is a plain value, made
/// without a look at the database or its file.
struct RecentPlace
{
    QString place; ///< a file's path or a server's URL, as WindowSettings::recent() has it
    QString file; ///< the file's path; empty on a server
    QString name; ///< the file's name, or the server's database
    QString title; ///< the same, but with the server's host
    QString where; ///< the file's folder, or the server's URL without a password
    QString path; ///< what was shown last, `Artist › Album`; empty where that is not known
    QDateTime opened; ///< invalid where it is not known
};

/// Returns the databases opened last, see WindowSettings::recent(), the last one first.
[[nodiscard]] QList<RecentPlace> recentPlaces(const WindowSettings &settings);

/// Returns the root and the lookups of \a query, `Artist › Album › Track + Genre`; empty where it
/// has no root.
[[nodiscard]] QString pathText(const QuerySet &query);

/// Returns when something happened, as briefly as that can be said at \a now: `today 09:41`,
/// `yesterday`, `19 Nov`, `19 Nov 2024`; empty for an invalid time.
[[nodiscard]] QString dayText(const QDateTime &time, const QDateTime &now);

} // namespace roundtrip
