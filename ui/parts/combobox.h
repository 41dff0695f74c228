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
    explicit ComboBox(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace roundtrip
