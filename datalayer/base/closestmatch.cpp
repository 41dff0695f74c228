// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/base/closestmatch.h"

#include "datalayer/base/errorwords.h"

#include <algorithm>
#include <utility>
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

/// The ways to go on after a complaint, whose number is the highest in each.
struct Endings
{
    const char *withClosest; ///< (the closest match, the candidates)
    const char *withoutClosest; ///< (the candidates)
    const char *withoutAny;
};

DbError suggesting(const Endings &endings, Words complaint, const QString &wrong,
                   QStringList candidates)
{
    std::ranges::sort(candidates);
    const QString closest = closestMatch(wrong, candidates);
    const QString all = candidates.join(u", "_s);
    Words words { endings.withoutAny, {}, { std::move(complaint) } };
    if (!closest.isEmpty()) {
        words.marked = endings.withClosest;
        words.facts = { closest, all };
    } else if (!candidates.isEmpty()) {
        words.marked = endings.withoutClosest;
        words.facts = { all };
    }
    return errorSaying(DbError::Kind::Name, std::move(words));
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

DbError noSuchName(Words complaint, const QString &wrong, QStringList candidates)
{
    return suggesting({ QT_TRANSLATE_NOOP("ErrorText", "%3; did you mean \"%1\"? It has: %2"),
                        QT_TRANSLATE_NOOP("ErrorText", "%2. It has: %1"),
                        QT_TRANSLATE_NOOP("ErrorText", "%1. It has: nothing") },
                      std::move(complaint), wrong, std::move(candidates));
}

DbError noSuchWord(Words complaint, const QString &wrong, QStringList candidates)
{
    return suggesting({ QT_TRANSLATE_NOOP("ErrorText", "%3; did you mean \"%1\"? There are: %2"),
                        QT_TRANSLATE_NOOP("ErrorText", "%2. There are: %1"),
                        QT_TRANSLATE_NOOP("ErrorText", "%1. There are: nothing") },
                      std::move(complaint), wrong, std::move(candidates));
}

} // namespace roundtrip
