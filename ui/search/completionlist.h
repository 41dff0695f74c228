// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/search/conditioncompletion.h"

#include <QTreeWidget>

namespace roundtrip {

/// CompletionList is the list of completions below a field. It takes no focus: the field goes on
/// taking keys, and hands on the keys that are for the list.
class CompletionList final : public QTreeWidget
{
    Q_OBJECT

public:
    /// \a field becomes the owner; the list is as wide as the field at least.
    explicit CompletionList(QWidget *field);

    /// Shows \a completions below the field, none of them current; hides the list if there are
    /// none.
    void offer(const QList<Completion> &completions);
    /// Makes the next completion current, or with -1 the one before.
    void moveCurrent(int step);
    /// Returns the current completion; without one, the first if \a orFirst, else null.
    [[nodiscard]] const Completion *current(bool orFirst) const;

signals:
    /// The user has clicked \a completion.
    void chosen(const roundtrip::Completion &completion);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void place();
    [[nodiscard]] QWidget *ground() const;

    QWidget *m_field;
    QList<Completion> m_completions;
};

} // namespace roundtrip
