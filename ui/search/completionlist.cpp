// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/search/completionlist.h"

#include "ui/parts/plaintext.h"
#include "ui/parts/spoken.h"
#include "ui/parts/spokenrow.h"
#include "ui/parts/theme.h"

#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr int mostVisible = 10;
constexpr qsizetype longestEntry = 80;

QString shortened(const QString &text)
{
    return text.size() > longestEntry ? text.first(longestEntry - 1) + u'…' : text;
}

} // namespace

CompletionList::CompletionList(QWidget *field)
    : QTreeWidget(field)
    , m_field(field)
{
    // A window of its own would be cut off by none, but would take the focus on some platforms.
    setObjectName("completions"_L1);
    setAccessibleName(tr("Completions"));
    setFocusPolicy(Qt::NoFocus);
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setFrameShape(QFrame::StyledPanel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(true);
    hide();
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *item) {
        const Completion completion = m_completions.value(indexOfTopLevelItem(item));
        emit chosen(completion);
    });
}

void CompletionList::offer(const QList<Completion> &completions)
{
    m_completions = completions;
    clear();
    if (completions.isEmpty()) {
        hide();
        return;
    }
    for (const Completion &completion : completions) {
        auto *item = new QTreeWidgetItem(
            this, { shortened(completion.shown), shortened(completion.detail) });
        item->setForeground(1, Theme(palette()).muted());
        item->setToolTip(0, plainToolTip(completion.shown.left(1000)));
    }
    setCurrentItem(nullptr);
    place();
    show();
    raise();
}

/// Above all else in the window, but within the part of it that has the window's look.
QWidget *CompletionList::ground() const
{
    QWidget *ground = m_field;
    while (!ground->isWindow() && !ground->parentWidget()->isWindow())
        ground = ground->parentWidget();
    return ground == m_field ? m_field->window() : ground;
}

void CompletionList::place()
{
    QWidget *const window = ground();
    if (parentWidget() != window)
        setParent(window);
    ensurePolished();
    resizeColumnToContents(0);
    const int rows = std::min<int>(mostVisible, static_cast<int>(m_completions.size()));
    const int height = rows * std::max(sizeHintForRow(0), fontMetrics().height() + 4)
        + 2 * frameWidth();
    const QPoint below = m_field->mapTo(window, QPoint(0, m_field->height() + 2));
    const int width = std::clamp(sizeHintForColumn(0) + 220, std::min(m_field->width(), 320),
                                 std::max(200, window->width() - below.x() - 4));
    setGeometry(QRect(below, QSize(width, std::min(height, window->height() - below.y() - 4))));
}

void CompletionList::moveCurrent(int step)
{
    const int count = topLevelItemCount();
    if (count == 0)
        return;
    const int at = indexOfTopLevelItem(currentItem());
    const int next = at < 0 ? (step > 0 ? 0 : count - 1) : std::clamp(at + step, 0, count - 1);
    setCurrentItem(topLevelItem(next));
    // The focus is in the field, so that a screen reader does not hear of it otherwise.
    const Completion &completion = m_completions[next];
    announce(this,
             completion.detail.isEmpty() ? completion.shown
                                         : completion.shown + u", "_s + completion.detail);
}

void CompletionList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    const UnheardRow unheard(*this);
    QTreeWidget::currentChanged(current, previous);
}

const Completion *CompletionList::current(bool orFirst) const
{
    const int at = indexOfTopLevelItem(currentItem());
    if (at >= 0)
        return &m_completions[at];
    return orFirst && !m_completions.isEmpty() ? &m_completions.first() : nullptr;
}

} // namespace roundtrip

#include "moc_completionlist.cpp"
