// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace roundtrip {

/// MessageBar shows one message above the panes, in place of a message box, which would block: what
/// went wrong, a button with a way on, and a button that closes the bar.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows \a text, with a button that says \a actionText and runs \a action; no button where
    /// \a actionText is empty. An empty \a text hides the bar.
    void showMessage(const QString &text, const QString &actionText = {},
                     const std::function<void()> &action = {});

private:
    QLabel *m_text;
    QToolButton *m_button;
    std::function<void()> m_action; ///< what m_button runs; empty where there is no button
};

} // namespace roundtrip
