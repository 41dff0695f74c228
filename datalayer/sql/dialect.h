// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip {

/// How one kind of database spells things, and what it can take. SQLite so far.
class Dialect
{
public:
    /// \a identifier as it stands in a statement: bare where that is safe, else in quotes.
    [[nodiscard]] QString quote(const QString &identifier) const;
    /// Up to this many keys a list is written out as `IN (?, ?, ...)`, as in any textbook; also
    /// the size of the chunks in which keys go that an array cannot carry. Qt's SQLite driver
    /// needs quadratic time to prepare many placeholders.
    [[nodiscard]] qsizetype maxKeysPerList() const { return 500; }
    /// \a expression, a column, as a value of no type affinity: what it is compared with is
    /// converted as if it were a bound value.
    [[nodiscard]] QString withoutAffinity(const QString &expression) const;
    /// What stands in `IN (...)` for \a list, `?, ?` or `(?, ?), (?, ?)` for keys of \a columns.
    [[nodiscard]] QString rowList(const QString &list, qsizetype columns) const;
    /// The same for one bound array of keys of \a columns; \a isText if a single one is of texts.
    [[nodiscard]] QString keyArrayRows(qsizetype columns, bool isText) const;
    /// Begins a read transaction whose statements all see one moment, and ends it, as one statement
    /// each. In SQLite that moment is the first read.
    [[nodiscard]] QString beginSnapshot() const;
    [[nodiscard]] QString endSnapshot() const;
    /// What LIMIT needs where only an offset is wanted.
    [[nodiscard]] QString noLimit() const;
};

} // namespace roundtrip
