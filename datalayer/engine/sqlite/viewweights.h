// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace roundtrip {

/// A name as SQLite compares it: of all letters only A to Z have a case.
[[nodiscard]] QString foldedName(QString name);

/// How much SQLite has to put together before it knows the columns of a view: the selects in its
/// text and in the texts of all views and WITH clauses that it is made of, each counted as often as
/// it is named. Twenty views that name the one before twice make a million. SQLite prepares all of
/// them before the first step, and until 3.41 nothing can interrupt it there, so that it must be
/// known beforehand. Names are told from other words by what stands before them, which may take a
/// column for a view, and never a view for something else.
class ViewWeights
{
public:
    /// No weight is counted beyond this.
    static constexpr qint64 most = 1'000'000;

    /// Of the view \a name, with its `CREATE VIEW`. All views come before any is weighed.
    void add(const QString &name, const QString &createView);
    [[nodiscard]] qint64 weightOf(const QString &name);

private:
    struct Token
    {
        QString text;
        bool isQuoted = false;
        bool isSelect = false;
        bool isClauseName = false; ///< where a WITH gives it
    };
    /// Tokens from `first` up to `end`.
    struct Part
    {
        qsizetype first = 0;
        qsizetype end = 0;
        qint64 weight = -1; ///< not known yet
        bool isBeingWeighed = false; ///< it names itself: a recursion, taken once
    };
    struct View
    {
        std::vector<Token> tokens;
        Part whole;
        QHash<QString, Part> clauses; ///< of its WITHs, by folded name
        QHash<qsizetype, qsizetype> clauseEnds; ///< where each begins and ends
    };

    static void findClauses(View &view);
    [[nodiscard]] static bool isNamed(const View &view, qsizetype position);
    qint64 weigh(View &view, Part &part);

    QHash<QString, View> m_views; ///< by folded name
    int m_depth = 0; ///< of what is being weighed
};

} // namespace roundtrip
