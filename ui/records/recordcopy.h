// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/export/recordform.h"
#include "datalayer/export/recordwriter.h"
#include "datalayer/records/recordplace.h"

#include <QList>
#include <QObject>

#include <functional>

class QAbstractItemView;
class QMenu;
class QModelIndex;
class QTableView;

namespace roundtrip {

/// RecordCopy puts records on the clipboard. A RecordCopy of a view of records takes the view's
/// Ctrl+C: where one row is selected it copies the current cell, and of several rows the values,
/// with tabs between them; of a table in which cells are selected, the values of the rows and
/// columns that have a selected cell. It works from memory alone: what is not loaded is not copied,
/// and that is said.
class RecordCopy : public QObject
{
    Q_OBJECT

public:
    /// PlaceOf is a function that returns the record which a row of a view shows, if it shows one.
    using PlaceOf = std::function<RecordPlace(const QModelIndex &)>;
    /// PartOf is a function that returns what a column of a table shows of a record.
    using PartOf = std::function<RecordPart(int section)>;

    /// Makes an object that copies only what it is given.
    explicit RecordCopy(QObject *parent);
    /// Makes an object that copies what is selected in \a view, which becomes its owner.
    RecordCopy(QAbstractItemView *view, PlaceOf placeOf);
    /// Makes an object that copies what is selected in \a view, cell by cell. \a view becomes its
    /// owner.
    RecordCopy(QTableView *view, PlaceOf placeOf, PartOf partOf);

    /// Adds actions to \a menu that copy what is selected, and the records in one of the forms.
    void addTo(QMenu *menu);
    /// Adds to \a menu an action for each form, which copies what \a records returns then.
    void addForms(QMenu *menu, const std::function<QList<RecordPlace>()> &records);
    /// Copies what is selected, as Ctrl+C does.
    void copy();
    /// Copies what is selected under the names of its columns, as Ctrl+Shift+C does. Of one cell
    /// alone, or of rows of a tree, whole records are copied.
    void copyWithNames();
    /// Copies \a records in this form, with their relations as far as they are loaded.
    void copyAs(const QList<RecordPlace> &records, RecordForm form);

signals:
    /// The user is to be told \a text. If \a offersExport, what could not be copied can be
    /// exported.
    void said(const QString &text, bool offersExport);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Selected is the records that are selected, in the order of their rows.
    struct Selected
    {
        QList<RecordPlace> records;
        qint64 missing = 0; ///< rows whose records are not loaded
        bool isTooMuch = false;
    };

    [[nodiscard]] qint64 selectedRows() const;
    [[nodiscard]] bool areCellsSelected() const;
    [[nodiscard]] QList<RecordPart> selectedParts() const;
    [[nodiscard]] Selected selected() const;
    void copyCell();
    void put(const Selected &selected, RecordForm form, const RecordWriter::Options &options);

    QAbstractItemView *m_view = nullptr; ///< null for one without a view
    QTableView *m_table = nullptr; ///< m_view, if cells can be selected there
    PlaceOf m_placeOf;
    PartOf m_partOf;
};

} // namespace roundtrip
