// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"
#include "datalayer/base/result.h"
#include "datalayer/engine/rowfilter.h"

#include <QSqlError>
#include <QSqlQuery>

#include <functional>
#include <memory>
#include <span>

namespace roundtrip {

/// RowReader reads the rows of a query that has just been executed, forward, into columns. It lives
/// as long as one run of one statement.
class RowReader
{
public:
    RowReader() = default;
    virtual ~RowReader() = default;
    Q_DISABLE_COPY_MOVE(RowReader)

    /// Appends up to \a maxRows rows to \a columns, which take the first columns of the result.
    /// Returns how many rows were read: fewer than \a maxRows only at the end. On a failure the
    /// rows that were read before it are in \a columns.
    virtual Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) = 0;
    /// Has read() pass over the rows that \a filter, which must outlive the reader, does not keep,
    /// and not count these. Returns false if this reader cannot; the caller then has to drop them.
    virtual bool keepOnly(const RowFilter & /*filter*/) { return false; }
};

/// TextLengths tells the sizes in bytes of the texts in a query's present row, as the driver's
/// library has them. The sizes reveal a byte order mark at the beginning of a text, which every
/// conversion to a QString drops; whatever else the conversion loses can be seen in the QString.
class TextLengths
{
public:
    TextLengths() = default;
    virtual ~TextLengths() = default;
    Q_DISABLE_COPY_MOVE(TextLengths)

    /// Says that the query has gone to another row.
    virtual void nextRow() = 0;
    /// Returns the size in bytes of the row's text in \a column; 0 where it is not known.
    [[nodiscard]] virtual qsizetype of(int column) const = 0;
};

/// ErrorMeaning is a function that translates an error of the driver, see Backend::error().
using ErrorMeaning = std::function<DbError(const QSqlError &error, const QString &sql)>;

/// Makes a reader for any driver, which reads with QSqlQuery::value(). \a query must outlive it.
/// Texts and blobs longer than \a maxCellBytes bytes are cut off; 0 for no limit. With
/// \a hasDecimals, decimals that the driver hands out as text become numbers where these hold every
/// digit. \a lengths, which may be null, reveals byte order marks that were dropped.
[[nodiscard]] std::unique_ptr<RowReader>
makeGeneralRowReader(QSqlQuery &query, qsizetype maxCellBytes, ErrorMeaning meaning,
                     bool hasDecimals = false, std::unique_ptr<TextLengths> lengths = nullptr);

} // namespace roundtrip
