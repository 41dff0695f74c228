// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace roundtrip {

/// One message above the panes, in place of a box that would block: what went wrong, a way on, and
/// a way to close it.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows \a text; \a actionText is what the button says, empty for none.
    void showMessage(const QString &text, const QString &actionText = {});
    [[nodiscard]] QString text() const;

signals:
    void actionTriggered();

private:
    QLabel *m_text;
    QToolButton *m_action;
};

} // namespace roundtrip
