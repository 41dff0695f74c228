// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace roundtrip::test {

/// A shop of music with five customers in Brazil, \a tracks tracks, two of which are called "Enter
/// Sandman", and indexes on what refers to others.
inline QString musicScript(int tracks)
{
    return QStringLiteral(
               "CREATE TABLE Artist (ArtistId INTEGER PRIMARY KEY, Name TEXT);"
               "CREATE TABLE Album (AlbumId INTEGER PRIMARY KEY, Title TEXT, ArtistId INTEGER "
               "REFERENCES Artist (ArtistId));"
               "CREATE TABLE Customer (CustomerId INTEGER PRIMARY KEY, FirstName TEXT, Country "
               "TEXT);"
               "CREATE TABLE Track (TrackId INTEGER PRIMARY KEY, Name TEXT, AlbumId INTEGER "
               "REFERENCES Album (AlbumId));"
               "CREATE INDEX AlbumOfArtist ON Album (ArtistId);"
               "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 50)"
               " INSERT INTO Artist SELECT i, 'Artist ' || i FROM c;"
               "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 150)"
               " INSERT INTO Album SELECT i, 'Album ' || i, i % 50 + 1 FROM c;"
               "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 59)"
               " INSERT INTO Customer SELECT i, 'Person ' || i,"
               " CASE WHEN i % 12 = 1 THEN 'Brazil' ELSE 'Norway' END FROM c;"
               "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1)"
               " INSERT INTO Track SELECT i, CASE WHEN i IN (1801, 1871) THEN 'Enter Sandman'"
               " ELSE 'Song ' || (i * 7919 % 1000003) END, i % 150 + 1 FROM c;")
        .arg(tracks);
}

/// Authors and their books, without foreign keys.
inline QString legacyScript()
{
    return QStringLiteral("CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT);"
                          "CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT, "
                          "author_id INTEGER);"
                          "INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');"
                          "INSERT INTO books VALUES (1, 'X', 1), (2, 'Y', 1), (3, 'Z', 2);");
}

} // namespace roundtrip::test
