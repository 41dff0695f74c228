// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// What ./dev fuzz throws its inputs at: the program's own functions, many inputs to a process,
// since starting one under the sanitizers takes longer than most inputs do.
//
// Each line of standard input is a job as JSON:
//
//     {"arguments": [...], "out": FILE, "errors": FILE, "settings": FILE or "", "fault": "", "at":
//     0}
//
// It is run as `roundtrip ARGUMENTS` would be: what that prints goes to the two files, and where
// "settings" is not empty, a window opens with these. The answer is a line on standard output:
// `STATUS CALLS`, the exit status and how many calls of the faulty kind there were.

#include "app/application.h"
#include "app/commandline.h"
#include "app/printing.h"
#include "tests/fuzz/sqlitefaults.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSettings>
#include <QTreeView>

#include <clocale>
#include <iostream>
#include <string>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Prints as main() does, to the files of the job.
int printTo(const QJsonObject &job, const Result<Options> &options)
{
    QFile out(job["out"_L1].toString());
    QFile errors(job["errors"_L1].toString());
    if (!out.open(QIODevice::WriteOnly) || !errors.open(QIODevice::WriteOnly))
        return -1;
    StandardStream outStream(out.handle(), StandardStream::Buffering::Pieces);
    StandardStream errorStream(errors.handle(), StandardStream::Buffering::None);
    return print(options, outStream, errorStream);
}

/// Lets the window do what it has begun, painting included.
void settle(Application &application)
{
    QCoreApplication::processEvents();
    while (application.runner().isBusy()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents(); // what came may have asked for more
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// Opens the window as somebody would: looks at the tree, opens some of it, selects a record.
int show(const QJsonObject &job, const Options &options)
{
    constexpr int opened = 3;
    QSettings settings(job["settings"_L1].toString(), QSettings::IniFormat);
    Application application(settings);
    MainWindow &window = application.window();
    window.show();
    application.open(options);
    settle(application);
    for (QTreeView *tree : window.findChildren<QTreeView *>()) {
        for (int row = 0; tree->model() && row < std::min(tree->model()->rowCount(), opened);
             ++row) {
            tree->expand(tree->model()->index(row, 0));
            tree->setCurrentIndex(tree->model()->index(row, 0));
            settle(application);
        }
    }
    const bool isPainted = !window.grab().isNull();
    window.close();
    settle(application);
    return isPainted ? 0 : -1;
}

} // namespace

int main(int argc, char **argv)
{
    const bool canFail = SqliteFaults::install();
    const QApplication application(argc, argv);
    std::setlocale(LC_CTYPE, "");
    QLoggingCategory::setFilterRules(u"*.warning=false"_s);
    std::string line;
    while (std::getline(std::cin, line)) {
        const QJsonObject job = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
        QStringList arguments;
        const QJsonArray given = job["arguments"_L1].toArray();
        for (const auto &argument : given)
            arguments << argument.toString();
        if (canFail)
            SqliteFaults::arm(SqliteFaults::kindNamed(job["fault"_L1].toString()),
                              job["at"_L1].toInt());
        const Result<Options> options = parseCommandLine(arguments);
        const bool hasWindow = options && !job["settings"_L1].toString().isEmpty();
        const int status = hasWindow ? show(job, *options) : printTo(job, options);
        std::cout << status << ' ' << SqliteFaults::disarm() << std::endl;
    }
    return 0;
}
