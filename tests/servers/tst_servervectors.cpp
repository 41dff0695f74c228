// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/everydatabase.h"
#include "tests/support/testserver.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

struct Ended
{
    int status = -1;
    QByteArray output;
    QByteArray error;
};

Ended runPython(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ROUNDTRIP_PYTHON), arguments);
    constexpr int limit = 280'000;
    if (!process.waitForFinished(limit) || process.exitStatus() != QProcess::NormalExit)
        return { .error = process.errorString().toUtf8() };
    return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
}

QString vectors(const QString &path)
{
    return QStringLiteral(ROUNDTRIP_VECTORS) + u'/' + path;
}

} // namespace

/// The vectors that stand beside the repository, with their databases on a server.
class TestServerVectors : public EveryDatabaseTest
{
    Q_OBJECT

private slots:
    void hold_data();
    void hold();
};

void TestServerVectors::hold_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("chinook") << u"chinook"_s;
    QTest::newRow("northwind") << u"northwind"_s;
}

void TestServerVectors::hold()
{
    QFETCH(const QString, name);
    TestServer &server = testedServer();
    const bool isPostgres = server.kind() == DatabaseKind::PostgreSql;
    server.run(server.createDatabase(), u"CREATE DATABASE "_s + name);
    const Ended script = runPython({ vectors(u"to_server.py"_s),
                                     isPostgres ? u"postgresql"_s : u"mysql"_s,
                                     vectors(u"databases/%1.sqlite"_s.arg(name)) });
    QVERIFY2(script.status == 0, script.error);
    server.run(name, QString::fromUtf8(script.output));

    QStringList arguments { vectors(u"compare.py"_s), u"--vectors"_s, vectors(u"public"_s),
                            u"--databases"_s, vectors(u"databases"_s) };
    arguments << u"--url"_s << server.url(u"{name}"_s) << u"--only"_s << name;
    arguments << u"--strategies"_s << u"prefetch,naive,join,subquery,on-demand"_s;
    arguments << u"--"_s << QStringLiteral(ROUNDTRIP_PROGRAM) << u"{database}"_s;
    arguments << u"--root"_s << u"{root}"_s << u"{with}"_s;
    arguments << u"--strategy"_s << u"{strategy}"_s << u"--report"_s << u"json"_s;
    const Ended compared = runPython(arguments);
    const QByteArray text = compared.output + compared.error;
    QVERIFY2(compared.status == 0, text);
    const QRegularExpression allPassed(u"^[1-9][0-9]* passed, 0 failed\n$"_s);
    QVERIFY2(allPassed.match(QString::fromUtf8(text)).hasMatch(), text);
}

QTEST_GUILESS_MAIN(TestServerVectors)
#include "tst_servervectors.moc"
