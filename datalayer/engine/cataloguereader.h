// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/cataloguerows.h"
#include "datalayer/engine/connection.h"

#include <QSet>
#include <QString>

namespace roundtrip {

/// CatalogueReader runs the statements that read a catalogue and logs each in one section of the
/// log.
class CatalogueReader
{
public:
    /// \a connection must outlive the reader; \a load is the id of the section.
    CatalogueReader(Connection &connection, LoadId load)
        : m_connection(connection)
        , m_load(load)
    { }

    /// Sets how the statements run from now on: with a stop flag or a deadline.
    void setOptions(const RunOptions &options) { m_options = options; }
    [[nodiscard]] const Dialect &dialect() const { return m_connection.dialect(); }

    /// Runs the SELECT of \a columns with \a rest behind its select list and \a values bound, and
    /// returns all rows. \a with stands before SELECT: empty, or a WITH clause. Fails if the
    /// statement fails, with DbError::Kind::Stopped if it was stopped.
    Result<CatalogueRows> select(const QList<CatalogueColumn> &columns, const QString &rest,
                                 const QList<Value> &values = {}, const QString &with = {});
    /// Runs \a sql, a SHOW whose answer has as many columns as \a columns name, and returns all
    /// rows. Fails as select() does.
    Result<CatalogueRows> show(const QString &sql, const QList<CatalogueColumn> &columns)
    {
        return run(sql, columns, {});
    }
    /// Runs \a sql, whose answer is one number, and returns that; 0 where no row comes. Fails as
    /// select() does.
    Result<qint64> number(const QString &sql);

    /// Returns \a name, or `name_2`, `name_3`, ... if \a taken has it already. The name is made up
    /// for a table that cannot go by its own name alone.
    [[nodiscard]] static QString freeName(const QString &name, const QSet<QString> &taken);

private:
    Result<CatalogueRows> run(const QString &sql, const QList<CatalogueColumn> &columns,
                              const QList<Value> &values);

    Connection &m_connection;
    RunOptions m_options;
    LoadId m_load;
};

} // namespace roundtrip
