// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testserver.h"

#include <memory>
#include <vector>

namespace roundtrip::test {

/// TestCluster is several servers of the test's own that hold the same databases: three MariaDB
/// servers in a Galera cluster, or a PostgreSQL server and a replica that follows it.
class TestCluster
{
public:
    /// Starts the servers of a cluster. Returns null where something is not installed, and sets
    /// \a why to what is missing.
    [[nodiscard]] static std::unique_ptr<TestCluster> start(DatabaseKind kind, QString *why);
    ~TestCluster();
    Q_DISABLE_COPY_MOVE(TestCluster)

    /// Returns the servers, two or more. The first can be written to.
    [[nodiscard]] const std::vector<std::unique_ptr<TestServer>> &nodes() const { return m_nodes; }
    /// Returns settings for \a database that have the servers \a nodes tried in turn. There must be
    /// one at least.
    [[nodiscard]] static ConnectionSettings settings(const QList<const TestServer *> &nodes,
                                                     const QString &database);

private:
    TestCluster();

    [[nodiscard]] bool startGalera(QString *why);
    [[nodiscard]] bool startReplica(QString *why);

    ServerFolder m_tools; ///< has what the nodes of Galera need to join
    std::vector<std::unique_ptr<TestServer>> m_nodes;
};

} // namespace roundtrip::test
