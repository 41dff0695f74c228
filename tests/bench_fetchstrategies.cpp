// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QVariant>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roundtrip;

// Measures, side by side in one run and round by round, what loading all authors with all their
// books takes: a bare forward-only loop that reads every value, and the strategies. Prints medians,
// their ratio to the bare loop and the memory that the program needs; ends with 1 where a limit is
// missed. The rounds are interleaved, so that a machine that slows down slows down all.

namespace {

constexpr int booksPerAuthor = 10;

struct Contender
{
    const char *name;
    std::function<void()> run;
    double limit; ///< as a multiple of the bare loop; 0 for none
    std::vector<double> times {};
};

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

bool check(const char *size, const char *what, double figure, double limit)
{
    const bool isGood = figure <= limit;
    std::printf("%s %s: %s %.2f, limit %.2f\n", isGood ? "PASS" : "FAIL", size, what, figure,
                limit);
    return isGood;
}

/// Reads every value of both tables and keeps none.
void bareLoop(const QSqlDatabase &database)
{
    for (const auto &[sql, columns] :
         { std::pair(u"SELECT id, name FROM author"_s, 2),
           std::pair(u"SELECT id, title, year, author_id FROM book"_s, 4) }) {
        QSqlQuery query(database);
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qFatal("the bare loop failed");
        while (query.next()) {
            for (int column = 0; column < columns; ++column)
                std::ignore = query.value(column);
        }
    }
}

void load(Database &database, FetchStrategy strategy, qint64 records)
{
    const QuerySet query = QuerySet(u"author"_s).prefetchRelated(u"book"_s);
    const Loaded loaded = database.load(query, strategy);
    if (loaded.error || loaded.records->recordCount() != records)
        qFatal("the load failed");
}

bool measureTime(const QString &path, const char *size, int authors, int rounds, bool withNaive)
{
    const qint64 records = qint64(authors) * (1 + booksPerAuthor);
    bool isGood = true;
    {
        QSqlDatabase bare = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
        bare.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        bare.setDatabaseName(path);
        if (!bare.open())
            qFatal("cannot open the generated file");
        Database fast = test::openFile(path, Connection::Reader::Fast);
        Database general = test::openFile(path, Connection::Reader::General);
        if (fast.connection().reader() != Connection::Reader::Fast)
            std::printf("Qt's driver has a SQLite of its own: the fast reader cannot serve\n");
        std::vector<Contender> contenders {
            { "bare QSqlQuery loop", [&] { bareLoop(bare); }, 0 },
            { "prefetch, fast reader", [&] { load(fast, FetchStrategy::Prefetch, records); }, 1.0 },
            { "prefetch, general reader", [&] { load(general, FetchStrategy::Prefetch, records); },
              1.5 },
        };
        if (withNaive) {
            contenders.push_back(
                { "naive, fast reader", [&] { load(fast, FetchStrategy::Naive, records); }, 0 });
        }
        for (const Contender &contender : contenders)
            contender.run(); // the file's pages are in memory for all of them
        for (int round = 0; round < rounds; ++round) {
            for (Contender &contender : contenders)
                contender.times.push_back(milliseconds(contender.run));
        }
        const double unit = median(contenders.front().times);
        std::printf("\n%s: %d authors, %lld records, median of %d rounds\n", size, authors,
                    static_cast<long long>(records), rounds);
        for (const Contender &contender : contenders) {
            const auto [least, most] = std::ranges::minmax(contender.times);
            std::printf("  %-26s %9.2f ms  %6.2f  (%.2f to %.2f ms)\n", contender.name,
                        median(contender.times), median(contender.times) / unit, least, most);
        }
        for (const Contender &contender : contenders) {
            if (contender.limit > 0)
                isGood = check(size, contender.name, median(contender.times) / unit,
                               contender.limit)
                    && isGood;
        }
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return isGood;
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

bool measureMemory(const QString &path, const char *size, int authors, double limit)
{
    const QStringList query { path,      u"--root"_s,     u"author"_s,  u"--with"_s,
                              u"book"_s, u"--strategy"_s, u"prefetch"_s };
    const qint64 whole = peakMemory(query);
    // What the program needs by itself, with hardly any record.
    const qint64 base = peakMemory(query + QStringList { u"--limit"_s, u"1"_s });
    const double records = static_cast<double>(authors) * (1 + booksPerAuthor);
    std::printf("  peak memory %.1f MB, with one author %.1f MB: %.1f bytes a record, %.1f without "
                "the program itself\n",
                static_cast<double>(whole) / 1e6, static_cast<double>(base) / 1e6,
                static_cast<double>(whole) / records, static_cast<double>(whole - base) / records);
    // On a small database the program itself outweighs the records by far.
    return limit <= 0
        || check(size, "bytes a record, program included", static_cast<double>(whole) / records,
                 limit);
}

bool measure(const QString &folder, const char *size, int authors, int rounds, double memoryLimit)
{
    const QString path = folder + u'/' + QString::fromLatin1(size) + u".sqlite"_s;
    test::writeLibrary(path, authors, booksPerAuthor);
    const bool isFast = measureTime(path, size, authors, rounds, authors <= 1'000);
    return measureMemory(path, size, authors, memoryLimit) && isFast;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const bool isSmallGood = measure(folder.path(), "S", 1'000, 15, 0);
    const bool isLargeGood = measure(folder.path(), "M", 100'000, 7, 150);
    return isSmallGood && isLargeGood ? 0 : 1;
}
