// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/records/queryset.h"
#include "datalayer/schema/schema.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace roundtrip {

/// History is the queries whose records were shown of the open database, in their order, and which
/// of them is shown now. It holds a hundred at most.
class History final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void clear();
    /// Says that the records of \a query are shown. It becomes the step behind the present one, and
    /// takes the place of all that were behind that, unless it is the step that go() has returned.
    /// While a search text is typed, each longer text takes the place of the one before.
    void note(const QuerySet &query);
    /// Returns the query that is \a steps further on, or further back if below zero; nothing where
    /// there is none. The position is only changed when note() says that its records are shown.
    [[nodiscard]] std::optional<QuerySet> go(int steps);
    /// Returns the queries before the present one, the nearest first.
    [[nodiscard]] QList<QuerySet> before() const;
    /// Returns the queries behind the present one, the nearest first.
    [[nodiscard]] QList<QuerySet> behind() const;

signals:
    void changed();

private:
    QList<QuerySet> m_steps;
    qsizetype m_at = -1; ///< the present step; -1 without any
    qsizetype m_wanted = -1; ///< the step that go() has returned, until note(); else -1
};

/// Returns what \a query shows, for a list: `Track › Album · Name ~ live · “sandman”`.
[[nodiscard]] QString queryTitle(const QuerySet &query, const Schema &schema);

} // namespace roundtrip
