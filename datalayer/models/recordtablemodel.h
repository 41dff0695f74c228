// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/pagedmodel.h"
#include "datalayer/models/recordfield.h"

namespace roundtrip {

class BoundQuerySet;

/// RecordTableModel shows the root records of a query as a table: a row for each record, a column
/// for each column of theirs. It answers from memory; only fetchMore(), which a view calls when it
/// is scrolled to the end, loads the next page, and RecordPages::show() any page. It is used on the
/// GUI thread, which never waits.
///
/// \snippet tst_modelexamples.cpp RecordTableModel
class RecordTableModel : public PagedModel
{
    Q_OBJECT

public:
    using Field = RecordField;

    /// Shows the records of \a query, loaded page by page by a QueryRunner of the model's own, over
    /// a connection of its own: nothing has to be waited for, nor shut down. The Database may be
    /// closed meanwhile. Loading begins in the event loop; loadFinished() says what failed.
    explicit RecordTableModel(const BoundQuerySet &query,
                              FetchStrategy strategy = FetchStrategy::Prefetch,
                              QObject *parent = nullptr);
    /// Shows \a records as they are: nothing is loaded.
    explicit RecordTableModel(const RecordList &records, QObject *parent = nullptr);
    /// Shows \a pages, which must outlive the model, as another model may show them too.
    explicit RecordTableModel(RecordPages &pages, QObject *parent = nullptr);
    ~RecordTableModel() override;

    /// Shows \a fields instead of all columns that were loaded. A name that no column has gives a
    /// column without values.
    void setFields(const QList<Field> &fields);
    /// Returns the record of a row; RecordPlace::set is null for an invalid index and for a row
    /// that is not loaded.
    [[nodiscard]] RecordPlace placeOf(const QModelIndex &index) const;

    // QAbstractItemModel
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    using QObject::parent;

protected:
    void forgetAll() override;

private:
    void showAllColumns();
    [[nodiscard]] const Table *table() const;

    QList<Field> m_fields;
    bool m_hasOwnFields = false; ///< set by setFields()
};

} // namespace roundtrip
