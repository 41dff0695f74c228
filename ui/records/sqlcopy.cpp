// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/sqlcopy.h"

#include "datalayer/log/runnablesql.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace roundtrip {

SqlCopy::SqlCopy(QPlainTextEdit *field)
    : QObject(field)
    , m_field(field)
{
    field->installEventFilter(this);
    field->viewport()->installEventFilter(this); // which gets the event of the menu
}

void SqlCopy::copy() const
{
    if (const QString sql = runnableSql(m_record); !sql.isEmpty())
        QGuiApplication::clipboard()->setText(sql);
}

bool SqlCopy::isPartSelected() const
{
    const qsizetype selected = m_field->textCursor().selectedText().size();
    return selected > 0 && selected < m_field->toPlainText().size();
}

bool SqlCopy::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !isPartSelected()
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        showMenu(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

void SqlCopy::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_field);
    menu->setObjectName("sqlMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *sql = menu->addAction(tr("Copy SQL"), this, &SqlCopy::copy);
    sql->setEnabled(!m_record.sql.isEmpty());
    QAction *selection = menu->addAction(tr("Copy the selection"), m_field, &QPlainTextEdit::copy);
    selection->setEnabled(m_field->textCursor().hasSelection());
    menu->addAction(tr("Select all"), m_field, &QPlainTextEdit::selectAll);
    menu->popup(place);
}

} // namespace roundtrip

#include "moc_sqlcopy.cpp"
