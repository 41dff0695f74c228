// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/rowreader.h"

#include <memory>

class QSqlQuery;

namespace roundtrip {

/// What PostgreSQL's library knows of the sizes of a query's texts; null where it cannot be asked.
/// \a query must outlive it.
[[nodiscard]] std::unique_ptr<TextLengths> postgreSqlTextLengths(const QSqlQuery &query);

} // namespace roundtrip
