// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/recordfield.h"
#include "datalayer/models/recordpages.h"

#include <QAbstractTableModel>

namespace roundtrip {

class BoundQuerySet;

/// RecordTableModel shows the root records of a query as a table: a row for each record, a column
/// for each column of theirs. It answers from memory; only fetchMore(), which a view calls when it
/// is scrolled to the end, loads the next page. It is used on the GUI thread, which never waits.
///
/// \snippet tst_modelexamples.cpp RecordTableModel
class RecordTableModel : public QAbstractTableModel
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
    ~RecordTableModel() override;

    /// Shows \a fields instead of all columns that were loaded. A name that no column has gives a
    /// column without values.
    void setFields(const QList<Field> &fields);
    /// See RecordPages::setPageSize().
    void setPageSize(qint64 records) { m_pages.setPageSize(records); }
    /// Returns the pages of records that the model shows.
    [[nodiscard]] const RecordPages &pages() const { return m_pages; }
    /// Returns the record of a row; RecordPlace::set is null for an invalid index.
    [[nodiscard]] RecordPlace placeOf(const QModelIndex &index) const;

    // QAbstractItemModel
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

signals:
    /// A load of records has ended: \a load is its section of the log (None if it had none), \a
    /// error is empty if it has not failed. The records that came before a failure or a stop are
    /// shown.
    void loadFinished(roundtrip::LoadId load, const std::optional<roundtrip::DbError> &error,
                      bool wasStopped);

private:
    void connectPages();
    void showAllColumns();
    [[nodiscard]] const Table *table() const;

    QList<Field> m_fields;
    bool m_hasOwnFields = false; ///< set by setFields()
    RecordPages m_pages;
};

} // namespace roundtrip
