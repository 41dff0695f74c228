// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

// A test that fails as soon as loading the books of all authors takes more than two queries.

#include <Roundtrip/QueryCount>
#include <Roundtrip/Roundtrip>

class TestLibrary : public QObject
{
    Q_OBJECT

private slots:
    void loadsBooksInTwoQueries()
    {
        roundtrip::ConnectionSettings settings;
        settings.script = "CREATE TABLE author (id INTEGER PRIMARY KEY);"
                          "CREATE TABLE book (id INTEGER PRIMARY KEY,"
                          " author_id INTEGER REFERENCES author);"
                          "INSERT INTO author VALUES (1), (2), (3);"
                          "INSERT INTO book VALUES (1, 1), (2, 1), (3, 2);";
        auto database = roundtrip::Database::open(settings);
        QVERIFY(database);
        const roundtrip::QueryCapture capture(*database);
        const auto authors = database->objects("author").prefetchRelated("book").fetch();
        QVERIFY(authors);
        for (const roundtrip::Record &author : *authors)
            QVERIFY(author.follow("book"));
        EXPECT_QUERIES(capture, 2);
    }
};

QTEST_GUILESS_MAIN(TestLibrary)
#include "example_count.moc"
