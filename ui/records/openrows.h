// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QModelIndex>
#include <QSet>

namespace roundtrip {

class RecordTreeModel;

/// RowKey is what a row of the tree of records is known by: the record's primary key or the name of
/// a group, behind the keys of the rows above it. It holds on to a record whatever row the record
/// comes to stand in.
using RowKey = QList<QByteArray>;

/// OpenRows remembers which rows of the tree of records are open, by their keys, and finds rows
/// again when their pages were dropped and have come back, or when the records were loaded anew.
/// All indexes are of the model. A copy remembers the same, until one of them is changed.
class OpenRows
{
public:
    /// \a model must outlive the OpenRows.
    explicit OpenRows(const RecordTreeModel &model)
        : m_model(&model)
    { }

    void noteOpened(const QModelIndex &index);
    void noteClosed(const QModelIndex &index);
    void clear() { m_open.clear(); }

    /// Returns the row's key: empty for an invalid index, and for a row that is not loaded.
    [[nodiscard]] RowKey keyOf(const QModelIndex &index) const;
    /// Returns the row with this key below the row \a root at the top level, or an invalid index.
    [[nodiscard]] QModelIndex find(const RowKey &key, int root) const;
    /// Returns the same, with the row at the top level looked for among all that are loaded, \a
    /// hint first.
    [[nodiscard]] QModelIndex findAnywhere(const RowKey &key, int hint) const;
    /// Returns the keys of the rows that are to be open at and below the row \a root at the top
    /// level, each behind the keys of the rows above it.
    [[nodiscard]] QList<RowKey> openAt(int root) const;
    /// Returns how many rows at the top level are open or have open rows below them.
    [[nodiscard]] qsizetype rootCount() const { return m_open.size(); }
    [[nodiscard]] bool isEmpty() const { return m_open.isEmpty(); }

private:
    [[nodiscard]] QByteArray ownKey(const QModelIndex &index) const;

    const RecordTreeModel *m_model;
    QHash<QByteArray, QSet<RowKey>> m_open; ///< by the key of the row at the top level
};

} // namespace roundtrip
