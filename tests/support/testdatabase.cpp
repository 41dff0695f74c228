// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"

#include "datalayer/base/jsonwriter.h"
#include "datalayer/engine/sqlite/sqliterowreader.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <numeric>
#include <random>

using namespace Qt::StringLiterals;

namespace roundtrip::test {

namespace {

/// A connection that may write, for the time of one fixture.
class Writer
{
public:
    explicit Writer(const QString &path)
        : m_name(u"test-writer-%1"_s.arg(++number))
        , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name))
    {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("cannot write %s: %s", qPrintable(path),
                   qPrintable(m_database.lastError().text()));
    }
    ~Writer()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }
    Q_DISABLE_COPY_MOVE(Writer)

    void run(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("the fixture's statement failed: %s: %s", qPrintable(sql),
                   qPrintable(query.lastError().text()));
    }
    [[nodiscard]] QSqlQuery prepare(const QString &sql) const
    {
        QSqlQuery query(m_database);
        if (!query.prepare(sql))
            qFatal("the fixture's statement failed: %s", qPrintable(sql));
        return query;
    }

private:
    inline static int number = 0;
    QString m_name;
    QSqlDatabase m_database;
};

void insertAuthors(Writer &writer, int authors)
{
    QSqlQuery insert = writer.prepare(u"INSERT INTO author (id, name) VALUES (?, ?)"_s);
    for (int id = 1; id <= authors; ++id) {
        insert.bindValue(0, id);
        insert.bindValue(1, u"Author %1"_s.arg(id, 9, 10, QChar(u'0'))); // 16 characters
        insert.exec();
    }
}

void insertBooks(Writer &writer, int authors, int booksPerAuthor)
{
    // The authors of the books in turn, shuffled by hand: std::shuffle() may differ from one
    // library to another, and the figures measured on the file with it.
    std::vector<int> authorOf(static_cast<size_t>(authors) * static_cast<size_t>(booksPerAuthor));
    for (size_t i = 0; i < authorOf.size(); ++i)
        authorOf[i] = static_cast<int>(i % static_cast<size_t>(authors)) + 1;
    std::mt19937 random(20240229); // the same every time
    for (size_t i = authorOf.size(); i > 1; --i)
        std::swap(authorOf[i - 1], authorOf[random() % i]);

    QSqlQuery insert = writer.prepare(
        u"INSERT INTO book (id, title, year, author_id) VALUES (?, ?, ?, ?)"_s);
    int id = 0;
    for (const int author : authorOf) {
        ++id;
        insert.bindValue(0, id);
        insert.bindValue(1, u"The book with the number %1"_s.arg(id % 10000, 4)); // 29 characters
        insert.bindValue(2, 1800 + id % 225);
        insert.bindValue(3, author);
        insert.exec();
    }
}

class RecordJson
{
public:
    explicit RecordJson(const LoadedRecords &records)
        : m_records(records)
        , m_json([this](QByteArrayView piece) { m_text.append(piece); })
    { }

    QByteArray write()
    {
        m_json.beginArray();
        for (qsizetype row = 0; row < m_records.root().rowCount(); ++row)
            record(m_records.root(), row, StepId::Root);
        m_json.endArray();
        m_json.flush();
        return m_text;
    }

private:
    void record(const RecordSet &set, qsizetype row, StepId step)
    {
        m_json.beginObject();
        const QList<Column> &columns = m_records.schema().table(set.table()).columns;
        for (int column = 0; column < columns.size(); ++column) {
            m_json.name(columns[column].name);
            m_json.value(set.cell(row, column));
        }
        for (const StepId child : m_records.lookups().step(step).children) {
            const RelatedRows *related = m_records.related(set, child);
            m_json.name(u"-> "_s + m_records.lookups().step(child).name);
            m_json.beginArray();
            if (related) {
                for (const quint32 relatedRow : related->rows(row))
                    record(*related->target(), relatedRow, child);
            }
            m_json.endArray();
        }
        m_json.endObject();
    }

    const LoadedRecords &m_records;
    QByteArray m_text;
    JsonWriter m_json;
};

} // namespace

Database openScript(const QString &script, const QList<DeclaredName> &declaredNames,
                    Connection::Reader reader)
{
    ConnectionSettings settings;
    settings.script = script;
    settings.declaredNames = declaredNames;
    Result<Database> database = Database::open(settings, reader);
    if (!database)
        qFatal("the fixture cannot be opened: %s (%s)", qPrintable(database.error().text),
               qPrintable(database.error().sql));
    return *std::move(database);
}

Database openFile(const QString &path, Connection::Reader reader)
{
    ConnectionSettings settings;
    settings.path = path;
    Result<Database> database = Database::open(settings, reader);
    if (!database)
        qFatal("%s cannot be opened: %s", qPrintable(path), qPrintable(database.error().text));
    return *std::move(database);
}

void writeScript(const QString &path, const QString &script)
{
    const Result<QStringList> statements = splitSqliteScript(script);
    if (!statements)
        qFatal("the fixture's script is wrong: %s", qPrintable(statements.error().text));
    Writer writer(path);
    writer.run(u"PRAGMA synchronous = OFF"_s);
    for (const QString &statement : *statements)
        writer.run(statement);
}

DatabaseFile::DatabaseFile(const QString &script, Journal journal, const QString &name)
    // Canonical: what Qt and SQLite make of a path must be the same here.
    : m_path(QFileInfo(m_folder.path()).canonicalFilePath() + u'/' + name)
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qPrintable(m_folder.errorString()));
    if (journal == Journal::WriteAheadLog)
        Writer(m_path).run(u"PRAGMA journal_mode = WAL"_s);
    writeScript(m_path, script);
}

void writeLibrary(const QString &path, int authors, int booksPerAuthor)
{
    Writer writer(path);
    for (const QString &statement : {
             u"PRAGMA synchronous = OFF"_s,
             u"BEGIN"_s,
             u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"_s,
             u"CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL, year INTEGER, "
             "author_id INTEGER REFERENCES author (id))"_s,
         })
        writer.run(statement);
    insertAuthors(writer, authors);
    insertBooks(writer, authors, booksPerAuthor);
    writer.run(u"CREATE INDEX book_author ON book (author_id)"_s);
    writer.run(u"COMMIT"_s);
}

QString fillScript(const QString &table, const QString &column, int count,
                   const QString &expression)
{
    return u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
           "INSERT INTO %2 (id, %3) SELECT i, %4 FROM n;"_s.arg(count)
               .arg(table, column, expression);
}

Loaded load(Database &database, const QString &root, const QStringList &lookups,
            FetchStrategy strategy, const LoadOptions &options)
{
    QuerySet query(root);
    for (const QString &lookup : lookups)
        query = query.prefetchRelated(lookup);
    return database.load(query, strategy, options);
}

QList<QueryRecord> queriesOf(Database &database, const Loaded &loaded)
{
    return database.log().queriesOfLoad(loaded.load);
}

QByteArray recordsJson(const LoadedRecords &records)
{
    return RecordJson(records).write();
}

} // namespace roundtrip::test
