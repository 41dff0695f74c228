// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/sidebar/schemaview.h"

#include "datalayer/schema/relation.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/theme.h"
#include "ui/sidebar/schemadelegate.h"
#include "ui/sidebar/schematreemodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace roundtrip {

SchemaView::SchemaView(SchemaTreeModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
{
    setModel(&model);
    setObjectName("schema"_L1);
    setAccessibleName(tr("Tables"));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(16);
    setExpandsOnDoubleClick(false); // the first click has chosen the table already
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setItemDelegate(new SchemaDelegate(this));
    sayRowOnFocus(this);
    connect(this, &QTreeView::clicked, this, &SchemaView::choose);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &SchemaView::sightChanged);
    connect(this, &QTreeView::expanded, this, &SchemaView::sightChanged);
    connect(this, &QTreeView::collapsed, this, &SchemaView::sightChanged);
    connect(&model, &QAbstractItemModel::modelReset, this, &SchemaView::sightChanged);
    // A row is tinted in front of its cells, too, which the view does not paint again by itself.
    connect(&model, &QAbstractItemModel::dataChanged, viewport(), qOverload<>(&QWidget::update));
}

QList<int> SchemaView::tablesInSight() const
{
    QList<int> tables;
    for (QModelIndex index = indexAt({ 1, 1 }); index.isValid(); index = indexBelow(index)) {
        if (visualRect(index).top() > viewport()->height())
            break;
        // Below a table come its columns; only the table itself has a number.
        const int table = m_model.tableOf(index);
        if (table >= 0 && m_model.indexOfTable(table) == index)
            tables << table;
    }
    return tables;
}

void SchemaView::choose(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    using RowKind = SchemaTreeModel::RowKind;
    switch (static_cast<RowKind>(index.data(SchemaTreeModel::RowKindRole).toInt())) {
    case RowKind::Schema:
        setExpanded(index, !isExpanded(index));
        break;
    case RowKind::Table:
    case RowKind::View:
        emit tableChosen(m_model.nameOf(index));
        break;
    case RowKind::Relation:
        emit relationChosen(m_model.nameOf(index.parent()), m_model.nameOf(index));
        break;
    case RowKind::Column:
        break;
    }
}

void SchemaView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QTreeView::keyPressEvent(event);
}

void SchemaView::contextMenuEvent(QContextMenuEvent *event)
{
    // By the keyboard the menu belongs to the current row, wherever the mouse is.
    const bool isByMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = isByMouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const QString name = m_model.nameOf(index);
    auto *menu = new QMenu(this);
    menu->setObjectName("schemaMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int table = m_model.tableOf(index);
    if (m_model.indexOfTable(table) == index && table >= 0) {
        menu->addAction(tr("Open"), this, [this, name] { emit tableChosen(name); });
        menu->addAction(tr("Count exactly"), this, [this, table] { emit countRequested(table); });
        menu->addSeparator();
    } else if (m_model.relationOf(index)) {
        menu->addAction(tr("Follow"), this, [this, owner = m_model.nameOf(index.parent()), name] {
            emit relationChosen(owner, name);
        });
        menu->addSeparator();
    }
    menu->addAction(tr("Copy name"), this, [name] { QGuiApplication::clipboard()->setText(name); });
    menu->popup(isByMouse ? event->globalPos()
                          : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void SchemaView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    emit sightChanged();
}

void SchemaView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Theme theme(palette());
    QStyleOptionViewItem plain = option;
    QColor under = palette().color(QPalette::Window); // the sidebar's, for what is to be readable
    const QRect row(0, option.rect.top(), viewport()->width(), option.rect.height());
    const bool isCurrent = index == currentIndex() && hasFocus();
    if (isCurrent || index.data(SchemaTreeModel::IsRootRole).toBool()) {
        QColor ground = theme.accent();
        ground.setAlphaF(isCurrent ? 0.22F : 0.14F);
        painter->fillRect(row, ground);
        under = Theme::layered(under, { ground });
    }
    plain.palette.setColor(QPalette::Base, under);
    // The delegate paints no ground of its own; the style must not either.
    plain.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver);
    QTreeView::drawRow(painter, plain, index);
}

void SchemaView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const UnheardRow unheard(*this);
    QTreeView::currentChanged(current, previous);
}

} // namespace roundtrip

#include "moc_schemaview.cpp"
