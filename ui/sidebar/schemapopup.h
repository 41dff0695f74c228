// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QFrame>

namespace roundtrip {

class RowCounts;
class SchemaList;

/// SchemaPopup is a SchemaList that pops up below a button, with the focus in its field. It closes
/// when something has been chosen, by Escape, and by a click elsewhere.
class SchemaPopup final : public QFrame
{
    Q_OBJECT

public:
    /// \a counts must outlive the pop-up.
    explicit SchemaPopup(RowCounts &counts, QWidget *parent);

    [[nodiscard]] SchemaList *list() const { return m_list; }
    /// Shows the pop-up below \a button, within the screen that the button is on.
    void popUp(const QWidget *button);

protected:
    bool event(QEvent *event) override;

private:
    SchemaList *m_list;
};

} // namespace roundtrip
