// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/messagebar.h"

#include "ui/parts/closebutton.h"
#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A message that differs in its numbers alone need not be said again: it counts something.
QString wordsOf(QString text)
{
    return text.removeIf([](QChar c) { return !c.isLetter(); });
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel(this))
    , m_button(new QToolButton(this))
{
    setObjectName("messageBar"_L1);
    m_text->setObjectName("messageText"_L1);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QToolButton *close = makeCloseButton(tr("Close this message"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 6, 8, 6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    layout->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QToolButton::clicked, this, [this] {
        const auto action = m_action; // it may show another message meanwhile
        if (action)
            action();
    });
    hide();
}

void MessageBar::showMessage(const QString &text, const QString &actionText,
                             const std::function<void()> &action)
{
    show(text, actionText, action, false);
}

void MessageBar::showFailure(const QString &text, const QString &actionText,
                             const std::function<void()> &action)
{
    show(text, actionText, action, true);
}

void MessageBar::show(const QString &text, const QString &actionText,
                      const std::function<void()> &action, bool isFailure)
{
    const bool isSaid = isVisible() && wordsOf(text) == wordsOf(m_text->text());
    m_action = action;
    m_text->setText(plainLines(text));
    m_button->setText(actionText);
    m_button->setVisible(!actionText.isEmpty());
    if (property("failure").toBool() != isFailure) {
        setProperty("failure", isFailure);
        style()->unpolish(this); // has the style sheet looked at again
        style()->polish(this);
    }
    setVisible(!text.isEmpty());
    if (!isSaid)
        announce(this, text);
}

} // namespace roundtrip

#include "moc_messagebar.cpp"
