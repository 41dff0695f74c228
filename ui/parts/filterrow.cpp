// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/filterrow.h"

#include "ui/parts/clearbutton.h"
#include "ui/parts/textsize.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QStyle>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

// In pixels, for texts of the usual size.
constexpr int lineHeight = 34;
constexpr int leastField = 110;

} // namespace

FilterRow::FilterRow(const QString &title, const QString &fieldName, QWidget *parent)
    : QFrame(parent)
    , m_lines(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_grid(new QGridLayout)
    , m_beside(new QWidget(this))
    , m_field(new QLineEdit(this))
    , m_clear(new QAction(tr("Clear the filter"), this))
{
    setObjectName("filterRow"_L1);
    m_field->setProperty("bare", true);
    m_field->setObjectName(fieldName);
    addClearButton(m_field, tr("Clear the filter"));
    m_field->setAccessibleName(title);
    m_lines->setContentsMargins(6, 0, 6, 0);
    m_lines->setSpacing(6);
    m_lines->addWidget(m_field, 1);
    m_lines->addWidget(m_beside);
    m_beside->setLayout(m_grid);
    m_beside->hide();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(6);
    fit();
    connect(m_field, &QLineEdit::textChanged, this, &FilterRow::textChanged);
    connect(m_clear, &QAction::triggered, this, &FilterRow::clear);
}

void FilterRow::setPlaceholderText(const QString &text)
{
    m_field->setPlaceholderText(text);
}

void FilterRow::addButton(QAbstractButton *button)
{
    m_buttons << button;
    m_beside->show();
    connect(button, &QAbstractButton::toggled, this, &FilterRow::fit);
    m_lines->setContentsMargins(6, 0, 8, 0); // a button has an edge, which the field has not
    fit();
}

void FilterRow::setSpare(QAbstractButton *button, bool isSpare)
{
    if (m_spare.contains(button) == isSpare)
        return;
    if (isSpare)
        m_spare.insert(button);
    else
        m_spare.remove(button);
    fit();
}

QSize FilterRow::minimumSizeHint() const
{
    return { std::max(scaledTo(font(), leastField), m_beside->minimumSizeHint().width()) + 14,
             QFrame::minimumSizeHint().height() };
}

void FilterRow::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FilterRow::fit()
{
    const auto wanted = [this] {
        int width = 0;
        const QList<QAbstractButton *> shown = shownButtons();
        for (const QAbstractButton *button : shown)
            width += button->sizeHint().width() + m_grid->spacing();
        return width;
    };
    const QMargins margins = m_lines->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    setTight(false);
    const auto fitsBeside = [&] {
        return !isVisible() || wanted() + scaledTo(font(), leastField) <= width();
    };
    leaveOutSpares(false);
    if (!fitsBeside())
        leaveOutSpares(true);
    const auto count = static_cast<int>(shownButtons().size());
    const bool isBelow = count > 0 && !fitsBeside();
    setTight(isBelow && wanted() > room);
    const bool isTwoLines = m_isTight && wanted() > room;
    arrange(isTwoLines ? (count + 1) / 2 : std::max(1, count));
    // Two lines of buttons are narrow: the field may stand beside them.
    m_grid->invalidate();
    const bool isFieldAbove = isBelow
        && (!isTwoLines || m_grid->sizeHint().width() + scaledTo(font(), leastField) > room);
    m_lines->setDirection(isFieldAbove ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_lines->setAlignment(m_beside, isFieldAbove ? Qt::AlignRight | Qt::AlignTop : Qt::Alignment());
    const int lines = (isTwoLines ? 2 : 1) + (isFieldAbove ? 1 : 0);
    // Large texts need less around them.
    const int line = std::min(scaledTo(font(), lineHeight), fontMetrics().height() + 18);
    setFixedHeight(lines * line - 4 * (lines - 1));
}

void FilterRow::setTight(bool isTight)
{
    if (std::exchange(m_isTight, isTight) == isTight)
        return;
    for (QAbstractButton *const button : std::as_const(m_buttons)) {
        button->setProperty("tight", isTight);
        button->style()->unpolish(button); // has the style sheet looked at again
        button->style()->polish(button);
        QEvent change(QEvent::StyleChange); // it remembers how large it wanted to be
        QCoreApplication::sendEvent(button, &change);
    }
}

void FilterRow::leaveOutSpares(bool areLeftOut)
{
    for (QAbstractButton *const button : std::as_const(m_buttons)) {
        button->setHidden(areLeftOut && m_spare.contains(button) && !button->isChecked()
                          && !button->hasFocus());
    }
}

QList<QAbstractButton *> FilterRow::shownButtons() const
{
    QList<QAbstractButton *> shown = m_buttons;
    shown.removeIf([](const QAbstractButton *button) { return button->isHidden(); });
    return shown;
}

void FilterRow::arrange(int buttonsInLine)
{
    const QList<QAbstractButton *> shown = shownButtons();
    if (m_arranged == shown && m_buttonsInLine == buttonsInLine)
        return;
    m_arranged = shown;
    m_buttonsInLine = buttonsInLine;
    for (int place = 0; place < shown.size(); ++place)
        m_grid->addWidget(shown[place], place / buttonsInLine, place % buttonsInLine);
}

void FilterRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

/// Nothing was left out for want of room while the window was not arranged yet.
void FilterRow::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    fit();
}

void FilterRow::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
        QTimer::singleShot(0, this, &FilterRow::fit); // its buttons have the font by then
    }
}

void FilterRow::clear()
{
    m_field->clear();
    for (QAbstractButton *const button : std::as_const(m_buttons))
        button->setChecked(false);
}

} // namespace roundtrip

#include "moc_filterrow.cpp"
