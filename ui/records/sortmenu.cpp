// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/sortmenu.h"

#include "datalayer/models/recordpages.h"
#include "datalayer/records/loadedrecords.h"
#include "datalayer/records/recordorder.h"
#include "ui/parts/menufield.h"
#include "ui/parts/plaintext.h"

#include <QActionGroup>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// So many columns are found by looking.
constexpr qsizetype mostWithoutField = 15;

QAction *addChoice(QMenu *menu, const QString &text, bool isChosen)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    return action;
}

} // namespace

SortMenu::SortMenu(const RecordPages &pages, QWidget *parent)
    : QMenu(parent)
    , m_pages(pages)
{
    setObjectName("sortMenu"_L1);
    connect(this, &QMenu::aboutToShow, this, &SortMenu::fill);
}

void SortMenu::fill()
{
    clear();
    const LoadedRecords *records = m_pages.shape();
    if (!records) {
        addAction(tr("Nothing is loaded"))->setEnabled(false);
        return;
    }
    const Table &table = records->schema().table(records->query().table);
    const QStringList order = m_pages.query().selection().order;
    if (table.columns.size() > mostWithoutField)
        addAction(new MenuField(tr("Find a column…"), this));
    const QAction *own = addChoice(this, tr("In the key's order"), order.isEmpty());
    connect(own, &QAction::triggered, this, [this] { emit orderChosen({}); });
    addDirections(order);
    addSeparator();
    for (const Column &column : table.columns) {
        const QString &name = column.name;
        if (!canOrderBy(table, name))
            continue;
        const bool isDown = order.value(0) == QChar(u'-') + name;
        const bool isChosen = !order.isEmpty() && (isDown || order.first() == name);
        const QString arrow = isChosen ? (isDown ? u"  ▼"_s : u"  ▲"_s) : QString();
        QAction *action = addChoice(this, plainActionText(name) + arrow, isChosen);
        action->setData(name);
        connect(action, &QAction::triggered, this, [this, isChosen, isDown, name] {
            emit orderChosen({ isChosen && !isDown ? QChar(u'-') + name : name });
        });
    }
}

void SortMenu::popUp(const QPoint &place, const QString &column)
{
    popup(place);
    const QList<QAction *> entries = actions();
    const auto entry = std::ranges::find_if(entries, [&column](const QAction *action) {
        return !column.isEmpty() && action->data().toString() == column;
    });
    if (entry != entries.end())
        setActiveAction(*entry);
}

/// Up and down, where there is an order to turn round.
void SortMenu::addDirections(const QStringList &order)
{
    if (order.isEmpty())
        return;
    const LoadedRecords &records = *m_pages.shape();
    const Table &table = records.schema().table(records.query().table);
    const QString &first = order.first();
    const bool isDown = table.columnIndex(first) < 0 && first.startsWith(u'-');
    const QString name = isDown ? first.sliced(1) : first;
    if (!canOrderBy(table, name))
        return;
    addSeparator();
    const QAction *up = addChoice(this, tr("Ascending"), !isDown);
    connect(up, &QAction::triggered, this, [this, name] { emit orderChosen({ name }); });
    const QAction *down = addChoice(this, tr("Descending"), isDown);
    connect(down, &QAction::triggered, this,
            [this, name] { emit orderChosen({ QChar(u'-') + name }); });
}

} // namespace roundtrip

#include "moc_sortmenu.cpp"
