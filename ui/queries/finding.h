// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/models/querylogmodel.h"

#include <QCoreApplication>

namespace roundtrip {

/// Finding says in words what is notable about a load: the largest repetition if there is one, else
/// the batches or joins by which the load needed so few queries, else the errors. It is
/// a plain value.
class Finding
{
    Q_DECLARE_TR_FUNCTIONS(roundtrip::Finding)

public:
    explicit Finding(const LoadSummary &summary);

    [[nodiscard]] QueryLogModel::Mark mark() const { return m_mark; }
    /// Returns the finding in short, "Repeated × 40"; it may be empty.
    [[nodiscard]] const QString &title() const { return m_title; }
    /// Returns what follows the title: "1 + 40 on author › books: one query per author, keys from
    /// #1"
    [[nodiscard]] const QString &words() const { return m_words; }

private:
    void sayRepeated(const LoadSummary &summary);
    void sayBatches(const LoadSummary &summary);
    void sayJoins(const LoadSummary &summary);

    QueryLogModel::Mark m_mark = QueryLogModel::Mark::Neutral;
    QString m_title;
    QString m_words;
};

} // namespace roundtrip
