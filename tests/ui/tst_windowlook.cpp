// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/contrast.h"
#include "tests/support/highcontrast.h"
#include "tests/support/windowdriver.h"
#include "ui/parts/textsize.h"
#include "ui/parts/theme.h"
#include "ui/parts/windowsettings.h"
#include "ui/sidebar/schematreemodel.h"

#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QProxyStyle>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

/// How the window looks, and that all of it changes when the user or the desktop wants another
/// look.
class TestWindowLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void turnsDarkWhileItRuns_data();
    void turnsDarkWhileItRuns();
    void growsWhileItRuns();
    void keepsTheTextSize();
    void changesTheTextSizeByKeys();
    void changesTheTextSizeByTheMenu();
    void fitsLargeTexts_data();
    void fitsLargeTexts();
    void leavesTheRowsRoom();
    void leavesLargeRowsRoom();
    void readsSelectedRows_data();
    void readsSelectedRows();
    void fillsNoButtonThatHasTheFocus();
    void readsPlaceholders_data();
    void readsPlaceholders();
    void keepsItsPlaces();
    void leavesQtsDialogsAlone();

private:
    QString settingsFile() const { return m_folder->filePath(u"settings.ini"_s); }
    static bool settle(Driver &driver)
    {
        const bool isIdle = QTest::qWaitFor([&] { return !driver.application.runner().isBusy(); });
        // Windows hear of a font or a palette by an event, their parts by a second one.
        for (int round = 0; round < 4; ++round)
            QCoreApplication::processEvents();
        return isIdle;
    }
    /// The contrast of what is drawn at \a place of \a view with the ground there; 0 if that has no
    /// hue.
    static double tintedContrast(QAbstractItemView *view, const QRect &place)
    {
        const QImage image = view->viewport()->grab(place.adjusted(4, 3, -4, -3)).toImage();
        const QColor ground = image.pixelColor(0, 0);
        if (ground.saturation() <= 5)
            return 0;
        double most = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                most = std::max(most, contrast(image.pixelColor(x, y), ground));
        }
        return most;
    }
    /// The window as a picture, without what the time of a load is part of.
    static QImage picture(Driver &driver)
    {
        for (const auto *name : { "measured", "estimate" })
            driver.find<QLabel>(name)->setText(u"12.3 ms"_s);
        driver.queries()->hideColumn(3);
        driver.queries()->hideColumn(4);
        driver.queries()->collapseAll();
        // A view that gets the focus before it has rows makes none of them current.
        driver.records()->setCurrentIndex(driver.records()->model()->index(0, 0));
        QCoreApplication::sendPostedEvents();
        return driver.window().grab().toImage();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowLook::initTestCase()
{
    QApplication::setStyle(u"Fusion"_s);
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestWindowLook::init()
{
    QApplication::setPalette(Theme::lightPalette());
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestWindowLook::cleanup()
{
    applyTextSize(100);
}

void TestWindowLook::turnsDarkWhileItRuns_data()
{
    QTest::addColumn<QPalette>("before");
    QTest::addColumn<QPalette>("after");
    const QPalette black = highContrast(Qt::black, Qt::white);
    QTest::newRow("dark") << Theme::lightPalette() << Theme::darkPalette();
    QTest::newRow("light") << Theme::darkPalette() << Theme::lightPalette();
    QTest::newRow("high contrast") << Theme::lightPalette() << black;
    QTest::newRow("back") << black << Theme::lightPalette();
}

/// As if it had been started that way.
void TestWindowLook::turnsDarkWhileItRuns()
{
    QFETCH(const QPalette, before);
    QFETCH(const QPalette, after);
    QImage changed;
    {
        QApplication::setPalette(before);
        Driver driver(settingsFile());
        QVERIFY(driver.openSample() && settle(driver));
        QApplication::setPalette(after);
        QVERIFY(settle(driver));
        changed = picture(driver);
    }
    Driver driver(settingsFile());
    QVERIFY(driver.openSample() && settle(driver));
    const QImage started = picture(driver);
    QCOMPARE(changed.size(), started.size());
    int different = 0;
    for (int y = 0; y < started.height(); ++y) {
        for (int x = 0; x < started.width(); ++x)
            different += changed.pixel(x, y) != started.pixel(x, y) ? 1 : 0;
    }
    if (different > 600) {
        changed.save(QDir::temp().filePath(u"windowlook-changed.png"_s));
        started.save(QDir::temp().filePath(u"windowlook-started.png"_s));
    }
    QVERIFY2(different <= 600, qPrintable(QString::number(different))); // a time or two
}

/// Each text and each row.
void TestWindowLook::growsWhileItRuns()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample() && settle(driver));
    const int row = driver.records()->visualRect(driver.records()->model()->index(0, 0)).height();
    const int query = driver.queries()->visualRect(driver.queries()->model()->index(0, 0)).height();
    const int count = driver.find<QLabel>("queryCount")->fontInfo().pixelSize();
    QMenu *menu = driver.find<QToolButton>("view")->menu();
    menu->popup(QPoint(0, 0)); // open meanwhile
    const int entry = menu->actionGeometry(menu->actions().constFirst()).height();
    applyTextSize(200);
    QVERIFY(settle(driver));
    for (const QWidget *widget : driver.window().findChildren<QWidget *>()) {
        if (widget->isVisible() && !widget->objectName().startsWith("start"_L1)
            && widget->objectName() != "queryCount"_L1)
            QVERIFY2(widget->fontInfo().pixelSize() >= 24,
                     qPrintable(QLatin1StringView(widget->metaObject()->className()) + u' '
                                + widget->objectName()));
    }
    QCOMPARE(driver.records()->visualRect(driver.records()->model()->index(0, 0)).height(),
             2 * row);
    QCOMPARE(driver.queries()->visualRect(driver.queries()->model()->index(0, 0)).height(),
             2 * query);
    QVERIFY(driver.find<QLabel>("queryCount")->fontInfo().pixelSize() > count);
    QVERIFY(menu->actionGeometry(menu->actions().constFirst()).height() > entry * 3 / 2);
    menu->close();
}

void TestWindowLook::keepsTheTextSize()
{
    {
        Driver driver(settingsFile());
        QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
        QTest::keyClick(&driver.window(), Qt::Key_Plus, Qt::ControlModifier);
        driver.window().close();
    }
    applyTextSize(100);
    Driver driver(settingsFile());
    QCOMPARE(QApplication::font().pixelSize(), 14);
    // A further window is no larger than the first.
    driver.application.openWindow();
    QCOMPARE(QApplication::font().pixelSize(), 14);
}

void TestWindowLook::changesTheTextSizeByKeys()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QSettings file(settingsFile(), QSettings::IniFormat);
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(&driver.window(), key, Qt::ControlModifier);
        return QApplication::font().pixelSize();
    };
    QCOMPARE(press(Qt::Key_Plus), 14);
    QCOMPARE(press(Qt::Key_Equal), 16); // plus without Shift, on many a keyboard
    QCOMPARE(press(Qt::Key_Minus), 14);
    QCOMPARE(press(Qt::Key_0), 13);
    for (int i = 0; i < 15; ++i)
        press(Qt::Key_Plus);
    QCOMPARE(QApplication::font().pixelSize(), 39);
    for (int i = 0; i < 15; ++i)
        press(Qt::Key_Minus);
    QCOMPARE(QApplication::font().pixelSize(), 9);
    press(Qt::Key_0);
}

void TestWindowLook::changesTheTextSizeByTheMenu()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample());
    auto *menu = driver.find<QMenu>("textSize");
    menu->popup(driver.window().mapToGlobal(QPoint(20, 20)));
    QVERIFY(menu->isVisible());
    const auto choose = [menu](int place) {
        menu->setActiveAction(menu->actions().at(place));
        QTest::keyClick(menu, Qt::Key_Return);
        return QApplication::font().pixelSize();
    };
    QCOMPARE(choose(0), 14);
    menu->popup(driver.window().mapToGlobal(QPoint(20, 20)));
    QVERIFY(menu->actions().at(2)->text().contains("110"_L1));
    QCOMPARE(choose(2), 13);
}

void TestWindowLook::fitsLargeTexts_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    QTest::newRow("200 %, 800 x 600") << 200 << QSize(800, 600);
    QTest::newRow("150 %, 800 x 600") << 150 << QSize(800, 600);
    QTest::newRow("300 %, 1280 x 800") << 300 << QSize(1280, 800);
    QTest::newRow("70 %, 800 x 600") << 70 << QSize(800, 600);
    QTest::newRow("100 %, 800 x 600") << 100 << QSize(800, 600);
}

/// Nothing lies over something else or beyond the window, and no button's text is cut off.
void TestWindowLook::fitsLargeTexts()
{
    QFETCH(const int, percent);
    QFETCH(const QSize, size);
    Driver driver(settingsFile());
    driver.window().setStrategy(FetchStrategy::Naive);
    QVERIFY(driver.openSample());
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }) && settle(driver));
    applyTextSize(percent);
    driver.window().resize(size);
    QVERIFY(settle(driver));
    QVERIFY(settle(driver));
    QCOMPARE(driver.window().size(), size);
    for (const char *name : { "toolbar", "strip" }) {
        auto *bar = driver.find<QWidget>(name);
        QVERIFY(bar->width() <= size.width());
        QList<QWidget *> parts = bar->findChildren<QWidget *>(QString(),
                                                              Qt::FindDirectChildrenOnly);
        parts.removeIf([](const QWidget *part) { return !part->isVisible() || part->isWindow(); });
        for (const QWidget *part : std::as_const(parts)) {
            const QString what = QLatin1StringView(part->metaObject()->className()) + u' '
                + part->objectName();
            QVERIFY2(bar->rect().adjusted(0, -2, 0, 2).contains(part->geometry()),
                     qPrintable(what));
            for (const QWidget *other : std::as_const(parts)) {
                QVERIFY2(other == part || !part->geometry().intersects(other->geometry()),
                         qPrintable(what + u" lies over "_s + other->objectName()));
            }
            if (const auto *button = qobject_cast<const QAbstractButton *>(part)) {
                QVERIFY2(button->width() >= button->minimumSizeHint().width()
                             || button->toolTip().contains(button->text()),
                         qPrintable(what));
            }
        }
    }
}

void TestWindowLook::leavesTheRowsRoom()
{
    Driver driver(settingsFile());
    driver.window().resize(900, 600);
    QVERIFY(driver.openSample() && settle(driver));
    QCOMPARE(driver.window().size(), QSize(900, 600));
    const QTreeView *records = driver.records();
    const int row = records->visualRect(records->model()->index(0, 0)).height();
    QVERIFY2(records->viewport()->height() / row >= 9,
             qPrintable(QString::number(records->viewport()->height() / row)));
    QVERIFY2(driver.queries()->viewport()->height() / row >= 4,
             qPrintable(QString::number(driver.queries()->viewport()->height() / row)));
}

/// With texts of twice the size there is a record and a query to be seen.
void TestWindowLook::leavesLargeRowsRoom()
{
    Driver driver(settingsFile());
    driver.window().resize(900, 600);
    QVERIFY(driver.openSample() && settle(driver));
    applyTextSize(200);
    QVERIFY(settle(driver));
    QVERIFY(settle(driver));
    QCOMPARE(driver.window().size(), QSize(900, 600));
    for (const QTreeView *view : { driver.records(), driver.queries() }) {
        const int row = view->visualRect(view->model()->index(0, 0)).height();
        QVERIFY2(view->viewport()->height() >= row,
                 qPrintable(view->objectName() + u' ' + QString::number(view->viewport()->height())
                            + u" of "_s + QString::number(row)));
    }
    applyTextSize(100);
}

void TestWindowLook::readsSelectedRows_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
}

/// Also what is muted in a row that the query of the selected record has filled.
void TestWindowLook::readsSelectedRows()
{
    QFETCH(const QPalette, palette);
    QApplication::setPalette(palette);
    Driver driver(settingsFile());
    applyTextSize(200); // the letters have pixels in all of their colour
    QVERIFY(driver.openSample());
    QVERIFY(settle(driver));
    QTreeView *records = driver.records();
    const QModelIndex book = records->model()->index(0, 0, records->model()->index(0, 0));
    driver.clickRow(records, book);
    QVERIFY(settle(driver));
    QCOMPARE(records->currentIndex(), book);
    const QRect cell = records->visualRect(book.siblingAtColumn(RecordTreeModel::DetailsColumn));
    const double most = tintedContrast(records, cell);
    QVERIFY2(most >= 4.5, qPrintable(QString::number(most)));
    // The number of records of the root table, with the focus and without.
    QTest::keyClick(&driver.window(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    auto *tables = driver.find<QTreeView>("schema");
    QVERIFY(settle(driver));
    QVERIFY(tables->isVisible());
    const QModelIndex root = tables->currentIndex();
    QTRY_VERIFY(!root.data(SchemaTreeModel::DetailRole).toString().isEmpty());
    for (const bool hasFocus : { true, false }) {
        (hasFocus ? static_cast<QWidget *>(tables) : records)->setFocus();
        QVERIFY(settle(driver));
        QRect row = tables->visualRect(root);
        row.setLeft(row.right() - 60);
        const double least = tintedContrast(tables, row);
        QVERIFY2(least >= 4.5, qPrintable(QString::number(least)));
    }
}

/// The ring says it; the style would fill the ground of the texts as well.
void TestWindowLook::fillsNoButtonThatHasTheFocus()
{
    Driver driver(settingsFile());
    driver.window().showStart();
    QVERIFY(settle(driver));
    driver.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    auto *card = driver.window().findChildren<QPushButton *>(u"startCard"_s).constFirst();
    const auto inner = [card] { return card->grab(card->rect().adjusted(4, 4, -4, -4)).toImage(); };
    driver.find<QToolButton>("open")->setFocus();
    const QImage without = inner();
    for (int key = 0; key < 20 && !card->hasFocus(); ++key)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(card->hasFocus());
    QCOMPARE(inner(), without);
}

void TestWindowLook::readsPlaceholders_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
    QTest::newRow("black on white") << highContrast(Qt::white, Qt::black);
    QTest::newRow("white on black") << highContrast(Qt::black, Qt::white);
}

/// What a field says while it is empty is not half transparent.
void TestWindowLook::readsPlaceholders()
{
    QFETCH(const QPalette, palette);
    QApplication::setPalette(palette);
    Driver driver(settingsFile());
    QVERIFY(driver.openSample() && settle(driver));
    for (const auto *name : { "search", "queryFilter" }) {
        QCOMPARE(driver.find<QLineEdit>(name)->palette().color(QPalette::PlaceholderText),
                 Theme(palette).muted());
    }
    // The desktop's colours still reach the window.
    QApplication::setPalette(Theme::darkPalette());
    QVERIFY(settle(driver));
    QCOMPARE(driver.find<QLineEdit>("search")->palette().color(QPalette::PlaceholderText),
             Theme(Theme::darkPalette()).muted());
}

/// Whoever has clicked somewhere finds the same thing there afterwards.
void TestWindowLook::keepsItsPlaces()
{
    Driver driver(settingsFile());
    QVERIFY(driver.openSample() && settle(driver));
    const auto places = [&] {
        QCoreApplication::sendPostedEvents();
        QList<QPoint> found;
        for (const auto *name : { "loadNaive", "loadPrefetch", "loadOthers", "latency" })
            found << driver.find<QWidget>(name)->mapTo(&driver.window(), QPoint());
        return found;
    };
    const QList<QPoint> before = places();
    QVERIFY(driver.waitForLoad([&] { driver.click("loadNaive"); }));
    QCOMPARE(places(), before);
    auto *others = driver.find<QToolButton>("loadOthers");
    for (QAction *other : others->menu()->actions()) {
        QVERIFY(driver.waitForLoad([&] { other->trigger(); }));
        QCOMPARE(places(), before);
    }
}

void TestWindowLook::leavesQtsDialogsAlone()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    Driver driver(settingsFile());
    QVERIFY(QTest::qWaitForWindowActive(&driver.window()));
    QTest::keyClick(&driver.window(), Qt::Key_O, Qt::ControlModifier);
    auto *dialog = driver.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->styleSheet().isEmpty());
    for (const QWidget *parent = dialog->parentWidget(); parent; parent = parent->parentWidget())
        QVERIFY(parent->styleSheet().isEmpty());
    dialog->close();
}

QTEST_MAIN(TestWindowLook)
#include "tst_windowlook.moc"
