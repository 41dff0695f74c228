// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testcluster.h"

#include "tests/support/freeport.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

constexpr int galeraNodes = 3;

/// How a node joins. It begins as a copy of the first one, so that nothing but the statements since
/// then have to come, which the nodes send each other by themselves; each side only tells the other
/// that it is ready.
constexpr auto transferScript = R"(#!/bin/sh
while [ $# -gt 0 ]; do
    case $1 in
        --role) role=$2 ;;
        --address) address=$2 ;;
        --datadir) datadir=$2 ;;
        --gtid) gtid=$2 ;;
        --mysqld-args) break ;;
    esac
    shift
done
if [ "$role" = joiner ]; then
    mkfifo "$datadir/transfer"
    echo "ready $address$datadir/transfer"
    cat "$datadir/transfer"
    rm "$datadir/transfer"
else
    echo "$gtid" > "/${address#*/}"
    echo "done $gtid"
fi
)";

void writeFixed(const QString &path, const char *text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

QString galeraLibrary()
{
    for (const QString &folder : { u"/usr/lib"_s, u"/usr/lib/galera"_s, u"/usr/lib64/galera"_s,
                                   u"/usr/lib/galera-4"_s, u"/usr/lib64/galera-4"_s }) {
        QString path = folder + u"/libgalera_smm.so"_s;
        if (QFile::exists(path))
            return path;
    }
    return {};
}

} // namespace

TestCluster::TestCluster() = default;

TestCluster::~TestCluster()
{
    while (!m_nodes.empty())
        m_nodes.pop_back(); // a replica before what it follows
}

std::unique_ptr<TestCluster> TestCluster::start(DatabaseKind kind, QString *why)
{
    std::unique_ptr<TestCluster> cluster(new TestCluster);
    const bool isStarted = kind == DatabaseKind::MySql ? cluster->startGalera(why)
                                                       : cluster->startReplica(why);
    return isStarted ? std::move(cluster) : nullptr;
}

bool TestCluster::startGalera(QString *why)
{
    const QString library = galeraLibrary();
    if (library.isEmpty()) {
        *why = u"Galera is not here (libgalera_smm.so, Debian's galera-4)"_s;
        return false;
    }
    const QString transfer = m_tools.file(u"wsrep_sst_roundtrip"_s);
    writeFixed(transfer, transferScript);
    chmod(qPrintable(transfer), 0755);
    qputenv("PATH", m_tools.path().toLocal8Bit() + ':' + qgetenv("PATH"));

    QString first;
    QString copied; // the first node's data
    for (int number = 0; number < galeraNodes; ++number) {
        const QString place = u"127.0.0.1:%1"_s.arg(freePort());
        ServerSetup setup;
        setup.isCopy = number > 0;
        setup.arguments = { u"--wsrep-on=ON"_s,
                            u"--wsrep-provider="_s + library,
                            u"--wsrep-cluster-address=gcomm://"_s + first,
                            u"--wsrep-node-address="_s + place,
                            u"--wsrep-node-name=node%1"_s.arg(number),
                            u"--wsrep-sst-method=roundtrip"_s,
                            u"--wsrep-provider-options=gmcast.listen_addr=tcp://%1;"
                            "ist.recv_addr=127.0.0.1:%2;gcache.size=16M;pc.recovery=false"_s
                                .arg(place)
                                .arg(freePort()),
                            u"--binlog-format=ROW"_s,
                            u"--innodb-autoinc-lock-mode=2"_s };
        if (first.isEmpty()) {
            setup.arguments << u"--wsrep-new-cluster"_s;
            first = place;
        } else {
            setup.arguments << u"--init-file="_s; // the users come from the first
        }
        setup.prepare = [&copied](const ServerFolder &folder) {
            if (copied.isEmpty())
                return;
            const QString data = folder.file(u"data"_s);
            QDir(data).removeRecursively();
            runToEnd(u"cp"_s, { u"-a"_s, u"--reflink=auto"_s, u"--"_s, copied, data });
        };
        m_nodes.push_back(TestServer::start(DatabaseKind::MySql, why, setup));
        if (!m_nodes.back())
            return false;
        if (number == 0) {
            // Only what a node has written itself says how far it has come.
            TestServer &node = *m_nodes.front();
            copied = m_tools.file(u"data"_s);
            node.stop();
            runToEnd(u"cp"_s, { u"-a"_s, u"--"_s, node.folder() + u"/data"_s, copied });
            QFile::remove(copied + u"/galera.cache"_s);
            node.restart();
        }
    }
    return true;
}

bool TestCluster::startReplica(QString *why)
{
    const ServerPrograms programs = findServerPrograms(DatabaseKind::PostgreSql);
    const QString copier = QStandardPaths::findExecutable(u"pg_basebackup"_s,
                                                          { programs.server.section(u'/', 0, -2) });
    m_nodes.push_back(TestServer::start(DatabaseKind::PostgreSql, why));
    if (!m_nodes.front())
        return false;
    if (copier.isEmpty()) {
        *why = u"there is no pg_basebackup here"_s;
        return false;
    }
    ServerSetup setup;
    setup.isCopy = true;
    setup.prepare = [this, copier](const ServerFolder &folder) {
        const QString data = folder.file(u"data"_s);
        QDir(data).removeRecursively();
        runToEnd(copier,
                 { u"--host=127.0.0.1"_s, u"--port=%1"_s.arg(m_nodes.front()->port()),
                   u"--username="_s + serverKeeper, u"--pgdata="_s + data, u"--checkpoint=fast"_s,
                   u"--write-recovery-conf"_s, u"--no-sync"_s });
    };
    m_nodes.push_back(TestServer::start(DatabaseKind::PostgreSql, why, setup));
    return m_nodes.back() != nullptr;
}

ConnectionSettings TestCluster::settings(const QList<const TestServer *> &nodes,
                                         const QString &database)
{
    ConnectionSettings settings = nodes.first()->settings(database);
    for (const TestServer *node : nodes.sliced(1)) {
        const ServerAddress server = node->settings(database).server;
        settings.server.others << ServerPlace { server.host, server.port };
    }
    return settings;
}

} // namespace roundtrip::test
