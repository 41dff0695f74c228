// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/start/recentlist.h"

#include "ui/connect/filecheck.h"
#include "ui/parts/paleselection.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int recentRowHeight = 34;
constexpr int leastRows = 3;

} // namespace

RecentList::RecentList(QWidget *parent)
    : QTreeWidget(parent)
    , m_files(new FileCheck(this))
{
    setObjectName("recentPlaces"_L1);
    setAccessibleName(tr("Recent databases"));
    setColumnCount(ColumnCount);
    // For whoever has them read aloud.
    setHeaderLabels({ tr("Name"), tr("Place"), tr("Shown last"), tr("Opened"), QString() });
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setTextElideMode(Qt::ElideMiddle);
    setItemDelegate(new PaleSelection(recentRowHeight, this));
    sayRowOnFocus(this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setMouseTracking(true);
    header()->setMinimumSectionSize(0);
    header()->setStretchLastSection(false);
    connect(m_files, &FileCheck::changed, this, &RecentList::mark);
    connect(this, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { emit chosen(placeOf(item)); });
}

void RecentList::setPlaces(const QList<RecentPlace> &places)
{
    const int row = currentItem() ? indexOfTopLevelItem(currentItem()) : 0;
    clear();
    m_places = places;
    QStringList files;
    for (const RecentPlace &place : places) {
        addTopLevelItem(new QTreeWidgetItem);
        if (!place.file.isEmpty())
            files << place.file;
        showRow(topLevelItemCount() - 1);
    }
    if (!places.isEmpty())
        setCurrentItem(topLevelItem(std::min(row, topLevelItemCount() - 1)));
    m_files->check(files);
    updateGeometry();
    resizeEvent(nullptr);
}

void RecentList::showRow(int row)
{
    const RecentPlace &place = m_places[row];
    QTreeWidgetItem *item = topLevelItem(row);
    const bool isGone = m_files->stateOf(place.file) == FileCheck::State::Gone;
    const Theme theme(palette());
    item->setText(NameColumn, place.name);
    item->setText(WhereColumn,
                  isGone ? tr("%1 — not there any more").arg(place.where) : place.where);
    item->setText(PathColumn, place.path);
    item->setText(WhenColumn, dayText(place.opened, QDateTime::currentDateTime()));
    item->setTextAlignment(WhenColumn, Qt::AlignRight | Qt::AlignVCenter);
    const QString whole = place.file.isEmpty() ? place.where : place.file;
    for (int column = 0; column < ColumnCount; ++column) {
        const bool isName = column == NameColumn && !isGone;
        item->setForeground(column,
                            isName ? theme.mark(QueryLogModel::Mark::Batch) : theme.muted());
        item->setToolTip(column,
                         plainToolTip(place.path.isEmpty() ? whole : whole + u'\n' + place.path));
    }
    sayWholeRow(item);
    if (isGone == (itemWidget(item, RemoveColumn) != nullptr))
        return;
    if (!isGone) {
        removeItemWidget(item, RemoveColumn);
        return;
    }
    auto *remove = new QToolButton;
    remove->setObjectName("removeRecent"_L1);
    remove->setText(tr("Remove"));
    remove->setProperty("flat", true);
    remove->setFocusPolicy(Qt::NoFocus); // Delete is its key
    remove->setAccessibleName(tr("Remove %1 from the list").arg(place.name));
    remove->setToolTip(tr("Take it off this list (Delete)"));
    connect(remove, &QToolButton::clicked, this,
            [this, gone = place.place] { emit removeRequested(gone); });
    setItemWidget(item, RemoveColumn, remove);
}

void RecentList::mark(const QString &file)
{
    for (int row = 0; row < m_places.size(); ++row) {
        if (m_places[row].file == file)
            showRow(row);
    }
    resizeEvent(nullptr);
}

QString RecentList::placeOf(QTreeWidgetItem *item) const
{
    const int row = indexOfTopLevelItem(item);
    return row < 0 ? QString() : m_places[row].place;
}

void RecentList::keyPressEvent(QKeyEvent *event)
{
    const QString place = placeOf(currentItem());
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!place.isNull() && isEnter)
        emit chosen(place);
    else if (!place.isNull() && event->key() == Qt::Key_Delete)
        emit removeRequested(place);
    else
        QTreeWidget::keyPressEvent(event);
}

void RecentList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    QTreeWidgetItem *item = isByKey ? currentItem()
                                    : itemAt(viewport()->mapFromGlobal(event->globalPos()));
    const QString place = placeOf(item);
    if (place.isNull())
        return;
    const RecentPlace &recent = m_places[indexOfTopLevelItem(item)];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, place] { emit chosen(place); });
    menu->addAction(tr("Copy the place"), this,
                    [text = recent.file.isEmpty() ? recent.where : recent.file] {
                        QGuiApplication::clipboard()->setText(text);
                    });
    menu->addAction(tr("Remove from the list"), this,
                    [this, place] { emit removeRequested(place); });
    menu->popup(isByKey ? viewport()->mapToGlobal(visualItemRect(item).bottomLeft())
                        : event->globalPos());
}

void RecentList::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        for (int row = 0; row < m_places.size(); ++row)
            showRow(row);
    }
}

/// The place, which can be cut off best, has what the others leave.
void RecentList::resizeEvent(QResizeEvent *event)
{
    if (event)
        QTreeWidget::resizeEvent(event);
    const int width = viewport()->width();
    const int when = sizeHintForColumn(WhenColumn) + 8;
    const int removing = std::max(8, sizeHintForColumn(RemoveColumn) + 4);
    const int name = std::min(sizeHintForColumn(NameColumn) + 8, width * 28 / 100);
    const int path = std::min(sizeHintForColumn(PathColumn), width * 28 / 100);
    header()->resizeSection(NameColumn, name);
    header()->resizeSection(WhereColumn, std::max(0, width - name - path - when - removing));
    header()->resizeSection(PathColumn, path);
    header()->resizeSection(WhenColumn, when);
    header()->resizeSection(RemoveColumn, removing);
}

int RecentList::heightOf(int rows) const
{
    return 2 * style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, this)
        + rows * std::max(recentRowHeight, fontMetrics().height() + 8);
}

QSize RecentList::sizeHint() const
{
    return { 600, heightOf(topLevelItemCount()) };
}

QSize RecentList::minimumSizeHint() const
{
    return { 200, heightOf(std::min(topLevelItemCount(), leastRows)) };
}

} // namespace roundtrip

#include "moc_recentlist.cpp"
