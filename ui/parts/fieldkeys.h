// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

namespace roundtrip {

/// FieldKeys leaves a window those keys that its fields would take on some desktops, though they
/// are the window's: with X11 Ctrl+E goes to the end of a line, as End does everywhere. It is owned
/// by the window, and is about the fields that the window has when it is made.
class FieldKeys : public QObject
{
    Q_OBJECT

public:
    explicit FieldKeys(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace roundtrip
