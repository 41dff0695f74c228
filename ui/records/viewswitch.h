// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/location.h"

#include <QWidget>

class QToolButton;

namespace roundtrip {

/// ViewSwitch chooses whether records are shown as a tree or as a table.
class ViewSwitch final : public QWidget
{
    Q_OBJECT

public:
    explicit ViewSwitch(QWidget *parent = nullptr);

    [[nodiscard]] RecordView view() const { return m_current; }
    /// Presses the button of \a view; does not emit chosen().
    void setView(RecordView view);

signals:
    /// The user has pressed a button.
    void chosen(roundtrip::RecordView view);

private:
    QToolButton *addButton(const QString &text, const char *name, const char *place,
                           RecordView view);

    RecordView m_current = RecordView::Tree;
    QToolButton *m_tree;
    QToolButton *m_table;
};

} // namespace roundtrip
