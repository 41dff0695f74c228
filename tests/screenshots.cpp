// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "ui/theme.h"

#include <QApplication>
#include <QCursor>
#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace roundtrip;

// Draws the window as it is, on the sample library, into the folder given as its argument:
// window-STRATEGY-light.png and -dark.png at 1280 x 800, and the same with -narrow at 900 x 600.

namespace {

bool waitForLoad(Application &application, const std::function<void()> &start)
{
    QSignalSpy finished(&application.records(), &RecordTreeModel::loadFinished);
    start();
    return !finished.isEmpty() || finished.wait(30'000);
}

bool draw(const QDir &folder, FetchStrategy strategy, bool isDark, bool isNarrow)
{
    const QTemporaryDir settingsFolder;
    QSettings settings(settingsFolder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    QApplication::setPalette(isDark ? Theme::darkPalette() : Theme::lightPalette());
    Application application(settings);
    MainWindow &window = application.window();
    window.resize(isNarrow ? QSize(900, 600) : QSize(1280, 800));
    window.show();
    Options options;
    options.database = sampleLibrary();
    options.query = sampleQuery();
    options.strategy = strategy == FetchStrategy::Naive ? FetchStrategy::Prefetch
                                                        : FetchStrategy::Naive;
    if (!waitForLoad(application, [&] { application.open(options); }))
        return false;
    window.setStrategy(strategy);
    if (!waitForLoad(application, [&] {
            application.records().load(application.records().pages().query(), strategy);
        }))
        return false;
    auto *records = window.findChild<QTreeView *>(u"records"_s);
    auto *queries = window.findChild<QTreeView *>(u"queries"_s);
    records->expand(records->model()->index(0, 0));
    records->expand(records->model()->index(1, 0));
    const QModelIndex section = queries->model()->index(queries->model()->rowCount() - 1, 0);
    const int row = strategy == FetchStrategy::Naive ? 2 : 1;
    queries->setCurrentIndex(queries->model()->index(row, 0, section));
    records->scrollToTop();
    // The layout and what follows from the end of the load are in the queue still.
    QCoreApplication::sendPostedEvents();
    const QString name = u"window-%1-%2%3.png"_s.arg(fetchStrategyName(strategy),
                                                     isDark ? u"dark"_s : u"light"_s,
                                                     isNarrow ? u"-narrow"_s : QString());
    return window.grab().save(folder.filePath(name));
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
    for (const FetchStrategy strategy : { FetchStrategy::Naive, FetchStrategy::Prefetch }) {
        for (const bool isDark : { false, true }) {
            for (const bool isNarrow : { false, true }) {
                if (!draw(folder, strategy, isDark, isNarrow))
                    return 1;
            }
        }
    }
    return 0;
}
