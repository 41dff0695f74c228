// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/placeholder.h"

#include "ui/parts/plaintext.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

Placeholder::Placeholder(QAbstractScrollArea *view)
    : QWidget(view->viewport())
    , m_text(plainLabel(this))
    , m_ways(new QHBoxLayout)
{
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setObjectName("placeholder"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addStretch(1);
    layout->addWidget(m_text);
    layout->addLayout(m_ways);
    layout->addStretch(1);
    auto *cover = new QVBoxLayout(view->viewport());
    cover->setContentsMargins(0, 0, 0, 0);
    cover->addWidget(this);
    hide();
}

void Placeholder::say(const QString &text, const QList<QAction *> &ways)
{
    m_text->setText(plainLines(text));
    setVisible(!text.isEmpty());
    if (ways == m_offered)
        return;
    m_offered = ways;
    while (QLayoutItem *item = m_ways->takeAt(0)) {
        if (item->widget()) {
            // Later: one of these may have brought us here.
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_ways->addStretch(1);
    for (QAction *way : ways) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(way);
        button->setFocusPolicy(Qt::StrongFocus);
        m_ways->addWidget(button);
        button->show(); // the layout alone would only do so later
    }
    m_ways->addStretch(1);
}

} // namespace roundtrip

#include "moc_placeholder.cpp"
