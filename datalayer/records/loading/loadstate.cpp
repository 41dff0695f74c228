// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/loading/loadstate.h"

#include "datalayer/log/querylog.h"

#include <numeric>
#include <utility>

namespace roundtrip {

LoadState::LoadState(Connection &connection, LoadedRecords &records, LoadOptions options,
                     LoadId section)
    : m_connection(connection)
    , m_records(records)
    , m_options(std::move(options))
    , m_section(section)
{ }

bool LoadState::isStopped()
{
    m_isStopped = m_isStopped || (m_options.stop && *m_options.stop);
    return m_isStopped;
}

void LoadState::expectStatements(qint64 statements)
{
    m_connection.log().expectStatements(m_section, statements);
}

void LoadState::noteRoots(bool areAll)
{
    const ResolvedSelection &asked = m_records.query().root;
    m_hasRoots = true;
    m_areRootsOfQuery = areAll;
    m_records.root().isWholeTable = areAll && asked.where.isAlways() && !asked.isLimited();
}

void LoadState::tellRoots()
{
    const bool isMoreToCome = m_records.root().rowCount() > 0
        && !m_records.lookups().step(StepId::Root).children.isEmpty();
    if (m_options.onRoots && isMoreToCome && !isStopped())
        m_options.onRoots(m_records.rootsAlone(), m_section);
}

std::vector<quint32> LoadState::rootRows() const
{
    if (m_rootRows)
        return *m_rootRows;
    std::vector<quint32> rows(static_cast<size_t>(m_records.root().rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

void LoadState::setRootRows(std::vector<quint32> rows)
{
    m_rootRows = std::move(rows);
    m_hasRoots = true;
}

} // namespace roundtrip
