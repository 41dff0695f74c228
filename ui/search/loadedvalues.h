// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/value.h"

#include <QList>

#include <memory>

namespace roundtrip {

class LoadedRecords;
class RecordPages;

/// LoadedValues knows the values that a condition can be completed with: those that stand in a
/// page of what is shown. While a search narrows this page, perhaps to nothing, because the
/// name of a column was searched for as it was typed, the page before it counts as well. Nothing is
/// loaded for it. It belongs to the GUI's thread.
class LoadedValues
{
public:
    /// Takes a page of \a pages, after a load.
    void note(const RecordPages &pages);
    /// Forgets all records, which are another database's.
    void forget();
    /// Returns values of the column \a column of the table \a table, among the root records or what
    /// the lookups have brought: each once, short texts and numbers alone, a few dozen at most.
    [[nodiscard]] QList<Value> of(int table, int column) const;

private:
    std::shared_ptr<const LoadedRecords> m_shown; ///< null where there are no records
    std::shared_ptr<const LoadedRecords> m_whole; ///< the page of the same root without a filter
};

} // namespace roundtrip
