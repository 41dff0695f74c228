// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

namespace roundtrip {

/// ComboBox is a combo box that paints its own arrow, since the window's style sheet takes away the
/// arrow of the style.
class ComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace roundtrip
