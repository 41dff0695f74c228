// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/treeexpansion.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTreeView>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace roundtrip;

namespace {

/// Rows with so many children each, of which some say that they would have to be fetched.
class Model : public QStandardItemModel
{
public:
    Model(int rows, int children)
    {
        for (int row = 0; row < rows; ++row) {
            auto *item = new QStandardItem(QString::number(row));
            for (int child = 0; child < children; ++child)
                item->appendRow(new QStandardItem(u"child"_s));
            appendRow(item);
        }
    }

    bool canFetchMore(const QModelIndex &parent) const override
    {
        return parent.isValid() && parent.row() == unfetched;
    }
    void fetchMore(const QModelIndex & /*parent*/) override { ++fetches; }

    int unfetched = -1;
    int fetches = 0;
};

int openRows(const QTreeView &view)
{
    int open = 0;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        open += view.isExpanded(view.model()->index(row, 0)) ? 1 : 0;
    return open;
}

} // namespace

class TestTreeExpansion : public QObject
{
    Q_OBJECT

private slots:
    void opensAllThatIsInMemory();
    void opensWhatIsBelowARow();
    void endsWhereThereAreTooMany();
    void canBeStopped();
};

void TestTreeExpansion::opensAllThatIsInMemory()
{
    Model model(500, 2);
    model.unfetched = 7;
    QTreeView view;
    view.setModel(&model);
    auto *expansion = new TreeExpansion(&view);
    QSignalSpy cutOff(expansion, &TreeExpansion::cutOff);
    expansion->expand({});
    QTRY_COMPARE(openRows(view), 499);
    QTRY_VERIFY(!expansion->stop());
    QVERIFY(!view.isExpanded(model.index(7, 0)));
    QCOMPARE(model.fetches, 0);
    QCOMPARE(cutOff.size(), 0);
}

void TestTreeExpansion::opensWhatIsBelowARow()
{
    Model model(5, 2);
    model.item(2)->child(0)->appendRow(new QStandardItem(u"grandchild"_s));
    QTreeView view;
    view.setModel(&model);
    auto *expansion = new TreeExpansion(&view);
    QSignalSpy stepped(expansion, &TreeExpansion::stepped);
    expansion->expand(model.index(2, 0));
    QTRY_VERIFY(view.isExpanded(model.index(0, 0, model.index(2, 0))));
    QTRY_VERIFY(!stepped.isEmpty());
    QCOMPARE(openRows(view), 1);
    // The row goes while it is being opened.
    expansion->expand(model.index(1, 0));
    model.removeRow(1);
    stepped.clear();
    QTRY_VERIFY(!stepped.isEmpty());
    QVERIFY(!expansion->stop());
    QCOMPARE(openRows(view), 1);
}

void TestTreeExpansion::endsWhereThereAreTooMany()
{
    Model model(TreeExpansion::mostRows / 10 + 100, 9);
    QTreeView view;
    view.setModel(&model);
    view.setUniformRowHeights(true);
    auto *expansion = new TreeExpansion(&view);
    QSignalSpy cutOff(expansion, &TreeExpansion::cutOff);
    expansion->expand({});
    QTRY_COMPARE_WITH_TIMEOUT(cutOff.size(), 1, 60'000);
    QCOMPARE(openRows(view), TreeExpansion::mostRows / 10);
}

void TestTreeExpansion::canBeStopped()
{
    Model model(500, 2);
    QTreeView view;
    view.setModel(&model);
    auto *expansion = new TreeExpansion(&view);
    QVERIFY(!expansion->stop());
    expansion->expand({});
    QVERIFY(expansion->stop());
    QCoreApplication::processEvents();
    QCOMPARE(openRows(view), 0);
}

QTEST_MAIN(TestTreeExpansion)
#include "tst_treeexpansion.moc"
