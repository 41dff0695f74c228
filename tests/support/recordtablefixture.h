// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/querylog.h"
#include "ui/parts/windowsettings.h"
#include "ui/records/positionbar.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtableview.h"

#include <QHeaderView>
#include <QSettings>
#include <QSignalSpy>
#include <QtTest>

namespace roundtrip::test {

/// RecordTableFixture is a table of records that is shown, with pages over a database of its own
/// and with settings.
class RecordTableFixture
{
public:
    explicit RecordTableFixture(const QString &settingsFile)
        : file(settingsFile, QSettings::IniFormat)
    {
        ConnectionSettings connection;
        connection.script = QStringLiteral(
            "CREATE TABLE n (id INTEGER PRIMARY KEY, name TEXT NOT NULL, half REAL, maybe TEXT);"
            "CREATE TABLE letter (id INTEGER PRIMARY KEY, n_id INTEGER REFERENCES n (id), name "
            "TEXT);"
            "CREATE INDEX letters ON letter (n_id);"
            "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 15000)"
            " INSERT INTO n SELECT i, 'n' || (30000 - i), i / 2.0, CASE WHEN i % 2 THEN '' END "
            "FROM c;"
            "INSERT INTO letter SELECT id, id, 'a' || id FROM n;");
        m_runner.open(connection);
        pages.setSparse(true);
        table.resize(600, 400);
        table.show();
    }
    ~RecordTableFixture() { m_runner.shutDown(); }
    Q_DISABLE_COPY_MOVE(RecordTableFixture)

    void load(const QuerySet &query)
    {
        QSignalSpy finished(&pages, &RecordPages::loadFinished);
        pages.load(query, FetchStrategy::Prefetch);
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(pages.totalCount() >= 0, 30'000);
    }
    void loadNumbers()
    {
        load(QuerySet(QStringLiteral("n")).prefetchRelated(QStringLiteral("letter")));
    }
    [[nodiscard]] RecordTableView *view() const { return table.view(); }
    [[nodiscard]] QHeaderView *header() const { return view()->horizontalHeader(); }
    [[nodiscard]] PositionBar *bar() const { return table.findChild<PositionBar *>(); }
    [[nodiscard]] QString top() const { return view()->indexAt(QPoint(0, 0)).data().toString(); }
    /// The headers that are shown, from the left.
    [[nodiscard]] QStringList headers() const
    {
        QStringList shown;
        for (int place = 0; place < header()->count(); ++place) {
            const int section = header()->logicalIndex(place);
            if (!header()->isSectionHidden(section))
                shown << view()->model()->headerData(section, Qt::Horizontal).toString();
        }
        return shown;
    }
    void clickHeader(int section) const
    {
        const QPoint place(header()->sectionViewportPosition(section) + 10, header()->height() / 2);
        QTest::mouseClick(header()->viewport(), Qt::LeftButton, {}, place);
    }

    QueryLog log;
    QSettings file;
    WindowSettings settings { file };

private:
    QueryRunner m_runner { log };

public:
    RecordPages pages { m_runner };
    RecordTable table { pages, &settings };
};

} // namespace roundtrip::test
