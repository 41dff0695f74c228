// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Prints authors with their books, in two queries: list [library.sqlite]

#include <Roundtrip/Roundtrip>

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv); // Qt's drivers want one
    const QString path = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString("library.sqlite");
    auto database = roundtrip::Database::open(path);
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().text));
        return 1;
    }
    for (const auto &author : *database->objects("author").prefetchRelated("book").fetch()) {
        QStringList titles;
        for (const auto &book : author.related("book"))
            titles << book["title"].toString();
        std::printf("%s: %s\n", qPrintable(author["name"].toString()),
                    qPrintable(titles.join("; ")));
    }
    return 0;
}
