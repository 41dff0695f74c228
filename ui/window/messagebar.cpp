// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/messagebar.h"

#include "ui/parts/plaintext.h"
#include "ui/parts/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel(this))
    , m_action(new QToolButton(this))
{
    setObjectName("messageBar"_L1);
    m_text->setObjectName("messageText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new QToolButton(this);
    close->setText(u"×"_s);
    close->setProperty("flat", true);
    close->setAccessibleName(tr("Close this message"));
    close->setToolTip(close->accessibleName());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QToolButton::clicked, this, &MessageBar::actionTriggered);
    hide();
}

void MessageBar::showMessage(const QString &text, const QString &actionText)
{
    m_text->setText(text);
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setVisible(!text.isEmpty());
}

QString MessageBar::text() const
{
    return m_text->text();
}

} // namespace roundtrip

#include "moc_messagebar.cpp"
