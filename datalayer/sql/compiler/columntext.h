// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/schema/relation.h"
#include "datalayer/sql/compiler/source.h"
#include "datalayer/sql/dialects/dialect.h"

#include <QString>

namespace roundtrip {

/// ColumnText spells the columns of a statement's sources: alone, where they are compared or sorted
/// by, and where the columns of two tables are compared by a relation. The dialect must outlive it.
class ColumnText
{
public:
    explicit ColumnText(const Dialect &dialect)
        : m_dialect(dialect)
    { }

    /// Returns the column of \a source at \a position, or its hidden row number for -1.
    [[nodiscard]] QString column(const Source &source, int position) const;
    /// Returns the column of the junction of \a source at \a position.
    [[nodiscard]] QString throughColumn(const Source &source, int position) const;
    /// Returns the column that keys are compared with: the junction's if there is one.
    [[nodiscard]] QString keyColumn(const Source &source, int position) const;
    /// Returns the junction's column that is number \a index of the throughSource of \a relation,
    /// as \a source, which may be a derived table, hands it out.
    [[nodiscard]] QString junctionKey(const Source &source, const Relation &relation,
                                      qsizetype index) const;
    /// Returns what \a source calls \a name, a name without quotes that is no column's of its
    /// table.
    [[nodiscard]] QString named(const Source &source, const QString &name) const;

    /// Returns \a text, which names a column of \a table, on the left of a comparison or in an
    /// order; \a other is the column on the right, if one stands there.
    [[nodiscard]] QString comparable(const Table &table, int position, const QString &text,
                                     const Column *other = nullptr) const;
    /// Returns the comparison by which the junction of \a source leads to the records of \a source.
    [[nodiscard]] QString junctionEquality(const Relation &relation, const Source &source) const;
    /// Returns the comparison by which the records of \a source, or of its junction, belong to the
    /// records of \a parent.
    [[nodiscard]] QString keyEquality(const Relation &relation, const Source &source,
                                      const Source &parent) const;

private:
    [[nodiscard]] QString strippedFor(const Column &compared, const Column &own,
                                      const QString &text) const;

    const Dialect &m_dialect;
};

} // namespace roundtrip
