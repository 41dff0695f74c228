// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/loadfile/treesize.h"

#include "datalayer/records/loadedrecords.h"

#include <vector>

namespace roundtrip {

namespace {

constexpr double mostTreeRecords = 10'000'000;
constexpr qsizetype mostRowsOfSteps = 20'000'000;

/// Goes through the steps of the lookups as LoadedRecords::recordCounts() does, with numbers that
/// do not overflow, and ends where it has seen enough.
class TreeSize
{
public:
    TreeSize(const LoadedRecords &records, TreeSizes &sizes)
        : m_records(records)
        , m_sizes(sizes)
    { }

    [[nodiscard]] bool isTooLarge()
    {
        const RecordSet &root = m_records.root();
        const std::vector<double> once(static_cast<size_t>(root.rowCount()), 1);
        addBelow(StepId::Root, root, once);
        return hasSeenEnough();
    }

private:
    [[nodiscard]] bool hasSeenEnough() const
    {
        return m_sizes.records > mostTreeRecords || m_sizes.rows > mostRowsOfSteps;
    }

    /// \a times says how often each row of \a set stands in the tree at \a step.
    void addBelow(StepId step, const RecordSet &set, const std::vector<double> &times)
    {
        for (const StepId child : m_records.lookups().step(step).children) {
            const RelatedRows *related = m_records.related(set, child);
            if (!related || !related->target())
                continue;
            const RecordSet &target = *related->target();
            m_sizes.rows += target.rowCount() + set.rowCount();
            if (hasSeenEnough())
                return;
            std::vector<double> found(static_cast<size_t>(target.rowCount()));
            for (size_t parent = 0; parent < times.size(); ++parent) {
                for (const quint32 row : related->rows(static_cast<qsizetype>(parent))) {
                    found[row] += times[parent];
                    m_sizes.records += times[parent];
                }
                if (m_sizes.records > mostTreeRecords)
                    return;
            }
            addBelow(child, target, found);
        }
    }

    const LoadedRecords &m_records;
    TreeSizes &m_sizes; ///< so far
};

} // namespace

bool isTreeTooLarge(const LoadedRecords &records, TreeSizes &sizes)
{
    return TreeSize(records, sizes).isTooLarge();
}

} // namespace roundtrip
