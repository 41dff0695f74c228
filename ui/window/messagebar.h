// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QToolButton;

namespace roundtrip {

/// MessageBar shows one message above the panes, in place of a message box, which would block: what
/// has happened or went wrong, a button with a way on, and a button that closes the bar. A screen
/// reader says the message, too.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows \a text, with a button that says \a actionText and runs \a action; no button where
    /// \a actionText is empty. An empty \a text hides the bar.
    void showMessage(const QString &text, const QString &actionText = {},
                     const std::function<void()> &action = {});
    /// Shows \a text as something that went wrong, else as showMessage() does.
    void showFailure(const QString &text, const QString &actionText = {},
                     const std::function<void()> &action = {});

private:
    void show(const QString &text, const QString &actionText, const std::function<void()> &action,
              bool isFailure);

    QLabel *m_text;
    QToolButton *m_button;
    std::function<void()> m_action; ///< what m_button runs; empty where there is no button
};

} // namespace roundtrip
