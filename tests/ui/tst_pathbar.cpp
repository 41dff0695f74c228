// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "tests/support/schemanotation.h"
#include "ui/records/pathbar.h"

#include <QMenu>
#include <QToolButton>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using namespace roundtrip::test;

namespace {

/// The tooltips of a menu's actions by their texts, as it opens.
QStringList tipsOf(QMenu *menu)
{
    emit menu->aboutToShow();
    QStringList tips;
    for (const QAction *action : menu->actions()) {
        if (!action->isSeparator())
            tips << action->text() + u'=' + action->toolTip();
    }
    return tips;
}

} // namespace

class TestPathBar : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTablesComments();
    void hasNoTipsWithoutComments();
};

void TestPathBar::tellsTheTablesComments()
{
    QList<Table> tables = tablesFrom(u"author: id*; book: id* author_id>author"_s);
    tables[0].comment = u"who writes"_s;
    tables[1].comment = u"what is read"_s;
    PathBar bar;
    bar.setPath(std::make_shared<Schema>(tables), QuerySet(u"book"_s).prefetchRelated(u"author"_s));
    const auto chips = bar.findChildren<QToolButton *>(u"chip"_s);
    QCOMPARE(chips.size(), 3); // "+" is the last
    QCOMPARE(chips[0]->toolTip(), u"book\nwhat is read"_s);
    QCOMPARE(chips[1]->toolTip(), u"author\nwho writes"_s);
    QCOMPARE(tipsOf(chips[0]->menu()),
             (QStringList { u"author=who writes"_s, u"book=what is read"_s }));
    QVERIFY(chips[0]->menu()->toolTipsVisible());
    QCOMPARE(tipsOf(chips[1]->menu()).value(0), u"author=who writes"_s);
    QVERIFY(chips[1]->menu()->toolTipsVisible());
}

void TestPathBar::hasNoTipsWithoutComments()
{
    PathBar bar;
    bar.setPath(std::make_shared<Schema>(tablesFrom(u"author: id*"_s)), QuerySet(u"author"_s));
    const auto chips = bar.findChildren<QToolButton *>(u"chip"_s);
    QCOMPARE(chips[0]->toolTip(), u"author"_s);
    tipsOf(chips[0]->menu());
    QVERIFY(!chips[0]->menu()->toolTipsVisible());
}

QTEST_MAIN(TestPathBar)

#include "tst_pathbar.moc"
