// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/spokenrow.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QTimer>
#include <QTreeWidgetItem>

namespace roundtrip {

namespace {

void hearNothing(QAccessibleEvent * /*event*/) { }

void sayRow(QAbstractItemView *view)
{
    QAccessibleInterface *spoken = QAccessible::isActive() && view->hasFocus()
        ? QAccessible::queryAccessibleInterface(view)
        : nullptr;
    const QAccessibleInterface *row = spoken ? spoken->focusChild() : nullptr;
    if (!row)
        return;
    QAccessibleEvent event(view, QAccessible::Focus);
    event.setChild(spoken->indexOfChild(row));
    QAccessible::updateAccessibility(&event);
}

/// SaidOnFocus says the current row of a view that gets the focus.
class SaidOnFocus : public QObject
{
public:
    explicit SaidOnFocus(QAbstractItemView *view)
        : QObject(view)
        , m_view(view)
    {
        view->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Later: Qt tells of the view itself after this event.
        if (event->type() == QEvent::FocusIn)
            QTimer::singleShot(0, m_view, [view = m_view] { sayRow(view); });
        return QObject::eventFilter(watched, event);
    }

private:
    QAbstractItemView *m_view;
};

} // namespace

UnheardRow::UnheardRow(const QAbstractItemView &view)
    : m_isUnheard(!view.hasFocus())
{
    if (m_isUnheard)
        m_before = QAccessible::installUpdateHandler(&hearNothing);
}

UnheardRow::~UnheardRow()
{
    if (m_isUnheard)
        QAccessible::installUpdateHandler(m_before);
}

void sayRowOnFocus(QAbstractItemView *view)
{
    new SaidOnFocus(view);
}

void sayWholeRow(QTreeWidgetItem *item)
{
    QStringList texts;
    for (int column = 0; column < item->columnCount(); ++column)
        texts << item->text(column);
    texts.removeAll(QString());
    item->setData(0, Qt::AccessibleTextRole, texts.join(QStringLiteral(", ")));
}

} // namespace roundtrip
