// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/conditionchip.h"

#include "ui/parts/icons/icons.h"
#include "ui/parts/plaintext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

ConditionChip::ConditionChip(const QString &text, const QString &meaning, bool isEditable,
                             QWidget *parent)
    : QFrame(parent)
    , m_text(new QToolButton(this))
    , m_remove(new QToolButton(this))
{
    constexpr qsizetype longest = 40;
    const QString shown = text.size() > longest ? text.first(longest - 1) + u'…' : text;
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_text->setObjectName("conditionText"_L1);
    m_text->setText(plainActionText(shown));
    m_text->setToolTip(plainToolTip(meaning));
    m_text->setAccessibleName(isEditable ? tr("Edit the condition %1").arg(text) : text);
    m_text->setEnabled(isEditable);
    m_remove->setObjectName("conditionRemove"_L1);
    setOwnIcon(m_remove, u"close"_s);
    m_remove->setIconSize(QSize(12, 12));
    m_remove->setToolTip(tr("Remove this condition"));
    m_remove->setAccessibleName(tr("Remove the condition %1").arg(text));
    for (QToolButton *button : { m_text, m_remove }) {
        button->setProperty("flat", true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->installEventFilter(this);
        line->addWidget(button);
    }
    setObjectName("conditionChip"_L1);
    connect(m_text, &QToolButton::clicked, this, &ConditionChip::editRequested);
    connect(m_remove, &QToolButton::clicked, this, &ConditionChip::removeRequested);
}

bool ConditionChip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Backspace || key == Qt::Key_Delete) {
            emit removeRequested();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace roundtrip

#include "moc_conditionchip.cpp"
