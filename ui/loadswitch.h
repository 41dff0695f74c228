// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/fetchstrategy.h"

#include <QWidget>

class QToolButton;

namespace roundtrip {

/// The switch between the strategies: Naive or Prefetch, the window's only accented control.
class LoadSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit LoadSwitch(QWidget *parent = nullptr);

    [[nodiscard]] FetchStrategy strategy() const;
    void setStrategy(FetchStrategy strategy);

signals:
    /// A strategy was chosen, also the one that is on: that loads again.
    void chosen(roundtrip::FetchStrategy strategy);

private:
    QToolButton *m_naive;
    QToolButton *m_prefetch;
};

} // namespace roundtrip
