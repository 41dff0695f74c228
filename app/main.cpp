// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/commandline.h"
#include "app/errorline.h"
#include "app/lastwords.h"
#include "app/printing.h"
#include "app/raceplot.h"
#include "app/samplelibrary.h"
#include "app/settingsplace.h"
#include "app/windowstart.h"
#include "datalayer/base/filename.h"
#include "ui/parts/icons/icons.h"
#include "ui/parts/translations.h"
#include "ui/parts/windowsettings.h"

#include <QApplication>
#include <QLocale>
#include <QLoggingCategory>
#include <QSettings>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <new>
#include <optional>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// What is printed is in English; the desktop's way to write numbers would be misread in it.
void useEnglishNumbers()
{
    const QLocale::Language language = QLocale().language();
    if (language != QLocale::C && language != QLocale::English)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

/// The arguments are needed before there is an application: what they ask for decides which kind.
QStringList argumentList(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << fileNameFromBytes(argv[i]); // names of files among them, in any encoding
    return arguments;
}

int showWindow(const Options &options, int argc, char **argv)
{
    std::optional<WindowStart> start(argumentList(argc, argv));
    // The menu entry's name, by which a desktop finds the window's icon.
    QGuiApplication::setDesktopFileName(u"org.roundtrip.Roundtrip"_s);
    const QApplication application(argc, argv);
    QApplication::setWindowIcon(programIcon());
    const SettingsPlace place;
    QSettings settings;
    const Translations translations(WindowSettings(settings).language());
    Options inItsLanguage = options;
    if (!options.database.script.isEmpty())
        inItsLanguage.database.title = sampleLibrary().title;
    Application windows(
        settings, options.isSessionWanted ? std::nullopt : std::optional(inItsLanguage.database));
    start.reset();
    const QStringList complaints = place.complaints();
    for (const QString &complaint : complaints)
        std::fputs(errorLine(complaint).constData(), stderr);
    windows.begin(inItsLanguage);
    const int status = QApplication::exec();
    if (!windows.end()) {
        // A library is in the middle of something that nothing ends: nobody waits for it, and
        // nothing is taken away from under it.
        settings.sync();
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}

int run(int argc, char **argv)
{
    // What Qt's files and drivers say by the way, of a name or a lost connection; the error is on
    // one line.
    QLoggingCategory::setFilterRules(u"default.warning=false"_s);
    const Result<Options> options = parseCommandLine(argumentList(argc, argv));
    if (options && options->action == Options::Action::Window) {
        QLoggingCategory::setFilterRules({});
        return showWindow(*options, argc, argv);
    }
    const QCoreApplication application(argc, argv);
    useEnglishNumbers();
    StandardStream out(STDOUT_FILENO, StandardStream::Buffering::Pieces);
    StandardStream errors(STDERR_FILENO, StandardStream::Buffering::None);
    return print(options, out, errors, &plotRace);
}

} // namespace

int main(int argc, char **argv)
{
    StandardStream::prepareProcess();
    installLineHandler();
    QCoreApplication::setApplicationName(u"roundtrip"_s);
    QCoreApplication::setOrganizationName(u"Roundtrip"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROUNDTRIP_VERSION));
    // For the width of characters in a terminal; before there is any thread.
    std::setlocale(LC_CTYPE, "");
    installLastWords();
    try {
        return run(argc, argv);
    } catch (const std::bad_alloc &) {
        return sayOutOfMemory();
    }
}
