// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/pagedmodel.h"
#include "datalayer/models/recordfield.h"
#include "datalayer/records/recordtext.h"

#include <unordered_map>

namespace roundtrip {

class BoundQuerySet;

/// RecordTableModel shows the root records of a query as a table: a row for each record, a column
/// for each column of theirs and, on request, for each relation of the query. It answers from
/// memory; only fetchMore(), which a view calls when it is scrolled to the end, loads the next
/// page, and RecordPages::show() any page. It is used on the GUI thread, which never waits.
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
    /// Shows \a pages, as another model may show them too. They must outlive the model.
    explicit RecordTableModel(RecordPages &pages, QObject *parent = nullptr);
    ~RecordTableModel() override;

    /// Shows \a fields instead of all columns that were loaded. A name that no column has gives a
    /// column without values.
    void setFields(const QList<Field> &fields);
    /// Adds a column for each relation of the query's path, with the label of the one record that
    /// it leads to or the number and the first labels of several; and a column that says which
    /// statement has read the record.
    void setShowsRelations(bool areShown);
    /// Returns what a column is known by, whatever its place: the name of its column or relation,
    /// with a letter in front that tells them apart.
    [[nodiscard]] QString columnId(int section) const;
    /// Returns the name of the column or relation that a column of the model shows; empty for the
    /// one that names the statement.
    [[nodiscard]] QString columnName(int section) const;
    /// Returns the name of the column that the records are to be sorted by, for records in the
    /// order of a column of the model; empty where there is no such order.
    [[nodiscard]] QString orderColumn(int section) const;
    /// Returns the position in the table of the column that a column of the model shows, or -1.
    [[nodiscard]] int tableColumn(int section) const;
    /// Returns the step of the lookups that a column of the model shows, or None.
    [[nodiscard]] StepId stepOf(int section) const;
    /// Returns the relation that the cell of a column leads along from the record \a place: the one
    /// that a relation's column shows, or the first whose key is a foreign key's column, or has it.
    /// Null for other columns, where setShowsRelations() was not called, and for no record.
    [[nodiscard]] const Relation *relationOf(const RecordPlace &place, int section) const;
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
    void forgetPage(const RecordPages::Page &page) override;

private:
    /// Shown is one column of the model.
    struct Shown
    {
        enum class Kind { Cell, Relation, LoadedBy };

        Kind kind = Kind::Cell;
        Field field {}; ///< of Cell: the column; of Relation: its name
        StepId step = StepId::None; ///< of Relation
        int column = -1; ///< of Cell: the position in the table
        bool isNumber = false; ///< the first values are numbers, and stand on the right
        bool isKey = false; ///< of Cell: the column is one of a foreign key, which leads on
    };

    void showColumns();
    [[nodiscard]] QString spokenHeader(int section) const;
    [[nodiscard]] const Table *table() const;
    [[nodiscard]] const RecordText &textOf(const LoadedRecords &records) const;
    [[nodiscard]] static bool leadsOn(const RecordPlace &place, int column);
    [[nodiscard]] static int columnIn(const RecordPlace &place, const Shown &shown);
    [[nodiscard]] static QVariant fieldData(const RecordPlace &place, const Shown &shown, int role);
    [[nodiscard]] QVariant relationData(const RecordPlace &place, StepId step, int role) const;
    [[nodiscard]] QString relatedText(const RecordPlace &place, StepId step) const;
    [[nodiscard]] QVariant loadedByData(const RecordPlace &place, int role) const;

    QList<Field> m_fields; ///< set by setFields()
    bool m_hasOwnFields = false; ///< setFields() was called
    bool m_showsRelations = false;
    QList<Shown> m_shown;
    mutable std::unordered_map<const LoadedRecords *, RecordText> m_texts;
};

} // namespace roundtrip
