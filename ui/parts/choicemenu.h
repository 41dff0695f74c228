// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QMenu>

namespace roundtrip {

/// ChoiceMenu is a menu that stays open while entries are checked, so that several can be, one
/// after another. It closes as other menus do: with Escape, a click elsewhere, or an entry that
/// cannot be checked.
class ChoiceMenu final : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace roundtrip
