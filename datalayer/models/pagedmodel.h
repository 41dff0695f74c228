// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"
#include "datalayer/models/recordpages.h"

#include <QAbstractItemModel>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace roundtrip {

/// PagedModel is the base of the models that show the root records of RecordPages, one in each row
/// at the top level. It says which rows there are. Where the pages are sparse, a row may stand for
/// a record that is not loaded; and where there are more records than maxRows(), the rows are those
/// around a position, since views keep something for each row: moveTo() says which.
///
/// \snippet tst_modelexamples.cpp RecordPages
class PagedModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        RowKindRole = Qt::UserRole, ///< of a tree: RecordRow::Kind, as int
        QueryRole, ///< the log's id of the statement that read the row, or 0; of a relation's cell
                   ///< in a table: the statement that read the related records
        MarkRole, ///< QueryMark of the statement of QueryRole, as int; invalid where none is known
        IsNullRole, ///< whether the cell, or the column that labels a record in a tree, is NULL
        ErrorRole, ///< of a failure's row in a tree: why loading failed, as text
        StateRole, ///< of a tree: RecordNode::State of the row's children, as int
        TextRole, ///< of a table: the cell as one line, see cellText()
        LinkLengthRole, ///< of a table: how many characters at the beginning of TextRole's text
                        ///< stand for related records
        CellMarkRole, ///< of a table: the mark that stands in the cell, as int; else invalid
    };
    /// The most rows at the top level, unless setMaxRows() says otherwise.
    static constexpr int defaultMaxRows = 10'000;

    ~PagedModel() override;

    /// Returns the pages of root records that the model shows.
    [[nodiscard]] const RecordPages &pages() const { return *m_pages; }
    [[nodiscard]] RecordPages &pages() { return *m_pages; }
    /// Returns the log that the pages' statements are in, or null.
    [[nodiscard]] QueryLog *log() const { return m_pages->log(); }
    /// See RecordPages::setPageSize().
    void setPageSize(qint64 records) { m_pages->setPageSize(records); }
    /// Sets how many rows there are at the top level at most, 1 at least.
    void setMaxRows(int rows);
    [[nodiscard]] int maxRows() const { return m_maxRows; }

    /// Returns the position of the root record in the first row.
    [[nodiscard]] qint64 firstPosition() const { return m_first; }
    /// Returns the position of the record in the row \a row at the top level.
    [[nodiscard]] qint64 positionOfRow(int row) const { return m_first + row; }
    /// Returns the position of the root record that \a index is, or is below; -1 for an invalid
    /// index.
    [[nodiscard]] qint64 positionOf(const QModelIndex &index) const;
    /// Returns the index of the root record at \a position, or an invalid one if it is in no row.
    [[nodiscard]] QModelIndex indexOf(qint64 position) const;
    /// Returns the page that holds the record of a row at the top level, or null if the row is not
    /// loaded.
    [[nodiscard]] const RecordPages::Page *pageAtRow(int row) const;
    /// Returns true if the record of the row \a row at the top level is loaded.
    [[nodiscard]] bool isLoaded(int row) const { return pageAtRow(row) != nullptr; }
    /// Returns the mark of a statement that has read what is shown; Neutral for others.
    [[nodiscard]] QueryMark markOf(QueryId query) const;
    /// Returns whether any statement that has read what is shown is a QueryMark::Batch.
    [[nodiscard]] bool hasBatches() const;
    /// Has the rows be those around \a position, as many before it as behind it, if there are more
    /// than maxRows(). Rows that stay keep their indexes; where none stays, the model is reset.
    void moveTo(qint64 position);

    int rowCount(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    /// Loads the next page if the pages are not sparse.
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// A load of root records has begun.
    void loadStarted();
    /// A load of root records has ended: \a load is its section of the log (None if it had none),
    /// \a error is empty if it has not failed. The records that came before a failure or a stop are
    /// shown.
    void loadFinished(roundtrip::LoadId load, const std::optional<roundtrip::DbError> &error,
                      bool wasStopped);
    /// RecordPages::totalCount() or RecordPages::isCountCut() has changed.
    void counted();
    /// The rows from \a first to \a last at the top level are loaded now, or what they lead to is.
    void rowsArrived(int first, int last);

protected:
    /// Shows \a pages, which are the model's own.
    PagedModel(std::unique_ptr<RecordPages> pages, QObject *parent);
    /// Shows \a pages, which must outlive the model.
    PagedModel(RecordPages &pages, QObject *parent);
    /// Ends the pages if they are the model's own. A model that awaits replies to loadRelated() has
    /// to call it in its destructor.
    void endPages();

    /// Forgets what is known of all pages, since they were replaced. It is called between
    /// beginResetModel() and endResetModel().
    virtual void forgetAll() { }
    /// Forgets what is known below the rows from \a first to \a last at the top level.
    virtual void forgetRows(int /*first*/, int /*last*/) { }
    /// Moves what is known below the rows from \a first on to the rows that are \a by higher.
    virtual void shiftRows(int /*first*/, int /*by*/) { }
    /// Forgets what is known of \a page, which the pages drop, or for which they have other
    /// records.
    virtual void forgetPage(const RecordPages::Page & /*page*/) { }
    /// Calls \a complete, from which on the record in the row \a row at the top level is shown with
    /// what it leads to. A model of a tree inserts the rows below it around the call. Returns true
    /// if the row could be opened before and can no longer be.
    virtual bool completeRow(int /*row*/, const std::function<void()> &complete)
    {
        complete();
        return false;
    }
    /// Returns the number of a statement as it is shown, `#3`; empty where it is not known.
    [[nodiscard]] QString queryText(QueryId query) const;
    /// Returns what a screen reader says of \a query: `query 3, repeated`; empty if it is unknown.
    [[nodiscard]] QString spokenText(QueryId query) const;
    /// Returns the mark of a statement, as int; invalid where it is not known.
    [[nodiscard]] QVariant queryMark(QueryId query) const;

private:
    void connectPages();
    [[nodiscard]] int rowsFrom(qint64 first, qint64 rowCount) const;
    [[nodiscard]] std::optional<std::pair<int, int>> rowsOf(qint64 first, qint64 last) const;
    [[nodiscard]] qint64 windowAround(qint64 position) const;
    void resetRows();
    void beginResize(qint64 rowCount);
    void endResize();
    void arrive(qint64 first, qint64 last);
    void complete(qint64 first, qint64 last);
    void redecorate();
    void beginDrop(qint64 first, qint64 last);
    void endDrop(qint64 first, qint64 last);
    void removeRowsAt(int first, int count);
    void insertRowsAt(int first, int count);
    void emitChanged(int first, int last);

    std::unique_ptr<RecordPages> m_ownPages; ///< null where the pages are somebody else's
    RecordPages *m_pages;
    int m_maxRows = defaultMaxRows;
    qint64 m_first = 0; ///< the position of the first row
    int m_rows = 0; ///< the number of rows at the top level
    int m_resizedTo = 0; ///< m_rows after the resize that is under way
    /// Rows at these positions count as not loaded while rows below them come or go one by one; or
    /// they still are what m_partial says.
    PositionRange m_unready;
    std::optional<RecordPages::Page> m_partial; ///< a page as it was before it was completed
};

} // namespace roundtrip
