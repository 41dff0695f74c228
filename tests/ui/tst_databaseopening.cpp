// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/databaseopening.h"

#include "datalayer/log/querylog.h"
#include "tests/support/testdatabase.h"
#include "ui/parts/windowsettings.h"

#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

const QString withoutRelations
    = u"CREATE TABLE author (id INTEGER PRIMARY KEY);"
      "CREATE TABLE book (id INTEGER PRIMARY KEY, writer INTEGER, author_id INTEGER);"_s;

/// A file of relations that declares book.\a column, which leads to author.
QByteArray declaring(const QByteArray &column)
{
    return R"({"relations": [{"table": "book", "columns": ")" + column
        + R"(", "target": "author"}]})";
}

} // namespace

class TestDatabaseOpening : public QObject
{
    Q_OBJECT

private slots:
    void opensWithWhatIsKept();
    void leavesOutWhatDoesNotFit();
    void usesWhatStillFits();
    void saysWhyNothingOpened();
    void knowsPlaces();

private:
    /// Opens the database file \a path as \a settings, which get that path.
    DatabaseOpening::Outcome open(const QString &path, ConnectionSettings settings = {})
    {
        QueryLog log;
        QueryRunner runner(log);
        DatabaseOpening opening(runner, m_settings);
        settings.path = path;
        std::optional<DatabaseOpening::Outcome> outcome;
        opening.open(settings, false,
                     [&outcome](const DatabaseOpening::Outcome &told) { outcome = told; });
        [&] { QTRY_VERIFY(outcome); }();
        return outcome.value_or(DatabaseOpening::Outcome { DbError(), {}, {}, {} });
    }

    QTemporaryDir m_folder;
    QSettings m_file { m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat };
    WindowSettings m_settings { m_file };
};

void TestDatabaseOpening::opensWithWhatIsKept()
{
    const DatabaseFile file(withoutRelations);
    QCOMPARE(open(file.path()).info->schema->relations(0).size(), 0U);

    const QString place = QDir(file.path()).absolutePath();
    m_settings.setRelations(place, declaring("writer"));
    const DatabaseOpening::Outcome declared = open(file.path());
    QVERIFY(declared.info && !declared.misfit);
    QCOMPARE(declared.info->schema->relations(0).size(), 1U);
    QCOMPARE(declared.settings.declaredRelations.size(), 1);

    m_settings.setUsesGuesses(place, true);
    const DatabaseOpening::Outcome guessed = open(file.path());
    QVERIFY(guessed.settings.guessesRelations);
    QCOMPARE(guessed.info->schema->relations(0).size(), 2U);
}

void TestDatabaseOpening::leavesOutWhatDoesNotFit()
{
    const DatabaseFile file(withoutRelations);
    m_settings.setRelations(file.path(), declaring("gone"));
    const DatabaseOpening::Outcome outcome = open(file.path());
    QVERIFY(outcome.info);
    QVERIFY(outcome.misfit);
    QVERIFY(outcome.misfit->text.contains(u"\"gone\""_s));
    QVERIFY(outcome.settings.declaredRelations.isEmpty());
    QCOMPARE(m_settings.relations(file.path()), declaring("gone")); // for the user to mend
}

/// One relation that does not fit takes nothing from the others, nor from names and guesses.
void TestDatabaseOpening::usesWhatStillFits()
{
    const DatabaseFile file(withoutRelations);
    const DeclaredRelation writer { .table = u"book"_s,
                                    .columns = { u"writer"_s },
                                    .target = u"author"_s };
    const DeclaredRelation gone { .table = u"book"_s,
                                  .columns = { u"gone"_s },
                                  .target = u"author"_s };
    const DeclaredName named { .table = u"book"_s, .relation = u"author"_s, .name = u"by"_s };
    const DeclaredName lost { .table = u"shop"_s, .relation = u"author"_s, .name = u"of"_s };
    m_settings.setRelations(file.path(), writtenRelations({ { gone, writer }, { lost, named } }));
    m_settings.setUsesGuesses(file.path(), true);
    const DatabaseOpening::Outcome outcome = open(file.path());
    QVERIFY(outcome.info);
    QVERIFY(outcome.misfit);
    QCOMPARE(
        writtenRelations({ outcome.settings.declaredRelations, outcome.settings.declaredNames }),
        writtenRelations({ { writer }, { named } }));
    QCOMPARE(writtenRelations(outcome.leftOut), writtenRelations({ { gone }, { lost } }));
    QVERIFY(outcome.settings.guessesRelations);
    const Schema &schema = *outcome.info->schema;
    QCOMPARE(schema.relations(schema.tableIndex(u"author"_s)).size(), 2U);
    QVERIFY(schema.relation(schema.tableIndex(u"book"_s), u"by"_s));
}

void TestDatabaseOpening::saysWhyNothingOpened()
{
    const DatabaseOpening::Outcome missing = open(m_folder.filePath(u"missing.sqlite"_s));
    QCOMPARE(missing.info.error().kind, DbError::Kind::NotFound);
    // What is no load file either is told as what is no database.
    QFile text(m_folder.filePath(u"notes.txt"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("some notes\n").repeated(100));
    text.close();
    const DatabaseOpening::Outcome wrong = open(text.fileName());
    QCOMPARE(wrong.info.error().kind, DbError::Kind::NotADatabase);
    QCOMPARE(wrong.settings.path, text.fileName());
}

void TestDatabaseOpening::knowsPlaces()
{
    ConnectionSettings settings;
    QCOMPARE(DatabaseOpening::placeOf(settings), QString());
    settings.path = u"/a/b.sqlite"_s;
    QCOMPARE(DatabaseOpening::placeOf(settings), u"/a/b.sqlite"_s);
    settings.path = u"b.sqlite"_s;
    QCOMPARE(DatabaseOpening::placeOf(settings), QDir::current().absoluteFilePath(u"b.sqlite"_s));
}

QTEST_GUILESS_MAIN(TestDatabaseOpening)
#include "tst_databaseopening.moc"
