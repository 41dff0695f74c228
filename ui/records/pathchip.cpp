// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/records/pathchip.h"

#include "datalayer/base/visibletext.h"
#include "ui/parts/plaintext.h"

#include <QEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// A text that is longer says no more in a path; in pixels.
constexpr int mostText = 190;
constexpr int leastText = 34;

} // namespace

PathChip::PathChip(const QString &text, QString tail, QWidget *parent)
    : QToolButton(parent)
    , m_text(visibleText(text))
    , m_tail(std::move(tail))
{
    // Before it is measured, which has its style made by its name.
    setObjectName("chip"_L1);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    elide();
}

int PathChip::frameWidth() const
{
    // An "&&" in a button's text is one letter.
    return QToolButton::sizeHint().width()
        - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

QSize PathChip::sizeFor(int textWidth) const
{
    const int wanted = std::min(fontMetrics().horizontalAdvance(m_text), textWidth);
    return { frameWidth() + wanted + fontMetrics().horizontalAdvance(m_tail) + 2,
             QToolButton::sizeHint().height() };
}

QSize PathChip::sizeHint() const
{
    return sizeFor(mostText);
}

QSize PathChip::minimumSizeHint() const
{
    return sizeFor(leastText);
}

void PathChip::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    elide();
}

void PathChip::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        elide();
}

void PathChip::elide()
{
    const int room = width() - frameWidth() - fontMetrics().horizontalAdvance(m_tail);
    const int shown = std::clamp(room, leastText, mostText);
    const QString text = plainActionText(fontMetrics().elidedText(m_text, Qt::ElideRight, shown))
        + m_tail;
    if (text != this->text())
        setText(text);
}

} // namespace roundtrip

#include "moc_pathchip.cpp"
