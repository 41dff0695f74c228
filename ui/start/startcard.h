// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPushButton>

namespace roundtrip {

/// StartCard is a large button of the start page: what it does, a word on that, and the keys that
/// do the same.
class StartCard final : public QPushButton
{
    Q_OBJECT

public:
    StartCard(const QString &title, const QString &about, const QKeySequence &keys,
              QWidget *parent = nullptr);

    /// Makes the card stand out as what to begin with.
    void setRecommended(bool isRecommended);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace roundtrip
