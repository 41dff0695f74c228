// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHeaderView>

namespace roundtrip {

/// TableHeader is the header above the table of records. Its arrow points up where the records
/// ascend, whatever the desktop's style does, and a name that is cut off has a tip.
class TableHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    /// Returns how large the title of a section is, hidden ones included.
    using QHeaderView::sectionSizeFromContents;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
    bool viewportEvent(QEvent *event) override;
};

} // namespace roundtrip
