// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/closestmatch.h"
#include "datalayer/engine/servers/servererror.h"
#include "datalayer/models/errortext.h"
#include "datalayer/records/access/database.h"
#include "tests/support/testdatabase.h"

#include <QFile>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

using Reason = DbError::Reason;

/// Another language: what the program says itself stands in brackets.
class Brackets final : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char * /*disambiguation*/,
                      int /*number*/) const override
    {
        return qstrcmp(context, "ErrorText") == 0 ? u'[' + QString::fromUtf8(source) + u']'
                                                  : QString();
    }
    bool isEmpty() const override { return false; }
};

DbError errorOfFile(const QString &path)
{
    ConnectionSettings settings;
    settings.path = path;
    const Result<Database> database = Database::open(settings);
    return database ? DbError() : database.error();
}

DbError errorOfQuery(const QuerySet &query)
{
    const Database database = test::openScript(
        u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER REFERENCES author (id));"_s);
    return query.resolve(*database.sharedSchema()).error();
}

DbError postgreSql(const QString &code, const QString &words, const QString &sql = u"SELECT 1"_s)
{
    return postgreSqlError(
        { {}, words, sql.isEmpty() ? QSqlError::ConnectionError : QSqlError::StatementError, code },
        sql);
}

} // namespace

/// What is said of an error in the language of the program, and that it is in English what the
/// command line says.
class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysItInAnyLanguage_data();
    void saysItInAnyLanguage();
    void leavesOthersWordsAlone();

private:
    QTemporaryDir m_folder;
};

void TestErrorText::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void TestErrorText::saysItInAnyLanguage_data()
{
    QTest::addColumn<DbError>("error");
    QTest::addColumn<int>("reason");
    const auto add = [](const char *name, const DbError &error, Reason reason) {
        QTest::newRow(name) << error << static_cast<int>(reason);
    };
    const auto file = [this](const QString &name, const QByteArray &bytes) {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        return made.fileName();
    };
    add("no file", errorOfFile(m_folder.filePath(u"gone.db"_s)), Reason::NoSuchFile);
    add("no file here", errorOfFile(u"gone.db"_s), Reason::NoSuchFile);
    add("a folder", errorOfFile(m_folder.path()), Reason::Folder);
    add("an empty file", errorOfFile(file(u"empty.db"_s, {})), Reason::EmptyFile);
    add("another file", errorOfFile(file(u"text.db"_s, QByteArray(5000, 'x'))), Reason::NotSqlite);
    add("no table", errorOfQuery(QuerySet(u"autor"_s)), Reason::NoSuchTable);
    add("no table like it", errorOfQuery(QuerySet(u"zzzzzzzzzz"_s)), Reason::NoSuchTable);
    add("no column", errorOfQuery(QuerySet(u"author"_s).orderBy(u"nam"_s)), Reason::NoSuchColumn);
    add("no relation", errorOfQuery(QuerySet(u"author"_s).prefetchRelated(u"boks"_s)),
        Reason::NoSuchRelation);
    add("no names at all",
        noSuchName(Reason::NoSuchTable, u"\"a\" is not a table of this database"_s, u"a"_s, {}, {}),
        Reason::NoSuchTable);
    add("stopped", stoppedEarly(), Reason::Stopped);
    add("memory", outOfMemory(), Reason::NoMemory);
    add("refused", postgreSql({}, u"connection to server failed: Connection refused"_s, {}),
        Reason::NotReached);
    add("TLS", postgreSql({}, u"SSL error: certificate verify failed"_s, {}), Reason::NoTls);
    add("password", postgreSql(u"28P01"_s, u"password authentication failed"_s), Reason::NotLetIn);
    add("too many", postgreSql(u"53300"_s, u"too many clients"_s), Reason::ServerFull);
    add("lost", postgreSql(u"57P01"_s, u"terminating connection"_s), Reason::ConnectionLost);
    add("locked", postgreSql(u"55P03"_s, u"could not obtain lock"_s), Reason::HeldByTransaction);
    add("limit", postgreSql(u"57014"_s, u"canceling statement due to statement timeout"_s),
        Reason::TimeLimit);
    add("cancelled", postgreSql(u"57014"_s, u"canceling statement due to user request"_s),
        Reason::Cancelled);
}

void TestErrorText::saysItInAnyLanguage()
{
    QFETCH(const DbError, error);
    QFETCH(const int, reason);
    QCOMPARE(static_cast<int>(error.reason), reason);
    QCOMPARE(errorText(error), error.text);
    Brackets translator;
    QCoreApplication::installTranslator(&translator);
    const QString translated = errorText(error);
    QCoreApplication::removeTranslator(&translator);
    QVERIFY2(translated.startsWith(u'['), qPrintable(translated));
    QString plain = translated;
    plain.remove(u'[').remove(u']');
    QCOMPARE(plain, error.text);
}

void TestErrorText::leavesOthersWordsAlone()
{
    Brackets translator;
    QCoreApplication::installTranslator(&translator);
    const DbError error = postgreSql(u"42703"_s, u"column \"nam\" does not exist"_s);
    QCOMPARE(errorText(error), u"column \"nam\" does not exist"_s);
    const QString refused = errorText(postgreSql({}, u"Connection refused"_s, {}));
    QVERIFY2(refused.contains(u"(Connection refused)"_s), qPrintable(refused));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
