// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace roundtrip::test {

/// Returns a script for any server that makes 100 authors with five books each: enough for a naive
/// load to wait long where the server is far away.
inline QString libraryScript()
{
    using namespace Qt::StringLiterals;
    QStringList authorRows;
    QStringList bookRows;
    for (int i = 1; i <= 100; ++i) {
        authorRows << u"(%1, 'author %1')"_s.arg(i);
        for (int j = 0; j < 5; ++j)
            bookRows << u"(%1, 'book %1', %2)"_s.arg(i * 5 + j).arg(i);
    }
    return u"CREATE TABLE author (id INTEGER PRIMARY KEY, name VARCHAR(90));"
           "CREATE TABLE book (id INTEGER PRIMARY KEY, title VARCHAR(90), author_id INTEGER, "
           "FOREIGN KEY (author_id) REFERENCES author (id));"
           "INSERT INTO author VALUES %1; INSERT INTO book VALUES %2;"_s.arg(
               authorRows.join(u", "_s), bookRows.join(u", "_s));
}

} // namespace roundtrip::test
