// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testserver.h"

#include <memory>
#include <vector>

namespace roundtrip::test {

/// Several servers of the test's own that hold one database: MariaDB servers in a Galera cluster,
/// or a PostgreSQL server and a replica that follows it.
class TestCluster
{
public:
    /// Null where something is not installed, and \a why says what.
    [[nodiscard]] static std::unique_ptr<TestCluster> start(DatabaseKind kind, QString *why);
    ~TestCluster();
    Q_DISABLE_COPY_MOVE(TestCluster)

    /// The first can be written to; it is never the last.
    [[nodiscard]] const std::vector<std::unique_ptr<TestServer>> &nodes() const { return m_nodes; }
    /// Where the nodes that are given are to be tried in turn.
    [[nodiscard]] static ConnectionSettings settings(const QList<const TestServer *> &nodes,
                                                     const QString &database);

private:
    TestCluster();

    [[nodiscard]] bool startGalera(QString *why);
    [[nodiscard]] bool startReplica(QString *why);

    ServerFolder m_tools;
    std::vector<std::unique_ptr<TestServer>> m_nodes;
};

} // namespace roundtrip::test
