// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QColor;

namespace roundtrip {

class Schema;

/// Returns the table at position \a table of \a schema as HTML: its columns, keys and indexes, and
/// \a statement below them, if it is not empty. \a muted is the colour of what matters less.
/// Nothing in the names, types and statements is taken for HTML.
[[nodiscard]] QString structureHtml(const Schema &schema, int table, const QString &statement,
                                    const QColor &muted);

} // namespace roundtrip
