// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/windowdriver.h"
#include "ui/help/helppage.h"
#include "ui/help/helpwindow.h"
#include "ui/parts/theme.h"

#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTextCursor>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// The help, in the window whole.
class TestWindowHelp : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hasAPageForEachConcept();
    void opensAndClosesByKeys();
    void searchesItsPages();
    void showsWhereTheFocusIs();
    void listsTheKeysOfTheActions();
    void tellsVersionsAndLicences();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowHelp::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

/// Each with a title and a text, and with links that lead somewhere.
void TestWindowHelp::hasAPageForEachConcept()
{
    const QList<HelpPage> pages = conceptPages();
    QStringList names;
    for (const HelpPage &page : pages)
        names << page.name;
    QCOMPARE(names.size(), 13);
    static const QRegularExpression link(uR"(\]\(([^)]*)\))"_s);
    for (const HelpPage &page : pages) {
        QVERIFY2(!page.title.isEmpty() && page.markdown.size() > 200, qPrintable(page.name));
        QVERIFY2(!page.markdown.contains("SPDX"_L1), qPrintable(page.name));
        auto links = link.globalMatch(page.markdown);
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            QVERIFY2(target.endsWith(".md"_L1) && names.contains(target.chopped(3)),
                     qPrintable(page.name + u" -> "_s + target));
        }
    }
}

void TestWindowHelp::opensAndClosesByKeys()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_F1);
    auto *help = driver.find<HelpWindow>("help");
    QTRY_VERIFY(help->isVisible());
    QVERIFY(!help->isModal());
    auto *contents = help->findChild<QListWidget *>(u"helpContents"_s);
    const auto *page = help->findChild<QTextBrowser *>(u"helpPage"_s);
    QTRY_VERIFY(contents->hasFocus());
    QCOMPARE(contents->currentItem()->text(), u"N+1"_s);
    QVERIFY(page->toPlainText().contains("1 + 40"_L1));
    // Its links have the window's colour, which can be read.
    const QTextCursor link = page->document()->find(u"Latency"_s);
    QVERIFY(link.charFormat().isAnchor());
    QCOMPARE(link.charFormat().foreground().color(), Theme(help->palette()).mark(QueryMark::Batch));
    QTest::keyClick(contents, Qt::Key_Down);
    QCOMPARE(contents->currentItem()->text(), u"Naive"_s);
    QVERIFY(page->toPlainText().startsWith("Naive"_L1));
    QTest::keyClick(help, Qt::Key_Escape);
    QVERIFY(!help->isVisible());
}

void TestWindowHelp::searchesItsPages()
{
    HelpWindow help;
    help.setPages(conceptPages());
    help.showPage(u"n-plus-one"_s);
    auto *search = help.findChild<QLineEdit *>(u"helpSearch"_s);
    auto *contents = help.findChild<QListWidget *>(u"helpContents"_s);
    search->setText(u"EXPLAIN"_s);
    QCOMPARE(contents->count(), 1);
    QCOMPARE(contents->currentItem()->text(), u"Plan"_s);
    QTest::keyClick(search, Qt::Key_Down);
    search->setText(u"no such word"_s);
    QCOMPARE(contents->count(), 0);
    search->clear();
    QCOMPARE(contents->count(), 13);
    // What clears the field has a name.
    search->setText(u"EXPLAIN"_s);
    const auto *clear = search->findChild<QToolButton *>();
    QVERIFY(clear && clear->isVisibleTo(search));
    QCOMPARE(clear->accessibleName(), u"Clear the search"_s);
    search->clear();
    // A link leads to its page.
    auto *page = help.findChild<QTextBrowser *>(u"helpPage"_s);
    emit page->anchorClicked(QUrl(u"prefetch.md"_s));
    QCOMPARE(contents->currentItem()->text(), u"Prefetch"_s);
    emit page->anchorClicked(QUrl(u"https://example.org/"_s));
    QCOMPARE(contents->currentItem()->text(), u"Prefetch"_s);
}

/// A ring around the list, which its current page would not tell.
void TestWindowHelp::showsWhereTheFocusIs()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_F1);
    auto *help = driver.find<HelpWindow>("help");
    help->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), help);
    auto *contents = help->findChild<QListWidget *>(u"helpContents"_s);
    const auto edge = [help, contents] {
        const QPoint place = contents->mapTo(help, QPoint(0, contents->height() / 2));
        return help->grab().toImage().pixelColor(place);
    };
    const QColor ring = Theme(QApplication::palette()).ring();
    contents->setFocus();
    QTRY_VERIFY(contents->hasFocus());
    QCOMPARE(edge(), ring);
    help->findChild<QTextBrowser *>(u"helpPage"_s)->setFocus();
    QVERIFY(edge() != ring);
}

/// They are read from the window, so that no list of them can be wrong.
void TestWindowHelp::listsTheKeysOfTheActions()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_F1, Qt::ControlModifier);
    auto *help = driver.find<HelpWindow>("help");
    const QString text = help->findChild<QTextBrowser *>(u"helpPage"_s)->toPlainText();
    QVERIFY2(text.contains("Load with prefetch"_L1), qPrintable(text));
    // What one begins with is above what one needs now and then.
    QVERIFY(text.indexOf(u"Sample library"_s) < text.indexOf(u"Load with prefetch"_s));
    QVERIFY(text.indexOf(u"Load with prefetch"_s) < text.indexOf(u"Larger"_s));
    // Buttons have some, too.
    QList<QKeySequence> ofButtons;
    const QList<QAbstractButton *> buttons = driver.window().findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->shortcut().isEmpty() && !button->text().contains(u'&'))
            ofButtons << button->shortcut();
    }
    QVERIFY(ofButtons.size() >= 2);
    for (const QKeySequence &keys : std::as_const(ofButtons)) {
        QVERIFY2(text.contains(keys.toString(QKeySequence::NativeText)),
                 qPrintable(keys.toString()));
    }
    const QList<QAction *> actions = driver.window().actions();
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(text.contains(action->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(action->text()));
    }
}

void TestWindowHelp::tellsVersionsAndLicences()
{
    Driver driver(m_folder->filePath(u"settings.ini"_s));
    const QList<QAction *> actions = driver.window().actions();
    for (QAction *action : actions) {
        if (action->text().startsWith("About"_L1))
            action->trigger();
    }
    auto *help = driver.find<HelpWindow>("help");
    const auto *page = help->findChild<QTextBrowser *>(u"helpPage"_s);
    QVERIFY(page->toPlainText().contains("MIT License"_L1));
    QTRY_VERIFY(page->toPlainText().contains(u"Qt "_s + QString::fromLatin1(qVersion())));
    QVERIFY(page->toPlainText().contains("SQLite 3."_L1));
}

QTEST_MAIN(TestWindowHelp)

#include "tst_windowhelp.moc"
