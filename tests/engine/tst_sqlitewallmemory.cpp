// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/sqlite/sqlitewall.h"

#include "tests/fuzz/sqlitefaults.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// What became of the first look for the wall in a process, in which one allocation failed.
enum class Look {
    WasRepeated, ///< it failed, and the next one has found the wall
    HasFound, ///< it has found the wall nevertheless
    WasNotHit, ///< there were fewer allocations
    NotPossible, ///< the SQLite of this system cannot be made to fail
    HasErred, ///< there was another error, or no wall in the end
};

/// Looks with the allocation \a at failing, counted from 1: once in a process, since what was found
/// stays known.
Look lookWithout(int at)
{
    if (!SqliteFaults::install())
        return Look::NotPossible;
    SqliteFaults::arm(SqliteFaults::Kind::NoMemory, at);
    const Result<QString> first = sqliteWall();
    const int allocations = SqliteFaults::disarm();
    if (!first && first.error().kind != DbError::Kind::Memory)
        return Look::HasErred;
    const Result<QString> second = sqliteWall();
    if (!second || second->isEmpty())
        return Look::HasErred;
    if (allocations < at)
        return Look::WasNotHit;
    return first ? Look::HasFound : Look::WasRepeated;
}

} // namespace

class TestSqliteWallMemory : public QObject
{
    Q_OBJECT

private slots:
    void looksAgainWhereMemoryLacked();
};

void TestSqliteWallMemory::looksAgainWhereMemoryLacked()
{
    const Result<QString> wall = sqliteWall(); // of this process, where no memory lacks
    QVERIFY(wall.hasValue());
    if (wall->isEmpty())
        QSKIP("Qt's driver runs in another SQLite here, or this is not Linux: there is no wall");
    constexpr int most = 2000;
    int repeated = 0;
    for (int at = 1; at <= most; ++at) {
        const int status = QProcess::execute(QCoreApplication::applicationFilePath(),
                                             { u"without"_s, QString::number(at) });
        const auto look = static_cast<Look>(status);
        if (look == Look::NotPossible)
            QSKIP("the SQLite of this system cannot be made to fail");
        if (look == Look::WasNotHit) {
            QVERIFY(repeated > 0);
            return;
        }
        QVERIFY2(look == Look::WasRepeated || look == Look::HasFound,
                 qPrintable(u"allocation %1: %2"_s.arg(at).arg(status)));
        repeated += look == Look::WasRepeated ? 1 : 0;
    }
    QFAIL("the allocations have no end");
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == "without"_L1)
        return static_cast<int>(lookWithout(words.value(2).toInt()));
    TestSqliteWallMemory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqlitewallmemory.moc"
