// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"
#include "ui/records/recordtreeview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : "not there"_ba;
}

} // namespace

class TestWindowExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void exportsAllRecords();
    void saysWhyNothingWasExported();
    void stopsAnExport();
    void copiesSelectedRecords();
    void followsLinksOfTheRecord();

private:
    QFileDialog *dialogOf(Driver &driver);
    bool exportTo(Driver &driver, const QString &path);
    static QString said(Driver &driver) { return driver.find<QLabel>("exportText")->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowExport::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// Presses Ctrl+E and returns the dialog that asks for the file.
QFileDialog *TestWindowExport::dialogOf(Driver &driver)
{
    driver.window().activateWindow(); // the dialog before has been so
    if (!QTest::qWaitForWindowActive(&driver.window()))
        return nullptr;
    // From a field, which on some desktops would take it for the end of the line.
    QTest::keyClick(&driver.window(), Qt::Key_F, Qt::ControlModifier);
    auto *field = driver.find<QLineEdit>("search");
    QTest::keyClick(field, Qt::Key_E, Qt::ControlModifier);
    return driver.window().findChild<QFileDialog *>();
}

bool TestWindowExport::exportTo(Driver &driver, const QString &path)
{
    QFileDialog *dialog = dialogOf(driver);
    if (!dialog)
        return false;
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept(); // which QFileDialog hides
    return true;
}

void TestWindowExport::exportsAllRecords()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    // More than a page of them.
    QVERIFY(driver.openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
                              + fillScript(u"t"_s, u"name"_s, 5000, u"'n' || i"_s)));
    const QString path = m_folder->filePath(u"all.csv"_s);
    QVERIFY(exportTo(driver, path));
    QTRY_COMPARE(said(driver), u"5,000 records were written to %1."_s.arg(path));
    const QByteArray content = contentOf(path);
    QVERIFY(content.startsWith("id,name\r\n1,n1\r\n2,n2\r\n"));
    QCOMPARE(content.count('\n'), 5001);
    // The name says the form.
    const QString json = m_folder->filePath(u"all.json"_s);
    QVERIFY(exportTo(driver, json));
    QTRY_VERIFY(said(driver).contains(json));
    QTRY_VERIFY(contentOf(json).startsWith("[{\"values\":{\"id\":1,\"name\":\"n1\"}}"));
}

void TestWindowExport::saysWhyNothingWasExported()
{
    const DatabaseFile file(
        u"CREATE TABLE t (id INTEGER PRIMARY KEY); INSERT INTO t VALUES (1);"_s);
    const QByteArray before = contentOf(file.path());
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.waitForLoad([&] { driver.window().openFile(file.path()); }));
    QFileDialog *dialog = dialogOf(driver);
    QVERIFY(dialog);
    // As if the question whether to replace it had been answered.
    emit dialog->fileSelected(file.path());
    dialog->reject();
    QTRY_VERIFY2(said(driver).contains(u"is the database itself"_s), qPrintable(said(driver)));
    QCOMPARE(contentOf(file.path()), before);
    QCOMPARE(driver.records()->model()->rowCount(), 1); // what was shown stays
}

void TestWindowExport::stopsAnExport()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"_s
                              + fillScript(u"t"_s, u"name"_s, 500'000, u"'n' || i"_s)));
    const QString path = m_folder->filePath(u"all.csv"_s);
    QVERIFY(exportTo(driver, path));
    QVERIFY2(said(driver).startsWith(u"Exporting t to all.csv: "_s), qPrintable(said(driver)));
    const QList<QToolButton *> buttons = driver.find<QWidget>("exportBar")
                                             ->findChildren<QToolButton *>();
    const auto stop = std::ranges::find(buttons, u"Stop"_s, &QToolButton::text);
    QVERIFY(stop != buttons.end());
    QVERIFY((*stop)->isVisible());
    QTest::mouseClick(*stop, Qt::LeftButton);
    QTRY_COMPARE(said(driver), u"Stopped: nothing was written to %1."_s.arg(path));
    QCOMPARE(QDir(m_folder->path()).entryList({ u"all*"_s }), QStringList());
}

void TestWindowExport::copiesSelectedRecords()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.openScript(u"CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT);"
                              "INSERT INTO t VALUES (1, 'a'), (2, 'b'), (3, 'c');"_s));
    QTreeView *view = driver.records();
    driver.clickRow(view, view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"1\ta\n2\tb\n"_s);
    // The menu of the rows offers it too.
    emit qobject_cast<RecordTreeView *>(view)->menuRequested(view->currentIndex(), { 10, 10 });
    const QList<QMenu *> menus = driver.window().findChildren<QMenu *>();
    const auto shown = std::ranges::find_if(menus,
                                            [](const QMenu *menu) { return menu->isVisible(); });
    QVERIFY(shown != menus.end());
    QStringList texts;
    for (const QAction *action : (*shown)->actions())
        texts << action->text();
    QVERIFY2(texts.contains(u"Copy 2 records as"_s), qPrintable(texts.join(u", "_s)));
    QVERIFY2(texts.contains(u"Export…"_s), qPrintable(texts.join(u", "_s)));
    (*shown)->close();
}

void TestWindowExport::followsLinksOfTheRecord()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    QVERIFY(driver.openSample());
    QTreeView *view = driver.records();
    driver.clickRow(view, view->model()->index(1, 0));
    QTest::keyClick(&driver.window(), Qt::Key_F4);
    auto *record = driver.find<QTextBrowser>("record");
    const QTextCursor link = record->document()->find(u" records"_s);
    QVERIFY2(!link.isNull(), qPrintable(record->toPlainText()));
    QVERIFY(driver.waitForLoad(
        [&] { emit record->anchorClicked(QUrl(link.charFormat().anchorHref())); }));
    QCOMPARE(driver.application.records().pages().query().root(), u"book"_s);
    QVERIFY(!driver.application.records().pages().query().selection().filters.isEmpty());
}

QTEST_MAIN(TestWindowExport)

#include "tst_windowexport.moc"
