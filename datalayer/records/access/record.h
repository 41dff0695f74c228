// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/access/recordsource.h"

#include <QList>
#include <QVariant>

#include <memory>

namespace roundtrip {

/// Converts a cell of \a column to a QVariant, see Record::operator[].
[[nodiscard]] QVariant toVariant(const CellView &cell, const Column &column);

/// Record is a view of one record. It shares the records of its load with the RecordList that it
/// came from and keeps them alive; it is cheap to copy. Only follow() may run a query; everything
/// else is read from memory. It is used on the thread of the Database.
///
/// \snippet tst_recordexamples.cpp Record
class Record
{
public:
    /// Makes a view of the record at \a place, which is one of \a source's.
    Record(std::shared_ptr<RecordSource> source, RecordPlace place)
        : m_source(std::move(source))
        , m_place(std::move(place))
    { }

    /// Returns a column's value as a QVariant that holds a qlonglong, double, QString or
    /// QByteArray; a bool, QDate, QTime or QDateTime where the column's type says so and the value
    /// is one. The QVariant is invalid for NULL, and for a column that does not exist or was not
    /// loaded; a warning says which columns there are.
    [[nodiscard]] QVariant operator[](const QString &column) const;
    /// Returns the value of a column as a T that QVariant can make of it: a QDate of `2024-02-29`,
    /// a bool of 1. It is an error if there is no such column (the error names those that there
    /// are), if it was not loaded, if it is NULL, or if it is no T.
    template <typename T>
    [[nodiscard]] Result<T> value(const QString &column) const
    {
        const Result<QVariant> found = valueAs(column, QMetaType::fromType<T>());
        return found ? Result<T>(found->template value<T>()) : found.error();
    }
    /// Returns a column's value without a copy: valid until more records are loaded, and NULL for a
    /// column that does not exist or was not loaded.
    [[nodiscard]] CellView cell(const QString &column) const;
    /// Returns true if the column exists and was loaded; only() can leave columns out.
    [[nodiscard]] bool isLoaded(const QString &column) const;
    /// Returns the records that were loaded for a relation: at most one if the relation leads to
    /// one record or none, and an empty list if the relation was not loaded. \a relation is either
    /// name of the relation, or the name that a Prefetch gave to its records. Never runs a query.
    [[nodiscard]] QList<Record> related(const QString &relation) const;
    /// Returns the records that a relation leads to, like related(). A relation that was not loaded
    /// is an error or is loaded now, as the Access of the RecordList says. The error says which
    /// lookup would have loaded the relation, that the table has no such relation, that the
    /// Database was closed, or what the database said.
    [[nodiscard]] Result<QList<Record>> follow(const QString &relation) const;

private:
    [[nodiscard]] QVariant variantOf(const QString &column) const;
    [[nodiscard]] Result<QVariant> valueAs(const QString &column, QMetaType type) const;
    [[nodiscard]] DbError noColumn(const QString &column) const;
    [[nodiscard]] StepId stepOf(const QString &relation) const;
    [[nodiscard]] QList<Record> recordsAt(StepId step) const;
    [[nodiscard]] DbError notLoaded(const QString &relation) const;

    std::shared_ptr<RecordSource> m_source;
    RecordPlace m_place;
};

} // namespace roundtrip
