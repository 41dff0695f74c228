// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/rowdelegate.h"

namespace roundtrip {

/// RecordDelegate paints a row of the record tree: the label, muted facts, and the mark and number
/// of the query that filled the row. It reads nothing but the model.
class RecordDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override;
};

} // namespace roundtrip
