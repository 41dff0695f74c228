// SPDX-FileCopyrightText: Roundtrip contributors
// SPDX-License-Identifier: MIT

#include "datalayer/records/recordcomparison.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace roundtrip {

namespace {

bool areEqualCells(const CellView &one, const CellView &other)
{
    if (one.type != other.type)
        return false;
    switch (one.type) {
    case ValueType::Null:
        break;
    case ValueType::Integer:
        return one.integer == other.integer;
    case ValueType::Real:
        // As they are printed: zeros with different signs differ, and one "not a number" is equal
        // to itself.
        return std::bit_cast<qint64>(one.real) == std::bit_cast<qint64>(other.real);
    case ValueType::Text:
    case ValueType::Blob:
        return one.fullSize == other.fullSize && one.bytes == other.bytes;
    }
    return true;
}

/// The records at one step of the lookups in either of the trees.
struct ComparedStep
{
    StepId id = StepId::Root;
    const RecordSet *one = nullptr; ///< null where nothing was loaded
    const RecordSet *other = nullptr;
};

class TreeComparison
{
public:
    TreeComparison(const LoadedRecords &one, const LoadedRecords &other)
        : m_one(one)
        , m_other(other)
        , m_equalTo(one.lookups().size())
    { }

    bool areEqual()
    {
        const ComparedStep root { StepId::Root, &m_one.root(), &m_other.root() };
        if (root.one->rowCount() != root.other->rowCount())
            return false;
        for (qsizetype row = 0; row < root.one->rowCount(); ++row) {
            const auto same = static_cast<quint32>(row);
            if (!isEqual(root, same, same))
                return false;
        }
        return true;
    }

private:
    static constexpr quint32 none = std::numeric_limits<quint32>::max();

    /// True if these two were found equal at this step before, as the last that \a row was
    /// compared with; notes that they are being compared.
    bool isKnown(const ComparedStep &step, quint32 row, quint32 otherRow)
    {
        std::vector<quint32> &equalTo = m_equalTo[static_cast<size_t>(step.id)];
        if (equalTo.size() <= row)
            equalTo.resize(static_cast<size_t>(step.one->rowCount()), none);
        // Where they turn out to differ, all ends.
        return std::exchange(equalTo[row], otherRow) == otherRow;
    }

    bool isEqual(const ComparedStep &step, quint32 row, quint32 otherRow)
    {
        const QList<StepId> &children = m_one.lookups().step(step.id).children;
        // What leads nowhere further is compared in the time that noting it would take.
        if (!children.isEmpty() && isKnown(step, row, otherRow))
            return true;
        return haveEqualValues(step, row, otherRow)
            && std::ranges::all_of(children, [&](StepId child) {
                   return haveEqualRelated(step, row, otherRow, child);
               });
    }

    bool haveEqualValues(const ComparedStep &step, quint32 row, quint32 otherRow) const
    {
        const auto columns = static_cast<int>(
            m_one.schema().table(step.one->table()).columns.size());
        for (int column = 0; column < columns; ++column) {
            if (step.one->hasColumn(column)
                && !areEqualCells(step.one->cell(row, column), step.other->cell(otherRow, column)))
                return false;
        }
        return true;
    }

    bool haveEqualRelated(const ComparedStep &step, quint32 row, quint32 otherRow, StepId child)
    {
        const RelatedRows *one = m_one.related(*step.one, child);
        const RelatedRows *other = m_other.related(*step.other, child);
        const auto rows = one ? one->rows(row) : std::span<const quint32>();
        const auto otherRows = other ? other->rows(otherRow) : std::span<const quint32>();
        if (rows.size() != otherRows.size())
            return false;
        if (rows.empty())
            return true;
        const ComparedStep below { child, one->target(), other->target() };
        return std::ranges::equal(rows, otherRows, [&](quint32 first, quint32 second) {
            return isEqual(below, first, second);
        });
    }

    const LoadedRecords &m_one;
    const LoadedRecords &m_other;
    /// Per step of the lookups and row of the one tree: the row of the other that it is equal to.
    std::vector<std::vector<quint32>> m_equalTo;
};

} // namespace

bool haveEqualRecords(const LoadedRecords &one, const LoadedRecords &other)
{
    return TreeComparison(one, other).areEqual();
}

} // namespace roundtrip
