// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/log/logstatistics.h"

#include <vector>

namespace roundtrip {

/// ReadQueries is what is shown of the statements that have read the records of a model, by their
/// ids. A naive load has as many as it has records. A PagedModel owns it.
class ReadQueries
{
public:
    /// Query is one of the statements.
    struct Query
    {
        QueryId id = QueryId::None;
        int number = 0; ///< within the log
        QueryMark mark = QueryMark::Neutral;
    };

    /// Adds a statement, or replaces what is known of it. It is quick where the ids ascend.
    void insert(const Query &query);
    void clear();
    /// Returns the statement with this id, or null.
    [[nodiscard]] const Query *find(QueryId id) const;
    /// Returns whether any statement has read the related records of many records at once.
    [[nodiscard]] bool hasBatches() const { return m_hasBatches; }

private:
    std::vector<Query> m_queries; ///< by id
    bool m_hasBatches = false;
};

} // namespace roundtrip
