// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/querylog.h"
#include "datalayer/models/recordpages.h"
#include "datalayer/records/loadedrecords.h"
#include "tests/support/testdatabase.h"

#include <QTest>

namespace roundtrip::test {

/// 250 records, from 1.
inline const QString numbers = QStringLiteral(
    "CREATE TABLE n (id INTEGER PRIMARY KEY);"
    "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 250)"
    " INSERT INTO n SELECT i FROM c;"
    "CREATE TABLE letter (id INTEGER PRIMARY KEY, n_id INTEGER REFERENCES n (id));"
    "INSERT INTO letter VALUES (1, 1), (2, 1), (3, 2);");

/// PagesFixture has pages of records over a database, and what their loads have logged.
class PagesFixture
{
public:
    explicit PagesFixture(const QString &script = numbers)
    {
        ConnectionSettings settings;
        settings.script = script;
        runner.open(settings);
    }
    explicit PagesFixture(const DatabaseFile &file)
    {
        ConnectionSettings settings;
        settings.path = file.path();
        runner.open(settings);
    }

    /// Replies come to the pages: none may be under way when they die.
    ~PagesFixture() { runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(PagesFixture)

    /// Waits until no load is under way.
    bool wait()
    {
        return QTest::qWaitFor([this] { return !pages.isLoading(); }, 30'000);
    }
    void load(const QuerySet &query, FetchStrategy strategy = FetchStrategy::Prefetch)
    {
        pages.load(query, strategy);
        QVERIFY(wait());
    }
    /// Has these records in sight, and waits until all of them are held.
    bool show(qint64 first, qint64 last)
    {
        pages.show(first, last);
        return QTest::qWaitFor(
            [&] {
                for (qint64 position = first; position <= last; ++position) {
                    if (!pages.pageAt(position))
                        return false;
                }
                return !pages.isLoading();
            },
            30'000);
    }
    /// Loads \a query with a row for each record, and waits for the count.
    void loadSparse(const QuerySet &query, FetchStrategy strategy = FetchStrategy::Prefetch)
    {
        pages.setSparse(true);
        load(query, strategy);
        QTRY_VERIFY_WITH_TIMEOUT(pages.totalCount() >= 0, 30'000);
    }
    /// The loads of pages so far.
    [[nodiscard]] QList<LoadRecord> loads() const
    {
        QList<LoadRecord> all = log.loads();
        all.removeIf([](const LoadRecord &load) { return !load.isCounted(); });
        return all;
    }
    /// The last statement that has read a page.
    [[nodiscard]] QueryRecord lastRoot() const
    {
        QueryRecord last;
        for (const QueryRecord &record : log.records())
            last = record.kind == QueryRecord::Kind::Root ? record : last;
        return last;
    }
    /// Whether each record that is held stands at its place: the keys of n count from 1.
    [[nodiscard]] bool isInOrder(bool isDown = false) const
    {
        for (qint64 position = 0; position < pages.rowCount(); ++position) {
            const qint64 key = isDown ? pages.rowCount() - position : position + 1;
            if (pages.pageAt(position) && keyAt(position) != key)
                return false;
        }
        return true;
    }
    /// The first and last root record's key.
    [[nodiscard]] std::pair<qint64, qint64> ends() const
    {
        return { keyAt(0), keyAt(pages.count() - 1) };
    }
    [[nodiscard]] qint64 keyAt(qint64 position) const
    {
        const RecordPages::Page &page = pages.pageOf(position);
        return page.records->root().cell(page.rowOf(position), 0).integer;
    }

    QueryLog log;
    QueryRunner runner { log };
    RecordPages pages { runner };
};

} // namespace roundtrip::test
