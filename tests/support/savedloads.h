// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "tests/support/statementwatch.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"

#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>

namespace roundtrip::test {

/// SavedLoads is a folder with a library of three authors and three books, from which windows load,
/// and the load files that they save.
class SavedLoads
{
public:
    /// The statements that make the library.
    [[nodiscard]] static QString library()
    {
        return QStringLiteral("CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
                              "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT,"
                              " author_id INTEGER REFERENCES author (id));"
                              "CREATE INDEX book_author ON book (author_id);"
                              "INSERT INTO author VALUES (1, 'Ann'), (2, 'Bo'), (3, 'Cy');"
                              "INSERT INTO book VALUES (1, 'x', 1), (2, 'y', 1), (3, 'z', 2);");
    }
    [[nodiscard]] static QuerySet authorsWithBooks()
    {
        return QuerySet(QStringLiteral("author")).prefetchRelated(QStringLiteral("book"));
    }

    [[nodiscard]] QString filePath(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return filePath(QStringLiteral("library.db")); }
    /// Returns a file for the settings of a first window.
    [[nodiscard]] QString settings() const { return filePath(QStringLiteral("settings.ini")); }
    /// Returns a file for the settings of a window that knows nothing of the first.
    [[nodiscard]] QString otherSettings() const { return filePath(QStringLiteral("other.ini")); }

    /// Opens the library and loads the authors with their books by \a strategy.
    bool openLibrary(Driver &driver, FetchStrategy strategy = FetchStrategy::Prefetch) const
    {
        if (!QFile::exists(database()))
            writeScript(database(), library());
        driver.window().setStrategy(strategy);
        return driver.waitForLoad([&] { driver.window().open(place(), authorsWithBooks()); });
    }
    /// Opens a library that \a script makes, and stops the naive load of \a query at the first
    /// statement with \a stoppedAt.
    bool openStopped(Driver &driver, const QString &script, const QuerySet &query,
                     const QString &stoppedAt) const
    {
        writeScript(database(), script);
        driver.window().setStrategy(FetchStrategy::Naive);
        StatementGate gate(stoppedAt);
        return driver.waitForLoad([&] {
            driver.window().open(place(), query);
            if (!QTest::qWaitFor([&gate] { return gate.isReached(); }))
                return;
            driver.click("stop");
            gate.open();
        });
    }
    static bool openFile(Driver &driver, const QString &path)
    {
        return driver.waitForLoad([&] { driver.window().openFile(path); });
    }

    /// Gives the window the keys again, which a dialog has had.
    static bool activate(Driver &driver)
    {
        driver.window().activateWindow();
        return QTest::qWaitForWindowActive(&driver.window());
    }
    /// Answers the dialog that asks for a file's name. Returns false if there is none.
    static bool answer(Driver &driver, const QString &path)
    {
        auto *dialog = driver.window().findChild<QFileDialog *>();
        if (!dialog)
            return false;
        dialog->selectFile(path);
        static_cast<QDialog *>(dialog)->accept(); // which QFileDialog hides
        return true;
    }
    /// Saves the load that is shown, by keys, and returns the path of its file; empty after a
    /// failure.
    [[nodiscard]] QString save(Driver &driver,
                               const QString &name = QStringLiteral("lesson.roundtrip")) const
    {
        if (!activate(driver))
            return {};
        QTest::keyClick(&driver.window(), Qt::Key_S, Qt::ControlModifier);
        if (!answer(driver, filePath(name)))
            return {};
        const QString said = name + QStringLiteral(" was saved");
        return QTest::qWaitFor([&] { return driver.message().startsWith(said); }) ? filePath(name)
                                                                                  : QString();
    }

private:
    [[nodiscard]] ConnectionSettings place() const
    {
        ConnectionSettings settings;
        settings.path = database();
        settings.title = QStringLiteral("library.db");
        return settings;
    }

    QTemporaryDir m_folder;
};

} // namespace roundtrip::test
