// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/engine/rowreader.h"

#include <memory>

class QSqlQuery;

namespace roundtrip {

/// Makes a TextLengths that tells the sizes of the texts of \a query as PostgreSQL's library knows
/// them. Null where the library cannot be asked. \a query must outlive the result.
[[nodiscard]] std::unique_ptr<TextLengths> postgreSqlTextLengths(const QSqlQuery &query);

} // namespace roundtrip
