// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/rowdelegate.h"

namespace roundtrip {

/// PlanDelegate paints a step of a PlanTree: a triangle for a full scan, bars that get shorter for
/// a sort, a ring for anything else, and its text.
class PlanDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override;
};

} // namespace roundtrip
