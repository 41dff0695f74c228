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

    /// The first \a columns columns of all rows of \a sql.
    Result<std::vector<ColumnData>> read(const QString &sql, size_t columns,
                                         const QList<Value> &values = {});

    [[nodiscard]] static QString text(const ColumnData &column, qsizetype row)
    {
        return QString::fromUtf8(column.cell(row).bytes);
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
    int m_load;
};

} // namespace roundtrip
