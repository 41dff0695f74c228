// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/semanticsfixtures.h"

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

const QString libraryScript = // NOLINT: no exception
    u"CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT);"
    "CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
    "first_book_id INTEGER NOT NULL REFERENCES book);"
    "CREATE TABLE book_authors (id INTEGER PRIMARY KEY, book_id INTEGER REFERENCES book, "
    "author_id INTEGER REFERENCES author, UNIQUE (book_id, author_id));"
    "CREATE TABLE reader (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE reader_books_read (id INTEGER PRIMARY KEY, reader_id INTEGER "
    "REFERENCES reader, book_id INTEGER REFERENCES book, UNIQUE (reader_id, book_id));"
    "CREATE TABLE authoraddress (id INTEGER PRIMARY KEY, author_id TEXT REFERENCES "
    "author (name), address TEXT);"
    "CREATE TABLE favoriteauthors (id INTEGER PRIMARY KEY, author_id TEXT REFERENCES "
    "author (name), likes_author_id TEXT REFERENCES author (name), is_active INTEGER, "
    "UNIQUE (author_id, likes_author_id));"
    "CREATE TABLE bio (author_id TEXT PRIMARY KEY REFERENCES author (name));"
    "CREATE TABLE bio_books (bio_id TEXT REFERENCES bio, book_id INTEGER REFERENCES "
    "book, PRIMARY KEY (bio_id, book_id));"
    "CREATE TABLE bookwithyear (book_id INTEGER PRIMARY KEY REFERENCES book, "
    "published_year INTEGER);"
    "CREATE TABLE authorwithage (author_id INTEGER PRIMARY KEY REFERENCES author, age "
    "INTEGER);"
    "CREATE TABLE bookwithyear_aged_authors (id INTEGER PRIMARY KEY, bookwithyear_id "
    "INTEGER REFERENCES bookwithyear, authorwithage_id INTEGER REFERENCES authorwithage, "
    "UNIQUE (bookwithyear_id, authorwithage_id));"
    "CREATE TABLE bookreview (id INTEGER PRIMARY KEY, book_id INTEGER REFERENCES "
    "bookwithyear (book_id), notes TEXT);"
    "INSERT INTO book VALUES (1, 'Poems'), (2, 'Jane Eyre'), (3, 'Wuthering Heights'), "
    "(4, 'Sense and Sensibility');"
    "INSERT INTO author VALUES (1, 'Charlotte', 1), (2, 'Anne', 1), (3, 'Emily', 1), (4, "
    "'Jane', 4);"
    "INSERT INTO book_authors (book_id, author_id) VALUES (1, 1), (1, 2), (1, 3), (2, "
    "1), (3, 3), (4, 4);"
    "INSERT INTO reader VALUES (1, 'Amy'), (2, 'Belinda');"
    "INSERT INTO reader_books_read (reader_id, book_id) VALUES (1, 1), (1, 4), (2, 2), "
    "(2, 4);"_s;

const QList<DeclaredName> libraryNames {
    // NOLINT
    { u"book"_s, u"author"_s, u"first_time_authors"_s },
    { u"book"_s, u"author_through_book_authors"_s, u"authors"_s },
    { u"book"_s, u"reader"_s, u"read_by"_s },
    { u"author"_s, u"book"_s, u"books"_s },
    { u"author"_s, u"authoraddress"_s, u"addresses"_s },
    { u"author"_s, u"likes_author_through_favoriteauthors"_s, u"favorite_authors"_s },
    { u"author"_s, u"author_through_favoriteauthors"_s, u"favors_me"_s },
    { u"reader"_s, u"book"_s, u"books_read"_s },
    { u"bio"_s, u"book"_s, u"books"_s },
    { u"bookwithyear"_s, u"authorwithage"_s, u"aged_authors"_s },
    { u"authorwithage"_s, u"bookwithyear"_s, u"books_with_year"_s },
};

const QString housesScript = // NOLINT
    u"CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT);"
    "CREATE TABLE house (id INTEGER PRIMARY KEY, name TEXT, address TEXT, owner_id "
    "INTEGER REFERENCES person, main_room_id INTEGER UNIQUE REFERENCES room);"
    "CREATE TABLE room (id INTEGER PRIMARY KEY, name TEXT, house_id INTEGER NOT NULL "
    "REFERENCES house);"
    "CREATE TABLE person_houses (id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES "
    "person, house_id INTEGER REFERENCES house, UNIQUE (person_id, house_id));"
    "CREATE TABLE pet (id TEXT PRIMARY KEY, name TEXT);"
    "CREATE TABLE flea (id TEXT PRIMARY KEY, name TEXT, current_room_id INTEGER "
    "REFERENCES room);"
    "CREATE TABLE pet_people (id INTEGER PRIMARY KEY, pet_id TEXT REFERENCES pet, "
    "person_id INTEGER REFERENCES person, UNIQUE (pet_id, person_id));"
    "CREATE TABLE flea_pets_visited (id INTEGER PRIMARY KEY, flea_id TEXT REFERENCES "
    "flea, pet_id TEXT REFERENCES pet, UNIQUE (flea_id, pet_id));"
    "CREATE TABLE flea_people_visited (id INTEGER PRIMARY KEY, flea_id TEXT REFERENCES "
    "flea, person_id INTEGER REFERENCES person, UNIQUE (flea_id, person_id));"
    "INSERT INTO person VALUES (1, 'Joe'), (2, 'Mary');"
    "INSERT INTO house VALUES (1, 'H1', 'A1', 1, 1), (2, 'H2', 'A2', 1, 4), (3, 'H3', "
    "'A3', 2, 7), (4, 'H4', 'A4', 2, 10);"
    "INSERT INTO room VALUES (1, 'r11', 1), (2, 'r12', 1), (3, 'r13', 1), (4, 'r21', 2), "
    "(5, 'r22', 2), (6, 'r23', 2), (7, 'r31', 3), (8, 'r32', 3), (9, 'r33', 3), (10, "
    "'r41', 4), (11, 'r42', 4), (12, 'r43', 4);"
    "INSERT INTO person_houses (person_id, house_id) VALUES (1, 1), (1, 2), (2, 3), (2, "
    "4);"_s;

const QList<DeclaredName> housesNames {
    // NOLINT
    { u"person"_s, u"house"_s, u"owned"_s },
    { u"person"_s, u"house_through_person_houses"_s, u"houses"_s },
    { u"person"_s, u"pet"_s, u"pets"_s },
    { u"person"_s, u"flea"_s, u"fleas"_s },
    { u"house"_s, u"room"_s, u"rooms"_s },
    { u"house"_s, u"person"_s, u"occupants"_s },
    { u"room"_s, u"house_by_main_room"_s, u"main_room_of"_s },
    { u"room"_s, u"flea"_s, u"fleas"_s },
    { u"pet"_s, u"person"_s, u"people"_s },
    { u"pet"_s, u"flea"_s, u"fleas_hosted"_s },
    { u"flea"_s, u"pet"_s, u"pets_visited"_s },
    { u"flea"_s, u"person"_s, u"people_visited"_s },
};

QString nameOf(const Record &record)
{
    for (const QLatin1StringView column : { "name"_L1, "title"_L1, "address"_L1, "notes"_L1,
                                            "author_id"_L1, "book_id"_L1, "id"_L1 }) {
        if (const QVariant value = record[column]; value.isValid())
            return value.toString();
    }
    return u"?"_s;
}

QString treeText(const Record &record, const LookupTree &lookups, StepId step)
{
    QStringList relations;
    for (const StepId child : lookups.step(step).children) {
        const QString &relation = lookups.step(child).name;
        QStringList related;
        for (const Record &each : record.related(relation))
            related << treeText(each, lookups, child);
        relations << relation + u": "_s + (related.isEmpty() ? u"-"_s : related.join(u", "_s));
    }
    return nameOf(record)
        + (relations.isEmpty() ? QString() : u'(' + relations.join(u"; "_s) + u')');
}

} // namespace

Database libraryDatabase(const QString &more, const QList<DeclaredRelation> &relations)
{
    return openTested(libraryScript + more, relations, libraryNames);
}

Database housesDatabase(const QString &more)
{
    return openTested(housesScript + more, {}, housesNames);
}

QString treeText(const RecordList &records)
{
    QStringList texts;
    for (const Record &record : records)
        texts << treeText(record, records.records().lookups(), StepId::Root);
    return texts.join(u", "_s);
}

QString namesOf(const QList<Record> &records)
{
    QStringList names;
    for (const Record &record : records)
        names << nameOf(record);
    return names.join(u", "_s);
}

void checkCase(Database &database, const QuerySet &query, int queries, const QString &tree)
{
    QString expected = tree;
    QByteArray naive;
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const QString name = fetchStrategyName(strategy);
        const Loaded loaded = database.load(query, strategy);
        QVERIFY2(!loaded.error,
                 qPrintable(name + u": "_s + (loaded.error ? loaded.error->text : QString())));
        const CapturedQueries ran = queriesOfLoad(database, loaded);
        if (strategy == FetchStrategy::Prefetch)
            EXPECT_QUERIES(ran, queries);
        else if (strategy != FetchStrategy::Naive)
            EXPECT_AT_MOST_QUERIES(ran, queries);
        const QueryCapture capture(database);
        const QString actual = treeText(RecordList(loaded.records));
        const QByteArray json = recordsJson(*loaded.records);
        EXPECT_NO_QUERIES(capture);
        if (strategy == FetchStrategy::Naive)
            naive = json;
        if (expected.isEmpty())
            expected = actual;
        QVERIFY2(actual == expected,
                 qPrintable(name + u" found\n"_s + actual + u"\ninstead of\n"_s + expected));
        QVERIFY2(json == naive, qPrintable(name + u" found other records than naive loading"_s));
    }
}

void checkRefused(Database &database, const QuerySet &query, const QString &error)
{
    for (const FetchStrategy strategy : allFetchStrategies()) {
        const QueryCapture capture(database);
        const Loaded loaded = database.load(query, strategy);
        QVERIFY(loaded.error);
        QVERIFY(!loaded.records);
        QVERIFY2(loaded.error->text.contains(error), qPrintable(loaded.error->text));
        EXPECT_NO_QUERIES(capture);
    }
}

} // namespace roundtrip::test
