// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/loading/fetchstrategy.h"

#include <QHash>
#include <QWidget>

class QAction;
class QButtonGroup;
class QHBoxLayout;
class QToolButton;

namespace roundtrip {

/// LoadSwitch is the switch between the strategies, the window's only accented control: two buttons
/// for Naive and Prefetch, and a third one with a menu of the other strategies, which shows the
/// strategy that was chosen in its menu.
class LoadSwitch : public QWidget
{
    Q_OBJECT

public:
    struct Choice
    {
        FetchStrategy strategy = FetchStrategy::Prefetch;
        QString title;
    };

    /// Offers every strategy.
    explicit LoadSwitch(QWidget *parent = nullptr);
    /// Offers \a choices, which must include naive and prefetch.
    explicit LoadSwitch(const QList<Choice> &choices, QWidget *parent = nullptr);

    [[nodiscard]] FetchStrategy strategy() const { return m_strategy; }
    /// Shows \a strategy as chosen, without emitting chosen(). A strategy that is not offered is
    /// ignored.
    void setStrategy(FetchStrategy strategy);

    /// Makes the buttons as narrow as their texts; the others' button then has none.
    void setNarrow(bool isNarrow);
    /// Leaves the buttons their marks alone.
    void setWordless(bool isWordless);

signals:
    /// The user has chosen \a strategy, perhaps the one that was chosen already: load with it.
    void chosen(roundtrip::FetchStrategy strategy);

protected:
    void changeEvent(QEvent *event) override;

private:
    void reserve();
    void nameOthers();
    QToolButton *addButton(const char *name, const char *place);
    void buildMenu(const QList<Choice> &choices);
    void choose(FetchStrategy strategy);

    FetchStrategy m_strategy = FetchStrategy::Prefetch;
    QButtonGroup *m_group;
    QHBoxLayout *m_line;
    QToolButton *m_naive;
    QToolButton *m_prefetch;
    QToolButton *m_others = nullptr; ///< the button with the menu, or null
    bool m_isNarrow = false;
    QHash<FetchStrategy, QAction *> m_actions; ///< of the menu of m_others
};

} // namespace roundtrip
