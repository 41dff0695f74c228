// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/start/startcard.h"

#include "ui/parts/plaintext.h"

#include <QKeySequence>
#include <QLabel>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace roundtrip {

StartCard::StartCard(const QString &title, const QString &about, const QKeySequence &keys,
                     QWidget *parent)
    : QPushButton(parent)
{
    setObjectName("startCard"_L1);
    setAccessibleName(title);
    setAccessibleDescription(about);
    setAutoDefault(true); // Enter presses it, too
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 16, 16, 20);
    lines->setSpacing(4);
    const QString keysText = keys.toString(QKeySequence::NativeText);
    for (const auto &[text, name] :
         { std::pair(title, "startCardTitle"_L1), std::pair(about, "startCardAbout"_L1),
           std::pair(keysText, "startCardKeys"_L1) }) {
        QLabel *line = plainLabel(this, text);
        line->setObjectName(name);
        line->setAttribute(Qt::WA_TransparentForMouseEvents);
        lines->addWidget(line);
    }
    lines->insertSpacing(2, 4);
}

void StartCard::setRecommended(bool isRecommended)
{
    if (property("recommended").toBool() == isRecommended)
        return;
    setProperty("recommended", isRecommended);
    style()->unpolish(this);
    style()->polish(this);
}

QSize StartCard::sizeHint() const
{
    return layout()->sizeHint();
}

QSize StartCard::minimumSizeHint() const
{
    return layout()->minimumSize();
}

} // namespace roundtrip

#include "moc_startcard.cpp"
