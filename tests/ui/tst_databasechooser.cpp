// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/connectionurl.h"
#include "ui/connect/databasechooser.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// A chooser over an empty window, and what it says.
class Fixture
{
public:
    Fixture()
        : m_settings(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , chooser(*new DatabaseChooser(
              m_settings,
              { [](DatabaseKind) { return QString(); },
                [](const ConnectionSettings &, const ConnectionServices::Answer &) {}, [] {} },
              &m_window))
    {
        QObject::connect(&chooser, &DatabaseChooser::chosen, &chooser,
                         [this](const ConnectionSettings &settings, const QuerySet &query) {
                             chosen << settings;
                             queries << query;
                         });
    }
    Q_DISABLE_COPY_MOVE(Fixture)

    template <typename Dialog>
    Dialog *dialog()
    {
        return m_window.findChild<Dialog *>();
    }

private:
    QTemporaryDir m_folder;
    QSettings m_settings;
    QWidget m_window;

public:
    QList<ConnectionSettings> chosen;
    QList<QuerySet> queries;
    DatabaseChooser &chooser;
};

} // namespace

class TestDatabaseChooser : public QObject
{
    Q_OBJECT

private slots:
    void choosesPlaces();
    void refusesWhatIsNoPlace();
    void beginsBesideTheCurrentFile();
    void keepsTheQueryForTheServerThatWasMeant_data();
    void keepsTheQueryForTheServerThatWasMeant();
};

void TestDatabaseChooser::choosesPlaces()
{
    Fixture fixture;
    fixture.chooser.choosePlace(u"/data/shop.sqlite"_s);
    fixture.chooser.choosePlace(u"postgresql://ann@db.example.org/shop"_s);
    QCOMPARE(fixture.chosen.size(), 2);
    QCOMPARE(fixture.chosen[0].kind, DatabaseKind::Sqlite);
    QCOMPARE(fixture.chosen[0].path, u"/data/shop.sqlite"_s);
    QCOMPARE(fixture.chosen[0].title, u"shop.sqlite"_s);
    QCOMPARE(fixture.chosen[1].kind, DatabaseKind::PostgreSql);
    QCOMPARE(fixture.chosen[1].server.database, u"shop"_s);
    QVERIFY(fixture.queries[0].root().isNull());
}

void TestDatabaseChooser::refusesWhatIsNoPlace()
{
    Fixture fixture;
    QSignalSpy refused(&fixture.chooser, &DatabaseChooser::refused);
    fixture.chooser.choosePlace(u"postgresql://ann:secret@db.example.org:port/shop"_s);
    QVERIFY(fixture.chosen.isEmpty());
    QCOMPARE(refused.size(), 1);
    const QString message = refused.first().first().toString();
    QVERIFY2(message.contains("port"_L1), qPrintable(message));
    QVERIFY2(!message.contains("secret"_L1), qPrintable(message));
}

void TestDatabaseChooser::beginsBesideTheCurrentFile()
{
    const QTemporaryDir folder;
    Fixture fixture;
    fixture.chooser.setCurrentFile(folder.filePath(u"shop.sqlite"_s));
    fixture.chooser.chooseFile();
    auto *dialog = fixture.dialog<QFileDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->directory().absolutePath(), folder.path());
    emit dialog->fileSelected(folder.filePath(u"other.sqlite"_s));
    QCOMPARE(fixture.chosen.size(), 1);
    QCOMPARE(fixture.chosen[0].title, u"other.sqlite"_s);
}

void TestDatabaseChooser::keepsTheQueryForTheServerThatWasMeant_data()
{
    QTest::addColumn<QString>("database");
    QTest::addColumn<QString>("root");
    QTest::newRow("the one that was meant") << u"shop"_s << u"author"_s;
    QTest::newRow("another") << u"library"_s << QString();
}

void TestDatabaseChooser::keepsTheQueryForTheServerThatWasMeant()
{
    QFETCH(const QString, database);
    Fixture fixture;
    const Result<ConnectionSettings> meant = settingsFromUrl(
        u"postgresql://ann@db.example.org/shop"_s);
    QVERIFY(meant);
    fixture.chooser.chooseServer(*meant, u"it wants a password"_s, QuerySet(u"author"_s));
    auto *dialog = fixture.dialog<ConnectDialog>();
    QVERIFY(dialog);
    QVERIFY(!fixture.chooser.isConnecting());
    dialog->findChild<QLineEdit *>(u"databaseName"_s)->setText(database);
    dialog->findChild<QPushButton *>(u"connectToServer"_s)->click();
    QCOMPARE(fixture.chosen.size(), 1);
    QCOMPARE(fixture.chosen[0].server.database, database);
    QTEST(fixture.queries[0].root(), "root");
    // A failure goes back to the dialog, which can be closed then; success closes it.
    QVERIFY(fixture.chooser.isConnecting());
    fixture.chooser.showFailure({ DbError::Kind::Login, u"no"_s, {} });
    QVERIFY(!fixture.chooser.isConnecting());
    dialog->findChild<QPushButton *>(u"connectToServer"_s)->click();
    QVERIFY(fixture.chooser.isConnecting());
    fixture.chooser.accept();
    QVERIFY(!dialog->isVisible());
}

QTEST_MAIN(TestDatabaseChooser)
#include "tst_databasechooser.moc"
