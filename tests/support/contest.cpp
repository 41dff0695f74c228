// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/contest.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

double milliseconds(const std::function<void()> &run)
{
    QElapsedTimer timer;
    timer.start();
    run();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// The most memory that a run of the program needs, by its own account.
qint64 peakMemory(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(ROUNDTRIP_PROGRAM),
                  arguments + QStringList { u"--report"_s, u"summary"_s });
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("the program failed: %s", process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput())[u"peak_memory_bytes"_s]
        .toInteger();
}

} // namespace

bool check(const char *size, const char *what, double figure, double limit)
{
    const bool isGood = figure <= limit;
    std::printf("%s %s: %s %.2f, limit %.2f\n", isGood ? "PASS" : "FAIL", size, what, figure,
                limit);
    return isGood;
}

bool contest(const char *size, std::vector<Contender> contenders, int rounds)
{
    for (const Contender &contender : contenders)
        contender.run(); // what it reads is in memory for all of them
    for (int round = 0; round < rounds; ++round) {
        for (Contender &contender : contenders)
            contender.times.push_back(milliseconds(contender.run));
    }
    const double unit = median(contenders.front().times);
    for (const Contender &contender : contenders) {
        const auto [least, most] = std::ranges::minmax(contender.times);
        std::printf("  %-26s %9.2f ms  %6.2f  (%.2f to %.2f ms)\n", contender.name,
                    median(contender.times), median(contender.times) / unit, least, most);
    }
    bool isGood = true;
    for (const Contender &contender : contenders) {
        if (contender.limit > 0)
            isGood = check(size, contender.name, median(contender.times) / unit, contender.limit)
                && isGood;
    }
    std::fflush(stdout);
    return isGood;
}

void bareLoop(const QSqlDatabase &database, const std::vector<BareStatement> &statements)
{
    for (const BareStatement &statement : statements) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(statement.sql))
            qFatal("the bare loop failed: %s", qPrintable(query.lastError().text()));
        while (query.next()) {
            for (int column = 0; column < statement.columns; ++column)
                std::ignore = query.value(column);
        }
    }
}

void loadLibrary(Database &database, FetchStrategy strategy, qint64 records)
{
    const QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const Loaded loaded = database.load(query, strategy);
    if (loaded.error || loaded.records->recordCount() != records)
        qFatal("the load failed");
}

bool measureMemory(const QString &database, const char *size, qint64 records, double limit)
{
    const QStringList query { database,  u"--root"_s,     u"author"_s,  u"--with"_s,
                              u"book"_s, u"--strategy"_s, u"prefetch"_s };
    const auto whole = static_cast<double>(peakMemory(query));
    // What the program needs by itself, with hardly any record.
    const auto base = static_cast<double>(peakMemory(query + QStringList { u"--limit"_s, u"1"_s }));
    const auto count = static_cast<double>(records);
    std::printf("  peak memory %.1f MB, with one author %.1f MB: %.1f bytes a record, %.1f without "
                "the program itself\n",
                whole / 1e6, base / 1e6, whole / count, (whole - base) / count);
    // On a small database the program itself outweighs the records by far.
    return limit <= 0 || check(size, "bytes a record, program included", whole / count, limit);
}

} // namespace roundtrip::test
