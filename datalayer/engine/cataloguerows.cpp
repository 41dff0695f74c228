// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/engine/cataloguerows.h"

#include <algorithm>

namespace roundtrip {

CatalogueRows::CatalogueRows(const QList<CatalogueColumn> &columns)
    : m_asked(columns)
    , m_columns(static_cast<size_t>(columns.size()))
{
    Q_ASSERT(!columns.isEmpty());
}

const ColumnData &CatalogueRows::column(QStringView name) const
{
    const auto found = std::ranges::find_if(
        m_asked, [name](const CatalogueColumn &asked) { return asked.name == name; });
    Q_ASSERT(found != m_asked.end());
    return m_columns[static_cast<size_t>(found - m_asked.begin())];
}

} // namespace roundtrip
