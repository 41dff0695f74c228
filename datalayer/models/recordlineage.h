// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/filledrows.h"

#include <QModelIndex>

namespace roundtrip {

class RecordTreeModel;

/// RecordLineage finds out, for the rows of a RecordTreeModel, which statements of the log have
/// filled them. It looks through the records in memory at each call, and stores nothing. It is used
/// on the GUI thread.
class RecordLineage
{
public:
    /// \a model must outlive this object.
    explicit RecordLineage(const RecordTreeModel &model)
        : m_model(model)
    { }

    /// Returns what the statements with the ids \a queries of the log, which have the mark of the
    /// first one, have filled of the rows in memory.
    [[nodiscard]] FilledRows filledBy(const QList<QueryId> &queries) const;
    /// Returns the index of the first record that the statement \a query has read, or of the first
    /// record of \a filled. It is invalid if no such record is among the rows in memory.
    [[nodiscard]] QModelIndex firstIndexOf(QueryId query) const;
    [[nodiscard]] QModelIndex firstIndexOf(const FilledRows &filled) const;
    /// Returns the index of the nearest record above firstIndexOf(\a query), or an invalid index.
    [[nodiscard]] QModelIndex ownerOf(QueryId query) const;

private:
    void addFetched(const RecordNode &node, FilledRows &rows) const;

    const RecordTreeModel &m_model;
};

} // namespace roundtrip
