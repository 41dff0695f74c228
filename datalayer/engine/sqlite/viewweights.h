// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace roundtrip {

/// Returns \a name as SQLite compares it: with A to Z, and no other letters, in lower case.
[[nodiscard]] QString foldedName(QString name);

/// ViewWeights estimates how much SQLite has to put together before it knows the columns of a view.
/// The weight of a view counts the selects in its text and in the texts of all views and WITH
/// clauses that it is made of, and these texts themselves, each as often as it is named. Twenty
/// views that each name the one before twice make a million. SQLite prepares all of them before the
/// first step, and until SQLite 3.41 nothing can interrupt it there, so the weight must be known
/// beforehand. Names are told from other words by what stands before them, which may take a column
/// for a view, and never a view for something else.
class ViewWeights
{
public:
    /// The highest weight: counting ends there.
    static constexpr qint64 most = 1'000'000;

    /// Adds the view \a name with its `CREATE VIEW`. All views must be added before any is weighed.
    void add(const QString &name, const QString &createView);
    /// Returns the weight of the view \a name, at most `most`; 0 if there is no such view.
    [[nodiscard]] qint64 weightOf(const QString &name);

private:
    struct Token
    {
        QString text;
        bool isQuoted = false;
        bool isSelect = false;
        bool isClauseName = false; ///< a WITH gives this name to its clause
    };
    /// Part is the tokens of a view from `first` up to, but without, `end`.
    struct Part
    {
        qsizetype first = 0;
        qsizetype end = 0;
        qint64 weight = -1; ///< not known yet
        /// A part that names itself, by a recursion, is counted once.
        bool isBeingWeighed = false;
    };
    struct View
    {
        std::vector<Token> tokens;
        Part whole;
        QHash<QString, Part> clauses; ///< the clauses of its WITHs, by folded name
        QHash<qsizetype, qsizetype> clauseEnds; ///< the end of each clause, by its first token
    };

    static void findClauses(View &view);
    [[nodiscard]] static bool isNamed(const View &view, qsizetype position);
    qint64 weigh(View &view, Part &part);

    QHash<QString, View> m_views; ///< by folded name
    int m_depth = 0; ///< how deep what is being weighed is nested
};

} // namespace roundtrip
