// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/stretchborder.h"

#include <QHeaderView>
#include <QMouseEvent>
#include <QTreeWidget>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

class TestStretchBorder : public QObject
{
    Q_OBJECT

private slots:
    void movesTheBorder_data();
    void movesTheBorder();
    void showsItsCursor();

private:
    /// Drags the border behind the first column of \a header by \a pixels.
    static void drag(QHeaderView &header, int pixels)
    {
        QWidget *viewport = header.viewport();
        const QPoint from(borderOf(header), 5);
        const QPoint to = from + QPoint(pixels, 0);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton,
                         Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
    }
    static int borderOf(const QHeaderView &header)
    {
        return header.isRightToLeft() ? header.sectionViewportPosition(0)
                                      : header.sectionViewportPosition(1);
    }
    static void fill(QTreeWidget &tree)
    {
        tree.setHeaderLabels({ u"record"_s, u"details"_s, u"loaded by"_s });
        QHeaderView *header = tree.header();
        header->setStretchLastSection(false);
        header->setSectionResizeMode(0, QHeaderView::Stretch);
        new StretchBorder(header, 0);
        tree.resize(600, 200);
        tree.show();
        header->resizeSection(1, 150);
        header->resizeSection(2, 80);
    }
};

void TestStretchBorder::movesTheBorder_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("wider");
    QTest::newRow("from the left") << Qt::LeftToRight << -60;
    QTest::newRow("from the right") << Qt::RightToLeft << 60;
}

void TestStretchBorder::movesTheBorder()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(int, wider);
    QTreeWidget tree;
    tree.setLayoutDirection(direction);
    fill(tree);
    QHeaderView &header = *tree.header();
    const int all = header.length();
    const int border = borderOf(header);
    drag(header, wider);
    QCOMPARE(header.sectionSize(1), 210);
    QCOMPARE(borderOf(header), border + wider); // it follows the mouse
    drag(header, -wider);
    QCOMPARE(header.sectionSize(1), 150);
    // Neither column goes.
    drag(header, 100 * wider);
    QCOMPARE(header.sectionSize(0), header.minimumSectionSize());
    drag(header, -100 * wider);
    QCOMPARE(header.sectionSize(1), header.minimumSectionSize());
    QCOMPARE(header.length(), all);
    QCOMPARE(header.sectionSize(2), 80);
}

void TestStretchBorder::showsItsCursor()
{
    QTreeWidget tree;
    fill(tree);
    QHeaderView &header = *tree.header();
    const auto moveTo = [&header](int x) {
        QMouseEvent move(QEvent::MouseMove, QPoint(x, 5),
                         header.viewport()->mapToGlobal(QPoint(x, 5)), Qt::NoButton, Qt::NoButton,
                         {});
        QApplication::sendEvent(header.viewport(), &move);
    };
    moveTo(borderOf(header));
    QCOMPARE(header.cursor().shape(), Qt::SplitHCursor);
    moveTo(borderOf(header) - 40);
    QCOMPARE(header.cursor().shape(), Qt::ArrowCursor);
}

QTEST_MAIN(TestStretchBorder)
#include "tst_stretchborder.moc"
