// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/serverstest.h"

namespace roundtrip::test {

void ServersTest::init()
{
    QString why;
    m_server = m_servers.get(&why);
    if (!m_server)
        QSKIP(qPrintable(why));
    m_database = m_server->createDatabase();
    m_server->run(m_database, script());
}

} // namespace roundtrip::test

#include "moc_serverstest.cpp"
