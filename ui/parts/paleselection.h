// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyledItemDelegate>

namespace roundtrip {

/// PaleSelection paints the rows of a list whose selection has a pale ground: the texts of the
/// selected row keep their own colours, and nothing else marks the current cell.
class PaleSelection final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Rows are \a leastHeight high, or higher where the font needs it.
    explicit PaleSelection(int leastHeight, QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_leastHeight;
};

} // namespace roundtrip
