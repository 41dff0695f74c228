// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/visibletext.h"
#include "tests/support/testdatabase.h"
#include "tests/support/windowdriver.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QRegularExpression>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// Every name has all that a widget takes for more than letters.
const QString nasty = u"<b>x</b>&y [*] %1 &amp; \"'"_s;

QString hostileScript()
{
    QString quoted = nasty;
    quoted.replace(u'"', u"\"\""_s);
    return QString(u"CREATE TABLE \"§\" (id INTEGER PRIMARY KEY, \"c§\" \"t§\", name TEXT);"
                   "CREATE TABLE \"2§\" (id INTEGER PRIMARY KEY, \"r§\" REFERENCES \"§\", t TEXT);"
                   "INSERT INTO \"§\" VALUES (1, 'a', '<h1>big</h1>'), (2, 'b', 'c');"
                   "INSERT INTO \"2§\" VALUES (1, 1, '<i>t</i>'), (2, 1, '&amp;'), (3, 2, '&x');"_s)
        .replace(u'§', quoted);
}

/// Labels that show words of ours in bold, and nobody else's without escaping them.
const QStringList richLabels { u"estimate"_s, u"finding"_s, u"otherStrategy"_s, u"queryUnit"_s };

/// What is wrong with the texts of \a widget and all within it.
QStringList faultsOf(const QWidget *widget)
{
    QStringList faults;
    QList<const QWidget *> all { widget };
    for (const QWidget *child : widget->findChildren<const QWidget *>())
        all << child;
    for (const QWidget *each : all) {
        const QString name = QString::fromLatin1(each->metaObject()->className()) + u' '
            + each->objectName() + u": "_s;
        if (const auto *label = qobject_cast<const QLabel *>(each)) {
            const bool isRich = richLabels.contains(label->objectName());
            if (label->textFormat() != (isRich ? Qt::RichText : Qt::PlainText))
                faults << name + u"a label that guesses, "_s + label->text();
            if (isRich && label->text().contains("<b>x"_L1))
                faults << name + label->text();
        }
        // What is ours is a tag of its own at the very beginning, then all is escaped.
        for (const QString &tip : { each->toolTip(), each->statusTip(), each->whatsThis() }) {
            if (Qt::mightBeRichText(tip) && tip.contains("<b>x"_L1))
                faults << name + u"a tip "_s + tip;
        }
        if (const auto *button = qobject_cast<const QAbstractButton *>(each)) {
            // Where a name is in it, its "&" is doubled.
            if (button->text().contains("</b>&y"_L1))
                faults << name + u"a button "_s + button->text();
        }
        if (const auto *tabs = qobject_cast<const QTabBar *>(each)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                if (tabs->tabText(tab).contains("</b>&y"_L1))
                    faults << name + u"a tab "_s + tabs->tabText(tab);
            }
        }
        if (each->isWindow()) {
            QString title = each->windowTitle();
            if (title.remove("[*][*]"_L1).contains("[*]"_L1))
                faults << name + u"a title "_s + title;
        }
    }
    return faults;
}

/// The entries of \a menu and of those within it, opened as somebody would.
QList<QAction *> entriesOf(QMenu *menu)
{
    emit menu->aboutToShow();
    QList<QAction *> entries;
    for (QAction *action : menu->actions()) {
        entries << action;
        if (action->menu())
            entries << entriesOf(action->menu());
    }
    return entries;
}

QStringList faultsOfMenus(const QWidget &window)
{
    QStringList faults;
    for (QMenu *menu : window.findChildren<QMenu *>()) {
        for (const QAction *action : entriesOf(menu)) {
            if (action->text().contains("</b>&y"_L1))
                faults << u"a menu "_s + action->text();
            if (Qt::mightBeRichText(action->toolTip()) && action->toolTip().contains("<b>x"_L1)
                && menu->toolTipsVisible())
                faults << u"a menu's tip "_s + action->toolTip();
        }
    }
    return faults;
}

} // namespace

/// Names from a database, in all the places of the window.
class TestHostileNames : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void showsNamesAsTheyAre();
    void keepsThemInOneLine();
    void turnsNoWordsAround();
    void listsThemInMenus();
    void listsPlacesInMenus();
    void saysErrorsAsTheyAre();
    void namesConnectionsAsTheyAre();

private:
    [[nodiscard]] bool open(Driver &driver) const
    {
        return driver.waitForLoad([&] { driver.window().openFile(m_file->path()); });
    }

    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<DatabaseFile> m_file;
};

void TestHostileNames::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    m_file = std::make_unique<DatabaseFile>(hostileScript(), DatabaseFile::Journal::Rollback,
                                            QString(nasty).remove(u'/') + u".db"_s);
}

void TestHostileNames::showsNamesAsTheyAre()
{
    Driver driver(m_settings->filePath(u"settings.ini"_s));
    QVERIFY(open(driver));
    // The status bar, the tree's head and the path have the name, letter by letter.
    QCOMPARE(driver.find<QLabel>("recordCount")->text(), u"2 of 2 in "_s + nasty);
    QVERIFY(driver.window().windowTitle().contains("[*][*]"_L1));
    const QAbstractItemModel *records = driver.records()->model();
    QCOMPARE(records->headerData(0, Qt::Horizontal).toString(), nasty + u" / 2"_s + nasty);
    driver.clickRow(driver.records(), records->index(0, 0));
    QVERIFY(driver.find<QTextBrowser>("record")->toPlainText().contains(u"c"_s + nasty));
    QVERIFY(driver.find<QTextBrowser>("record")->toPlainText().contains("<h1>big</h1>"_L1));
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(faultsOf(&driver.window()), QStringList());
    // Said with an explanation in HTML: escaped.
    QVERIFY(driver.find<QLabel>("finding")->text().contains("&lt;b&gt;x&lt;/b&gt;&amp;y"_L1));
    QCOMPARE(faultsOfMenus(driver.window()), QStringList());
}

/// In which there is room for one alone.
void TestHostileNames::keepsThemInOneLine()
{
    Driver driver(m_settings->filePath(u"settings.ini"_s));
    QVERIFY(driver.openScript(u"CREATE TABLE \"two\nlines\" (id INTEGER PRIMARY KEY, name TEXT);"
                              "INSERT INTO \"two\nlines\" VALUES (1, 'one');"_s));
    const QString shown = u"two lines"_s;
    QCOMPARE(driver.records()->model()->headerData(0, Qt::Horizontal).toString(), shown);
    const QString prompt = driver.find<QLineEdit>("search")->placeholderText();
    QVERIFY2(prompt.contains(shown), qPrintable(prompt));
}

/// A mark of direction in a name would turn our own words behind it, and a separator break the
/// line.
void TestHostileNames::turnsNoWordsAround()
{
    const QString turning = u"a\u202eb\u2028c"_s;
    const QString shown = u"a\ufffdb c"_s;
    Driver driver(m_settings->filePath(u"settings.ini"_s));
    driver.window().setStrategy(FetchStrategy::Naive);
    QVERIFY(driver.openScript(
        QString(u"CREATE TABLE \"§\" (id INTEGER PRIMARY KEY, name TEXT);"
                "CREATE TABLE \"2§\" (id INTEGER PRIMARY KEY, \"r§\" REFERENCES \"§\" (id));"
                "INSERT INTO \"§\" VALUES (1, 'a'), (2, 'b');"
                "INSERT INTO \"2§\" VALUES (1, 1), (2, 2);"_s)
            .replace(u'§', turning)));
    const QAbstractItemModel *log = driver.queries()->model();
    driver.clickRow(driver.queries(), log->index(1, 0, log->index(0, 0)));
    driver.find<QTabWidget>("detail")->setCurrentWidget(driver.find<QWidget>("plan"));
    driver.click("explain");
    auto *plan = driver.find<QTreeWidget>("planTree");
    QTRY_VERIFY(plan->topLevelItemCount() > 0);
    QCOMPARE(plan->topLevelItem(0)->text(0), u"full scan of 2"_s + shown);
    driver.window().openFile(u"/nowhere/"_s + turning);
    auto *message = driver.find<QLabel>("messageText");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().contains(shown), qPrintable(message->text()));
    QCOMPARE(driver.find<QLabel>("recordCount")->text(), u"2 of 2 in "_s + shown);
    QVERIFY(driver.find<QLabel>("finding")->text().contains(shown));
    const QList<QLabel *> labels = driver.window().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        const QString text = label->text();
        QVERIFY2(std::ranges::none_of(
                     text, [](QChar c) { return c != u'\n' && steersText(c.unicode()); }),
                 qPrintable(label->objectName() + u": "_s + text));
    }
}

void TestHostileNames::listsThemInMenus()
{
    Driver driver(m_settings->filePath(u"settings.ini"_s));
    QVERIFY(open(driver));
    QString escaped = nasty;
    escaped.replace(u'&', u"&&"_s);
    QStringList texts;
    for (QToolButton *chip : driver.window().findChildren<QToolButton *>(u"chip"_s)) {
        texts << chip->text();
        for (const QAction *action : chip->menu() ? entriesOf(chip->menu()) : QList<QAction *>())
            texts << action->text();
    }
    // The tables stand in a list, which takes an "&" for what it is.
    const auto *tables = driver.find<QTreeView>("schema")->model();
    QCOMPARE(tables->index(0, 0).data().toString(), u"2"_s + nasty);
    QCOMPARE(tables->index(1, 0).data().toString(), nasty);
    QVERIFY2(!texts.filter(u"← 2"_s + escaped).isEmpty(), qPrintable(texts.join(u'\n')));
    QVERIFY2(!texts.filter(u"After 2"_s + escaped).isEmpty(), qPrintable(texts.join(u'\n')));
}

void TestHostileNames::listsPlacesInMenus()
{
    QSettings settings(m_settings->filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.setValue("recentFiles"_L1,
                      QStringList { m_file->path(), u"/<i>gone</i>/&b"_s,
                                    u"mysql://ann:secret@db/shop?password=secret"_s,
                                    u"mysql://db/shop?password=a&secret"_s });
    settings.sync();
    Driver driver(m_settings->filePath(u"settings.ini"_s));
    QVERIFY(driver.openSample());
    QStringList shown;
    for (QMenu *menu : driver.window().findChildren<QMenu *>()) {
        for (const QAction *action : entriesOf(menu))
            shown << action->text() << action->toolTip();
    }
    QCOMPARE(shown.filter(QRegularExpression(u"^&&b\t/<i>gone</i>"_s)).size(), 1);
    QVERIFY(!shown.filter(u"mysql://"_s).isEmpty());
    QCOMPARE(shown.filter(u"secret"_s), QStringList());
    QCOMPARE(faultsOfMenus(driver.window()), QStringList());
}

void TestHostileNames::saysErrorsAsTheyAre()
{
    Driver driver(m_settings->filePath(u"settings.ini"_s));
    QVERIFY(driver.openSample());
    driver.window().openFile(u"/nowhere/<b>x</b>&y"_s);
    auto *text = driver.find<QLabel>("messageText");
    QTRY_VERIFY(text->isVisible());
    QVERIFY2(text->text().contains(u"<b>x</b>&y"_s.section(u'/', -1)), qPrintable(text->text()));
    QCOMPARE(faultsOf(&driver.window()), QStringList());
}

void TestHostileNames::namesConnectionsAsTheyAre()
{
    QSettings settings(m_settings->filePath(u"settings.ini"_s), QSettings::IniFormat);
    settings.beginWriteArray("connections"_L1, 1);
    settings.setArrayIndex(0);
    settings.setValue("name"_L1, nasty);
    settings.setValue("url"_L1, u"postgresql://ann@db/%3Cb%3Ex%3C%2Fb%3E%26y"_s);
    settings.endArray();
    settings.sync();
    Driver driver(m_settings->filePath(u"settings.ini"_s));
    QVERIFY(driver.openSample());
    for (QAction *action : driver.window().actions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O))
            action->trigger();
    }
    auto *list = driver.find<QListWidget>("connections");
    QCOMPARE(list->item(0)->text(), nasty);
    QVERIFY(!Qt::mightBeRichText(list->item(0)->toolTip()));
    QCOMPARE(faultsOf(&driver.window()), QStringList());
}

QTEST_MAIN(TestHostileNames)
#include "tst_hostilenames.moc"
