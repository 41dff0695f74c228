// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/application.h"
#include "app/samplelibrary.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

namespace roundtrip::test {

/// Returns a script that makes a database for a slow load: `parent` with its children takes a scan
/// of 100,000 rows, without an index, for each of its hundred records.
inline QString slowScript()
{
    return QStringLiteral(
        "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id));"
        "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 100)"
        " INSERT INTO parent SELECT i, 'p' || i FROM c;"
        "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 100000)"
        " INSERT INTO child SELECT i, i % 100 + 1 FROM c;");
}

/// Driver shows the program's window, with settings of its own, and uses it by mouse and keys.
class Driver
{
public:
    explicit Driver(const QString &settingsFile)
        : m_settings(settingsFile, QSettings::IniFormat)
        , application(m_settings)
    {
        window().resize(1280, 800);
        window().show();
    }

    MainWindow &window() { return application.window(); }
    template <typename T>
    T *find(const char *name)
    {
        T *found = window().findChild<T *>(QLatin1StringView(name));
        Q_ASSERT(found);
        return found;
    }
    QTreeView *records() { return find<QTreeView>("records"); }
    QTreeView *queries() { return find<QTreeView>("queries"); }
    /// Returns the buttons that the record tree offers where it has no rows.
    QList<QToolButton *> waysOn()
    {
        QList<QToolButton *> buttons = records()->findChildren<QToolButton *>();
        buttons.removeIf([](const QToolButton *button) { return !button->isVisible(); });
        return buttons;
    }
    /// Returns the number of queries as the window shows it.
    QString count() { return find<QLabel>("queryCount")->text(); }
    /// Returns the text of the message above the panes, hidden or not.
    QString message() { return find<QLabel>("messageText")->text(); }

    /// Calls \a start, which begins a load, and waits for the end of the load. Returns false if
    /// none has ended after a minute.
    bool waitForLoad(const std::function<void()> &start)
    {
        QSignalSpy finished(&application.records(), &RecordTreeModel::loadFinished);
        start();
        return (!finished.isEmpty() || finished.wait(60'000));
    }
    bool openSample()
    {
        return waitForLoad([this] {
            Options options;
            options.database = sampleLibrary();
            options.query = sampleQuery();
            application.open(options);
        });
    }
    bool openScript(const QString &script)
    {
        return waitForLoad([&] {
            ConnectionSettings settings;
            settings.script = script;
            settings.title = QStringLiteral("test");
            window().open(settings);
        });
    }
    void click(const char *button)
    {
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
    }
    void clickRow(QTreeView *view, const QModelIndex &index)
    {
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
    }
    void drop(const QString &path)
    {
        QMimeData mime;
        mime.setUrls({ QUrl::fromLocalFile(path) });
        const QPointF center(600, 400);
        QDragEnterEvent enter(center.toPoint(), Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(center, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&window(), &event);
    }

private:
    QSettings m_settings;

public:
    Application application;
};

/// Returns all loaded rows of the tree \a model, opened or not, from the top down: `label|details`.
inline QStringList rowsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows << index.data().toString() + QLatin1Char('|')
                + index.siblingAtColumn(1).data().toString();
        rows << rowsOf(model, index);
    }
    return rows;
}

} // namespace roundtrip::test
