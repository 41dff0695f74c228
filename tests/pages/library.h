// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <Roundtrip/Roundtrip>

/// Returns the settings of the database that the examples read, which is in memory: two authors
/// with three books and one author without any, and two genres.
inline roundtrip::ConnectionSettings librarySettings()
{
    roundtrip::ConnectionSettings settings;
    settings.script = QStringLiteral(
        "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT, born DATE);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, year INTEGER,"
        " author_id INTEGER REFERENCES author);"
        "CREATE TABLE genre (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book_genre (book_id INTEGER REFERENCES book,"
        " genre_id INTEGER REFERENCES genre, is_main INTEGER, PRIMARY KEY (book_id, genre_id));"
        "INSERT INTO author VALUES (1, 'Virginia Woolf', '1882-01-25'),"
        " (2, 'Thomas Mann', '1875-06-06'), (3, 'Anonymous', NULL);"
        "INSERT INTO book VALUES (1, 'Orlando', 1928, 1), (2, 'Flush', 1933, 1),"
        " (3, 'Doctor Faustus', 1947, 2);"
        "INSERT INTO genre VALUES (1, 'novel'), (2, 'biography');"
        "INSERT INTO book_genre VALUES (1, 1, 1), (1, 2, 0), (2, 2, 1), (3, 1, 1);");
    settings.title = QStringLiteral("library");
    return settings;
}

/// Opens that database.
inline roundtrip::Database openLibrary()
{
    return *roundtrip::Database::open(librarySettings());
}
