// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/relations/relationbar.h"

#include <QComboBox>
#include <QFileDialog>
#include <QMenu>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace roundtrip::test {

/// LegacyFixture opens a database that declares no foreign keys, and has to do with its relations
/// in the window.
class LegacyFixture
{
protected:
    void renew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = std::make_unique<DatabaseFile>(legacy());
    }
    static QString legacy()
    {
        return QStringLiteral(
            "CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER,"
            " publisher INTEGER);"
            "CREATE TABLE houses (id INTEGER PRIMARY KEY, name TEXT);"
            "INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');"
            "INSERT INTO houses VALUES (7, 'Seven');"
            "INSERT INTO books VALUES (1, 'X', 1, 7), (2, 'Y', 1, 7), (3, 'Z', 2, 7);");
    }
    bool open(Driver &driver, const QString &root = QStringLiteral("authors")) const
    {
        return driver.waitForLoad([&] {
            ConnectionSettings settings;
            settings.path = m_file->path();
            settings.title = QStringLiteral("legacy.db");
            driver.window().open(settings, QuerySet(root));
        });
    }
    QString settingsFile() const { return m_folder->filePath(QStringLiteral("settings.ini")); }
    static RelationBar *bar(Driver &driver) { return driver.find<RelationBar>("relationBar"); }
    static QString text(Driver &driver) { return driver.find<QLabel>("relationText")->text(); }
    static QuerySet shown(Driver &driver) { return driver.application.records().pages().query(); }
    static QTreeWidget *list(Driver &driver) { return driver.find<QTreeWidget>("relationList"); }
    /// The row of the relation from \a source as the list has it: `To|Why|Checked`.
    static QString rowFrom(Driver &driver, const QString &source)
    {
        const QList<QTreeWidgetItem *> rows = list(driver)->findItems(source, Qt::MatchExactly);
        return rows.isEmpty()
            ? QString()
            : QStringLiteral("%1|%2|%3")
                  .arg(rows.first()->text(1), rows.first()->text(2), rows.first()->text(3));
    }
    static bool openPane(Driver &driver)
    {
        if (!QTest::qWaitForWindowActive(&driver.window()))
            return false;
        QTest::keyClick(&driver.window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        return list(driver)->isVisible();
    }
    static void choose(Driver &driver, const char *field, const QString &text)
    {
        auto *box = driver.find<QComboBox>(field);
        box->setCurrentIndex(box->findText(text));
        emit box->activated(box->currentIndex());
    }
    /// Chooses \a entry of the bar's menu, and \a path in the dialog that it opens.
    static bool choose(Driver &driver, const QString &entry, const QString &path)
    {
        for (QAction *action : bar(driver)->menu()->actions()) {
            if (action->text() == entry)
                action->trigger();
        }
        auto *dialog = driver.window().findChild<QFileDialog *>(QStringLiteral("relationFile"));
        if (!dialog)
            return false;
        emit dialog->fileSelected(path);
        delete dialog;
        return true;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DatabaseFile> m_file;
};

} // namespace roundtrip::test
