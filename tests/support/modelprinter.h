// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractItemModel>
#include <QString>

namespace roundtrip::test {

/// Returns a tree model as text: a line per row, indented by two spaces per level, with the first
/// \a columns columns and " | " between them. Rows that are not loaded are not fetched.
inline QString printModel(const QAbstractItemModel &model, int columns,
                          const QModelIndex &parent = {}, int level = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << model.index(row, column, parent).data().toString();
        text += QString(level * 2, QLatin1Char(' ')) + cells.join(QStringLiteral(" | "))
            + QLatin1Char('\n');
        text += printModel(model, columns, model.index(row, 0, parent), level + 1);
    }
    return text;
}

} // namespace roundtrip::test
