// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/readingorder.h"

#include <QLayout>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QWidget>

#include <algorithm>

namespace roundtrip {

namespace {

void addInOrder(QWidget *widget, QList<QWidget *> &found);

void addInOrder(QLayout &layout, QList<QWidget *> &found)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (QWidget *widget = item->widget())
            addInOrder(widget, found);
        else if (QLayout *inner = item->layout())
            addInOrder(*inner, found);
    }
}

void addInOrder(QWidget *widget, QList<QWidget *> &found)
{
    const bool isWhole = found.isEmpty();
    if (found.contains(widget) || (widget->isWindow() && !isWhole))
        return;
    found << widget;
    if (QLayout *layout = widget->layout())
        addInOrder(*layout, found);
    if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            addInOrder(splitter->widget(i), found);
    }
    if (const auto *tabs = qobject_cast<const QTabWidget *>(widget))
        addInOrder(tabs->tabBar(), found); // above the page
    // What no layout has: the parts of Qt's own widgets, and what lies over others.
    const QObjectList children = widget->children();
    for (QObject *child : children) {
        if (child->isWidgetType())
            addInOrder(static_cast<QWidget *>(child), found);
    }
}

} // namespace

QList<QWidget *> readingOrder(QWidget *whole)
{
    QList<QWidget *> found;
    addInOrder(whole, found);
    return found;
}

QWidget *nextByTab(QWidget *whole, bool isForth)
{
    const QWidget *current = whole->focusWidget();
    QList<QWidget *> stops = readingOrder(whole);
    stops.removeIf([current](const QWidget *widget) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible()
            && widget->isEnabled() && !widget->focusProxy();
        return !isStop && widget != current;
    });
    if (!isForth)
        std::reverse(stops.begin(), stops.end());
    if (stops.isEmpty())
        return nullptr;
    const qsizetype at = current ? stops.indexOf(current) : -1;
    QWidget *next = stops[(at + 1) % stops.size()];
    return next == current ? nullptr : next;
}

} // namespace roundtrip
