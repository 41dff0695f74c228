// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/contest.h"
#include "tests/support/testdatabase.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QTemporaryDir>

#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace roundtrip;

// Measures, side by side in one run and round by round, what loading all authors with all their
// books takes: a bare forward-only loop that reads every value, and the strategies. Prints medians,
// their ratio to the bare loop and the memory that the program needs; ends with 1 where a limit is
// missed.

namespace {

constexpr int booksPerAuthor = 10;

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
        const std::vector<test::BareStatement> statements {
            { u"SELECT id, name FROM author"_s, 2 },
            { u"SELECT id, title, year, author_id FROM book"_s, 4 },
        };
        Database fast = test::openFile(path, Connection::Reader::Fast);
        Database general = test::openFile(path, Connection::Reader::General);
        if (fast.connection().reader() != Connection::Reader::Fast)
            std::printf("Qt's driver has a SQLite of its own: the fast reader cannot serve\n");
        std::vector<test::Contender> contenders {
            { "bare QSqlQuery loop", [&] { test::bareLoop(bare, statements); }, 0 },
            { "prefetch, fast reader",
              [&] { test::loadLibrary(fast, FetchStrategy::Prefetch, records); }, 1.0 },
            { "prefetch, general reader",
              [&] { test::loadLibrary(general, FetchStrategy::Prefetch, records); }, 1.5 },
        };
        if (withNaive) {
            contenders.push_back({ "naive, fast reader",
                                   [&] { test::loadLibrary(fast, FetchStrategy::Naive, records); },
                                   0 });
        }
        std::printf("\n%s: %d authors, %lld records, median of %d rounds\n", size, authors,
                    static_cast<long long>(records), rounds);
        isGood = test::contest(size, std::move(contenders), rounds);
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return isGood;
}

bool measure(const QString &folder, const char *size, int authors, int rounds, double memoryLimit)
{
    const QString path = folder + u'/' + QString::fromLatin1(size) + u".sqlite"_s;
    test::writeLibrary(path, authors, booksPerAuthor);
    const bool isFast = measureTime(path, size, authors, rounds, authors <= 1'000);
    const qint64 records = qint64(authors) * (1 + booksPerAuthor);
    return test::measureMemory(path, size, records, memoryLimit) && isFast;
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
