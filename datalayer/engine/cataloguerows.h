// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/base/columndata.h"
#include "datalayer/base/value.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <span>
#include <vector>

namespace roundtrip {

/// CatalogueColumn is one column of a SELECT that reads a catalogue.
struct CatalogueColumn
{
    QString name; ///< what the program calls it; the statement does not have this name
    QString expression; ///< what stands in the select list
};

/// CatalogueRows is the answer to a SELECT that reads a catalogue. Its cells are found by the names
/// that the columns were asked for with, never by their positions. A name that was not asked for is
/// a mistake of the program.
class CatalogueRows
{
public:
    explicit CatalogueRows(const QList<CatalogueColumn> &columns);

    /// Returns the columns, one for each that was asked for, to append the answer to.
    [[nodiscard]] std::span<ColumnData> columns() { return m_columns; }

    [[nodiscard]] qsizetype size() const { return m_columns.front().size(); }
    [[nodiscard]] QString text(qsizetype row, QStringView name) const
    {
        return textFromUtf8(cell(row, name).bytes);
    }
    /// Returns false if the cell is not valid UTF-8: text() has other characters in it then.
    [[nodiscard]] bool isText(qsizetype row, QStringView name) const
    {
        return cell(row, name).bytes.isValidUtf8();
    }
    /// Returns the bytes of a text as the database has them.
    [[nodiscard]] QByteArray bytes(qsizetype row, QStringView name) const
    {
        return cell(row, name).bytes.toByteArray();
    }
    /// Returns the integer in a cell; 0 for NULL.
    [[nodiscard]] qint64 number(qsizetype row, QStringView name) const
    {
        return cell(row, name).integer;
    }
    /// Returns the boolean in a cell, which may be an integer; false for NULL.
    [[nodiscard]] bool isTrue(qsizetype row, QStringView name) const
    {
        return number(row, name) != 0;
    }
    [[nodiscard]] bool isNull(qsizetype row, QStringView name) const
    {
        return column(name).isNull(row);
    }

private:
    [[nodiscard]] const ColumnData &column(QStringView name) const;
    [[nodiscard]] CellView cell(qsizetype row, QStringView name) const
    {
        return column(name).cell(row);
    }

    QList<CatalogueColumn> m_asked;
    std::vector<ColumnData> m_columns;
};

} // namespace roundtrip
