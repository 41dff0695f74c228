// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// A tree of authors and their books beside the queries that they took: tree [library.sqlite]

#include <Roundtrip/Roundtrip>
#include <Roundtrip/Widgets>

#include <QApplication>
#include <QSplitter>

#include <cstdio>

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    auto database = roundtrip::Database::open(application.arguments().value(1, "library.sqlite"));
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().text));
        return 1;
    }
    roundtrip::RecordTreeModel authors(database->objects("author").prefetchRelated("book"));
    roundtrip::QueryLogModel queries(database->log());

    QSplitter window;
    auto *tree = new roundtrip::RecordTreeView;
    tree->setModel(&authors);
    window.addWidget(tree);
    window.addWidget(new roundtrip::QueryLogPane(queries));
    window.resize(900, 600);
    window.show();
    if (qEnvironmentVariableIsSet("QUIT_AFTER_LOADING")) {
        QObject::connect(&authors, &roundtrip::RecordTreeModel::loadFinished, &application,
                         [&] { QCoreApplication::exit(authors.rowCount() > 0 ? 0 : 1); });
    }
    return QApplication::exec();
}
