// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/windowdriver.h"
#include "ui/records/recordpane.h"
#include "ui/records/recordtable.h"
#include "ui/records/recordtableview.h"
#include "ui/search/searchbar.h"

#include <QMenu>
#include <QTemporaryDir>

#include <memory>

namespace roundtrip::test {

/// TableWindow is the whole window with 250 tracks of two albums, whose tree and table a test
/// drives. By name the tracks stand in another order than by key.
class TableWindow
{
protected:
    static QString shopScript()
    {
        return QStringLiteral(
            "CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, Title TEXT);"
            "CREATE TABLE Track (TrackId INTEGER PRIMARY KEY, Name TEXT, AlbumId INTEGER "
            "REFERENCES Album (AlbumId), Milliseconds INTEGER);"
            "INSERT INTO Album VALUES (1, 'Metallica'), (2, 'Plays Metallica');"
            "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 250)"
            " INSERT INTO Track SELECT i, printf('Song %03d', 251 - i), i % 2 + 1, i * 1000"
            " FROM c;");
    }
    void start()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_driver = std::make_unique<Driver>(m_folder->filePath(QStringLiteral("settings.ini")));
        QVERIFY(m_driver->openScript(shopScript()));
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void stop() { m_driver.reset(); }

    MainWindow &window() { return m_driver->window(); }
    RecordPane *pane() { return window().findChild<RecordPane *>(); }
    RecordTableView *table() { return pane()->table()->view(); }
    const RecordPages &pages() { return m_driver->application.records().pages(); }
    bool load(const QuerySet &query)
    {
        const bool isLoaded = m_driver->waitForLoad(
            [&] { emit window().findChild<SearchBar *>()->filterChosen(query); });
        QCoreApplication::processEvents(); // as it is before a user can do anything
        return isLoaded;
    }
    bool loadTracks()
    {
        return load(QuerySet(QStringLiteral("Track")).prefetchRelated(QStringLiteral("Album")));
    }
    bool press(Qt::Key key)
    {
        return m_driver->waitForLoad([&] { QTest::keyClick(&window(), key, Qt::AltModifier); });
    }
    QString cell(int row, int column)
    {
        return table()->model()->index(row, column).data().toString();
    }
    QAction *sortAction(const QString &text)
    {
        auto *menu = m_driver->find<QMenu>("sortMenu");
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().section(QStringLiteral("  "), 0, 0) == text)
                return action;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Driver> m_driver;
};

} // namespace roundtrip::test
