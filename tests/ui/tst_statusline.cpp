// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/statusline.h"

#include "tests/support/pagesfixture.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QProxyStyle>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace roundtrip;
using Fixture = test::PagesFixture;

class TestStatusLine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void saysHowManyThereAre();
    void marksAnEstimate();
    void standsStillWhereNothingIsToMove();
    void saysWhatWasNotLookedAt();
    void keepsItsTextsFromTheEdge_data();
    void keepsItsTextsFromTheEdge();

private:
    static QString countOf(const StatusLine &line)
    {
        return line.findChild<QLabel *>(u"recordCount"_s)->text();
    }
    static QToolButton *countAll(const StatusLine &line)
    {
        return line.findChild<QToolButton *>(u"countAll"_s);
    }
};

void TestStatusLine::saysHowManyThereAre()
{
    Fixture fixture;
    StatusLine line;
    fixture.loadSparse(QuerySet(u"n"_s));
    line.showCount(fixture.pages);
    QCOMPARE(countOf(line), u"100 of 250 in n"_s);
    QVERIFY(countAll(line)->isHidden());
}

void TestStatusLine::keepsItsTextsFromTheEdge_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void TestStatusLine::keepsItsTextsFromTheEdge()
{
    QFETCH(const Qt::LayoutDirection, direction);
    Fixture fixture;
    StatusLine line;
    line.setLayoutDirection(direction);
    fixture.loadSparse(QuerySet(u"n"_s));
    line.showCount(fixture.pages);
    line.showUnseen(1, 2);
    line.resize(700, line.sizeHint().height());
    line.show();
    const auto place = [&line](const char *name) {
        const auto *label = line.findChild<QLabel *>(QLatin1StringView(name));
        return label->contentsRect().translated(label->mapTo(&line, QPoint()));
    };
    const QRect count = place("recordCount");
    const QRect unseen = place("unseenRecords");
    QVERIFY(count.left() >= 6 && count.right() < line.width() - 6);
    const int between = direction == Qt::LeftToRight ? unseen.left() - count.right()
                                                     : count.left() - unseen.right();
    QVERIFY2(between >= 12, qPrintable(QString::number(between)));
}

void TestStatusLine::saysWhatWasNotLookedAt()
{
    StatusLine line;
    const auto *unseen = line.findChild<QLabel *>(u"unseenRecords"_s);
    QVERIFY(unseen->isHidden());
    line.showUnseen(1374, 1412);
    QVERIFY(!unseen->isHidden());
    QCOMPARE(unseen->text(), u"1,374 of 1,412 prefetched records not looked at yet"_s);
    line.showUnseen(0, 1412);
    QCOMPARE(unseen->text(), u"all 1,412 prefetched records looked at"_s);
    line.showUnseen(1, 1);
    QCOMPARE(unseen->text(), u"1 prefetched record not looked at yet"_s);
    line.showUnseen(0, 1);
    QCOMPARE(unseen->text(), u"1 prefetched record looked at"_s);
    line.showUnseen(0, 0); // nothing was loaded beforehand
    QVERIFY(unseen->isHidden());
}

void TestStatusLine::marksAnEstimate()
{
    Fixture fixture(test::numbers
                    + u"ANALYZE; UPDATE sqlite_stat1 SET stat = '12345' WHERE tbl = 'n';"
                      "INSERT INTO sqlite_stat1 VALUES ('n', NULL, '12345');"_s);
    StatusLine line;
    fixture.pages.setSparse(true);
    fixture.pages.setCounting(RecordPages::Counting::OnRequest);
    fixture.load(QuerySet(u"n"_s));
    line.showCount(fixture.pages);
    QCOMPARE(countOf(line), u"100 of ~12,345 in n"_s);
    QVERIFY(!countAll(line)->isHidden());
    QVERIFY(countAll(line)->toolTip().contains("only if you ask"_L1));
    // A click on the button asks for the exact number.
    QSignalSpy asked(&line, &StatusLine::countRequested);
    countAll(line)->click();
    QCOMPARE(asked.size(), 1);
    fixture.pages.countAll();
    QTRY_COMPARE(fixture.pages.totalCount(), 250);
    line.showCount(fixture.pages);
    QCOMPARE(countOf(line), u"100 of 250 in n"_s);
    QVERIFY(countAll(line)->isHidden());
}

/// A load whose length is not known has a bar that goes to and fro, unless nothing is to move.
void TestStatusLine::standsStillWhereNothingIsToMove()
{
    class Still final : public QProxyStyle
    {
    public:
        int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                      QStyleHintReturn *data) const override
        {
            return hint == SH_Widget_Animation_Duration
                ? 0
                : QProxyStyle::styleHint(hint, option, widget, data);
        }
    };
    for (const bool isStill : { false, true }) {
        QApplication::setStyle(isStill ? new Still : new QProxyStyle(u"Fusion"_s));
        StatusLine line;
        line.setProgress(3, 0);
        const auto *bar = line.findChild<QProgressBar *>();
        QCOMPARE(bar->maximum(), isStill ? 1 : 0);
    }
}

QTEST_MAIN(TestStatusLine)

#include "tst_statusline.moc"
