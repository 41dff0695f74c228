// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/result.h"
#include "datalayer/engine/columndata.h"

#include <QSqlError>
#include <QSqlQuery>

#include <functional>
#include <memory>
#include <span>

namespace roundtrip {

/// Reads the rows of a query that has just been executed, forward, into columns. Lives as long as
/// one run of one statement.
class RowReader
{
public:
    RowReader() = default;
    virtual ~RowReader() = default;
    Q_DISABLE_COPY_MOVE(RowReader)

    /// Appends up to \a maxRows rows to \a columns, the first columns of the result; returns how
    /// many, less than asked for only at the end.
    virtual Result<qsizetype> read(std::span<ColumnData> columns, qsizetype maxRows) = 0;
};

/// The sizes of a query's texts, in bytes, as the driver's library has them. A QString tells of all
/// that was lost on the way but of a byte order mark at the beginning, which every conversion
/// drops.
class TextLengths
{
public:
    TextLengths() = default;
    virtual ~TextLengths() = default;
    Q_DISABLE_COPY_MOVE(TextLengths)

    /// The query has gone to another row.
    virtual void nextRow() = 0;
    /// The size of the row's text in \a column; 0 where that is not known.
    [[nodiscard]] virtual qsizetype of(int column) const = 0;
};

/// What a driver's error means, see Backend::error().
using ErrorMeaning = std::function<DbError(const QSqlError &error, const QString &sql)>;

/// Reads with QSqlQuery::value(): any driver. Texts and blobs longer than \a maxCellBytes are cut
/// off; 0 for no limit. With \a hasDecimals, decimals that the driver hands out as text become
/// numbers where these hold every digit. \a lengths, which may be null, tells of marks that were
/// dropped.
[[nodiscard]] std::unique_ptr<RowReader>
makeGeneralRowReader(QSqlQuery &query, qsizetype maxCellBytes, ErrorMeaning meaning,
                     bool hasDecimals = false, std::unique_ptr<TextLengths> lengths = nullptr);

} // namespace roundtrip
