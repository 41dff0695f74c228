// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/windowdriver.h"
#include "ui/parts/readingorder.h"
#include "ui/queries/latencybox.h"

#include <QAccessible>
#include <QApplication>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Tree:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::PageTab:
    case QAccessible::PageTabList:
    case QAccessible::ProgressBar:
    case QAccessible::MenuItem:
        return true;
    default:
        return false;
    }
}

/// Walk goes through all that a screen reader finds in a window, as far as it is shown.
class Walk
{
public:
    explicit Walk(QWidget *window) { visit(QAccessible::queryAccessibleInterface(window), 0); }

    int controls = 0;
    QStringList nameless; ///< controls without a name
    QStringList stateless; ///< controls that can be checked and do not say whether they are

private:
    void visit(QAccessibleInterface *item, int depth)
    {
        constexpr int mostCells = 400; // of a view: its rows are alike
        constexpr int deepest = 30;
        if (!item || !item->isValid() || depth > deepest || item->state().invisible)
            return;
        if (isControl(item->role()))
            check(*item);
        for (int child = 0; child < std::min(item->childCount(), mostCells); ++child)
            visit(item->child(child), depth + 1);
    }
    void check(QAccessibleInterface &item)
    {
        ++controls;
        QString what = u"role %1"_s.arg(item.role());
        if (item.object()) {
            what += u' ' + QLatin1StringView(item.object()->metaObject()->className()) + u' '
                + item.object()->objectName();
        }
        if (item.text(QAccessible::Name).trimmed().isEmpty())
            nameless << what;
        const auto *button = qobject_cast<const QAbstractButton *>(item.object());
        if (button && button->isCheckable()
            && (!item.state().checkable || bool(item.state().checked) != button->isChecked()))
            stateless << what;
        if (item.role() == QAccessible::ComboBox && item.text(QAccessible::Value).isEmpty())
            stateless << what;
    }
};

/// Presses \a key until the focus is where it was, and returns where it has been. A page with links
/// keeps the focus for a key each.
QList<QWidget *> roundBy(Qt::Key key)
{
    constexpr int mostKeys = 200;
    QWidget *const first = QApplication::focusWidget();
    QList<QWidget *> stops { first };
    for (int i = 0; i < mostKeys && QApplication::focusWidget(); ++i) {
        QTest::keyClick(QApplication::focusWidget(), key);
        QWidget *const focus = QApplication::focusWidget();
        if (focus == first && stops.size() > 1)
            return stops;
        if (focus != stops.constLast())
            stops << focus;
    }
    return {}; // a trap
}

/// Returns what the Tab key has to reach in \a window.
QList<QWidget *> stopsOf(const QWidget &window)
{
    QList<QWidget *> stops = window.findChildren<QWidget *>();
    stops.removeIf([&window](const QWidget *widget) {
        return !(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()
            || !widget->isEnabled() || widget->focusProxy() || widget->window() != &window;
    });
    return stops;
}

QString nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

} // namespace

/// What a screen reader finds in the window, and what one can do there by keys alone.
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void namesAll_data();
    void namesAll();
    void namesTheDialog();
    void saysTheMarks();
    void saysWhatTheComboIsFor();
    void announcesTheEnd();
    void readsInOrder();
    void walksByTab_data() { namesAll_data(); }
    void walksByTab();
    void showsTheFocus_data() { namesAll_data(); }
    void showsTheFocus();
    void readsFromRightToLeft();

private:
    using Reach = std::function<bool(Driver &)>;

    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    std::unique_ptr<Driver> reached() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAccessibility::initTestCase()
{
    QApplication::setStyle(u"Fusion"_s);
    QLocale::setDefault(QLocale(QLocale::English));
}

void TestAccessibility::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

/// The window, active and at rest, where the row of namesAll_data() leads to; null if it does not
/// get there.
std::unique_ptr<Driver> TestAccessibility::reached() const
{
    QFETCH(const Reach, reach);
    auto driver = std::make_unique<Driver>(settingsFile());
    if (!QTest::qWaitForWindowActive(&driver->window()) || !reach(*driver)
        || !QTest::qWaitFor([&] { return !driver->application.runner().isBusy(); }))
        return {};
    driver->window().activateWindow(); // a dialog may have been active
    if (!QTest::qWaitForWindowActive(&driver->window()))
        return {};
    return driver;
}

void TestAccessibility::namesAll_data()
{
    QTest::addColumn<Reach>("reach");
    const auto openNaively = [](Driver &driver) {
        return driver.openSample() && driver.waitForLoad([&] { driver.click("loadNaive"); });
    };
    QTest::newRow("start page") << Reach([](Driver &driver) {
        driver.application.begin({ .isSessionWanted = true });
        return true;
    });
    QTest::newRow("naive") << Reach(openNaively);
    QTest::newRow("prefetch") << Reach([](Driver &driver) { return driver.openSample(); });
    QTest::newRow("table") << Reach([](Driver &driver) {
        const bool isOpen = driver.openSample();
        QTest::keyClick(&driver.window(), Qt::Key_F7);
        return isOpen;
    });
    QTest::newRow("sidebar") << Reach([](Driver &driver) {
        const bool isOpen = driver.openSample();
        QTest::keyClick(&driver.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        return isOpen;
    });
    QTest::newRow("search") << Reach([](Driver &driver) {
        const bool isOpen = driver.openSample();
        QTest::keyClick(&driver.window(), Qt::Key_F, Qt::ControlModifier);
        return isOpen
            && driver.waitForLoad([&] { QTest::keyClicks(QApplication::focusWidget(), u"an"_s); });
    });
    QTest::newRow("relations") << Reach([](Driver &driver) {
        const bool isOpen = driver.openScript(
            u"CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, author_id INTEGER);"_s);
        driver.click("chooseRelations");
        return isOpen;
    });
    QTest::newRow("record") << Reach([](Driver &driver) {
        const bool isOpen = driver.openSample();
        driver.clickRow(driver.records(), driver.records()->model()->index(0, 0));
        QTest::keyClick(&driver.window(), Qt::Key_F4);
        return isOpen;
    });
    QTest::newRow("plan") << Reach([openNaively](Driver &driver) {
        const bool isOpen = openNaively(driver);
        const QAbstractItemModel *log = driver.queries()->model();
        const QModelIndex section = log->index(log->rowCount() - 1, 0);
        driver.clickRow(driver.queries(), log->index(1, 0, section));
        QTest::keyClick(&driver.window(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *plan = driver.find<QTreeView>("planTree");
        return isOpen && QTest::qWaitFor([plan] { return plan->isVisible(); });
    });
    QTest::newRow("race") << Reach([](Driver &driver) {
        const bool isOpen = driver.openSample();
        QTest::keyClick(&driver.window(), Qt::Key_R, Qt::ControlModifier);
        const auto *race = driver.find<QWidget>("raceView");
        return isOpen
            && QTest::qWaitFor([race] { return race->accessibleDescription().size() > 100; },
                               30'000);
    });
    QTest::newRow("conditions") << Reach([](Driver &driver) {
        const bool isOpen = driver.openSample();
        QTest::keyClick(&driver.window(), Qt::Key_F, Qt::ControlModifier);
        return isOpen && driver.waitForLoad([&] {
            QTest::keyClicks(QApplication::focusWidget(), u"born > 1900"_s);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        });
    });
    QTest::newRow("message") << Reach([](Driver &driver) {
        const bool isOpen = driver.openSample();
        driver.window().openFile(u"/nowhere/there.sqlite"_s);
        return isOpen && QTest::qWaitFor([&] { return !driver.message().isEmpty(); });
    });
    QTest::newRow("export") << Reach([this](Driver &driver) {
        const bool isOpen = driver.openSample();
        QTest::keyClick(&driver.window(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = driver.window().findChild<QFileDialog *>();
        if (!dialog)
            return false;
        dialog->selectFile(m_folder->filePath(u"authors.csv"_s));
        static_cast<QDialog *>(dialog)->accept(); // which QFileDialog hides
        const auto *said = driver.find<QLabel>("exportText"); // the end of it: nothing is to run on
        return isOpen && QTest::qWaitFor([said] { return said->text().contains("written"_L1); });
    });
    QTest::newRow("tour") << Reach([](Driver &driver) {
        return driver.waitForLoad(
            [&] { driver.window().findChild<QAction *>(u"tour"_s)->trigger(); });
    });
}

void TestAccessibility::namesAll()
{
    const std::unique_ptr<Driver> driver = reached();
    QVERIFY(driver);
    const Walk walk(&driver->window());
    QVERIFY2(walk.nameless.isEmpty(), qPrintable(walk.nameless.join(u'\n')));
    QVERIFY2(walk.stateless.isEmpty(), qPrintable(walk.stateless.join(u'\n')));
    QVERIFY2(walk.controls >= 4, qPrintable(QString::number(walk.controls)));
    // Its menu, too.
    for (const QAction *action : driver->find<QToolButton>("view")->menu()->actions())
        QVERIFY(action->isSeparator() || !action->text().isEmpty());
}

void TestAccessibility::namesTheDialog()
{
    Driver driver(settingsFile());
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = driver.window().findChild<ConnectDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const Walk walk(dialog);
    QVERIFY2(walk.nameless.isEmpty(), qPrintable(walk.nameless.join(u'\n')));
    QVERIFY2(walk.stateless.isEmpty(), qPrintable(walk.stateless.join(u'\n')));
    QVERIFY(walk.controls > 8);
    dialog->reject();
}

/// In words, for each row of the log and of the tree.
void TestAccessibility::saysTheMarks()
{
    const auto textsOf = [](QWidget *view) {
        view->grab(); // lays out its rows
        QStringList texts;
        QAccessibleInterface *item = QAccessible::queryAccessibleInterface(view);
        for (int child = 0; child < std::min(item->childCount(), 200); ++child)
            texts << item->child(child)->text(QAccessible::Name);
        return texts.join(u'\n');
    };
    // A window each: without a screen reader Qt 6.8 keeps what it has said of rows that are gone.
    {
        Driver driver(settingsFile());
        QVERIFY(driver.openSample());
        const QString log = textsOf(driver.queries());
        QVERIFY2(log.contains("batch"_L1) && log.contains("query 2"_L1), qPrintable(log));
        driver.records()->expand(driver.records()->model()->index(0, 0));
        const QString tree = textsOf(driver.records());
        QVERIFY2(tree.contains("query 2, batch"_L1), qPrintable(tree));
        // The keys go from row to row: the first cell says what the row says.
        QVERIFY2(tree.contains("Rocannon's World, 1966, loaded by query 2, batch"_L1),
                 qPrintable(tree));
        QVERIFY2(log.contains("query 2, batch: book WHERE author_id IN"_L1), qPrintable(log));
    }
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    const QString log = textsOf(driver.queries());
    QVERIFY2(log.contains("repeated"_L1), qPrintable(log));
    const QString tree = textsOf(driver.records());
    QVERIFY2(tree.contains("repeated"_L1), qPrintable(tree));
}

void TestAccessibility::saysWhatTheComboIsFor()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    auto *latency = driver.find<LatencyBox>("latency");
    const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(latency);
    QCOMPARE(spoken->role(), QAccessible::ComboBox);
    QCOMPARE(spoken->text(QAccessible::Name), u"Latency of a round trip"_s);
    QCOMPARE(spoken->text(QAccessible::Value), u"5 ms"_s);
    QVERIFY(spoken->state().collapsed);
}

/// Of each load, with its finding.
void TestAccessibility::announcesTheEnd()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    const QString said = driver.find<QFrame>("strip")->accessibleDescription();
    QVERIFY2(said.contains(driver.count() + u" queries"_s), qPrintable(said));
    QVERIFY2(said.contains("Repeated"_L1), qPrintable(said));
}

/// The Tab key goes from the top to the bottom and from left to right.
void TestAccessibility::readsInOrder()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    // The path's chips are made anew.
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    driver.find<QToolButton>("open")->setFocus();
    QWidget *first = QApplication::focusWidget();
    QStringList visited;
    QList<QPoint> tops;
    for (int i = 0; i < 60; ++i) {
        QWidget *focus = QApplication::focusWidget();
        QVERIFY(focus);
        visited << nameOf(focus);
        tops << focus->mapTo(&driver.window(), QPoint());
        QWidget *next = nextByTab(&driver.window(), true);
        QVERIFY(next);
        next->setFocus(Qt::TabFocusReason);
        if (next == first)
            break;
    }
    QCOMPARE(QApplication::focusWidget(), first);
    QVERIFY2(visited.size() > 10, qPrintable(visited.join(u'\n')));
    // The toolbar from left to right, then the strip, then the records, then the log.
    const auto at = [&](QWidget *widget) { return visited.indexOf(nameOf(widget)); };
    QVERIFY(at(driver.find<QWidget>("loadNaive")) < at(driver.find<QWidget>("latency")));
    QVERIFY(at(driver.find<QWidget>("latency")) < at(driver.find<QWidget>("showThem")));
    QVERIFY(at(driver.find<QWidget>("showThem")) < at(driver.records()));
    QVERIFY(at(driver.records()) < at(driver.queries()));
    const qsizetype strip = at(driver.find<QWidget>("latency"));
    for (qsizetype i = 1; i < strip; ++i)
        QVERIFY2(tops[i].x() >= tops[i - 1].x(), qPrintable(visited[i]));
    // By the key itself, and back.
    driver.find<QToolButton>("open")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != first);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    QCOMPARE(QApplication::focusWidget(), first);
}

/// The Tab key reaches whatever takes it, goes round, and back the same way.
void TestAccessibility::walksByTab()
{
    const std::unique_ptr<Driver> driver = reached();
    QVERIFY(driver);
    driver->find<QToolButton>("open")->setFocus(Qt::TabFocusReason);
    const QList<QWidget *> forth = roundBy(Qt::Key_Tab);
    QStringList missed;
    for (QWidget *stop : stopsOf(driver->window())) {
        if (!forth.contains(stop))
            missed << nameOf(stop) + u' ' + stop->objectName();
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
    QList<QWidget *> back = roundBy(Qt::Key_Backtab);
    QVERIFY(!back.isEmpty());
    std::reverse(back.begin() + 1, back.end());
    QCOMPARE(back, forth);
}

/// Whatever has the focus looks otherwise than without it.
void TestAccessibility::showsTheFocus()
{
    const std::unique_ptr<Driver> driver = reached();
    QVERIFY(driver);
    QWidget *stop = driver->find<QToolButton>("open");
    QWidget *first = stop;
    QStringList invisible;
    do {
        stop->setFocus(Qt::TabFocusReason);
        QCoreApplication::sendPostedEvents();
        const QImage with = stop->grab().toImage();
        QWidget *next = nextByTab(&driver->window(), true);
        next->setFocus(Qt::TabFocusReason);
        QCoreApplication::sendPostedEvents();
        if (stop->isVisible() && with == stop->grab().toImage())
            invisible << nameOf(stop) + u' ' + stop->objectName();
        stop = next;
    } while (stop != first);
    QVERIFY2(invisible.isEmpty(), qPrintable(invisible.join(u'\n')));
}

void TestAccessibility::readsFromRightToLeft()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    {
        Driver driver(settingsFile());
        QVERIFY(driver.openSample());
        QCoreApplication::sendPostedEvents();
        const auto left = [&](const char *name) {
            return driver.find<QWidget>(name)->mapTo(&driver.window(), QPoint()).x();
        };
        QVERIFY(left("open") > left("loadNaive"));
        QVERIFY(left("loadNaive") > left("loadPrefetch"));
        QVERIFY(left("queryCount") > left("latency"));
        // Numbers and words keep their places within a text.
        constexpr char16_t isolate = 0x2068;
        QVERIFY(driver.find<QLabel>("measured")->text().startsWith(QChar(isolate)));
        QVERIFY(driver.find<QLabel>("estimate")->text().startsWith(QChar(isolate)));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
