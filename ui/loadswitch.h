// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/fetchstrategy.h"

#include <QHash>
#include <QWidget>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace roundtrip {

/// The switch between the strategies, the window's only accented control: Naive and Prefetch as
/// buttons, whatever else there is in a menu behind them, whose button shows what was chosen there.
class LoadSwitch : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        FetchStrategy strategy = FetchStrategy::Prefetch;
        QString title;
    };

    explicit LoadSwitch(QWidget *parent = nullptr);
    /// Offers \a choices, which include naive and prefetch, in place of all there are.
    explicit LoadSwitch(const QList<Choice> &choices, QWidget *parent = nullptr);

    [[nodiscard]] FetchStrategy strategy() const { return m_strategy; }
    void setStrategy(FetchStrategy strategy);

signals:
    /// A strategy was chosen, also the one that is on: that loads again.
    void chosen(roundtrip::FetchStrategy strategy);

private:
    QToolButton *addButton(const char *name, const char *place);
    void buildMenu(const QList<Choice> &choices);
    void choose(FetchStrategy strategy);

    FetchStrategy m_strategy = FetchStrategy::Prefetch;
    QButtonGroup *m_group;
    QHBoxLayout *m_line;
    QToolButton *m_naive;
    QToolButton *m_prefetch;
    QToolButton *m_others = nullptr; ///< null where there are none
    QHash<FetchStrategy, QAction *> m_actions; ///< of the menu
};

} // namespace roundtrip
