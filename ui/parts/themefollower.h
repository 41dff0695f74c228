// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>

class QWidget;

namespace roundtrip {

/// ThemeFollower gives a widget, and with it all that it contains, the style sheet of the Theme
/// that the program's palette makes, and another one whenever the palette or the size of texts is
/// another. Dialogs of Qt's own get none: they are drawn as the desktop draws them.
class ThemeFollower final : public QObject
{
    Q_OBJECT

public:
    /// \a widget becomes the owner. It is in its window already.
    explicit ThemeFollower(QWidget *widget);

    /// Gives \a part what a ThemeFollower gives besides its style sheet, for one that was put into
    /// such a widget later.
    static void dress(const QWidget &part);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    QWidget *m_widget;
    bool m_isDue = false; ///< apply() is in the event queue
};

} // namespace roundtrip
