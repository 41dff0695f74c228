// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/closestmatch.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// Optimal string alignment distance: Damerau's, without editing a swapped pair again.
qsizetype editDistance(const QString &a, const QString &b)
{
    const qsizetype width = b.size() + 1;
    std::vector<qsizetype> cells(static_cast<size_t>((a.size() + 1) * width));
    const auto cell = [&](qsizetype i, qsizetype j) -> qsizetype & {
        return cells[static_cast<size_t>(i * width + j)];
    };
    for (qsizetype j = 0; j < width; ++j)
        cell(0, j) = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        cell(i, 0) = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replace = a[i - 1] == b[j - 1] ? 0 : 1;
            qsizetype best = std::min(
                { cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + replace });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, cell(i - 2, j - 2) + 1);
            cell(i, j) = best;
        }
    }
    return cell(a.size(), b.size());
}

} // namespace

QString closestMatch(const QString &wrong, const QStringList &candidates)
{
    // A name of many thousand characters is no typing mistake, and the table would be huge.
    constexpr qsizetype longestName = 200;
    if (wrong.size() > longestName)
        return {};
    const QString folded = wrong.toCaseFolded();
    QString best;
    qsizetype bestDistance = 0;
    for (const QString &candidate : candidates) {
        if (candidate.size() > longestName)
            continue;
        const qsizetype distance = editDistance(folded, candidate.toCaseFolded());
        const qsizetype allowed = std::max(folded.size(), candidate.size()) / 3;
        if (distance <= allowed && (best.isNull() || distance < bestDistance)) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

QString withSuggestion(const QString &complaint, const QString &wrong, const QString &haves,
                       QStringList candidates)
{
    std::ranges::sort(candidates);
    QString text = complaint;
    const QString closest = closestMatch(wrong, candidates);
    if (!closest.isEmpty())
        text += u"; did you mean \"%1\"?"_s.arg(closest);
    else
        text += u'.';
    if (candidates.isEmpty())
        return text + u' ' + haves + u": nothing"_s;
    return text + u' ' + haves + u": "_s + candidates.join(u", "_s);
}

DbError noSuchName(DbError::Reason reason, const QString &complaint, const QString &wrong,
                   const QString &owner, QStringList candidates)
{
    std::ranges::sort(candidates);
    return { DbError::Kind::Name,
             withSuggestion(complaint, wrong, u"It has"_s, candidates),
             {},
             reason,
             { wrong, owner, closestMatch(wrong, candidates), candidates.join(u", "_s) } };
}

DbError noSuchWord(DbError::Reason reason, const QString &complaint, const QString &wrong,
                   const QString &what, QStringList candidates)
{
    std::ranges::sort(candidates);
    return { DbError::Kind::Name,
             withSuggestion(complaint, wrong, u"There are"_s, candidates),
             {},
             reason,
             { {}, what, closestMatch(wrong, candidates), candidates.join(u", "_s) } };
}

} // namespace roundtrip
