// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"

#include <QSet>
#include <QString>

#include <vector>

namespace roundtrip {

/// Runs the statements that read a catalogue, each as one of the log's section \a load.
class CatalogueReader
{
public:
    /// \a connection must outlive it.
    CatalogueReader(Connection &connection, int load)
        : m_connection(connection)
        , m_load(load)
    { }

    /// How its statements run from now on: with a stop flag or a deadline.
    void setOptions(const RunOptions &options) { m_options = options; }
    [[nodiscard]] const Dialect &dialect() const { return m_connection.dialect(); }

    /// The first \a columns columns of all rows of \a sql.
    Result<std::vector<ColumnData>> read(const QString &sql, size_t columns,
                                         const QList<Value> &values = {});

    [[nodiscard]] static QString text(const ColumnData &column, qsizetype row)
    {
        return textFromUtf8(column.cell(row).bytes);
    }
    /// False for a text that is not valid UTF-8: text() has other characters in it.
    [[nodiscard]] static bool isText(const ColumnData &column, qsizetype row)
    {
        return column.cell(row).bytes.isValidUtf8();
    }
    /// An integer, or a boolean as 0 and 1.
    [[nodiscard]] static qint64 number(const ColumnData &column, qsizetype row)
    {
        return column.cell(row).integer;
    }
    /// \a name, a table's with its schema, or `name_2` ... where a table has that for its own.
    [[nodiscard]] static QString freeName(const QString &name, const QSet<QString> &taken);

private:
    Connection &m_connection;
    RunOptions m_options;
    int m_load;
};

} // namespace roundtrip
