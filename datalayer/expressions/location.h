// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/records/loading/fetchstrategy.h"
#include "datalayer/records/queryset.h"

#include <QStringList>

#include <optional>

namespace roundtrip {

class Schema;

/// RecordView is how a window shows records: as a tree, each above what it leads to, or side by
/// side in a table.
enum class RecordView { Tree, Table };

/// Returns the view that --view names: `tree` or `table`. The error lists the valid names.
[[nodiscard]] Result<RecordView> recordViewFromName(const QString &name);
/// Returns the names of all views.
[[nodiscard]] QStringList recordViewNames();

/// Returns the names that --columns takes, separated by commas; one with a comma or a quote in it
/// stands in double quotes, in which `""` is a quote.
[[nodiscard]] QStringList columnsFromText(const QString &text);
/// Returns \a columns as columnsFromText() reads them.
[[nodiscard]] QString textOfColumns(const QStringList &columns);

/// Location is what a window shows of a database, as one value: which records, in which order and
/// with which relations, how they are loaded, and how they are shown. The history, the settings and
/// the command line all keep it.
struct Location
{
    QuerySet query;
    FetchStrategy strategy = FetchStrategy::Prefetch;
    RecordView view = RecordView::Tree;
    /// The columns and relations that the table shows, from the left; empty for those that are kept
    /// for it, or all.
    QStringList columns {};

    friend bool operator==(const Location &, const Location &) = default;
};

/// Returns the arguments of the command line that open \a location, of which \a schema is the
/// database's: `--root Album --with Track --where Year>1990 --strategy prefetch`. What the command
/// line has no words for, such as conditions joined by or, is left out.
[[nodiscard]] QStringList argumentsOf(const Location &location, const Schema &schema);

/// Returns the location that \a arguments open, which argumentsOf() has made. Its names have not
/// been looked for. Nothing for other arguments.
[[nodiscard]] std::optional<Location> locationFrom(const QStringList &arguments);

/// Returns \a arguments as one line for a shell, each in single quotes where it needs them.
[[nodiscard]] QString shellLine(const QStringList &arguments);

} // namespace roundtrip
