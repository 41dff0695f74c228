// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testservers.h"

#include <QObject>
#include <QString>

namespace roundtrip::test {

/// A test whose functions all run on both servers, each on a new database; without a server they
/// are skipped and say what is missing.
class ServersTest : public QObject
{
    Q_OBJECT

protected:
    /// What makes the database of each function.
    [[nodiscard]] virtual QString script() const = 0;
    [[nodiscard]] ConnectionSettings settings() const { return m_server->settings(m_database); }

    TestServer *m_server = nullptr; ///< of the present row
    QString m_database;

private slots:
    void initTestCase_data() { TestServers::addRows(); }
    void initTestCase() { }
    void init();

private:
    TestServers m_servers;
};

} // namespace roundtrip::test
