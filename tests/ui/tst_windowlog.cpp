// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/windowdriver.h"
#include "ui/parts/theme.h"
#include "ui/queries/logmenu.h"
#include "ui/records/recordtreeview.h"

#include <QClipboard>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// What the window makes of the log: copies, exports, menus, and rows whose query has left it.
class TestWindowLog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void copiesStatementsThatRun();
    void copiesTheQueryInOtherWords();
    void offersMenus();
    void exportsTheLog();
    void saysWhyTheLogWasNotExported();
    void keepsProvenanceOfWhatHasLeft();
    void groupsByKeys();
    void namesTheQueryOfARecord();
    void lightsTheRowsOfAGroup();

private:
    QModelIndex section() { return m_driver->queries()->model()->index(lastSection(), 0); }
    int lastSection() { return m_driver->queries()->model()->rowCount() - 1; }
    QModelIndex statement(int row)
    {
        return m_driver->queries()->model()->index(row, 0, section());
    }
    static QString copied() { return QGuiApplication::clipboard()->text(); }
    LogMenu *menuOf(const QModelIndex &row);
    static QAction *actionOf(const QMenu &menu, const QString &text);
    QFileDialog *exportDialog();

    QTemporaryDir m_folder;
    std::unique_ptr<Driver> m_driver;
};

void TestWindowLog::init()
{
    m_driver = std::make_unique<Driver>(m_folder.filePath(u"settings.ini"_s));
    QVERIFY(m_driver->openSample());
    QVERIFY(m_driver->waitForLoad([this] { m_driver->click("loadNaive"); }));
    QGuiApplication::clipboard()->clear();
}

void TestWindowLog::cleanup()
{
    m_driver.reset();
    QFile::remove(m_folder.filePath(u"settings.ini"_s));
}

/// Asks for the menu of a row by the mouse.
LogMenu *TestWindowLog::menuOf(const QModelIndex &row)
{
    QTreeView *view = m_driver->queries();
    view->scrollTo(row);
    const QPoint place = view->visualRect(row).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, place, view->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(view->viewport(), &event);
    return m_driver->window().findChild<LogMenu *>();
}

QAction *TestWindowLog::actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

QFileDialog *TestWindowLog::exportDialog()
{
    m_driver->window().activateWindow();
    if (!QTest::qWaitForWindowActive(&m_driver->window()))
        return nullptr;
    QTest::keyClick(&m_driver->window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    return m_driver->window().findChild<QFileDialog *>();
}

void TestWindowLog::copiesStatementsThatRun()
{
    QTreeView *view = m_driver->queries();
    m_driver->clickRow(view, statement(1));
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QString one = copied();
    QVERIFY2(one.startsWith(u"SELECT "_s) && one.contains(u" WHERE author_id = 1 "_s)
                 && one.endsWith(u';') && !one.contains(u'?'),
             qPrintable(one));
    // Several at once, in the order in which they ran.
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = copied().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines[0], one);
    QVERIFY2(lines[2].contains(u" WHERE author_id = 3 "_s), qPrintable(lines[2]));
    // From the details, too, where the values stand apart.
    m_driver->clickRow(view, statement(1));
    auto *shown = m_driver->find<QPlainTextEdit>("sql");
    QVERIFY(shown->toPlainText().contains(u"author_id = ?"_s));
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(shown, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied(), one);
    shown->selectAll();
    QTest::keyClick(shown, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied(), one);
    // A part that somebody has selected is what is wanted.
    QTextCursor cursor = shown->textCursor();
    cursor.setPosition(0);
    cursor.setPosition(6, QTextCursor::KeepAnchor);
    shown->setTextCursor(cursor);
    QTest::keyClick(shown, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied(), u"SELECT"_s);
}

void TestWindowLog::copiesTheQueryInOtherWords()
{
    const QMenu *menu = m_driver->find<QToolButton>("copyAs")->menu();
    QVERIFY(m_driver->find<QToolButton>("copyAs")->isVisible());
    const QList<std::pair<QString, QString>> texts {
        { u"Django"_s, u"Author.objects.prefetch_related(\"books\")"_s },
        { u"SQLAlchemy"_s, u"select(Author).options(selectinload(Author.books))"_s },
        { u"ActiveRecord"_s, u"Author.preload(:books)"_s },
        { u"Ecto"_s, u"from(t0 in Author, preload: [:books])"_s },
        { u"C++"_s, u"QuerySet(u\"author\"_s).prefetchRelated(u\"books\"_s)"_s }
    };
    for (const auto &[title, text] : texts) {
        QVERIFY2(actionOf(*menu, title), qPrintable(title));
        actionOf(*menu, title)->trigger();
        QCOMPARE(copied(), text);
    }
    actionOf(*menu, u"SQL"_s)->trigger();
    QVERIFY2(copied().contains(u"\n-- books\nSELECT "_s), qPrintable(copied()));
    actionOf(*menu, u"Command line"_s)->trigger();
    QVERIFY2(copied().contains(u"--root author --with books --strategy naive"_s),
             qPrintable(copied()));
}

void TestWindowLog::offersMenus()
{
    // Of an earlier load: what it has asked for, not what is shown now.
    const LoadId naive { section().data(QueryLogModel::IdRole).toInt() };
    QVERIFY(m_driver->waitForLoad([this] {
        m_driver->application.records().load(QuerySet(u"genre"_s), FetchStrategy::Prefetch);
    }));
    const QModelIndex before = m_driver->queries()->model()->index(lastSection() - 1, 0);
    QCOMPARE(before.data(QueryLogModel::IdRole).toInt(), static_cast<int>(naive));
    LogMenu *menu = menuOf(before);
    QVERIFY(menu);
    actionOf(*menu->copyQueryMenu(), u"C++"_s)->trigger();
    QCOMPARE(copied(), u"QuerySet(u\"author\"_s).prefetchRelated(u\"books\"_s)"_s);
    QVERIFY(!actionOf(*menu, u"Show rows"_s));
    actionOf(*menu, u"Copy SQL"_s)->trigger();
    QCOMPARE(copied().count(u'\n') + 1, m_driver->queries()->model()->rowCount(before));
    actionOf(*menu, u"Unfold"_s)->trigger();
    QVERIFY(m_driver->queries()->isExpanded(before));
    menu->close();
    QTRY_VERIFY(!m_driver->window().findChild<LogMenu *>());

    const int all = m_driver->queries()->model()->rowCount(before);
    menu = menuOf(m_driver->queries()->model()->index(2, 0, before));
    QVERIFY(menu && actionOf(*menu, u"Show rows"_s));
    actionOf(*menu, u"Show only repeated"_s)->trigger();
    QCOMPARE(m_driver->queries()->model()->rowCount(before), all - 1);
    actionOf(*menu, u"Fold"_s)->trigger();
    QVERIFY(!m_driver->queries()->isExpanded(before));
    actionOf(*menu, u"Show rows"_s)->trigger();
    QCOMPARE(m_driver->window().focusWidget(), m_driver->records());
    actionOf(*menu, u"Clear the log"_s)->trigger();
    QCOMPARE(m_driver->queries()->model()->rowCount(), 0);
    menu->close();
}

void TestWindowLog::exportsTheLog()
{
    const QString path = m_folder.filePath(u"log.json"_s);
    QFileDialog *dialog = exportDialog();
    QVERIFY(dialog);
    dialog->selectFile(path);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_VERIFY2(m_driver->message().contains(path), qPrintable(m_driver->message()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto json = QJsonDocument::fromJson(file.readAll());
    const QJsonArray sections = json[u"sections"].toArray();
    QVERIFY(sections.size() > 2);
    qsizetype statements = 0;
    for (const auto &section : sections)
        statements += section[u"statements"].toArray().size();
    QCOMPARE(statements, m_driver->application.log().records().size());
}

void TestWindowLog::saysWhyTheLogWasNotExported()
{
    QFileDialog *dialog = exportDialog();
    QVERIFY(dialog);
    const QString nowhere = m_folder.filePath(u"no/folder/log.csv"_s);
    emit dialog->fileSelected(nowhere);
    dialog->reject();
    QTRY_VERIFY2(m_driver->message().startsWith(u"Nothing was exported. "_s + nowhere),
                 qPrintable(m_driver->message()));
}

void TestWindowLog::keepsProvenanceOfWhatHasLeft()
{
    const QTreeView *log = m_driver->queries();
    const auto *filter = qobject_cast<const QSortFilterProxyModel *>(log->model());
    QVERIFY(filter);
    auto &model = *qobject_cast<QueryLogModel *>(filter->sourceModel());
    model.setMostQueries(10);
    QVERIFY(m_driver->waitForLoad([this] { m_driver->click("loadNaive"); }));
    QTRY_COMPARE(model.queryCount() - model.leftCount(), 10);
    QVERIFY(m_driver->find<QLabel>("queriesLeft")->isVisible());
    // The strip and the pills count all of them, and each row knows its query's number.
    const QAbstractItemModel *records = m_driver->records()->model();
    QCOMPARE(m_driver->count().toInt(), records->rowCount() + 1);
    for (const int row : { 0, records->rowCount() - 1 }) {
        const QModelIndex author = records->index(row, 0);
        const QModelIndex book = records->index(0, 0, author);
        QVERIFY(book.siblingAtColumn(RecordTreeModel::LoadedByColumn)
                    .data()
                    .toString()
                    .startsWith(u'#'));
    }
    // Selecting such a row selects no statement, and says nothing wrong.
    m_driver->clickRow(m_driver->records(), records->index(0, 0));
    QVERIFY(!log->currentIndex().isValid());
    QVERIFY(m_driver->find<QPlainTextEdit>("sql")->toPlainText().isEmpty());
    m_driver->clickRow(m_driver->records(),
                       records->index(0, 0, records->index(records->rowCount() - 1, 0)));
    QVERIFY(log->currentIndex().isValid());
}

void TestWindowLog::groupsByKeys()
{
    QTreeView *view = m_driver->queries();
    const int all = view->model()->rowCount(section());
    m_driver->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_driver->window()));
    QTest::keyClick(&m_driver->window(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(view->model()->rowCount(section()), 2);
    QVERIFY(view->isExpanded(section()));
    const QModelIndex group = statement(1);
    QCOMPARE(view->model()->rowCount(group), all - 1);
    // All of the group is copied.
    m_driver->clickRow(view, group);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied().count(u'\n') + 1, all - 1);
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(view->isExpanded(statement(1)));
    // A row of the tree finds its query within.
    const QAbstractItemModel *records = m_driver->records()->model();
    m_driver->clickRow(m_driver->records(), records->index(0, 0, records->index(0, 0)));
    QCOMPARE(view->currentIndex().parent(), statement(1));
    QTest::keyClick(&m_driver->window(), Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(view->model()->rowCount(section()), all);
    QCOMPARE(view->currentIndex().row(), 1);
}

/// By the same number as the tree does, of the whole log.
void TestWindowLog::namesTheQueryOfARecord()
{
    QTreeView *view = m_driver->records();
    const QModelIndex row = view->model()->index(1, 0);
    m_driver->clickRow(view, row);
    const QString number = row.siblingAtColumn(RecordTreeModel::LoadedByColumn).data().toString();
    QVERIFY(number != u"#1"_s); // the sample's first load has had that
    QCOMPARE(m_driver->find<QLabel>("recordFacts")->text(), u"author · loaded by "_s + number);
}

/// The mouse over the group, and the group selected by keys: all rows of all its statements.
void TestWindowLog::lightsTheRowsOfAGroup()
{
    QApplication::setPalette(Theme::lightPalette());
    m_driver->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_driver->window()));
    auto *tree = qobject_cast<RecordTreeView *>(m_driver->records());
    QVERIFY(tree);
    tree->collapseAll();
    tree->scrollToTop();
    const QRgb lit = Theme(tree->palette()).mark(QueryMark::Repeated).rgb();
    const auto litRows = [&] {
        const QImage image = tree->viewport()->grab().toImage();
        int rows = 0;
        for (int row = 0; row < 5; ++row) {
            const QRect rect = tree->visualRect(tree->model()->index(row, 0));
            rows += image.pixel(1, rect.top() + 1) == lit ? 1 : 0;
        }
        return rows;
    };
    QTest::mouseClick(m_driver->window().findChildren<QToolButton *>(u"pill"_s).constFirst(),
                      Qt::LeftButton);
    QTreeView *view = m_driver->queries();
    QTRY_COMPARE(view->model()->rowCount(section()), 2);
    QCOMPARE(litRows(), 0);
    QMouseEvent over(QEvent::MouseMove, view->visualRect(statement(1)).center(),
                     view->viewport()->mapToGlobal(view->visualRect(statement(1)).center()),
                     Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view->viewport(), &over);
    QCOMPARE(litRows(), 5);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(view, &leave);
    QCOMPARE(litRows(), 0);
    view->setFocus();
    view->setCurrentIndex(statement(0));
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(view->currentIndex().siblingAtColumn(0), statement(1));
    tree->collapseAll();
    tree->scrollToTop();
    QCOMPARE(litRows(), 5);
    // A statement within it lights its own.
    QTest::keyClick(view, Qt::Key_Return);
    QTest::keyClick(view, Qt::Key_Down);
    tree->collapseAll();
    tree->scrollToTop();
    QCOMPARE(litRows(), 1);
}

QTEST_MAIN(TestWindowLog)
#include "tst_windowlog.moc"
