// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

class QToolButton;

namespace roundtrip {

/// ConditionChip shows one condition of the filter: a button with its text, by which it is edited,
/// and a button that removes it, as the keys Backspace and Delete do.
class ConditionChip final : public QFrame
{
    Q_OBJECT

public:
    /// \a text is the condition's; \a meaning is the same for people, for the tooltip. A chip that
    /// cannot be edited, since no text says what it means, can still be removed.
    ConditionChip(const QString &text, const QString &meaning, bool isEditable,
                  QWidget *parent = nullptr);

signals:
    void editRequested();
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *m_text;
    QToolButton *m_remove;
};

} // namespace roundtrip
