// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QObject>

namespace roundtrip {

class QueryLogView;

/// LogColumns divides the width of the query log among its columns: the figures keep the widths
/// that they have, or more where those in sight need it; the statement gets the width that the user
/// gave it or else what most statements need, and the waterfall has the rest. Where there is little
/// room, the statement gives way first.
class LogColumns final : public QObject
{
    Q_OBJECT

public:
    /// \a view shows a QueryLogModel, or a model above one, and becomes the owner.
    explicit LogColumns(QueryLogView *view);

    /// Returns the order and the widths of the columns, see headerLayout(); the statement's width
    /// is 0 if the user has given it none.
    [[nodiscard]] QList<int> save() const;
    void restore(const QList<int> &layout);
    /// Divides the width anew.
    void fit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeRoom(const QList<int> &widths);

    QueryLogView *m_view;
    QList<int> m_figures; ///< the widths that figures have needed so far, by column
    int m_statement = 0; ///< the width that the user gave the statement, or 0
    bool m_isFitting = false;
};

} // namespace roundtrip
