// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "ui/parts/headerlayout.h"

#include "ui/parts/textsize.h"

#include <QHeaderView>

#include <algorithm>
#include <cmath>

namespace roundtrip {

namespace {

constexpr int leastWidth = 20;
constexpr int mostWidth = 4000;

/// The columns in the order of \a layout's places; empty unless each place is taken once.
QList<int> columnsByPlace(const QList<int> &layout)
{
    QList<int> columns(layout.size() / 2, -1);
    for (int column = 0; column < columns.size(); ++column) {
        const int place = layout[2 * column];
        if (place < 0 || place >= columns.size() || columns[place] >= 0)
            return {};
        columns[place] = column;
    }
    return columns;
}

} // namespace

QList<int> headerLayout(const QHeaderView &header)
{
    const double scale = textScale(header.font());
    QList<int> layout;
    for (int column = 0; column < header.count(); ++column)
        layout << header.visualIndex(column)
               << static_cast<int>(std::lround(header.sectionSize(column) / scale));
    return layout;
}

void restoreHeaderLayout(QHeaderView &header, const QList<int> &layout)
{
    if (layout.size() != 2 * header.count())
        return;
    const QList<int> columns = columnsByPlace(layout);
    for (int place = 0; place < columns.size(); ++place) {
        const int column = columns[place];
        header.moveSection(header.visualIndex(column), place);
        if (header.sectionResizeMode(column) == QHeaderView::Interactive)
            header.resizeSection(
                column,
                scaledTo(header.font(), std::clamp(layout[2 * column + 1], leastWidth, mostWidth)));
    }
}

} // namespace roundtrip
