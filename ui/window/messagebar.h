// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

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

    /// Shows \a text, with a button that says \a actionText; no button where that is empty. An
    /// empty \a text hides the bar.
    void showMessage(const QString &text, const QString &actionText = {});
    [[nodiscard]] QString text() const;

signals:
    /// The button with the way on was clicked.
    void actionTriggered();

private:
    QLabel *m_text;
    QToolButton *m_action;
};

} // namespace roundtrip
