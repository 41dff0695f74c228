// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"

#include <QSet>
#include <QString>

#include <vector>

namespace roundtrip {

/// CatalogueReader runs the statements that read a catalogue and logs each in one section of the
/// log.
class CatalogueReader
{
public:
    /// \a connection must outlive the reader; \a load is the id of the section.
    CatalogueReader(Connection &connection, int load)
        : m_connection(connection)
        , m_load(load)
    { }

    /// Sets how the statements run from now on: with a stop flag or a deadline.
    void setOptions(const RunOptions &options) { m_options = options; }
    [[nodiscard]] const Dialect &dialect() const { return m_connection.dialect(); }

    /// Runs \a sql with \a values and returns the first \a columns columns of all rows. Fails if
    /// the statement fails, with DbError::Kind::Stopped if it was stopped.
    Result<std::vector<ColumnData>> read(const QString &sql, size_t columns,
                                         const QList<Value> &values = {});

    [[nodiscard]] static QString text(const ColumnData &column, qsizetype row)
    {
        return textFromUtf8(column.cell(row).bytes);
    }
    /// Returns false if the cell is not valid UTF-8: text() has other characters in it then.
    [[nodiscard]] static bool isText(const ColumnData &column, qsizetype row)
    {
        return column.cell(row).bytes.isValidUtf8();
    }
    /// Returns the integer in a cell, or a boolean as 0 or 1; 0 for NULL.
    [[nodiscard]] static qint64 number(const ColumnData &column, qsizetype row)
    {
        return column.cell(row).integer;
    }
    /// Returns \a name, or `name_2`, `name_3`, ... if \a taken has it already. The name is made up
    /// for a table that cannot go by its own name alone.
    [[nodiscard]] static QString freeName(const QString &name, const QSet<QString> &taken);

private:
    Connection &m_connection;
    RunOptions m_options;
    int m_load;
};

} // namespace roundtrip
