// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/window/historybuttons.h"

#include "ui/parts/icons/icons.h"
#include "ui/parts/plaintext.h"
#include "ui/window/history.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMouseEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace roundtrip {

HistoryButtons::HistoryButtons(History &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_back = addArrow(u"back"_s, tr("Back"), -1);
    m_back->setObjectName("back"_L1);
    m_back->setToolTip(tr("Back to what was shown before (Alt+Left); hold for the list"));
    m_forward = addArrow(u"forward"_s, tr("Forward"), 1);
    m_forward->setObjectName("forward"_L1);
    m_forward->setToolTip(tr("Forward again (Alt+Right); hold for the list"));
    connect(&m_history, &History::changed, this, &HistoryButtons::update);
    // A view takes the buttons of the mouse that it does not know, and hands on none.
    qApp->installEventFilter(this);
    update();
}

QToolButton *HistoryButtons::addArrow(const QString &icon, const QString &name, int direction)
{
    auto *button = new QToolButton(this);
    setOwnIcon(button, icon);
    button->setAccessibleName(name);
    button->setProperty("flat", true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setPopupMode(QToolButton::DelayedPopup);
    button->setMenu(new QMenu(button));
    connect(button->menu(), &QMenu::aboutToShow, this,
            [this, menu = button->menu(), direction] { fillMenu(menu, direction); });
    connect(button, &QToolButton::clicked, this,
            [this, direction] { emit stepRequested(direction); });
    layout()->addWidget(button);
    return button;
}

void HistoryButtons::fillMenu(QMenu *menu, int direction)
{
    constexpr qsizetype longest = 80;
    menu->clear();
    int steps = 0;
    for (const QuerySet &query : direction < 0 ? m_history.before() : m_history.behind()) {
        steps += direction;
        QString title = m_schema ? queryTitle(query, *m_schema) : query.root();
        if (title.size() > longest)
            title = title.first(longest - 1) + u'…';
        menu->addAction(plainActionText(title), this, [this, steps] { emit stepRequested(steps); });
    }
}

void HistoryButtons::update()
{
    m_back->setEnabled(!m_history.before().isEmpty());
    m_forward->setEnabled(!m_history.behind().isEmpty());
}

bool HistoryButtons::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress)
        return QWidget::eventFilter(watched, event);
    const auto button = static_cast<QMouseEvent *>(event)->button();
    const auto *widget = qobject_cast<QWidget *>(watched);
    const bool isOurs = widget && widget->window() == window();
    if (!isOurs || (button != Qt::BackButton && button != Qt::ForwardButton))
        return QWidget::eventFilter(watched, event);
    emit stepRequested(button == Qt::BackButton ? -1 : 1);
    return true;
}

} // namespace roundtrip

#include "moc_historybuttons.cpp"
