// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/parts/rowdelegate.h"

namespace roundtrip {

/// SchemaDelegate paints the rows of a schema: the name, in bold for the root, with a key before
/// the columns of a primary key; and at the right, muted, what the row tells besides.
class SchemaDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

protected:
    void paintCell(QPainter &painter, const Theme &theme, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const override;
};

} // namespace roundtrip
