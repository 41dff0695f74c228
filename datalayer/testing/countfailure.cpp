// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/testing/countfailure.h"

#include "datalayer/testing/lookupadvice.h"
#include "datalayer/testing/querygroup.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

constexpr qsizetype maxGroups = 8;

QString countText(qint64 count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(count == 0 ? u"no"_s : QString::number(count), count == 1 ? one : many);
}

QString errorText(const QueryGroup &group)
{
    if (group.failures == 0)
        return {};
    const QString which = group.statements == 1 ? QString() : u"%1 "_s.arg(group.failures);
    return u" (%1failed: %2)"_s.arg(which, group.error);
}

/// A group as one or two lines, each with a line break in front.
QString groupText(const QString &count, const QueryGroup &group, const QString &advice)
{
    QString text = u"\n  "_s + count + u" x "_s + group.text;
    if (group.statements != group.queries)
        text += u" (%1 statements)"_s.arg(group.statements);
    text += errorText(group);
    return advice.isEmpty() ? text : text + u"\n         "_s + advice;
}

QString groupsText(const CapturedQueries &captured)
{
    QList<QueryGroup> groups = groupsOf(captured);
    std::ranges::stable_sort(groups, std::ranges::greater(), &QueryGroup::queries);
    // A failure explains more than any count.
    std::stable_partition(groups.begin(), groups.end(),
                          [](const QueryGroup &group) { return group.failures > 0; });
    QString text;
    for (const QueryGroup &group : groups.first(std::min(maxGroups, groups.size())))
        text += groupText(u"%1"_s.arg(group.queries, 4), group, adviceOn(group, captured));
    if (groups.size() > maxGroups) {
        qint64 queries = 0;
        for (const QueryGroup &group : groups.sliced(maxGroups))
            queries += group.queries;
        text += u"\n  and %1 more, %2"_s.arg(groups.size() - maxGroups)
                    .arg(countText(queries, u"query"_s, u"queries"_s));
    }
    return text;
}

QString failure(const QString &expected, const CapturedQueries &captured)
{
    const QueryCount count = countOf(captured);
    QString text = expected + u", "_s
        + (count.queries == 0 ? u"none"_s : QString::number(count.queries)) + u" ran"_s;
    if (count.statements != count.queries)
        text += u" in %1"_s.arg(countText(count.statements, u"statement"_s, u"statements"_s));
    return count.queries == 0 ? text : text + u':' + groupsText(captured);
}

/// What ran at one size.
struct Sample
{
    int size = 0;
    CapturedQueries captured;
    qint64 queries = 0;
    QList<QueryGroup> groups;

    [[nodiscard]] qint64 queriesLike(const QueryGroup &group) const
    {
        qint64 sum = 0;
        for (const QueryGroup &own : groups)
            sum += own.isLike(group) ? own.queries : 0;
        return sum;
    }
};

/// The samples from the smallest size to the largest, each size once.
std::vector<Sample> samplesOf(const std::function<CapturedQueries(int)> &queriesAt,
                              QList<int> sizes)
{
    std::ranges::sort(sizes);
    sizes.resize(std::unique(sizes.begin(), sizes.end()) - sizes.begin());
    std::vector<Sample> samples;
    for (const int size : sizes) {
        CapturedQueries captured = queriesAt(size);
        const qint64 queries = countOf(captured).queries;
        QList<QueryGroup> groups = groupsOf(captured);
        samples.push_back({ size, std::move(captured), queries, std::move(groups) });
    }
    return samples;
}

QString sizesText(const std::vector<Sample> &samples)
{
    QStringList sizes;
    for (const Sample &sample : samples)
        sizes << QString::number(sample.size);
    return sizes.join(u", "_s);
}

/// Why the samples cannot be compared, or nothing.
QString obstacle(const std::vector<Sample> &samples)
{
    if (samples.size() < 2)
        return u"two different sizes at least are needed to see whether queries grow"_s;
    for (const Sample &sample : samples) {
        for (const QueryGroup &group : sample.groups) {
            if (group.failures > 0) {
                return u"a statement failed at %1, so that its count says nothing:"_s.arg(
                           sample.size)
                    + groupText(u"%1"_s.arg(group.queries, 4), group, {});
            }
        }
    }
    if (std::ranges::all_of(samples, [](const Sample &sample) { return sample.queries == 0; })) {
        return u"no queries at %1: nothing was compared; EXPECT_NO_QUERIES is for code that is to "
               "run none"_s.arg(sizesText(samples));
    }
    return {};
}

/// "one more per record", "about 2.5 more per record", "about one more per 100 records".
QString rateText(const std::vector<Sample> &samples)
{
    const Sample &first = samples.front();
    const Sample &last = samples.back();
    const double rate = static_cast<double>(last.queries - first.queries)
        / (static_cast<double>(last.size) - first.size);
    bool isExact = true;
    for (const Sample &sample : samples) {
        const double expected = static_cast<double>(first.queries)
            + rate * (static_cast<double>(sample.size) - first.size);
        const double distance = std::abs(static_cast<double>(sample.queries) - expected);
        isExact = isExact && distance < 1e-6;
        if (distance > 1 && distance > 0.1 * expected)
            return u"not in proportion"_s;
    }
    if (rate < 0.95)
        return u"about one more per %1 records"_s.arg(std::round(10 / rate) / 10);
    const bool isWhole = isExact && std::abs(rate - std::round(rate)) < 1e-6;
    return (isWhole ? QString() : u"about "_s)
        + (std::abs(rate - 1) < 0.05 ? u"one"_s : u"%1"_s.arg(rate, 0, 'g', 3))
        + u" more per record"_s;
}

/// The groups that are not as many at every size, as they are where they are most.
struct Difference
{
    QueryGroup group;
    QList<qint64> counts; ///< by sample
    QString advice;
};

QList<Difference> differencesIn(const std::vector<Sample> &samples)
{
    QList<Difference> differences;
    // From the largest on: there a group is most telling.
    for (auto sample = samples.rbegin(); sample != samples.rend(); ++sample) {
        for (const QueryGroup &group : sample->groups) {
            if (std::ranges::any_of(differences, [&](const Difference &known) {
                    return known.group.isLike(group);
                }))
                continue;
            Difference difference { group, {}, adviceOn(group, sample->captured) };
            for (const Sample &other : samples)
                difference.counts << other.queriesLike(group);
            differences << std::move(difference);
        }
    }
    differences.removeIf([](const Difference &difference) {
        return difference.counts.count(difference.counts.first()) == difference.counts.size();
    });
    std::ranges::stable_sort(differences, std::ranges::greater(), [](const Difference &difference) {
        return std::ranges::max(difference.counts);
    });
    return differences;
}

QString differencesText(const QList<Difference> &differences)
{
    QString text;
    for (const Difference &difference :
         differences.first(std::min(maxGroups, differences.size()))) {
        QStringList counts;
        for (const qint64 count : difference.counts)
            counts << QString::number(count);
        const bool isOnceAtMost = std::ranges::max(difference.counts) == 1;
        text += groupText(counts.join(u", "_s), difference.group,
                          isOnceAtMost ? u"once or not at all, so no N+1: data of every size "
                                         "should have records for it"_s
                                       : difference.advice);
    }
    if (differences.size() > maxGroups)
        text += u"\n  and %1 more"_s.arg(differences.size() - maxGroups);
    return text;
}

} // namespace

QString queryCountFailure(const CapturedQueries &captured, qint64 expected)
{
    if (countOf(captured).queries == expected)
        return {};
    return failure(u"expected "_s + countText(expected, u"query"_s, u"queries"_s), captured);
}

QString queryLimitFailure(const CapturedQueries &captured, qint64 most)
{
    if (countOf(captured).queries <= most)
        return {};
    return failure(u"expected at most "_s + countText(most, u"query"_s, u"queries"_s), captured);
}

QString constantCountFailure(const std::function<CapturedQueries(int size)> &queriesAt,
                             const QList<int> &sizes)
{
    const std::vector<Sample> samples = samplesOf(queriesAt, sizes);
    if (QString reason = obstacle(samples); !reason.isEmpty())
        return reason;
    QStringList counts;
    for (const Sample &sample : samples)
        counts << u"%1 at %2"_s.arg(sample.queries).arg(sample.size);
    if (std::ranges::all_of(samples, [&](const Sample &sample) {
            return sample.queries == samples.front().queries;
        }))
        return {};
    const QList<Difference> differences = differencesIn(samples);
    const bool isRepeated = std::ranges::any_of(differences, [](const Difference &difference) {
        return std::ranges::max(difference.counts) > 1;
    });
    const bool isGrowing = std::ranges::is_sorted(samples, {}, &Sample::queries);
    QString text = (isGrowing ? u"queries grow with the data: "_s
                              : u"queries differ with the data: "_s)
        + counts.join(u", "_s);
    if (isGrowing && isRepeated)
        text += u": "_s + rateText(samples);
    return text + differencesText(differences);
}

} // namespace roundtrip
