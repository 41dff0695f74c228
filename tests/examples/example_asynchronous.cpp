// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// Loads on another thread while this one stays free: asynchronous [library.sqlite]

#include <Roundtrip/Roundtrip>

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    auto database = roundtrip::Database::open(application.arguments().value(1, "library.sqlite"));
    if (!database) {
        std::fprintf(stderr, "%s\n", qPrintable(database.error().text));
        return 1;
    }
    const auto query = database->objects("author").prefetchRelated("book");
    query.fetchAsync().then(
        &application, [&](const roundtrip::Result<roundtrip::RecordList> &authors) {
            const auto load = database->log().loads().last();
            std::printf("%lld authors, %lld queries\n", static_cast<long long>(authors->size()),
                        static_cast<long long>(database->log().queriesOfLoad(load.id).size()));
            QCoreApplication::exit(authors ? 0 : 1);
        });
    return QCoreApplication::exec();
}
