// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/keptopenings.h"

#include "datalayer/base/jsonreader.h"
#include "datalayer/base/jsonwriter.h"
#include "datalayer/loadfile/jsonvalues.h"
#include "datalayer/loadfile/keptstatements.h"
#include "datalayer/records/loading/recordloader.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace roundtrip {

namespace {

/// As many as the log holds queries; each takes one, unless its key is NULL.
constexpr qsizetype mostOpenings = 10'000;
/// The lookups of each opening are a tree of their own, however short its text is.
constexpr qsizetype mostStepNames = 1'000'000;

/// Returns the records that stand at the step \a step, or null if it was not reached.
const RecordSet *setAt(const LoadedRecords &records, StepId step)
{
    const RecordSet *set = &records.root();
    const QList<StepId> steps = records.lookups().stepsTo(step);
    for (const StepId followed : steps) {
        const RelatedRows *rows = records.related(*set, followed);
        set = rows ? rows->target() : nullptr;
        if (!set)
            return nullptr;
    }
    return set;
}

/// How many names the steps of the lookups of \a records have.
qsizetype stepNames(const LoadedRecords &records)
{
    qsizetype names = 0;
    const QList<StepId> steps = records.lookups().ids();
    for (const StepId step : steps)
        names += 1 + records.lookups().step(step).names.size();
    return names;
}

KeptOpening readOpening(JsonReader &json, int number, qsizetype &statements)
{
    KeptOpening opening;
    json.object(
        [&](const QString &name) {
            if (name == "in"_L1)
                opening.in = static_cast<int>(json.integer(0, number));
            else if (name == "step"_L1)
                opening.step = StepId { static_cast<int>(
                    json.integer(1, std::numeric_limits<int>::max())) };
            else if (name == "row"_L1)
                opening.row = json.integer(0, std::numeric_limits<int>::max());
            else if (name == "load"_L1)
                opening.load = readKeptSection(json);
            else if (name == "statements"_L1)
                statements = json.integer(0, std::numeric_limits<int>::max());
        },
        { "step", "row", "load", "statements" });
    return opening;
}

} // namespace

void writeKeptOpenings(JsonWriter &json, const std::vector<KeptOpening> &openings)
{
    json.beginArray();
    for (const KeptOpening &opening : openings) {
        json.beginObject();
        writeNumber(json, "in", opening.in);
        json.name("step");
        json.integer(static_cast<int>(opening.step));
        json.name("row");
        json.integer(opening.row);
        json.name("load");
        writeKeptSection(json, opening.load);
        json.name("statements");
        json.integer(opening.queries.size());
        json.endObject();
    }
    json.endArray();
}

std::vector<KeptOpening> readKeptOpenings(JsonReader &json, QList<QueryRecord> &statements)
{
    std::vector<KeptOpening> openings;
    std::vector<qsizetype> counts;
    qsizetype own = statements.size(); // those of the load itself
    json.array([&] {
        const auto number = static_cast<int>(openings.size());
        if (number == mostOpenings)
            return json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than %1"),
                             mostOpenings);
        qsizetype count = 0;
        openings.push_back(readOpening(json, number, count));
        counts.push_back(count);
        own -= count;
        if (own < 0)
            json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are %1 statements in all"),
                      statements.size());
    });
    if (json.hasFailed())
        return {};
    qsizetype first = own;
    for (size_t i = 0; i < openings.size(); ++i) {
        openings[i].queries = statements.sliced(first, counts[i]);
        first += counts[i];
    }
    statements.resize(own);
    return openings;
}

bool areTooManyOpenings(const OpenedRecords &opened)
{
    qsizetype names = 0;
    for (const std::shared_ptr<const LoadedRecords> &records : opened)
        names += stepNames(*records);
    return static_cast<qsizetype>(opened.size()) > mostOpenings || names > mostStepNames;
}

std::shared_ptr<LoadedRecords> KeptOpeningsReader::makeNext()
{
    if (isAtEnd()) {
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "there are more than were opened"));
        return nullptr;
    }
    KeptOpening &opening = m_load.openings[m_records.size() - 1];
    if (!isRecord(opening)) {
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "the record that was opened is not there"));
        return nullptr;
    }
    if (isAgain(opening)) {
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "what the record leads to was loaded before"));
        return nullptr;
    }
    const LoadedRecords &in = *m_records[static_cast<size_t>(opening.in)];
    auto records = std::make_shared<LoadedRecords>(in.sharedSchema(),
                                                   relatedQuery(in, opening.step));
    m_names += stepNames(*records);
    if (m_names > mostStepNames) {
        m_json.fail(QT_TRANSLATE_NOOP("ErrorText", "the records lead to one another too often"));
        return nullptr;
    }
    LoadRecord section = relatedSection(in, opening.step);
    section.strategy = opening.load.strategy;
    section.begun = opening.load.begun;
    section.duration = opening.load.duration;
    section.records = opening.load.records;
    section.wasStopped = opening.load.wasStopped;
    section.isFinished = true;
    opening.load = std::move(section);
    m_records.push_back(records);
    return records;
}

bool KeptOpeningsReader::isRecord(const KeptOpening &opening) const
{
    const LoadedRecords &in = *m_records[static_cast<size_t>(opening.in)];
    if (static_cast<size_t>(opening.step) >= in.lookups().size())
        return false;
    const RecordSet *set = setAt(in, in.lookups().step(opening.step).parent);
    return set && opening.row < set->rowCount();
}

/// What an earlier opening or the load itself has brought is not loaded for the record alone.
bool KeptOpeningsReader::isAgain(const KeptOpening &opening) const
{
    const LoadedRecords &in = *m_records[static_cast<size_t>(opening.in)];
    const RecordSet *set = setAt(in, in.lookups().step(opening.step).parent);
    const RelatedRows *related = in.related(*set, opening.step);
    const auto end = m_load.openings.begin() + static_cast<qsizetype>(m_records.size()) - 1;
    return (related && related->isLoaded(opening.row))
        || std::any_of(m_load.openings.begin(), end, [&](const KeptOpening &other) {
               return other.in == opening.in && other.step == opening.step
                   && other.row == opening.row;
           });
}

} // namespace roundtrip
