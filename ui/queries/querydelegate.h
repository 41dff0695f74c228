// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/rowdelegate.h"

namespace roundtrip {

/// QueryDelegate paints a statement of the log: its mark and number, its text in a fixed-width
/// font, its rows, its time, and a bar that shows when it ran within its load. It reads nothing but
/// the model.
class QueryDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override;
};

} // namespace roundtrip
