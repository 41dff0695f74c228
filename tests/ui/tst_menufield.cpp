// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/menufield.h"

#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

QStringList visibleEntries(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !qobject_cast<const MenuField *>(action))
            texts << action->text();
    }
    return texts;
}

} // namespace

class TestMenuField : public QObject
{
    Q_OBJECT

private slots:
    void leavesWhatIsFound();
    void takesTheFirstByEnter();
    void takesWhatIsMarked();
    void goesOnByArrowKeys();
    void keepsThousandsOnTheScreen();
};

/// In one column, which scrolls.
void TestMenuField::keepsThousandsOnTheScreen()
{
    QMenu menu;
    menu.addAction(new MenuField(u"Find"_s, &menu));
    for (int i = 0; i < 2000; ++i)
        menu.addAction(u"column %1"_s.arg(i));
    menu.popup(QPoint(0, 0));
    const QSize room = menu.screen()->size();
    QVERIFY2(menu.height() <= room.height(), qPrintable(QDebug::toString(menu.size())));
    QVERIFY2(menu.width() < room.width() / 2, qPrintable(QDebug::toString(menu.size())));
    menu.close();
}

void TestMenuField::leavesWhatIsFound()
{
    QMenu menu;
    auto *field = new MenuField(u"Find"_s, &menu);
    menu.addAction(field);
    menu.addAction(u"Album"_s);
    menu.addAction(u"R&&B artist"_s);
    menu.addMenu(u"Others"_s);
    auto *edit = field->defaultWidget()->findChild<QLineEdit *>();
    edit->setText(u"ALB"_s);
    QCOMPARE(visibleEntries(menu), (QStringList { u"Album"_s, u"Others"_s }));
    edit->setText(u"r&b"_s);
    QCOMPARE(visibleEntries(menu), (QStringList { u"R&&B artist"_s, u"Others"_s }));
    edit->clear();
    QCOMPARE(visibleEntries(menu).size(), 3);
}

void TestMenuField::takesTheFirstByEnter()
{
    QMenu menu;
    auto *field = new MenuField(u"Find"_s, &menu);
    menu.addAction(field);
    menu.addAction(u"Album"_s);
    QAction *disabled = menu.addAction(u"Genre, there already"_s);
    disabled->setEnabled(false);
    QAction *genre = menu.addAction(u"Genre"_s);
    const QSignalSpy taken(genre, &QAction::triggered);
    menu.popup(QPoint(0, 0));
    auto *edit = field->defaultWidget()->findChild<QLineEdit *>();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"gen"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(taken.size(), 1);
    QVERIFY(!menu.isVisible());
}

void TestMenuField::takesWhatIsMarked()
{
    QMenu menu;
    auto *field = new MenuField(u"Find"_s, &menu);
    menu.addAction(field);
    QAction *album = menu.addAction(u"Album"_s);
    QAction *genre = menu.addAction(u"Genre"_s);
    const QSignalSpy albums(album, &QAction::triggered);
    const QSignalSpy genres(genre, &QAction::triggered);
    auto *edit = field->defaultWidget()->findChild<QLineEdit *>();
    for (const QString &typed : { QString(), u"al"_s }) {
        menu.popup(QPoint(0, 0));
        menu.setActiveAction(genre);
        edit->setFocus();
        QTest::keyClicks(edit, typed);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QCOMPARE(genres.size(), 1);
    QCOMPARE(albums.size(), 1); // something else was looked for
}

void TestMenuField::goesOnByArrowKeys()
{
    QMenu menu;
    auto *field = new MenuField(u"Find"_s, &menu);
    menu.addAction(field);
    QAction *album = menu.addAction(u"Album"_s);
    const QSignalSpy taken(album, &QAction::triggered);
    menu.popup(QPoint(0, 0));
    auto *edit = field->defaultWidget()->findChild<QLineEdit *>();
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClick(edit, Qt::Key_Down);
    QTRY_COMPARE(menu.activeAction(), album);
    QTest::keyClick(&menu, Qt::Key_Return);
    QCOMPARE(taken.size(), 1);
}

QTEST_MAIN(TestMenuField)
#include "tst_menufield.moc"
