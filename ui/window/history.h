// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "datalayer/expressions/location.h"
#include "datalayer/schema/schema.h"

#include <QList>
#include <QObject>
#include <QString>

#include <optional>

namespace roundtrip {

/// History is the queries whose records were shown of the open database, in their order, how each
/// was shown, and which of them is shown now. It holds a hundred at most.
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
    /// Says that the records of the present step are shown as \a view, which is no step by itself,
    /// and that those of the next ones will be.
    void setView(RecordView view);
    /// Returns how the records of the present step are shown, or were when it was left.
    [[nodiscard]] RecordView view() const { return m_view; }
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
    struct Step
    {
        QuerySet query;
        RecordView view = RecordView::Tree;
    };

    [[nodiscard]] static QList<QuerySet> queriesOf(const QList<Step> &steps);

    QList<Step> m_steps;
    RecordView m_view = RecordView::Tree;
    qsizetype m_at = -1; ///< the present step; -1 without any
    qsizetype m_wanted = -1; ///< the step that go() has returned, until note(); else -1
};

/// Returns what \a query shows, for a list: `Track › Album · Name ~ live · “sandman”`.
[[nodiscard]] QString queryTitle(const QuerySet &query, const Schema &schema);

} // namespace roundtrip
