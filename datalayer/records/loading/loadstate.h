// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/connection.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/loading/loaded.h"

#include <optional>
#include <vector>

namespace roundtrip {

/// LoadState is how far one load has come: its section of the log, its root records, the lookups
/// that are left to fill and whether it was stopped; and the limits of the connection it runs on.
class LoadState
{
public:
    /// \a section is the load's section of the log. \a connection and \a records must outlive the
    /// state.
    LoadState(Connection &connection, LoadedRecords &records, LoadOptions options, LoadId section);

    [[nodiscard]] LoadedRecords &records() const { return m_records; }
    [[nodiscard]] const Table &table(int index) const { return m_records.schema().table(index); }
    [[nodiscard]] const LoadOptions &options() const { return m_options; }
    [[nodiscard]] LoadId section() const { return m_section; }
    [[nodiscard]] const Dialect &dialect() const { return m_connection.dialect(); }
    /// See Connection::maxBoundValues() and maxResultColumns().
    [[nodiscard]] qsizetype maxBoundValues() const { return m_connection.maxBoundValues(); }
    [[nodiscard]] qsizetype maxResultColumns() const { return m_connection.maxResultColumns(); }

    /// Returns true once the load has been asked to end.
    [[nodiscard]] bool isStopped();
    /// Notes that the load has been stopped while a statement ran.
    void noteStopped() { m_isStopped = true; }
    /// Notes in the log how many statements of queries the load will need in all.
    void expectStatements(qint64 statements);

    /// Returns true once the root records are there. They stay if the load fails later.
    [[nodiscard]] bool hasRoots() const { return m_hasRoots; }
    /// Returns true if the root records are all that the root query finds: not only some of them,
    /// and not found in another way.
    [[nodiscard]] bool areRootsOfQuery() const { return m_areRootsOfQuery; }
    /// Notes that the root query has read the root records; \a areAll is false if it was stopped
    /// before it had read all.
    void noteRoots(bool areAll);
    /// Gives the root records to whoever wants to have them before their relations.
    void tellRoots();
    /// Notes that the root records are there, without the root query.
    void noteOtherRoots() { m_hasRoots = true; }
    /// Returns the rows of the root records whose relations are to be filled: all, unless
    /// setRootRows() said otherwise.
    [[nodiscard]] std::vector<quint32> rootRows() const;
    /// Says that the root records are there already, and that only relations of \a rows are to be
    /// filled.
    void setRootRows(std::vector<quint32> rows);

    /// Returns the lookups to be filled, each as the list of its steps: all lookups, unless
    /// setFirstLookup() has left out the first ones.
    [[nodiscard]] QList<QList<StepId>> lookupsToFill() const
    {
        return m_records.lookups().lookups().sliced(m_firstLookup);
    }
    void setFirstLookup(qsizetype first) { m_firstLookup = first; }

private:
    Connection &m_connection;
    LoadedRecords &m_records;
    LoadOptions m_options;
    LoadId m_section;
    bool m_isStopped = false;
    bool m_hasRoots = false;
    bool m_areRootsOfQuery = false;
    std::optional<std::vector<quint32>> m_rootRows;
    qsizetype m_firstLookup = 0;
};

} // namespace roundtrip
