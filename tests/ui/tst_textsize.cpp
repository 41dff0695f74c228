// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/filterrow.h"
#include "ui/parts/headerscale.h"
#include "ui/parts/textsize.h"

#include <QApplication>
#include <QHeaderView>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

/// The size of all texts, and of what goes with it.
class TestTextSize : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { applyTextSize(100); }
    void stepsThroughTheSizes();
    void startsFromTheDesktopsSize();
    void leavesUsualSizesAlone();
    void scalesBarsAndColumns();
};

void TestTextSize::initTestCase()
{
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestTextSize::stepsThroughTheSizes()
{
    QCOMPARE(textSizes().constFirst(), 70);
    QCOMPARE(textSizes().constLast(), 300);
    QCOMPARE(textSizeBeside(100, 1), 110);
    QCOMPARE(textSizeBeside(100, -1), 90);
    QCOMPARE(textSizeBeside(70, -1), 70);
    QCOMPARE(textSizeBeside(300, 1), 300);
}

/// However often the size is changed.
void TestTextSize::startsFromTheDesktopsSize()
{
    for (const int percent : { 200, 300, 70, 200 }) {
        applyTextSize(percent);
        QCOMPARE(QApplication::font().pixelSize(), 13 * percent / 100);
    }
    applyTextSize(100);
    QCOMPARE(QApplication::font().pixelSize(), 13);
}

void TestTextSize::leavesUsualSizesAlone()
{
    QFont font = QApplication::font();
    for (const int pixels : { 11, 12, 13, 14 }) {
        font.setPixelSize(pixels);
        QCOMPARE(scaledTo(font, 24), 24);
    }
    font.setPixelSize(26);
    QCOMPARE(scaledTo(font, 24), 48);
    font.setPixelSize(9);
    QCOMPARE(scaledTo(font, 26), 18);
}

void TestTextSize::scalesBarsAndColumns()
{
    FilterRow row(u"Filter"_s, u"field"_s);
    QTreeWidget tree;
    tree.setColumnCount(2);
    tree.header()->setStretchLastSection(false);
    tree.header()->resizeSection(0, 100);
    tree.header()->resizeSection(1, 100);
    new HeaderScale(tree.header(), 1);
    const int height = row.height();
    const int text = row.fontMetrics().height();
    row.show();
    tree.show();
    applyTextSize(200);
    QTRY_VERIFY(row.fontMetrics().height() > text);
    // Large texts need no more around them than others.
    QTRY_COMPARE(row.height(), height + row.fontMetrics().height() - text);
    QTRY_COMPARE(tree.header()->sectionSize(0), 200);
    QCOMPARE(tree.header()->sectionSize(1), 100); // it has no texts
    applyTextSize(100);
    QTRY_COMPARE(row.height(), height);
    QTRY_COMPARE(tree.header()->sectionSize(0), 100);
}

QTEST_MAIN(TestTextSize)
#include "tst_textsize.moc"
