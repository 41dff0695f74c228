// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/help/helppage.h"
#include "ui/help/helpwindow.h"
#include "ui/parts/translations.h"

#include <QFile>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QProcess>
#include <QTabBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// A table of more records than figures without a separator can show.
const QString manyRecords
    = u"CREATE TABLE number (id INTEGER PRIMARY KEY, real REAL);"
      "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 1234)"
      " INSERT INTO number SELECT i, i + 0.5 FROM c;"_s;

/// What the built program prints where the desktop has \a locale.
QByteArray printed(const QString &locale, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, locale);
    environment.insert(u"LANGUAGE"_s, locale.left(2));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(ROUNDTRIP_PROGRAM), arguments);
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

/// The window in German: the texts, the numbers; and that what is printed is not.
class TestTranslatedWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysItInGerman();
    void writesNumbersInGerman();
    void leavesValuesAlone();
    void helpsInGerman();
    void hasRoomForItsTexts_data();
    void hasRoomForItsTexts();
    void helpsInEnglishOtherwise_data();
    void helpsInEnglishOtherwise();
    void saysWhatWentWrong();
    void printsInEnglish_data();
    void printsInEnglish();
    void reportsInEnglish();

private:
    QTemporaryDir m_folder;
};

void TestTranslatedWindow::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const Translations german(u"de"_s);
    if (!QFile::exists(u":/i18n/roundtrip_de.qm"_s))
        QSKIP("built without translations");
}

void TestTranslatedWindow::saysItInGerman()
{
    const Translations german(u"de"_s);
    Driver driver(m_folder.filePath(u"texts.ini"_s));
    QVERIFY(driver.openSample());
    QCOMPARE(driver.find<QToolButton>("race")->text(), u"Rennen"_s);
    QCOMPARE(driver.window().windowTitle(), u"Beispielbibliothek — Roundtrip"_s);
    QVERIFY(driver.find<QLabel>("queryUnit")->text().contains("Abfragen"_L1));
    const QString records = driver.find<QLabel>("loadedRecords")->text();
    QVERIFY2(records.contains(u"Datensätze"_s), qPrintable(records));
    QVERIFY(driver.waitForLoad([&driver] { driver.click("loadNaive"); }));
    const QAbstractItemModel &log = *driver.queries()->model();
    const QString section = log.index(log.rowCount() - 1, 0).data().toString();
    QVERIFY2(section.contains(u" · naiv · "_s), qPrintable(section));
    QStringList menus;
    const QList<QMenu *> found = driver.window().findChildren<QMenu *>();
    for (const QMenu *menu : found)
        menus << menu->title();
    for (const auto *title : { u"Darstellung", u"Schriftgröße", u"Sprache" })
        QVERIFY2(menus.contains(title), qPrintable(menus.join(u", "_s)));
}

void TestTranslatedWindow::writesNumbersInGerman()
{
    const Translations german(u"de"_s);
    Driver driver(m_folder.filePath(u"numbers.ini"_s));
    QVERIFY(driver.openScript(manyRecords));
    QTRY_COMPARE(driver.find<QLabel>("recordCount")->text(), u"100 von 1.234 in number"_s);
}

/// SQL and values are the database's, not the user's.
void TestTranslatedWindow::leavesValuesAlone()
{
    const Translations german(u"de"_s);
    Driver driver(m_folder.filePath(u"values.ini"_s));
    QVERIFY(driver.openScript(manyRecords));
    const QStringList rows = rowsOf(*driver.records()->model());
    QVERIFY2(rows.constFirst().contains("1.5"_L1), qPrintable(rows.constFirst()));
}

void TestTranslatedWindow::helpsInGerman()
{
    const QString english = conceptPages().constFirst().markdown;
    const Translations german(u"de"_s);
    const QList<HelpPage> pages = conceptPages();
    for (const HelpPage &page : pages)
        QVERIFY2(!page.title.isEmpty() && !page.markdown.isEmpty(), qPrintable(page.name));
    QVERIFY(pages.constFirst().markdown != english);
}

void TestTranslatedWindow::hasRoomForItsTexts_data()
{
    QTest::addColumn<QString>("language");
    for (const WindowLanguage &language : windowLanguages())
        QTest::newRow(qPrintable(language.code)) << language.code;
}

/// In a small window, too: the header of the tree, the tabs, the buttons beside filters, the cards.
void TestTranslatedWindow::hasRoomForItsTexts()
{
    QFETCH(const QString, language);
    const Translations translations(language);
    Driver driver(m_folder.filePath(u"room-%1.ini"_s.arg(language)));
    driver.window().resize(900, 600);
    driver.window().showStart();
    QCoreApplication::sendPostedEvents();
    const QList<QLabel *> labels = driver.find<QWidget>("startPage")->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
    QVERIFY(driver.openSample());
    QTRY_VERIFY(!driver.application.runner().isBusy());
    QCoreApplication::sendPostedEvents();
    const QHeaderView *header = driver.records()->header();
    const QString loadedBy
        = header->model()->headerData(RecordTreeModel::LoadedByColumn, Qt::Horizontal).toString();
    QVERIFY2(header->sectionSize(RecordTreeModel::LoadedByColumn)
                 >= header->fontMetrics().horizontalAdvance(loadedBy) + 12,
             qPrintable(loadedBy));
    const auto *tabs = driver.find<QTabWidget>("detail")->tabBar();
    QVERIFY(tabs->tabRect(tabs->count() - 1).right() <= tabs->width());
    const QList<QToolButton *> pills = driver.window().findChildren<QToolButton *>(u"pill"_s);
    QCOMPARE(pills.size(), 4);
    for (const QToolButton *pill : pills) {
        QVERIFY2(!pill->isVisible()
                     || pill->width() >= pill->fontMetrics().horizontalAdvance(pill->text()),
                 qPrintable(pill->text()));
    }
}

void TestTranslatedWindow::helpsInEnglishOtherwise_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : { u"es"_s, u"fr"_s, u"zh_CN"_s })
        QTest::newRow(qPrintable(language)) << language;
}

/// By F1: the pages in English, within a frame in the window's language.
void TestTranslatedWindow::helpsInEnglishOtherwise()
{
    QFETCH(const QString, language);
    const QList<HelpPage> english = conceptPages();
    const Translations translations(language);
    Driver driver(m_folder.filePath(u"help-%1.ini"_s.arg(language)));
    QVERIFY(driver.openSample());
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_F1);
    auto *help = driver.find<HelpWindow>("help");
    QVERIFY(help->isVisible());
    QVERIFY(!help->windowTitle().isEmpty() && !help->windowTitle().contains("Help"_L1));
    auto *contents = help->findChild<QListWidget *>(u"helpContents"_s);
    const auto *page = help->findChild<QTextBrowser *>(u"helpPage"_s);
    QVERIFY(contents->count() >= english.size());
    QStringList titles;
    for (int row = 0; row < contents->count(); ++row) {
        contents->setCurrentRow(row);
        titles << contents->item(row)->text();
        QVERIFY2(!titles.constLast().isEmpty() && page->toPlainText().size() > 100,
                 qPrintable(titles.constLast()));
    }
    for (const HelpPage &one : english)
        QVERIFY2(titles.contains(one.title), qPrintable(one.title));
}

/// An error is in the window's language, wherever it comes from.
void TestTranslatedWindow::saysWhatWentWrong()
{
    class Marked final : public QTranslator
    {
    public:
        QString translate(const char *context, const char *source, const char * /*disambiguation*/,
                          int /*number*/) const override
        {
            return qstrcmp(context, "ErrorText") == 0 ? u"« %1 »"_s.arg(QString::fromUtf8(source))
                                                      : QString();
        }
        bool isEmpty() const override { return false; }
    } translator;
    QCoreApplication::installTranslator(&translator);
    Driver driver(m_folder.filePath(u"errors.ini"_s));
    driver.window().openFile(m_folder.filePath(u"gone.sqlite"_s));
    QTRY_VERIFY2(driver.message().contains(u"« there is no such file"_s),
                 qPrintable(driver.message()));
    QCoreApplication::removeTranslator(&translator);
}

void TestTranslatedWindow::printsInEnglish_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("schema") << QStringList { u"--schema"_s, u"text"_s };
    QTest::newRow("JSON") << QStringList { u"--schema"_s, u"json"_s };
    QTest::newRow("help") << QStringList { u"--help"_s };
}

void TestTranslatedWindow::printsInEnglish()
{
    QFETCH(QStringList, arguments);
    const DatabaseFile file(manyRecords);
    arguments << file.path();
    const QByteArray english = printed(u"en_US.UTF-8"_s, arguments);
    QVERIFY(!english.isEmpty());
    QCOMPARE(printed(u"de_DE.UTF-8"_s, arguments), english);
}

void TestTranslatedWindow::reportsInEnglish()
{
    const DatabaseFile file(manyRecords);
    const QByteArray report = printed(
        u"de_DE.UTF-8"_s, { file.path(), u"--root"_s, u"number"_s, u"--report"_s, u"text"_s });
    QVERIFY2(report.contains("1 query, 1,234 records, "), report.right(200).constData());
    QVERIFY(!report.contains("1.234"));
}

QTEST_MAIN(TestTranslatedWindow)
#include "tst_translatedwindow.moc"
