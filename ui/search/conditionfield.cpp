// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/conditionfield.h"

#include "ui/search/completionlist.h"

#include <QKeyEvent>

namespace roundtrip {

ConditionField::ConditionField(QWidget *parent)
    : QLineEdit(parent)
    , m_list(new CompletionList(this))
{
    connect(this, &QLineEdit::textEdited, this, [this] { complete(false); });
    connect(m_list, &CompletionList::chosen, this, &ConditionField::take);
}

bool ConditionField::isCompleting() const
{
    return m_list->isVisible();
}

void ConditionField::endCompleting()
{
    m_list->hide();
}

void ConditionField::complete(bool evenIfEmpty)
{
    const bool isAtEnd = cursorPosition() == text().size() && !hasSelectedText();
    m_list->offer(m_source && isAtEnd && (evenIfEmpty || !text().trimmed().isEmpty())
                      ? m_source(text())
                      : QList<Completion>());
}

void ConditionField::take(const Completion &completion)
{
    const QString text = completion.text; // the list forgets it
    setText(text);
    emit textEdited(text);
}

/// What is the list's while it is open. Shortcuts of the window would come first otherwise.
bool ConditionField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isCompleting()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    // Tab would go on to the next widget before keyPressEvent() sees it.
    if (event->type() == QEvent::KeyPress && isCompleting()) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && takeKey(key))
            return true;
    }
    return QLineEdit::event(event);
}

bool ConditionField::takeKey(QKeyEvent *event)
{
    if (!isCompleting())
        return false;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        m_list->moveCurrent(event->key() == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        m_list->moveCurrent(event->key() == Qt::Key_PageDown ? 10 : -10);
        return true;
    case Qt::Key_Escape:
        endCompleting();
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const Completion *current = m_list->current(event->key() == Qt::Key_Tab)) {
            take(*current);
            return true;
        }
        return false;
    default:
        return false;
    }
}

void ConditionField::keyPressEvent(QKeyEvent *event)
{
    if (takeKey(event)) {
        event->accept();
        return;
    }
    const bool wantsList = event->key() == Qt::Key_Down
        || (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier);
    if (wantsList) {
        complete(true);
        event->accept();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        endCompleting();
        emit entered();
        event->accept();
    } else if (event->key() == Qt::Key_Backspace && text().isEmpty()) {
        emit erasedBack();
        event->accept();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void ConditionField::focusOutEvent(QFocusEvent *event)
{
    endCompleting();
    QLineEdit::focusOutEvent(event);
}

} // namespace roundtrip

#include "moc_conditionfield.cpp"
