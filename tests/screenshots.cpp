// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/samplelibrary.h"
#include "datalayer/base/connectionurl.h"
#include "datalayer/schema/schema.h"
#include "tests/support/highcontrast.h"
#include "ui/connect/connectdialog.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"
#include "ui/parts/windowsettings.h"
#include "ui/race/raceview.h"

#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roundtrip;

// Draws the window as it is, on the sample library, into the folder given as its argument:
// window-STRATEGY-light.png and -dark.png at 1280 x 800, and the same with -narrow at 900 x 600;
// table-light.png, -dark.png and so on: books with their relations as a table, sorted;
// race-light.png, a race over the sample, likewise;
// start-light.png and relations-light.png, the start page and the pane of relations, likewise;
// first-light.png, what somebody sees who opens the sample first; contrast-naive-light.png and
// large-naive-light-narrow.png, with high contrast and with texts of 200 %;
// connect-KIND-light.png and -dark.png, the dialog that connects to a server.

namespace {

bool waitForLoad(Application &application, const std::function<void()> &start)
{
    QSignalSpy finished(&application.records(), &RecordTreeModel::loadFinished);
    start();
    return !finished.isEmpty() || finished.wait(30'000);
}

/// Look is how a picture shows a window.
struct Look
{
    bool isDark;
    bool isNarrow;
    int textSize = 100; ///< in per cent
};

/// Scene is the program with a window to be drawn, and with settings of its own.
class Scene
{
public:
    explicit Scene(const Look &look)
        : m_look(look)
    {
        window().resize(look.isNarrow ? QSize(900, 600) : QSize(1280, 800));
        window().show();
        applyTextSize(look.textSize);
        for (int round = 0; round < 4; ++round)
            QCoreApplication::processEvents(); // the font reaches all parts
    }

    [[nodiscard]] QSettings &settings() { return m_settings; }
    [[nodiscard]] MainWindow &window() { return m_application.window(); }
    [[nodiscard]] RecordTreeModel &records() { return m_application.records(); }
    template <typename Widget>
    [[nodiscard]] Widget *find(QLatin1StringView name)
    {
        return window().findChild<Widget *>(name);
    }
    bool open(const Options &options)
    {
        return waitForLoad(m_application, [&] { m_application.open(options); });
    }
    bool load(const std::function<void()> &start) { return waitForLoad(m_application, start); }
    /// Waits until no statement runs or waits.
    bool settle()
    {
        return QTest::qWaitFor([this] { return !m_application.runner().isBusy(); });
    }
    /// Writes NAME-light.png, or what the look is called.
    bool save(const QDir &folder, const QString &name)
    {
        // What follows from the end of a load is in the queue still, and then the layout of that.
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        return window().grab().save(
            folder.filePath(u"%1-%2%3.png"_s.arg(name, m_look.isDark ? u"dark"_s : u"light"_s,
                                                 m_look.isNarrow ? u"-narrow"_s : QString())));
    }

private:
    Look m_look;
    QTemporaryDir m_folder;
    QSettings m_settings { m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat };
    Application m_application { m_settings };
};

bool draw(const QDir &folder, FetchStrategy strategy, const Look &look,
          const QString &prefix = u"window-"_s)
{
    Scene scene(look);
    Options options;
    options.database = sampleLibrary();
    options.query = sampleQuery();
    options.strategy = strategy == FetchStrategy::Naive ? FetchStrategy::Prefetch
                                                        : FetchStrategy::Naive;
    if (!scene.open(options))
        return false;
    scene.window().setStrategy(strategy);
    if (!scene.load([&] { scene.records().load(scene.records().pages().query(), strategy); }))
        return false;
    auto *records = scene.find<QTreeView>("records"_L1);
    auto *queries = scene.find<QTreeView>("queries"_L1);
    records->expand(records->model()->index(0, 0));
    records->expand(records->model()->index(1, 0));
    const QModelIndex section = queries->model()->index(queries->model()->rowCount() - 1, 0);
    const int row = strategy == FetchStrategy::Naive ? 2 : 1;
    queries->setCurrentIndex(queries->model()->index(row, 0, section));
    records->scrollToTop();
    return scene.save(folder, prefix + fetchStrategyName(strategy));
}

/// The table, sorted by a column, with a link as the current cell.
bool drawTable(const QDir &folder, const Look &look)
{
    Scene scene(look);
    Options options;
    options.database = sampleLibrary();
    options.query = QuerySet(u"book"_s)
                        .prefetchRelated(u"author"_s)
                        .prefetchRelated(u"genre"_s)
                        .orderBy(u"title"_s);
    options.view = RecordView::Table;
    if (!scene.open(options))
        return false;
    auto *table = scene.find<QTableView>("recordTable"_L1);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, 1));
    return scene.save(folder, u"table"_s);
}

/// After a race over the sample; the times are the machine's.
bool drawRaced(const QDir &folder, const Look &look)
{
    Scene scene(look);
    Options options;
    options.database = sampleLibrary();
    options.query = sampleQuery();
    if (!scene.open(options) || !scene.settle())
        return false;
    scene.find<QToolButton>("race"_L1)->click();
    const auto *view = scene.find<RaceView>("raceView"_L1);
    const auto hasEnded = [view] { return view->figures().phase == RaceFigures::Phase::Ended; };
    return QTest::qWaitFor(hasEnded, 30'000) && scene.settle() && scene.save(folder, u"race"_s);
}

/// With a server, files that are there and one that is gone.
bool drawStart(const QDir &folder, const Look &look, const QString &prefix = {})
{
    const QTemporaryDir places;
    Scene scene(look);
    WindowSettings known(scene.settings());
    const auto remember = [&known](const QString &place, const QString &root,
                                   const QString &lookup) {
        known.addRecent(place);
        known.setLocation(place, { QuerySet(root).prefetchRelated(lookup) }, Schema());
    };
    const QString gone = u"/home/ann/app/inventory.db"_s;
    remember(gone, u"item"_s, u"shelf"_s);
    for (const QString &name : { u"northwind.sqlite"_s, u"chinook.sqlite"_s }) {
        QFile file(places.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        remember(file.fileName(), u"Artist"_s, u"Album__Track"_s);
    }
    remember(u"postgresql://ann@db.example.org/shop"_s, u"customer"_s, u"order__line"_s);
    scene.window().showStart();
    // Files are looked for elsewhere; one that is gone says so.
    const auto *recent = scene.find<QTreeWidget>("recentPlaces"_L1);
    const auto isMarked = [recent] {
        const QTreeWidgetItem *last = recent->topLevelItem(recent->topLevelItemCount() - 1);
        return last && last->text(1).contains("not there"_L1);
    };
    return QTest::qWaitFor(isMarked) && scene.save(folder, prefix + u"start"_s);
}

/// A database without foreign keys, with some of the guesses checked.
bool drawRelations(const QDir &folder, const Look &look)
{
    Scene scene(look);
    ConnectionSettings legacy;
    legacy.title = u"legacy.db"_s;
    legacy.script
        = u"CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
          "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER,"
          " house_no INTEGER, isbn TEXT);"
          "CREATE TABLE houses (no INTEGER PRIMARY KEY, name TEXT);"
          "CREATE TABLE members (id INTEGER PRIMARY KEY, name TEXT);"
          "CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id INTEGER, member_id INTEGER);"
          "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1830)"
          " INSERT INTO books SELECT i, 'Book ' || i, i % 77 + 1, i % 31 + 1, NULL FROM c;"
          "INSERT INTO authors SELECT id, 'Author ' || id FROM books WHERE id < 78;"
          "INSERT INTO houses SELECT id, 'House ' || id FROM books WHERE id < 31;"
          "INSERT INTO members SELECT id, 'Member ' || id FROM books WHERE id < 200;"
          "INSERT INTO loans SELECT id, id, id % 201 + 1 FROM books;"_s;
    if (!scene.load([&] { scene.window().open(legacy, QuerySet(u"books"_s)); }) || !scene.settle())
        return false;
    scene.find<QToolButton>("chooseRelations"_L1)->click();
    for (const auto name : { "checkValues"_L1, "lookAmongValues"_L1 }) {
        auto *button = scene.find<QPushButton>(name);
        const QString text = button->text(); // another one while it works
        button->click();
        if (!QTest::qWaitFor([&] { return button->text() == text; }) || !scene.settle())
            return false;
    }
    auto *list = scene.find<QTreeWidget>("relationList"_L1);
    for (int row = 0; row < list->topLevelItemCount() - 1; ++row)
        list->topLevelItem(row)->setCheckState(0, Qt::Checked);
    return scene.save(folder, u"relations"_s);
}

/// The sample as a user opens it for the first time, with the tour.
bool drawFirst(const QDir &folder, const Look &look)
{
    Scene scene(look);
    scene.window().showStart();
    auto *sample = scene.window().findChildren<QPushButton *>("startCard"_L1).constLast();
    if (!scene.load([&] { sample->click(); }) || !scene.settle())
        return false;
    // The card goes where its place is by then.
    const auto *log = scene.find<QTreeView>("queries"_L1);
    const auto *outline = scene.find<QWidget>("tourOutline"_L1);
    const auto isInPlace = [&] {
        const QRect place(log->mapTo(outline->parentWidget(), QPoint()), log->size());
        return outline->isVisible()
            && outline->geometry()
            == place.adjusted(-3, -3, 3, 3).intersected(outline->parentWidget()->rect());
    };
    return QTest::qWaitFor(isInPlace) && scene.save(folder, u"first"_s);
}

/// What nobody sees by default: high contrast on black and white, and large texts in a small
/// window.
bool drawLooks(const QDir &folder)
{
    for (const bool isDark : { false, true }) {
        QApplication::setPalette(isDark ? test::highContrast(Qt::black, Qt::white)
                                        : test::highContrast(Qt::white, Qt::black));
        const Look look { isDark, false };
        if (!draw(folder, FetchStrategy::Naive, look, u"contrast-"_s))
            return false;
        QApplication::setPalette(isDark ? Theme::darkPalette() : Theme::lightPalette());
        const Look large { isDark, true, 200 };
        const bool isDrawn = draw(folder, FetchStrategy::Naive, large, u"large-"_s)
            && drawStart(folder, large, u"large-"_s);
        applyTextSize(100);
        if (!isDrawn)
            return false;
    }
    return true;
}

/// With an outcome of each sort: a test that worked, and messages at fields.
bool drawDialog(const QDir &folder, DatabaseKind kind, bool isDark)
{
    const QTemporaryDir settingsFolder;
    QSettings settings(settingsFolder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QList<SavedConnection> connections;
    for (const QString &url : { u"postgresql://ann@db.example.org/chinook?sslmode=require"_s,
                                u"mysql://ann@10.0.0.7:3307/northwind?statement_timeout=30000"_s,
                                u"postgresql:///library?host=/var/run/postgresql"_s })
        connections << SavedConnection { {}, *settingsFromUrl(url) };
    connections.first().name = u"Music shop"_s;
    SavedConnections(settings).setAll(connections);
    const bool isMySql = kind == DatabaseKind::MySql;
    const ConnectionServices services {
        [isMySql](DatabaseKind) {
            return isMySql ? u"Qt's driver for MariaDB or MySQL (QMYSQL) is missing; on Debian it "
                             "is in the package libqt6sql6-mysql"_s
                           : QString();
        },
        [](const ConnectionSettings &, const ConnectionServices::Answer &answer) {
            answer(DatabaseInfo { {},
                                  {},
                                  u"PostgreSQL 15.18"_s,
                                  u"UTF-8"_s,
                                  std::make_shared<const Schema>(QList<Table>(11)) });
        },
        [] {}
    };
    ConnectDialog dialog(settings, services);
    dialog.setStyleSheet(Theme(QApplication::palette()).styleSheet());
    dialog.show();
    if (isMySql) {
        dialog.findChild<QListWidget *>(u"connections"_s)->setCurrentRow(1);
        dialog.findChild<QLineEdit *>(u"port"_s)->setText(u"33o7"_s);
        dialog.findChild<QLineEdit *>(u"databaseName"_s)->clear();
        dialog.findChild<QPushButton *>(u"connectToServer"_s)->click();
    } else {
        dialog.findChild<QPushButton *>(u"testConnection"_s)->click();
    }
    QCoreApplication::sendPostedEvents();
    return dialog.grab().save(folder.filePath(u"connect-%1-%2.png"_s.arg(
        isMySql ? u"mysql"_s : u"postgresql"_s, isDark ? u"dark"_s : u"light"_s)));
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(u"Fusion"_s);
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    QApplication::setFont(font);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 2 || !QDir().mkpath(arguments[1])) {
        std::fputs("usage: screenshots FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(arguments[1]);
    QCursor::setPos(5000, 5000); // over none of the buttons
    for (const bool isDark : { false, true }) {
        QApplication::setPalette(isDark ? Theme::darkPalette() : Theme::lightPalette());
        for (const bool isNarrow : { false, true }) {
            const Look look { isDark, isNarrow };
            if (!draw(folder, FetchStrategy::Naive, look)
                || !draw(folder, FetchStrategy::Prefetch, look) || !drawTable(folder, look)
                || !drawRaced(folder, look) || !drawStart(folder, look)
                || !drawRelations(folder, look) || !drawFirst(folder, look))
                return 1;
        }
        if (!drawDialog(folder, DatabaseKind::PostgreSql, isDark)
            || !drawDialog(folder, DatabaseKind::MySql, isDark))
            return 1;
    }
    return drawLooks(folder) ? 0 : 1;
}
